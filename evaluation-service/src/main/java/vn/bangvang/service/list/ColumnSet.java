package vn.bangvang.service.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of a kind of file, and how headers are matched to them. */
final class ColumnSet {

    private final List<ListColumn> columns;
    private final Map<String, ListColumn> byFold = new HashMap<>();
    private final Map<String, String> unclear = new HashMap<>();

    ColumnSet(List<ListColumn> columns) {
        this.columns = List.copyOf(columns);
        for (ListColumn column : columns) {
            put(column.header(), column);
            column.synonyms().forEach(synonym -> put(synonym, column));
        }
    }

    /** Declares a header that may mean several columns. */
    ColumnSet unclear(String advice, String... headers) {
        for (String header : headers) {
            unclear.put(Fold.of(header), advice);
        }
        return this;
    }

    List<ListColumn> columns() {
        return columns;
    }

    /** The column with a key. */
    ListColumn column(String key) {
        return columns.stream()
                .filter(column -> column.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No column '" + key + "'"));
    }

    /**
     * What a header means.
     *
     * @param text the header as the file has it
     * @param column the column; absent where the header is unclear
     * @param year the year that the header names, for columns of which there is one for each year
     * @param unclear what to do about a header that may mean several columns; absent where it is clear
     */
    record Match(
            String text,
            @Nullable ListColumn column,
            @Nullable Integer year,
            @Nullable String unclear) {

        /** Two headers with the same meaning have the same identity. */
        String identity() {
            return (column == null ? "?" + text : column.key()) + (year == null ? "" : " " + year);
        }

        boolean isExact() {
            return column != null && year == null && column.header().equals(text);
        }
    }

    /** The meaning of a header; {@code null} for one that is not known. */
    @Nullable Match match(String header) {
        Match match = ofFold(header, Fold.of(header));
        if (match == null && header.endsWith(")") && header.indexOf('(') > 0) {
            match = ofFold(header, Fold.of(header.substring(0, header.lastIndexOf('('))));
        }
        return match;
    }

    private @Nullable Match ofFold(String header, String fold) {
        ListColumn column = byFold.get(fold);
        if (column != null) {
            return new Match(header, column, null, null);
        }
        String advice = unclear.get(fold);
        if (advice != null) {
            return new Match(header, null, null, advice);
        }
        Integer year = yearAtEnd(fold);
        if (year == null) {
            return null;
        }
        String base = fold.substring(0, fold.length() - 4);
        String name = base.endsWith("nam") ? base.substring(0, base.length() - 3) : base;
        ListColumn ofYear = byFold.get(name);
        if (ofYear != null && ofYear.perYear()) {
            return new Match(header, ofYear, year, null);
        }
        String yearAdvice = unclear.get(name);
        return yearAdvice == null ? null : new Match(header, null, year, yearAdvice);
    }

    /** A column by what it means, {@link Match#identity()}; {@code null} where there is no such column. */
    @Nullable Match ofMeaning(String text, String meaning) {
        int space = meaning.indexOf(' ');
        String key = space < 0 ? meaning : meaning.substring(0, space);
        Years years = space < 0 ? null : Years.of(meaning.substring(space + 1));
        for (ListColumn column : columns) {
            if (column.key().equals(key) && (space < 0 || (years != null && column.perYear()))) {
                String header = text.isEmpty() ? column.header() : text;
                return new Match(header, column, years == null ? null : years.to(), null);
            }
        }
        return null;
    }

    /** Every header by which a column is known, for whoever looks for the one that was meant. */
    List<String> headersOf(ListColumn column) {
        List<String> headers = new ArrayList<>();
        headers.add(column.header());
        headers.addAll(column.synonyms());
        return headers;
    }

    private static @Nullable Integer yearAtEnd(String fold) {
        int start = fold.length() - 4;
        if (start <= 0 || Character.isDigit(fold.charAt(start - 1))) {
            return null;
        }
        Years years = Years.of(fold.substring(start));
        return years != null && Cell.isPossibleYear(years.to()) ? years.to() : null;
    }

    private void put(String header, ListColumn column) {
        ListColumn other = byFold.put(Fold.of(header), column);
        if (other != null && !other.key().equals(column.key())) {
            throw new IllegalArgumentException(
                    "The header '" + header + "' means both '" + other.key() + "' and '" + column.key() + "'");
        }
    }
}
