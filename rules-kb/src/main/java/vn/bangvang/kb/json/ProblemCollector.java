package vn.bangvang.kb.json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.jsontype.TypeIdResolver;
import vn.bangvang.model.problem.Problem;
import vn.bangvang.model.problem.ProblemCode;

/** Turns what Jackson stumbles over into problems with a place, and lets it go on so that all are found. */
final class ProblemCollector extends DeserializationProblemHandler {

    private final List<Problem> problems;

    ProblemCollector(List<Problem> problems) {
        this.problems = problems;
    }

    static Problem of(DatabindException e) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            pointer.append('/').append(step.getPropertyName() != null ? step.getPropertyName() : step.getIndex());
        }
        boolean absent = String.valueOf(e.getOriginalMessage()).contains("`null`");
        return new Problem(
                absent ? ProblemCode.MISSING : ProblemCode.WRONG_TYPE,
                pointer.toString(),
                lastName(pointer.toString()),
                "",
                absent ? "một giá trị" : "giá trị theo lược đồ đã công bố",
                absent ? "Hãy điền giá trị này." : "Hãy sửa lại giá trị.");
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext ctxt,
            JsonParser p,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String propertyName) {
        String here = pointer(ctxt);
        String pointer = here.endsWith("/" + propertyName) ? here : here + "/" + propertyName;
        problems.add(new Problem(
                ProblemCode.UNKNOWN_NAME,
                pointer,
                propertyName,
                propertyName,
                "một tên trường có trong lược đồ",
                "Hãy sửa tên trường hoặc bỏ đi."));
        p.skipChildren();
        return true;
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext ctxt, Class<?> targetType, String valueToConvert, String failureMsg) {
        if (targetType.isEnum()) {
            String codes = Arrays.stream(targetType.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            add(ctxt, ProblemCode.UNKNOWN_CODE, valueToConvert, "một trong: " + codes, "Hãy dùng đúng mã.");
        } else if (targetType == java.time.LocalDate.class) {
            add(
                    ctxt,
                    ProblemCode.IMPOSSIBLE_DATE,
                    valueToConvert,
                    "ngày có thật, dạng năm-tháng-ngày",
                    "Ví dụ: 2025-03-27.");
        } else {
            add(ctxt, ProblemCode.WRONG_TYPE, valueToConvert, typeName(targetType), "Hãy sửa lại giá trị.");
        }
        return null;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext ctxt, Class<?> targetType, Number valueToConvert, String failureMsg) {
        add(ctxt, ProblemCode.WRONG_TYPE, String.valueOf(valueToConvert), typeName(targetType), "Hãy sửa lại giá trị.");
        return null;
    }

    @Override
    public @Nullable Object handleWeirdKey(
            DeserializationContext ctxt, Class<?> rawKeyType, String keyValue, String failureMsg) {
        handleWeirdStringValue(ctxt, rawKeyType, keyValue, failureMsg);
        return null;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext ctxt, JavaType targetType, JsonToken t, JsonParser p, String failureMsg) {
        if (targetType.hasRawClass(String.class) && t.isScalarValue()) {
            add(
                    ctxt,
                    ProblemCode.WRONG_TYPE,
                    t.isNumeric() ? "một số" : "true hoặc false",
                    "chữ trong dấu nháy kép",
                    "Hãy đặt giá trị trong dấu nháy kép, giữ cả số 0 ở đầu.");
            return null;
        }
        String found = t.isScalarValue() ? String.valueOf(p.getString()) : t == JsonToken.START_ARRAY ? "[…]" : "{…}";
        add(ctxt, ProblemCode.WRONG_TYPE, found, typeName(targetType.getRawClass()), "Hãy sửa lại giá trị.");
        p.skipChildren();
        return null;
    }

    @Override
    public @Nullable JavaType handleUnknownTypeId(
            DeserializationContext ctxt,
            JavaType baseType,
            String subTypeId,
            TypeIdResolver idResolver,
            String failureMsg) {
        add(ctxt, ProblemCode.UNKNOWN_CODE, subTypeId, "individual, collective hoặc household", "Hãy dùng đúng mã.");
        return ctxt.constructType(Void.class);
    }

    @Override
    public @Nullable JavaType handleMissingTypeId(
            DeserializationContext ctxt, JavaType baseType, TypeIdResolver idResolver, String failureMsg) {
        add(
                ctxt,
                ProblemCode.MISSING,
                "",
                "trường kind: individual, collective hoặc household",
                "Hãy thêm trường kind.");
        return ctxt.constructType(Void.class);
    }

    private void add(DeserializationContext ctxt, ProblemCode code, String found, String expected, String advice) {
        String pointer = pointer(ctxt);
        String shown = found.length() > 60 ? found.substring(0, 60) + "…" : found;
        problems.add(new Problem(code, pointer, lastName(pointer), shown, expected, advice));
    }

    private static String pointer(DeserializationContext ctxt) {
        return ctxt.getParser().streamReadContext().pathAsPointer().toString();
    }

    private static String lastName(String pointer) {
        return pointer.isEmpty() ? "Hồ sơ" : pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static String typeName(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return "số nguyên";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true hoặc false";
        }
        if (List.class.isAssignableFrom(type)) {
            return "danh sách […]";
        }
        return type == String.class ? "chữ" : type.isRecord() ? "đối tượng {…}" : "giá trị theo lược đồ";
    }
}
