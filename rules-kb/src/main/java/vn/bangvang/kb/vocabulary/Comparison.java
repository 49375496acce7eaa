package vn.bangvang.kb.vocabulary;

import java.util.Locale;
import vn.bangvang.model.verdict.Outcome;

/** How a measured amount is held against a threshold. */
enum Comparison {
    AT_LEAST("Ít nhất"),
    MORE_THAN("Trên"),
    AT_MOST("Không quá"),
    LESS_THAN("Dưới");

    private final String words;

    Comparison(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Compares an amount of which only the bounds are known. */
    Outcome of(long least, long most, long threshold) {
        return switch (this) {
            case AT_LEAST -> decide(least >= threshold, most < threshold);
            case MORE_THAN -> decide(least > threshold, most <= threshold);
            case AT_MOST -> decide(most <= threshold, least > threshold);
            case LESS_THAN -> decide(most < threshold, least >= threshold);
        };
    }

    private static Outcome decide(boolean met, boolean missed) {
        if (met) {
            return Outcome.MET;
        }
        return missed ? Outcome.NOT_MET : Outcome.UNKNOWN;
    }
}
