package vn.bangvang.service.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.bangvang.fixtures.Population;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;

@SpringBootTest
@AutoConfigureMockMvc
class EvaluationControllerTest {

    private static final String DOSSIER = """
            {"id":"LC-1","candidate":{"kind":"individual","name":"Lò Thị Mai","workforceGroups":["public_employee"]},
             "review":{"year":2025},"nominations":[{"award":"ministry_province_emulation_fighter"}],
             "awards":[{"award":"grassroots_emulation_fighter","year":2024},{"award":"grassroots_emulation_fighter","year":2025}],
             "initiatives":[],"discipline":[],"proceedings":[]}
            """;

    @Autowired
    private MockMvcTester http;

    @Test
    void answersWithTheVerdictAndItsReasons() throws Exception {
        MvcTestResult answer = post("?asOf=2026-02-01", DOSSIER);

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.verdicts[0].status")
                .isEqualTo("not_eligible");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.verdicts[0].criteria[0].findings[0].citation.place")
                .isEqualTo("Điều 22 khoản 1 điểm a");
    }

    @Test
    void equalRequestsAreAnsweredWithEqualBytes() throws Exception {
        byte[] first =
                post("?asOf=2026-02-01&awards=all", DOSSIER).getResponse().getContentAsByteArray();
        byte[] second =
                post("?asOf=2026-02-01&awards=all", DOSSIER).getResponse().getContentAsByteArray();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void answersFollowThePublishedSchema() throws Exception {
        try (InputStream schema = getClass().getResourceAsStream("/schema/evaluation.schema.json")) {
            var published = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
            for (Dossier dossier : new Population(3, 2025).take(60).toList()) {
                String answer = post("?asOf=2026-02-01&awards=all", DossierJson.write(dossier))
                        .getResponse()
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
                assertThat(published.validate(answer, InputFormat.JSON)).isEmpty();
            }
        }
    }

    @Test
    void dossiersFollowThePublishedSchema() throws Exception {
        try (InputStream schema = getClass().getResourceAsStream("/schema/dossier.schema.json")) {
            var published = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
            for (Dossier dossier : new Population(3, 2025).take(200).toList()) {
                assertThat(published.validate(DossierJson.write(dossier), InputFormat.JSON))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"none, 0", "summary, 2", "full, 5"})
    void carriesAsManyReasonsAsAreAskedFor(String explain, int criteria) {
        assertThat(post("?asOf=2026-02-01&explain=" + explain, DOSSIER))
                .bodyJson()
                .extractingPath("$.verdicts[0].criteria.length()")
                .isEqualTo(criteria);
    }

    @Test
    void takesTheDayFromTheDossierWhenTheRequestNamesNone() {
        String received = DOSSIER.replace("{\"year\":2025}", "{\"year\":2025,\"receivedOn\":\"2026-03-01\"}");

        assertThat(post("", received)).bodyJson().extractingPath("$.asOf").isEqualTo("2026-03-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-09-30, vn-2025-08-05, Điều 4",
        "2025-07-01, 2025-06-30, vn-2024-02-24, Điều 60 khoản 3",
    })
    void aDossierReceivedBeforeTheLawChangedIsUnderTheFormerOneAndTheClauseIsCited(
            String asOf, String receivedOn, String ruleSet, String place) {
        MvcTestResult answer = post("?asOf=" + asOf, received(receivedOn));

        assertThat(answer).bodyJson().extractingPath("$.ruleSet.id").isEqualTo(ruleSet);
        assertThat(answer).bodyJson().extractingPath("$.asOf").isEqualTo(asOf);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.transition.clauses[0].citation.place")
                .isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-01, vn-2026-10-01", "2025-07-01, vn-2025-07-01"})
    void aDossierReceivedOnTheDayOfTheChangeIsUnderTheLawOfTheDay(String day, String ruleSet) {
        MvcTestResult answer = post("?asOf=" + day, received(day));

        assertThat(answer).bodyJson().extractingPath("$.ruleSet.id").isEqualTo(ruleSet);
        assertThat(answer).bodyJson().doesNotHavePath("$.transition");
    }

    private static String received(String day) {
        return DOSSIER.replace("{\"year\":2025}", "{\"year\":2024,\"receivedOn\":\"" + day + "\"}")
                .replace("\"year\":2024},", "\"year\":2023},")
                .replace("\"year\":2025}]", "\"year\":2024}]");
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                       400, as-of-required",
        "?asOf=2003-01-01,                         422, rule-set-not-in-force",
        "?asOf=soon,                               400, invalid-parameter",
        "?asOf=2026-02-01&jurisdiction=atlantis,   400, unknown-jurisdiction",
        "?asOf=2026-02-01&awards=nothing,          400, unknown-award",
        "?asOf=2026-02-01&explain=loudly,          400, invalid-parameter",
    })
    void refusesARequestWithAProblemOfItsOwnKind(String query, int status, String code) {
        assertProblem(post(query, DOSSIER), status, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {                          | 400 | unreadable-body
                    ''                         | 400 | unreadable-body
                    {"id":"1"}                 | 422 | invalid-dossier
                    []                         | 422 | invalid-dossier
                    """)
    void refusesABodyThatIsNoDossier(String body, int status, String code) {
        assertProblem(post("?asOf=2026-02-01", body), status, code);
    }

    @Test
    void pointsToEveryValueAtFault() {
        MvcTestResult answer = post("?asOf=2026-02-01", DOSSIER.replace("\"year\":2025}]", "\"year\":2027}]"));

        assertProblem(answer, 422, "invalid-dossier");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].pointer").isEqualTo("/awards/1/year");
        assertThat(answer).bodyJson().extractingPath("$.errors[0].code").isEqualTo("in_the_future");
    }

    @Test
    void refusesAnotherContentType() {
        assertProblem(
                http.post()
                        .uri("/api/v1/evaluations?asOf=2026-02-01")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content(DOSSIER)
                        .exchange(),
                415,
                "unsupported-media-type");
    }

    @Test
    void refusesAnotherMethod() {
        assertProblem(http.get().uri("/api/v1/evaluations").exchange(), 405, "method-not-allowed");
    }

    @Test
    void anAddressThatIsNotThereIsNotFound() {
        assertProblem(http.get().uri("/api/v1/nothing").exchange(), 404, "not-found");
    }

    private MvcTestResult post(String query, String body) {
        return http.post()
                .uri("/api/v1/evaluations" + query)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer).bodyJson().extractingPath("$.type").isEqualTo("urn:bang-vang:problem:" + code);
    }
}
