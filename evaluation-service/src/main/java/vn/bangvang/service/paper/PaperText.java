package vn.bangvang.service.paper;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts as they may stand on a paper. */
final class PaperText {

    /** What is to be filled in by hand. */
    static final String BLANK = "……………";

    static final String SHORT_BLANK = "……";

    /** As many dots as an upright paper is wide. */
    static final String LINE = "…".repeat(34);

    /** Who has asked for their dossier to be erased. */
    static final String ERASED = "(Hồ sơ đã xóa theo yêu cầu)";

    private static final Pattern ADDRESS =
            Pattern.compile("^(ông|bà|đồng chí|đ/c)\\s+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PaperText() {}

    /**
     * A text of a list or a form as a paper can hold it: composed, without what XML forbids and without marks that turn
     * the direction of writing, so that what is printed is what was read.
     */
    static String clean(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\t' || c == '\n' || c == '\r') {
                kept.append(' ');
            } else if (isPrintable(c)) {
                kept.appendCodePoint(c);
            }
        });
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    /** A text in capitals, with its marks. */
    static String capitals(String text) {
        return clean(text).toUpperCase(Locale.forLanguageTag("vi"));
    }

    private static boolean isPrintable(int c) {
        boolean xml = (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
        return xml
                && !Character.isISOControl(c)
                && !isDirection(c)
                && (c & 0xFFFE) != 0xFFFE
                && c != 0x200B
                && c != 0xFEFF;
    }

    private static boolean isDirection(int c) {
        return (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F
                || c == 0x061C;
    }

    /** The text, or a dotted line where it is not known. */
    static String orBlank(@Nullable String text) {
        return text == null || text.isBlank() ? BLANK : text.strip();
    }

    /** The name of somebody as it stands below a signature: without how they are addressed and without their offices. */
    static String signer(@Nullable String text) {
        String name = orBlank(text);
        return ADDRESS.matcher(name).replaceFirst("").replaceFirst("\\s*,.*", "");
    }

    /** A count with two digits at least, as papers have it. */
    static String count(long count) {
        return count > 0 && count < 10 ? "0" + count : String.valueOf(count);
    }

    /** Place and day of a paper. Days under ten, January and February have a zero in front. */
    static String placeAndDay(@Nullable String place, @Nullable LocalDate day) {
        return orBlank(place) + ", " + day(day);
    }

    /** A day in words. */
    static String day(@Nullable LocalDate day) {
        if (day == null) {
            return "ngày " + SHORT_BLANK + " tháng " + SHORT_BLANK + " năm " + SHORT_BLANK;
        }
        String month = day.getMonthValue() <= 2 ? "0" + day.getMonthValue() : String.valueOf(day.getMonthValue());
        return "ngày %02d tháng %s năm %d".formatted(day.getDayOfMonth(), month, day.getYear());
    }
}
