package vn.bangvang.kb.vocabulary;

import java.util.List;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;

/**
 * A condition as a rule reports it: three-valued, and able to say why. Checks are made while the rules fire; the
 * sentences are put together only when somebody asks for them.
 */
public interface Check {

    /** Whether the condition holds. */
    Outcome outcome();

    /** In place of a year: none can be named. */
    int NEVER = Integer.MAX_VALUE;

    /**
     * The first year in which the condition is no longer missed if the record goes on as the law asks.
     *
     * @param notBefore the year from which to look, the year under review or a later one; where a condition that is met
     *     now will have lapsed by then, the year in which it can be met again
     * @return {@code notBefore} or a later year; {@link #NEVER} where none can be named
     */
    int earliestYear(int notBefore);

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

        /** The first year from a given one on in which those criteria are no longer missed; {@link Check#NEVER} for none. */
        int earliestYear(String award, int notBefore);

        /** What the dossier would have to say to settle those criteria. */
        List<String> missing(String award);
    }
}
