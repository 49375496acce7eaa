package vn.bangvang.kb.procedure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of đồng, exact. */
final class Money {

    private Money() {}

    /** A factor times an amount. */
    static BigDecimal times(BigDecimal factor, long amount) {
        return plain(factor.multiply(BigDecimal.valueOf(amount)));
    }

    /** An amount rounded up to a multiple of a step. */
    static long roundedUp(BigDecimal amount, BigDecimal step) {
        return amount.divide(step, 0, RoundingMode.CEILING).multiply(step).longValueExact();
    }

    /** A number without zeros that say nothing. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** An amount as it stands on a paper, such as 2.340.000 đồng. */
    static String text(BigDecimal amount) {
        return number(amount) + " đồng";
    }

    /** An amount as it stands on a paper. */
    static String text(long amount) {
        return text(BigDecimal.valueOf(amount));
    }

    /** A number as it stands on a paper: a point between thousands, a comma before decimals. */
    static String number(BigDecimal number) {
        String[] parts = plain(number).toPlainString().split("\\.");
        StringBuilder whole = new StringBuilder(parts[0]);
        for (int i = whole.length() - 3; i > 0; i -= 3) {
            whole.insert(i, '.');
        }
        return parts.length == 1 ? whole.toString() : whole + "," + parts[1];
    }
}
