package vn.bangvang.service.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which door of the HTTP interface opens to whom. The first that fits counts.
 *
 * @param method absent for any
 * @param scope what the caller must be allowed; absent where anybody may come in
 */
record Doors(
        @Nullable HttpMethod method,
        String pattern,
        @Nullable Scope scope) {

    static final List<Doors> ALL = List.of(
            new Doors(HttpMethod.GET, "/assets/**", null),
            new Doors(HttpMethod.GET, "/webjars/htmx.org/**", null),
            new Doors(HttpMethod.GET, "/sign-in", null),
            new Doors(HttpMethod.POST, "/sign-in", null),
            new Doors(HttpMethod.POST, "/sign-out", null),
            new Doors(HttpMethod.GET, "/oauth2/authorization/*", null),
            new Doors(HttpMethod.GET, "/login/oauth2/code/*", null),
            new Doors(null, "/password", Scope.PASSWORD),
            new Doors(HttpMethod.GET, "/", Scope.RULES_READ),
            new Doors(HttpMethod.GET, "/rules/**", Scope.RULES_READ),
            new Doors(HttpMethod.POST, "/rules/compare", Scope.EVALUATE),
            new Doors(HttpMethod.GET, "/screenings/*/cancel", Scope.SCREENING_RUN),
            new Doors(null, "/rounds/*/lists/**", Scope.SCREENING_RUN),
            new Doors(HttpMethod.GET, "/rounds/new", Scope.SCREENING_RUN),
            new Doors(HttpMethod.GET, "/rounds/*/edit", Scope.SCREENING_RUN),
            new Doors(HttpMethod.GET, "/rounds/*/finish", Scope.SCREENING_RUN),
            new Doors(HttpMethod.GET, "/rounds/**", Scope.SCREENING_READ),
            new Doors(HttpMethod.POST, "/rounds/**", Scope.SCREENING_RUN),
            new Doors(HttpMethod.GET, "/screenings/**", Scope.SCREENING_READ),
            new Doors(HttpMethod.POST, "/screenings/**", Scope.SCREENING_RUN),
            new Doors(HttpMethod.GET, "/actuator/health/**", null),
            new Doors(HttpMethod.GET, "/actuator/prometheus", Scope.METRICS_READ),
            new Doors(HttpMethod.GET, "/api/v1/openapi/**", null),
            new Doors(HttpMethod.POST, "/api/v1/session", null),
            new Doors(HttpMethod.GET, "/api/v1/session", null),
            new Doors(HttpMethod.DELETE, "/api/v1/session", null),
            new Doors(HttpMethod.PUT, "/api/v1/session/password", Scope.PASSWORD),
            new Doors(null, "/api/v1/accounts/**", Scope.ADMIN),
            new Doors(null, "/api/v1/tokens/**", Scope.ADMIN),
            new Doors(HttpMethod.GET, "/api/v1/audit/**", Scope.AUDIT_READ),
            new Doors(HttpMethod.GET, "/api/v1/awards/**", Scope.RULES_READ),
            new Doors(HttpMethod.GET, "/api/v1/rule-sets/**", Scope.RULES_READ),
            new Doors(HttpMethod.GET, "/api/v1/procedures/**", Scope.RULES_READ),
            new Doors(HttpMethod.POST, "/api/v1/procedures", Scope.EVALUATE),
            new Doors(HttpMethod.POST, "/api/v1/evaluations", Scope.EVALUATE),
            new Doors(HttpMethod.POST, "/api/v1/evaluations:batch", Scope.EVALUATE),
            new Doors(HttpMethod.POST, "/api/v1/evaluations:compare", Scope.EVALUATE),
            new Doors(null, "/api/v1/evaluations/*/**", Scope.DOSSIER_READ),
            new Doors(HttpMethod.DELETE, "/api/v1/dossiers/*", Scope.DOSSIER_ERASE),
            new Doors(HttpMethod.GET, "/api/v1/rounds/**", Scope.SCREENING_READ),
            new Doors(null, "/api/v1/rounds/**", Scope.SCREENING_RUN),
            new Doors(HttpMethod.GET, "/api/v1/screenings/**", Scope.SCREENING_READ),
            new Doors(null, "/api/v1/screenings/**", Scope.SCREENING_RUN));

    private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
    private static final List<RequestMatcher> SERVICE =
            List.of(PATHS.matcher("/api/**"), PATHS.matcher("/actuator/**"), PATHS.matcher("/error"));
    private static final List<RequestMatcher> BEHIND = ALL.stream()
            .<RequestMatcher>map(door -> PATHS.matcher(door.pattern()))
            .toList();

    /** Whether an address stands behind a door, by whatever method. */
    static boolean isBehindAny(HttpServletRequest request) {
        return BEHIND.stream().anyMatch(matcher -> matcher.matches(request));
    }

    /**
     * Whether an address of the interface has no door: nobody comes in, not even who is signed in. An address that has a
     * door for another method is let through, to be told that the method is not allowed.
     */
    static boolean isOfServiceWithoutDoor(HttpServletRequest request) {
        return SERVICE.stream().anyMatch(matcher -> matcher.matches(request)) && !isBehindAny(request);
    }
}
