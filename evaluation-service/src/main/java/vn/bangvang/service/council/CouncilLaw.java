package vn.bangvang.service.council;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.procedure.VoteShare;
import vn.bangvang.model.procedure.Basis;
import vn.bangvang.model.procedure.CouncilRequirement;
import vn.bangvang.model.procedure.Unconfirmed;
import vn.bangvang.model.verdict.SourceGrade;

/**
 * What the law asks of the council about one award.
 *
 * @param threshold the share of votes; absent where the rules know none for this council
 * @param requirements all that is asked, of whatever council
 * @param unconfirmed what the sources do not confirm
 */
public record CouncilLaw(
        String award,
        @Nullable Threshold threshold,
        List<CouncilRequirement> requirements,
        List<Unconfirmed> unconfirmed) {

    public CouncilLaw {
        requirements = List.copyOf(requirements);
        unconfirmed = List.copyOf(unconfirmed);
    }

    /**
     * A share of votes, on all members of the council.
     *
     * @param text what the law asks, in Vietnamese
     */
    public record Threshold(int percent, String text, Basis basis) {

        /** The fewest votes in favour that are enough. */
        public int least(int members) {
            return VoteShare.least(percent, members);
        }

        /** Whether the share is more than inferred. */
        public boolean isConfirmed() {
            return basis.source() != SourceGrade.INFERRED;
        }
    }

    /** What came of votes. */
    CouncilOutcome outcome(@Nullable Votes votes, @Nullable Integer members) {
        if (threshold == null) {
            return CouncilOutcome.NO_THRESHOLD;
        }
        if (votes == null || members == null) {
            return CouncilOutcome.NOT_VOTED;
        }
        if (votes.agree() < threshold.least(members)) {
            return CouncilOutcome.NOT_PASSED;
        }
        return threshold.isConfirmed() ? CouncilOutcome.PASSED : CouncilOutcome.PASSED_UNCONFIRMED;
    }
}
