package vn.bangvang.service.list;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people changed about a list before it is read, while the files stay as they were received. Everything is found by
 * the rows and the columns of the file itself.
 *
 * @param files at most one for each file and sheet
 */
public record ListChanges(List<OfFile> files) {

    /** Nothing was changed. */
    public static final ListChanges NONE = new ListChanges(List.of());

    /** What a column means that is not to be read. */
    public static final String NOT_READ = "";

    public ListChanges {
        files = List.copyOf(files);
    }

    /** What was changed about one sheet of a file. */
    OfFile of(String file, String sheet) {
        return files.stream()
                .filter(changes ->
                        changes.file().equals(file) && changes.sheet().equals(sheet))
                .findFirst()
                .orElse(new OfFile(file, sheet, null, Map.of(), List.of(), Set.of()));
    }

    /**
     * What was changed about one file.
     *
     * @param file its name
     * @param sheet the sheet of the workbook; empty for a text
     * @param headerRow the row of the header, where it was not found
     * @param columns by the position of a column, from 0, what it means: the key of a known column, with the year where
     *     it is of one year, or {@link #NOT_READ}; other columns mean what their header says
     * @param cells cells that hold something else
     * @param leftOut rows that are not of the list
     */
    public record OfFile(
            String file,
            String sheet,
            @Nullable Long headerRow,
            Map<Integer, String> columns,
            List<CellChange> cells,
            Set<Long> leftOut) {

        public OfFile {
            columns = Map.copyOf(columns);
            cells = List.copyOf(cells);
            leftOut = Set.copyOf(leftOut);
        }
    }

    /**
     * What a cell holds instead.
     *
     * @param row as a spreadsheet counts it, from 1
     * @param column its position, from 0
     * @param by the account that changed it
     */
    public record CellChange(long row, int column, String text, String by, Instant at) {}
}
