package vn.bangvang.kb.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.selection.RoundCheck;
import vn.bangvang.model.selection.RoundFacts;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.RuleSetRef;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;

/** Every selection case of the fixtures comes out as it says. */
class SelectionCasesTest {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final LawBook LAW = LawBookReader.read(LawSource.shipped());
    private static final RoundChecks CHECKS = RoundChecks.load(LAW);
    private static final Set<String> FILE_KEYS = Set.of("round", "facts", "dossiers", "cases");
    private static final Set<String> CASE_KEYS = Set.of("case", "list", "round", "facts", "change", "check", "expect");

    record Case(
            String name,
            JsonNode round,
            JsonNode facts,
            JsonNode dossiers,
            JsonNode list,
            String check,
            JsonNode expected) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        FixtureFiles.texts("selection-cases", ".yaml").forEach((file, text) -> {
            JsonNode content = YAML.readTree(text);
            assertThat(FILE_KEYS).as(file).containsAll(content.propertyNames());
            for (JsonNode one : content.required("cases")) {
                assertThat(CASE_KEYS).as(file).containsAll(one.propertyNames());
                cases.add(new Case(
                        file + " · " + one.required("case").asString(),
                        patched(content.path("round"), one.path("round")),
                        patched(content.path("facts"), one.path("facts")),
                        patched(content.required("dossiers"), one.path("change")),
                        one.required("list"),
                        one.required("check").asString(),
                        one.required("expect")));
            }
        });
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesOutAsItSays(Case example) {
        String json = DossierJson.writePretty(check(example));
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

    @Test
    void everyCheckHasACase() {
        Set<String> without = new TreeSet<>(CHECKS.ids());
        cases().map(Case::check).forEach(without::remove);

        assertThat(without).isEmpty();
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

    private static RoundCheck check(Case example) {
        JsonNode asked = example.round();
        String jurisdiction = asked.required("jurisdiction").asString();
        LocalDate asOf = LocalDate.parse(asked.required("asOf").asString());
        Map<String, Integer> settings = new HashMap<>();
        asked.path("settings")
                .properties()
                .forEach(one -> settings.put(one.getKey(), one.getValue().asInt()));
        RoundQuestion question = RoundQuestion.on(asOf).withSettings(settings);
        if (asked.has("year")) {
            question = question.withYear(asked.get("year").asInt());
        }
        if (asked.has("letters")) {
            question = question.withLetters(Set.of(asked.get("letters").asString()));
        }
        if (example.facts().isObject()) {
            question = question.withFacts(
                    DossierJson.mapper().readValue(example.facts().toString(), RoundFacts.class));
        }
        Round round = CHECKS.start(jurisdiction);
        example.list().properties().forEach(entry -> {
            JsonNode template = example.dossiers().required(entry.getKey());
            for (int i = 1; i <= entry.getValue().asInt(); i++) {
                add(round, template, entry.getKey() + "-" + i, jurisdiction, asOf);
            }
        });
        return round.report(question).checks().stream()
                .filter(check -> check.id().equals(example.check()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No check '" + example.check() + "'"));
    }

    private static void add(Round round, JsonNode template, String id, String jurisdiction, LocalDate asOf) {
        ObjectNode json = ((ObjectNode) template.required("dossier")).deepCopy();
        json.put("id", id);
        DossierJson.Reading reading = DossierJson.read(json.toString(), LAW.awards()::knows);
        assertThat(reading.problems()).as("problems of " + id).isEmpty();
        Dossier dossier = reading.dossier();
        List<Verdict> verdicts = new ArrayList<>();
        template.path("verdicts")
                .properties()
                .forEach(one -> verdicts.add(new Verdict(
                        one.getKey(),
                        LAW.awards().nameOf(one.getKey()),
                        Status.valueOf(one.getValue().asString().toUpperCase(Locale.ROOT)),
                        List.of(),
                        List.of(),
                        null,
                        List.of())));
        round.add(
                dossier,
                new Evaluation(
                        id,
                        new RuleSetRef("vn", "0", "0"),
                        jurisdiction,
                        asOf,
                        dossier.review().year(),
                        dossier.review().receivedOn(),
                        null,
                        verdicts));
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
