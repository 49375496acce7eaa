package vn.bangvang.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published schemas are what the records say. Run with {@code -Dschema.write=true} to publish a change of the
 * records.
 */
class SchemaTest {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @ParameterizedTest
    @CsvSource({
        "dossier, vn.bangvang.model.dossier.Dossier",
        "evaluation, vn.bangvang.model.verdict.Evaluation",
        "procedures, vn.bangvang.model.procedure.ProcedureReports",
    })
    void publishedSchemaIsDerivedFromTheRecords(String name, String type) throws Exception {
        String derived =
                JSON.writeValueAsString(SchemaWriter.schemaOf(Class.forName(type), "urn:bang-vang:" + name + ":1"));
        Path published = Path.of("src/main/resources/schema/" + name + ".schema.json");

        if (Boolean.getBoolean("schema.write")) {
            Files.createDirectories(published.getParent());
            Files.writeString(published, derived + "\n");
        }

        assertThat(Files.readString(published)).isEqualToNormalizingNewlines(derived + "\n");
    }
}
