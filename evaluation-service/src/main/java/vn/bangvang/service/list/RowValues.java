package vn.bangvang.service.list;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the cells of one row say, where several rows make one dossier. */
final class RowValues {

    private final Map<String, Object> values = new HashMap<>();

    void put(String key, @Nullable Object value) {
        if (value != null) {
            values.put(key, value);
        }
    }

    /** The value under a key; {@code null} where no cell gave one. */
    <T> @Nullable T get(String key, Class<T> type) {
        Object value = values.get(key);
        return value == null ? null : type.cast(value);
    }

    @Nullable Object get(String key) {
        return values.get(key);
    }

    boolean has(String key) {
        return values.containsKey(key);
    }
}
