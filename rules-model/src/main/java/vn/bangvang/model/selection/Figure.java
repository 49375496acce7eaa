package vn.bangvang.model.selection;

import org.jspecify.annotations.Nullable;

/**
 * One comparison of a check.
 *
 * @param what what was looked at, in Vietnamese
 * @param need what is asked, in Vietnamese
 * @param have what the round shows, in Vietnamese
 * @param amounts the same in numbers; absent where it is no matter of numbers
 */
public record Figure(
        String what,
        CheckOutcome outcome,
        String need,
        String have,
        @Nullable Amounts amounts) {}
