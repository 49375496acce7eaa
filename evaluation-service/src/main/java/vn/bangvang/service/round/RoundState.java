package vn.bangvang.service.round;

import java.util.Locale;

/** How far a round is. */
public enum RoundState {
    /** The next run waits for its list. */
    PREPARING,
    /** The current run is screened, and its results are worked on. */
    REVIEWING,
    /** The current run is frozen. */
    FINISHED;

    /** The code in the interface. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
