package vn.bangvang.kb.vocabulary;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.AwardCatalogue;
import vn.bangvang.kb.law.Parameters;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.verdict.Citation;

/**
 * The law that a dossier is measured by: names, numbers, and how that law counts (cách tính thành tích).
 *
 * <p>How to count is a parameter of the rule set, with its citation: which commendations may serve as the basis of
 * another, from when the next achievement period runs, and whether counting starts anew after a discipline.
 */
public final class Setting {

    private final AwardCatalogue awards;
    private final Parameters parameters;
    private final LocalDate asOf;
    private final Set<CommendationKind> kindsWithoutBasis;
    private final List<Citation> basisRule;
    private final boolean restartsAfterDiscipline;
    private final List<Citation> restartRule;
    private final NextPeriod nextPeriod;
    private final List<Citation> nextPeriodRule;

    /** From when the achievements for the next commendation are counted. */
    enum NextPeriod {
        /** From the end of the period that the last decision states, or from its date where it states none. */
        STATED_PERIOD,
        /** From the date of the last decision. */
        DECISION_DATE,
        /** The law of the day does not say. */
        UNSETTLED
    }

    /** The setting for one rule set on one day. */
    public Setting(AwardCatalogue awards, Parameters parameters, LocalDate asOf) {
        this.awards = awards;
        this.parameters = parameters;
        this.asOf = asOf;
        Optional<Parameters.InForce> basis = parameters.find("kinds_without_basis");
        this.kindsWithoutBasis = EnumSet.noneOf(CommendationKind.class);
        basis.ifPresent(value -> value.texts().stream()
                .map(kind -> CommendationKind.valueOf(kind.toUpperCase(Locale.ROOT)))
                .forEach(kindsWithoutBasis::add));
        this.basisRule = basis.map(value -> List.of(value.citation())).orElse(List.of());
        Optional<Parameters.InForce> restart = parameters.find("restart_after_discipline");
        this.restartsAfterDiscipline = restart.map(Parameters.InForce::isTrue).orElse(false);
        this.restartRule = restart.map(value -> List.of(value.citation())).orElse(List.of());
        Optional<Parameters.InForce> next = parameters.find("next_period_counted_from");
        this.nextPeriod = next.map(
                        value -> NextPeriod.valueOf(value.texts().get(0).toUpperCase(Locale.ROOT)))
                .orElse(NextPeriod.UNSETTLED);
        this.nextPeriodRule = next.map(value -> List.of(value.citation())).orElse(List.of());
    }

    AwardCatalogue awards() {
        return awards;
    }

    Parameters parameters() {
        return parameters;
    }

    LocalDate asOf() {
        return asOf;
    }

    boolean mayServeAsBasis(CommendationKind kind) {
        return !kindsWithoutBasis.contains(kind);
    }

    boolean distinguishesKinds() {
        return !kindsWithoutBasis.isEmpty();
    }

    List<Citation> basisRule() {
        return basisRule;
    }

    boolean restartsAfterDiscipline() {
        return restartsAfterDiscipline;
    }

    List<Citation> restartRule() {
        return restartRule;
    }

    NextPeriod nextPeriod() {
        return nextPeriod;
    }

    boolean maternityLeaveCounts() {
        return maternityRuleInForce().map(Parameters.InForce::isTrue).orElse(false);
    }

    List<Citation> maternityRule() {
        return maternityRuleInForce().map(rule -> List.of(rule.citation())).orElse(List.of());
    }

    private Optional<Parameters.InForce> maternityRuleInForce() {
        return parameters.find("maternity_leave_counts");
    }

    /** Whether a person moved to a lower post keeps the post before only until its term would have ended. */
    Optional<Boolean> movedPostEndsWithTerm() {
        return parameters.find("moved_post_ends_with_term").map(Parameters.InForce::isTrue);
    }

    /** By what part the time in post is reduced for women leaders, where the law of the day reduces it. */
    Parameters.@Nullable InForce womenPostTimeReduction() {
        return parameters.find("women_post_time_reduction_divisor").orElse(null);
    }

    /** By how many years the time in post is reduced for women leaders, where the law of the day says it in years. */
    Parameters.@Nullable InForce womenPostTimeReductionInYears() {
        return parameters.find("women_post_time_reduction_years").orElse(null);
    }

    List<Citation> nextPeriodRule() {
        return nextPeriodRule;
    }
}
