package vn.bangvang.service.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.service.list.ListChanges.OfFile;
import vn.bangvang.service.list.RowSource.BrokenRowException;
import vn.bangvang.service.list.RowSource.Row;

/** Looks for the header of a file under each delimiter and each layout, and says what is wrong where there is none. */
final class HeaderSearch {

    static final String CLOSE_QUOTE =
            "Tìm dấu nháy kép (\") mở mà không đóng ở dòng này; dấu nháy kép trong ô phải viết hai lần";

    private final String file;
    private final OfFile changes;
    private @Nullable Found found;
    private @Nullable Found nearest;
    private @Nullable String missing;
    private @Nullable BrokenRowException broken;
    private int lostLetters;
    private boolean empty;

    HeaderSearch(String file, OfFile changes) {
        this.file = file;
        this.changes = changes;
    }

    /** A header, under which delimiter and layout it was found, and whether anything stands below it. */
    record Found(ListFile.Layout layout, char delimiter, Header header, boolean hasRows) {}

    void broken(BrokenRowException e) {
        broken = e;
    }

    void consider(ListFile.Layout layout, char delimiter, List<Row> rows) {
        empty |= rows.isEmpty() && broken == null;
        Header header = new HeaderFinder(layout.columns(), changes).find(rows);
        rows.forEach(row -> lostLetters += lostLetters(row));
        if (header == null) {
            return;
        }
        String lacks = layout.rule().missing(header, rows);
        boolean hasRows = broken != null || rows.get(rows.size() - 1).number() > header.lastRow();
        Found candidate = new Found(layout, delimiter, header, hasRows);
        if (lacks != null) {
            if (nearest == null || header.known() >= nearest.header().known()) {
                nearest = candidate;
                missing = lacks;
            }
        } else if (found == null || header.known() > found.header().known()) {
            found = candidate;
        }
    }

    Found result() throws UnreadableListException {
        if (found != null) {
            refuseDoubleAndUnclear(found.header());
            return found;
        }
        if (empty) {
            throw new UnreadableListException(file, "Tệp không có dòng dữ liệu nào", "Hãy kiểm tra lại tệp đã chọn");
        }
        if (lostLetters > 1) {
            throw new UnreadableListException(
                    file,
                    "Chữ Việt trong tệp đã mất dấu (thành dấu hỏi)",
                    "Mở tệp gốc bằng Excel, chọn Lưu thành (Save As), kiểu “CSV UTF-8 (Comma delimited)”");
        }
        if (nearest != null) {
            refuseDoubleAndUnclear(nearest.header());
            throw missing(String.valueOf(missing));
        }
        if (broken != null) {
            throw new UnreadableListException(file, "Dòng " + broken.row() + ": " + broken.problem(), broken.advice());
        }
        throw new UnreadableListException(
                file, "Không thấy dòng tiêu đề cột", "Tệp phải theo mẫu, có cột “Họ và tên” và các cột cần xét");
    }

    /** What comes nearest to a header, whatever is wrong with it; {@code null} where nothing does. */
    @Nullable Found nearest() {
        return found == null ? nearest : found;
    }

    /** All that is wrong with what comes nearest to a header. */
    List<UnreadableListException> problems() {
        Found shown = nearest();
        List<UnreadableListException> problems = shown == null ? new ArrayList<>() : doubleAndUnclear(shown.header());
        if (found == null && problems.isEmpty()) {
            try {
                result();
            } catch (UnreadableListException e) {
                problems.add(e);
            }
        } else if (found == null && missing != null) {
            problems.add(missing(missing));
        }
        return problems;
    }

    private UnreadableListException missing(String columns) {
        return new UnreadableListException(
                file, "Thiếu cột: " + columns, "Tệp phải theo mẫu; đặt tiêu đề cột như trong mẫu");
    }

    private void refuseDoubleAndUnclear(Header header) throws UnreadableListException {
        List<UnreadableListException> problems = doubleAndUnclear(header);
        if (!problems.isEmpty()) {
            throw problems.get(0);
        }
    }

    private List<UnreadableListException> doubleAndUnclear(Header header) {
        List<UnreadableListException> problems = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < header.matches().size(); i++) {
            ColumnSet.Match match = header.matches().get(i);
            if (match == null) {
                continue;
            }
            if (match.unclear() != null) {
                problems.add(new UnreadableListException(
                        file, "Cột “" + match.text() + "” chưa rõ là cột nào", match.unclear()));
                continue;
            }
            Integer earlier = seen.putIfAbsent(match.identity(), i);
            if (earlier != null) {
                problems.add(new UnreadableListException(
                        file,
                        "Hai cột cùng một nghĩa: “" + header.texts().get(earlier) + "” (cột "
                                + RowReader.columnLetters(earlier) + ") và “" + match.text() + "” (cột "
                                + RowReader.columnLetters(i) + ")",
                        "Giữ một cột"));
            }
        }
        return problems;
    }

    private static int lostLetters(Row row) {
        int lost = 0;
        for (String cell : row.cells()) {
            for (int i = 0; i + 1 < cell.length(); i++) {
                lost += cell.charAt(i) == '?' && Character.isLetter(cell.charAt(i + 1)) ? 1 : 0;
            }
        }
        return lost;
    }
}
