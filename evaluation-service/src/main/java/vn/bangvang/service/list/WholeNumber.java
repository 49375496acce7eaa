package vn.bangvang.service.list;

import org.jspecify.annotations.Nullable;

/** A whole number as spreadsheets write it: 1234, 1.234, 1 234 or 30,0. */
final class WholeNumber {

    private static final int MOST_DIGITS = 15;

    private WholeNumber() {}

    /** The number; {@code null} for a text that is none or that may be two. */
    static @Nullable Long of(String text) {
        int groupAt = -1;
        char mark = 0;
        long value = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                digits++;
            } else if ((c == '.' || c == ',' || c == ' ') && isGroupEnd(i, groupAt) && (mark == 0 || mark == c)) {
                mark = c;
                groupAt = i;
            } else {
                return null;
            }
        }
        if (digits == 0 || digits > MOST_DIGITS) {
            return null;
        }
        if (mark == 0 || text.length() - groupAt == 4) {
            return value;
        }
        boolean zeroTenths = mark != ' ' && text.indexOf(mark) == groupAt && text.endsWith(mark + "0");
        return zeroTenths ? Long.valueOf(value / 10) : null;
    }

    private static boolean isGroupEnd(int at, int groupAt) {
        return groupAt < 0 ? at > 0 : at - groupAt == 4;
    }
}
