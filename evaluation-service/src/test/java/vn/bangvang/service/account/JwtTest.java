package vn.bangvang.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static vn.bangvang.service.account.TestIssuer.ISSUER;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import vn.bangvang.service.shared.Law;
import vn.bangvang.service.shared.ProblemException;

@SpringBootTest
class JwtTest {

    private static final String DOSSIER = """
            {"id":"J-1","candidate":{"kind":"individual","name":"Lò Thị Mai"},"unit":{"code":"U1"},"review":{"year":2025}}
            """;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ServiceTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        ProviderSignInTest.settings(registry);
    }

    private MockMvcTester http() {
        return MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
    }

    private MvcTestResult get(String path, String authorization) {
        return http().get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange();
    }

    private MvcTestResult evaluate(JWTClaimsSet.Builder claims) {
        return http().post()
                .uri("/api/v1/evaluations?asOf=2026-02-01&awards=all")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + ISSUER.signed(claims))
                .contentType(MediaType.APPLICATION_JSON)
                .content(DOSSIER)
                .exchange();
    }

    @Test
    void aSoundTokenOpensTheDoorsOfItsScopes() {
        assertThat(evaluate(ISSUER.sound())).hasStatusOk();
        assertThat(get("/api/v1/rule-sets", "bearer " + ISSUER.signed(ISSUER.sound())))
                .hasStatusOk();
        assertThat(get("/api/v1/audit", "Bearer " + ISSUER.signed(ISSUER.sound())))
                .hasStatus(403);
    }

    @Test
    void serviceTokensGoOnBeside() {
        ServiceTokens.Made made = tokens.create(
                "test",
                "test",
                Set.of(Scope.RULES_READ),
                null,
                Set.of("vn"),
                Instant.now().plusSeconds(60));

        assertThat(get("/api/v1/rule-sets", "Bearer " + made.token())).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "application/at+jwt"})
    void bothTypesOfAccessTokensAreTaken(String type) {
        assertThat(get("/api/v1/rule-sets", "Bearer " + ISSUER.signed(ISSUER.sound(), type)))
                .hasStatusOk();
    }

    static Stream<Map.Entry<String, String>> refused() {
        Instant now = Instant.now();
        return Map.ofEntries(
                Map.entry("no algorithm", TestIssuer.unsigned(ISSUER.sound())),
                Map.entry("the public key as a secret", ISSUER.confused(ISSUER.sound())),
                Map.entry("an unknown key", ISSUER.forged(ISSUER.sound(), "k2")),
                Map.entry("another key of the same name", ISSUER.forged(ISSUER.sound(), "k1")),
                Map.entry("another audience", ISSUER.signed(ISSUER.sound().audience("other"))),
                Map.entry("no audience", ISSUER.signed(ISSUER.sound().audience((String) null))),
                Map.entry("another issuer", ISSUER.signed(ISSUER.sound().issuer("http://127.0.0.1:1"))),
                Map.entry("no issuer", ISSUER.signed(ISSUER.sound().issuer(null))),
                Map.entry("expired", ISSUER.signed(ISSUER.sound().expirationTime(Date.from(now.minusSeconds(90))))),
                Map.entry("without an end", ISSUER.signed(ISSUER.sound().expirationTime(null))),
                Map.entry("not yet valid", ISSUER.signed(ISSUER.sound().notBeforeTime(Date.from(now.plusSeconds(90))))),
                Map.entry("of nobody", ISSUER.signed(ISSUER.sound().subject(null))),
                Map.entry(
                        "of somebody with two lines",
                        ISSUER.signed(ISSUER.sound().subject("a\nb"))),
                Map.entry("of another type", ISSUER.signed(ISSUER.sound(), "logout+jwt")),
                Map.entry("cut", ISSUER.signed(ISSUER.sound()).substring(0, 200)),
                Map.entry("two parts", "a.b"),
                Map.entry("empty", ""),
                Map.entry("words", "not a token at all"))
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource
    void refused(Map.Entry<String, String> token) {
        assertThat(get("/api/v1/rule-sets", "Bearer " + token.getValue()))
                .hasStatus(401)
                .hasHeader("WWW-Authenticate", "Bearer")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("unauthenticated");
    }

    @Test
    void aClockThatIsALittleOffIsForgiven() {
        Instant now = Instant.now();

        assertThat(get(
                        "/api/v1/rule-sets",
                        "Bearer "
                                + ISSUER.signed(ISSUER.sound()
                                        .expirationTime(Date.from(now.minusSeconds(30)))
                                        .notBeforeTime(Date.from(now.plusSeconds(30))))))
                .hasStatusOk();
    }

    @Test
    void anotherSchemeIsNoToken() {
        assertThat(get("/api/v1/rule-sets", "Basic " + ISSUER.signed(ISSUER.sound())))
                .hasStatus(401);
    }

    @Test
    void scopesThatDoNotExistOrAreForPeopleOnlyCountForNothing() {
        JWTClaimsSet.Builder claims = ISSUER.sound().claim("scope", "admin password everything rules:read");

        assertThat(get("/api/v1/rule-sets", "Bearer " + ISSUER.signed(claims))).hasStatusOk();
        assertThat(get("/api/v1/accounts", "Bearer " + ISSUER.signed(claims))).hasStatus(403);
        assertThat(get("/password", "Bearer " + ISSUER.signed(claims))).hasStatus(403);
    }

    @Test
    void scopesMayComeAsAnArray() {
        assertThat(get(
                        "/api/v1/rule-sets",
                        "Bearer " + ISSUER.signed(ISSUER.sound().claim("scope", List.of("rules:read")))))
                .hasStatusOk();
    }

    static Stream<Consumer<JWTClaimsSet.Builder>> blind() {
        return Stream.of(
                claims -> claims.claim("units", null),
                claims -> claims.claim("units", List.of()),
                claims -> claims.claim("units", List.of("U2")),
                claims -> claims.claim("units", 1),
                claims -> claims.claim("places", null),
                claims -> claims.claim("places", List.of("vn-lai-chau")),
                claims -> claims.claim("places", List.of("nowhere")),
                claims -> claims.claim("scope", null));
    }

    @ParameterizedTest
    @MethodSource("blind")
    void whatATokenDoesNotSayIsNotSeen(Consumer<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = ISSUER.sound();
        change.accept(claims);

        assertThat(evaluate(claims)).hasStatus(403);
    }

    @Test
    void aTokenSeesTheUnitsThatItNames() {
        assertThat(evaluate(ISSUER.sound().claim("units", List.of("U1", "U3")))).hasStatusOk();
        assertThat(evaluate(ISSUER.sound().claim("units", "U1 U3"))).hasStatusOk();
    }

    @Test
    void theAuditKnowsTheCallerByTheSubject() {
        evaluate(ISSUER.sound().subject("hrm-" + 4711));

        assertThat(jdbc.sql("select distinct created_by from evaluation where created_by like 'jwt:%'")
                        .query(String.class)
                        .list())
                .allMatch(name -> name.startsWith("jwt:hrm-"));
    }

    @Test
    void withoutTheIssuersKeysNobodyCanTell() {
        JwtCallers callers = new JwtCallers(
                new JwtSettings(
                        "http://127.0.0.1:1", null, Set.of("a"), Duration.ZERO, "sub", "scope", "units", "places"),
                new Places(Law.book()));

        assertThatThrownBy(() -> callers.access(ISSUER.signed(ISSUER.sound())))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().status().value()).isEqualTo(503));
    }

    @Test
    void anIssuerIsNotTrustedWithoutAnAudience() {
        assertThatThrownBy(() -> new JwtCallers(
                        new JwtSettings(
                                "http://127.0.0.1:1", null, Set.of(), Duration.ZERO, "sub", "scope", "units", "places"),
                        new Places(Law.book())))
                .hasMessageContaining("bangvang.jwt.audiences");
    }

    @Test
    void noTokenOfAnIssuerIsTakenUnlessOneIsConfigured() {
        JwtCallers callers = new JwtCallers(
                new JwtSettings(null, null, Set.of(), Duration.ZERO, "sub", "scope", "units", "places"),
                new Places(Law.book()));

        assertThat(callers.access(ISSUER.signed(ISSUER.sound()))).isEmpty();
    }
}
