package vn.bangvang.service.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.bangvang.kb.json.DossierJson;

/** Adds entries and reads them. */
@Component
public class AuditLog {

    private static final long CHAIN_LOCK = 0x42414e4756414e47L;

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The log of a database, for a command. */
    public static AuditLog of(JdbcClient jdbc) {
        return new AuditLog(jdbc);
    }

    /**
     * Adds an entry in the transaction of the act itself, so that neither is there without the other. Call it last: it
     * makes other acts wait until the transaction ends.
     *
     * @param details further facts, without names or citizens' numbers
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String actor, String action, String object, Map<String, ?> details) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(CHAIN_LOCK)
                .query((row, number) -> 0)
                .single();
        Head head = head();
        AuditEntry entry = AuditEntry.after(
                head.seq() + 1,
                head.hash(),
                Instant.now(),
                actor,
                address(),
                action,
                object,
                DossierJson.write(details));
        jdbc.sql("insert into audit_entry values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        entry.seq(),
                        Timestamp.from(entry.at()),
                        entry.actor(),
                        entry.address(),
                        entry.action(),
                        entry.object(),
                        entry.details(),
                        HexFormat.of().parseHex(entry.previous()),
                        HexFormat.of().parseHex(entry.hash()))
                .update();
    }

    private record Head(long seq, String hash) {}

    private Head head() {
        return jdbc.sql("select seq, hash from audit_entry order by seq desc limit 1")
                .query((row, number) ->
                        new Head(row.getLong("seq"), HexFormat.of().formatHex(row.getBytes("hash"))))
                .optional()
                .orElse(new Head(0, AuditEntry.NOTHING_BEFORE));
    }

    /** Entries after a number, in their order. */
    List<AuditEntry> after(long seq, int limit) {
        return jdbc.sql("select * from audit_entry where seq > ? order by seq limit ?")
                .params(seq, limit)
                .query((row, number) -> new AuditEntry(
                        row.getLong("seq"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("actor"),
                        row.getString("address"),
                        row.getString("action"),
                        row.getString("object"),
                        row.getString("details"),
                        HexFormat.of().formatHex(row.getBytes("previous")),
                        HexFormat.of().formatHex(row.getBytes("hash"))))
                .list();
    }

    private static String address() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request instanceof ServletRequestAttributes http
                ? http.getRequest().getRemoteAddr()
                : "";
    }
}
