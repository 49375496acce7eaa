package vn.bangvang.model.procedure;

import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.Outcome;

/**
 * One of several awards that a candidate is given at the same time.
 *
 * @param paid met where its money is paid, not met where that of a higher title takes its place, unknown where the
 *     periods or the amounts are not known
 * @param amount its money, in đồng, where it is known
 * @param reason why, in Vietnamese
 */
public record PrizeShare(
        String award, String name, Outcome paid, @Nullable Long amount, String reason) {}
