package vn.bangvang.kb.engine;

import java.util.Map;
import java.util.Set;
import vn.bangvang.model.verdict.Status;

/**
 * What was concluded on a dossier, without the reasons.
 *
 * @param statuses the conclusion on each award that was examined, in the order of the law
 * @param nearMisses the awards for which one criterion is missed and no other is missed or open; where the more
 *     favourable of two laws applies, under either of them
 */
public record AwardConclusions(Map<String, Status> statuses, Set<String> nearMisses) {

    static AwardConclusions of(Assessment assessment) {
        return new AwardConclusions(assessment.statuses(), assessment.nearMisses());
    }
}
