package vn.bangvang.kb.engine;

import java.util.List;
import vn.bangvang.kb.authoring.RuleInfo;
import vn.bangvang.kb.vocabulary.Check;
import vn.bangvang.model.verdict.NotEncoded;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.SourceGrade;

/** A criterion of one candidate: what its rules reported, and what follows from it. */
final class CriterionResult {

    /** A later year may lapse what is met now, so the year is sought until it stands still. */
    private static final int ROUNDS = 50;

    private final String id;
    private final List<Reported> findings;
    private final List<NotEncoded> openAlternatives;
    private final Outcome outcome;

    /** What one rule reported. */
    record Reported(RuleInfo rule, Check check) {}

    /**
     * A criterion.
     *
     * @param findings the alternatives
     * @param openAlternatives alternatives that the law names and no rule expresses
     */
    CriterionResult(String id, List<Reported> findings, List<NotEncoded> openAlternatives) {
        this.id = id;
        this.findings = findings;
        this.openAlternatives = openAlternatives;
        this.outcome = outcomeOf(findings, openAlternatives);
    }

    private static Outcome outcomeOf(List<Reported> findings, List<NotEncoded> openAlternatives) {
        boolean unknown = !openAlternatives.isEmpty();
        boolean missed = false;
        for (Reported finding : findings) {
            switch (finding.check().outcome()) {
                case MET -> {
                    return Outcome.MET;
                }
                case UNKNOWN -> unknown = true;
                case NOT_MET -> missed = true;
                case FOR_COUNCIL -> {}
            }
        }
        if (unknown) {
            return Outcome.UNKNOWN;
        }
        return missed ? Outcome.NOT_MET : Outcome.FOR_COUNCIL;
    }

    String id() {
        return id;
    }

    List<Reported> findings() {
        return findings;
    }

    List<NotEncoded> openAlternatives() {
        return openAlternatives;
    }

    Outcome outcome() {
        return outcome;
    }

    /** Whether the outcome rests on rules that are only inferred. */
    boolean restsOnInference() {
        if (outcome != Outcome.MET && outcome != Outcome.NOT_MET) {
            return false;
        }
        for (Reported finding : findings) {
            if (finding.rule().source() != SourceGrade.INFERRED
                    && finding.check().outcome() == outcome) {
                return false;
            }
        }
        return true;
    }

    /** Whether missing it puts the verdict on hold. */
    boolean isHold() {
        return !findings.isEmpty()
                && findings.stream().allMatch(finding -> finding.rule().hold());
    }

    /** The first year from a given one on in which it is no longer missed; {@link Check#NEVER} for none. */
    int earliestYear(int notBefore) {
        if (outcome == Outcome.FOR_COUNCIL || !openAlternatives.isEmpty()) {
            return notBefore;
        }
        return findings.stream()
                .mapToInt(finding -> finding.check().earliestYear(notBefore))
                .min()
                .orElse(Check.NEVER);
    }

    /** The first year from a given one on in which none of the criteria is missed; {@link Check#NEVER} for none. */
    static int earliestYear(List<CriterionResult> criteria, int notBefore) {
        int year = notBefore;
        for (int round = 0; round < ROUNDS; round++) {
            int next = year;
            for (CriterionResult criterion : criteria) {
                next = Math.max(next, criterion.earliestYear(year));
            }
            if (next == year || next == Check.NEVER) {
                return next;
            }
            year = next;
        }
        return Check.NEVER;
    }
}
