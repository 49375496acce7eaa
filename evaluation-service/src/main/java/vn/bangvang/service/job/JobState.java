package vn.bangvang.service.job;

import java.util.Locale;

/** How far a screening is. */
public enum JobState {
    /** Being read or evaluated, or waiting for it. */
    RUNNING,
    /** Set aside until it is resumed. */
    PAUSED,
    /** Given up; the results so far stay. */
    CANCELLED,
    /** Every row has its outcome. */
    FINISHED,
    /** The list could not be read, or the rules changed on the way. */
    FAILED;

    /** The code in the interface and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
