package vn.bangvang.kb.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The mutants that no case notices, each with the reason why that is so. */
final class KnownSurvivors {

    private static final String RESOURCE = "/surviving-mutants.yaml";

    private KnownSurvivors() {}

    /** The reasons by {@link Mutant#key()}. */
    static Map<String, String> read() {
        try (InputStream in = KnownSurvivors.class.getResourceAsStream(RESOURCE)) {
            Map<String, String> known = YAMLMapper.shared().readValue(in, new TypeReference<>() {});
            return known == null ? Map.of() : known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
