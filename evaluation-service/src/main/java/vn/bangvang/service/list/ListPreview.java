package vn.bangvang.service.list;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.service.list.RowSource.Row;

/**
 * How a file would be read: which row is taken for the header, what each column is taken for, and the first rows.
 *
 * @param file its name
 * @param sheet the sheet; empty for a text
 * @param sheets the sheets that could be read
 * @param encoding its encoding, for people
 * @param layout how it is laid out; absent where nothing of a header was found
 * @param headerRows the rows of the header
 * @param headerTold whether somebody said which row that is
 * @param columns its columns
 * @param choices what a column may mean
 * @param first the rows from the start of the file on, as they are read
 * @param problems what is wrong with the header
 */
public record ListPreview(
        String file,
        String sheet,
        List<String> sheets,
        String encoding,
        @Nullable ListLayout layout,
        List<Long> headerRows,
        boolean headerTold,
        List<Column> columns,
        List<Choice> choices,
        List<FirstRow> first,
        List<UnreadableListException> problems) {

    /** How many rows below the header are shown. */
    public static final int ROWS = 20;

    private static final int ROWS_WITHOUT_HEADER = 40;
    private static final int SAMPLES = 3;

    /**
     * A column.
     *
     * @param position from 0
     * @param letters as a spreadsheet names it
     * @param header as the file has it
     * @param guess what its header says it means; absent where that is not known
     * @param meaning what it is read as; absent where it is not read
     * @param samples some of its values
     */
    public record Column(
            int position,
            String letters,
            String header,
            @Nullable String guess,
            @Nullable String meaning,
            List<String> samples) {}

    /** Something a column may mean, for people. */
    public record Choice(String meaning, String label) {}

    /** A row of the file. */
    public record FirstRow(long number, List<String> cells) {}

    /**
     * Looks at files that are one list.
     *
     * @throws UnreadableListException if one of them cannot be read at all
     */
    public static List<ListPreview> of(List<Path> files, ListOptions options) throws UnreadableListException {
        List<ListInput> inputs = new ArrayList<>();
        for (Path file : files) {
            inputs.add(ListInput.of(file, String.valueOf(file.getFileName())));
        }
        boolean linked = LinkedFiles.areLinked(inputs);
        List<ListPreview> previews = new ArrayList<>();
        for (ListInput input : inputs) {
            LinkedTable table = linked ? LinkedFiles.tableOf(input.name()) : null;
            List<ListFile.Layout> layouts = table == null
                    ? List.of(LongLayout.LAYOUT, WideLayout.LAYOUT)
                    : List.of(LinkedColumns.of(table).layout());
            try {
                previews.add(of(input, layouts, options));
            } catch (IOException e) {
                throw ListFile.unreadable(input.name(), e);
            }
        }
        return previews;
    }

    private static ListPreview of(ListInput input, List<ListFile.Layout> layouts, ListOptions options)
            throws IOException, UnreadableListException {
        ListFile.Opened opened = ListFile.look(input, layouts, options);
        HeaderSearch.Found found = opened.search().nearest();
        List<UnreadableListException> problems = opened.search().problems();
        ListFile.Layout layout = found == null ? layouts.get(layouts.size() - 1) : found.layout();
        HeaderSearch.Found shown = found != null
                ? found
                : new HeaderSearch.Found(layout, ',', new Header(0, 0, List.of(), List.of(), Set.of()), false);
        ListForm form = opened.form(shown);
        List<Row> rows = firstRows(input, form, shown.header(), options);
        Header guess = guess(layout, rows, shown.header());
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            columns.add(column(i, shown.header(), guess, rows));
        }
        return new ListPreview(
                input.name(),
                form.sheetName(),
                opened.sheets(),
                form.encoding(),
                found == null ? null : layout.kind(),
                found == null
                        ? List.of()
                        : List.of(shown.header().firstRow(), shown.header().lastRow()),
                options.changes().of(input.name(), form.sheetName()).headerRow() != null,
                columns,
                choices(layout.columns(), shown.header(), guess),
                rows.stream()
                        .map(row -> new FirstRow(row.number(), row.cells()))
                        .toList(),
                problems);
    }

    private static List<Row> firstRows(ListInput input, ListForm form, Header header, ListOptions options)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        long below = header.lastRow();
        int data = 0;
        try (ChangedRows source = new ChangedRows(
                form.rows(options.longestRecord()), options.changes().of(input.name(), form.sheetName()))) {
            int most = below == 0 ? ROWS_WITHOUT_HEADER : ROWS;
            for (Row row = source.next(); row != null && data < most; row = source.next()) {
                if (!row.isBlank()) {
                    rows.add(row);
                    data += row.number() > below ? 1 : 0;
                }
            }
        } catch (RowSource.BrokenRowException ended) {
            // What can be read is shown; the reading of the list says why it ends.
        }
        return rows;
    }

    private static Header guess(ListFile.Layout layout, List<Row> rows, Header header) {
        ListChanges.OfFile onlyRow = new ListChanges.OfFile(
                "", "", header.firstRow() == 0 ? null : header.firstRow(), java.util.Map.of(), List.of(), Set.of());
        Header guess = new HeaderFinder(layout.columns(), onlyRow).find(rows);
        return guess == null ? header : guess;
    }

    private static Column column(int at, Header header, Header guess, List<Row> rows) {
        Set<String> samples = new LinkedHashSet<>();
        for (Row row : rows) {
            if (row.number() > header.lastRow() && at < row.cells().size() && samples.size() < SAMPLES) {
                String text = CellText.oneLine(row.cells().get(at)).strip();
                if (!text.isEmpty()) {
                    samples.add(text);
                }
            }
        }
        return new Column(
                at,
                RowReader.columnLetters(at),
                at < header.texts().size() ? header.texts().get(at) : "",
                meaning(guess, at),
                meaning(header, at),
                List.copyOf(samples));
    }

    private static @Nullable String meaning(Header header, int at) {
        ColumnSet.Match match = at < header.matches().size() ? header.matches().get(at) : null;
        return match == null || match.column() == null ? null : match.identity();
    }

    private static List<Choice> choices(ColumnSet columns, Header header, Header guess) {
        Set<ColumnSet.Match> ofYears = new LinkedHashSet<>();
        for (Header known : List.of(guess, header)) {
            known.matches().stream()
                    .filter(Objects::nonNull)
                    .filter(match -> match.column() != null && match.year() != null)
                    .forEach(ofYears::add);
        }
        List<Choice> choices = new ArrayList<>();
        for (ListColumn column : columns.columns()) {
            choices.add(new Choice(column.key(), column.header()));
            for (ColumnSet.Match match : ofYears) {
                Choice ofYear = new Choice(match.identity(), column.header() + ", năm " + match.year());
                if (column.equals(match.column()) && !choices.contains(ofYear)) {
                    choices.add(ofYear);
                }
            }
        }
        return choices;
    }

    /** The name that a spreadsheet gives to a column. */
    public static String letters(int position) {
        return RowReader.columnLetters(position);
    }

    /** The position of the column with the names of the candidates, from 0; -1 where there is none. */
    public int positionOfName() {
        for (String key :
                List.of(CandidateColumns.NAME, CandidateColumns.COLLECTIVE_NAME, CandidateColumns.HOUSEHOLD_HEAD)) {
            for (Column column : columns) {
                if (key.equals(column.meaning())) {
                    return column.position();
                }
            }
        }
        return -1;
    }

    /** The position of the column with a header, from 0; -1 where there is none that is read. */
    public int positionOf(String header) {
        int found = -1;
        for (Column column : columns) {
            if (column.header().equals(header) && (found < 0 || column.meaning() != null)) {
                found = column.position();
                if (column.meaning() != null) {
                    return found;
                }
            }
        }
        return found;
    }
}
