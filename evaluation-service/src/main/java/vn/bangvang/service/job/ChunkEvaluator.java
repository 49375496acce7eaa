package vn.bangvang.service.job;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bangvang.kb.engine.AwardConclusions;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.GoverningLaw;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.engine.RuleSet;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Status;

/**
 * Evaluates rows. Claim, results and mark of completion are one transaction: whoever dies leaves the rows to others as if
 * they had not been touched, and no row has two results.
 */
@Component
class ChunkEvaluator {

    private static final Logger LOG = LoggerFactory.getLogger(ChunkEvaluator.class);
    private static final int COHORT = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JobStore store;
    private final RuleBook rules;
    private final MeterRegistry meters;
    private final Counter evaluated;

    ChunkEvaluator(
            JdbcClient jdbc, TransactionTemplate transaction, JobStore store, RuleBook rules, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.store = store;
        this.rules = rules;
        this.meters = meters;
        this.evaluated = Counter.builder("bangvang.screening.rows")
                .description("Rows of screenings that were evaluated")
                .register(meters);
    }

    private record Claim(UUID job, int part, int chunk, long first, long last) {}

    private record Row(long n, @Nullable String dossier) {}

    /** Conclusions on a row; {@code near} the awards that it misses by one criterion, {@code failed} where there are none. */
    private record Outcome(long n, Map<String, String> statuses, Set<String> near, boolean failed) {}

    /**
     * Evaluates the rows that have waited longest, if there are any. Small screenings do not wait behind large ones.
     *
     * @return whether there were any
     */
    boolean evaluateOne() {
        Optional<UUID> job = Objects.requireNonNull(transaction.execute(act -> {
            Optional<Claim> claim = claim();
            claim.ifPresent(this::evaluate);
            return claim.map(Claim::job);
        }));
        job.ifPresent(store::finishIfDone);
        return job.isPresent();
    }

    private Optional<Claim> claim() {
        return jdbc.sql("""
                        select c.* from screening_chunk c join screening s on s.id = c.screening
                        where c.done_at is null and s.state = 'running'
                        order by c.chunk, c.screening, c.part
                        limit 1
                        for update of c skip locked
                        """)
                .query((ResultSet row, int number) -> new Claim(
                        row.getObject("screening", UUID.class),
                        row.getInt("part"),
                        row.getInt("chunk"),
                        row.getLong("first"),
                        row.getLong("last")))
                .optional();
    }

    private void evaluate(Claim claim) {
        Job job = store.find(claim.job()).orElseThrow();
        RuleSet law = rules.inForce(job.jurisdiction(), job.asOf());
        if (!law.ref().equals(job.ruleSet())) {
            store.fail(
                    job.id(),
                    "Bộ quy tắc đã thay đổi từ khi bắt đầu xét danh sách này; hãy tạo lần xét mới để mọi dòng theo cùng một bộ quy tắc.");
            return;
        }
        List<Row> rows = jdbc.sql("""
                        select n, dossier from screening_row where screening = ? and part = ? and n between ? and ? order by n
                        """)
                .params(claim.job(), claim.part(), claim.first(), claim.last())
                .query((ResultSet row, int number) -> new Row(row.getLong("n"), row.getString("dossier")))
                .list();
        List<Outcome> outcomes = new ArrayList<>(rows.size());
        AwardSelection selection = Selections.of(job.awards());
        Timer.Sample began = Timer.start(meters);
        for (int i = 0; i < rows.size(); i += COHORT) {
            outcomes.addAll(outcomes(rows.subList(i, Math.min(i + COHORT, rows.size())), job, selection));
        }
        began.stop(Timer.builder("bangvang.screening.chunks")
                .description("Evaluations of chunks of rows, by rule set")
                .tag("ruleset", job.ruleSet().id())
                .register(meters));
        keep(claim, outcomes);
        evaluated.increment(outcomes.size());
    }

    private List<Outcome> outcomes(List<Row> rows, Job job, AwardSelection selection) {
        try {
            return assess(rows, job, selection);
        } catch (RuntimeException e) {
            List<Outcome> outcomes = new ArrayList<>(rows.size());
            for (Row row : rows) {
                outcomes.add(alone(row, job, selection));
            }
            return outcomes;
        }
    }

    private Outcome alone(Row row, Job job, AwardSelection selection) {
        try {
            return assess(List.of(row), job, selection).get(0);
        } catch (RuntimeException e) {
            LOG.error(
                    "A row of a screening cannot be evaluated: {}", e.getClass().getName());
            return new Outcome(row.n(), Map.of(), Set.of(), true);
        }
    }

    private List<Outcome> assess(List<Row> rows, Job job, AwardSelection selection) {
        List<Outcome> outcomes = new ArrayList<>(rows.size());
        Map<Optional<LocalDate>, GoverningLaw> laws = new HashMap<>();
        Map<GoverningLaw, List<Long>> rowsByLaw = new LinkedHashMap<>();
        Map<GoverningLaw, List<Dossier>> dossiersByLaw = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row.dossier() == null) {
                continue;
            }
            Dossier dossier = DossierJson.mapper().readValue(row.dossier(), Dossier.class);
            GoverningLaw law = laws.computeIfAbsent(
                    Optional.ofNullable(dossier.review().receivedOn()),
                    received -> rules.governing(job.jurisdiction(), job.asOf(), received.orElse(null)));
            rowsByLaw.computeIfAbsent(law, same -> new ArrayList<>()).add(row.n());
            dossiersByLaw.computeIfAbsent(law, same -> new ArrayList<>()).add(dossier);
        }
        dossiersByLaw.forEach((law, dossiers) -> {
            List<AwardConclusions> concluded = law.conclude(dossiers, selection);
            List<Long> numbers = rowsByLaw.getOrDefault(law, List.of());
            for (int i = 0; i < numbers.size(); i++) {
                Map<String, String> statuses = new LinkedHashMap<>();
                concluded.get(i).statuses().forEach((award, status) -> statuses.put(award, code(status)));
                outcomes.add(
                        new Outcome(numbers.get(i), statuses, concluded.get(i).nearMisses(), false));
            }
        });
        rows.stream()
                .filter(row -> row.dossier() == null)
                .forEach(row -> outcomes.add(new Outcome(row.n(), Map.of(), Set.of(), false)));
        return outcomes;
    }

    private void keep(Claim claim, List<Outcome> outcomes) {
        jdbc.sql("""
                        insert into screening_result (screening, part, n, statuses, near, failed)
                        select ?, ?, r.n, r.statuses::jsonb, r.near::jsonb, r.failed
                        from unnest(?::bigint[], ?::text[], ?::text[], ?::boolean[]) as r(n, statuses, near, failed)
                        """)
                .params(
                        claim.job(),
                        claim.part(),
                        outcomes.stream().map(Outcome::n).toArray(Long[]::new),
                        outcomes.stream()
                                .map(outcome -> DossierJson.write(outcome.statuses()))
                                .toArray(String[]::new),
                        outcomes.stream()
                                .map(outcome -> DossierJson.write(outcome.near()))
                                .toArray(String[]::new),
                        outcomes.stream().map(Outcome::failed).toArray(Boolean[]::new))
                .update();
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            outcome.statuses()
                    .forEach((award, status) -> counts.computeIfAbsent(award, key -> new TreeMap<>())
                            .merge(status, 1L, Long::sum));
        }
        jdbc.sql("""
                        update screening_chunk set counts = ?, done_at = now()
                        where screening = ? and part = ? and chunk = ?
                        """)
                .params(DossierJson.write(counts), claim.job(), claim.part(), claim.chunk())
                .update();
    }

    private static String code(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
