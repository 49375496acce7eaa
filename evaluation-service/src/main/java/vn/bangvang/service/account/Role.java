package vn.bangvang.service.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What somebody is in the office, and may do therefore. */
enum Role {
    INTEGRATOR,
    SECRETARIAT,
    LEGAL,
    LEGAL_APPROVER,
    AUDITOR,
    ADMINISTRATOR;

    private Set<Scope> scopes() {
        return switch (this) {
            case INTEGRATOR, SECRETARIAT ->
                Set.of(Scope.EVALUATE, Scope.DOSSIER_READ, Scope.SCREENING_RUN, Scope.SCREENING_READ, Scope.RULES_READ);
            case LEGAL, LEGAL_APPROVER ->
                Set.of(Scope.EVALUATE, Scope.DOSSIER_READ, Scope.SCREENING_READ, Scope.RULES_READ);
            case AUDITOR ->
                Set.of(
                        Scope.DOSSIER_READ,
                        Scope.SCREENING_READ,
                        Scope.RULES_READ,
                        Scope.AUDIT_READ,
                        Scope.METRICS_READ);
            case ADMINISTRATOR -> Set.of(Scope.ADMIN, Scope.DOSSIER_ERASE, Scope.RULES_READ, Scope.METRICS_READ);
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no role '" + code + "'"));
    }

    /** What the roles allow together; everyone may replace their own password. */
    static Set<Scope> scopesOf(Set<Role> roles) {
        Set<Scope> all = EnumSet.of(Scope.PASSWORD);
        roles.forEach(role -> all.addAll(role.scopes()));
        return all;
    }
}
