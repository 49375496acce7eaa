package vn.bangvang.service.list;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.problem.ProblemCode;

/**
 * A time from one day to another, written “1/2/2023-1/2/2024” or “từ 1/2/2023 đến 1/2/2024”; either day may be absent.
 */
record Span(@Nullable LocalDate from, @Nullable LocalDate until) {

    static final Span UNKNOWN = new Span(null, null);

    private static final String ADVICE = "Ghi từ ngày-đến ngày, ví dụ 1/2/2023-1/2/2024";

    /** Reads a span and leaves a problem behind where it is none. */
    static @Nullable Span read(Cell cell, String text) {
        String plain = plain(text);
        int cut = cutAt(plain);
        if (cut < 0 && !isDay(plain)) {
            cell.reject(ProblemCode.BAD_FORM, "có thời gian “" + text + "” chưa đúng", ADVICE);
            return null;
        }
        String first = cut < 0 ? plain : plain.substring(0, cut).strip();
        String last = cut < 0 ? "" : plain.substring(cut + 1).strip();
        LocalDate from = first.isEmpty() ? null : cell.part(first).date();
        LocalDate until = last.isEmpty() ? null : cell.part(last).date();
        boolean failed = (!first.isEmpty() && from == null) || (!last.isEmpty() && until == null);
        return failed ? null : new Span(from, until);
    }

    /** Whether a text is a span or a day, existing or not. */
    static boolean isDates(String text) {
        String plain = plain(text);
        return cutAt(plain) >= 0 || isDay(plain);
    }

    private static String plain(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace("từ ngày", "").replace("đến ngày", "-");
        return lower.replace("từ", "")
                .replace("đến", "-")
                .replace('\u2013', '-')
                .strip();
    }

    /** The dash with a day, or nothing, on either side. */
    private static int cutAt(String plain) {
        for (int at = plain.indexOf('-'); at >= 0; at = plain.indexOf('-', at + 1)) {
            String first = plain.substring(0, at).strip();
            String last = plain.substring(at + 1).strip();
            boolean given = !first.isEmpty() || !last.isEmpty();
            if (given && (first.isEmpty() || isDay(first)) && (last.isEmpty() || isDay(last))) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a text has the shape of a day: three numbers. */
    private static boolean isDay(String text) {
        int numbers = 0;
        boolean inNumber = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && c != '/' && c != '-' && c != '.') {
                return false;
            }
            numbers += digit && !inNumber ? 1 : 0;
            inNumber = digit;
        }
        return numbers == 3 && inNumber && Character.isDigit(text.charAt(0));
    }
}
