package vn.bangvang.service.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static vn.bangvang.service.account.TestIssuer.ISSUER;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

@SpringBootTest
class ProviderSignInTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        settings(registry);
    }

    /** The same for all tests of the issuer, so that they share one service. */
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("bangvang.jwt.issuer", ISSUER::address);
        registry.add("bangvang.jwt.audiences", () -> TestIssuer.AUDIENCE);
        registry.add("bangvang.sign-in.provider.issuer", ISSUER::address);
        registry.add("bangvang.sign-in.provider.name", () -> "Cổng đăng nhập tỉnh");
        registry.add("bangvang.sign-in.provider.client-id", () -> "bang-vang-web");
        registry.add("bangvang.sign-in.provider.client-secret", () -> "bi-mat");
        registry.add("bangvang.sign-in.provider.roles-claim", () -> "groups");
        registry.add("bangvang.sign-in.provider.roles.secretariat", () -> "tdkt-thu-ky,tdkt-pho");
        registry.add("bangvang.sign-in.provider.roles.auditor", () -> "thanh-tra");
    }

    private MockMvcTester http() {
        return MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build());
    }

    private MockHttpSession begin(MockHttpSession session) {
        http().get().uri(SigningIn.providerAddress()).session(session).exchange();
        return session;
    }

    private MvcTestResult comeBack(MockHttpSession session, Map<String, String> answer) {
        return http().get()
                .uri(UriComponentsBuilder.fromPath("/login/oauth2/code/provider")
                        .queryParam("code", answer.get("code"))
                        .queryParam("state", "{state}")
                        .encode()
                        .buildAndExpand(Map.of("state", answer.get("state")))
                        .toUri())
                .session(session)
                .exchange();
    }

    private MvcTestResult signIn(Map<String, Object> person) {
        ISSUER.person = person;
        MockHttpSession session = new MockHttpSession();
        MvcTestResult sent =
                http().get().uri(SigningIn.providerAddress()).session(session).exchange();
        return comeBack(session, ISSUER.authorize(sent.getResponse().getRedirectedUrl()));
    }

    private static Map<String, Object> person(String subject, String name, List<String> groups) {
        return Map.of(
                "sub", subject, "preferred_username", name, "groups", groups, "units", List.of("U1"), "places", "vn");
    }

    private MvcTestResult session(MvcTestResult signedIn) {
        return http().get()
                .uri("/api/v1/session")
                .session((MockHttpSession) signedIn.getRequest().getSession(false))
                .exchange();
    }

    @Test
    void thePersonIsSentToTheProviderWithAChallenge() {
        MvcTestResult sent = http().get().uri(SigningIn.providerAddress()).exchange();
        Map<String, String> asked = TestIssuer.form(
                java.net.URI.create(sent.getResponse().getRedirectedUrl()).getRawQuery());

        assertThat(sent).hasStatus(302);
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("client_id", "bang-vang-web")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void whoHasARoleAtTheProviderIsSignedInWithIt() {
        MvcTestResult signedIn = signIn(person("s-1", "Thu.Tran", List.of("tdkt-pho", "khac")));

        assertThat(signedIn).hasStatus(302).hasHeader("Location", "/");
        assertThat(session(signedIn)).bodyJson().extractingPath("$.name").isEqualTo("thu.tran");
        Account account = accounts.find("thu.tran").orElseThrow();
        assertThat(account.roles()).containsExactly(Role.SECRETARIAT);
        assertThat(account.units()).containsExactly("U1");
        assertThat(account.places()).containsExactly("vn");
    }

    @Test
    void whoHasNoRoleGetsNoAccount() {
        MvcTestResult refused = signIn(person("s-2", "khong.vai.tro", List.of("khac")));

        assertThat(refused).hasStatus(302).hasHeader("Location", "/sign-in?refused");
        assertThat(accounts.find("khong.vai.tro")).isEmpty();
        assertThat(refused.getRequest().getSession(false)).isNull();
    }

    @Test
    void aRoleThatWasTakenAwayIsGoneAtTheNextSignIn() {
        MvcTestResult first = signIn(person("s-3", "doi.vai", List.of("tdkt-thu-ky")));
        signIn(person("s-3", "doi.vai", List.of("thanh-tra")));

        assertThat(accounts.find("doi.vai").orElseThrow().roles()).containsExactly(Role.AUDITOR);
        assertThat(session(first)).bodyJson().doesNotHavePath("$.name");
    }

    @Test
    void whoWasDisabledHereStaysOut() {
        signIn(person("s-4", "bi.khoa", List.of("thanh-tra")));
        Account account = accounts.find("bi.khoa").orElseThrow();
        accounts.change("test", "bi.khoa", account.version(), account.roles(), null, Set.of("vn"), true);

        assertThat(signIn(person("s-4", "bi.khoa", List.of("thanh-tra")))).hasHeader("Location", "/sign-in?refused");
    }

    @Test
    void theNameOfAnotherAccountIsNotTakenOver() {
        String local = "local" + System.nanoTime();
        accounts.create("test", local, Set.of(Role.ADMINISTRATOR), null, Set.of("vn"));

        MvcTestResult signedIn = signIn(person("s-5", local, List.of("thanh-tra")));

        assertThat(session(signedIn))
                .bodyJson()
                .extractingPath("$.name")
                .asString()
                .startsWith("p-");
        assertThat(accounts.find(local).orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void anAccountOfTheProviderHasNoPasswordHere() {
        MvcTestResult signedIn = signIn(person("s-6", "khong.mat.khau", List.of("thanh-tra")));

        assertThat(accounts.signIn("khong.mat.khau", "")).isEmpty();
        assertThat(accounts.reset("test", "khong.mat.khau")).isEmpty();
        assertThat(http().get()
                        .uri("/password")
                        .session((MockHttpSession) signedIn.getRequest().getSession(false))
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void unitsThatTheProviderDoesNotNameAreNotSeen() {
        signIn(Map.of("sub", "s-7", "preferred_username", "khong.don.vi", "groups", List.of("thanh-tra")));
        Account account = accounts.find("khong.don.vi").orElseThrow();

        assertThat(account.units()).isEmpty();
        assertThat(account.places()).isEmpty();
    }

    @Test
    void anAnswerToAnotherRequestIsRefused() {
        ISSUER.person = person("s-8", "nguoi.khac", List.of("thanh-tra"));
        MockHttpSession mine = begin(new MockHttpSession());

        assertThat(comeBack(mine, Map.of("code", "stolen", "state", "guessed")))
                .hasHeader("Location", "/sign-in?failed");
    }

    @Test
    void aCodeOfAnotherBrowserIsOfNoUse() {
        ISSUER.person = person("s-9", "ma.cua.nguoi.khac", List.of("thanh-tra"));
        MockHttpSession thief = new MockHttpSession();
        Map<String, String> victims = ISSUER.authorize(http().get()
                .uri(SigningIn.providerAddress())
                .exchange()
                .getResponse()
                .getRedirectedUrl());
        String state = TestIssuer.form(java.net
                        .URI
                        .create(http().get()
                                .uri(SigningIn.providerAddress())
                                .session(thief)
                                .exchange()
                                .getResponse()
                                .getRedirectedUrl())
                        .getRawQuery())
                .get("state");

        assertThat(comeBack(thief, Map.of("code", victims.get("code"), "state", state)))
                .hasHeader("Location", "/sign-in?failed");
        assertThat(accounts.find("ma.cua.nguoi.khac")).isEmpty();
    }

    @Test
    void signingInBeginsANewSession() {
        ISSUER.person = person("s-10", "phien.moi", List.of("thanh-tra"));
        MockHttpSession planted = new MockHttpSession();
        String id = planted.getId();
        MvcTestResult sent =
                http().get().uri(SigningIn.providerAddress()).session(planted).exchange();

        MvcTestResult signedIn =
                comeBack(planted, ISSUER.authorize(sent.getResponse().getRedirectedUrl()));

        assertThat(signedIn.getRequest().getSession(false).getId()).isNotEqualTo(id);
    }

    @Test
    void namesOfPeopleAtTheProviderDoNotReachTheAudit() {
        signIn(Map.of(
                "sub",
                "s-11",
                "name",
                "Trần Thị Thư",
                "preferred_username",
                "Trần Thị Thư",
                "groups",
                List.of("thanh-tra")));

        assertThat(jdbc.sql("select count(*) from audit_entry a where a::text like '%Trần Thị Thư%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSignInPageOffersTheProvider() throws Exception {
        MvcTestResult page =
                http().get().uri("/sign-in?failed").accept(MediaType.TEXT_HTML).exchange();

        assertThat(page.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("Đăng nhập qua Cổng đăng nhập tỉnh")
                .contains(SigningIn.providerAddress())
                .contains("Chưa đăng nhập được qua cổng đăng nhập");
    }
}
