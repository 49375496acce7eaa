package vn.bangvang.service.list;

import java.text.Normalizer;

/**
 * The skeleton of a text by which headers, codes and award names are matched: letters and digits without marks, case,
 * spaces and punctuation. “i” and “y” are one letter, as in “chiến sĩ” and “chiến sỹ”.
 */
public final class Fold {

    private static final int TABLE_END = 0x1F00;
    private static final char[] TABLE = table();

    private Fold() {}

    /** The skeleton of a text. */
    public static String of(String text) {
        int length = text.length();
        char[] folded = new char[length];
        int size = 0;
        for (int i = 0; i < length; i++) {
            char c = of(text.charAt(i));
            if (c != 0) {
                folded[size++] = c;
            }
        }
        return new String(folded, 0, size);
    }

    private static char of(char c) {
        if (c < TABLE_END) {
            return TABLE[c];
        }
        return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }

    private static char[] table() {
        char[] table = new char[TABLE_END];
        for (char c = 0; c < TABLE_END; c++) {
            table[c] = base(c);
        }
        return table;
    }

    private static char base(char c) {
        if (c == 'đ' || c == 'Đ') {
            return 'd';
        }
        char base = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        if (!Character.isLetterOrDigit(base)) {
            return 0;
        }
        char lower = Character.toLowerCase(base);
        return lower == 'y' ? 'i' : lower;
    }
}
