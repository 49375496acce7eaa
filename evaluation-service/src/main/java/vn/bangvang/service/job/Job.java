package vn.bangvang.service.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.law.RuleSetNotInForceException;
import vn.bangvang.kb.law.UnknownJurisdictionException;
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

    /** Whether it was begun by a law and this software. */
    boolean isUnder(RuleBook law) {
        return refIn(law).filter(ruleSet::equals).isPresent();
    }

    /** Whether it was begun by the texts of a law, whatever the software was. */
    boolean isUnderTextsOf(RuleBook law) {
        return refIn(law)
                .filter(ref ->
                        ref.id().equals(ruleSet.id()) && ref.contentHash().equals(ruleSet.contentHash()))
                .isPresent();
    }

    /** The rule set of its place and day; none where a law has none for them. */
    private Optional<RuleSetRef> refIn(RuleBook law) {
        try {
            return Optional.of(law.inForce(jurisdiction, asOf).ref());
        } catch (RuleSetNotInForceException | UnknownJurisdictionException e) {
            return Optional.empty();
        }
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
