package vn.bangvang.service.intake;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Texts that people typed into forms. */
public final class Typed {

    private Typed() {}

    /** A text as a form sends it back: its line breaks in one form, without what no form keeps. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean first = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (c == '\r' && !first) {
                plain.append('\n');
            } else if (c >= ' ' || c == '\n' || c == '\t') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Whether a form could not tell two texts apart. */
    static boolean same(String one, String other) {
        return one.equals(other) || plain(one).equals(plain(other));
    }

    /** A mark of what a form showed, by which is known whether somebody typed something else. */
    public static String mark(String shown) {
        CRC32 mark = new CRC32();
        mark.update(plain(shown).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(mark.getValue());
    }
}
