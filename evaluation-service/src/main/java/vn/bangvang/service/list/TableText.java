package vn.bangvang.service.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.service.list.RowSource.BrokenRowException;
import vn.bangvang.service.list.RowSource.Row;

/** Tables whose header is known word for word, in a text or in the sheets of a workbook. */
public final class TableText {

    private static final int SAMPLE = 1 << 16;
    private static final char[] DELIMITERS = {',', ';', '\t'};

    private TableText() {}

    /** Takes the cells of a row below its header. */
    public interface Taker {
        void take(List<String> header, List<String> cells);
    }

    /**
     * Hands on the rows of every table.
     *
     * @param isHeader tells a header by its cells
     * @throws UnreadableListException if the file is none that can be read
     */
    public static void forEach(Path file, String name, Predicate<List<String>> isHeader, Taker taker)
            throws UnreadableListException {
        ListInput input = ListInput.of(file, name);
        int longest = ListOptions.DEFAULT.longestRecord();
        try {
            byte[] sample;
            try (InputStream bytes = input.open()) {
                sample = bytes.readNBytes(SAMPLE);
            }
            FileSignature.refuse(input, sample);
            if (FileSignature.isZip(sample)) {
                List<Workbook.Sheet> sheets;
                try (Workbook book = Workbook.open(file)) {
                    sheets = book.sheets();
                }
                for (Workbook.Sheet sheet : sheets) {
                    try (RowSource rows = ListForm.Sheet.open(input, sheet, longest)) {
                        read(rows, isHeader, taker);
                    }
                }
                return;
            }
            TextEncoding encoding = TextEncoding.of(name, sample);
            for (char delimiter : DELIMITERS) {
                try (RowSource rows = new CsvRows(input, encoding, delimiter, longest)) {
                    if (read(rows, isHeader, taker)) {
                        return;
                    }
                }
            }
        } catch (BrokenRowException e) {
            throw new UnreadableListException(name, "Dòng " + e.row() + ": " + e.problem(), e.advice());
        } catch (IOException e) {
            throw ListFile.unreadable(name, e);
        }
    }

    private static boolean read(RowSource rows, Predicate<List<String>> isHeader, Taker taker) throws IOException {
        @Nullable List<String> header = null;
        for (Row row = rows.next(); row != null; row = rows.next()) {
            if (header != null) {
                taker.take(header, row.cells());
            } else if (isHeader.test(row.cells())) {
                header = row.cells();
            }
        }
        return header != null;
    }
}
