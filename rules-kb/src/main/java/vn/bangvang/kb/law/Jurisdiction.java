package vn.bangvang.kb.law;

import org.jspecify.annotations.Nullable;

/**
 * A place or a sector with its own rules.
 *
 * @param key stable key: the country {@code vn}, a province such as {@code vn-lai-chau}
 * @param name its name, in Vietnamese
 * @param parent key of the place whose rules apply where it has none; absent for the country
 * @param note what to know about its rules, in Vietnamese; every verdict repeats it
 */
public record Jurisdiction(
        String key,
        String name,
        @Nullable String parent,
        @Nullable String note) {}
