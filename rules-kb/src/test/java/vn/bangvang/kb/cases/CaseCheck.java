package vn.bangvang.kb.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import vn.bangvang.model.verdict.Finding;
import vn.bangvang.model.verdict.NearestWay;
import vn.bangvang.model.verdict.Reason;
import vn.bangvang.model.verdict.Verdict;

/** Holds a verdict against what a case says must come out. */
public final class CaseCheck {

    private final LawCase lawCase;
    private final Verdict verdict;
    private final JsonNode expected;
    private final List<String> mismatches = new ArrayList<>();

    private CaseCheck(LawCase lawCase, Verdict verdict) {
        this.lawCase = lawCase;
        this.verdict = verdict;
        this.expected = lawCase.expected();
    }

    /** What comes out otherwise than the case says; empty where nothing does. */
    public static List<String> mismatches(LawCase lawCase, Verdict verdict) {
        CaseCheck check = new CaseCheck(lawCase, verdict);
        check.outcome();
        check.text("status", code(verdict.status()));
        check.anyContains("need", check.measurements().map(part -> part.need().text()));
        check.anyContains("have", check.measurements().map(part -> part.have().text()));
        check.anyContains(
                "evidence",
                check.measurements().flatMap(part -> part.evidence().stream()).map(evidence -> evidence.text()));
        check.nearestWay();
        check.any("caution", verdict.cautions().stream().map(caution -> caution.code()), String::equals);
        return check.mismatches;
    }

    private void outcome() {
        if (!expected.has("outcome")) {
            return;
        }
        String wanted = expected.get("outcome").asString();
        List<Finding> findings = findings();
        if (wanted.equals("silent")) {
            if (!findings.isEmpty()) {
                mismatches.add("outcome: expected silence");
            }
        } else if (findings.size() != 1) {
            mismatches.add("outcome: expected one finding of the rule, got " + findings.size());
        } else {
            text("outcome", code(findings.get(0).outcome()));
        }
    }

    private void nearestWay() {
        NearestWay way = verdict.nearestWay();
        anyContains("missing", way == null ? Stream.empty() : way.missing().stream());
        if (expected.has("earliestYear")) {
            Integer wanted = expected.get("earliestYear").isNull()
                    ? null
                    : Integer.valueOf(expected.get("earliestYear").asInt());
            boolean same = way != null && Objects.equals(way.earliestYear(), wanted);
            if (!same) {
                mismatches.add(
                        "earliestYear: expected " + wanted + ", got " + (way == null ? "no way" : way.earliestYear()));
            }
        }
    }

    private void text(String key, String actual) {
        if (expected.has(key) && !expected.get(key).asString().equals(actual)) {
            mismatches.add(key + ": expected " + expected.get(key).asString() + ", got " + actual);
        }
    }

    private void anyContains(String key, Stream<String> actual) {
        any(key, actual, String::contains);
    }

    private void any(String key, Stream<String> actual, BiPredicate<String, String> matches) {
        if (expected.has(key)) {
            String wanted = expected.get(key).asString();
            List<String> texts = actual.toList();
            Predicate<String> fits = text -> matches.test(text, wanted);
            if (texts.stream().noneMatch(fits)) {
                mismatches.add(key + ": expected “" + wanted + "”, got " + texts);
            }
        }
    }

    private List<Finding> findings() {
        return verdict.criteria().stream()
                .flatMap(criterion -> criterion.findings().stream())
                .filter(finding -> finding.rule().equals(lawCase.rule()))
                .toList();
    }

    private Stream<Reason.Measurement> measurements() {
        return findings().stream().flatMap(finding -> measurements(finding.reason()));
    }

    private static Stream<Reason.Measurement> measurements(Reason reason) {
        return reason instanceof Reason.Combination combination
                ? combination.parts().stream().flatMap(CaseCheck::measurements)
                : Stream.of((Reason.Measurement) reason);
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
