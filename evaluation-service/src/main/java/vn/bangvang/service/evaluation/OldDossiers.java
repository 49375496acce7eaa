package vn.bangvang.service.evaluation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.service.retention.Perishable;

/** Dossiers that were evaluated one by one, and what was concluded about them. Hashes, dates and rule sets stay. */
@Component
class OldDossiers implements Perishable {

    private static final int PORTION = 200;

    private final JdbcClient jdbc;

    OldDossiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "evaluations";
    }

    @Override
    public Erased erase(Instant before) {
        List<byte[]> hashes = jdbc.sql("""
                        update dossier set content = null, erased_at = now()
                        where hash in (
                            select hash from dossier where content is not null and received_at < ?
                            order by received_at limit ? for update skip locked)
                        returning hash
                        """)
                .params(Timestamp.from(before), PORTION)
                .query(byte[].class)
                .list();
        if (hashes.isEmpty()) {
            return Erased.nothing();
        }
        int evaluations = jdbc.sql(
                        "update evaluation set result = null where dossier_hash = any(?) and result is not null")
                .param(hashes.toArray(byte[][]::new))
                .update();
        return new Erased(
                hashes.size(),
                Map.of(
                        "evaluations",
                        evaluations,
                        "dossiers",
                        hashes.stream().map(HexFormat.of()::formatHex).sorted().toList()));
    }
}
