package vn.bangvang.service.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.problem.ProblemCode;

/** What stands in the square brackets of an entry, between semicolons, in any order. Each reading takes its items away. */
final class Items {

    private final Cell cell;
    private final List<String> rest = new ArrayList<>();

    Items(Cell cell, String inside) {
        this.cell = cell;
        List<String> parts = new CompactText(inside).split(";");
        if (parts == null) {
            cell.reject(ProblemCode.BAD_FORM, "thiếu dấu đóng ngoặc", "Hãy đóng ngoặc đã mở");
        } else {
            parts.stream().filter(part -> !part.isEmpty()).forEach(rest::add);
        }
    }

    /** The item that is one of the codes. */
    <E> @Nullable E code(Codes<E> codes) {
        E value = null;
        for (Iterator<String> items = rest.iterator(); items.hasNext(); ) {
            String item = items.next();
            E found = codes.find(item);
            if (found != null) {
                items.remove();
                if (value != null && !value.equals(found)) {
                    twice(item);
                }
                value = found;
                if (!codes.isExact(item)) {
                    cell.part(item).readAs(Conversion.Kind.CODE, codes.label(found));
                }
            }
        }
        return value;
    }

    /** The item that begins with a word, without the word: “phạm vi tỉnh”, “căn cứ: Điều 74”. */
    @Nullable Cell labelled(String label) {
        List<Cell> all = allLabelled(label);
        if (all.size() > 1) {
            twice(all.get(1).oneLine());
        }
        return all.isEmpty() ? null : all.get(0);
    }

    /** All items that begin with a word. */
    List<Cell> allLabelled(String label) {
        List<Cell> found = new ArrayList<>();
        for (Iterator<String> items = rest.iterator(); items.hasNext(); ) {
            String item = items.next();
            int end = endOfLabel(item, label);
            if (end >= 0) {
                items.remove();
                found.add(cell.part(CompactText.unquoted(item.substring(end).strip())));
            }
        }
        return found;
    }

    /** Yes for the one word, no for the other, unknown where neither stands there. */
    @Nullable Boolean flag(String yes, String no) {
        Boolean value = null;
        for (Iterator<String> items = rest.iterator(); items.hasNext(); ) {
            String item = items.next();
            String fold = Fold.of(item);
            boolean isYes = fold.equals(Fold.of(yes));
            if (isYes || fold.equals(Fold.of(no))) {
                items.remove();
                if (value != null && value != isYes) {
                    twice(item);
                }
                value = isYes;
            }
        }
        return value;
    }

    /** The number before a word, as in “3 năm”. */
    @Nullable Integer count(String word, long least, long most) {
        Integer value = null;
        for (Iterator<String> items = rest.iterator(); items.hasNext(); ) {
            String item = items.next();
            int space = item.indexOf(' ');
            if (space > 0
                    && Character.isDigit(item.charAt(0))
                    && Fold.of(item.substring(space)).equals(Fold.of(word))) {
                items.remove();
                if (value != null) {
                    twice(item);
                }
                value = cell.part(item.substring(0, space)).count(least, most);
            }
        }
        return value;
    }

    /** The item that is a day. */
    @Nullable LocalDate date() {
        LocalDate value = null;
        for (Iterator<String> items = rest.iterator(); items.hasNext(); ) {
            String item = items.next();
            if (Span.isDates(item)) {
                items.remove();
                if (value != null) {
                    twice(item);
                }
                value = cell.part(item).date();
            }
        }
        return value;
    }

    /** Says that what was not taken has no place here. */
    void refuseRest(String allowed) {
        for (String item : rest) {
            cell.part(item)
                    .reject(
                            ProblemCode.UNKNOWN_CODE,
                            "trong ngoặc vuông không hiểu được",
                            "Trong ngoặc vuông ghi: " + allowed);
        }
    }

    private void twice(String item) {
        cell.part(item)
                .reject(ProblemCode.CONTRADICTION, "trùng hoặc trái với mục khác trong ngoặc vuông", "Chỉ ghi một");
    }

    /** Where an item goes on after a label that it begins with; -1 where it begins otherwise. */
    private static int endOfLabel(String item, String label) {
        String wanted = Fold.of(label);
        for (int i = 1; i <= item.length(); i++) {
            boolean wordEnds = i == item.length() || item.charAt(i) == ' ' || item.charAt(i) == ':';
            if (wordEnds && Fold.of(item.substring(0, i)).equals(wanted)) {
                return i < item.length() && item.charAt(i) == ':' ? i + 1 : colonAfter(item, i);
            }
        }
        return -1;
    }

    private static int colonAfter(String item, int at) {
        int i = at;
        while (i < item.length() && item.charAt(i) == ' ') {
            i++;
        }
        return i < item.length() && item.charAt(i) == ':' ? i + 1 : at;
    }
}
