package vn.bangvang.kb.procedure;

/** Reckons shares of votes on all members of a council, those absent included. */
public final class VoteShare {

    private VoteShare() {}

    /** The fewest votes that are a share of the members, in whole votes. */
    public static int least(int percent, int members) {
        return Math.toIntExact(((long) percent * members + 99) / 100);
    }
}
