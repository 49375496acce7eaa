package vn.bangvang.model;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.Field;
import vn.bangvang.model.dossier.Labelled;
import vn.bangvang.model.dossier.Limits;

/** Derives the published JSON Schemas from the records. */
final class SchemaWriter {

    private SchemaWriter() {}

    static ObjectNode schemaOf(Class<?> type, String id) {
        SchemaGeneratorConfigBuilder builder =
                new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        builder.with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        builder.without(Option.SCHEMA_VERSION_INDICATOR);
        builder.forFields()
                .withIgnoreCheck(
                        field -> field.getDeclaringType().getErasedType().isRecord() && !isComponent(field))
                .withRequiredCheck(field -> !isOptional(field))
                .withTitleResolver(
                        field -> field(field) == null ? null : field(field).label())
                .withDescriptionResolver(SchemaWriter::description)
                .withNumberInclusiveMinimumResolver(field -> bound(field, true))
                .withNumberInclusiveMaximumResolver(field -> bound(field, false))
                .withStringMaxLengthResolver(SchemaWriter::maxLength)
                .withStringPatternResolver(SchemaWriter::pattern)
                .withArrayMaxItemsResolver(field ->
                        field(field) == null || field.getType().getErasedType() != List.class ? null : Limits.SECTION);
        builder.forTypesInGeneral()
                .withSubtypeResolver(SchemaWriter::subtypes)
                .withCustomDefinitionProvider(SchemaWriter::custom)
                .withTypeAttributeOverride(SchemaWriter::addKind);
        ObjectNode schema = new SchemaGenerator(builder.build()).generateSchema(type);
        ObjectNode result = schema.objectNode();
        result.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        result.put("$id", id);
        result.setAll(schema);
        return result;
    }

    private static boolean isComponent(FieldScope field) {
        return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
                .anyMatch(component -> component.getName().equals(field.getDeclaredName()));
    }

    private static @Nullable Field field(FieldScope field) {
        return field.isFakeContainerItemScope() ? null : field.getRawMember().getAnnotation(Field.class);
    }

    private static boolean isOptional(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable String description(FieldScope scope) {
        Field field = field(scope);
        if (field == null) {
            return null;
        }
        String unit = field.unit().isEmpty() ? "" : "Unit: " + field.unit() + ".";
        String text = (field.description() + " " + unit).trim();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable BigDecimal bound(FieldScope scope, boolean lower) {
        Field field = field(scope);
        if (field == null) {
            return null;
        }
        long bound = lower ? field.min() : field.max();
        return bound == Long.MIN_VALUE || bound == Long.MAX_VALUE ? null : BigDecimal.valueOf(bound);
    }

    private static @Nullable Integer maxLength(FieldScope scope) {
        Field field = field(scope);
        if (field == null || scope.getType().getErasedType() != String.class) {
            return null;
        }
        return field.maxLength() == 0 ? Limits.TEXT : field.maxLength();
    }

    private static @Nullable String pattern(FieldScope scope) {
        Field field = field(scope);
        return field == null || field.pattern().isEmpty() ? null : "^(" + field.pattern() + ")$";
    }

    private static @Nullable List<ResolvedType> subtypes(ResolvedType type, SchemaGenerationContext context) {
        JsonSubTypes subtypes = type.getErasedType().getAnnotation(JsonSubTypes.class);
        if (subtypes == null) {
            return null;
        }
        return Arrays.stream(subtypes.value())
                .map(subtype -> context.getTypeContext().resolveSubtype(type, subtype.value()))
                .toList();
    }

    private static void addKind(ObjectNode node, TypeScope scope, SchemaGenerationContext context) {
        Class<?> type = scope.getType().getErasedType();
        for (Class<?> parent : type.getInterfaces()) {
            JsonSubTypes subtypes = parent.getAnnotation(JsonSubTypes.class);
            JsonTypeInfo info = parent.getAnnotation(JsonTypeInfo.class);
            if (subtypes != null && info != null && node.has("properties")) {
                String name = Arrays.stream(subtypes.value())
                        .filter(subtype -> subtype.value() == type)
                        .findFirst()
                        .orElseThrow()
                        .name();
                ObjectNode properties = (ObjectNode) node.get("properties");
                properties.putObject(info.property()).put("const", name);
                node.withArray("required").add(info.property());
            }
        }
    }

    private static @Nullable CustomDefinition custom(ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        ObjectNode node = context.getGeneratorConfig().createObjectNode();
        if (raw == LocalDate.class) {
            node.put("type", "string").put("format", "date");
            return new CustomDefinition(node, true);
        } else if (raw == Map.class) {
            node.put("type", "object").put("additionalProperties", false);
            ObjectNode properties = node.putObject("properties");
            for (Attestation attestation : Attestation.values()) {
                properties.putObject(code(attestation)).put("type", "boolean").put("title", attestation.label());
            }
            return new CustomDefinition(node, true);
        } else if (raw.isEnum()) {
            node.put("type", "string");
            for (Object constant : raw.getEnumConstants()) {
                node.withArray("enum").add(code((Enum<?>) constant));
            }
            if (Labelled.class.isAssignableFrom(raw)) {
                ObjectNode labels = node.putObject("x-labels");
                for (Object constant : raw.getEnumConstants()) {
                    labels.put(code((Enum<?>) constant), ((Labelled) constant).label());
                }
            }
        } else {
            return null;
        }
        return new CustomDefinition(node);
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
