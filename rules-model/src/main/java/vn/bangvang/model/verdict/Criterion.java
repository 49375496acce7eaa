package vn.bangvang.model.verdict;

import java.util.List;

/**
 * A condition of an award. It is met when one of its findings is.
 *
 * @param id stable key, unique within the award, such as {@code D22.1.a}
 * @param findings the alternatives that the law names
 * @param notEncoded alternatives that the law names and the rule set does not know; because of them the
 *     criterion is never {@link Outcome#NOT_MET}
 */
public record Criterion(String id, Outcome outcome, List<Finding> findings, List<NotEncoded> notEncoded) {

    public Criterion {
        findings = List.copyOf(findings);
        notEncoded = List.copyOf(notEncoded);
    }
}
