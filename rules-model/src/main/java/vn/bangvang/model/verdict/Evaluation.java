package vn.bangvang.model.verdict;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on one dossier. Equal dossiers, rule sets and dates give equal evaluations.
 *
 * @param dossier key of the dossier
 * @param jurisdiction place whose law was applied
 * @param asOf day by which the rule set was chosen
 * @param year year under review
 * @param receivedOn day of receipt, where the dossier says
 */
public record Evaluation(
        String dossier,
        RuleSetRef ruleSet,
        String jurisdiction,
        LocalDate asOf,
        int year,
        @Nullable LocalDate receivedOn,
        List<Verdict> verdicts) {

    public Evaluation {
        verdicts = List.copyOf(verdicts);
    }
}
