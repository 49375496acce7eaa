package vn.bangvang.service.retention;

import java.time.Instant;
import java.util.Map;

/** Something that a feature keeps for a time only. */
public interface Perishable {

    /** What the settings call it: its period is {@code bangvang.retention.} and this. */
    String name();

    /**
     * Erases a portion of what is older than a moment, in the transaction at hand.
     *
     * @return what was erased; nothing where nothing is left that is so old
     */
    Erased erase(Instant before);

    /**
     * What was erased.
     *
     * @param count how many things
     * @param traces what the audit keeps of them, such as their hashes; neither names nor citizens' numbers
     */
    record Erased(int count, Map<String, ?> traces) {

        public Erased {
            traces = Map.copyOf(traces);
        }

        /** Nothing was old enough. */
        public static Erased nothing() {
            return new Erased(0, Map.of());
        }
    }
}
