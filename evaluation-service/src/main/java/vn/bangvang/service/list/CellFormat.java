package vn.bangvang.service.list;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** How a sheet shows a number: as a date, as a share, or as the number. */
enum CellFormat {
    NUMBER,
    PERCENT,
    DATE,
    MONTH,
    YEAR,
    TIME;

    private static final LocalDateTime EPOCH_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    /** Excel counts a 29 February 1900, which was not. */
    private static final int FIRST_TRUE_DAY = 61;

    private static final int LAST_DAY = 2_958_466;
    private static final long SECONDS_A_DAY = 86_400;
    private static final int DIGITS = 15;
    private static final int GROUP = 3;

    /** The format of a built-in number; those of 27 to 36 and 50 to 58 are dates of East Asian editions. */
    static CellFormat ofBuiltIn(int id) {
        if (id == 9 || id == 10) {
            return PERCENT;
        }
        if (id == 17) {
            return MONTH;
        }
        if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) {
            return TIME;
        }
        return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? DATE : NUMBER;
    }

    /** The format of a code such as {@code dd/mm/yyyy} or {@code 0.0%}; what it says of negative numbers is left out. */
    static CellFormat ofCode(String code) {
        StringBuilder letters = new StringBuilder();
        boolean elapsed = false;
        for (int i = 0; i < code.length() && code.charAt(i) != ';'; i++) {
            char c = Character.toLowerCase(code.charAt(i));
            if (c == '"' || c == '[') {
                int end = code.indexOf(c == '"' ? '"' : ']', i + 1);
                if (end < 0) {
                    break;
                }
                elapsed |= c == '[' && "hms".indexOf(Character.toLowerCase(code.charAt(i + 1))) >= 0;
                i = end;
            } else if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else {
                letters.append(c);
            }
        }
        String rest = letters.toString().replace("general", "");
        boolean year = rest.indexOf('y') >= 0;
        boolean day = rest.indexOf('d') >= 0;
        boolean hour = elapsed || rest.indexOf('h') >= 0 || rest.indexOf('s') >= 0;
        boolean month = rest.indexOf('m') >= 0 && !(hour && !year && !day);
        if (day) {
            return DATE;
        }
        if (year) {
            return month ? MONTH : YEAR;
        }
        if (hour || month) {
            return hour ? TIME : DATE;
        }
        return rest.indexOf('%') >= 0 ? PERCENT : NUMBER;
    }

    /**
     * What a person sees of a number, but not rounded: a share of 89.6 does not become 90 because a cell is narrow.
     *
     * @param raw the number as the sheet keeps it, such as {@code 0.70000000000000007}
     */
    String shown(String raw, boolean from1904) {
        BigDecimal number;
        try {
            number = raw.length() > 40 ? null : new BigDecimal(raw.strip()).round(new MathContext(DIGITS));
        } catch (NumberFormatException e) {
            return raw;
        }
        if (number == null || Math.abs(number.precision() - number.scale()) > 40) {
            return raw;
        }
        return switch (this) {
            case NUMBER -> plain(number);
            case PERCENT -> plain(number.movePointRight(2)) + "%";
            case DATE, MONTH, YEAR -> date(number, from1904);
            case TIME -> time(number);
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.scale() <= 0) {
            return stripped.toBigInteger().toString();
        }
        String text = stripped.toPlainString().replace('.', ',');
        return stripped.scale() == GROUP ? text + "0" : text;
    }

    private String date(BigDecimal number, boolean from1904) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) >= 0) {
            return plain(number);
        }
        long seconds = number.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
        if (!from1904 && seconds < FIRST_TRUE_DAY * SECONDS_A_DAY) {
            return plain(number);
        }
        LocalDateTime time = (from1904 ? EPOCH_1904 : EPOCH_1900).plusSeconds(seconds);
        return switch (this) {
            case MONTH -> time.getMonthValue() + "/" + time.getYear();
            case YEAR -> String.valueOf(time.getYear());
            default -> time.getDayOfMonth() + "/" + time.getMonthValue() + "/" + time.getYear() + clock(time);
        };
    }

    private static String clock(LocalDateTime time) {
        LocalDateTime minute = time.truncatedTo(ChronoUnit.MINUTES);
        return time.equals(time.truncatedTo(ChronoUnit.DAYS))
                ? ""
                : " %02d:%02d".formatted(minute.getHour(), minute.getMinute());
    }

    private static String time(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(LAST_DAY)) >= 0) {
            return plain(number);
        }
        long seconds = number.multiply(BigDecimal.valueOf(SECONDS_A_DAY))
                .setScale(0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
        return "%02d:%02d".formatted(seconds / 3_600, seconds / 60 % 60);
    }
}
