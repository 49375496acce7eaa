package vn.bangvang.service.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Limits;

/** Reads what people type into fields. */
public final class Typed {

    private static final Pattern DAY = Pattern.compile("\\s*([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})\\s*");

    private Typed() {}

    /** A year of four digits; absent where it is none. */
    public static @Nullable Integer year(String typed) {
        String stripped = typed.strip();
        if (!stripped.matches("[0-9]{4}")) {
            return null;
        }
        int year = Integer.parseInt(stripped);
        return year < Limits.FIRST_YEAR || year > Limits.LAST_YEAR ? null : year;
    }

    /** A day, such as 27/3/2026; absent where it is none. */
    public static @Nullable LocalDate day(String typed) {
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

    /** A whole number from 0 to 9999; absent where it is none. */
    public static @Nullable Integer count(String typed) {
        String stripped = typed.strip();
        return stripped.matches("[0-9]{1,4}") ? Integer.valueOf(stripped) : null;
    }

    /** Whether a text that must be given can be kept: there is one, it is not too long, and a database takes it. */
    public static boolean isText(String typed, int longest) {
        String stripped = typed.strip();
        return !stripped.isEmpty()
                && stripped.codePointCount(0, stripped.length()) <= longest
                && stripped.indexOf('\0') < 0;
    }
}
