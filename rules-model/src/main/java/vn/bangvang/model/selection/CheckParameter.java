package vn.bangvang.model.selection;

import org.jspecify.annotations.Nullable;

/**
 * A number that a check compares with.
 *
 * @param key stable key, unique within the check
 * @param value the value that was applied
 * @param unit its unit; absent for a plain number
 * @param source where the value comes from, in Vietnamese
 */
public record CheckParameter(
        String key, int value, @Nullable String unit, String source) {}
