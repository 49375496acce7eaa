package vn.bangvang.model.verdict;

import org.jspecify.annotations.Nullable;

/**
 * What two laws conclude on one award.
 *
 * @param award key of the award
 * @param name its name
 * @param former conclusion under the former law
 * @param later conclusion under the later law; absent where it could not be applied
 * @param favour which is more favourable to the candidate
 * @param ruleSet key of the rule set whose verdict stands: that of the later law where it brings the candidate further,
 *     otherwise that of the former
 * @param setAside the verdict under the other law; absent where there is none
 */
public record LawComparison(
        String award,
        String name,
        Status former,
        @Nullable Status later,
        Favour favour,
        String ruleSet,
        @Nullable Verdict setAside) {}
