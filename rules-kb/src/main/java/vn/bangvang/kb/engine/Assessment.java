package vn.bangvang.kb.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bangvang.kb.engine.Assembler.Assembled;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;

/**
 * What the rules found about one dossier. The conclusions are there at once; the reasons are put into words only when
 * {@link #evaluation()} is called.
 */
public final class Assessment {

    private final Dossier dossier;
    private final RuleSet ruleSet;
    private final List<Assembled> awards;
    private final List<String> awardsNotInRuleSet;

    Assessment(Dossier dossier, RuleSet ruleSet, List<Assembled> awards, List<String> awardsNotInRuleSet) {
        this.dossier = dossier;
        this.ruleSet = ruleSet;
        this.awards = awards;
        this.awardsNotInRuleSet = awardsNotInRuleSet;
    }

    /** The dossier. */
    public Dossier dossier() {
        return dossier;
    }

    /** The conclusion on each award that was examined, in the order of the law. */
    public Map<String, Status> statuses() {
        Map<String, Status> statuses = new LinkedHashMap<>();
        awards.forEach(assembled -> statuses.put(assembled.plan().award().key(), VerdictWriter.status(assembled)));
        awardsNotInRuleSet.forEach(award -> statuses.put(award, Status.NOT_APPLICABLE));
        return statuses;
    }

    /** The awards for which one criterion is missed and no other is missed or open. */
    public Set<String> nearMisses() {
        Set<String> near = new LinkedHashSet<>();
        for (Assembled assembled : awards) {
            if (VerdictWriter.status(assembled) == Status.NOT_ELIGIBLE && missesOne(assembled)) {
                near.add(assembled.plan().award().key());
            }
        }
        return near;
    }

    private static boolean missesOne(Assembled assembled) {
        int missed = 0;
        for (CriterionResult criterion : assembled.criteria()) {
            switch (criterion.outcome()) {
                case NOT_MET -> missed++;
                case UNKNOWN -> {
                    return false;
                }
                case MET, FOR_COUNCIL -> {}
            }
        }
        return missed == 1;
    }

    /** The conclusions with their reasons. */
    public Evaluation evaluation() {
        VerdictWriter writer = ruleSet.writerFor(dossier);
        List<Verdict> verdicts = new ArrayList<>(awards.size());
        awards.forEach(assembled -> verdicts.add(writer.write(assembled)));
        awardsNotInRuleSet.forEach(award -> verdicts.add(writer.notInRuleSet(award)));
        return new Evaluation(
                dossier.id(),
                ruleSet.ref(),
                ruleSet.jurisdiction().key(),
                ruleSet.asOf(),
                dossier.review().year(),
                dossier.review().receivedOn(),
                null,
                verdicts);
    }
}
