package vn.bangvang.service.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.Caution;
import vn.bangvang.model.verdict.Criterion;
import vn.bangvang.model.verdict.Evidence;
import vn.bangvang.model.verdict.Finding;
import vn.bangvang.model.verdict.NotEncoded;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;
import vn.bangvang.model.verdict.SourceGrade;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;

/**
 * A verdict as it is laid out on the page of a person.
 *
 * @param missing what is missing, where the person is not eligible or the case is open
 * @param earliestYear the first year in which the person may be eligible
 * @param criteria the conditions, those not met first
 */
record VerdictView(
        String award,
        String name,
        String status,
        List<String> missing,
        @Nullable Integer earliestYear,
        List<CriterionView> criteria,
        List<Caution> cautions,
        List<NotEncoded> notEncoded) {

    /**
     * A condition.
     *
     * @param alternatives whether one of several points is enough
     */
    record CriterionView(
            String id, String outcome, boolean alternatives, List<FindingView> findings, List<NotEncoded> notEncoded) {}

    /** A point with its measurements. */
    record FindingView(
            String rule,
            String outcome,
            String citation,
            @Nullable String source,
            List<Measured> measured) {}

    /**
     * A comparison of what the law asks with what there is.
     *
     * @param anyOf whether it is one of several of which one is enough
     */
    record Measured(
            String outcome,
            boolean anyOf,
            @Nullable String need,
            String have,
            List<Evidence> evidence,
            List<String> basis) {}

    static VerdictView of(Verdict verdict) {
        boolean open = verdict.status() != Status.ELIGIBLE && verdict.nearestWay() != null;
        return new VerdictView(
                verdict.award(),
                verdict.name(),
                code(verdict.status()),
                open && verdict.nearestWay() != null ? verdict.nearestWay().missing() : List.of(),
                verdict.status() == Status.NOT_ELIGIBLE && verdict.nearestWay() != null
                        ? verdict.nearestWay().earliestYear()
                        : null,
                verdict.criteria().stream()
                        .sorted(Comparator.comparing(criterion -> order(criterion.outcome())))
                        .map(VerdictView::criterion)
                        .toList(),
                verdict.cautions(),
                verdict.notEncoded());
    }

    private static CriterionView criterion(Criterion criterion) {
        return new CriterionView(
                criterion.id(),
                code(criterion.outcome()),
                criterion.findings().size() + criterion.notEncoded().size() > 1,
                criterion.findings().stream()
                        .sorted(Comparator.comparing(finding -> order(finding.outcome())))
                        .map(VerdictView::finding)
                        .toList(),
                criterion.notEncoded());
    }

    private static FindingView finding(Finding finding) {
        List<Measured> measured = new ArrayList<>();
        collect(finding.reason(), false, finding.outcome(), measured);
        return new FindingView(
                finding.rule(),
                code(finding.outcome()),
                finding.citation().text(),
                finding.source() == SourceGrade.TEXT ? null : finding.source().label(),
                measured);
    }

    private static void collect(Reason reason, boolean anyOf, Outcome outcome, List<Measured> measured) {
        if (reason instanceof Reason.Combination combination) {
            boolean any = combination.operator().equals("any");
            combination.parts().forEach(part -> collect(part, any, part.outcome(), measured));
            return;
        }
        Reason.Measurement one = (Reason.Measurement) reason;
        measured.add(new Measured(
                code(outcome),
                anyOf,
                outcome == Outcome.FOR_COUNCIL ? null : one.need().text(),
                one.have().text(),
                one.evidence(),
                one.basis().stream().map(citation -> citation.text()).toList()));
    }

    private static int order(Outcome outcome) {
        return switch (outcome) {
            case NOT_MET -> 0;
            case UNKNOWN -> 1;
            case FOR_COUNCIL -> 2;
            case MET -> 3;
        };
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
