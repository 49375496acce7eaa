package vn.bangvang.service.list;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.problem.ProblemCode;
import vn.bangvang.service.list.ListChanges.CellChange;
import vn.bangvang.service.list.ListChanges.OfFile;
import vn.bangvang.service.list.ListSummary.FileSummary;
import vn.bangvang.service.list.RowSource.BrokenRowException;
import vn.bangvang.service.list.RowSource.Row;

/** A file whose encoding, delimiter and header are known, and what has come of it so far. */
final class ListFile {

    private static final int SAMPLE = 1 << 16;
    private static final int LONGEST_ASCII_START = 1 << 23;
    private static final int FIRST_ROWS = 40;
    private static final int MOST_SHEETS_NAMED = 6;
    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final ListInput input;
    private final ListForm form;
    private final ListLayout layout;
    private final Header header;
    private final boolean hasRows;
    private final Reading reading;
    private final RowReader rowReader;
    private final ListOptions options;

    private long rows;
    private long accepted;
    private long rejectedRows;
    private @Nullable String stopped;

    private ListFile(ListInput input, ListForm form, HeaderSearch.Found found, AwardNames awards, ListOptions options) {
        this.input = input;
        this.form = form;
        this.layout = found.layout().kind();
        this.header = found.header();
        this.hasRows = found.hasRows();
        this.options = options;
        this.reading = new Reading(input.name(), awards);
        this.rowReader = new RowReader(header, reading);
    }

    /**
     * Opens a file that holds one of several kinds of table.
     *
     * @param layouts the kinds, each with its columns; the first whose header fits is taken
     * @throws UnreadableListException if it cannot be read as a list
     */
    static ListFile open(ListInput input, List<Layout> layouts, AwardNames awards, ListOptions options)
            throws UnreadableListException {
        try {
            Opened opened = look(input, layouts, options);
            HeaderSearch.Found found = opened.search().result();
            ListFile file = new ListFile(input, opened.form(found), found, awards, options);
            file.reportForm();
            return file;
        } catch (IOException e) {
            throw unreadable(input.name(), e);
        }
    }

    /** A file whose first rows were looked at. */
    interface Opened {
        HeaderSearch search();

        /** How the rows are come by, if this is the header. */
        ListForm form(HeaderSearch.Found found);

        /** The names of the sheets of a workbook that can be read. */
        List<String> sheets();
    }

    private record OpenedText(ListInput input, TextEncoding encoding, HeaderSearch search) implements Opened {
        @Override
        public ListForm form(HeaderSearch.Found found) {
            return new ListForm.Text(input, encoding, found.delimiter());
        }

        @Override
        public List<String> sheets() {
            return List.of();
        }
    }

    private record OpenedBook(
            ListInput input, Workbook.Sheet sheet, List<Workbook.Sheet> all, List<Integer> hidden, HeaderSearch search)
            implements Opened {
        @Override
        public ListForm form(HeaderSearch.Found found) {
            List<String> others = all.stream()
                    .filter(other -> !other.equals(sheet))
                    .map(other -> "“" + other.name() + "”")
                    .limit(MOST_SHEETS_NAMED)
                    .toList();
            return new ListForm.Sheet(input, sheet, others, hidden);
        }

        @Override
        public List<String> sheets() {
            return all.stream().map(Workbook.Sheet::name).toList();
        }
    }

    /** Looks at the first rows of a file, for its header. */
    static Opened look(ListInput input, List<Layout> layouts, ListOptions options)
            throws IOException, UnreadableListException {
        byte[] sample = sample(input);
        FileSignature.refuse(input, sample);
        return FileSignature.isZip(sample)
                ? lookAtWorkbook(input, layouts, options)
                : lookAtText(input, TextEncoding.of(input.name(), sample), layouts, options);
    }

    private static Opened lookAtText(ListInput input, TextEncoding encoding, List<Layout> layouts, ListOptions options)
            throws IOException {
        OfFile changes = options.changes().of(input.name(), "");
        HeaderSearch search = new HeaderSearch(input.name(), changes);
        for (char delimiter : DELIMITERS) {
            try (CsvRows source = new CsvRows(input, encoding, delimiter, options.longestRecord());
                    ChangedRows rows = new ChangedRows(source, changes)) {
                considerFirstRows(rows, source.delimiter(), layouts, search);
            }
        }
        return new OpenedText(input, encoding, search);
    }

