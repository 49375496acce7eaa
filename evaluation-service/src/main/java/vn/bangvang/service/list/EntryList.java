package vn.bangvang.service.list;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of a dossier in the making, with the place of each entry. Unknown until something is added or it is declared
 * to be empty.
 *
 * @param <T> the entries
 */
final class EntryList<T> {

    private @Nullable List<T> entries;
    private final List<Place> places = new ArrayList<>(4);

    void add(T entry, Place place) {
        given().add(entry);
        places.add(place);
    }

    /** Declares that there is nothing but what is added. */
    void declare() {
        given();
    }

    private List<T> given() {
        List<T> list = entries;
        if (list == null) {
            list = new ArrayList<>(4);
            entries = list;
        }
        return list;
    }

    boolean isUnknown() {
        return entries == null;
    }

    /** The entries; {@code null} where nothing is known. */
    @Nullable List<T> entries() {
        return entries;
    }

    /** Where an entry stands; {@code null} where there is no such entry. */
    @Nullable Place place(int index) {
        return index >= 0 && index < places.size() ? places.get(index) : null;
    }

    /** Whether an equal entry is there already. */
    boolean has(T entry) {
        return entries != null && entries.contains(entry);
    }
}
