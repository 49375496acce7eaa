package vn.bangvang.service.list;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.problem.ProblemCode;
import vn.bangvang.service.list.RowSource.CellKind;
import vn.bangvang.service.list.RowSource.Row;

/** Turns the cells of a row into values, column by column. */
final class RowReader {

    private final Header header;
    private final Reading reading;
    private final CellText cellText = new CellText();
    private final Set<String> ignored = new LinkedHashSet<>();
    private final int nameAt;

    RowReader(Header header, Reading reading) {
        this.header = header;
        this.reading = reading;
        this.nameAt = header.indexOf(CandidateColumns.NAME);
        for (int i = 0; i < header.texts().size(); i++) {
            if (header.matches().get(i) == null && !header.texts().get(i).isEmpty()) {
                ignored.add(header.texts().get(i));
            }
        }
    }

    /** A reader for a part of the same file, on a thread of its own. */
    RowReader ofPart(Reading part) {
        return new RowReader(header, part);
    }

    /** Takes over what another reader did not read. */
    void addIgnored(RowReader part) {
        ignored.addAll(part.ignored);
    }

    /** A cell that is not blank, with the column that it belongs to. */
    record Filled(ListColumn column, Cell cell) {}

    /** Headers of columns that were not read, and columns without a header that hold something. */
    List<String> ignored() {
        return List.copyOf(ignored);
    }

    /** The cells of a row that are not blank and whose column is known. */
    List<Filled> cells(Row row) {
        List<Filled> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String raw = row.cells().get(i);
            boolean uncalculated = row.kind(i) == CellKind.UNCALCULATED;
            if (raw.isEmpty() && !uncalculated) {
                continue;
            }
            ColumnSet.Match match =
                    i < header.matches().size() ? header.matches().get(i) : null;
            if (match == null || match.column() == null) {
                checkUnknown(row, i, raw);
                continue;
            }
            Cell cell = cell(row, i, match.text(), match.year());
            if (cell != null) {
                cells.add(new Filled(match.column(), cell));
            }
        }
        return cells;
    }

    /** One cell of a row by its place; {@code null} where it is blank. */
    @Nullable Cell cell(Row row, int index) {
        return index < 0 || index >= row.cells().size()
                ? null
                : cell(row, index, header.texts().get(index), null);
    }

    /** Applies the cells of a row to a draft. */
    void read(Row row, DossierDraft draft) {
        for (Filled filled : cells(row)) {
            filled.column().meaning().apply(filled.cell(), draft);
            draft.stands(filled.column().pointer(), filled.cell().place());
        }
    }

    private @Nullable Cell cell(Row from, int index, String column, @Nullable Integer year) {
        String raw = from.cells().get(index);
        long row = from.number();
        if (from.kind(index) == CellKind.UNCALCULATED) {
            reading.reject(
                    new Place(reading.file(), row, column, ""),
                    ProblemCode.DAMAGED,
                    "Ô có công thức chưa được tính",
                    "Mở tệp bằng Excel cho tính lại rồi lưu, hoặc thay công thức bằng giá trị");
            return null;
        }
        String text = cellText.clean(raw);
        if (text.isEmpty()) {
            return null;
        }
        if (isDash(text)) {
            reading.conversions().add(Conversion.Kind.CODE, column, text, "ô trống", row);
            return null;
        }
        if (cellText.composed()) {
            reading.conversions().add(Conversion.Kind.UNICODE, column, "Unicode tổ hợp", "Unicode dựng sẵn", row);
        }
        if (cellText.hadInvisible()) {
            reading.conversions()
                    .add(
                            Conversion.Kind.INVISIBLE,
                            column,
                            "khoảng trắng đặc biệt, ký tự ẩn",
                            "khoảng trắng thường",
                            row);
        }
        Place place = new Place(reading.file(), row, column, raw);
        return new Cell(reading, place, year == null ? text : inYear(text, year), from.kind(index) == CellKind.NUMBER);
    }

    /** The entries of a column for one year do not repeat the year. */
    private static String inYear(String text, int year) {
        if (Sectioned.isNone(text)) {
            return text;
        }
        List<String> parts = new CompactText(text).split(";\n");
        if (parts == null) {
            return text;
        }
        return String.join(
                "; ",
                parts.stream()
                        .filter(part -> !part.isEmpty())
                        .map(part -> year + ": " + part)
                        .toList());
    }

    private static boolean isDash(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("-\u2013\u2014_.…".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** A value where no column is: a note beside the table, or a cell that was torn in two. */
    private void checkUnknown(Row row, int index, String raw) {
        String text = cellText.clean(raw);
        if (text.isEmpty() || header.notRead().contains(index)) {
            return;
        }
        if (index >= header.texts().size()) {
            reading.reject(
                    new Place(reading.file(), row.number(), "", text),
                    ProblemCode.BAD_FORM,
                    "“" + text + "” nằm ngoài bảng: dòng có nhiều ô hơn dòng tiêu đề",
                    "Nếu ô có dấu ngăn cách bên trong thì đặt cả ô trong dấu nháy kép");
        } else if (header.texts().get(index).isEmpty()) {
            if (index == nameAt + 1 && nameAt >= 0) {
                reading.reject(
                        new Place(reading.file(), row.number(), header.texts().get(nameAt), text),
                        ProblemCode.BAD_FORM,
                        "Có giá trị “" + text + "” ở cột không có tiêu đề ngay sau cột tên",
                        "Nếu họ và tên tách hai cột thì đặt tiêu đề “Họ và tên đệm” và “Tên”");
            }
            ignored.add("(cột " + columnLetters(index) + ", không có tiêu đề)");
        }
    }

    /** The name that a spreadsheet gives to a column. */
    static String columnLetters(int index) {
        StringBuilder letters = new StringBuilder();
        for (int i = index; i >= 0; i = i / 26 - 1) {
            letters.insert(0, (char) ('A' + i % 26));
        }
        return letters.toString();
    }
}
