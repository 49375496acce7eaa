package vn.bangvang.service.account;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What another system says about a caller, by the names that the configuration gives. What it does not say is nothing. */
record Claims(Map<String, Object> all) {

    private static final String EVERY = "*";

    /** The texts of a claim: the members of an array, or the words of a text. */
    Set<String> texts(String name) {
        Object value = all.get(name);
        Stream<?> members = Stream.empty();
        if (value instanceof Collection<?> array) {
            members = array.stream();
        } else if (value instanceof String words) {
            members = Arrays.stream(words.strip().split("\\s+"));
        }
        return members.filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The units of a claim; absent where it says {@code *}, every unit. */
    @Nullable Set<String> units(String name) {
        Set<String> units = texts(name);
        return units.contains(EVERY) ? null : units;
    }
}
