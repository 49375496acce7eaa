package vn.bangvang.service.list;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes empty lists with the right headers and with example rows. An example row has “VÍ DỤ” at the start of its
 * “Mã hồ sơ”; it may stay in the list, where it is passed over.
 */
public final class ListTemplates {

    private static final String EXAMPLE = Fold.of("VÍ DỤ");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Columns that lists may have but need not, because another column of the template says the same. */
    private static final Set<String> NOT_IN_TEMPLATE = Set.of(
            "birthYear",
            CandidateColumns.GIVEN_NAME,
            CandidateColumns.COLLECTIVE_NAME,
            CandidateColumns.HOUSEHOLD_HEAD,
            "completedPercent",
            "advancedWorkersPercent");

    private ListTemplates() {}

    /**
     * Writes the template of a layout, as UTF-8 with a byte order mark, which Excel needs.
     *
     * @param layout the layout
     * @param target the file to write; for linked files the folder, which is made where it is not there
     * @param delimiter what stands between the cells: {@code ,} or {@code ;}, which many Vietnamese Excels expect
     * @return the files that were written
     */
    public static List<Path> write(ListLayout layout, Path target, char delimiter) throws IOException {
        List<Path> written = new ArrayList<>();
        switch (layout) {
            case WIDE -> written.add(write(columns(Layouts.WIDE), 3, target, delimiter));
            case LONG -> written.add(write(columns(Layouts.LONG), 3, target, delimiter));
            case LINKED -> {
                Files.createDirectories(target);
                for (LinkedTable table : LinkedTable.values()) {
                    Path file = target.resolve(table.fileName() + ".csv");
                    int examples = table == LinkedTable.CANDIDATES ? 3 : 1;
                    written.add(write(columns(table), examples, file, delimiter));
                }
            }
        }
        return written;
    }

    /** The rows of the template of a layout that is one file: the header, and examples. */
    public static List<List<String>> rows(ListLayout layout) {
        if (layout == ListLayout.LINKED) {
            throw new IllegalArgumentException("Linked files are several");
        }
        List<ListColumn> columns = columns(layout == ListLayout.LONG ? Layouts.LONG : Layouts.WIDE);
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(ListColumn::header).toList());
        for (int i = 0; i < columns.get(0).examples().size(); i++) {
            int example = i;
            rows.add(columns.stream()
                    .map(column -> column.examples().get(example))
                    .toList());
        }
        return rows;
    }

    /** Whether the key of a row marks it as an example. */
    static boolean isExample(String id) {
        return Fold.of(id).startsWith(EXAMPLE);
    }

    /** The columns of the template of a linked file. */
    static List<ListColumn> columns(LinkedTable table) {
        if (table != LinkedTable.CANDIDATES) {
            return LinkedColumns.of(table).columns().columns();
        }
        List<ListColumn> columns = new ArrayList<>(CandidateColumns.all());
        columns.addAll(DossierColumns.review());
        columns.addAll(DossierColumns.nominations());
        columns.removeIf(column -> NOT_IN_TEMPLATE.contains(column.key()));
        return columns;
    }

    /** The columns of the template of a layout. */
    static List<ListColumn> columns(ColumnSet set) {
        return set.columns().stream()
                .filter(column ->
                        !NOT_IN_TEMPLATE.contains(column.key()) && !column.key().startsWith("attestation."))
                .toList();
    }

    private static Path write(List<ListColumn> columns, int examples, Path file, char delimiter) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write(BYTE_ORDER_MARK);
            CSVPrinter printer = new CSVPrinter(writer, format);
            printer.printRecord(columns.stream().map(ListColumn::header).toList());
            for (int i = 0; i < examples; i++) {
                int example = i;
                printer.printRecord(columns.stream()
                        .map(column -> column.examples().get(example))
                        .toList());
            }
            printer.flush();
        }
        return file;
    }
}
