package vn.bangvang.service.list;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a list, numbered as a spreadsheet numbers them. */
interface RowSource extends Closeable {

    /** What a sheet says of a cell beside its text. */
    enum CellKind {
        /** Text, or a cell of a file that knows nothing else. */
        TEXT,
        /** A number: zeros at its start and digits after the fifteenth are lost. */
        NUMBER,
        /** A formula that was never calculated. */
        UNCALCULATED
    }

    /**
     * A row as it stands in the file.
     *
     * @param number from 1
     * @param cells without their quotes, otherwise untouched
     * @param kinds the kind of each cell; empty where all are text
     */
    record Row(long number, List<String> cells, List<CellKind> kinds) {

        Row(long number, List<String> cells) {
            this(number, cells, List.of());
        }

        CellKind kind(int index) {
            return index < kinds.size() ? kinds.get(index) : CellKind.TEXT;
        }

        boolean isBlank() {
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isBlank() || kind(i) == CellKind.UNCALCULATED) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Cells that were merged over several rows, of which only the first has the value. */
    record Merged(String range, long firstRow, long lastRow) {}

    /**
     * The next row; {@code null} at the end.
     *
     * @throws BrokenRowException if the row cannot be told from what follows; there is no row after it
     */
    @Nullable Row next() throws IOException;

    /** Whether the row that was last given is hidden from who looks at the sheet. */
    default boolean isHidden() {
        return false;
    }

    /** After the last row: some of the cells that were merged downwards. */
    default List<Merged> merged() {
        return List.of();
    }

    /** How many bytes were read so far. */
    long bytesRead();

    /** A row that swallows all that follows, or a file that breaks off. */
    final class BrokenRowException extends IOException {
        private static final long serialVersionUID = 1;
        private final long row;
        private final String problem;
        private final String advice;

        BrokenRowException(long row, String problem, String advice, Throwable cause) {
            super(problem, cause);
            this.row = row;
            this.problem = problem;
            this.advice = advice;
        }

        long row() {
            return row;
        }

        String problem() {
            return problem;
        }

        String advice() {
            return advice;
        }
    }
}