    private static Opened lookAtWorkbook(ListInput input, List<Layout> layouts, ListOptions options)
            throws IOException, UnreadableListException {
        List<Workbook.Sheet> sheets;
        try (Workbook book = Workbook.open(input.path())) {
            sheets = book.sheets();
        }
        Workbook.Sheet sheet = SheetChoice.of(input.name(), sheets, options.sheet());
        OfFile changes = options.changes().of(input.name(), sheet.name());
        HeaderSearch search = new HeaderSearch(input.name(), changes);
        List<Integer> hidden = new ArrayList<>();
        try (SheetRows source = ListForm.Sheet.open(input, sheet, options.longestRecord());
                ChangedRows rows = new ChangedRows(source, changes)) {
            considerFirstRows(rows, '\0', layouts, search);
            HeaderSearch.Found found = search.nearest();
            for (int i = 0; found != null && i < found.header().texts().size(); i++) {
                if (source.isHiddenColumn(i)) {
                    hidden.add(i);
                }
            }
        }
        return new OpenedBook(input, sheet, sheets, hidden, search);
    }

    /** A kind of table. */
    record Layout(ListLayout kind, ColumnSet columns, HeaderRule rule) {}

    /** Says what a header must have. */
    interface HeaderRule {
        /** What is missing, in Vietnamese; {@code null} where the header will do. */
        @Nullable String missing(Header header, List<Row> firstRows);
    }

    static UnreadableListException unreadable(String file, IOException e) {
        if (e instanceof DamagedWorkbookException || e instanceof ZipException) {
            String problem = e instanceof ZipException ? "Sổ tính bị hỏng" : String.valueOf(e.getMessage());
            return new UnreadableListException(file, problem, DamagedWorkbookException.ADVICE);
        }
        boolean absent = e instanceof NoSuchFileException;
        return absent
                ? new UnreadableListException(file, "Không tìm thấy tệp", "Hãy kiểm tra lại đường dẫn")
                : new UnreadableListException(
                        file, "Không đọc được tệp (" + e.getMessage() + ")", "Hãy kiểm tra quyền đọc và ổ đĩa");
    }

    private static byte[] sample(ListInput input) throws IOException {
        try (InputStream bytes = input.open()) {
            byte[] first = bytes.readNBytes(SAMPLE);
            long read = first.length;
            byte[] block = first;
            while (TextEncoding.isPlainAscii(block) && block.length == SAMPLE && read < LONGEST_ASCII_START) {
                block = bytes.readNBytes(SAMPLE);
                read += block.length;
            }
            return block.length == 0 || block == first || TextEncoding.isPlainAscii(block) ? first : block;
        }
    }

    private static void considerFirstRows(RowSource source, char delimiter, List<Layout> layouts, HeaderSearch search)
            throws IOException {
        List<Row> first = new ArrayList<>(FIRST_ROWS);
        try {
            for (Row row = source.next(); row != null && first.size() < FIRST_ROWS; row = source.next()) {
                if (!row.isBlank()) {
                    first.add(row);
                }
            }
        } catch (BrokenRowException e) {
            search.broken(e);
        }
        for (Layout layout : layouts) {
            search.consider(layout, delimiter, first);
        }
    }

    private void reportForm() {
        ConversionLog log = reading.conversions();
        form.report(header, log);
        if (header.firstRow() > 1) {
            String titles = header.firstRow() == 2 ? "dòng 1" : "dòng 1 đến dòng " + (header.firstRow() - 1);
            log.add(Conversion.Kind.SKIPPED_ROW, "", titles, "dòng tên danh sách, không phải dữ liệu", 0);
        }
        for (ColumnSet.Match match : header.matches()) {
            if (match != null && match.column() != null && !match.isExact()) {
                String meaning = match.column().header() + (match.year() == null ? "" : ", năm " + match.year());
                log.add(Conversion.Kind.HEADER, match.text(), match.text(), meaning, header.lastRow());
            }
        }
    }

    /** The rows of data: what stands below the header, without blank rows and examples. */
    Rows rows() throws IOException {
        return new Rows();
    }

    final class Rows implements Closeable {
        private final ChangedRows source = new ChangedRows(
                form.rows(options.longestRecord()), options.changes().of(input.name(), form.sheetName()));
        private final int idAt = header.indexOf(CandidateColumns.ID);
        private boolean belowHeader;

        private Rows() throws IOException {}

