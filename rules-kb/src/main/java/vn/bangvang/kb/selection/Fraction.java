package vn.bangvang.kb.selection;

import vn.bangvang.kb.law.LawDataException;

/** A share as the law writes it, compared without rounding. */
record Fraction(long over, long under, String text) {

    static Fraction percent(int percent) {
        return new Fraction(percent, 100, percent + "%");
    }

    /** A share from a parameter: a whole number is a percentage, a text is a fraction such as {@code 1/3}. */
    static Fraction of(Object value) {
        if (value instanceof Integer percent) {
            return percent(percent);
        }
        String[] parts = String.valueOf(value).split("/", -1);
        try {
            if (parts.length == 2) {
                return new Fraction(Long.parseLong(parts[0]), Long.parseLong(parts[1]), String.valueOf(value));
            }
        } catch (NumberFormatException e) {
            throw new LawDataException("'" + value + "' is not a share.", e);
        }
        throw new LawDataException("'" + value + "' is not a share.");
    }

    /** Whether a part of a whole is greater than this share. */
    boolean exceededBy(long part, long whole) {
        return part * under > over * whole;
    }

    /** This share of a number, rounded down. */
    long floor(long whole) {
        return whole * over / under;
    }

    /** This share of a number, rounded up. */
    long ceil(long whole) {
        return (whole * over + under - 1) / under;
    }

    /** This share of a number, halves rounded up. */
    long halfUp(long whole) {
        return (2 * whole * over + under) / (2 * under);
    }
}
