package vn.bangvang.service.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SignedIn;

@SpringBootTest
@AutoConfigureMockMvc
class ApiExamplesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String JSON_TYPE = "application/json";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What cannot be sent as it stands: it needs a session, something made before, or files. */
    private static final Set<String> SENT_ELSEWHERE =
            Set.of("addRoundRun", "addScreeningPart", "changeAccount", "changeRound", "replacePassword", "signIn");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SignedIn signedIn;

    /** A request or a response of an operation in one content type. */
    private record Shown(String method, String path, JsonNode operation, String part, String type, JsonNode media) {

        String name() {
            return operation.path("operationId").asString();
        }

        boolean isRequest() {
            return part.equals("request");
        }

        JsonNode example() {
            return media.path("example");
        }

        @Override
        public String toString() {
            return name() + " " + part + " " + type;
        }
    }

    private JsonNode description() throws Exception {
        return JSON.readTree(
                http.get().uri("/api/v1/openapi").exchange().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private static List<Shown> shown(JsonNode description) {
        List<Shown> all = new ArrayList<>();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    JsonNode operation = entry.getValue();
                    Map<String, JsonNode> parts = new LinkedHashMap<>();
                    parts.put("request", operation.path("requestBody"));
                    operation
                            .path("responses")
                            .properties()
                            .forEach(response -> parts.put(response.getKey(), response.getValue()));
                    parts.forEach((part, content) -> content.path("content")
                            .properties()
                            .forEach(media -> all.add(new Shown(
                                    entry.getKey(),
                                    path.getKey(),
                                    operation,
                                    part,
                                    media.getKey(),
                                    media.getValue()))));
                }));
        return all;
    }

    /** A workbook cannot be shown in a description. */
    @Test
    void everyRequestAndResponseHasAnExample() throws Exception {
        assertThat(shown(description()))
                .filteredOn(one -> !one.type().equals(XLSX))
                .hasSizeGreaterThan(80)
                .allSatisfy(one -> assertThat(one.example().isMissingNode()).isFalse());
    }

    @Test
    void everyExampleIsOfAnOperation() throws Exception {
        Set<String> operations = new TreeSet<>(Set.of("problem"));
        JsonNode description = description();
        shown(description).forEach(one -> operations.add(one.name()));

        assertThat(operations)
                .containsAll(JSON.readTree(getClass().getResourceAsStream("/openapi-examples.json"))
                        .propertyNames());
    }

    @Test
    void everyExampleFollowsItsSchema() throws Exception {
        JsonNode description = description();
        SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

        assertThat(shown(description))
                .filteredOn(one -> !one.example().isMissingNode())
                .allSatisfy(one -> {
                    ObjectNode schema = JSON.createObjectNode();
                    schema.set("components", description.get("components"));
                    schema.putArray("allOf").add(one.media().get("schema"));
                    assertThat(schemas.getSchema(schema.toString(), InputFormat.JSON)
                                    .validate(one.example().toString(), InputFormat.JSON))
                            .isEmpty();
                });
    }

    @Test
    void anExampleShowsNoNameThatItsSchemaDoesNotKnow() throws Exception {
        JsonNode description = description();

        assertThat(shown(description))
                .filteredOn(one -> one.example().isObject())
                .filteredOn(one -> schema(one, description).has("properties"))
                .hasSizeGreaterThan(60)
                .allSatisfy(one -> assertThat(
                                schema(one, description).get("properties").propertyNames())
                        .containsAll(one.example().propertyNames()));
    }

    private static JsonNode schema(Shown one, JsonNode description) {
        JsonNode schema = one.media().get("schema");
        return schema.has("$ref") ? description.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    /** Each request that can be sent as it stands gets an answer that has every name its example has. */
    @TestFactory
    List<DynamicTest> requestsAreAnsweredAsTheirExamplesSay() throws Exception {
        String token = signedIn.token(EnumSet.allOf(Scope.class), null, Set.of("vn"));
        List<DynamicTest> tests = new ArrayList<>();
        for (Shown one : shown(description())) {
            boolean sent = one.isRequest()
                    && !SENT_ELSEWHERE.contains(one.name())
                    && !one.type().startsWith("multipart/")
                    && !one.type().equals(XLSX);
            if (sent) {
                tests.add(DynamicTest.dynamicTest(one.toString(), () -> isAnswered(one, token)));
            }
        }
        assertThat(tests).hasSize(9);
        return tests;
    }

    private void isAnswered(Shown request, String token) throws Exception {
        MockHttpServletResponse answer = send(request, token);
        String body = answer.getContentAsString(StandardCharsets.UTF_8);

        assertThat(answer.getStatus()).as(body).isBetween(200, 299);
        String type = request.type().equals("application/x-ndjson") ? request.type() : JSON_TYPE;
        JsonNode example = request.operation()
                .path("responses")
                .path(String.valueOf(answer.getStatus()))
                .path("content")
                .path(type)
                .path("example");
        assertThat(names(JSON.readTree(body)))
                .containsAll(names(example.isString() ? JSON.readTree(example.asString()) : example));
    }

    private MockHttpServletResponse send(Shown request, String token) {
        JsonNode example = request.example().deepCopy();
        if (example instanceof ObjectNode object) {
            if (object.has("expiresAt")) {
                object.put("expiresAt", Instant.now().plus(Duration.ofDays(30)).toString());
            }
            if (request.name().equals("createAccount")) {
                object.put("name", "user" + System.nanoTime());
            }
        }
        boolean law = request.operation()
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asString().equals("asOf"));
        String body = example.isString() ? example.asString() : example.toString();
        return http.method(HttpMethod.valueOf(request.method().toUpperCase(Locale.ROOT)))
                .uri(request.path() + (law ? "?asOf=2024-03-01" : ""))
                .header(HttpHeaders.AUTHORIZATION, token)
                .contentType(request.type())
                .content(body.getBytes(StandardCharsets.UTF_8))
                .exchange()
                .getResponse();
    }

    /** Every name with the names that lead to it; what differs from item to item of a list is told together. */
    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        collect(node, "", names);
        return names;
    }

    private static void collect(JsonNode node, String path, Set<String> names) {
        if (node.isObject()) {
            node.properties().forEach(property -> {
                String here = path + "/" + property.getKey();
                names.add(here);
                collect(property.getValue(), here, names);
            });
        }
        if (node.isArray()) {
            node.forEach(item -> collect(item, path, names));
        }
    }
}
