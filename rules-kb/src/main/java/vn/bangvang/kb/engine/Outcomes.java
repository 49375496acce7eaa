package vn.bangvang.kb.engine;

import java.util.List;
import vn.bangvang.model.verdict.Outcome;

/** The outcome of several criteria that must all be met. */
final class Outcomes {

    private Outcomes() {}

    /** Missed when any is missed, unknown when any is unknown; the council's choices do not count. */
    static Outcome of(List<CriterionResult> criteria) {
        if (criteria.isEmpty()) {
            return Outcome.NOT_MET;
        }
        Outcome result = Outcome.MET;
        for (CriterionResult criterion : criteria) {
            Outcome outcome = criterion.outcome();
            if (outcome == Outcome.NOT_MET) {
                return Outcome.NOT_MET;
            }
            if (outcome == Outcome.UNKNOWN) {
                result = Outcome.UNKNOWN;
            }
        }
        return result;
    }
}
