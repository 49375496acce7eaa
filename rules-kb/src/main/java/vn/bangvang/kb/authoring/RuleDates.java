package vn.bangvang.kb.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.RuleSetDefinition;

/** Holds the dates of rules against the spans of the rule sets. */
public final class RuleDates {

    private RuleDates() {}

    /**
     * Refuses rules that are law on some days of a rule set and not on others: a rule set is one law from its first day
     * to its last.
     *
     * @throws RuleTextException if there are any, with the place of each
     */
    public static void refuseSplitRuleSets(LawBook book, Collection<RuleInfo> rules) {
        List<RuleProblem> problems = new ArrayList<>();
        for (RuleInfo rule : rules) {
            for (RuleSetDefinition ruleSet : book.ruleSets()) {
                if (ruleSet.instruments().contains(rule.instrument()) && ruleSet.isSplitBy(rule.from(), rule.until())) {
                    problems.add(new RuleProblem(
                            rule.path(),
                            rule.line(),
                            0,
                            "It is law for a part of the rule set '" + ruleSet.id()
                                    + "' only; split the rule set on that day."));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleTextException(problems);
        }
    }
}
