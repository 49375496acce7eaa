package vn.bangvang.service.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bangvang.service.audit.AuditLog;

@SpringBootTest
@AutoConfigureMockMvc
class RetentionTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AuditLog audit;

    @Autowired
    private List<Perishable> perishables;

    @Autowired
    private Retention asConfigured;

    private Retention retention(String... settings) {
        MockEnvironment environment = new MockEnvironment();
        for (int i = 0; i < settings.length; i += 2) {
            environment.setProperty("bangvang.retention." + settings[i], settings[i + 1]);
        }
        return new Retention(jdbc, transaction, audit, perishables, environment);
    }

    private String evaluate(String id) {
        return http.post()
                .uri("/api/v1/evaluations?asOf=2026-02-01&awards=all")
                .contentType("application/json")
                .content(
                        "{\"id\":\"%s\",\"candidate\":{\"kind\":\"individual\",\"name\":\"Vàng A Páo\"},\"review\":{\"year\":2025}}"
                                .formatted(id))
                .exchange()
                .getResponse()
                .getHeader(HttpHeaders.CONTENT_LOCATION);
    }

    private String hashOf(String location) {
        return HexFormat.of()
                .formatHex(jdbc.sql("select dossier_hash from evaluation where id = ?::uuid")
                        .param(location.substring(location.lastIndexOf('/') + 1))
                        .query(byte[].class)
                        .single());
    }

    private void age(String location, String interval) {
        jdbc.sql("update dossier set received_at = now() - ?::interval where hash = ?")
                .params(interval, HexFormat.of().parseHex(hashOf(location)))
                .update();
    }

    private String screened(String id) {
        MvcTestResult answer = http.post()
                .uri("/api/v1/screenings?asOf=2026-02-01")
                .contentType("text/csv")
                .header("Prefer", "wait=10")
                .content(
                        "Mã hồ sơ,Họ và tên,Mã đơn vị,Năm xét,Đề nghị xét tặng\n%s,Vàng A Páo,U1,2025,LĐTT\nX,Giàng Thị Sua,U1,năm ngoái,LĐTT\n"
                                .formatted(id))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getHeader(HttpHeaders.LOCATION);
    }

    private void ageScreening(String location, String interval) {
        jdbc.sql("update screening set finished_at = now() - ?::interval where id = ?::uuid")
                .params(interval, location.substring(location.lastIndexOf('/') + 1))
                .update();
    }

    @Test
    void nothingIsErasedUnlessAPeriodIsSet() {
        String location = evaluate("R-0");
        age(location, "50 years");

        asConfigured.purge();

        assertThat(http.get().uri(location).exchange()).hasStatusOk();
        age(location, "0 days");
    }

    @Test
    void whatIsOlderThanItsPeriodIsErasedAndItsHashStaysInTheAudit() {
        String old = evaluate("R-1");
        String young = evaluate("R-2");
        age(old, "5 years 2 days");
        age(young, "4 years 360 days");

        retention("evaluations", "P5Y").purge();

        assertThat(http.get().uri(old).exchange()).hasStatus(410);
        assertThat(http.get().uri(young).exchange()).hasStatusOk();
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where action = 'retention.erase' and object = 'evaluations' and details like ?")
                        .param("%" + hashOf(old) + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select content from dossier where hash = ?")
                        .param(HexFormat.of().parseHex(hashOf(old)))
                        .query(String.class)
                        .optional())
                .isEmpty();
    }

    @Test
    void aDossierThatIsSentAgainIsYoungAgain() {
        String location = evaluate("R-3");
        age(location, "6 years");
        evaluate("R-3");

        retention("evaluations", "P5Y").purge();

        assertThat(http.get().uri(location).exchange()).hasStatusOk();
    }

    @Test
    void aDossierThatWasErasedAndIsSentAgainIsKeptAgain() {
        String location = evaluate("R-4");
        age(location, "6 years");
        retention("evaluations", "P5Y").purge();

        evaluate("R-4");

        assertThat(http.get().uri(location).exchange()).hasStatusOk();
    }

    @Test
    void ofAnOldScreeningTheConclusionsStayWithoutNames() throws Exception {
        String old = screened("R-5");
        String young = screened("R-6");
        ageScreening(old, "800 days");
        ageScreening(young, "700 days");

        retention("screenings", "730d").purge();

        String results = body(http.get().uri(old + "/results").exchange());
        assertThat(results)
                .contains("advanced_worker")
                .doesNotContain("Vàng A Páo")
                .doesNotContain("R-5");
        assertThat(http.get().uri(old + "/rows/1/1").exchange()).hasStatus(410);
        assertThat(http.get()
                        .uri(old + "/parts/1/rejected-rows")
                        .accept("text/csv", "application/problem+json")
                        .exchange())
                .hasStatus(410);
        assertThat(body(http.get().uri(old + "/rejections").exchange())).doesNotContain("năm ngoái");
        assertThat(http.post()
                        .uri(old + "/parts")
                        .multipart()
                        .file(new MockMultipartFile(
                                "file", "a.csv", "text/csv", "a\n".getBytes(StandardCharsets.UTF_8)))
                        .exchange())
                .hasStatus(410);
        assertThat(everythingAbout(old)).doesNotContain("Vàng A Páo").doesNotContain("Giàng Thị Sua");
        assertThat(body(http.get().uri(young + "/results").exchange())).contains("Vàng A Páo");
    }

    private String everythingAbout(String location) {
        String id = location.substring(location.lastIndexOf('/') + 1);
        return List.of("screening_row", "screening_rejection", "screening_part", "screening_file_piece").stream()
                .flatMap(table -> jdbc
                        .sql("select t::text from " + table + " t where screening = ?::uuid")
                        .param(id)
                        .query(String.class)
                        .list()
                        .stream())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aScreeningThatIsNotOverIsNeverOld() {
        String location = screened("R-7");
        jdbc.sql(
                        "update screening set state = 'paused', created_at = now() - interval '10 years', finished_at = null where id = ?::uuid")
                .param(location.substring(location.lastIndexOf('/') + 1))
                .update();

        retention("screenings", "P1Y").purge();

        assertThat(everythingAbout(location)).contains("Vàng A Páo");
    }

    @Test
    void whatADecisionRestsOnIsKept() {
        String location = screened("R-9");
        String id = location.substring(location.lastIndexOf('/') + 1);
        ageScreening(location, "10 years");
        jdbc.sql("update screening set locked_at = now() where id = ?::uuid")
                .param(id)
                .update();
        String hash = HexFormat.of()
                .formatHex(jdbc.sql("select dossier_hash from screening_row where screening = ?::uuid")
                        .param(id)
                        .query(byte[].class)
                        .single());

        retention("screenings", "P1Y").purge();

        assertThat(http.delete().uri("/api/v1/dossiers/" + hash).exchange())
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("wrong-state");
        assertThat(everythingAbout(location)).contains("Vàng A Páo");
    }

    @Test
    void manyAtOnceEraseEverythingOnce() throws InterruptedException {
        List<String> locations =
                IntStream.range(0, 30).mapToObj(i -> evaluate("R-many-" + i)).toList();
        locations.forEach(location -> age(location, "20 years"));
        ExecutorService instances = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            instances.submit(() -> retention("evaluations", "P10Y").purge());
        }
        instances.shutdown();
        assertThat(instances.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        for (String location : locations) {
            assertThat(jdbc.sql("select count(*) from audit_entry where action = 'retention.erase' and details like ?")
                            .param("%" + hashOf(location) + "%")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void whatFailsDoesNotKeepTheOthersFromBeingErased() {
        String location = evaluate("R-8");
        age(location, "6 years");
        Perishable broken = new Perishable() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Erased erase(Instant before) {
                throw new IllegalStateException("broken");
            }
        };
        MockEnvironment environment = new MockEnvironment()
                .withProperty("bangvang.retention.broken", "1d")
                .withProperty("bangvang.retention.evaluations", "P5Y");
        List<Perishable> all = new java.util.ArrayList<>(List.of(broken));
        all.addAll(perishables);

        new Retention(jdbc, transaction, audit, all, environment).purge(Clock.systemUTC());

        assertThat(http.get().uri(location).exchange()).hasStatus(410);
    }

    @Test
    void aPeriodIsCountedInTheCalendarOfVietnam() {
        Map<String, Instant> asked = new java.util.HashMap<>();
        Perishable asking = new Perishable() {
            @Override
            public String name() {
                return "asking";
            }

            @Override
            public Erased erase(Instant before) {
                asked.put("before", before);
                return Erased.nothing();
            }
        };
        new Retention(
                        jdbc,
                        transaction,
                        audit,
                        List.of(asking),
                        new MockEnvironment()
                                .withProperty(
                                        "bangvang.retention.asking",
                                        Period.ofMonths(1).toString()))
                .purge(Clock.fixed(Instant.parse("2026-03-30T20:00:00Z"), java.time.ZoneOffset.UTC));

        assertThat(asked).containsEntry("before", Instant.parse("2026-02-27T20:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "-P1Y"})
    void aPeriodThatIsNoneIsRefusedAtTheStart(String period) {
        assertThatThrownBy(() -> retention("evaluations", period))
                .hasMessageContaining("bangvang.retention.evaluations");
    }

    private static String body(MvcTestResult answer) throws Exception {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
