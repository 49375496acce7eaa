package vn.bangvang.service.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@SpringBootTest
@AutoConfigureMockMvc
class ApiDescriptionTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void isWellFormedOpenApi31() throws Exception {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(served(), List.of(), options);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
    }

    /** Run with {@code -Dreference.write=true} to publish a change of the interface. */
    @Test
    void isTheOneThatIsCheckedIn() throws Exception {
        Path file = Path.of("openapi.json");
        String now = JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(sorted(description()))
                + "\n";
        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(file, now);
        }

        assertThat(Files.readString(file)).isEqualTo(now);
    }

    /** Properties in the order of their names, so that a change of the interface is all that shows as a change. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode sorted = JSON.createObjectNode();
            new TreeSet<>(node.propertyNames()).forEach(name -> sorted.set(name, sorted(node.get(name))));
            return sorted;
        }
        if (node.isArray()) {
            ArrayNode sorted = JSON.createArrayNode();
            node.forEach(item -> sorted.add(sorted(item)));
            return sorted;
        }
        return node;
    }

    @Test
    void describesEveryAddressThatIsServed() throws Exception {
        TreeSet<String> served = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("vn.bangvang")) {
                mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(served::add);
            }
        });

        assertThat(new TreeSet<>(description().get("paths").propertyNames())).isEqualTo(served);
    }

    @Test
    void everyReferenceLeadsSomewhere() throws Exception {
        JsonNode description = description();

        assertThat(description.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                description.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void everyOperationAndParameterSaysWhatItIs() throws Exception {
        for (JsonNode path : description().get("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.path("summary").asString()).isNotBlank();
                for (JsonNode parameter : operation.path("parameters")) {
                    assertThat(parameter.path("description").asString())
                            .as(parameter.path("name").asString())
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void everyCodeIsDescribedInTheLettersInWhichItIsSent() throws Exception {
        assertThat(description().findValues("enum"))
                .isNotEmpty()
                .allSatisfy(codes -> assertThat(codes)
                        .extracting(JsonNode::asString)
                        .allSatisfy(code -> assertThat(code).isLowerCase()));
    }

    @Test
    void namesEveryKindOfProblem() throws Exception {
        assertThat(description().at("/components/schemas/Problem/properties/code/enum"))
                .extracting(JsonNode::asString)
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(ProblemType::code)
                        .toList());
    }

    @Test
    void problemsFollowTheirSchema() throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(getClass().getResourceAsStream("/schema/problem.schema.json"));
        String answer = http.post()
                .uri("/api/v1/evaluations?asOf=2026-02-01")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"id\":\"1\"}")
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(schema.validate(answer, InputFormat.JSON)).isEmpty();
    }

    private JsonNode description() throws Exception {
        return JSON.readTree(served());
    }

    private String served() throws Exception {
        return http.get().uri("/api/v1/openapi").exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
