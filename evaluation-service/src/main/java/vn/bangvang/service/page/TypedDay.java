package vn.bangvang.service.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day as people type it, the day first, such as 27/3/2026. */
final class TypedDay {

    private static final Pattern DAY = Pattern.compile("\\s*([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})\\s*");

    private TypedDay() {}

    /** The day; {@code null} where there is no such day. */
    static @Nullable LocalDate of(String typed) {
        Matcher matcher = DAY.matcher(typed);
        if (!matcher.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(3)),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(1)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
