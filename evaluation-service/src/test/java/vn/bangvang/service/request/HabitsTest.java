package vn.bangvang.service.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.bangvang.service.account.SignedIn;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

@SpringBootTest
@AutoConfigureMockMvc
class HabitsTest {

    private static final String DOSSIER = """
            {"id":"%s","candidate":{"kind":"individual","name":"Lò Thị Mai","workforceGroups":["public_employee"]},
             "unit":{"code":"U1"},"review":{"year":2022},"nominations":[{"award":"grassroots_emulation_fighter"}],
             "ratings":[{"year":2022,"rating":"completed"}],"awards":[],"initiatives":[],"discipline":[],"proceedings":[]}
            """;
    private static final String LIST =
            "Mã hồ sơ,Họ và tên,Mã đơn vị,Năm xét,Đề nghị xét tặng\n%s,Lò Thị Mai,U1,2025,LĐTT\n";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Idempotency idempotency;

    @Autowired
    private org.springframework.transaction.support.TransactionTemplate transaction;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private MockMvcTester.MockMvcRequestBuilder post(String path, String type, String body) {
        return http.post().uri(path).contentType(type).content(body);
    }

    private MvcTestResult evaluate(String key, String id) {
        return post("/api/v1/evaluations?asOf=2026-02-01", "application/json", DOSSIER.formatted(id))
                .header("Idempotency-Key", key)
                .exchange();
    }

    private MvcTestResult screen(String id, String... headers) {
        MockMvcTester.MockMvcRequestBuilder request =
                post("/api/v1/screenings?asOf=2026-02-01", "text/csv", LIST.formatted(id));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.exchange();
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key() {
        return "k-" + System.nanoTime();
    }

    @Test
    void everyPostThatCreatesTakesAnIdempotencyKey() {
        Set<String> repeatable = Set.of(
                "/api/v1/evaluations:compare",
                "/api/v1/evaluations/{id}/replay",
                "/api/v1/procedures",
                "/api/v1/session",
                "/api/v1/accounts/{name}/reset",
                "/api/v1/rounds/{id}/runs",
                "/api/v1/rounds/{id}/finish",
                "/api/v1/screenings/{id}/pause",
                "/api/v1/screenings/{id}/resume",
                "/api/v1/screenings/{id}/cancel");
        TreeSet<String> without = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .filter(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .contains(org.springframework.web.bind.annotation.RequestMethod.POST))
                        .filter(path -> java.util.Arrays.stream(method.getMethodParameters())
                                .map(parameter -> parameter.getParameterAnnotation(
                                        org.springframework.web.bind.annotation.RequestHeader.class))
                                .noneMatch(header ->
                                        header != null && header.name().equals("Idempotency-Key")))
                        .forEach(without::add));

        assertThat(without).isEqualTo(new TreeSet<>(repeatable));
    }

