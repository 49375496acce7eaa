package vn.bangvang.service.list;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Award;
import vn.bangvang.model.dossier.Decision;
import vn.bangvang.model.dossier.Field;
import vn.bangvang.model.dossier.Limits;
import vn.bangvang.model.problem.ProblemCode;

/**
 * The columns of a file whose rows are the entries of one section. They follow from the record of the section: the label
 * of a component is the header, its type says how the cell is read.
 *
 * @param <T> the record
 */
final class RecordColumns<T extends Record> {

    private static final String DECISION = "decision.";

    private final Class<T> type;
    private final RecordComponent[] components;
    private final Constructor<T> constructor;

    RecordColumns(Class<T> type) {
        this.type = type;
        this.components = type.getRecordComponents();
        try {
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ListColumn> columns() {
        List<ListColumn> columns = new ArrayList<>();
        for (RecordComponent component : components) {
            if (component.getType() == Decision.class) {
                for (RecordComponent part : Decision.class.getRecordComponents()) {
                    columns.add(column(part, DECISION + part.getName()));
                }
            } else {
                columns.add(column(component, component.getName()));
            }
        }
        return columns;
    }

    /** Headers of the columns that every row must fill in. */
    List<String> requiredKeys() {
        return Arrays.stream(components)
                .filter(component -> !isOptional(component))
                .map(RecordComponent::getName)
                .toList();
    }

    /** The entry that a row makes; {@code null}, with a problem, where it makes none. */
    @Nullable T entry(RowValues row, ColumnSet columns, Reading reading, Place place, Header header) {
        @Nullable Object[] values = new @Nullable Object[components.length];
        boolean complete = true;
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            values[i] = component.getType() == Decision.class ? decision(row) : row.get(component.getName());
            if (values[i] == null && !isOptional(component)) {
                complete = false;
                if (!row.has(given(component.getName()))) {
                    String label = header.texts().get(header.indexOf(component.getName()));
                    reading.reject(
                            new Place(place.file(), place.row(), label, ""),
                            ProblemCode.MISSING,
                            "Thiếu “" + columns.column(component.getName()).header() + "”",
                            "Điền giá trị này");
                }
            }
        }
        return complete ? entry(values) : null;
    }

    private T entry(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("No " + type.getSimpleName() + " of " + Arrays.toString(values), e);
        }
    }

    private static @Nullable Decision decision(RowValues row) {
        String number = row.get(DECISION + "number", String.class);
        LocalDate date = row.get(DECISION + "date", LocalDate.class);
        String authority = row.get(DECISION + "authority", String.class);
        return number == null && date == null && authority == null ? null : new Decision(number, date, authority);
    }

    private static ListColumn column(RecordComponent component, String key) {
        Field field = component.getAnnotation(Field.class);
        int longest = Lengths.of(component);
        return ListColumn.column(key, field.label(), "/row/" + key, (cell, draft) -> {
                    draft.row.put(given(key), true);
                    draft.row.put(key, value(component, field, longest, cell));
                })
                .also(RecordHeaders.synonyms(field.label()))
                .help(RecordHeaders.help(component, isOptional(component)))
                .example(RecordHeaders.example(component), "", "");
    }

    /** Tells a cell that was wrong from one that was blank. */
    private static String given(String key) {
        return "given " + key;
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object value(RecordComponent component, Field field, int longest, Cell cell) {
        Class<?> type = component.getType();
        if (type == LocalDate.class) {
            return cell.date();
        }
        if (type == int.class || type == Integer.class) {
            boolean year = field.unit().equals("year") && field.min() == Limits.FIRST_YEAR;
            return year ? cell.year() : cell.count(field.min(), field.max());
        }
        if (type == Boolean.class) {
            return cell.yesNo();
        }
        if (type == List.class) {
            return awards(cell);
        }
        if (type.isEnum()) {
            return cell.code(RecordHeaders.codes(type));
        }
        if (component.getName().equals("award")) {
            Award award = cell.award();
            return award == null ? null : award.key();
        }
        return cell.text(longest);
    }

    private static List<String> awards(Cell cell) {
        if (Sectioned.isNone(cell.oneLine())) {
            return List.of();
        }
        return Arrays.stream(cell.lines().split("[;\n]"))
                .filter(part -> !part.isBlank())
                .map(part -> cell.part(part.strip()).award())
                .filter(Objects::nonNull)
                .map(Award::key)
                .toList();
    }
}
