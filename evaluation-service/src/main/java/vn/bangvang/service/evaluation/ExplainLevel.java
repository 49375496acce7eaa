package vn.bangvang.service.evaluation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.Criterion;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.LawComparison;
import vn.bangvang.model.verdict.Transition;
import vn.bangvang.model.verdict.Verdict;

/** How much of the reasons an answer carries. */
enum ExplainLevel {
    /** Conclusions and the nearest way only. */
    NONE,
    /** The criteria that are not met, too. */
    SUMMARY,
    /** Everything. */
    FULL;

    Evaluation of(Evaluation evaluation) {
        if (this == FULL) {
            return evaluation;
        }
        return new Evaluation(
                evaluation.dossier(),
                evaluation.ruleSet(),
                evaluation.jurisdiction(),
                evaluation.asOf(),
                evaluation.year(),
                evaluation.receivedOn(),
                of(evaluation.transition()),
                evaluation.verdicts().stream().map(this::of).toList());
    }

    private @Nullable Transition of(@Nullable Transition transition) {
        return transition == null
                ? null
                : new Transition(
                        transition.clauses(),
                        transition.former(),
                        transition.later(),
                        transition.notCompared(),
                        transition.comparisons().stream().map(this::of).toList());
    }

    private LawComparison of(LawComparison comparison) {
        return new LawComparison(
                comparison.award(),
                comparison.name(),
                comparison.former(),
                comparison.later(),
                comparison.favour(),
                comparison.ruleSet(),
                comparison.setAside() == null ? null : of(comparison.setAside()));
    }

    private Verdict of(Verdict verdict) {
        List<Criterion> criteria = this == NONE
                ? List.of()
                : verdict.criteria().stream()
                        .filter(criterion -> switch (criterion.outcome()) {
                            case NOT_MET, UNKNOWN -> true;
                            case MET, FOR_COUNCIL -> false;
                        })
                        .toList();
        return new Verdict(
                verdict.award(),
                verdict.name(),
                verdict.status(),
                criteria,
                verdict.cautions(),
                verdict.nearestWay(),
                verdict.notEncoded());
    }
}
