package vn.bangvang.service.account;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.service.audit.AuditLog;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** The accounts, and signing in. */
@Component
class Accounts {

    static final String FIRST_ADMINISTRATOR = "admin";

    private static final int ONE_TIME_LENGTH = 20;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD_BYTES = 72;
    private static final int FAILURES = 5;
    private static final String NAME = "[a-z0-9][a-z0-9._-]{1,49}";
    private static final int FROM_HASH = 20;
    private static final String SELECT = "select * from account where name = ?";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Places places;
    private final PasswordEncoder passwords;
    private final String passwordOfNobody;

    Accounts(
            JdbcClient jdbc,
            AuditLog audit,
            Places places,
            @Value("${bangvang.security.bcrypt-strength:12}") int strength) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.places = places;
        this.passwords = new BCryptPasswordEncoder(strength);
        this.passwordOfNobody = passwords.encode(Secrets.random(ONE_TIME_LENGTH));
    }

    /**
     * Makes the first administrator if there is no account.
     *
     * @return the one-time password; empty where there was an account
     */
    @Transactional
    public Optional<String> createFirstAdministrator() {
        jdbc.sql("lock table account in share row exclusive mode").update();
        boolean any = jdbc.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
        if (any) {
            return Optional.empty();
        }
        String password = Secrets.random(ONE_TIME_LENGTH);
        insert(
                "system",
                FIRST_ADMINISTRATOR,
                passwords.encode(password),
                null,
                Set.of(Role.ADMINISTRATOR),
                null,
                Set.of("vn"));
        return Optional.of(password);
    }

    /** Makes an account with a one-time password, which it returns. */
    @Transactional
    public String create(String by, String name, Set<Role> roles, @Nullable Set<String> units, Set<String> inPlaces) {
        requirePlaces(inPlaces);
        String key = key(name);
        if (!key.matches(NAME)) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "Tên tài khoản gồm 2 đến 50 chữ cái không dấu, chữ số, dấu chấm, gạch ngang, gạch dưới.",
                    "The name of an account has 2 to 50 letters a-z, digits, dots, hyphens or underscores.");
        }
        if (find(key).isPresent()) {
            throw new ProblemException(
                    ProblemType.ALREADY_EXISTS, "Đã có tài khoản tên này.", "There is an account of this name.");
        }
        String password = Secrets.random(ONE_TIME_LENGTH);
        insert(by, key, passwords.encode(password), null, roles, units, inPlaces);
        return password;
    }

    private void insert(
            String by,
            String name,
            @Nullable String passwordHash,
            @Nullable String subject,
            Set<Role> roles,
            @Nullable Set<String> units,
            Set<String> inPlaces) {
        jdbc.sql("""
                        insert into account (name, password_hash, subject, roles, units, places, change_password, created_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        name,
                        passwordHash,
                        subject,
                        roles.stream().map(Role::code).toArray(String[]::new),
                        units == null ? null : units.toArray(String[]::new),
                        inPlaces.toArray(String[]::new),
                        subject == null,
                        by))
                .update();
        audit.add(by, "account.create", "account:" + name, Map.of("roles", codes(roles)));
    }

    Optional<Account> find(String name) {
        return jdbc.sql(SELECT).param(name).query(Accounts::account).optional();
    }

    /** Accounts after a name, by name. */
    List<Account> after(String name, int limit) {
        return jdbc.sql("select * from account where name > ? order by name limit ?")
                .params(name.replace("\0", ""), limit)
                .query(Accounts::account)
                .list();
    }

    /**
     * Signs in. A name that is not there takes as long to refuse as a wrong password.
     *
     * @return the account; empty where name and password do not belong together
     */
    @Transactional
    public Optional<Account> signIn(String name, String password) {
        String key = key(name);
        Account account = jdbc.sql(SELECT + " for update")
                .param(key)
                .query(Accounts::account)
                .optional()
                .orElse(null);
        String hash = account == null ? null : account.passwordHash();
        boolean right = matches(password, hash == null ? passwordOfNobody : hash);
        if (account == null || hash == null) {
            return Optional.empty();
        }
        boolean locked = account.lockedUntil() != null && account.lockedUntil().isAfter(Instant.now());
        if (locked || account.disabled()) {
            return Optional.empty();
        }
        if (!right) {
            countFailure(key);
            return Optional.empty();
        }
        jdbc.sql("update account set failures = 0, locked_until = null where name = ?")
                .param(key)
                .update();
        audit.add(key, "session.create", "account:" + key, Map.of());
        return Optional.of(account);
    }

    /**
     * Signs in somebody whom a provider has named. The provider decides on roles, units and places every time; who has no
     * role there gets no account.
     *
     * @param subject the provider and its key of the person
     * @return the account; empty where there is no role or the account is disabled
     */
    @Transactional
    public Optional<Account> signInOf(
            String subject, String name, Set<Role> roles, @Nullable Set<String> units, Set<String> inPlaces) {
        Account known = jdbc.sql("select * from account where subject = ? for update")
                .param(subject)
                .query(Accounts::account)
                .optional()
                .orElse(null);
        Set<String> knownPlaces = inPlaces.stream().filter(places::knows).collect(Collectors.toUnmodifiableSet());
        if (roles.isEmpty() || (known != null && known.disabled())) {
            audit.add(
                    "system",
                    "session.refuse",
                    known == null ? "provider" : "account:" + known.name(),
                    Map.of("reason", roles.isEmpty() ? "no role" : "disabled"));
            return Optional.empty();
        }
        String own = known == null ? createOf(subject, name, roles, units, knownPlaces) : known.name();
        if (known != null
                && !(known.roles().equals(roles)
                        && Objects.equals(known.units(), units)
                        && known.places().equals(knownPlaces))) {
            update("provider", own, known.version(), roles, units, knownPlaces, false);
        }
        audit.add(own, "session.create", "account:" + own, Map.of());
        return find(own);
    }

    private String createOf(
            String subject, String wanted, Set<Role> roles, @Nullable Set<String> units, Set<String> inPlaces) {
        String key = key(wanted);
        boolean usable = key.matches(NAME) && find(key).isEmpty();
        String name = usable
                ? key
                : "p-" + HexFormat.of().formatHex(Secrets.hash(subject)).substring(0, FROM_HASH);
        insert("provider", name, null, subject, roles, units, inPlaces);
        return name;
    }

    private void countFailure(String name) {
        int failures = jdbc.sql("""
                        update account
                        set failures = failures + 1,
                            locked_until = case when (failures + 1) % ? = 0 then now() + interval '15 minutes' end
                        where name = ?
                        returning failures
                        """).params(FAILURES, name).query(Integer.class).single();
        audit.add("system", "session.refuse", "account:" + name, Map.of("failures", failures));
    }

    private boolean matches(String password, String hash) {
        return password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PASSWORD_BYTES
                && passwords.matches(password, hash);
    }

    /** Replaces one's own password. All sessions of the account end. */
    @Transactional
    public void replacePassword(String name, String old, String replacement) {
        Account account = find(name).orElseThrow(Access::unauthenticated);
        String hash = account.passwordHash();
        if (hash == null || !matches(old, hash)) {
            throw new ProblemException(
                    ProblemType.WEAK_PASSWORD, "Mật khẩu hiện tại không đúng.", "The present password is wrong.");
        }
        int bytes = replacement.getBytes(StandardCharsets.UTF_8).length;
        boolean usable = replacement.codePointCount(0, replacement.length()) >= SHORTEST_PASSWORD
                && bytes <= LONGEST_PASSWORD_BYTES
                && !replacement.equals(old)
                && !replacement.toLowerCase(Locale.ROOT).contains(name);
        if (!usable) {
            throw new ProblemException(
                    ProblemType.WEAK_PASSWORD,
                    "Mật khẩu mới cần ít nhất 12 ký tự, không quá 72 byte, khác mật khẩu cũ và không chứa tên tài khoản.",
                    "The new password needs at least 12 characters, at most 72 bytes, must differ from the old one and not contain the account's name.");
        }
        jdbc.sql("""
                        update account set password_hash = ?, change_password = false, version = version + 1
                        where name = ?
                        """).params(passwords.encode(replacement), name).update();
        audit.add(name, "account.password", "account:" + name, Map.of());
    }

    /** Gives an account a new one-time password, which it returns, and unlocks it. */
    @Transactional
    public Optional<String> reset(String by, String name) {
        String password = Secrets.random(ONE_TIME_LENGTH);
        int changed =
                jdbc.sql("""
                        update account
                        set password_hash = ?, change_password = true, failures = 0, locked_until = null,
                            version = version + 1
                        where name = ? and subject is null
                        """).params(passwords.encode(password), key(name)).update();
        if (changed == 0) {
            return Optional.empty();
        }
        audit.add(by, "account.reset", "account:" + key(name), Map.of());
        return Optional.of(password);
    }

    /** Changes what an account may do, if it is still the version that the change was made for. */
    @Transactional
    public boolean change(
            String by,
            String name,
            int version,
            Set<Role> roles,
            @Nullable Set<String> units,
            Set<String> inPlaces,
            boolean disabled) {
        requirePlaces(inPlaces);
        return update(by, name, version, roles, units, inPlaces, disabled);
    }

    private boolean update(
            String by,
            String name,
            int version,
            Set<Role> roles,
            @Nullable Set<String> units,
            Set<String> inPlaces,
            boolean disabled) {
        int changed = jdbc.sql("""
                        update account
                        set roles = ?, units = ?, places = ?, disabled = ?, version = version + 1
                        where name = ? and version = ?
                        """)
                .params(Arrays.asList(
                        roles.stream().map(Role::code).toArray(String[]::new),
                        units == null ? null : units.toArray(String[]::new),
                        inPlaces.toArray(String[]::new),
                        disabled,
                        name,
                        version))
                .update();
        if (changed == 1) {
            audit.add(
                    by,
                    "account.change",
                    "account:" + name,
                    Map.of("roles", codes(roles), "disabled", disabled, "version", version + 1));
        }
        return changed == 1;
    }

    /** What an account may do now. */
    Access access(Account account) {
        Set<Scope> scopes = account.changePassword() ? Set.of(Scope.PASSWORD) : Role.scopesOf(account.roles());
        if (account.subject() != null) {
            scopes = EnumSet.copyOf(scopes);
            scopes.remove(Scope.PASSWORD);
        }
        return new Access(account.name(), scopes, account.units(), places.within(account.places()));
    }

    void requirePlaces(Set<String> given) {
        if (given.isEmpty() || !given.stream().allMatch(places::knows)) {
            throw new ProblemException(
                    ProblemType.UNKNOWN_JURISDICTION,
                    "Hãy nêu ít nhất một địa bàn, và chỉ những địa bàn có trong danh mục.",
                    "Name at least one place, and only places that exist.");
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> codes(Collection<Role> roles) {
        return roles.stream().map(Role::code).sorted().toList();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        Timestamp locked = row.getTimestamp("locked_until");
        return new Account(
                row.getString("name"),
                row.getString("password_hash"),
                row.getString("subject"),
                strings(row.getArray("roles")).stream().map(Role::of).collect(Collectors.toUnmodifiableSet()),
                row.getArray("units") == null ? null : strings(row.getArray("units")),
                strings(row.getArray("places")),
                row.getBoolean("change_password"),
                row.getBoolean("disabled"),
                locked == null ? null : locked.toInstant(),
                row.getInt("version"));
    }

    static Set<String> strings(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).collect(Collectors.toUnmodifiableSet());
    }
}
