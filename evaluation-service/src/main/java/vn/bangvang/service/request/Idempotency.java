package vn.bangvang.service.request;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Lets a request that creates something be sent twice: the second is answered with what the first has created. */
@Component
public class Idempotency {

    private static final int LONGEST_KEY = 200;

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;
    private final Duration kept;

    Idempotency(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            @Value("${bangvang.retention.idempotency:24h}") Duration kept) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.kept = kept;
    }

    private record Known(boolean same, @Nullable String location) {}

    /**
     * Creates something, once for each key of a caller. While the first is being answered the second is refused.
     *
     * @param key what the client sent as Idempotency-Key; absent where every request counts
     * @param fingerprint SHA-256 over everything that the request says
     * @param create creates it and gives its address
     * @return the address of what was created, now or before
     */
    @Transactional
    public String once(String caller, @Nullable String key, byte[] fingerprint, Supplier<String> create) {
        if (key == null) {
            return create.get();
        }
        requireUsable(key);
        requireNotInProgress(caller, key);
        int added = jdbc.sql(
                        "insert into idempotent_answer (caller, key, fingerprint) values (?, ?, ?) on conflict do nothing")
                .params(caller, key, fingerprint)
                .update();
        if (added == 1) {
            String location = create.get();
            jdbc.sql("update idempotent_answer set location = ? where caller = ? and key = ?")
                    .params(location, caller, key)
                    .update();
            return location;
        }
        Known known = known(caller, key, fingerprint);
        if (!known.same() || known.location() == null) {
            throw reused();
        }
        return known.location();
    }

    /**
     * Answers a request that may safely be done twice because it comes to the same; under one key it is answered for one
     * body only, and not twice at the same time.
     *
     * @param key what the client sent as Idempotency-Key; absent where every request counts
     * @param fingerprint SHA-256 over everything that the request says
     */
    public <T> T again(String caller, @Nullable String key, byte[] fingerprint, Supplier<T> answer) {
        if (key == null) {
            return answer.get();
        }
        requireUsable(key);
        boolean begun = Boolean.TRUE.equals(transaction.execute(act -> begin(caller, key, fingerprint)));
        boolean done = false;
        try {
            T answered = answer.get();
            done = true;
            return answered;
        } finally {
            if (begun) {
                jdbc.sql(
                                done
                                        ? "update idempotent_answer set location = '' where caller = ? and key = ?"
                                        : "delete from idempotent_answer where caller = ? and key = ?")
                        .params(caller, key)
                        .update();
            }
        }
    }

    /** Notes that a request is being answered; says whether it is so for the first time. Who died in between is forgotten. */
    private boolean begin(String caller, String key, byte[] fingerprint) {
        int added = jdbc.sql("""
                        insert into idempotent_answer as known (caller, key, fingerprint) values (?, ?, ?)
                        on conflict (caller, key) do update set created_at = now()
                        where known.location is null and known.fingerprint = excluded.fingerprint
                          and known.created_at < now() - interval '10 minutes'
                        """).params(caller, key, fingerprint).update();
        if (added == 1) {
            return true;
        }
        Known known = known(caller, key, fingerprint);
        if (!known.same()) {
            throw reused();
        }
        if (known.location() == null) {
            throw inProgress();
        }
        return false;
    }

    private Known known(String caller, String key, byte[] fingerprint) {
        return jdbc.sql("select fingerprint, location from idempotent_answer where caller = ? and key = ?")
                .params(caller, key)
                .query((row, number) -> new Known(
                        MessageDigest.isEqual(row.getBytes("fingerprint"), fingerprint), row.getString("location")))
                .single();
    }

    private static void requireUsable(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY || key.indexOf('\0') >= 0) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "Idempotency-Key cần từ 1 đến 200 ký tự.",
                    "Idempotency-Key needs 1 to 200 characters.");
        }
    }

    /** Holds the key until the transaction ends; whoever comes in the meantime is told so and does not wait. */
    private void requireNotInProgress(String caller, String key) {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 7))")
                .param(caller + "\n" + key)
                .query(Boolean.class)
                .single();
        if (!mine) {
            throw inProgress();
        }
    }

    private static ProblemException inProgress() {
        return new ProblemException(
                ProblemType.IN_PROGRESS,
                "Yêu cầu với khóa này đang được xử lý. Hãy gửi lại sau ít giây.",
                "A request with this key is being answered. Send it again in a few seconds.");
    }

    private static ProblemException reused() {
        return new ProblemException(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                "Khóa này đã được dùng cho một yêu cầu khác.",
                "This key was used for another request.");
    }

    /** Forgets what was answered long ago. */
    @Scheduled(fixedDelayString = "PT1H")
    @Transactional
    public void forget() {
        jdbc.sql("delete from idempotent_answer where created_at < ?")
                .param(Timestamp.from(Instant.now().minus(kept)))
                .update();
    }
}
