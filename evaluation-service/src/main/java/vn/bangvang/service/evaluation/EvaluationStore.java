package vn.bangvang.service.evaluation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Transition;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.audit.AuditLog;

/** Keeps every evaluation with all that is needed to repeat it. */
@Component
class EvaluationStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final AuditLog audit;
    private final List<DossierHolder> others;

    EvaluationStore(JdbcClient jdbc, JdbcTemplate batches, AuditLog audit, List<DossierHolder> others) {
        this.others = List.copyOf(others);
        this.jdbc = jdbc;
        this.batches = batches;
        this.audit = audit;
    }

    /**
     * An evaluation before it is kept. Its id follows from the dossier, the law and the dates, so equal requests have one.
     *
     * @param content the dossier, as canonical JSON
     * @param result the evaluation, as JSON
     */
    record Fresh(
            UUID id,
            String dossierHash,
            String content,
            @Nullable String unit,
            String awards,
            Evaluation evaluation,
            String result) {

        static Fresh of(Dossier dossier, String awards, Evaluation evaluation) {
            String content = DossierJson.write(dossier);
            String dossierHash = DigestUtils.sha256Hex(content);
            byte[] id = DigestUtils.sha256(String.join(
                    "\n",
                    dossierHash,
                    evaluation.jurisdiction(),
                    evaluation.asOf().toString(),
                    awards,
                    evaluation.ruleSet().id(),
                    evaluation.ruleSet().contentHash(),
                    evaluation.ruleSet().engine() + later(evaluation.transition())));
            ByteBuffer bits = ByteBuffer.wrap(id);
            return new Fresh(
                    new UUID(bits.getLong(), bits.getLong()),
                    dossierHash,
                    content,
                    dossier.unit() == null ? null : dossier.unit().code(),
                    awards,
                    evaluation,
                    DossierJson.write(evaluation));
        }

        /** What else decides the answer where a later law is weighed too. */
        private static String later(@Nullable Transition transition) {
            return transition == null || transition.later() == null
                    ? ""
                    : "\n" + transition.later().id() + "\n" + transition.later().contentHash();
        }
    }

    /**
     * An evaluation that was kept.
     *
     * @param content the dossier; absent where it was erased
     * @param result the evaluation; absent where it was erased
     */
    record Kept(
            UUID id,
            String dossierHash,
            @Nullable String content,
            @Nullable String unit,
            String jurisdiction,
            LocalDate asOf,
            String awards,
            String ruleSet,
            String ruleSetHash,
            String engine,
            @Nullable String result,
            String resultHash,
            Instant at) {}

    /** Keeps evaluations that are new; those that were kept before stay as they are. */
    @Transactional
    public void keep(List<Fresh> all, String by) {
        List<Fresh> evaluations = List.copyOf(byKey(all, fresh -> fresh.id().toString()));
        List<Fresh> dossiers = List.copyOf(byKey(all, Fresh::dossierHash));
        batches.batchUpdate("""
                insert into dossier (hash, content) values (?, ?)
                on conflict (hash) do update set content = excluded.content, erased_at = null, received_at = now()
                where dossier.content is null or dossier.received_at < now() - interval '1 day'
                """, dossiers, dossiers.size(), (statement, fresh) -> {
            statement.setBytes(1, HexFormat.of().parseHex(fresh.dossierHash()));
            statement.setString(2, fresh.content());
        });
        int[][] changed = batches.batchUpdate("""
                insert into evaluation (id, dossier_hash, unit, jurisdiction, as_of, awards, rule_set, rule_set_hash,
                                        engine, result, result_hash, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set result = excluded.result where evaluation.result is null
                """, evaluations, evaluations.size(), (statement, fresh) -> {
            Evaluation evaluation = fresh.evaluation();
            statement.setObject(1, fresh.id());
            statement.setBytes(2, HexFormat.of().parseHex(fresh.dossierHash()));
            statement.setString(3, fresh.unit());
            statement.setString(4, evaluation.jurisdiction());
            statement.setDate(5, Date.valueOf(evaluation.asOf()));
            statement.setString(6, fresh.awards());
            statement.setString(7, evaluation.ruleSet().id());
            statement.setString(8, evaluation.ruleSet().contentHash());
            statement.setString(9, evaluation.ruleSet().engine());
            statement.setString(10, fresh.result());
            statement.setBytes(11, DigestUtils.sha256(fresh.result()));
            statement.setString(12, by);
        });
        int added = 0;
        for (int[] batch : changed) {
            for (int count : batch) {
                added += count == 0 ? 0 : 1;
            }
        }
        if (added > 0) {
            String object =
                    evaluations.size() == 1 ? "evaluation:" + evaluations.get(0).id() : "evaluations";
            audit.add(by, "evaluation.create", object, Map.of("count", added));
        }
    }

    /** One of each, in the same order whoever asks, so that nobody waits for each other. */
    private static Collection<Fresh> byKey(List<Fresh> all, Function<Fresh, String> key) {
        Map<String, Fresh> sorted = new TreeMap<>();
        all.forEach(fresh -> sorted.put(key.apply(fresh), fresh));
        return sorted.values();
    }

    /** An evaluation that the caller may see. */
    Optional<Kept> find(UUID id, Access access) {
        return jdbc.sql("""
                        select e.*, d.content from evaluation e join dossier d on d.hash = e.dossier_hash where e.id = ?
                        """)
                .param(id)
                .query(EvaluationStore::kept)
                .optional()
                .filter(kept -> access.seesPlace(kept.jurisdiction()) && access.seesUnit(kept.unit()));
    }

    /**
     * Erases a dossier and what was said about it. Hashes, dates and rule sets stay.
     *
     * @return whether there was such a dossier
     */
    @Transactional
    public boolean erase(String dossierHash, String by) {
        byte[] hash = HexFormat.of().parseHex(dossierHash);
        int dossiers = jdbc.sql(
                        "update dossier set content = null, erased_at = now() where hash = ? and content is not null")
                .param(hash)
                .update();
        int evaluations = jdbc.sql("update evaluation set result = null where dossier_hash = ? and result is not null")
                .param(hash)
                .update();
        int copies = others.stream().mapToInt(other -> other.erase(hash)).sum();
        if (dossiers + evaluations + copies > 0) {
            audit.add(
                    by,
                    "dossier.erase",
                    "dossier:" + dossierHash,
                    Map.of("evaluations", evaluations, "copies", copies));
        }
        return dossiers + copies > 0
                || jdbc.sql("select exists (select from dossier where hash = ?)")
                        .param(hash)
                        .query(Boolean.class)
                        .single();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                HexFormat.of().formatHex(row.getBytes("dossier_hash")),
                row.getString("content"),
                row.getString("unit"),
                row.getString("jurisdiction"),
                row.getDate("as_of").toLocalDate(),
                row.getString("awards"),
                row.getString("rule_set"),
                row.getString("rule_set_hash"),
                row.getString("engine"),
                row.getString("result"),
                HexFormat.of().formatHex(row.getBytes("result_hash")),
                row.getTimestamp("created_at").toInstant());
    }

    /** SHA-256 over everything that a request says. */
    static byte[] fingerprint(byte[] body, @Nullable Object... parameters) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        digest.update(Arrays.toString(parameters).getBytes(StandardCharsets.UTF_8));
        return digest.digest(body);
    }
}
