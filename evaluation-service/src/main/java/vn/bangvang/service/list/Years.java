package vn.bangvang.service.list;

import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Limits;
import vn.bangvang.model.problem.ProblemCode;

/**
 * A year, a school year, or a range of years.
 *
 * @param from the first year
 * @param to the last year; the same where there is one year, and for a school year the one in which it ends
 * @param school whether it is a school year
 */
record Years(int from, int to, boolean school) {

    boolean isRange() {
        return from != to && !school;
    }

    /** Whether the years can stand in a dossier; says so in the cell where they cannot, and what a school year is. */
    boolean checked(Cell cell) {
        if (!Cell.isPossibleYear(from) || !Cell.isPossibleYear(to)) {
            cell.reject(
                    ProblemCode.OUT_OF_RANGE,
                    "có năm ngoài khoảng " + Limits.FIRST_YEAR + "–" + Limits.LAST_YEAR,
                    "Hãy kiểm tra lại năm");
            return false;
        }
        if (from > to) {
            cell.reject(ProblemCode.DATE_ORDER, "có năm đầu sau năm cuối", "Hãy kiểm tra lại hai năm");
            return false;
        }
        if (school && from + 1 != to) {
            cell.reject(ProblemCode.BAD_FORM, "không phải là một năm học", "Ghi ví dụ: năm học 2024-2025");
            return false;
        }
        if (school) {
            cell.readAs(Conversion.Kind.DATE, "năm " + to);
        }
        return true;
    }

    /** The years of a text such as “2024”, “năm 2024”, “2019-2023” or “năm học 2023-2024”; {@code null} for another. */
    static @Nullable Years of(String text) {
        String rest = text;
        boolean school = false;
        if (!rest.isEmpty() && !isDigit(rest.charAt(0))) {
            int digitAt = 0;
            while (digitAt < rest.length() && !isDigit(rest.charAt(digitAt))) {
                digitAt++;
            }
            String word = Fold.of(rest.substring(0, digitAt));
            school = word.equals("namhoc") || word.equals("nh");
            if (!school && !word.equals("nam")) {
                return null;
            }
            rest = rest.substring(digitAt);
        }
        int first = yearAt(rest, 0);
        if (first < 0) {
            return null;
        }
        if (rest.length() == 4) {
            return school ? null : new Years(first, first, false);
        }
        int at = 4;
        boolean dash = false;
        while (at < rest.length() && !isDigit(rest.charAt(at))) {
            char c = rest.charAt(at++);
            if (c == '-' || c == '\u2013' || c == '\u2014') {
                if (dash) {
                    return null;
                }
                dash = true;
            } else if (c != ' ') {
                return null;
            }
        }
        int last = yearAt(rest, at);
        return dash && last >= 0 && rest.length() == at + 4 ? new Years(first, last, school) : null;
    }

    private static int yearAt(String text, int at) {
        if (at + 4 > text.length()) {
            return -1;
        }
        int year = 0;
        for (int i = at; i < at + 4; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            year = year * 10 + (text.charAt(i) - '0');
        }
        return year;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
