package vn.bangvang.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
class AccessTest {

    private static final String PASSWORD = "mot-mat-khau-du-dai";
    private static final Set<Role> WORK_AND_LAW =
            EnumSet.of(Role.INTEGRATOR, Role.SECRETARIAT, Role.LEGAL, Role.LEGAL_APPROVER);
    private static final Set<Role> READERS =
            EnumSet.of(Role.INTEGRATOR, Role.SECRETARIAT, Role.LEGAL, Role.LEGAL_APPROVER, Role.AUDITOR);
    private static final Set<Role> WORK = EnumSet.of(Role.INTEGRATOR, Role.SECRETARIAT);
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR);
    private static final Set<Role> AUDITORS = EnumSet.of(Role.AUDITOR);
    private static final Set<Role> EVERYONE = EnumSet.allOf(Role.class);

    /** Answered by no controller. */
    private static final String MEASUREMENTS = "GET /actuator/prometheus";

    /** Who may come through which door, written down a second time on purpose. */
    private static final Map<String, Set<Role>> TABLE = table();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ServiceTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private MockMvcTester stranger() {
        return MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
    }

    private static Map<String, Set<Role>> table() {
        Map<String, Set<Role>> table = new HashMap<>();
        table.put(MEASUREMENTS, EnumSet.of(Role.AUDITOR, Role.ADMINISTRATOR));
        table.put("GET /api/v1/awards", EVERYONE);
        table.put("GET /api/v1/rule-sets", EVERYONE);
        table.put("GET /api/v1/rule-sets/{id}", EVERYONE);
        table.put("GET /api/v1/procedures/{award}", EVERYONE);
        table.put("POST /api/v1/procedures", WORK_AND_LAW);
        table.put("POST /api/v1/evaluations", WORK_AND_LAW);
        table.put("POST /api/v1/evaluations:batch", WORK_AND_LAW);
        table.put("POST /api/v1/evaluations:compare", WORK_AND_LAW);
        table.put("GET /api/v1/evaluations/{id}", READERS);
        table.put("POST /api/v1/evaluations/{id}/replay", READERS);
        table.put("DELETE /api/v1/dossiers/{hash}", ADMINISTRATORS);
        table.put("GET /api/v1/audit", AUDITORS);
        table.put("GET /api/v1/audit/verification", AUDITORS);
        for (String path : List.of("/api/v1/accounts", "/api/v1/tokens")) {
            table.put("GET " + path, ADMINISTRATORS);
            table.put("POST " + path, ADMINISTRATORS);
        }
        table.put("GET /api/v1/accounts/{name}", ADMINISTRATORS);
        table.put("PUT /api/v1/accounts/{name}", ADMINISTRATORS);
        table.put("POST /api/v1/accounts/{name}/reset", ADMINISTRATORS);
        table.put("DELETE /api/v1/tokens/{id}", ADMINISTRATORS);
        table.put("PUT /api/v1/session/password", EVERYONE);
        String screening = "/api/v1/screenings/{id}";
        table.put("POST /api/v1/screenings", WORK);
        for (String act : List.of("/parts", "/pause", "/resume", "/cancel")) {
            table.put("POST " + screening + act, WORK);
        }
        for (String view : List.of(
                "",
                "/events",
                "/results",
                "/rejections",
                "/proposals",
                "/rows/{part}/{n}",
                "/parts/{part}/summary",
                "/parts/{part}/rejected-rows")) {
            table.put("GET " + screening + view, READERS);
        }
        table.put("GET /api/v1/screenings", READERS);
        table.put("GET /api/v1/rounds", READERS);
        table.put("GET /api/v1/rounds/{id}", READERS);
        table.put("POST /api/v1/rounds", WORK);
        table.put("PUT /api/v1/rounds/{id}", WORK);
        table.put("POST /api/v1/rounds/{id}/runs", WORK);
        table.put("POST /api/v1/rounds/{id}/finish", WORK);
        table.putAll(pages());
        return table;
    }

    private static Map<String, Set<Role>> pages() {
        Map<String, Set<Role>> pages = new HashMap<>();
        for (String page : List.of(
                "/",
                "/rules",
                "/rules/{ruleSet}",
                "/rules/{ruleSet}/awards/{award}",
                "/rules/instruments",
                "/rules/parameters",
                "/rules/questions",
                "/rules/compare",
                "/password")) {
            pages.put("GET " + page, EVERYONE);
        }
        pages.put("POST /rules/compare", WORK_AND_LAW);
        pages.put("GET /rounds/{id}/papers", READERS);
        pages.put("GET /rounds/{id}/papers/{kind}.{ending:docx|pdf}", READERS);
        pages.put("POST /password", EVERYONE);
        for (String page : List.of(
                "/screenings",
                "/screenings/{id}",
                "/screenings/{id}/results",
                "/screenings/{id}/rejections",
                "/screenings/{id}/near",
                "/screenings/{id}/summary",
                "/screenings/{id}/proposals",
                "/screenings/{id}/checks",
                "/screenings/{id}/people/{part}/{n}/try",
                "/screenings/{id}/results.xlsx",
                "/screenings/{id}/people/{part}/{n}",
                "/screenings/{id}/people/{part}/{n}/explanation.{ending:docx|pdf}")) {
            pages.put("GET " + page, READERS);
        }
        for (String page :
                List.of("", "/{id}", "/{id}/law", "/{id}/council", "/{id}/council/session", "/{id}/council/votes")) {
            pages.put("GET /rounds" + page, READERS);
        }
        pages.put("GET /rounds/{id}/council/decisions", READERS);
        pages.put("GET /rounds/{id}/council/decisions/{decision}", READERS);
        for (String form : List.of("/new", "/{id}/edit", "/{id}/finish")) {
            pages.put("GET /rounds" + form, WORK);
        }
        for (String act : List.of(
                "",
                "/{id}/edit",
                "/{id}/finish",
                "/{id}/runs",
                "/{id}/runs/drop",
                "/{id}/council/entries",
                "/{id}/council/entries/remove",
                "/{id}/council/entries/restore",
                "/{id}/council/session",
                "/{id}/council/votes",
                "/{id}/council/decisions",
                "/{id}/council/decisions/{decision}",
                "/{id}/council/decisions/{decision}/remove")) {
            pages.put("POST /rounds" + act, WORK);
        }
        pages.put("GET /screenings/{id}/cancel", WORK);
        pages.putAll(listPages());
        for (String act : List.of(
                "/{id}/parts",
                "/{id}/pause",
                "/{id}/resume",
                "/{id}/cancel",
                "/{id}/checks/facts",
                "/{id}/people/{part}/{n}/attestations")) {
            pages.put("POST /screenings" + act, WORK);
        }
        return pages;
    }

    private static Map<String, Set<Role>> listPages() {
        Map<String, Set<Role>> pages = new HashMap<>();
        String lists = "/rounds/{round}/lists";
        for (String page : List.of(
                "/new",
                "/templates/{layout}",
                "/{id}",
                "/{id}/files",
                "/{id}/columns",
                "/{id}/check",
                "/{id}/rows/{file}/{row}",
                "/{id}/errors.xlsx",
                "/{id}/errors.csv",
                "/{id}/answers",
                "/{id}/discard")) {
            pages.put("GET " + lists + page, WORK);
        }
        for (String act : List.of(
                "",
                "/{id}/files",
                "/{id}/columns",
                "/{id}/cells",
                "/{id}/undo",
                "/{id}/errors",
                "/{id}/start",
                "/{id}/discard")) {
            pages.put("POST " + lists + act, WORK);
        }
        return pages;
    }

    private static final Set<String> OPEN = Set.of(
            "GET /api/v1/session",
            "POST /api/v1/session",
            "DELETE /api/v1/session",
            "GET /sign-in",
            "POST /sign-in",
            "POST /sign-out");

    @Test
    void everyDoorStandsInTheTable() {
        TreeSet<String> served = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("vn.bangvang")) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(verb -> mapping.getPatternValues().forEach(path -> served.add(verb + " " + path)));
            }
        });
        TreeSet<String> known = new TreeSet<>(TABLE.keySet());
        known.remove(MEASUREMENTS);
        known.addAll(OPEN);

        assertThat(served).isEqualTo(known);
    }

    /** What no controller of the service answers and anybody may see. */
    private static final Set<String> OPEN_ELSEWHERE = Set.of(
            "GET /assets/bang-vang.css",
            "GET /webjars/htmx.org/htmx.min.js",
            "GET /actuator/health/readiness",
            "GET /api/v1/openapi",
            "GET /oauth2/authorization/provider",
            "GET /login/oauth2/code/provider");

    @Test
    void everyDoorIsTheFirstToSomething() {
        Set<String> rows = new TreeSet<>(TABLE.keySet());
        rows.addAll(OPEN);
        rows.addAll(OPEN_ELSEWHERE);

        assertThat(rows.stream().map(AccessTest::doorTo).distinct().toList())
                .containsExactlyInAnyOrderElementsOf(Doors.ALL);
    }

    private static Doors doorTo(String row) {
        return Doors.ALL.stream()
                .filter(door -> isBehind(door, row))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No door leads to '" + row + "'."));
    }

    private static boolean isBehind(Doors door, String row) {
        String[] parts = row.split(" ");
        return (door.method() == null || door.method().name().equals(parts[0]))
                && PathPatternParser.defaultInstance
                        .parse(door.pattern())
                        .matches(PathContainer.parsePath(withIds(parts[1])));
    }

    @Test
    void whatIsOpenIsOpenToAStranger() {
        assertThat(OPEN_ELSEWHERE)
                .allSatisfy(door ->
                        assertThat(opened(call(stranger(), door, null, null))).isTrue());
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void aDoorOpensToATokenOfItsScopeOnly(Scope scope) {
        ServiceTokens.Made only = token(Set.of(scope), null);
        ServiceTokens.Made others = token(EnumSet.complementOf(EnumSet.of(scope)), null);
        Set<String> rows = new TreeSet<>(TABLE.keySet());
        rows.removeIf(row -> doorTo(row).scope() != scope);

        assertThat(rows)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(opened(callWith(only, row))).isTrue())
                .allSatisfy(row -> assertThat(callWith(others, row)).hasStatus(403));
    }

    private MvcTestResult callWith(ServiceTokens.Made made, String row) {
        String[] parts = row.split(" ");
        return stranger()
                .method(HttpMethod.valueOf(parts[0]))
                .uri(withIds(parts[1]))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + made.token())
                .exchange();
    }

    private static boolean opened(MvcTestResult answer) {
        int status = answer.getResponse().getStatus();
        return status != 401 && status != 403;
    }

    private static String withIds(String path) {
        return path.replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000000");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyDoorOpensToItsRolesOnly(Role role) {
        Signed signed = signIn(account(role, null));
        List<String> wrong = new ArrayList<>();

        TABLE.forEach((door, roles) -> {
            int status = signed.call(door).getResponse().getStatus();
            boolean opened = status != 403 && status != 401;
            if (opened != roles.contains(role)) {
                wrong.add(door + " " + status);
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void noDoorOpensToAStranger() {
        TABLE.keySet()
                .forEach(door -> assertThat(call(stranger(), door, null, null))
                        .as(door)
                        .satisfies(answer ->
                                assertThat(answer.getResponse().getStatus()).isIn(401, 403)));
    }

    @Test
    void aStrangerInFrontOfABrowserIsAskedToSignInAndComesBack() {
        assertThat(stranger()
                        .get()
                        .uri("/screenings")
                        .accept(MediaType.TEXT_HTML)
                        .exchange())
                .hasStatus(302)
                .hasHeader("Location", "/sign-in?next=%2Fscreenings");
    }

    @Test
    void aOneTimePasswordLeadsABrowserToItsReplacement() {
        String name = "user" + System.nanoTime();
        Signed signed = signInAs(name, accounts.create("test", name, Set.of(Role.SECRETARIAT), null, Set.of("vn")));

        assertThat(stranger()
                        .get()
                        .uri("/screenings")
                        .session(signed.session)
                        .accept(MediaType.TEXT_HTML)
                        .exchange())
                .hasStatus(302)
                .hasHeader("Location", "/password");
    }

    @Test
    void aOneTimePasswordIsGoodForANewPasswordOnly() {
        String name = "user" + System.nanoTime();
        String oneTime = accounts.create("test", name, Set.of(Role.ADMINISTRATOR), null, Set.of("vn"));
        Signed signed = signInAs(name, oneTime);

        assertThat(signed.call("GET /api/v1/accounts"))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("password-change-required");
    }

    @Test
    void aNewPasswordEndsEverySession() {
        String name = account(Role.AUDITOR, null);
        Signed signed = signIn(name);

        accounts.replacePassword(name, PASSWORD, PASSWORD + "-moi");

        assertThat(signed.call("GET /api/v1/audit")).hasStatus(401);
    }

    @Test
    void aDisabledAccountIsOutAtOnce() {
        String name = account(Role.AUDITOR, null);
        Signed signed = signIn(name);
        int version = accounts.find(name).orElseThrow().version();

        accounts.change("test", name, version, Set.of(Role.AUDITOR), null, Set.of("vn"), true);

        assertThat(signed.call("GET /api/v1/audit")).hasStatus(401);
    }

    @Test
    void anAccountIsChangedInTheVersionThatWasReadOnly() {
        String name = account(Role.AUDITOR, null);
        Signed administrator = signIn(account(Role.ADMINISTRATOR, null));
        int version = accounts.find(name).orElseThrow().version();

        assertThat(administrator.change(name, null)).hasStatus(428);
        assertThat(administrator.change(name, "\"" + (version - 1) + "\"")).hasStatus(412);
        assertThat(administrator.change(name, "\"" + version + "\"")).hasStatusOk();
        assertThat(accounts.find(name).orElseThrow().roles()).containsExactly(Role.LEGAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "password"})
    void noTokenIsMadeThatCouldMakeOthers(String scope) {
        assertThat(signIn(account(Role.ADMINISTRATOR, null)).send("/api/v1/tokens", """
                                {"label":"x","scopes":["%s"],"expiresAt":"%s"}
                                """.formatted(
                                scope, Instant.now().plusSeconds(60))))
                .hasStatus(400);
    }

    @Test
    void aTokenIsMadeForAYearAtMost() {
        Signed administrator = signIn(account(Role.ADMINISTRATOR, null));
        String body = "{\"label\":\"x\",\"scopes\":[\"evaluate\"],\"expiresAt\":\"%s\"}";

        assertThat(administrator.send(
                        "/api/v1/tokens", body.formatted(Instant.now().plus(Duration.ofDays(367)))))
                .hasStatus(400);
        assertThat(administrator.send(
                        "/api/v1/tokens", body.formatted(Instant.now().minusSeconds(1))))
                .hasStatus(400);
        assertThat(administrator.send(
                        "/api/v1/tokens", body.formatted(Instant.now().plus(Duration.ofDays(365)))))
                .hasStatus(201);
    }

    @Test
    void aRequestOfASessionWithoutItsCsrfTokenIsRefused() {
        Signed signed = signIn(account(Role.ADMINISTRATOR, null));

        assertThat(call(stranger(), "POST /api/v1/accounts", signed.session, null))
                .hasStatus(403);
    }

    @Test
    void signingInBeginsANewSession() {
        String name = account(Role.AUDITOR, null);
        MockHttpSession planted = new MockHttpSession();
        MvcTestResult answer = stranger()
                .post()
                .uri("/api/v1/session")
                .session(planted)
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(Map.of("name", name, "password", PASSWORD)))
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer.getRequest().getSession(false).getId()).isNotEqualTo(planted.getId());
    }

    @Test
    void aSessionAndItsCsrfTokenGoOnFromRequestToRequest() {
        Signed signed = signIn(account(Role.SECRETARIAT, null));
        String id = signed.session.getId();
        String csrf = signed.csrf();

        signed.call("GET /screenings");
        signed.call("GET /api/v1/screenings");

        assertThat(signed.session.getId()).isEqualTo(id);
        assertThat(call(stranger(), "POST /sign-out", signed.session, csrf)).hasStatus(302);
    }

    @Test
    void theFifthWrongPasswordLocksTheAccount() {
        String name = account(Role.AUDITOR, null);
        for (int i = 0; i < 4; i++) {
            assertThat(accounts.signIn(name, "sai")).isEmpty();
        }
        assertThat(accounts.signIn(name, PASSWORD)).isPresent();
        for (int i = 0; i < 5; i++) {
            assertThat(accounts.signIn(name, "sai")).isEmpty();
        }

        assertThat(accounts.signIn(name, PASSWORD)).isEmpty();
    }

    @Test
    void anExpiredTokenIsRefused() {
        ServiceTokens.Made made = token(Set.of(Scope.RULES_READ), null);
        assertThat(bearer(made, "/api/v1/rule-sets")).hasStatusOk();

        jdbc.sql("update service_token set expires_at = ? where id = ?")
                .params(Timestamp.from(Instant.now().minusSeconds(1)), made.id())
                .update();

        assertThat(bearer(made, "/api/v1/rule-sets")).hasStatus(401);
    }

    @Test
    void aRevokedTokenIsRefused() {
        ServiceTokens.Made made = token(Set.of(Scope.RULES_READ), null);

        tokens.revoke("test", made.id());

        assertThat(bearer(made, "/api/v1/rule-sets")).hasStatus(401);
    }

    @Test
    void aTokenWithAnotherSecretIsRefused() {
        ServiceTokens.Made made = token(Set.of(Scope.RULES_READ), null);
        ServiceTokens.Made guessed = new ServiceTokens.Made(
                made.id(), made.token().substring(0, made.token().length() - 1) + "~");

        assertThat(bearer(guessed, "/api/v1/rule-sets")).hasStatus(401);
    }

    @Test
    void aTokenIsGoodForItsScopesOnly() {
        assertThat(bearer(token(Set.of(Scope.RULES_READ), null), "/api/v1/audit"))
                .hasStatus(403);
    }

    @Test
    void theDatabaseHoldsNeitherPasswordsNorTokens() {
        ServiceTokens.Made made = token(Set.of(Scope.RULES_READ), null);
        String secret = made.token().substring(made.token().lastIndexOf('_') + 1);

        assertThat(jdbc.sql("select t::text from service_token t where id = ?")
                        .param(made.id())
                        .query(String.class)
                        .single())
                .doesNotContain(secret);
        assertThat(accounts.find(account(Role.AUDITOR, null)).orElseThrow().passwordHash())
                .startsWith("$2a$");
    }

    @Test
    void refusalsComeInTheLanguageThatIsAskedFor() {
        assertThat(stranger()
                        .get()
                        .uri("/api/v1/audit")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                        .exchange())
                .hasStatus(401)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Not signed in");
        assertThat(stranger().get().uri("/api/v1/audit").exchange())
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo("Chưa đăng nhập");
    }

    @Test
    void browsersAreToldToBeCareful() {
        assertThat(stranger().get().uri("/api/v1/session").exchange())
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .hasHeader("Referrer-Policy", "no-referrer")
                .containsHeader("Content-Security-Policy");
    }

    private ServiceTokens.Made token(Set<Scope> scopes, Set<String> units) {
        return tokens.create(
                "test", "test", scopes, units, Set.of("vn"), Instant.now().plus(Duration.ofHours(1)));
    }

    private MvcTestResult bearer(ServiceTokens.Made made, String path) {
        return stranger()
                .get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + made.token())
                .exchange();
    }

    private String account(Role role, Set<String> units) {
        String name = "user" + System.nanoTime();
        String oneTime = accounts.create("test", name, Set.of(role), units, Set.of("vn"));
        accounts.replacePassword(name, oneTime, PASSWORD);
        return name;
    }

    private Signed signIn(String name) {
        return signInAs(name, PASSWORD);
    }

    private Signed signInAs(String name, String password) {
        MvcTestResult answer = stranger()
                .post()
                .uri("/api/v1/session")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared().writeValueAsString(Map.of("name", name, "password", password)))
                .exchange();
        assertThat(answer).hasStatusOk();
        MockHttpSession session = (MockHttpSession) answer.getRequest().getSession(false);
        return new Signed(session);
    }

    private final class Signed {
        private final MockHttpSession session;

        Signed(MockHttpSession session) {
            this.session = session;
        }

        MvcTestResult call(String door) {
            return AccessTest.call(stranger(), door, session, csrf());
        }

        MvcTestResult change(String name, String ifMatch) {
            MockMvcTester.MockMvcRequestBuilder request = stranger()
                    .put()
                    .uri("/api/v1/accounts/" + name)
                    .session(session)
                    .header("X-CSRF-TOKEN", csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"roles\":[\"legal\"]}");
            if (ifMatch != null) {
                request.header(HttpHeaders.IF_MATCH, ifMatch);
            }
            return request.exchange();
        }

        MvcTestResult send(String path, String body) {
            return stranger()
                    .post()
                    .uri(path)
                    .session(session)
                    .header("X-CSRF-TOKEN", csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .exchange();
        }

        private String csrf() {
            try {
                String body = stranger()
                        .get()
                        .uri("/api/v1/session")
                        .session(session)
                        .exchange()
                        .getResponse()
                        .getContentAsString();
                return JsonMapper.shared().readTree(body).path("csrfToken").asString(null);
            } catch (java.io.UnsupportedEncodingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static MvcTestResult call(MockMvcTester http, String door, MockHttpSession session, String csrf) {
        String[] parts = door.split(" ");
        MockMvcTester.MockMvcRequestBuilder request =
                http.method(HttpMethod.valueOf(parts[0])).uri(withIds(parts[1]));
        if (session != null) {
            request.session(session);
        }
        if (csrf != null) {
            request.header("X-CSRF-TOKEN", csrf);
        }
        return request.exchange();
    }
}
