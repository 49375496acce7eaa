package vn.bangvang.kb.engine;

import java.util.List;
import java.util.Map;
import vn.bangvang.kb.law.Award;
import vn.bangvang.kb.law.UnencodedProvision;
import vn.bangvang.model.verdict.NotEncoded;

/**
 * How the findings on an award are put together: the tracks that it has for different audiences, each with its
 * criteria, and what is known not to be encoded.
 *
 * @param tracks the criteria of each track, by its name; an award for one audience has one track with an empty name
 * @param principles the criteria that come from general principles
 * @param unencoded provisions on the award that no rule expresses
 */
record AwardPlan(
        Award award,
        Map<String, List<CriterionPlan>> tracks,
        List<CriterionPlan> principles,
        List<Unencoded> unencoded) {

    /**
     * A criterion and the rules that report on it.
     *
     * @param rules places of the rules in the rule set
     * @param common whether it stands in every track of the award
     */
    record CriterionPlan(String id, List<Integer> rules, boolean common) {

        /** The criterion that says for whom a track is. */
        static final String AUDIENCE = "audience";

        boolean isAudience() {
            return id.equals(AUDIENCE);
        }
    }

    /** A provision that no rule expresses, with its citation. */
    record Unencoded(UnencodedProvision provision, NotEncoded note) {}
}
