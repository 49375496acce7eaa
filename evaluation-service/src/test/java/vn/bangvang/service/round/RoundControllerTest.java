package vn.bangvang.service.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SignedIn;
import vn.bangvang.service.job.Screenings;

@SpringBootTest
@AutoConfigureMockMvc
class RoundControllerTest {

    private static final String BODY = """
            {"title":"Đợt <b>1</b>","kind":"merit","unit":"Sở Nội vụ","year":2025,"asOf":"2024-06-01"}
            """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Screenings screenings;

    private RoundSteps steps;

    @BeforeEach
    void steps() {
        steps = new RoundSteps(rounds, screenings);
    }

    @Test
    void aRoundGoesFromItsCreationToItsEnd() {
        MvcTestResult created = send("POST", "", BODY, null);
        assertThat(created).hasStatus(201).hasHeader("ETag", "\"1\"");
        String address = created.getResponse().getHeader(HttpHeaders.LOCATION).replace("/api/v1/rounds", "");
        UUID screening = steps.screened("2024-06-01");

        JsonNode reviewed = json(send("POST", address + "/runs", "{\"screening\":\"" + screening + "\"}", null));
        MvcTestResult finished = send("POST", address + "/finish", "", "\"2\"");

        assertThat(reviewed.at("/state").asString()).isEqualTo("reviewing");
        assertThat(finished).hasStatusOk().hasHeader("ETag", "\"3\"");
        assertThat(json(finished).at("/state").asString()).isEqualTo("finished");
        assertThat(json(finished).at("/runs/0/frozenAt").asString()).isNotBlank();
        assertThat(json(finished).at("/title").asString()).isEqualTo("Đợt <b>1</b>");
        assertThat(send("PUT", address, BODY, "\"3\"")).hasStatus(409);
    }

    @Test
    void aRoundIsChangedInTheVersionThatWasReadOnly() {
        String address = "/" + steps.created("2024-06-01");

        assertThat(send("PUT", address, BODY, null)).hasStatus(428);
        assertThat(send("PUT", address, BODY, "\"7\"")).hasStatus(412);
        assertThat(send("PUT", address, BODY, "\"x\"")).hasStatus(412);
        assertThat(send("PUT", address, BODY, "\"1\"")).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(send("POST", address + "/finish", "", null)).hasStatus(428);
        assertThat(send("POST", address + "/finish", "", "\"1\"")).hasStatus(412);
    }

    @Test
    void theSameRequestTwiceIsOneRound() {
        String key = UUID.randomUUID().toString();

        String first = withKey(key, BODY).getResponse().getHeader(HttpHeaders.LOCATION);

        assertThat(withKey(key, BODY).getResponse().getHeader(HttpHeaders.LOCATION))
                .isEqualTo(first);
        assertThat(withKey(key, BODY.replace("2025", "2024"))).hasStatus(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400",
                "[] | 400",
                "{\"title\":\"\",\"unit\":\"A\",\"year\":2025,\"asOf\":\"2024-06-01\"} | 400",
                "{\"title\":\"A\",\"unit\":\"A\",\"year\":25,\"asOf\":\"2024-06-01\"} | 400",
                "{\"title\":\"A\",\"unit\":\"A\",\"year\":2025,\"asOf\":\"1900-01-01\"} | 422",
                "{\"title\":\"A\",\"unit\":\"A\",\"year\":2025,\"asOf\":\"2024-06-01\",\"kind\":\"gift\"} | 400",
                "{\"title\":\"A\",\"unit\":\"A\",\"year\":2025,\"asOf\":\"2024-06-01\",\"awards\":\"gift\"} | 400",
                "{\"title\":\"A\",\"unit\":\"A\",\"year\":2025,\"asOf\":\"2024-06-01\",\"jurisdiction\":\"x\"} | 400"
            })
    void aRoundThatCannotBeIsRefused(String body, int status) {
        assertThat(send("POST", "", body, null)).hasStatus(status);
    }

    @Test
    void roundsOfOthersAreNotThere() {
        UUID id = steps.created("2024-06-01");
        String token = signedIn.token(Set.of(Scope.SCREENING_READ), Set.of("U2"), Set.of("vn"));

        assertThat(http.get()
                        .uri("/api/v1/rounds/" + id)
                        .header(HttpHeaders.AUTHORIZATION, token)
                        .exchange())
                .hasStatus(404);
        assertThat(body(http.get()
                        .uri("/api/v1/rounds")
                        .header(HttpHeaders.AUTHORIZATION, token)
                        .exchange()))
                .doesNotContain(id.toString());
        assertThat(body(http.get().uri("/api/v1/rounds").exchange())).contains(id.toString());
    }

    private MvcTestResult withKey(String key, String body) {
        return http.post()
                .uri("/api/v1/rounds")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult send(String method, String path, String body, String ifMatch) {
        MockMvcTester.MockMvcRequestBuilder request = http.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri("/api/v1/rounds" + path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (ifMatch != null) {
            request.header(HttpHeaders.IF_MATCH, ifMatch);
        }
        return request.exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(body(answer));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
