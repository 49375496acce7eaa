package vn.bangvang.service.job;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.audit.AuditLog;
import vn.bangvang.service.job.RowJudge.Outcome;
import vn.bangvang.service.job.RowJudge.Row;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/**
 * What a unit vouches for after its list was sent. The row has it from then on wherever it is read; what it said before is
 * kept, and its conclusions are drawn again in the same transaction.
 */
@Component
public class Amendments {

    private static final TypeReference<TreeMap<String, Map<String, Long>>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<TreeMap<String, String>> STATUSES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Results results;
    private final RowJudge judge;
    private final AuditLog audit;

    Amendments(JdbcClient jdbc, Jobs jobs, Results results, RowJudge judge, AuditLog audit) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.results = results;
        this.judge = judge;
        this.audit = audit;
    }

    /**
     * A change of a row.
     *
     * @param version the version that it made
     * @param attestations what it set, by attestation; absent where a dossier was erased
     */
    public record Amendment(
            int version, String by, Instant at, @Nullable Map<Attestation, Optional<Boolean>> attestations) {}

    /**
     * Records what the unit vouches for.
     *
     * @param version the version of the row that was read before
     * @param given what is vouched for, what is denied, and what is taken back; others stay as they are
     * @return whether it was recorded; not where another has changed the row since
     */
    @Transactional
    public boolean attest(
            UUID id, int part, long n, int version, Map<Attestation, Optional<Boolean>> given, Access access) {
        Job job = jobs.find(id, access);
        String former = results.dossier(job, part, n, access);
        if (job.state() != JobState.FINISHED) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    "Lần xét này chưa xong. Hãy ghi xác nhận khi việc xét đã hoàn tất.",
                    "This screening has not finished. Record the attestations when it has.");
        }
        jobs.requireOpen(job);
        if (!judge.isSameLaw(job)) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    RowJudge.LAW_CHANGED,
                    "The rule set has changed since this screening began; start a new one.");
        }
        String amended = DossierJson.write(with(DossierJson.mapper().readValue(former, Dossier.class), given));
        if (amended.equals(former)) {
            return results.origin(job, part, n).version() == version;
        }
        if (!replace(id, part, n, version, amended)) {
            return false;
        }
        keep(id, part, n, version, former, access);
        judge(job, part, n, amended);
        audit.add(
                access.name(),
                "screening.attest",
                "screening:" + id,
                Map.of("part", part, "n", n, "version", version + 1, "attestations", given.size()));
        return true;
    }

    private static Dossier with(Dossier dossier, Map<Attestation, Optional<Boolean>> given) {
        Map<Attestation, Boolean> attestations = new EnumMap<>(Attestation.class);
        if (dossier.attestations() != null) {
            attestations.putAll(dossier.attestations());
        }
        given.forEach((attestation, value) -> value.ifPresentOrElse(
                known -> attestations.put(attestation, known), () -> attestations.remove(attestation)));
        boolean stillUnknown = attestations.isEmpty() && dossier.attestations() == null;
        return dossier.toBuilder()
                .attestations(stillUnknown ? null : attestations)
                .build();
    }

    private boolean replace(UUID id, int part, long n, int version, String amended) {
        return jdbc.sql("""
                        update screening_row set dossier = ?, dossier_hash = ?, version = version + 1
                        where screening = ? and part = ? and n = ? and version = ? and dossier is not null
                        """)
                        .params(amended, hash(amended), id, part, n, version)
                        .update()
                == 1;
    }

    private void keep(UUID id, int part, long n, int version, String former, Access access) {
        jdbc.sql("""
                        insert into screening_amendment (screening, part, n, version, former, former_hash, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, part, n, version, former, hash(former), access.name())
                .update();
    }

    private static byte[] hash(String dossier) {
        return DigestUtils.sha256(dossier);
    }

    /** Draws the conclusions again; the chunk is locked first, so that its counts are right whoever else does the same. */
    private void judge(Job job, int part, long n, String amended) {
        record Chunk(int chunk, String counts) {}
        Chunk chunk = jdbc.sql("""
                        select chunk, counts from screening_chunk
                        where screening = ? and part = ? and ? between first and last and done_at is not null for update
                        """)
                .params(job.id(), part, n)
                .query((row, number) -> new Chunk(row.getInt("chunk"), row.getString("counts")))
                .single();
        Map<String, String> former = DossierJson.mapper()
                .readValue(
                        jdbc.sql("select statuses from screening_result where screening = ? and part = ? and n = ?")
                                .params(job.id(), part, n)
                                .query(String.class)
                                .single(),
                        STATUSES);
        Outcome outcome = judge.judge(job, List.of(new Row(n, amended))).get(0);
        jdbc.sql("""
                        update screening_result set statuses = ?::jsonb, near = ?::jsonb, failed = ?
                        where screening = ? and part = ? and n = ?
                        """)
                .params(
                        DossierJson.write(outcome.statuses()),
                        DossierJson.write(outcome.near()),
                        outcome.failed(),
                        job.id(),
                        part,
                        n)
                .update();
        TreeMap<String, Map<String, Long>> counts = DossierJson.mapper().readValue(chunk.counts(), COUNTS);
        former.forEach((award, status) -> add(counts, award, status, -1));
        outcome.statuses().forEach((award, status) -> add(counts, award, status, 1));
        counts.replaceAll((award, byStatus) -> new TreeMap<>(byStatus));
        jdbc.sql("update screening_chunk set counts = ? where screening = ? and part = ? and chunk = ?")
                .params(DossierJson.write(counts), job.id(), part, chunk.chunk())
                .update();
    }

    private static void add(Map<String, Map<String, Long>> counts, String award, String status, long change) {
        Map<String, Long> byStatus = counts.computeIfAbsent(award, key -> new TreeMap<>());
        if (byStatus.merge(status, change, Long::sum) == 0) {
            byStatus.remove(status);
        }
        if (byStatus.isEmpty()) {
            counts.remove(award);
        }
    }

    /** The changes of a row that the caller may see, the latest first. */
    public List<Amendment> of(Job job, int part, long n, Access access) {
        Dossier now = DossierJson.mapper().readValue(results.dossier(job, part, n, access), Dossier.class);
        record Former(int version, @Nullable Dossier dossier, String by, Instant at) {}
        List<Former> formers = jdbc.sql("""
                        select version, former, changed_by, changed_at from screening_amendment
                        where screening = ? and part = ? and n = ? order by version desc
                        """)
                .params(job.id(), part, n)
                .query((row, number) -> new Former(
                        row.getInt("version"),
                        row.getString("former") == null
                                ? null
                                : DossierJson.mapper().readValue(row.getString("former"), Dossier.class),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
        Amendment[] amendments = new Amendment[formers.size()];
        @Nullable Dossier after = now;
        for (int i = 0; i < amendments.length; i++) {
            Former former = formers.get(i);
            amendments[i] =
                    new Amendment(former.version() + 1, former.by(), former.at(), difference(former.dossier(), after));
            after = former.dossier();
        }
        return Arrays.asList(amendments);
    }

    private static @Nullable Map<Attestation, Optional<Boolean>> difference(
            @Nullable Dossier before, @Nullable Dossier after) {
        if (before == null || after == null) {
            return null;
        }
        Map<Attestation, Optional<Boolean>> changed = new EnumMap<>(Attestation.class);
        for (Attestation attestation : Attestation.values()) {
            Optional<Boolean> value = value(after, attestation);
            if (!value.equals(value(before, attestation))) {
                changed.put(attestation, value);
            }
        }
        return changed;
    }

    /** What the unit vouches for in a dossier. */
    public static Optional<Boolean> value(Dossier dossier, Attestation attestation) {
        return dossier.attestations() == null
                ? Optional.empty()
                : Optional.ofNullable(dossier.attestations().get(attestation));
    }
}
