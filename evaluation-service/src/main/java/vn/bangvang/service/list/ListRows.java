package vn.bangvang.service.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bangvang.service.list.RowSource.CellKind;
import vn.bangvang.service.list.RowSource.Row;

/** The rows of a file of a list, as they stand in it and as they are read. */
public final class ListRows {

    private ListRows() {}

    /** Takes a row. */
    public interface Taker {
        void take(ListRow row);
    }

    /**
     * A row.
     *
     * @param number as a spreadsheet counts it, from 1
     * @param found its cells as they stand in the file
     * @param read its cells as they are read, which differ where they were changed
     * @param foundNumbers positions of the cells that the workbook keeps as numbers
     * @param numbers those of them that are read as such
     */
    public record ListRow(
            long number, List<String> found, List<String> read, Set<Integer> foundNumbers, Set<Integer> numbers) {

        /** The text of a cell as it stands in the file; empty where the row is too short. */
        public String found(int column) {
            return column >= 0 && column < found.size() ? found.get(column) : "";
        }

        /** The text of a cell as it is read; empty where the row is too short. */
        public String read(int column) {
            return column >= 0 && column < read.size() ? read.get(column) : "";
        }

        /** Whether the workbook keeps a cell as a number. */
        public boolean isFoundNumber(int column) {
            return foundNumbers.contains(column);
        }

        /** Whether a cell is read as the number that a workbook keeps, which may have lost digits. */
        public boolean isNumber(int column) {
            return numbers.contains(column);
        }
    }

    /**
     * Hands on every row of a file, its header and what stands above it among them, as far as it can be read.
     *
     * @param name the name that people know the file by
     */
    public static void forEach(Path file, String name, ListOptions options, Taker taker)
            throws IOException, UnreadableListException {
        ListInput input = ListInput.of(file, name);
        ListFile.Opened opened = ListFile.look(input, layouts(name), options);
        HeaderSearch.Found header = opened.search().nearest();
        if (header == null) {
            opened.search().result();
            return;
        }
        ListForm form = opened.form(header);
        try (ChangedRows rows = new ChangedRows(
                form.rows(options.longestRecord()), options.changes().of(name, form.sheetName()))) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                Row found = rows.found();
                Row asFound = found == null ? row : found;
                taker.take(new ListRow(row.number(), asFound.cells(), row.cells(), numbers(asFound), numbers(row)));
            }
        } catch (RowSource.BrokenRowException ended) {
            // What stands below could not be read when it was sent, either.
        }
    }

    /**
     * The headers under which a file of other rows is read as this one is, where people told what its columns mean; empty
     * where they did not.
     */
    public static List<String> headersAsTold(Path file, String name, ListOptions options)
            throws IOException, UnreadableListException {
        boolean told = options.changes().files().stream()
                .anyMatch(changes ->
                        changes.file().equals(name) && !changes.columns().isEmpty());
        HeaderSearch.Found found = told
                ? ListFile.look(ListInput.of(file, name), layouts(name), options)
                        .search()
                        .nearest()
                : null;
        if (found == null) {
            return List.of();
        }
        List<String> headers = new ArrayList<>();
        for (int i = 0; i < found.header().texts().size(); i++) {
            ColumnSet.Match match = found.header().matches().get(i);
            if (match == null || match.column() == null) {
                headers.add("(" + RowReader.columnLetters(i) + ") không đọc");
            } else {
                headers.add(match.column().header() + (match.year() == null ? "" : " năm " + match.year()));
            }
        }
        return headers;
    }

    private static List<ListFile.Layout> layouts(String name) {
        LinkedTable table = LinkedFiles.tableOf(name);
        return table == null
                ? List.of(LongLayout.LAYOUT, WideLayout.LAYOUT)
                : List.of(LinkedColumns.of(table).layout(), LongLayout.LAYOUT, WideLayout.LAYOUT);
    }

    private static Set<Integer> numbers(Row row) {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < row.kinds().size(); i++) {
            if (row.kind(i) == CellKind.NUMBER) {
                numbers.add(i);
            }
        }
        return numbers;
    }
}
