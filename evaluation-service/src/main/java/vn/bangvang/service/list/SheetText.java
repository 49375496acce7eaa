package vn.bangvang.service.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.service.list.RowSource.Row;

/** The rows of a workbook as text, the way they were read. */
public final class SheetText {

    /** What {@link ListSummary.FileSummary#encoding()} says of a workbook. */
    static final String ENCODING = "Excel (.xlsx)";

    private SheetText() {}

    /** Takes the cells of a row. */
    public interface RowTaker {
        void take(long row, List<String> cells);
    }

    /** Whether a file was read as a workbook. */
    public static boolean isWorkbook(ListSummary.FileSummary file) {
        return file.encoding().equals(ENCODING);
    }

    /** Hands on the rows of a sheet, as far as they can be read. */
    public static void forEach(Path file, @Nullable String wanted, RowTaker taker) throws IOException {
        ListInput input = ListInput.of(file, String.valueOf(file.getFileName()));
        Workbook.Sheet sheet;
        try (Workbook book = Workbook.open(file)) {
            sheet = SheetChoice.of(input.name(), book.sheets(), wanted);
        } catch (UnreadableListException e) {
            throw new DamagedWorkbookException(e.problem(), e);
        }
        try (RowSource rows = ListForm.Sheet.open(input, sheet, ListOptions.DEFAULT.longestRecord())) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                taker.take(row.number(), row.cells());
            }
        } catch (RowSource.BrokenRowException ended) {
            // What stands below could not be read when it was sent, either.
        }
    }
}
