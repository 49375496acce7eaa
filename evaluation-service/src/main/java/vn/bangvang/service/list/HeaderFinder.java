package vn.bangvang.service.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.service.list.ListChanges.OfFile;
import vn.bangvang.service.list.RowSource.Row;

/** Finds the header among the first rows: below titles, in any order, in one row or in two that were merged. */
final class HeaderFinder {

    private final ColumnSet columns;
    private final OfFile changes;
    private final CellText cellText = new CellText();

    HeaderFinder(ColumnSet columns, OfFile changes) {
        this.columns = columns;
        this.changes = changes;
    }

    /** The header as it is to be read: what people said of its columns counts before what they are called. */
    @Nullable Header find(List<Row> rows) {
        Header guess = guess(rows);
        return guess == null || changes.columns().isEmpty() ? guess : changed(guess, rows);
    }

    private Header changed(Header guess, List<Row> rows) {
        int width = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> texts = new ArrayList<>(guess.texts());
        List<ColumnSet.@Nullable Match> matches = new ArrayList<>(guess.matches());
        Set<Integer> notRead = new HashSet<>();
        for (int i = 0; i < width; i++) {
            String meaning = changes.columns().get(i);
            if (meaning == null) {
                continue;
            }
            while (texts.size() <= i) {
                texts.add("");
                matches.add(null);
            }
            if (meaning.equals(ListChanges.NOT_READ)) {
                matches.set(i, null);
                notRead.add(i);
                continue;
            }
            ColumnSet.Match match = columns.ofMeaning(texts.get(i), meaning);
            if (match != null) {
                texts.set(i, match.text());
                matches.set(i, match);
            }
        }
        return new Header(guess.firstRow(), guess.lastRow(), texts, matches, notRead);
    }

    /** The row, or the two rows, in which most columns are known; {@code null} where there is none. */
    @Nullable Header guess(List<Row> rows) {
        Header best = null;
        for (int i = 0; i < rows.size(); i++) {
            Long only = changes.headerRow();
            if (only != null && only != rows.get(i).number()) {
                continue;
            }
            Header single = header(rows.get(i), rows.get(i), texts(rows.get(i)));
            best = better(best, single);
            if (i + 1 < rows.size()) {
                Row below = rows.get(i + 1);
                Header merged = header(rows.get(i), below, merged(texts(rows.get(i)), texts(below)));
                if (merged.known() > header(below, below, texts(below)).known()) {
                    best = better(best, merged);
                }
            }
        }
        return best;
    }

    private @Nullable Header better(@Nullable Header best, Header other) {
        int least = best == null ? (changes.headerRow() == null ? 0 : -1) : best.known();
        return other.known() > least ? other : best;
    }

    private Header header(Row first, Row last, List<String> texts) {
        List<ColumnSet.@Nullable Match> matches = new ArrayList<>();
        for (String text : texts) {
            matches.add(text.isEmpty() ? null : columns.match(text));
        }
        return new Header(first.number(), last.number(), texts, matches, Set.of());
    }

    private List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (String cell : row.cells()) {
            texts.add(CellText.oneLine(cellText.clean(cell)).strip());
        }
        return texts;
    }

    /**
     * Two rows of which the upper one was merged downwards over some columns and sideways over others: a column is named
     * by the lower row, if need be together with the group above it, and by the upper row where the lower is blank.
     */
    private List<String> merged(List<String> upper, List<String> lower) {
        List<String> texts = new ArrayList<>();
        String group = "";
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String above = i < upper.size() ? upper.get(i) : "";
            String below = i < lower.size() ? lower.get(i) : "";
            group = !above.isEmpty() ? above : below.isEmpty() ? "" : group;
            if (below.isEmpty()) {
                texts.add(above);
            } else if (!group.isEmpty() && columns.match(group + " " + below) != null) {
                texts.add(group + " " + below);
            } else if (!group.isEmpty() && columns.match(below + " " + group) != null) {
                texts.add(below + " " + group);
            } else {
                texts.add(below);
            }
        }
        return texts;
    }
}
