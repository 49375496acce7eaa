package vn.bangvang.kb.procedure;

import org.jspecify.annotations.Nullable;

/**
 * One of several awards that a candidate is given at the same time.
 *
 * @param award key of the award
 * @param from first year of the achievements; absent where it is not known
 * @param to last year of the achievements; absent where it is not known
 * @param achievement name of the achievement; absent where it is not known
 */
public record PrizeClaim(
        String award,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String achievement) {

    boolean periodKnown() {
        return from != null && to != null;
    }

    boolean samePeriod(PrizeClaim other) {
        return periodKnown()
                && other.periodKnown()
                && from != null
                && from.equals(other.from)
                && to != null
                && to.equals(other.to);
    }
}
