package vn.bangvang.kb.authoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which awards the criteria of an award refer to. */
public final class AwardReferences {

    private final Map<String, Set<String>> referred = new HashMap<>();

    private AwardReferences(Collection<RuleInfo> rules) {
        for (RuleInfo rule : rules) {
            for (String award : rule.awards()) {
                referred.computeIfAbsent(award, key -> new HashSet<>()).addAll(rule.otherAwards());
            }
        }
    }

    /**
     * Refuses rules by which the criteria of an award would lead back to themselves.
     *
     * @throws RuleTextException if there are any, with the place of each
     */
    public static void refuseCycles(Collection<RuleInfo> rules) {
        AwardReferences references = new AwardReferences(rules);
        List<RuleProblem> problems = new ArrayList<>();
        for (RuleInfo rule : rules) {
            for (String award : rule.awards()) {
                if (rule.otherAwards().stream().anyMatch(other -> references.leadTo(award, other))) {
                    problems.add(new RuleProblem(
                            rule.path(),
                            rule.line(),
                            0,
                            "The criteria of '" + award + "' lead back to themselves through 'meets'."));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RuleTextException(problems);
        }
    }

    private boolean leadTo(String award, String start) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(award)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(referred.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }
}
