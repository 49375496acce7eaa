package vn.bangvang.service.council;

import org.jspecify.annotations.Nullable;

/**
 * A nominee before the council, for one award.
 *
 * @param part the part of the run's screening
 * @param n the row within the part
 * @param name absent where the dossier was erased
 * @param unit code of the unit
 * @param award key of the award
 * @param group the conclusion on the conditions, or {@code near} where one of them alone is missed
 * @param votes absent while there are none
 * @param outcome what came of the votes
 * @param decision absent until a decision with its number is recorded; only from then on the award has been given
 * @param version counts up with every change
 */
public record Entry(
        int part,
        long n,
        @Nullable String name,
        @Nullable String unit,
        @Nullable String unitName,
        String award,
        String group,
        @Nullable Votes votes,
        CouncilOutcome outcome,
        @Nullable Decision decision,
        int version) {

    /** How requests name it: part, row and award. */
    public String key() {
        return part + "-" + n + "-" + award;
    }

    /** Whether the conclusion on the conditions leaves something for the council to discuss. */
    public boolean isDoubtful() {
        return !group.equals("eligible");
    }
}
