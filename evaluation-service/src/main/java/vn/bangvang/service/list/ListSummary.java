package vn.bangvang.service.list;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the files.
 *
 * @param files one for each file, in the order in which they were read
 */
public record ListSummary(List<FileSummary> files) {

    public ListSummary {
        files = List.copyOf(files);
    }

    /** The number of dossiers that were read. */
    public long accepted() {
        return files.stream().mapToLong(FileSummary::accepted).sum();
    }

    /** The number of rows that were not read. */
    public long rejectedRows() {
        return files.stream().mapToLong(FileSummary::rejectedRows).sum();
    }

    /**
     * How one file was read.
     *
     * @param file name of the file
     * @param layout how it is laid out
     * @param encoding its encoding, such as {@code UTF-8}
     * @param delimiter what stands between its cells, in Vietnamese
     * @param headerRows the rows of the header
     * @param rows how many rows of data it has; title, header, blank and example rows do not count
     * @param accepted how many dossiers it gave
     * @param rejectedRows how many of its rows were not read
     * @param conversions what was read as something else
     * @param ignoredColumns headers of the columns that were not read
     * @param stopped why the reading ended before the end of the file, in Vietnamese; absent where it did not
     */
    public record FileSummary(
            String file,
            ListLayout layout,
            String encoding,
            String delimiter,
            List<Long> headerRows,
            long rows,
            long accepted,
            long rejectedRows,
            List<Conversion> conversions,
            List<String> ignoredColumns,
            @Nullable String stopped) {

        public FileSummary {
            headerRows = List.copyOf(headerRows);
            conversions = List.copyOf(conversions);
            ignoredColumns = List.copyOf(ignoredColumns);
        }
    }
}
