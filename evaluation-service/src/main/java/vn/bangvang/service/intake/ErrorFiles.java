package vn.bangvang.service.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.bangvang.service.job.Upload;
import vn.bangvang.service.list.ListPreview;
import vn.bangvang.service.list.ListRows.ListRow;
import vn.bangvang.service.list.TableText;
import vn.bangvang.service.list.UnreadableListException;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;
import vn.bangvang.service.shared.SafeCsv;

/**
 * The rows with errors as a file of their own: each says where it stands in the list and what is wrong with it, and comes
 * back to that very row.
 */
final class ErrorFiles {

    private static final String FILE = "Tệp";
    private static final String ROW = "Dòng";
    private static final String WRONG = "Lỗi cần sửa";
    private static final String LEAVE_OUT = "Bỏ dòng này (ghi x)";
    private static final Pattern WRONG_OF_VERSION = Pattern.compile(Pattern.quote(WRONG) + " \\(bản ([0-9]{1,18})\\)");
    private static final int OWN = 4;
    private static final int LONGEST_CELL = 32_000;
    private static final int LONGEST_SHEET_NAME = 28;
    private static final int WIDE = 24;
    private static final int WIDEST = 60;

    private final PreparedList list;
    private final IntakeStore store;

    ErrorFiles(PreparedList list, IntakeStore store) {
        this.list = list;
        this.store = store;
    }

    /** The rows with errors of one file. */
    static final class Table {
        private final String file;
        private final List<String> header;
        private final Map<Long, String> wrong;
        private final List<List<String>> rows = new ArrayList<>();

        Table(String file, List<String> header, Map<Long, String> wrong) {
            this.file = file;
            this.header = header;
            this.wrong = wrong;
        }

        void take(ListRow row) {
            String what = wrong.get(row.number());
            if (what != null) {
                List<String> cells = new ArrayList<>(List.of(file, Long.toString(row.number()), what, ""));
                for (int i = 0; i < header.size() - OWN; i++) {
                    cells.add(row.read(i));
                }
                rows.add(cells);
            }
        }
    }

    Table table(String file, ListPreview preview) {
        List<String> header = new ArrayList<>(List.of(FILE, ROW, WRONG + " (bản " + list.version() + ")", LEAVE_OUT));
        preview.columns().forEach(column -> header.add(column.header()));
        Map<Long, String> wrong = new LinkedHashMap<>();
        for (CellProblem problem : store.problems(list.id(), null, 0, Integer.MAX_VALUE)) {
            if (problem.file().equals(file)) {
                String where = problem.column().isEmpty() ? "" : "Cột “" + problem.column() + "”: ";
                wrong.merge(
                        problem.row(),
                        where + problem.problem() + ". " + problem.advice() + ".",
                        (one, other) -> one + "\n" + other);
            }
        }
        return new Table(file, header, wrong);
    }

    void writeText(Table table, OutputStream out) {
        try (SafeCsv csv = new SafeCsv(out, table.header)) {
            table.rows.forEach(csv::row);
        }
    }