    @Test
    void everyChangeOfSomethingWithVersionsNamesTheVersion() {
        Set<String> withoutVersions = Set.of(
                "PUT /api/v1/session/password",
                "DELETE /api/v1/session",
                "DELETE /api/v1/tokens/{id}",
                "DELETE /api/v1/dossiers/{hash}");
        TreeSet<String> without = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition().getMethods().stream()
                                .filter(verb -> Set.of("PUT", "PATCH", "DELETE").contains(verb.name()))
                                .filter(verb -> java.util.Arrays.stream(method.getMethodParameters())
                                        .map(parameter -> parameter.getParameterAnnotation(
                                                org.springframework.web.bind.annotation.RequestHeader.class))
                                        .noneMatch(header ->
                                                header != null && header.name().equals(HttpHeaders.IF_MATCH)))
                                .forEach(verb -> without.add(verb + " " + path))));

        assertThat(without).isEqualTo(new TreeSet<>(withoutVersions));
    }

    @Test
    void aDossierUnderOneKeyIsAnsweredWithTheSameBytes() {
        String key = key();

        assertThat(body(evaluate(key, "K-1")))
                .isEqualTo(body(evaluate(key, "K-1")))
                .contains("verdicts");
    }

    @Test
    void anotherDossierUnderTheSameKeyIsRefused() {
        String key = key();
        evaluate(key, "K-2");

        assertThat(evaluate(key, "K-3"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void aKeyIsFreeAgainWhenItsRequestWasRefused() {
        String key = key();
        assertThat(post("/api/v1/evaluations?asOf=2026-02-01", "application/json", "{}")
                        .header("Idempotency-Key", key)
                        .exchange())
                .hasStatus(422);

        assertThat(evaluate(key, "K-4")).hasStatusOk();
    }

    @Test
    void theSameKeyOfAnotherCallerIsAnotherKey() {
        String key = key();
        evaluate(key, "K-5");

        assertThat(post("/api/v1/evaluations?asOf=2026-02-01", "application/json", DOSSIER.formatted("K-6"))
                        .header("Idempotency-Key", key)
                        .header(
                                HttpHeaders.AUTHORIZATION,
                                signedIn.token(Set.of(vn.bangvang.service.account.Scope.EVALUATE), null, Set.of("vn")))
                        .exchange())
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson"})
    void aBatchUnderOneKeyIsOneBatch(String type) {
        String key = key();
        String one = DOSSIER.formatted("KB-1").replace("\n", "");
        String two = DOSSIER.formatted("KB-2").replace("\n", "");
        boolean array = type.equals("application/json");

        MvcTestResult first = post("/api/v1/evaluations:batch?asOf=2026-02-01", type, array ? "[" + one + "]" : one)
                .header("Idempotency-Key", key)
                .exchange();
        MvcTestResult again = post("/api/v1/evaluations:batch?asOf=2026-02-01", type, array ? "[" + one + "]" : one)
                .header("Idempotency-Key", key)
                .exchange();
        MvcTestResult other = post("/api/v1/evaluations:batch?asOf=2026-02-01", type, array ? "[" + two + "]" : two)
                .header("Idempotency-Key", key)
                .accept(type, "application/problem+json")
                .exchange();

        assertThat(first).hasStatusOk();
        assertThat(body(again)).isEqualTo(body(first));
        assertThat(other).hasStatus(422);
    }

    @Test
    void aListUnderOneKeyIsOneScreening() {
        String key = key();

        String first = screen("KS-1", "Idempotency-Key", key).getResponse().getHeader(HttpHeaders.LOCATION);

        assertThat(screen("KS-1", "Idempotency-Key", key)).hasStatus(202).hasHeader(HttpHeaders.LOCATION, first);
        assertThat(screen("KS-2", "Idempotency-Key", key)).hasStatus(422);
    }

    @Test
    void correctedRowsUnderOneKeyAreOnePart() {
        String key = key();
        String location = screen("KP-1").getResponse().getHeader(HttpHeaders.LOCATION);
        for (int i = 0; i < 2; i++) {
            assertThat(http.post()
                            .uri(location + "/parts")
                            .multipart()
                            .file(new MockMultipartFile(
                                    "file",
                                    "sua.csv",
                                    "text/csv",
                                    LIST.formatted("KP-2").getBytes(StandardCharsets.UTF_8)))
                            .header("Idempotency-Key", key)
                            .exchange())
                    .hasStatus(202);
        }

        assertThat(http.get().uri(location).exchange())
                .bodyJson()
                .extractingPath("$.parts.length()")
                .isEqualTo(2);
    }

    @Test
    void whoComesWhileTheFirstIsBeingAnsweredIsToldSo() throws Exception {
        String key = key();
        byte[] fingerprint = new byte[32];
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<String> created = threads.submit(() -> idempotency.once("test", key, fingerprint, () -> {
            begun.countDown();
            waitFor(goOn);
            return "made";
        }));
        Future<String> answered = threads.submit(() -> idempotency.again("test", key + "-again", fingerprint, () -> {
            begun.countDown();
            waitFor(goOn);
            return "done";
        }));
        begun.await();

        assertThatThrownBy(() -> idempotency.once("test", key, fingerprint, () -> "twice"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.IN_PROGRESS));
        assertThatThrownBy(() -> idempotency.again("test", key + "-again", fingerprint, () -> "twice"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.IN_PROGRESS));
        goOn.countDown();
        assertThat(created.get()).isEqualTo("made");
        assertThat(answered.get()).isEqualTo("done");
        assertThat(idempotency.once("test", key, fingerprint, () -> "twice")).isEqualTo("made");
        threads.shutdown();
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anAnswerThatDiedHalfwayIsTakenUpByAnother() {
        String key = key();
        byte[] fingerprint = new byte[32];
        jdbc.sql(
                        "insert into idempotent_answer (caller, key, fingerprint, created_at) values ('test', ?, ?, now() - interval '11 minutes')")
                .params(key, fingerprint)
                .update();

        assertThat(idempotency.again("test", key, fingerprint, () -> "done")).isEqualTo("done");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "x201"})
    void aKeyThatIsNoneIsRefused(String key) {
        assertThat(evaluate(key.equals("x201") ? "x".repeat(201) : key, "K-7")).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/awards",
                "/api/v1/rule-sets",
                "/api/v1/rule-sets/vn-2025-08-05",
                "/api/v1/procedures/advanced_worker",
                "/api/v1/openapi"
            })
    void whatHasNotChangedIsNotSentAgain(String path) {
        assertRevalidates(path);
    }

    @Test
    void anEvaluationIsNotSentAgain() {
        assertRevalidates(evaluate(key(), "K-8").getResponse().getHeader(HttpHeaders.CONTENT_LOCATION));
    }

    @Test
    void aScreeningIsSentAgainWhenItHasChanged() {
        String location = screen("E-1").getResponse().getHeader(HttpHeaders.LOCATION);
        String before = http.get().uri(location).exchange().getResponse().getHeader(HttpHeaders.ETAG);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(body(http.get().uri(location).exchange())).contains("finished"));

        MvcTestResult after = http.get()
                .uri(location)
                .header(HttpHeaders.IF_NONE_MATCH, before)
                .exchange();

        assertThat(after).hasStatusOk();
        assertRevalidates(location);
    }

    private void assertRevalidates(String path) {
        String etag = http.get().uri(path).exchange().getResponse().getHeader(HttpHeaders.ETAG);
        MvcTestResult again =
                http.get().uri(path).header(HttpHeaders.IF_NONE_MATCH, etag).exchange();

        assertThat(etag).matches("\"[^\"]+\"");
        assertThat(again).hasStatus(304);
        assertThat(again.getResponse().getContentLength()).isZero();
        assertThat(http.get()
                        .uri(path)
                        .header(HttpHeaders.IF_NONE_MATCH, "\"other\"")
                        .exchange())
                .hasStatusOk();
    }

    @Test
    void aListIsScreenedInTheBackgroundAndTheClientToldWhenToLook() {
        assertThat(screen("P-1"))
                .hasStatus(202)
                .hasHeader(HttpHeaders.RETRY_AFTER, "1")
                .doesNotContainHeader("Preference-Applied");
        assertThat(screen("P-2", "Prefer", "handling=lenient, respond-async"))
                .hasStatus(202)
                .hasHeader("Preference-Applied", "respond-async");
    }

    @Test
    void whoPrefersToWaitIsAnsweredWithTheResult() {
        MvcTestResult answer = screen("P-3", "Prefer", "wait=10");

        assertThat(answer).hasStatusOk().hasHeader("Preference-Applied", "wait=10");
        assertThat(answer).bodyJson().extractingPath("$.state").isEqualTo("finished");
        assertThat(answer).bodyJson().extractingPath("$.progress.evaluated").isEqualTo(1);
    }

    @Test
    void aFileThatIsNoListIsRefusedAtOnce() {
        assertThat(post("/api/v1/screenings?asOf=2026-02-01", "text/csv", "a,b\n1,2\n")
                        .exchange())
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("unreadable-list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "respond-async|true|",
                "RESPOND-ASYNC;foo=1|true|",
                "wait=5|false|5",
                "wait=\"7\", respond-async|true|7",
                "respond-asynchronously|false|",
                "wait=-1|false|",
                "wait=99999999999|false|",
                "|false|"
            })
    void preferencesAreUnderstood(String header, boolean async, Integer wait) {
        assertThat(Preference.of(header == null ? null : List.of(header))).isEqualTo(new Preference(async, wait));
    }

    @Test
    void listsAreReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            screen("L-" + i);
        }
        assertPages("/api/v1/screenings", "$.screenings[*].id");
        assertPages("/api/v1/audit", "$.entries[*].seq");
    }

    private void assertPages(String path, String items) {
        MvcTestResult first = http.get().uri(path + "?limit=2").exchange();
        String link = first.getResponse().getHeader(HttpHeaders.LINK);
        assertThat(link).startsWith("<" + path + "?").endsWith(">; rel=\"next\"");
        MvcTestResult second =
                http.get().uri(link.substring(1, link.indexOf('>'))).exchange();
        List<Object> of = com.jayway.jsonpath.JsonPath.read(body(first), items);
        List<Object> then = com.jayway.jsonpath.JsonPath.read(body(second), items);

        assertThat(of).hasSize(2);
        assertThat(then).isNotEmpty().doesNotContainAnyElementsOf(of);
    }

    @Test
    void singleProblemsAreToldInEnglishToo() {
        String dossier =
                "{\"id\":1,\"candidate\":{\"kind\":\"individual\",\"name\":\"Lò Thị Mai\"},\"review\":{\"year\":2025},\"ratings\":[{\"year\":2025,\"rating\":\"perfect\"}]}";

        MvcTestResult english = post("/api/v1/evaluations?asOf=2026-02-01", "application/json", dossier)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange();
        MvcTestResult batch = post("/api/v1/evaluations:batch?asOf=2026-02-01", "application/json", "[" + dossier + "]")
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .exchange();

        assertThat(english)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo(
                        "“id”: found “a number”; expected a text in double quotes. Put the value in double quotes, with its leading zeros.");
        assertThat(english)
                .bodyJson()
                .extractingPath("$.errors[1].message")
                .asString()
                .startsWith("“ratings.0.rating”: found “perfect”; expected one of: ");
        assertThat(batch)
                .bodyJson()
                .extractingPath("$.results[0].problem.errors[0].advice")
                .isEqualTo("Put the value in double quotes, with its leading zeros.");
    }

    @Test
    void anAddressThatLeadsNowhereIsAPageForPeopleAndAProblemForMachines() {
        assertThat(http.get().uri("/khong-co").accept(MediaType.TEXT_HTML).exchange())
                .hasStatus(404)
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
                .bodyText()
                .contains("<h1>");
        for (String accepted : new String[] {"application/json", "*/*"}) {
            assertThat(http.get()
                            .uri("/khong-co")
                            .header(HttpHeaders.ACCEPT, accepted)
                            .exchange())
                    .hasStatus(404)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("not-found");
        }
    }

    @Test
    void aMethodThatIsNotOfferedNamesThoseThatAre() {
        assertThat(http.put().uri("/api/v1/rule-sets").exchange())
                .hasStatus(405)
                .hasHeader("Allow", "GET");
    }
}
