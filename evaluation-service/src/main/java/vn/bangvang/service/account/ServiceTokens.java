package vn.bangvang.service.account;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.service.audit.AuditLog;

/** The tokens of machines. A token is {@code bv_}, its id, {@code _} and a secret that only its bearer has. */
@Component
class ServiceTokens {

    private static final String PREFIX = "bv";
    private static final int ID_LENGTH = 12;
    private static final int SECRET_LENGTH = 40;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Places places;

    ServiceTokens(JdbcClient jdbc, AuditLog audit, Places places) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.places = places;
    }

    /** A token as administrators see it. */
    record TokenInfo(
            String id,
            String label,
            Set<String> scopes,
            @Nullable Set<String> units,
            Set<String> places,
            Instant createdAt,
            String createdBy,
            Instant expiresAt,
            @Nullable Instant revokedAt) {}

    /** A token that was made. */
    record Made(String id, String token) {}

    /** Makes a token. */
    @Transactional
    public Made create(
            String by,
            String label,
            Set<Scope> scopes,
            @Nullable Set<String> units,
            Set<String> inPlaces,
            Instant expiresAt) {
        String id = Secrets.random(ID_LENGTH);
        String secret = Secrets.random(SECRET_LENGTH);
        String[] codes = scopes.stream().map(Scope::code).sorted().toArray(String[]::new);
        jdbc.sql("""
                        insert into service_token (id, secret_hash, label, scopes, units, places, created_by, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        id,
                        Secrets.hash(secret),
                        label,
                        codes,
                        units == null ? null : units.toArray(String[]::new),
                        inPlaces.toArray(String[]::new),
                        by,
                        Timestamp.from(expiresAt)))
                .update();
        audit.add(by, "token.create", "token:" + id, Map.of("scopes", codes, "expiresAt", expiresAt.toString()));
        return new Made(id, PREFIX + "_" + id + "_" + secret);
    }

    /** Whether a text has the form of such a token. */
    static boolean looksLikeOne(String token) {
        return token.startsWith(PREFIX + "_");
    }

    /** What the bearer of a token may do; empty where the token is not valid now. */
    Optional<Access> access(String token) {
        String[] parts = token.split("_", -1);
        if (parts.length != 3 || !parts[0].equals(PREFIX)) {
            return Optional.empty();
        }
        return jdbc.sql("select * from service_token where id = ? and revoked_at is null and expires_at > now()")
                .param(parts[1])
                .query((row, number) -> MessageDigest.isEqual(row.getBytes("secret_hash"), Secrets.hash(parts[2]))
                        ? Optional.of(access(row))
                        : Optional.<Access>empty())
                .optional()
                .flatMap(found -> found);
    }

    private Access access(ResultSet row) throws SQLException {
        return new Access(
                "token:" + row.getString("id"),
                Accounts.strings(row.getArray("scopes")).stream()
                        .map(Scope::of)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getArray("units") == null ? null : Accounts.strings(row.getArray("units")),
                places.within(Accounts.strings(row.getArray("places"))));
    }

    /** Tokens that were made after another, in that order. */
    List<TokenInfo> after(@Nullable String id, int limit) {
        return jdbc.sql("""
                        select * from service_token t
                        where ?::text is null
                           or (created_at, id) > (select o.created_at, o.id from service_token o where o.id = ?)
                        order by created_at, id limit ?
                        """)
                .params(Arrays.asList(id, id, limit))
                .query((row, number) -> new TokenInfo(
                        row.getString("id"),
                        row.getString("label"),
                        Accounts.strings(row.getArray("scopes")),
                        row.getArray("units") == null ? null : Accounts.strings(row.getArray("units")),
                        Accounts.strings(row.getArray("places")),
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("created_by"),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getTimestamp("revoked_at") == null
                                ? null
                                : row.getTimestamp("revoked_at").toInstant()))
                .list();
    }

    /** Revokes a token; it is refused from the next request on. Returns whether there was such a token. */
    @Transactional
    public boolean revoke(String by, String id) {
        int changed = jdbc.sql("update service_token set revoked_at = now() where id = ? and revoked_at is null")
                .param(id)
                .update();
        if (changed == 1) {
            audit.add(by, "token.revoke", "token:" + id, Map.of());
        }
        return changed == 1
                || jdbc.sql("select exists (select from service_token where id = ?)")
                        .param(id)
                        .query(Boolean.class)
                        .single();
    }
}