    void writeBook(List<Table> tables, OutputStream out) {
        try {
            Workbook book = new Workbook(out, "BangVang", null);
            for (int i = 0; i < tables.size(); i++) {
                Table table = tables.get(i);
                if (!table.rows.isEmpty() || tables.size() == 1) {
                    write(table, book.newWorksheet((i + 1) + " " + sheetName(table.file)));
                }
            }
            book.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sheetName(String file) {
        String plain = file.replaceAll("[\\[\\]*/\\\\?:']", "_");
        return plain.length() > LONGEST_SHEET_NAME ? plain.substring(0, LONGEST_SHEET_NAME) : plain;
    }

    private static void write(Table table, Worksheet sheet) throws IOException {
        for (int column = 0; column < table.header.size(); column++) {
            sheet.value(0, column, shortened(table.header.get(column)));
            sheet.style(0, column).bold().wrapText(true).set();
            sheet.width(column, column == 2 ? WIDEST : column < OWN ? WIDE / 2.0 : WIDE);
        }
        for (int row = 0; row < table.rows.size(); row++) {
            List<String> cells = table.rows.get(row);
            for (int column = 0; column < cells.size(); column++) {
                sheet.value(row + 1, column, shortened(cells.get(column)));
                sheet.style(row + 1, column).format("@").wrapText(column == 2).set();
            }
        }
        sheet.freezePane(2, 1);
        sheet.finish();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }

    /**
     * What came back.
     *
     * @param version the version of the list that the file was written from
     * @param rows by file and row, the cells by the texts of their headers
     */
    record Returned(
            long version,
            Map<Integer, Map<Long, List<Named>>> rows,
            Map<Integer, Set<Long>> leftOut,
            List<String> strange) {

        /** The cells of a file by row and position. */
        Map<Long, Map<Integer, String>> cells(int file, ListPreview preview) {
            Map<String, List<Integer>> positions = new HashMap<>();
            preview.columns()
                    .forEach(column -> positions
                            .computeIfAbsent(column.header().strip(), header -> new ArrayList<>())
                            .add(column.position()));
            Map<Long, Map<Integer, String>> cells = new TreeMap<>();
            rows.getOrDefault(file, Map.of()).forEach((row, named) -> {
                Map<Integer, String> ofRow = new TreeMap<>();
                for (Named one : named) {
                    List<Integer> of = positions.getOrDefault(one.header(), List.of());
                    if (one.nth() < of.size()) {
                        ofRow.put(of.get(one.nth()), one.text());
                    }
                }
                cells.put(row, ofRow);
            });
            return cells;
        }
    }

    /** A cell under the n-th of the headers that have this text. */
    record Named(String header, int nth, String text) {}

    static Returned read(Upload sent, PreparedList list) {
        Path copy = null;
        try {
            copy = Files.createTempFile("bang-vang-errors-", ".list");
            try (InputStream in = sent.open()) {
                Files.copy(in, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            Reading reading = new Reading(list);
            TableText.forEach(copy, sent.name(), Reading::isHeader, reading::take);
            if (reading.tables == 0) {
                throw new ProblemException(
                        ProblemType.UNREADABLE_LIST,
                        "Tệp không phải là tệp lỗi tải từ trang này: không thấy các cột “Tệp”, “Dòng”, “" + WRONG
                                + "”.",
                        "This is no file of errors of this page: it lacks the columns “Tệp”, “Dòng”, “" + WRONG + "”.");
            }
            return new Returned(reading.version, reading.rows, reading.leftOut, reading.strange);
        } catch (UnreadableListException e) {
            String text = e.problem() + ". " + e.advice() + ".";
            throw new ProblemException(ProblemType.UNREADABLE_LIST, text, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(copy);
        }
    }

    private static void delete(@Nullable Path copy) {
        try {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            copy.toFile().deleteOnExit();
        }
    }

    private static final class Reading {
        private final PreparedList list;
        private final Map<Integer, Map<Long, List<Named>>> rows = new TreeMap<>();
        private final Map<Integer, Set<Long>> leftOut = new TreeMap<>();
        private final List<String> strange = new ArrayList<>();
        private long version = Long.MAX_VALUE;
        private int tables;
        private @Nullable List<String> last;

        Reading(PreparedList list) {
            this.list = list;
        }

        static boolean isHeader(List<String> cells) {
            List<String> stripped = cells.stream().map(String::strip).toList();
            return stripped.contains(FILE)
                    && stripped.contains(ROW)
                    && stripped.stream()
                            .anyMatch(cell -> WRONG_OF_VERSION.matcher(cell).matches());
        }

        void take(List<String> header, List<String> cells) {
            if (header != last) {
                last = header;
                tables++;
                header.forEach(text -> {
                    Matcher matcher = WRONG_OF_VERSION.matcher(text.strip());
                    if (matcher.matches()) {
                        version = Math.min(version, Long.parseLong(matcher.group(1)));
                    }
                });
            }
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            String file = cell(header, cells, FILE);
            String row = cell(header, cells, ROW);
            int number = list.fileNamed(file);
            if (number < 0 || !row.matches("[0-9]{1,7}")) {
                strange.add((file.isEmpty() ? "?" : file) + ", " + (row.isEmpty() ? "?" : row));
                return;
            }
            long at = Long.parseLong(row);
            if (cell(header, cells, LEAVE_OUT).equalsIgnoreCase("x")) {
                leftOut.computeIfAbsent(number, key -> new HashSet<>()).add(at);
            }
            rows.computeIfAbsent(number, key -> new TreeMap<>()).put(at, named(header, cells));
        }

        private static String cell(List<String> header, List<String> cells, String name) {
            for (int i = 0; i < header.size() && i < cells.size(); i++) {
                if (header.get(i).strip().equals(name)) {
                    return cells.get(i).strip();
                }
            }
            return "";
        }

        private static List<Named> named(List<String> header, List<String> cells) {
            Map<String, Integer> seen = new HashMap<>();
            List<Named> named = new ArrayList<>();
            Set<String> own = new HashSet<>(List.of(FILE, ROW, LEAVE_OUT));
            for (int i = 0; i < header.size(); i++) {
                String text = header.get(i).strip();
                if (own.remove(text) || WRONG_OF_VERSION.matcher(text).matches()) {
                    continue;
                }
                int nth = seen.merge(text, 1, Integer::sum) - 1;
                named.add(new Named(text, nth, i < cells.size() ? cells.get(i) : ""));
            }
            return named;
        }
    }

    /** What was changed in a cell; {@code null} where it came back as it was sent out. */
    static @Nullable CellEdit edit(int file, ListRow row, int position, String text) {
        String read = row.read(position);
        if (Typed.same(text, shortened(read))
                || text.equals(SafeCsv.harmless(read))
                || text.strip().equals(read.strip())) {
            return null;
        }
        String typed = text.length() > 1
                        && text.charAt(0) == '\''
                        && !SafeCsv.harmless(text.substring(1)).equals(text.substring(1))
                ? text.substring(1)
                : text;
        return new CellEdit(file, row.number(), position, Typed.mark(read), typed);
    }
}
