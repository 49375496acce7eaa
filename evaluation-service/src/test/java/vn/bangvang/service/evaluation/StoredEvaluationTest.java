package vn.bangvang.service.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SignedIn;

@SpringBootTest
@AutoConfigureMockMvc
class StoredEvaluationTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SignedIn signedIn;

    @Test
    void isReadBackAsItWasAnswered() throws Exception {
        MvcTestResult answer = evaluate("S-1", "U1");

        MvcTestResult read = http.get().uri(location(answer)).exchange();

        assertThat(read).hasStatusOk();
        assertThat(read.getResponse().getContentAsByteArray())
                .isEqualTo(answer.getResponse().getContentAsByteArray());
    }

    @Test
    void equalRequestsAreOneEvaluation() {
        String first = location(evaluate("S-2", "U1"));
        String second = location(evaluate("S-2", "U1"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void anotherDayIsAnotherEvaluation() {
        assertThat(location(evaluate("S-3", "U1", "2025-02-01"))).isNotEqualTo(location(evaluate("S-3", "U1")));
    }

    @Test
    void isRepeatedToTheByte() {
        String location = location(evaluate("S-4", "U1"));

        assertThat(http.post().uri(location + "/replay").exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.identical")
                .isEqualTo(true);
    }

    @Test
    void aDossierUnderATransitionIsRepeatedToTheByte() {
        MvcTestResult answer = http.post()
                .uri("/api/v1/evaluations?asOf=2026-11-01")
                .contentType(MediaType.APPLICATION_JSON)
                .content(received("S-11", "2026-09-30"))
                .exchange();

        MvcTestResult replay = http.post().uri(location(answer) + "/replay").exchange();

        assertThat(replay).bodyJson().extractingPath("$.kept.id").isEqualTo("vn-2025-08-05");
        assertThat(replay).bodyJson().extractingPath("$.identical").isEqualTo(true);
        assertThat(replay).bodyJson().extractingPath("$.ruleSetUnchanged").isEqualTo(true);
    }

    @Test
    void eachDossierOfAnArrayIsUnderTheLawThatItsDayOfReceiptLeadsTo() {
        MvcTestResult answer = http.post()
                .uri("/api/v1/evaluations:batch?asOf=2026-11-01")
                .contentType(MediaType.APPLICATION_JSON)
                .content("[" + received("B-4", "2026-09-30") + "," + received("B-5", "2026-10-01") + "]")
                .exchange();

        assertThat(answer)
                .bodyJson()
                .extractingPath("$.results[0].evaluation.ruleSet.id")
                .isEqualTo("vn-2025-08-05");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.results[1].evaluation.ruleSet.id")
                .isEqualTo("vn-2026-10-01");
    }

    private static String received(String id, String day) {
        return dossier(id, "U1").replace("\"review\":{", "\"review\":{\"receivedOn\":\"" + day + "\",");
    }

    @Test
    void aRepetitionThatDiffersSaysWhere() {
        String location = location(evaluate("S-5", "U1"));
        jdbc.sql(
                        "update evaluation set result = replace(result, '\"status\":\"not_eligible\"', '\"status\":\"eligible\"') where id = ?::uuid")
                .param(location.substring(location.lastIndexOf('/') + 1))
                .update();

        MvcTestResult replay = http.post().uri(location + "/replay").exchange();

        assertThat(replay).bodyJson().extractingPath("$.identical").isEqualTo(false);
        assertThat(replay)
                .bodyJson()
                .extractingPath("$.differences.awards[0].first")
                .isEqualTo("eligible");
        assertThat(replay)
                .bodyJson()
                .extractingPath("$.differences.awards[0].second")
                .isEqualTo("not_eligible");
    }

    @Test
    void isSeenByItsUnitOnly() {
        String location = location(evaluate("S-6", "U1"));

        assertThat(http.get()
                        .uri(location)
                        .header(HttpHeaders.AUTHORIZATION, ofUnit("U1"))
                        .exchange())
                .hasStatusOk();
        assertThat(http.get()
                        .uri(location)
                        .header(HttpHeaders.AUTHORIZATION, ofUnit("U2"))
                        .exchange())
                .hasStatus(404);
        assertThat(http.post()
                        .uri(location + "/replay")
                        .header(HttpHeaders.AUTHORIZATION, ofUnit("U2"))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void anotherUnitsDossierIsNotTaken() {
        assertThat(http.post()
                        .uri("/api/v1/evaluations?asOf=2026-02-01")
                        .header(HttpHeaders.AUTHORIZATION, ofUnit("U2"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(dossier("S-7", "U1"))
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void anotherPlacesLawIsNotApplied() {
        assertThat(http.post()
                        .uri("/api/v1/evaluations?asOf=2026-02-01&jurisdiction=vn")
                        .header(
                                HttpHeaders.AUTHORIZATION,
                                signedIn.token(Set.of(Scope.EVALUATE), null, Set.of("vn-lai-chau")))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(dossier("S-8", "U1"))
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void whatWasErasedIsGoneAndItsHashStays() {
        String location = location(evaluate("S-9", "U9"));
        String id = location.substring(location.lastIndexOf('/') + 1);
        String hash = HexFormat.of()
                .formatHex(jdbc.sql("select dossier_hash from evaluation where id = ?::uuid")
                        .param(id)
                        .query(byte[].class)
                        .single());

        assertThat(http.delete().uri("/api/v1/dossiers/" + hash).exchange()).hasStatus(204);

        assertThat(http.get().uri(location).exchange()).hasStatus(410);
        assertThat(http.post().uri(location + "/replay").exchange()).hasStatus(410);
        assertThat(jdbc.sql(
                                "select d::text || e::text from dossier d join evaluation e on e.dossier_hash = d.hash where e.id = ?::uuid")
                        .param(id)
                        .query(String.class)
                        .single())
                .contains(hash)
                .doesNotContain("Lò Thị Mai");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'dossier.erase' and object = ?")
                        .param("dossier:" + hash)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aDossierThatIsNotThereIsNotErased() {
        assertThat(http.delete().uri("/api/v1/dossiers/" + "0".repeat(64)).exchange())
                .hasStatus(404);
    }

    @Test
    void namesDoNotReachTheAuditLog() {
        evaluate("S-10", "U1");

        assertThat(jdbc.sql("select count(*) from audit_entry a where a::text like '%Lò Thị Mai%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void twoLawsAreCompared() {
        MvcTestResult answer =
                compare("{\"asOf\":\"2023-06-01\"}", "{\"ruleSet\":\"vn-2025-08-05\",\"asOf\":\"2026-02-01\"}");

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.first.ruleSet.id").isEqualTo("vn-2020-11-09");
        assertThat(answer).bodyJson().extractingPath("$.second.ruleSet.id").isEqualTo("vn-2025-08-05");
        assertThat(answer).bodyJson().extractingPath("$.awards").asArray().isNotEmpty();
    }

    @Test
    void oneLawDoesNotDifferFromItself() {
        assertThat(compare("{\"asOf\":\"2026-02-01\"}", "{\"asOf\":\"2026-02-02\"}"))
                .bodyJson()
                .extractingPath("$.awards")
                .asArray()
                .isEmpty();
    }

    @Test
    void aDayOutsideTheNamedRuleSetIsAProblem() {
        assertThat(compare("{\"asOf\":\"2026-02-01\"}", "{\"ruleSet\":\"vn-2025-08-05\",\"asOf\":\"2020-02-01\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("rule-set-not-in-force");
    }

    @Test
    void anArrayIsAnsweredInItsOrderWithEachProblemInItsPlace() {
        MvcTestResult answer = http.post()
                .uri("/api/v1/evaluations:batch?asOf=2026-02-01")
                .contentType(MediaType.APPLICATION_JSON)
                .content("[" + dossier("B-1", "U1") + ",{\"id\":\"B-2\"}," + dossier("B-3", "U1") + "]")
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.results[0].evaluation.dossier")
                .isEqualTo("B-1");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.results[1].problem.code")
                .isEqualTo("invalid-dossier");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.results[2].evaluation.dossier")
                .isEqualTo("B-3");
    }

    @Test
    void theSameDossierTwiceInOneArrayIsAnsweredTwice() {
        MvcTestResult answer = http.post()
                .uri("/api/v1/evaluations:batch?asOf=2026-02-01")
                .contentType(MediaType.APPLICATION_JSON)
                .content("[" + dossier("B-6", "U1") + "," + dossier("B-6", "U1") + "]")
                .exchange();

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.results[1].evaluation.dossier")
                .isEqualTo("B-6");
    }

    @Test
    void aStreamIsAnsweredLineByLine() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 250; i++) {
            lines.append(i == 120 ? "{broken" : dossier("L-" + i, "U1").replace("\n", " "))
                    .append('\n');
        }
        MvcTestResult answer = http.post()
                .uri("/api/v1/evaluations:batch?asOf=2026-02-01")
                .contentType(MediaType.APPLICATION_NDJSON)
                .content(lines.toString())
                .exchange();

        assertThat(answer).hasStatusOk();
        String[] answers =
                answer.getResponse().getContentAsString(StandardCharsets.UTF_8).split("\n");
        assertThat(answers).hasSize(250);
        assertThat(answers[120]).contains("\"index\":120").contains("unreadable-body");
        assertThat(answers[249]).contains("\"index\":249").contains("\"dossier\":\"L-249\"");
    }

    private MvcTestResult compare(String first, String second) {
        return http.post()
                .uri("/api/v1/evaluations:compare")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"dossier\":" + dossier("C-1", "U1") + ",\"first\":" + first + ",\"second\":" + second + "}")
                .exchange();
    }

    private String ofUnit(String unit) {
        return signedIn.token(Set.of(Scope.EVALUATE, Scope.DOSSIER_READ), Set.of(unit), Set.of("vn"));
    }

    private MvcTestResult evaluate(String id, String unit) {
        return evaluate(id, unit, "2026-02-01");
    }

    private MvcTestResult evaluate(String id, String unit, String asOf) {
        MvcTestResult answer = http.post()
                .uri("/api/v1/evaluations?asOf=" + asOf)
                .contentType(MediaType.APPLICATION_JSON)
                .content(dossier(id, unit))
                .exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private static String location(MvcTestResult answer) {
        return answer.getResponse().getHeader(HttpHeaders.CONTENT_LOCATION);
    }

    private static String dossier(String id, String unit) {
        return """
                {"id":"%s","candidate":{"kind":"individual","name":"Lò Thị Mai","workforceGroups":["public_employee"]},
                 "unit":{"code":"%s"},"review":{"year":2022},"nominations":[{"award":"grassroots_emulation_fighter"}],
                 "ratings":[{"year":2022,"rating":"completed"}],"awards":[],"initiatives":[],"discipline":[],"proceedings":[]}
                """.formatted(id, unit);
    }
}
