package vn.bangvang.model.selection;

import org.jspecify.annotations.Nullable;

/**
 * A comparison in numbers.
 *
 * @param have how many surely have the quality
 * @param perhaps how many more may have it
 * @param of of how many; absent where it is not known
 * @param least how many must; absent where there is no such bound
 * @param most how many may; absent where there is no such bound or it is not known. Where the rounding is not laid
 *     down, the greater of the two
 */
public record Amounts(
        long have,
        long perhaps,
        @Nullable Long of,
        @Nullable Long least,
        @Nullable Long most) {}
