package vn.bangvang.kb.engine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.OpenQuestion;
import vn.bangvang.model.verdict.Citation;
import vn.bangvang.model.verdict.NotEncoded;
import vn.bangvang.model.verdict.SourceGrade;

/**
 * What a rule set holds, read from its compiled rules.
 *
 * @param ruleSet key of the rule set
 * @param jurisdiction key of the place
 * @param instruments the instruments that together are the law
 * @param counting how the law of the day counts, and other numbers that it sets
 * @param questions what its texts leave open, and how the rules read it
 */
public record RuleSetDescription(
        String ruleSet,
        String name,
        String jurisdiction,
        LocalDate asOf,
        LocalDate from,
        @Nullable LocalDate to,
        List<InstrumentDescription> instruments,
        List<ParameterDescription> counting,
        List<AwardDescription> awards,
        List<OpenQuestion> questions) {

    /** An instrument of the rule set. */
    public record InstrumentDescription(
            String key,
            String shortTitle,
            String title,
            String state,
            @Nullable String note) {}

    /** A parameter as it stands on the day. */
    public record ParameterDescription(
            String key, String name, String value, @Nullable String unit, Citation citation, SourceGrade source) {}

    /**
     * An award with its conditions.
     *
     * @param level {@code grassroots}, {@code ministry_province} or {@code state}
     * @param category {@code title} or {@code commendation}
     * @param tracks the conditions, for each audience that has its own
     * @param principles general principles that bear on it
     * @param notEncoded provisions on it that no rule expresses
     */
    public record AwardDescription(
            String key,
            String name,
            String abbreviation,
            String category,
            String level,
            List<TrackDescription> tracks,
            List<CriterionDescription> principles,
            List<NotEncoded> notEncoded) {}

    /** The conditions for one audience. */
    public record TrackDescription(String name, List<CriterionDescription> criteria) {}

    /** A condition: one of its points must hold. */
    public record CriterionDescription(String id, List<PointDescription> points) {}

    /** A point of the law as a rule expresses it. */
    public record PointDescription(String rule, Citation citation, SourceGrade source, List<String> reads) {}
}
