package vn.bangvang.service.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SignedIn;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.tracing.export.enabled=true", "bangvang.screening.workers=0"})
class TraceTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final List<SpanData> SPANS = new CopyOnWriteArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Spans {

        @Bean
        SimpleSpanProcessor collecting() {
            return (SimpleSpanProcessor) SimpleSpanProcessor.create(new SpanExporter() {
                @Override
                public CompletableResultCode export(Collection<SpanData> spans) {
                    SPANS.addAll(spans);
                    return CompletableResultCode.ofSuccess();
                }

                @Override
                public CompletableResultCode flush() {
                    return CompletableResultCode.ofSuccess();
                }

                @Override
                public CompletableResultCode shutdown() {
                    return CompletableResultCode.ofSuccess();
                }
            });
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private org.springframework.context.ApplicationContext context;

    @BeforeEach
    void forget() {
        SPANS.clear();
    }

    private HttpResponse<String> send(String method, String path, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Authorization", signedIn.token(Set.of(Scope.EVALUATE, Scope.RULES_READ), null, Set.of("vn")))
                .header("Content-Type", "application/json");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static SpanData span() {
        org.awaitility.Awaitility.await().until(() -> !SPANS.isEmpty());
        return SPANS.get(0);
    }

    @Test
    void aRequestContinuesTheTraceThatItBrings() throws Exception {
        HttpResponse<String> answer =
                send("GET", "/api/v1/rule-sets", "", "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

        assertThat(span().getTraceId()).isEqualTo(TRACE);
        assertThat(span().getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        assertThat(answer.headers().firstValue("X-Trace-Id")).contains(TRACE);
    }

    @Test
    void aProblemNamesTheTraceThatIsRecorded() throws Exception {
        HttpResponse<String> answer = send("POST", "/api/v1/evaluations", "{}");

        assertThat(answer.body()).contains("\"traceId\":\"" + span().getTraceId() + "\"");
    }

    @Test
    void aTraceThatIsNoneIsReplaced() throws Exception {
        send("GET", "/api/v1/rule-sets", "", "traceparent", "nonsense");

        assertThat(span().getTraceId()).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
    }

    @Test
    void spansKnowThePatternOfAnAddressAndNothingPersonal() throws Exception {
        String secret = "012345678901";
        send("GET", "/api/v1/rule-sets/" + secret + "?name=L%C3%B2+Th%E1%BB%8B+Mai&id=" + secret, "");
        send(
                "POST",
                "/api/v1/evaluations?asOf=2026-02-01&awards=all",
                "{\"id\":\"Lò Thị Mai\",\"candidate\":{\"kind\":\"individual\",\"name\":\"Lò Thị Mai\",\"citizenId\":\""
                        + secret + "\"},\"review\":{\"year\":2025},\"ratings\":[{\"year\":\"Lò Thị Mai\"}]}");
        org.awaitility.Awaitility.await().until(() -> SPANS.size() >= 2);

        assertThat(SPANS)
                .extracting(span -> span.getAttributes().get(AttributeKey.stringKey("uri")))
                .contains("/api/v1/rule-sets/{id}", "/api/v1/evaluations");
        assertThat(SPANS).allSatisfy(span -> {
            assertThat(span.toString())
                    .doesNotContain(secret)
                    .doesNotContain("Mai")
                    .doesNotContain("asOf");
            assertThat(span.getEvents()).isEmpty();
        });
    }

    @Test
    void oneRequestIsOneSpan() throws Exception {
        send("GET", "/api/v1/rule-sets", "");
        span();
        Thread.sleep(300);

        assertThat(SPANS).hasSize(1);
    }

    @Test
    void tracesGoNowhereUnlessAnEndpointIsSet() {
        assertThat(context.getBeansOfType(SpanExporter.class)).isEmpty();
    }
}
