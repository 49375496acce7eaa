package vn.bangvang.service.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the chain of entries from the first to the last. */
final class AuditChain {

    private static final int PAGE = 1000;

    private AuditChain() {}

    /**
     * What was found.
     *
     * @param entries how many entries are sound, from the first on
     * @param head hash of the last sound one
     * @param broken the number of the first entry that is not; absent where all are
     * @param anchored whether the hash that was asked for is one of them
     */
    record Result(long entries, String head, @Nullable Long broken, boolean anchored) {}

    /**
     * Follows the chain.
     *
     * @param anchor the hash of an entry that was noted down earlier; it must still be in the chain
     */
    static Result follow(AuditLog log, @Nullable String anchor) {
        long expected = 1;
        String previous = AuditEntry.NOTHING_BEFORE;
        boolean anchored = anchor == null;
        List<AuditEntry> page = log.after(0, PAGE);
        while (!page.isEmpty()) {
            for (AuditEntry entry : page) {
                if (entry.seq() != expected || !entry.previous().equals(previous) || !entry.isWhole()) {
                    return new Result(expected - 1, previous, expected, anchored);
                }
                previous = entry.hash();
                anchored |= previous.equals(anchor);
                expected++;
            }
            page = log.after(expected - 1, PAGE);
        }
        return new Result(expected - 1, previous, null, anchored);
    }
}
