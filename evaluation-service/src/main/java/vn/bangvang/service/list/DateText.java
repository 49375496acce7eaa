package vn.bangvang.service.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Limits;
import vn.bangvang.model.problem.ProblemCode;

/**
 * A date as lists write it: day first, or the year first with four digits, or the number of days by which Excel counts.
 *
 * @param date the date; absent where the text is none
 * @param readAs how the text was read where it was not written as a date; absent where it was
 * @param code what is wrong; absent where nothing is
 * @param problem what is wrong, without the text itself
 * @param advice what to do
 */
record DateText(
        @Nullable LocalDate date,
        @Nullable String readAs,
        @Nullable ProblemCode code,
        String problem,
        String advice) {

    private static final String EXAMPLE = "Nhập theo dạng ngày/tháng/năm, ví dụ 27/3/1980";

    /** Day 1 of Excel is 1/1/1900, but it counts a 29/2/1900 that never was; both are before the first serial read. */
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

    private static final long FIRST_SERIAL = LocalDate.of(1920, 1, 1).toEpochDay() - EXCEL_EPOCH.toEpochDay();
    private static final long LAST_SERIAL = LocalDate.of(2100, 12, 31).toEpochDay() - EXCEL_EPOCH.toEpochDay();

    static DateText of(String text) {
        int timeAt = timeAt(text);
        String day = timeAt < 0 ? text : text.substring(0, timeAt).strip();
        if (timeAt >= 0 && !isMidnight(text.substring(timeAt + 1))) {
            return bad(ProblemCode.BAD_FORM, "có cả giờ", "Chỉ ghi ngày, ví dụ 27/3/1980");
        }
        DateText read = ofDay(day);
        LocalDate date = read.date();
        return timeAt >= 0 && date != null ? good(date, shown(date)) : read;
    }

    /** A date as people read it. */
    static String shown(LocalDate date) {
        return date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear();
    }

    private static DateText ofDay(String text) {
        if (text.isEmpty() || !isDigit(text.charAt(text.length() - 1)) || isSeparator(text.charAt(0))) {
            return noDate();
        }
        int[] numbers = new int[3];
        int[] digits = new int[3];
        int count = 0;
        boolean inNumber = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                if (!inNumber && count == 3) {
                    return noDate();
                }
                count += inNumber ? 0 : 1;
                inNumber = true;
                digits[count - 1]++;
                if (digits[count - 1] > 8) {
                    return noDate();
                }
                numbers[count - 1] = numbers[count - 1] * 10 + (c - '0');
            } else if (isSeparator(c)) {
                inNumber = false;
            } else {
                return text.indexOf(' ') < 0 ? noDate() : ofWords(text);
            }
        }
        return switch (count) {
            case 1 -> ofOneNumber(text, numbers[0], digits[0]);
            case 2 -> ofTwoNumbers(numbers, digits);
            case 3 -> ofThreeNumbers(numbers, digits);
            default -> noDate();
        };
    }

    private static DateText ofOneNumber(String text, int number, int digits) {
        if (digits == 5 && text.length() == 5 && number >= FIRST_SERIAL && number <= LAST_SERIAL) {
            LocalDate date = EXCEL_EPOCH.plusDays(number);
            return good(date, shown(date));
        }
        if (digits == 4 && number >= Limits.FIRST_YEAR && number <= Limits.LAST_YEAR) {
            return bad(ProblemCode.BAD_FORM, "chỉ có năm, thiếu ngày và tháng", EXAMPLE);
        }
        return noDate();
    }

    private static DateText ofTwoNumbers(int[] numbers, int[] digits) {
        boolean monthAndYear = digits[0] <= 2 && digits[1] == 4 && numbers[0] >= 1 && numbers[0] <= 12;
        return monthAndYear ? bad(ProblemCode.BAD_FORM, "chỉ có tháng và năm, thiếu ngày", EXAMPLE) : noDate();
    }

    private static DateText ofThreeNumbers(int[] numbers, int[] digits) {
        boolean yearFirst = digits[0] == 4 && digits[1] <= 2 && digits[2] <= 2;
        boolean dayFirst = digits[0] <= 2 && digits[1] <= 2 && digits[2] == 4;
        if (!yearFirst && !dayFirst) {
            return digits[0] <= 2 && digits[1] <= 2 && digits[2] == 2
                    ? bad(ProblemCode.BAD_FORM, "có năm chỉ hai chữ số", "Ghi năm bốn chữ số, ví dụ 27/3/1980")
                    : noDate();
        }
        int year = yearFirst ? numbers[0] : numbers[2];
        int month = numbers[1];
        int day = yearFirst ? numbers[2] : numbers[0];
        if (year < Limits.FIRST_YEAR || year > Limits.LAST_YEAR) {
            return bad(
                    ProblemCode.OUT_OF_RANGE,
                    "có năm ngoài khoảng " + Limits.FIRST_YEAR + "–" + Limits.LAST_YEAR,
                    "Hãy kiểm tra lại năm");
        }
        try {
            return good(LocalDate.of(year, month, day), null);
        } catch (DateTimeException e) {
            boolean monthFirst = dayFirst && month > 12 && day <= 12;
            return bad(
                    ProblemCode.IMPOSSIBLE_DATE,
                    "không phải là ngày có thật",
                    monthFirst ? "Ghi ngày trước, tháng sau, ví dụ 27/3/1980" : EXAMPLE);
        }
    }

    /** “ngày 27 tháng 3 năm 1980”. */
    private static DateText ofWords(String text) {
        String[] words = text.split(" ");
        boolean inWords = words.length == 6
                && Fold.of(words[0]).equals("ngai")
                && Fold.of(words[2]).equals("thang")
                && Fold.of(words[4]).equals("nam");
        return inWords ? ofDay(words[1] + "/" + words[3] + "/" + words[5]) : noDate();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '-' || c == '.' || c == ' ' || c == '\u2013';
    }

    private static int timeAt(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return -1;
        }
        return Math.max(text.lastIndexOf(' ', colon), text.lastIndexOf('T', colon));
    }

    private static boolean isMidnight(String time) {
        String rest = time.strip();
        if (rest.startsWith("12:00") && (rest.endsWith("AM") || rest.endsWith("SA"))) {
            rest = "00" + rest.substring(2, rest.length() - 2).strip();
        }
        for (int i = 0; i < rest.length(); i++) {
            if ("0:.Z".indexOf(rest.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static DateText noDate() {
        return bad(ProblemCode.BAD_FORM, "không phải là ngày", EXAMPLE);
    }

    private static DateText good(LocalDate date, @Nullable String readAs) {
        return new DateText(date, readAs, null, "", "");
    }

    private static DateText bad(ProblemCode code, String problem, String advice) {
        return new DateText(null, null, code, problem, advice);
    }
}
