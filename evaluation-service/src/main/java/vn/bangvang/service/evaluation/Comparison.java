package vn.bangvang.service.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.Criterion;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.RuleSetRef;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;

/**
 * How two evaluations of one dossier differ.
 *
 * @param awards the awards on which they differ
 * @param same on how many awards they conclude the same by the same criteria
 */
public record Comparison(Side first, Side second, List<AwardDifference> awards, int same) {

    /** By which law one side was evaluated. */
    public record Side(RuleSetRef ruleSet, String jurisdiction, LocalDate asOf) {

        static Side of(Evaluation evaluation) {
            return new Side(evaluation.ruleSet(), evaluation.jurisdiction(), evaluation.asOf());
        }
    }

    /** An award on which the sides differ; the conclusion is absent where a side does not know the award. */
    public record AwardDifference(
            String award,
            String name,
            @Nullable Status first,
            @Nullable Status second,
            List<CriterionDifference> criteria) {}

    /** A criterion on which the sides differ; the outcome is absent where a side does not have the criterion. */
    public record CriterionDifference(
            String id,
            String rule,
            @Nullable Outcome first,
            @Nullable Outcome second) {}

    /** Compares two evaluations. */
    public static Comparison of(Evaluation first, Evaluation second) {
        Map<String, Verdict> before = byAward(first);
        Map<String, Verdict> after = byAward(second);
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        List<AwardDifference> differences = new ArrayList<>();
        for (String key : keys) {
            AwardDifference difference = difference(key, before.get(key), after.get(key));
            if (difference.first() != difference.second()
                    || !difference.criteria().isEmpty()) {
                differences.add(difference);
            }
        }
        return new Comparison(Side.of(first), Side.of(second), differences, keys.size() - differences.size());
    }

    private static AwardDifference difference(String award, @Nullable Verdict first, @Nullable Verdict second) {
        Map<String, Criterion> before = byId(first);
        Map<String, Criterion> after = byId(second);
        Set<String> ids = new LinkedHashSet<>(before.keySet());
        ids.addAll(after.keySet());
        List<CriterionDifference> criteria = new ArrayList<>();
        for (String id : ids) {
            Criterion one = before.get(id);
            Criterion other = after.get(id);
            Outcome was = one == null ? null : one.outcome();
            Outcome is = other == null ? null : other.outcome();
            if (was != is) {
                criteria.add(new CriterionDifference(id, rule(other == null ? one : other), was, is));
            }
        }
        Verdict named = second == null ? first : second;
        return new AwardDifference(
                award,
                named == null ? award : named.name(),
                first == null ? null : first.status(),
                second == null ? null : second.status(),
                criteria);
    }

    private static String rule(@Nullable Criterion criterion) {
        return criterion == null || criterion.findings().isEmpty()
                ? ""
                : criterion.findings().get(0).rule();
    }

    private static Map<String, Verdict> byAward(Evaluation evaluation) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        evaluation.verdicts().forEach(verdict -> verdicts.put(verdict.award(), verdict));
        return verdicts;
    }

    private static Map<String, Criterion> byId(@Nullable Verdict verdict) {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        if (verdict != null) {
            verdict.criteria().forEach(criterion -> criteria.put(criterion.id(), criterion));
        }
        return criteria;
    }
}
