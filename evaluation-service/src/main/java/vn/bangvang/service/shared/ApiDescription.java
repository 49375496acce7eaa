package vn.bangvang.service.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.kb.engine.RuleBook;

/**
 * The description of the HTTP interface. Paths come from the controllers; dossier and evaluation from the published
 * schemas, so that nothing is described twice.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Bảng Vàng")
                                .version(RuleBook.engineVersion())
                                .description(
                                        "Xét điều kiện danh hiệu thi đua, hình thức khen thưởng theo quy định, có nêu lý do và căn cứ."));
    }

    @Bean
    OpenApiCustomizer publishedSchemas() {
        return api -> {
            Components components = api.getComponents();
            publish("Dossier", "/schema/dossier.schema.json", components);
            publish("Evaluation", "/schema/evaluation.schema.json", components);
            publish("ProcedureReports", "/schema/procedures.schema.json", components);
            publish("Problem", "/schema/problem.schema.json", components);
            api.getPaths()
                    .values()
                    .forEach(path -> path.readOperations().forEach(ApiDescription::answersFailuresWithAProblem));
            addExamples(api);
        };
    }

    /**
     * Examples by operation, as request or by status, and by content type. They were made of a case and a list of the
     * fixtures; the example of a failure serves every operation.
     */
    private static void addExamples(OpenAPI api) {
        JsonNode examples = json("/openapi-examples.json");
        JsonNode failure = examples.path("problem").path("responses").path("default");
        api.getPaths()
                .values()
                .forEach(path -> path.readOperations().forEach(operation -> {
                    JsonNode own = examples.path(operation.getOperationId());
                    if (operation.getRequestBody() != null) {
                        addExamples(operation.getRequestBody().getContent(), own.path("requests"));
                    }
                    operation
                            .getResponses()
                            .forEach((status, response) -> addExamples(
                                    response.getContent(),
                                    status.equals("default")
                                            ? failure
                                            : own.path("responses").path(status)));
                }));
    }

    private static void addExamples(@Nullable Content content, JsonNode examples) {
        if (content != null) {
            content.forEach((type, media) -> {
                JsonNode example = examples.path(type);
                if (!example.isMissingNode()) {
                    media.setExample(example);
                }
            });
        }
    }

    /** Constants are described in the letters in which they are sent, which the mapper of the interface decides. */
    @Bean
    ModelConverter codesAsTheyAreSent(JsonMapper sent) {
        return (type, context, others) -> {
            Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
            Class<?> described = Json31.mapper().constructType(type.getType()).getRawClass();
            if (schema != null && schema.getEnum() != null && described.isEnum()) {
                describe(schema, described.getEnumConstants(), sent);
            }
            return schema;
        };
    }

    @SuppressWarnings("unchecked")
    private static void describe(Schema<?> schema, Object[] constants, JsonMapper sent) {
        ((Schema<Object>) schema)
                .setEnum(Arrays.stream(constants)
                        .<Object>map(constant -> sent.valueToTree(constant).asString())
                        .toList());
    }

    private static void answersFailuresWithAProblem(Operation operation) {
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("Không trả lời được; xem code và errors.")
                                .content(new Content()
                                        .addMediaType(
                                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                                new MediaType()
                                                        .schema(new JsonSchema()
                                                                .$ref("#/components/schemas/Problem")))));
    }

    /** A published schema and its definitions become components of their own. */
    private static void publish(String name, String resource, Components components) {
        try {
            String text = read(resource).replace("\"#/$defs/", "\"" + Components.COMPONENTS_SCHEMAS_REF);
            ObjectNode schema = (ObjectNode) Json31.mapper().readTree(text);
            JsonNode definitions = schema.remove("$defs");
            schema.remove("$schema");
            schema.remove("$id");
            components.addSchemas(name, schema(schema));
            for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
                components.addSchemas(definition.getKey(), schema(definition.getValue()));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The published schema '" + resource + "' is not JSON.", e);
        }
    }

    private static JsonNode json(String resource) {
        try {
            return Json31.mapper().readTree(read(resource));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The resource '" + resource + "' is not JSON.", e);
        }
    }

    private static Schema<?> schema(JsonNode node) throws JsonProcessingException {
        return Json31.mapper().treeToValue(node, JsonSchema.class);
    }

    private static String read(String resource) {
        try (InputStream in = ApiDescription.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The software lacks its own resource '" + resource + "'.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
