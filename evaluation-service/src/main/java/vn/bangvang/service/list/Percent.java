package vn.bangvang.service.list;

import org.jspecify.annotations.Nullable;

/** A share in hundredths: 70, 70%, 70,5 %. */
final class Percent {

    private Percent() {}

    /** The share; {@code null} for a text that is none. */
    static @Nullable Double of(String text) {
        String number =
                text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
        boolean marked = false;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == ',' || c == '.') {
                if (marked || i == 0 || i == number.length() - 1) {
                    return null;
                }
                marked = true;
            } else if (c < '0' || c > '9') {
                return null;
            }
        }
        return number.isEmpty() || number.length() > 15 ? null : Double.valueOf(number.replace(',', '.'));
    }
}
