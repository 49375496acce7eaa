package vn.bangvang.kb.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.SourceGrade;

/**
 * A number or a choice that the law sets and changes from time to time.
 *
 * @param key stable key, such as {@code new_recruit_months}
 * @param name what it is, in Vietnamese
 * @param unit unit of a number, such as {@code month} or {@code percent}; absent for a choice
 * @param values its values, each with its dates, place and source
 */
public record Parameter(String key, String name, @Nullable String unit, List<Value> values) {

    public Parameter {
        values = List.copyOf(values);
    }

    /**
     * A value for a span of days in a place.
     *
     * @param value a number, a text, true or false, or a list of texts
     * @param instrument key of the instrument that sets it
     * @param place article, paragraph and point
     */
    public record Value(
            LocalDate from,
            @Nullable LocalDate to,
            String jurisdiction,
            Object value,
            String instrument,
            String place,
            SourceGrade source,
            @Nullable String note) {

        public Value {
            jurisdiction = jurisdiction == null ? "vn" : jurisdiction;
            source = source == null ? SourceGrade.TEXT : source;
        }

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** The value in a place on a day, if the law sets one there. */
    public Optional<Value> in(String jurisdiction, LocalDate day) {
        return values.stream()
                .filter(value -> value.jurisdiction().equals(jurisdiction) && value.covers(day))
                .findFirst();
    }
}
