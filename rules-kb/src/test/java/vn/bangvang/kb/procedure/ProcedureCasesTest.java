package vn.bangvang.kb.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.bangvang.fixtures.FixtureFiles;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.LawBookReader;
import vn.bangvang.kb.law.LawSource;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.procedure.CandidateType;

/** Every procedure case of the fixtures comes out as it says. */
class ProcedureCasesTest {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final LawBook LAW = LawBookReader.read(LawSource.shipped());
    private static final Procedures PROCEDURES = Procedures.load(LAW);
    private static final Set<String> FILE_KEYS = Set.of("question", "dossier", "cases");
    private static final Set<String> CASE_KEYS = Set.of("case", "ask", "change", "claims", "expect");

    record Case(String name, JsonNode question, JsonNode dossier, JsonNode claims, JsonNode expected) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        FixtureFiles.texts("procedure-cases", ".yaml").forEach((file, text) -> {
            JsonNode content = YAML.readTree(text);
            assertThat(FILE_KEYS).as(file).containsAll(content.propertyNames());
            for (JsonNode one : content.required("cases")) {
                assertThat(CASE_KEYS).as(file).containsAll(one.propertyNames());
                cases.add(new Case(
                        file + " · " + one.required("case").asString(),
                        patched(content.path("question"), one.path("ask")),
                        patched(content.path("dossier"), one.path("change")),
                        one.path("claims"),
                        one.required("expect")));
            }
        });
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesOutAsItSays(Case example) {
        String json = DossierJson.writePretty(example.claims().isMissingNode() ? report(example) : together(example));
        JsonNode answer = YAML.readTree(json);

        assertThat(example.expected().properties()).isNotEmpty();
        for (Map.Entry<String, JsonNode> expected : example.expected().properties()) {
            JsonNode found = answer.at(expected.getKey());
            JsonNode wanted = expected.getValue();
            String context = expected.getKey() + " in " + json;
            if (wanted.isObject()) {
                assertThat(found.isMissingNode()).as(context).isFalse();
                wanted.properties().forEach(test -> holds(test.getKey(), test.getValue(), found, context));
            } else if (wanted.asString().equals("absent")) {
                assertThat(found.isMissingNode()).as(context).isTrue();
            } else {
                assertThat(found.asString()).as(context).isEqualTo(wanted.asString());
            }
        }
    }

    private static void holds(String test, JsonNode wanted, JsonNode found, String context) {
        String text = found.isString() ? found.asString() : found.toString();
        switch (test) {
            case "contains" -> assertThat(text).as(context).contains(wanted.asString());
            case "without" -> assertThat(text).as(context).doesNotContain(wanted.asString());
            case "size" -> assertThat(found.size()).as(context).isEqualTo(wanted.asInt());
            default -> throw new IllegalArgumentException("Unknown test '" + test + "'");
        }
    }

    private static Object report(Case example) {
        JsonNode question = example.question();
        String award = question.required("award").asString();
        LocalDate asOf = LocalDate.parse(question.required("asOf").asString());
        ProcedureQuestion asked;
        if (example.dossier().isObject()) {
            DossierJson.Reading reading = DossierJson.read(example.dossier().toString(), LAW.awards()::knows);
            assertThat(reading.problems()).as("problems of the dossier").isEmpty();
            Dossier dossier = reading.dossier();
            asked = ProcedureQuestion.about(dossier, award, asOf);
        } else {
            asked = ProcedureQuestion.about(award, asOf);
        }
        return PROCEDURES.procedureFor(asked.withKind(
                        question.has("kind") ? CommendationKind.valueOf(code(question, "kind")) : null)
                .withCandidate(question.has("candidate") ? CandidateType.valueOf(code(question, "candidate")) : null)
                .withDecidedOn(
                        question.has("decidedOn")
                                ? LocalDate.parse(question.get("decidedOn").asString())
                                : null)
                .in(question.path("jurisdiction").asString("vn")));
    }

    private static Object together(Case example) {
        JsonNode question = example.question();
        List<PrizeClaim> claims = new ArrayList<>();
        for (JsonNode claim : example.claims()) {
            claims.add(new PrizeClaim(
                    claim.required("award").asString(),
                    claim.has("from") ? Integer.valueOf(claim.get("from").asInt()) : null,
                    claim.has("to") ? Integer.valueOf(claim.get("to").asInt()) : null,
                    claim.has("achievement") ? claim.get("achievement").asString() : null));
        }
        return PROCEDURES.prizesTogether(
                claims,
                CandidateType.valueOf(code(question, "candidate")),
                LocalDate.parse(question.required("decidedOn").asString()));
    }

    private static String code(JsonNode node, String key) {
        return node.required(key).asString().toUpperCase(Locale.ROOT);
    }

    private static JsonNode patched(JsonNode base, JsonNode change) {
        if (!change.isObject()) {
            return change.isMissingNode() ? base : change;
        }
        ObjectNode result = base != null && base.isObject() ? ((ObjectNode) base).deepCopy() : YAML.createObjectNode();
        change.properties().forEach(property -> {
            if (property.getValue().isNull()) {
                result.remove(property.getKey());
            } else {
                result.set(property.getKey(), patched(result.get(property.getKey()), property.getValue()));
            }
        });
        return result;
    }
}
