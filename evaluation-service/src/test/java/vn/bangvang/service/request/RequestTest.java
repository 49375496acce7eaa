package vn.bangvang.service.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class RequestTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Autowired
    private MockMvcTester http;

    @Test
    void aProblemNamesTheTraceThatTheRequestBrought() {
        assertThat(http.get()
                        .uri("/api/v1/nothing")
                        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                        .exchange())
                .hasHeader("X-Trace-Id", TRACE)
                .bodyJson()
                .extractingPath("$.traceId")
                .isEqualTo(TRACE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f35\n77b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "nonsense"
            })
    void aTraceThatIsNoneIsReplaced(String parent) {
        String trace = http.get()
                .uri("/api/v1/rule-sets")
                .header("traceparent", parent)
                .exchange()
                .getResponse()
                .getHeader("X-Trace-Id");

        assertThat(trace).matches("[0-9a-f]{32}").isNotEqualTo("0".repeat(32));
    }

    @Test
    void aBodyAboveTheBoundIsRefused() {
        assertThat(http.post()
                        .uri("/api/v1/evaluations?asOf=2026-02-01")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(new byte[(10 << 20) + 1])
                        .exchange())
                .hasStatus(413);
    }

    @Test
    void theServiceSaysThatItIsReady() {
        assertThat(http.get().uri("/actuator/health/readiness").exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/actuator/beans"})
    void theInsideIsNotShown(String path) {
        assertThat(http.get().uri(path).exchange()).hasStatus(404);
    }

    @Test
    void whoAsksTooOftenWaits() {
        RateFilter filter = new RateFilter(10, 3);

        assertThat(IntStream.range(0, 5).filter(i -> filter.take("a", 0)).count())
                .isEqualTo(3);
        assertThat(filter.take("b", 0)).isTrue();
        assertThat(filter.take("a", 99_000_000)).isFalse();
        assertThat(filter.take("a", 200_000_000)).isTrue();
    }
}
