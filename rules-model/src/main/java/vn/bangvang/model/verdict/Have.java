package vn.bangvang.model.verdict;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the dossier shows, in the unit of the {@link Need}.
 *
 * @param number the value, where it is a number and known for certain
 * @param atLeast the least it can be, where the dossier leaves it open
 * @param atMost the most it can be, where the dossier leaves it open and there is a bound
 * @param code the value, where it is a code
 * @param text the same in words
 */
public record Have(
        @Nullable BigDecimal number,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost,
        @Nullable String code,
        String text) {}
