package vn.bangvang.model.problem;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Field;
import vn.bangvang.model.dossier.Limits;

/** Checks single values against what their {@link Field} says: presence, bounds, length, form. */
final class StructureCheck {

    private static final Map<Class<?>, List<Part>> PARTS = new ConcurrentHashMap<>();

    private final List<Problem> problems;

    StructureCheck(List<Problem> problems) {
        this.problems = problems;
    }

    /** A component of a record with what is known of it. */
    private record Part(
            RecordComponent component,
            Field field,
            boolean optional,
            @Nullable Pattern pattern) {

        static Part of(RecordComponent component) {
            Field field = component.getAnnotation(Field.class);
            boolean optional = component.getType().isPrimitive()
                    || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            Pattern pattern = field.pattern().isEmpty() ? null : Pattern.compile(field.pattern());
            return new Part(component, field, optional, pattern);
        }

        @Nullable Object of(Record owner) {
            try {
                return component.getAccessor().invoke(owner);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    void check(Record owner, String pointer) {
        for (Part part : PARTS.computeIfAbsent(owner.getClass(), StructureCheck::parts)) {
            String place = pointer + "/" + part.component().getName();
            Object value = part.of(owner);
            if (value == null) {
                if (!part.optional()) {
                    add(ProblemCode.MISSING, place, part, "", "một giá trị", "Hãy điền giá trị này.");
                }
            } else {
                checkValue(part, value, place);
            }
        }
    }

    private static List<Part> parts(Class<?> type) {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.isAnnotationPresent(Field.class)) {
                parts.add(Part.of(component));
            }
        }
        return parts;
    }

    private void checkValue(Part part, Object value, String place) {
        if (value instanceof Record nested) {
            check(nested, place);
        } else if (value instanceof List<?> section) {
            checkSection(part, section, place);
        } else if (value instanceof Number number) {
            checkNumber(part, new BigDecimal(number.toString()), place);
        } else if (value instanceof String text) {
            checkText(part, text, place);
        }
    }

    private void checkSection(Part part, List<?> section, String place) {
        if (section.size() > Limits.SECTION) {
            add(
                    ProblemCode.TOO_LONG,
                    place,
                    part,
                    section.size() + " mục",
                    "không quá " + Limits.SECTION + " mục",
                    "Hãy bỏ bớt mục.");
            return;
        }
        for (int i = 0; i < section.size(); i++) {
            if (section.get(i) instanceof Record entry) {
                check(entry, place + "/" + i);
            } else if (section.get(i) instanceof String text) {
                checkText(part, text, place + "/" + i);
            }
        }
    }

    private void checkNumber(Part part, BigDecimal number, String place) {
        Field field = part.field();
        if (number.compareTo(BigDecimal.valueOf(field.min())) < 0
                || number.compareTo(BigDecimal.valueOf(field.max())) > 0) {
            String bounds = field.max() == Long.MAX_VALUE
                    ? "số từ " + field.min() + " trở lên"
                    : "số từ " + field.min() + " đến " + field.max();
            add(ProblemCode.OUT_OF_RANGE, place, part, number.toPlainString(), bounds, "Hãy sửa lại con số.");
        }
    }

    private void checkText(Part part, String text, String place) {
        Field field = part.field();
        int longest = field.maxLength() == 0 ? Limits.TEXT : field.maxLength();
        int length = text.codePointCount(0, text.length());
        if (text.isBlank()) {
            add(
                    ProblemCode.MISSING,
                    place,
                    part,
                    "",
                    "một giá trị",
                    "Hãy điền, hoặc bỏ hẳn trường này nếu không biết.");
        } else if (length > longest) {
            String start = text.substring(0, text.offsetByCodePoints(0, Math.min(40, length))) + "…";
            add(
                    ProblemCode.TOO_LONG,
                    place,
                    part,
                    start,
                    "không quá " + longest + " ký tự (đang có " + length + ")",
                    "Hãy viết ngắn lại.");
        } else if (part.pattern() != null && !part.pattern().matcher(text).matches()) {
            add(ProblemCode.BAD_FORM, place, part, text, form(field), "Hãy nhập lại dưới dạng chữ, giữ cả số 0 ở đầu.");
        }
    }

    private static String form(Field field) {
        return field.pattern().equals("\\d{12}|\\d{9}")
                ? "12 chữ số (hoặc 9 chữ số của thẻ cũ)"
                : "dạng " + field.pattern();
    }

    private void add(ProblemCode code, String place, Part part, String found, String expected, String advice) {
        String shown = part.field().personal() && !found.isEmpty() ? "(không hiển thị)" : found;
        problems.add(new Problem(code, place, part.field().label(), shown, expected, advice));
    }
}
