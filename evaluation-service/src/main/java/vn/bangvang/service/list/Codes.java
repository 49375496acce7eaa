package vn.bangvang.service.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Labelled;

/**
 * The ways in which lists write the values of a code. What could be two values is none.
 *
 * @param <E> the values
 */
final class Codes<E> {

    private final Map<String, E> byFold;
    private final Map<E, String> labels;
    private final Set<String> exact;

    private Codes(Map<String, E> byFold, Map<E, String> labels, Set<String> exact) {
        this.byFold = byFold;
        this.labels = labels;
        this.exact = exact;
    }

    /** The code that a text means; {@code null} where none or more than one. */
    @Nullable E find(String text) {
        return byFold.get(Fold.of(text));
    }

    /** Whether the text is the name of a value as it is. */
    boolean isExact(String text) {
        return exact.contains(text);
    }

    /** The name of a value. */
    String label(E value) {
        return labels.getOrDefault(value, "");
    }

    /** The names of all values, for whoever used none of them. */
    String expected() {
        return String.join(
                ", ", labels.values().stream().map(label -> "“" + label + "”").toList());
    }

    /** The names of all values. */
    List<String> labels() {
        return List.copyOf(labels.values());
    }

    /** Starts with the names that the model gives: the label and the key. */
    static <E extends Enum<E> & Labelled> Builder<E> of(Class<E> type) {
        Builder<E> builder = new Builder<>();
        for (E value : type.getEnumConstants()) {
            builder.value(value, value.label(), value.name());
        }
        return builder;
    }

    /** Starts without any value. */
    static <E> Builder<E> empty() {
        return new Builder<>();
    }

    static final class Builder<E> {
        private final Map<String, E> byFold = new HashMap<>();
        private final Set<String> ambiguous = new HashSet<>();
        private final Map<E, String> labels = new LinkedHashMap<>();
        private final Set<String> exact = new HashSet<>();

        /** Adds a value under its name and the other ways to write it. */
        Builder<E> value(E value, String label, String... spellings) {
            labels.put(value, label);
            exact.add(label);
            put(label, value);
            return also(value, spellings);
        }

        /** Adds other ways to write a value. */
        Builder<E> also(E value, String... spellings) {
            for (String spelling : spellings) {
                put(spelling, value);
            }
            return this;
        }

        private void put(String spelling, E value) {
            String fold = Fold.of(spelling);
            E other = byFold.putIfAbsent(fold, value);
            if (other != null && !other.equals(value)) {
                ambiguous.add(fold);
            }
        }

        Codes<E> build() {
            Map<String, E> clear = new HashMap<>(byFold);
            new ArrayList<>(ambiguous).forEach(clear::remove);
            return new Codes<>(clear, labels, exact);
        }
    }
}
