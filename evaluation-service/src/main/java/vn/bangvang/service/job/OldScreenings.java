package vn.bangvang.service.job;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.service.retention.Perishable;

/**
 * Screenings that are over: their lists, names, dossiers and wrong cells. What was concluded stays, without a name, with the
 * hash of each dossier. What a decision rests on is kept.
 */
@Component
class OldScreenings implements Perishable {

    private final JdbcClient jdbc;

    OldScreenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "screenings";
    }

    @Override
    public Erased erase(Instant before) {
        return jdbc.sql("""
                        select id from screening
                        where state in ('finished', 'failed', 'cancelled') and erased_at is null
                          and locked_at is null
                          and coalesce(finished_at, created_at) < ?
                        order by created_at, id limit 1 for update skip locked
                        """)
                .param(Timestamp.from(before))
                .query(UUID.class)
                .optional()
                .map(this::erase)
                .orElseGet(Erased::nothing);
    }

    private Erased erase(UUID screening) {
        byte[] dossiers = jdbc.sql("""
                        select sha256(coalesce(string_agg(dossier_hash, ''::bytea order by part, n), ''::bytea))
                        from screening_row where screening = ?
                        """).param(screening).query(byte[].class).single();
        int rows = jdbc.sql(
                        "update screening_row set dossier = null, name = null, dossier_key = null where screening = ?")
                .param(screening)
                .update();
        jdbc.sql("update screening_amendment set former = null where screening = ?")
                .param(screening)
                .update();
        jdbc.sql("update screening_amendment set former = null where screening = ?")
                .param(screening)
                .update();
        jdbc.sql("delete from screening_file_piece where screening = ?")
                .param(screening)
                .update();
        jdbc.sql("update screening_rejection set value = '', problem = '' where screening = ?")
                .param(screening)
                .update();
        jdbc.sql(
                        "update screening_part set summary = null, options = (options::jsonb - 'changes')::text where screening = ?")
                .param(screening)
                .update();
        jdbc.sql("update screening set erased_at = now() where id = ?")
                .param(screening)
                .update();
        return new Erased(
                1,
                Map.of(
                        "screening",
                        screening.toString(),
                        "rows",
                        rows,
                        "dossiers",
                        HexFormat.of().formatHex(dossiers)));
    }
}
