package vn.bangvang.service.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Decision;
import vn.bangvang.model.problem.ProblemCode;

/**
 * One entry of a compact cell: {@code years: text [items] {period} (decision)}, each part but the text optional.
 */
final class Entry {

    private final Cell cell;
    private final String head;
    private final String text;
    private final @Nullable String items;
    private final @Nullable String period;
    private final @Nullable String decision;

    private Entry(
            Cell cell,
            String head,
            String text,
            @Nullable String items,
            @Nullable String period,
            @Nullable String decision) {
        this.cell = cell;
        this.head = head;
        this.text = text;
        this.items = items;
        this.period = period;
        this.decision = decision;
    }

    /** The entries of a cell, between semicolons or line breaks; none where the cell has a problem. */
    static List<Entry> of(Cell cell) {
        List<String> parts = new CompactText(cell.lines()).split(";\n");
        if (parts == null) {
            cell.reject(ProblemCode.BAD_FORM, "thiếu dấu đóng ngoặc", "Hãy đóng ngoặc đã mở");
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (String part : parts) {
            if (!part.isEmpty()) {
                entries.add(one(cell.part(part)));
            }
        }
        return entries;
    }

    private static Entry one(Cell cell) {
        String rest = cell.lines();
        String items = null;
        String period = null;
        String decision = null;
        while (true) {
            int opening = new CompactText(rest).openingOfLast();
            if (opening < 0) {
                break;
            }
            String inside = rest.substring(opening + 1, rest.length() - 1).strip();
            char bracket = rest.charAt(opening);
            String before = rest.substring(0, opening).strip();
            if (bracket == '[' && items == null) {
                items = inside;
            } else if (bracket == '{' && period == null) {
                period = inside;
            } else if (bracket == '(' && decision == null && (isDecision(inside) || isWhole(before))) {
                decision = inside;
            } else {
                break;
            }
            rest = before;
        }
        int colon = new CompactText(rest).indexOf(':');
        String head = colon < 0 ? "" : rest.substring(0, colon).strip();
        if (!isHead(head)) {
            return new Entry(cell, "", rest, items, period, decision);
        }
        return new Entry(cell, head, rest.substring(colon + 1).strip(), items, period, decision);
    }

    /** Whether nothing before a bracket can be the beginning of the same text. */
    private static boolean isWhole(String before) {
        return before.isEmpty() || before.endsWith("\"") || before.endsWith("]") || before.endsWith("}");
    }

    private static boolean isHead(String head) {
        return Years.of(head) != null || Span.isDates(head);
    }

    /** Whether a text in brackets speaks of a decision and not of the text before it. */
    private static boolean isDecision(String inside) {
        return inside.indexOf(',') >= 0 || inside.indexOf('/') >= 0;
    }

    Cell cell() {
        return cell;
    }

    Place place() {
        return cell.place();
    }

    /** The text without its quotes. */
    String text() {
        return CompactText.unquoted(text);
    }

    /** The text as a cell of its own. */
    Cell textCell() {
        return cell.part(text());
    }

    /** The years before the text; {@code null} where there are none or where they are wrong. */
    @Nullable Years years() {
        if (head.isEmpty()) {
            return null;
        }
        Years years = Years.of(head);
        if (years == null) {
            cell.reject(
                    ProblemCode.BAD_FORM,
                    "không bắt đầu bằng năm",
                    "Ghi năm bốn chữ số và dấu hai chấm, ví dụ 2024: …");
            return null;
        }
        return years.checked(cell) ? years : null;
    }

    /** The years before the text, which must be there. */
    @Nullable Years yearsRequired() {
        if (head.isEmpty()) {
            cell.reject(ProblemCode.MISSING, "không ghi năm", "Ghi năm và dấu hai chấm ở đầu, ví dụ 2024: …");
            return null;
        }
        return years();
    }

    /** The year before the text; {@code null} where there is none or where it is wrong. */
    @Nullable Integer year() {
        Years years = years();
        if (years != null && years.isRange()) {
            cell.reject(ProblemCode.BAD_FORM, "ghi nhiều năm", "Tách mỗi năm một mục");
            return null;
        }
        return years == null ? null : years.to();
    }

    /** Whether there is something before the text. */
    boolean hasHead() {
        return !head.isEmpty();
    }

    /** What stands before the text. */
    String head() {
        return head;
    }

    /** What stands in square brackets. */
    Items items() {
        return new Items(cell, items == null ? "" : items);
    }

    @Nullable String period() {
        return period;
    }

    boolean hasDecision() {
        return decision != null;
    }

    /** The decision in round brackets: number, date, authority. */
    @Nullable Decision decision() {
        return decision == null ? null : DecisionText.read(cell, decision);
    }

    /** The period in curly brackets as two years, each of which may be absent. */
    @Nullable Integer @Nullable [] periodYears() {
        if (period == null) {
            return null;
        }
        String open = period.replace('\u2013', '-');
        int dash = open.indexOf('-');
        String first = dash < 0 ? open : open.substring(0, dash).strip();
        String last = dash < 0 ? open : open.substring(dash + 1).strip();
        @Nullable Integer from = first.isEmpty() ? null : cell.part(first).year();
        @Nullable Integer to = last.isEmpty() ? null : cell.part(last).year();
        return new @Nullable Integer[] {from, to};
    }

    /** Says that the parts in brackets have no place here. */
    void refuse(boolean noItems, boolean noPeriod, boolean noDecision) {
        if ((noItems && items != null) || (noPeriod && period != null) || (noDecision && decision != null)) {
            cell.reject(
                    ProblemCode.BAD_FORM,
                    "có phần trong ngoặc không dùng ở cột này",
                    "Xem cách ghi của cột này trong tệp mẫu");
        }
    }
}
