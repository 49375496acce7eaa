package vn.bangvang.service.paper;

import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.service.council.CouncilOutcome;
import vn.bangvang.service.council.Entry;

/**
 * What came of the votes on a nominee.
 *
 * @param conclusion what the comparison with the rules came to
 * @param vote absent while there is none
 */
public record Ballot(
        String name,
        @Nullable String unit,
        String award,
        Status conclusion,
        Nominee.@Nullable Vote vote,
        CouncilOutcome outcome) {

    static Ballot of(Entry entry, String award, @Nullable Integer members) {
        String name = entry.name();
        return new Ballot(
                name == null ? PaperText.ERASED : name,
                entry.unitName() == null ? entry.unit() : entry.unitName(),
                award,
                conclusion(entry.group()),
                Nominee.Vote.of(entry, members),
                outcomeOf(entry));
    }

    /** What came of the votes; without votes nothing did. */
    static CouncilOutcome outcomeOf(Entry entry) {
        return entry.votes() == null ? CouncilOutcome.NOT_VOTED : entry.outcome();
    }

    /** A nominee that the council was not given yet. */
    static Ballot of(Nominee nominee) {
        return new Ballot(
                nominee.name(),
                nominee.unit(),
                nominee.award(),
                nominee.conclusion(),
                nominee.vote(),
                CouncilOutcome.NOT_VOTED);
    }

    private static Status conclusion(String group) {
        return group.equals("near") ? Status.NOT_ELIGIBLE : Status.valueOf(group.toUpperCase(java.util.Locale.ROOT));
    }

    /** The outcome in Vietnamese; a dotted line while there is none. */
    String result() {
        return outcome == CouncilOutcome.NOT_VOTED ? PaperText.SHORT_BLANK : outcome.label();
    }
}
