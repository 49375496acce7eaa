package vn.bangvang.kb.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.problem.DossierCheck;
import vn.bangvang.model.problem.Problem;
import vn.bangvang.model.problem.ProblemCode;

/** Reads dossiers from JSON and writes any value of the model as JSON, in the order of its components. */
public final class DossierJson {

    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NUMBER = 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(new SimpleModule().addDeserializer(String.class, new TextOnly()))
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private static final ObjectWriter COMPACT = MAPPER.writer();
    private static final ObjectWriter PRETTY = MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT);

    private DossierJson() {}

    /**
     * A dossier that was read, or what was wrong with it.
     *
     * @param dossier the dossier; absent where there are problems
     */
    public record Reading(@Nullable Dossier dossier, List<Problem> problems) {

        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a dossier from a text. */
    public static Reading read(String json, Predicate<String> knownAward) {
        return read(reader -> reader.readValue(json), knownAward);
    }

    /** Reads a dossier from a stream of UTF-8. */
    public static Reading read(InputStream json, Predicate<String> knownAward) {
        return read(reader -> reader.readValue(json), knownAward);
    }

    private interface Source {
        @Nullable Dossier read(ObjectReader reader);
    }

    private static Reading read(Source source, Predicate<String> knownAward) {
        List<Problem> problems = new ArrayList<>();
        ObjectReader reader = MAPPER.readerFor(Dossier.class).withHandler(new ProblemCollector(problems));
        Dossier dossier = null;
        try {
            dossier = source.read(reader);
        } catch (StreamReadException e) {
            problems.add(unreadable(e));
        } catch (DatabindException e) {
            if (problems.isEmpty()) {
                problems.add(ProblemCollector.of(e));
            }
        } catch (JacksonException e) {
            problems.add(unreadable(e));
        }
        if (dossier == null && problems.isEmpty()) {
            problems.add(new Problem(
                    ProblemCode.MISSING, "", "Hồ sơ", "", "một hồ sơ JSON", "Hãy gửi hồ sơ theo lược đồ đã công bố."));
        }
        if (dossier != null && problems.isEmpty()) {
            problems.addAll(DossierCheck.problems(dossier, knownAward));
        }
        return new Reading(problems.isEmpty() ? dossier : null, problems);
    }

    private static Problem unreadable(JacksonException e) {
        String place = e.getLocation() == null
                ? ""
                : "dòng " + e.getLocation().getLineNr() + ", cột "
                        + e.getLocation().getColumnNr();
        return new Problem(
                ProblemCode.UNREADABLE,
                "",
                "Hồ sơ",
                place,
                "JSON đúng cú pháp, mã hóa UTF-8, không quá sâu và không quá dài",
                "Hãy kiểm tra dấu phẩy, dấu nháy và dấu ngoặc tại chỗ đó.");
    }

    /** Any value of the model as JSON in one line. */
    public static String write(Object value) {
        return COMPACT.writeValueAsString(value);
    }

    /** Any value of the model as JSON for reading. */
    public static String writePretty(Object value) {
        return PRETTY.writeValueAsString(value);
    }

    /** The mapper, for streams and for frameworks that need one. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
