package vn.bangvang.kb.vocabulary;

import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.Outcome;

/** The year that is shown beside a condition. */
final class Forecast {

    private Forecast() {}

    /** The first year in which a condition can be met; {@code null} where it is met or no year can be named. */
    static @Nullable Integer of(Check check, int yearUnderReview) {
        if (check.outcome() == Outcome.MET || check.outcome() == Outcome.FOR_COUNCIL) {
            return null;
        }
        int year = check.earliestYear(yearUnderReview);
        return year == Check.NEVER ? null : year;
    }
}
