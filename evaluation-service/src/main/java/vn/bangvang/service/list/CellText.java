package vn.bangvang.service.list;

import java.text.Normalizer;

/**
 * Brings the text of a cell into one form: composed Unicode, no invisible characters, single spaces, none at the ends.
 * Line breaks stay, because they separate entries in cells that hold several.
 */
final class CellText {

    private boolean composed;
    private boolean hadInvisible;

    /** The text in its one form. */
    String clean(String raw) {
        composed = false;
        hadInvisible = false;
        if (isClean(raw)) {
            return raw;
        }
        String text = raw;
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            text = Normalizer.normalize(text, Normalizer.Form.NFC);
            composed = true;
        }
        return collapsed(text);
    }

    /** Whether the last text was decomposed Unicode. */
    boolean composed() {
        return composed;
    }

    /** Whether the last text held spaces or characters that nobody sees. */
    boolean hadInvisible() {
        return hadInvisible;
    }

    /** A clean text as one line. */
    static String oneLine(String clean) {
        return clean.indexOf('\n') < 0 ? clean : clean.replace('\n', ' ');
    }

    private static boolean isClean(String raw) {
        char before = ' ';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean doubled = before == ' ' || before == '\n';
            if (c == ' ' ? doubled : mayNeedCleaning(c) || (c == '\n' && doubled)) {
                return false;
            }
            before = c;
        }
        return raw.isEmpty() || (before != ' ' && before != '\n');
    }

    private static boolean mayNeedCleaning(char c) {
        return (c < ' ' && c != '\n')
                || c == 0x7F
                || (c >= 0x80 && c <= 0xA0)
                || c == 0xAD
                || (c >= 0x300 && c < 0x370)
                || c >= 0x1F00;
    }

    private String collapsed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n' || c == 0x2028 || c == 0x2029 || c == 0x0B) {
                boolean firstOfTwo = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
                if (!firstOfTwo) {
                    out.append('\n');
                    space = false;
                }
            } else if (c == ' ' || c == '\t' || isUnusualSpace(c)) {
                hadInvisible |= isUnusualSpace(c);
                space = true;
            } else if (isInvisible(c)) {
                hadInvisible = true;
            } else {
                if (space && out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
                    out.append(' ');
                }
                space = false;
                out.append(c);
            }
        }
        return out.toString().strip();
    }

    private static boolean isUnusualSpace(char c) {
        return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
    }

    private static boolean isInvisible(char c) {
        return c == 0xAD
                || c == 0xFEFF
                || (c >= 0x200B && c <= 0x200F)
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x2064)
                || (c >= 0x01 && c < ' ')
                || c == 0x7F
                || (c >= 0x80 && c <= 0x9F);
    }
}
