package vn.bangvang.service.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.model.verdict.RuleSetRef;

/**
 * A screening.
 *
 * @param units codes of the units whose rows its creator may send; absent where any
 */
public record Job(
        UUID id,
        String jurisdiction,
        LocalDate asOf,
        String awards,
        RuleSetRef ruleSet,
        @Nullable Set<String> units,
        JobState state,
        @Nullable String failure,
        Instant createdAt,
        String createdBy,
        @Nullable Instant finishedAt) {

    /** Whether the rule set of its place and day is still the one by which it was begun. */
    boolean isUnder(RuleBook rules) {
        return rules.inForce(jurisdiction, asOf).ref().equals(ruleSet);
    }

    /**
     * How far it is.
     *
     * @param rows rows that were read so far
     * @param evaluated rows that have their outcome
     * @param rejectedRows rows that could not be read
     * @param conclusions how often each conclusion was drawn, by award
     */
    public record Progress(long rows, long evaluated, long rejectedRows, Map<String, Map<String, Long>> conclusions) {}

    /** One list that was sent. */
    public record Part(
            int part,
            @Nullable Integer corrects,
            String state,
            long accepted,
            long rejectedRows,
            @Nullable String failure,
            List<String> files) {}
}
