package vn.bangvang.service.account;

import java.util.Arrays;
import java.util.stream.Stream;

/** What somebody may do. */
public enum Scope {
    /** Evaluate dossiers. */
    EVALUATE("evaluate"),
    /** Read evaluations, replay them. */
    DOSSIER_READ("dossier:read"),
    /** Erase dossiers on request. */
    DOSSIER_ERASE("dossier:erase"),
    /** Start, pause and cancel screenings. */
    SCREENING_RUN("screening:run"),
    /** Read screenings and their results. */
    SCREENING_READ("screening:read"),
    /** Read rule sets. */
    RULES_READ("rules:read"),
    /** Read the audit log. */
    AUDIT_READ("audit:read"),
    /** Read measurements of the running service. */
    METRICS_READ("metrics:read"),
    /** Manage accounts and tokens. */
    ADMIN("admin"),
    /** Replace one's own password; what a one-time password is good for. */
    PASSWORD("password");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** The code in requests and in the database. */
    public String code() {
        return code;
    }

    /** The scopes that a token may have. */
    static Stream<Scope> forMachines() {
        return Arrays.stream(values()).filter(scope -> scope != ADMIN && scope != PASSWORD);
    }

    static Scope of(String code) {
        return Arrays.stream(values())
                .filter(scope -> scope.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no scope '" + code + "'"));
    }
}
