package vn.bangvang.kb.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.bangvang.fixtures.FixtureFiles;

/** Reads the law cases of the fixtures. Their form is described in {@code fixtures/src/main/resources/cases/README.md}. */
final class LawCases {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final Set<String> FILE_KEYS =
            Set.of("article", "award", "jurisdiction", "asOf", "base", "bases", "rules");
    private static final Set<String> CASE_KEYS = Set.of(
            "case",
            "base",
            "change",
            "award",
            "jurisdiction",
            "asOf",
            "outcome",
            "status",
            "need",
            "have",
            "missing",
            "earliestYear",
            "evidence",
            "caution");

    private LawCases() {}

    static List<LawCase> all() {
        List<LawCase> cases = new ArrayList<>();
        FixtureFiles.texts("cases", ".yaml").forEach((file, text) -> read(file, YAML.readTree(text), cases));
        return cases;
    }

    private static void read(String file, JsonNode content, List<LawCase> cases) {
        refuseUnknownKeys(file, content, FILE_KEYS);
        content.get("rules").properties().forEach(rule -> {
            for (JsonNode example : rule.getValue()) {
                refuseUnknownKeys(file, example, CASE_KEYS);
                JsonNode base = example.has("base")
                        ? content.get("bases").required(example.get("base").asString())
                        : content.get("base");
                cases.add(new LawCase(
                        file,
                        "law/" + content.get("article").asString() + ".drl",
                        rule.getKey(),
                        example.get("case").asString(),
                        (example.has("award") ? example : content).get("award").asString(),
                        (example.has("jurisdiction") ? example : content)
                                .path("jurisdiction")
                                .asString("vn"),
                        days((example.has("asOf") ? example : content).get("asOf")),
                        patched(base, example.path("change")),
                        example));
            }
        });
    }

    private static void refuseUnknownKeys(String file, JsonNode node, Set<String> known) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            if (!known.contains(property.getKey())) {
                throw new IllegalArgumentException(file + ": unknown key '" + property.getKey() + "'");
            }
        }
    }

    private static List<LocalDate> days(JsonNode days) {
        List<LocalDate> dates = new ArrayList<>();
        if (days.isArray()) {
            days.forEach(day -> dates.add(LocalDate.parse(day.asString())));
        } else {
            dates.add(LocalDate.parse(days.asString()));
        }
        return dates;
    }

    /** The base with a JSON Merge Patch (RFC 7396) applied: null takes a value away, lists are replaced whole. */
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
