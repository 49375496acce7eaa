package vn.bangvang.kb.authoring;

import java.util.List;
import java.util.stream.Collectors;

/** A rule text was refused. All of its problems are named, not just the first. */
public final class RuleTextException extends RuntimeException {

    private final List<RuleProblem> problems;

    /** A refusal for the given problems. */
    public RuleTextException(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Each problem with its place. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
