package vn.bangvang.service.job;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.service.job.RowJudge.Outcome;
import vn.bangvang.service.job.RowJudge.Row;

/**
 * Evaluates rows. Claim, results and mark of completion are one transaction: whoever dies leaves the rows to others as if
 * they had not been touched, and no row has two results.
 */
@Component
class ChunkEvaluator {

    private static final int COHORT = 100;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JobStore store;
    private final RowJudge judge;
    private final MeterRegistry meters;
    private final Counter evaluated;

    ChunkEvaluator(
            JdbcClient jdbc, TransactionTemplate transaction, JobStore store, RowJudge judge, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.store = store;
        this.judge = judge;
        this.meters = meters;
        this.evaluated = Counter.builder("bangvang.screening.rows")
                .description("Rows of screenings that were evaluated")
                .register(meters);
    }

    private record Claim(UUID job, int part, int chunk, long first, long last) {}

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
        if (!judge.isSameLaw(job)) {
            store.fail(job.id(), RowJudge.LAW_CHANGED);
            return;
        }
        List<Row> rows = jdbc.sql("""
                        select n, dossier from screening_row where screening = ? and part = ? and n between ? and ? order by n
                        """)
                .params(claim.job(), claim.part(), claim.first(), claim.last())
                .query((ResultSet row, int number) -> new Row(row.getLong("n"), row.getString("dossier")))
                .list();
        List<Outcome> outcomes = new ArrayList<>(rows.size());
        Timer.Sample began = Timer.start(meters);
        for (int i = 0; i < rows.size(); i += COHORT) {
            outcomes.addAll(judge.judge(job, rows.subList(i, Math.min(i + COHORT, rows.size()))));
        }
        began.stop(Timer.builder("bangvang.screening.chunks")
                .description("Evaluations of chunks of rows, by rule set")
                .tag("ruleset", job.ruleSet().id())
                .register(meters));
        keep(claim, outcomes);
        evaluated.increment(outcomes.size());
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
}