        /** The next row of data; {@code null} at the end, or where nothing more can be read. */
        @Nullable Row next(Consumer<Rejection> sink) throws IOException {
            try {
                for (Row row = source.next(); row != null; row = source.next()) {
                    if (source.isLeftOut(row.number())) {
                        skipped("dòng đã bỏ khi kiểm tra dữ liệu", row.number());
                    }
                    if (row.number() > header.lastRow() && !row.isBlank() && !isSkipped(row)) {
                        if (rows >= options.mostRows()) {
                            stopped = "Danh sách có hơn " + options.mostRows() + " dòng; từ dòng " + row.number()
                                    + " trở đi không được đọc";
                            return null;
                        }
                        rows++;
                        if (source.isHidden()) {
                            reading.conversions()
                                    .add(
                                            Conversion.Kind.HIDDEN,
                                            "",
                                            "dòng bị ẩn",
                                            "dòng như các dòng khác",
                                            row.number());
                        }
                        tellCorrected(row);
                        return row;
                    }
                }
            } catch (BrokenRowException e) {
                stop(e, sink);
            }
            tellMerged();
            return null;
        }

        long bytesRead() {
            return source.bytesRead();
        }

        private void tellCorrected(Row row) {
            Row found = source.found();
            for (CellChange cell : source.changesOf(row.number())) {
                String was = found == null || cell.column() >= found.cells().size()
                        ? ""
                        : found.cells().get(cell.column());
                reading.conversions()
                        .add(
                                Conversion.Kind.CORRECTED,
                                cell.column() < header.texts().size()
                                        ? header.texts().get(cell.column())
                                        : "",
                                was,
                                cell.text(),
                                row.number());
            }
        }

        private void tellMerged() {
            for (RowSource.Merged merged : source.merged()) {
                if (merged.lastRow() > header.lastRow() + 1 && merged.firstRow() > header.lastRow()) {
                    reading.conversions()
                            .add(
                                    Conversion.Kind.MERGED,
                                    "",
                                    "các ô gộp " + merged.range(),
                                    "giá trị của dòng " + merged.firstRow() + "; các dòng dưới để trống",
                                    merged.firstRow());
                }
            }
        }

        private boolean isSkipped(Row row) {
            boolean first = !belowHeader;
            belowHeader = true;
            if (first && NumberedColumns.is(row.cells())) {
                skipped("dòng đánh số cột", row.number());
                return true;
            }
            if (idAt >= 0
                    && idAt < row.cells().size()
                    && ListTemplates.isExample(row.cells().get(idAt))) {
                skipped("dòng ví dụ của mẫu", row.number());
                return true;
            }
            return false;
        }

        private void skipped(String what, long row) {
            reading.conversions().add(Conversion.Kind.SKIPPED_ROW, "", what, "không phải dữ liệu", row);
        }

        private void stop(BrokenRowException e, Consumer<Rejection> sink) {
            rows++;
            rejectedRows++;
            stopped = "Dòng " + e.row() + ": " + e.problem() + "; từ dòng này trở đi không đọc được";
            sink.accept(new Rejection(
                    input.name(),
                    e.row(),
                    "",
                    "",
                    ProblemCode.UNREADABLE,
                    e.problem() + "; từ dòng này trở đi không đọc được",
                    e.advice()));
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }

    String name() {
        return input.name();
    }

    Header header() {
        return header;
    }

    ListLayout layout() {
        return layout;
    }

    Reading reading() {
        return reading;
    }

    RowReader rowReader() {
        return rowReader;
    }

    long size() throws IOException {
        return input.size();
    }

    /** A file beside this one that was not read. */
    void ignoredFile(String name) {
        reading.conversions().add(Conversion.Kind.NOT_USED, "", name, "tệp không thuộc bộ tệp liên kết, không đọc", 0);
    }

    void accepted() {
        accepted++;
    }

    void rejectedRows(long count) {
        rejectedRows += count;
    }

    /** Fails where nothing stands below the header. */
    void requireMoreThanHeader() throws UnreadableListException {
        if (!hasRows) {
            throw withoutRows();
        }
    }

    /** Fails where there was no row of data, examples apart. */
    void requireRows() throws UnreadableListException {
        if (rows == 0) {
            throw withoutRows();
        }
    }

    private UnreadableListException withoutRows() {
        return new UnreadableListException(
                name(), "Tệp không có dòng dữ liệu nào", "Điền dữ liệu từ dòng " + (header.lastRow() + 1));
    }

    FileSummary summary() {
        return new FileSummary(
                name(),
                layout,
                form.encoding(),
                form.delimiter(),
                header.firstRow() == header.lastRow()
                        ? List.of(header.firstRow())
                        : List.of(header.firstRow(), header.lastRow()),
                rows,
                accepted,
                rejectedRows,
                reading.conversions().conversions(),
                rowReader.ignored(),
                stopped);
    }
}
