package vn.bangvang.service.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Days as people in Vietnam have them. */
public final class Days {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private Days() {}

    /** Today in Vietnam. */
    public static LocalDate today() {
        return LocalDate.now(Clock.system(VIETNAM));
    }

    /** A day as it stands on a paper, such as 05/02/2026. */
    public static String format(LocalDate day) {
        return DAY.format(day);
    }
}
