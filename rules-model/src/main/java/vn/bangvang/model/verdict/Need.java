package vn.bangvang.model.verdict;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the law asks.
 *
 * @param comparison {@code at_least}, {@code more_than}, {@code at_most}, {@code less_than} or {@code is}
 * @param number the threshold, where it is a number
 * @param code the threshold, where it is a code
 * @param unit the unit of the number
 * @param text the same in words
 */
public record Need(
        String comparison,
        @Nullable BigDecimal number,
        @Nullable String code,
        @Nullable String unit,
        String text) {}
