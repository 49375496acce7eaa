package vn.bangvang.model.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a law other than that of the day governs a dossier (chuyển tiếp).
 *
 * @param clauses the provisions that say so, the latest first
 * @param former the rule set of the former law, which governs
 * @param later the rule set of the later law that applies if it is more favourable; absent where no clause lets it
 * @param notCompared why the later law could not be applied, in Vietnamese; absent where it was, or need not be
 * @param comparisons the conclusions under both, award by award; empty where no later law may apply
 */
public record Transition(
        List<TransitionClause> clauses,
        RuleSetRef former,
        @Nullable RuleSetRef later,
        @Nullable String notCompared,
        List<LawComparison> comparisons) {

    public Transition {
        clauses = List.copyOf(clauses);
        comparisons = List.copyOf(comparisons);
    }
}
