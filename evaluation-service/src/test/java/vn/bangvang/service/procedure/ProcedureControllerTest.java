package vn.bangvang.service.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
class ProcedureControllerTest {

    private static final String DOSSIER = """
            {"id":"LC-1","candidate":{"kind":"individual","name":"Lò Thị Mai"},
             "review":{"year":2023,"decidedOn":"2024-07-01"},
             "nominations":[{"award":"ministry_province_emulation_fighter"},{"award":"pm_certificate_of_merit","kind":"merit"}],
             "documents":[{"type":"proposal"}],
             "councilResults":[{"award":"ministry_province_emulation_fighter","level":"ministry_province","members":10,"inFavor":9}]}
            """;

    @Autowired
    private MockMvcTester http;

    @Test
    void tellsTheProcedureOfAnAward() {
        assertThat(get("/national_emulation_fighter?asOf=2024-03-01"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.documents[0].basis.citation.place")
                .isEqualTo("Điều 33");
    }

    @Test
    void namesThePrizeMoneyOfTheDayOfTheDecision() {
        assertThat(get("/advanced_worker?asOf=2026-02-01&decidedOn=2026-02-01&candidate=individual"))
                .bodyJson()
                .extractingPath("$.prizes[0].amount")
                .isEqualTo(710000);
    }

    @Test
    void answersForTheKindThatIsAskedFor() {
        assertThat(get("/labor_order_3?asOf=2024-03-01&kind=long_service_contribution"))
                .bodyJson()
                .extractingPath("$.simplified.outcome")
                .isEqualTo("met");
    }

    @Test
    void comparesADossierWithTheProcedureOfEveryAwardItProposes() {
        MvcTestResult answer = post("?asOf=2024-03-01", DOSSIER);

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.procedures.length()")
                .isEqualTo(2);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.procedures[0].council.outcome")
                .isEqualTo("met");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.procedures[0].documents[0].outcome")
                .isEqualTo("not_met");
        assertThat(answer).bodyJson().extractingPath("$.procedures[1].kind").isEqualTo("merit");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.procedures[0].prizes[0].amount")
                .isEqualTo(7020000);
    }

    @Test
    void answersForOtherAwardsWhereTheyAreAskedFor() {
        assertThat(post("?asOf=2024-03-01&awards=advanced_worker", DOSSIER))
                .bodyJson()
                .extractingPath("$.procedures[0].award")
                .isEqualTo("advanced_worker");
    }

    @Test
    void equalRequestsAreAnsweredWithEqualBytes() {
        byte[] first = post("?asOf=2024-03-01", DOSSIER).getResponse().getContentAsByteArray();
        byte[] second = post("?asOf=2024-03-01", DOSSIER).getResponse().getContentAsByteArray();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void answersFollowThePublishedSchema() throws Exception {
        try (InputStream schema = getClass().getResourceAsStream("/schema/procedures.schema.json")) {
            var published = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
            for (String day : new String[] {"2023-02-01", "2024-03-01", "2026-02-01", "2026-11-01"}) {
                for (Dossier dossier : new Population(3, 2022).take(30).toList()) {
                    String answer = post(
                                    "?asOf=" + day
                                            + "&awards=national_emulation_fighter,labor_order_3,certificate_of_commendation",
                                    DossierJson.write(dossier))
                            .getResponse()
                            .getContentAsString(StandardCharsets.UTF_8);
                    assertThat(published.validate(answer, InputFormat.JSON)).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing?asOf=2024-03-01,                                404, not-found",
        "/advanced_worker?asOf=2003-01-01,                        422, rule-set-not-in-force",
        "/advanced_worker?asOf=soon,                              400, invalid-parameter",
        "/advanced_worker?asOf=2024-03-01&kind=birthday,          400, invalid-parameter",
        "/advanced_worker?asOf=2024-03-01&candidate=somebody,     400, invalid-parameter",
        "/advanced_worker?asOf=2024-03-01&jurisdiction=atlantis,  400, unknown-jurisdiction",
    })
    void refusesAQuestionWithAProblemOfItsOwnKind(String query, int status, String code) {
        assertProblem(get(query), status, code);
    }

    @ParameterizedTest
    @CsvSource({
        "'',                                400, as-of-required",
        "?asOf=2024-03-01&awards=nothing,   400, unknown-award",
        "?asOf=2024-03-01&kind=birthday,    400, invalid-parameter",
    })
    void refusesADossierWithAProblemOfItsOwnKind(String query, int status, String code) {
        assertProblem(post(query, DOSSIER), status, code);
    }

    @Test
    void refusesABodyThatIsNoDossier() {
        assertProblem(post("?asOf=2024-03-01", "{\"id\":\"1\"}"), 422, "invalid-dossier");
    }

    private MvcTestResult get(String query) {
        return http.get().uri("/api/v1/procedures" + query).exchange();
    }

    private MvcTestResult post(String query, String body) {
        return http.post()
                .uri("/api/v1/procedures" + query)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }
}
