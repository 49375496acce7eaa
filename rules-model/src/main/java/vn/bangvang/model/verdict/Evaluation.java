package vn.bangvang.model.verdict;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on one dossier. Equal dossiers, rule sets and dates give equal evaluations.
 *
 * @param dossier key of the dossier
 * @param jurisdiction place whose law was applied
 * @param ruleSet the law that governs
 * @param asOf day by which the law was chosen
 * @param year year under review
 * @param receivedOn day of receipt, where the dossier says
 * @param transition why a law other than that of the day governs; absent where that one does
 */
public record Evaluation(
        String dossier,
        RuleSetRef ruleSet,
        String jurisdiction,
        LocalDate asOf,
        int year,
        @Nullable LocalDate receivedOn,
        @Nullable Transition transition,
        List<Verdict> verdicts) {

    public Evaluation {
        verdicts = List.copyOf(verdicts);
    }

    /** Key of the rule set under which the verdict on an award was reached. */
    public String ruleSetOf(String award) {
        return transition == null
                ? ruleSet.id()
                : transition.comparisons().stream()
                        .filter(comparison -> comparison.award().equals(award))
                        .map(LawComparison::ruleSet)
                        .findFirst()
                        .orElse(ruleSet.id());
    }
}
