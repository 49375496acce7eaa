package vn.bangvang.service.council;

import org.jspecify.annotations.Nullable;

/**
 * The votes on one nominee, those given in writing included.
 *
 * @param disagree absent where it was not recorded
 * @param blank absent where it was not recorded
 */
public record Votes(
        int agree, @Nullable Integer disagree, @Nullable Integer blank) {

    /** How many votes there are, as far as they were recorded. */
    public long total() {
        return (long) agree + (disagree == null ? 0 : disagree) + (blank == null ? 0 : blank);
    }
}
