package vn.bangvang.kb.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;

/**
 * A condition as a rule reports it: three-valued, and able to say why. Checks are made while the rules fire; the
 * sentences are put together only when somebody asks for them.
 */
public interface Check {

    /** Whether the condition holds. */
    Outcome outcome();

    /**
     * The first year in which the condition can be met if the record goes on as the law asks; {@code null} where it is
     * met already or no year can be named.
     */
    @Nullable Integer earliestYear();

    /** The same in numbers and words, with the evidence. */
    Reason reason();

    /**
     * This check with everything settled that depends on the award it is reported for or on other awards.
     *
     * @param award key of the award
     * @param criteria tells whether the criteria of another award are met
     */
    default Check settle(String award, CriteriaOfOtherAwards criteria) {
        return this;
    }

    /** Access to the result of another award of the same candidate. */
    interface CriteriaOfOtherAwards {

        /** Whether the candidate meets the award's own criteria, general principles left aside. */
        Outcome of(String award);

        /** The first year in which those criteria can be met; {@code null} where they are or no year can be named. */
        @Nullable Integer earliestYear(String award);

        /** What the dossier would have to say to settle those criteria. */
        List<String> missing(String award);
    }
}
