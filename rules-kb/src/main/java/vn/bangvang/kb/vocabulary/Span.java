package vn.bangvang.kb.vocabulary;

/**
 * A span of years up to the year under review. Where it is not certain when it begins, it has an earliest and a latest
 * possible first year.
 *
 * @param earliest first year that may belong to it
 * @param latest first year that belongs to it for certain; after {@code last} where none does
 * @param last last year
 */
public record Span(int earliest, int latest, int last) {

    private static final int BEFORE_ANY_CAREER = 1900;

    /** A span that begins in a known year. */
    static Span from(int first, int last) {
        return new Span(first, first, last);
    }

    /** All years. */
    static Span everyYearUpTo(int last) {
        return from(BEFORE_ANY_CAREER, last);
    }

    /** A span of which only the end is known. */
    static Span sometimeUpTo(int last) {
        return new Span(BEFORE_ANY_CAREER, last + 1, last);
    }

    boolean mayHold(int year) {
        return year >= earliest && year <= last;
    }

    boolean holds(int year) {
        return year >= latest && year <= last;
    }

    /** Whether nothing bounds it below. */
    boolean isOpen() {
        return earliest <= BEFORE_ANY_CAREER;
    }

    /** The greatest number of years that it can have. */
    int mostYears() {
        return Math.max(0, last - earliest + 1);
    }

    /** The years in words. */
    String text() {
        if (latest > last) {
            return "trong thời gian đó";
        }
        return latest == last ? "năm " + last : "trong các năm " + latest + "–" + last;
    }

    /** The beginning in words. */
    String textOfStart() {
        return latest > last ? "từ sau lần được tặng" : "từ năm " + latest;
    }
}
