package vn.bangvang.service.list;

import java.lang.reflect.RecordComponent;
import vn.bangvang.model.dossier.Field;
import vn.bangvang.model.dossier.Limits;

/** The greatest lengths of texts, as the model states them. */
final class Lengths {

    private Lengths() {}

    static int of(Class<? extends Record> type, String name) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getName().equals(name)) {
                return of(component);
            }
        }
        throw new IllegalArgumentException(type.getSimpleName() + " has no component '" + name + "'");
    }

    static int of(RecordComponent component) {
        Field field = component.getAnnotation(Field.class);
        return field == null || field.maxLength() == 0 ? Limits.TEXT : field.maxLength();
    }
}
