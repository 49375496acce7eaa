package vn.bangvang.service.paper;

import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.service.council.Entry;
import vn.bangvang.service.council.Votes;

/**
 * A nominee for one award, as papers name them.
 *
 * @param kind whether a person, a collective or a household
 * @param birthYear absent for collectives and where it is not known
 * @param awardKey key of the award
 * @param conclusion what the comparison with the rules came to
 * @param merits what the conclusion rests on, in short
 * @param note what is to be settled, or the decision where there is one
 * @param vote absent while there is none
 */
public record Nominee(
        Kind kind,
        String name,
        @Nullable Integer birthYear,
        @Nullable String position,
        @Nullable String unit,
        String awardKey,
        String award,
        Status conclusion,
        String merits,
        String note,
        @Nullable Vote vote) {

    /** Whether something is to be settled before the award can be decided on. */
    boolean isOpen() {
        return conclusion != Status.ELIGIBLE;
    }

    /** Whom an award is for. */
    public enum Kind {
        PERSON,
        COLLECTIVE,
        HOUSEHOLD
    }

    /**
     * The votes of the council, those given in writing included.
     *
     * @param against absent where it was not recorded
     * @param blank absent where it was not recorded
     * @param members how many members the council has in all; absent where it is not known
     */
    public record Vote(
            int inFavour,
            @Nullable Integer against,
            @Nullable Integer blank,
            @Nullable Integer members) {

        static @Nullable Vote of(Entry entry, @Nullable Integer members) {
            Votes votes = entry.votes();
            return votes == null ? null : new Vote(votes.agree(), votes.disagree(), votes.blank(), members);
        }

        /** The votes in favour out of all members, such as {@code 12/13 phiếu đồng ý (92,3%)}. */
        String text() {
            return members == null
                    ? inFavour + " phiếu đồng ý"
                    : inFavour + "/" + members + " phiếu đồng ý (" + share() + ")";
        }

        /** The share of all members, such as {@code 92,3%}; a dotted line where it cannot be reckoned. */
        String share() {
            if (members == null || members <= 0) {
                return PaperText.SHORT_BLANK;
            }
            java.math.BigDecimal share = java.math.BigDecimal.valueOf(inFavour * 100L)
                    .divide(java.math.BigDecimal.valueOf(members), 1, java.math.RoundingMode.DOWN)
                    .stripTrailingZeros();
            return share.toPlainString().replace('.', ',') + "%";
        }
    }
}
