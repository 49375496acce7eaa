package vn.bangvang.service.council;

import java.util.Locale;
import vn.bangvang.model.dossier.Labelled;

/** What came of the vote on a nominee, against what the law asks of the council. */
public enum CouncilOutcome implements Labelled {
    PASSED("Đạt"),
    /** Enough votes by a share that no text read so far confirms. */
    PASSED_UNCONFIRMED("Đạt theo ngưỡng chưa xác nhận"),
    NOT_PASSED("Không đạt"),
    NOT_VOTED("Chưa biểu quyết"),
    /** The rules know no share of votes for the award and the council. */
    NO_THRESHOLD("Chưa có ngưỡng");

    private final String label;

    CouncilOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The code in the interface. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a decision may rest on it: enough votes, or no share that the rules could ask for. */
    public boolean allowsDecision() {
        return this == PASSED || this == PASSED_UNCONFIRMED || this == NO_THRESHOLD;
    }
}
