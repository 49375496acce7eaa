package vn.bangvang.service.page.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
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
import vn.bangvang.service.list.ListColumns;
import vn.bangvang.service.shared.Days;

/**
 * A verdict as it is laid out on the page of a person.
 *
 * @param missing what is missing, where the person is not eligible or the case is open
 * @param earliestYear the first year in which the person may be eligible
 * @param ruleSet key of the rule set under which it was reached
 * @param open the conditions that are not met or not settled, those not met first
 * @param met the conditions that are met
 */
record VerdictView(
        String award,
        String name,
        String status,
        List<String> missing,
        @Nullable Integer earliestYear,
        String ruleSet,
        List<CriterionView> open,
        List<CriterionView> met,
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
            List<Proof> evidence,
            List<String> basis) {}

    /**
     * An entry of the dossier that was looked at.
     *
     * @param column where a list has it
     * @param number which entry of its section it is, counted from 1; absent where it is no entry
     * @param decision the decision that it rests on; absent where the dossier names none
     */
    record Proof(
            boolean counted,
            String text,
            @Nullable String column,
            @Nullable Integer number,
            @Nullable String decision) {}

    static VerdictView of(Verdict verdict, String ruleSet, Dossier dossier) {
        JsonNode said = DossierJson.mapper().valueToTree(dossier);
        List<CriterionView> criteria = verdict.criteria().stream()
                .sorted(Comparator.comparing(criterion -> order(criterion.outcome())))
                .map(criterion -> criterion(criterion, said))
                .toList();
        boolean open = verdict.status() != Status.ELIGIBLE && verdict.nearestWay() != null;
        return new VerdictView(
                verdict.award(),
                verdict.name(),
                code(verdict.status()),
                open && verdict.nearestWay() != null ? verdict.nearestWay().missing() : List.of(),
                verdict.status() == Status.NOT_ELIGIBLE && verdict.nearestWay() != null
                        ? verdict.nearestWay().earliestYear()
                        : null,
                ruleSet,
                criteria.stream()
                        .filter(criterion -> !criterion.outcome().equals("met"))
                        .toList(),
                criteria.stream()
                        .filter(criterion -> criterion.outcome().equals("met"))
                        .toList(),
                verdict.cautions(),
                verdict.notEncoded());
    }

    private static CriterionView criterion(Criterion criterion, JsonNode said) {
        return new CriterionView(
                criterion.id(),
                code(criterion.outcome()),
                criterion.findings().size() + criterion.notEncoded().size() > 1,
                criterion.findings().stream()
                        .sorted(Comparator.comparing(finding -> order(finding.outcome())))
                        .map(finding -> finding(finding, said))
                        .toList(),
                criterion.notEncoded());
    }

    private static FindingView finding(Finding finding, JsonNode said) {
        List<Measured> measured = new ArrayList<>();
        collect(finding.reason(), false, finding.outcome(), said, measured);
        return new FindingView(
                finding.rule(),
                code(finding.outcome()),
                finding.citation().text(),
                finding.source() == SourceGrade.TEXT ? null : finding.source().label(),
                measured);
    }

    private static void collect(Reason reason, boolean anyOf, Outcome outcome, JsonNode said, List<Measured> measured) {
        if (reason instanceof Reason.Combination combination) {
            boolean any = combination.operator().equals("any");
            combination.parts().forEach(part -> collect(part, any, part.outcome(), said, measured));
            return;
        }
        Reason.Measurement one = (Reason.Measurement) reason;
        measured.add(new Measured(
                code(outcome),
                anyOf,
                outcome == Outcome.FOR_COUNCIL ? null : one.need().text(),
                one.have().text(),
                one.evidence().stream().map(item -> proof(item, said)).toList(),
                one.basis().stream().map(citation -> citation.text()).toList()));
    }

    private static Proof proof(Evidence evidence, JsonNode said) {
        String[] steps = evidence.pointer().split("/", -1);
        boolean entry = steps.length > 2 && steps[2].matches("[0-9]{1,6}");
        JsonNode decision = said.at(entry ? "/" + steps[1] + "/" + steps[2] + "/decision" : "/none");
        return new Proof(
                evidence.counted(),
                evidence.text(),
                ListColumns.headerOf(evidence.pointer()).orElse(null),
                entry ? Integer.valueOf(Integer.parseInt(steps[2]) + 1) : null,
                decision(decision));
    }

    private static @Nullable String decision(JsonNode decision) {
        if (!decision.isObject()) {
            return null;
        }
        String number = decision.path("number").asString("");
        String date = decision.path("date").asString("");
        String authority = decision.path("authority").asString("");
        String text = String.join(
                ", ",
                Stream.of(
                                number.isEmpty() ? "" : "số " + number,
                                date.isEmpty() ? "" : "ngày " + Days.format(LocalDate.parse(date)),
                                authority)
                        .filter(part -> !part.isEmpty())
                        .toList());
        return text.isEmpty() ? null : text;
    }

    /** How near to the top a verdict of this kind stands. */
    static int rank(Verdict verdict) {
        return switch (verdict.status()) {
            case ELIGIBLE -> 0;
            case NEEDS_REVIEW -> 1;
            case ON_HOLD -> 2;
            case NOT_ELIGIBLE -> 3;
            case NOT_APPLICABLE -> 4;
        };
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
