package vn.bangvang.service.job;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.GoverningLaws;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Criterion;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Finding;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;
import vn.bangvang.model.verdict.Verdict;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.Conclusions.Line;
import vn.bangvang.service.job.Conclusions.Sieve;
import vn.bangvang.service.job.Results.Cursor;

/** Who misses one criterion, which one, and by how much. The reasons are drawn again from the dossiers that are kept. */
@Component
public class NearMisses {

    private static final int COHORT = 128;
    private static final int PAGE = 10 * COHORT;
    private static final String NEAR = "near";

    private final Conclusions conclusions;
    private final Results results;
    private final Explanations explanations;

    NearMisses(Conclusions conclusions, Results results, Explanations explanations) {
        this.conclusions = conclusions;
        this.results = results;
        this.explanations = explanations;
    }

    /**
     * A criterion that is missed alone.
     *
     * @param criterion its key within the award
     * @param alternatives how many further points would do as well
     */
    public record Missed(String award, String criterion, String rule, int alternatives, String citation) {}

    /**
     * A person who misses it.
     *
     * @param share how much of what is asked there is, from 0 to 1; absent where it is no number
     * @param missing what is missing, a sentence each
     * @param earliestYear the first year in which it can be met; absent where none can be named
     */
    public record Miss(
            Line line,
            String need,
            String have,
            @Nullable BigDecimal share,
            List<String> missing,
            @Nullable Integer earliestYear) {}

    /**
     * Who misses each criterion by the law of the screening; the criterion that most people miss comes first, and who is
     * nearest within it.
     *
     * @throws vn.bangvang.service.shared.ProblemException if the rules have changed since and those of then cannot be read
     */
    public Map<Missed, List<Miss>> byCriterion(Job job, Sieve sieve, Access access) {
        Map<Missed, List<Miss>> found = new LinkedHashMap<>();
        GoverningLaws laws = GoverningLaws.on(explanations.law(job), job.jurisdiction(), job.asOf());
        @Nullable String after = null;
        List<Line> lines = conclusions.page(job, sieve, NEAR, access, after, PAGE);
        while (!lines.isEmpty()) {
            for (int i = 0; i < lines.size(); i += COHORT) {
                add(job, laws, lines.subList(i, Math.min(i + COHORT, lines.size())), found);
            }
            after = lines.get(lines.size() - 1).cursor();
            lines = conclusions.page(job, sieve, NEAR, access, after, PAGE);
        }
        found.values()
                .forEach(misses -> misses.sort(Comparator.comparing(
                        Miss::share,
                        Comparator.nullsLast(
                                Comparator.<BigDecimal>naturalOrder().reversed()))));
        Map<Missed, List<Miss>> mostFirst = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .forEach(entry -> mostFirst.put(entry.getKey(), entry.getValue()));
        return mostFirst;
    }

    private void add(Job job, GoverningLaws laws, List<Line> lines, Map<Missed, List<Miss>> found) {
        Map<Cursor, String> kept = results.dossiersAt(
                job,
                lines.stream()
                        .map(line -> new Cursor(line.part(), line.n()))
                        .distinct()
                        .toList());
        Map<Cursor, Integer> places = new LinkedHashMap<>();
        List<Dossier> dossiers = new ArrayList<>();
        kept.forEach((cursor, dossier) -> {
            places.put(cursor, dossiers.size());
            dossiers.add(DossierJson.mapper().readValue(dossier, Dossier.class));
        });
        Set<String> awards = new LinkedHashSet<>();
        lines.forEach(line -> awards.add(line.award()));
        List<Optional<Evaluation>> evaluations = laws.evaluate(dossiers, AwardSelection.of(awards));
        for (Line line : lines) {
            Integer place = places.get(new Cursor(line.part(), line.n()));
            if (place != null) {
                evaluations.get(place).stream()
                        .flatMap(evaluation -> evaluation.verdicts().stream())
                        .filter(verdict -> verdict.award().equals(line.award()))
                        .forEach(verdict -> add(line, verdict, found));
            }
        }
    }

    private static void add(Line line, Verdict verdict, Map<Missed, List<Miss>> found) {
        verdict.criteria().stream()
                .filter(criterion -> criterion.outcome() == Outcome.NOT_MET)
                .findFirst()
                .ifPresent(criterion -> found.computeIfAbsent(missed(verdict, criterion), key -> new ArrayList<>())
                        .add(miss(line, verdict, criterion)));
    }

    private static Missed missed(Verdict verdict, Criterion criterion) {
        Finding first = criterion.findings().get(0);
        return new Missed(
                verdict.award(),
                criterion.id(),
                first.rule(),
                criterion.findings().size() - 1,
                first.citation().text());
    }

    private static Miss miss(Line line, Verdict verdict, Criterion criterion) {
        List<Reason.Measurement> notMet = criterion.findings().stream()
                .flatMap(finding -> measurements(finding.reason()))
                .filter(one -> one.outcome() == Outcome.NOT_MET)
                .toList();
        Reason.Measurement nearest = notMet.stream()
                .filter(one -> share(one) != null)
                .max(Comparator.comparing(one -> Objects.requireNonNull(share(one))))
                .orElseGet(() -> notMet.isEmpty()
                        ? measurements(criterion.findings().get(0).reason())
                                .findFirst()
                                .orElseThrow()
                        : notMet.get(0));
        return new Miss(
                line,
                nearest.need().text(),
                nearest.have().text(),
                share(nearest),
                verdict.nearestWay() == null ? List.of() : verdict.nearestWay().missing(),
                verdict.nearestWay() == null ? null : verdict.nearestWay().earliestYear());
    }

    private static Stream<Reason.Measurement> measurements(Reason reason) {
        return reason instanceof Reason.Combination combination
                ? combination.parts().stream().flatMap(NearMisses::measurements)
                : Stream.of((Reason.Measurement) reason);
    }

    /** How much of what is asked there is, where more is better. */
    private static @Nullable BigDecimal share(Reason.Measurement one) {
        BigDecimal need = one.need().number();
        BigDecimal have = one.have().number();
        boolean more = one.need().comparison().equals("at_least")
                || one.need().comparison().equals("more_than");
        if (!more || need == null || have == null || need.signum() <= 0 || have.signum() < 0) {
            return null;
        }
        return have.divide(need, 4, RoundingMode.DOWN).min(BigDecimal.ONE);
    }
}
