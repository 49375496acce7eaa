package vn.bangvang.model.verdict;

import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Labelled;

/** Which of two laws is more favourable to a candidate. */
public enum Favour implements Labelled {
    /** The former law, which governs. */
    FORMER("Quy định cũ có lợi hơn"),
    /** The later law, which applies because it is more favourable. */
    LATER("Quy định mới có lợi hơn"),
    /** Both come to the same. */
    EQUAL("Như nhau"),
    /** One of the two conclusions is open, or could not be drawn. */
    UNKNOWN("Chưa so sánh được");

    private final String label;

    Favour(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Compares what two laws conclude on one award. A conclusion that is open makes it unknown: what it will come to
     * cannot be compared.
     *
     * @param later absent where the later law could not be applied
     */
    public static Favour of(Status former, @Nullable Status later) {
        if (later == null || !isDecided(former) || !isDecided(later)) {
            return UNKNOWN;
        }
        boolean underFormer = former == Status.ELIGIBLE;
        boolean underLater = later == Status.ELIGIBLE;
        if (underFormer == underLater) {
            return EQUAL;
        }
        return underFormer ? FORMER : LATER;
    }

    private static boolean isDecided(Status status) {
        return switch (status) {
            case ELIGIBLE, NOT_ELIGIBLE, NOT_APPLICABLE -> true;
            case NEEDS_REVIEW, ON_HOLD -> false;
        };
    }
}
