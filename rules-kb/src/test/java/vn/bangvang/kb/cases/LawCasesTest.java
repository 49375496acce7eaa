package vn.bangvang.kb.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Caution;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Evidence;
import vn.bangvang.model.verdict.Finding;
import vn.bangvang.model.verdict.Reason;
import vn.bangvang.model.verdict.Verdict;

/**
 * Every case of the fixtures comes out as it says. The cases show what the rules do with them; that they say what the
 * law says is for a jurist to confirm.
 */
class LawCasesTest {

    private static final RuleBook BOOK = RuleBook.shipped();

    static Stream<LawCase> cases() {
        return LawCases.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesOutAsItSays(LawCase lawCase) {
        for (LocalDate day : lawCase.asOf()) {
            comesOutAsItSays(lawCase, day);
        }
    }

    private static void comesOutAsItSays(LawCase lawCase, LocalDate day) {
        DossierJson.Reading reading = DossierJson.read(
                lawCase.dossier().toString(), key -> BOOK.law().awards().knows(key));
        assertThat(reading.problems()).as("problems of the dossier").isEmpty();
        Dossier dossier = reading.dossier();
        JsonNode expected = lawCase.expected();

        Evaluation evaluation = BOOK.inForce(lawCase.jurisdiction(), day)
                .evaluate(dossier, AwardSelection.of(List.of(lawCase.award())));

        Verdict verdict = evaluation.verdicts().get(0);
        String context = day + ": " + DossierJson.writePretty(verdict);
        if (expected.has("outcome")) {
            if (expected.get("outcome").asString().equals("silent")) {
                assertThat(findings(verdict, lawCase)).as(context).isEmpty();
            } else {
                assertThat(finding(verdict, lawCase, context).outcome().name().toLowerCase(Locale.ROOT))
                        .as(context)
                        .isEqualTo(expected.get("outcome").asString());
            }
        }
        if (expected.has("status")) {
            assertThat(verdict.status().name().toLowerCase(Locale.ROOT))
                    .as(context)
                    .isEqualTo(expected.get("status").asString());
        }
        if (expected.has("need")) {
            assertThat(needs(finding(verdict, lawCase, context).reason()))
                    .as(context)
                    .anyMatch(text -> text.contains(expected.get("need").asString()));
        }
        if (expected.has("have")) {
            assertThat(haves(finding(verdict, lawCase, context).reason()))
                    .as(context)
                    .anyMatch(text -> text.contains(expected.get("have").asString()));
        }
        if (expected.has("missing")) {
            assertThat(verdict.nearestWay()).as(context).isNotNull();
            assertThat(verdict.nearestWay().missing())
                    .as(context)
                    .anyMatch(text -> text.contains(expected.get("missing").asString()));
        }
        if (expected.has("earliestYear")) {
            assertThat(verdict.nearestWay()).as(context).isNotNull();
            Integer year = expected.get("earliestYear").isNull()
                    ? null
                    : Integer.valueOf(expected.get("earliestYear").asInt());
            assertThat(verdict.nearestWay().earliestYear()).as(context).isEqualTo(year);
        }
        if (expected.has("evidence")) {
            assertThat(evidence(finding(verdict, lawCase, context).reason()))
                    .as(context)
                    .extracting(Evidence::text)
                    .anyMatch(text -> text.contains(expected.get("evidence").asString()));
        }
        if (expected.has("caution")) {
            assertThat(verdict.cautions())
                    .as(context)
                    .extracting(Caution::code)
                    .contains(expected.get("caution").asString());
        }
    }

    private static List<Finding> findings(Verdict verdict, LawCase lawCase) {
        return verdict.criteria().stream()
                .flatMap(criterion -> criterion.findings().stream())
                .filter(finding -> finding.rule().equals(lawCase.rule()))
                .toList();
    }

    private static Finding finding(Verdict verdict, LawCase lawCase, String context) {
        List<Finding> findings = findings(verdict, lawCase);
        assertThat(findings).as("findings of the rule · " + context).hasSize(1);
        return findings.get(0);
    }

    private static List<Reason.Measurement> measurements(Reason reason) {
        return reason instanceof Reason.Combination combination
                ? combination.parts().stream()
                        .flatMap(part -> measurements(part).stream())
                        .toList()
                : List.of((Reason.Measurement) reason);
    }

    private static List<String> needs(Reason reason) {
        return measurements(reason).stream().map(part -> part.need().text()).toList();
    }

    private static List<String> haves(Reason reason) {
        return measurements(reason).stream().map(part -> part.have().text()).toList();
    }

    private static List<Evidence> evidence(Reason reason) {
        return measurements(reason).stream()
                .flatMap(part -> part.evidence().stream())
                .toList();
    }
}
