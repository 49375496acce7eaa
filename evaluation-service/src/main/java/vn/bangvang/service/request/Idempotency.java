package vn.bangvang.service.request;

import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Lets a request that creates something be sent twice: the second is answered with what the first has created. */
@Component
public class Idempotency {

    private static final int LONGEST_KEY = 200;

    private final JdbcClient jdbc;

    Idempotency(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(boolean same, @Nullable String location) {}

    /**
     * Creates something, once for each key of a caller. Two requests at the same time wait for each other.
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
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "Idempotency-Key cần từ 1 đến 200 ký tự.",
                    "Idempotency-Key needs 1 to 200 characters.");
        }
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
        Known known = jdbc.sql("select fingerprint, location from idempotent_answer where caller = ? and key = ?")
                .params(caller, key)
                .query((row, number) -> new Known(
                        MessageDigest.isEqual(row.getBytes("fingerprint"), fingerprint), row.getString("location")))
                .single();
        if (!known.same() || known.location() == null) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "Khóa này đã được dùng cho một yêu cầu khác.",
                    "This key was used for another request.");
        }
        return known.location();
    }

    /** Forgets what was answered long ago. */
    @Scheduled(fixedDelayString = "PT1H")
    @Transactional
    public void forget() {
        jdbc.sql("delete from idempotent_answer where created_at < now() - interval '24 hours'")
                .update();
    }
}
