package vn.bangvang.service.list;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which Vietnamese was typed before Unicode, or was ruined since. They are told by name and never
 * converted: a text that is wrong by one letter is a wrong name on a signed paper.
 */
enum LegacyFont {
    TCVN3("phông TCVN3 (ABC)"),
    VNI("phông VNI"),
    DOUBLE_UTF8("UTF-8 đã bị mở nhầm bảng mã rồi lưu lại");

    private static final String VIETNAMESE_LATIN_1 = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý";
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final Map<Character, String> TCVN3_LETTERS = tcvn3();
    private static final Map<String, String> VNI_LETTERS = vni();
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final String label;

    LegacyFont(String label) {
        this.label = label;
    }

    /** The name of the way, in Vietnamese. */
    String label() {
        return label;
    }

    /** The way in which a text was typed or ruined; {@code null} where it reads best as it is. */
    static @Nullable LegacyFont of(String text) {
        Score asItIs = Score.of(text);
        LegacyFont best = null;
        Score bestScore = asItIs;
        for (LegacyFont font : values()) {
            Score score = Score.of(font.meant(text));
            if (score.isBetterThan(bestScore)) {
                best = font;
                bestScore = score;
            }
        }
        return best;
    }

    /** The same for a whole file, which a few cells of another kind do not change. */
    static @Nullable LegacyFont ofFile(String text) {
        return Score.of(text).isConvincing() ? null : of(text);
    }

    /** The same for one cell, most of which need no closer look. */
    static @Nullable LegacyFont ofCell(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0xA1 && c <= 0xFF && (VIETNAMESE_LATIN_1.indexOf(c) < 0 || endsVniPair(text, i))) {
                return of(text);
            }
        }
        return null;
    }

    private static boolean endsVniPair(String text, int at) {
        return at > 0
                && "aeouyAEOUY".indexOf(text.charAt(at - 1)) >= 0
                && VNI_LETTERS.containsKey(text.substring(at - 1, at + 1));
    }

    /** What a text was meant to say, if it was typed in this way and each byte became the character of that number. */
    String meant(String text) {
        return switch (this) {
            case TCVN3 -> meantInTcvn3(text);
            case VNI -> meantInVni(text);
            case DOUBLE_UTF8 -> meantInDoubleUtf8(text);
        };
    }

    private static String meantInTcvn3(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            @Nullable String letter = c < 0x80 ? null : TCVN3_LETTERS.get(c);
            if (letter == null) {
                out.append(c);
            } else {
                out.append(letter);
            }
        }
        return out.toString();
    }

    private static String meantInVni(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            @Nullable String two = i + 1 < text.length() ? VNI_LETTERS.get(text.substring(i, i + 2)) : null;
            @Nullable String one = two == null ? VNI_LETTERS.get(text.substring(i, i + 1)) : null;
            if (two != null) {
                out.append(two);
                i++;
            } else {
                out.append(one == null ? text.substring(i, i + 1) : one);
            }
        }
        return out.toString();
    }

    private static String meantInDoubleUtf8(String text) {
        byte[] bytes = text.getBytes(WINDOWS_1252);
        for (int i = 0, at = 0; i < text.length() && at < bytes.length; i++, at++) {
            char c = text.charAt(i);
            if (c >= 0x80 && c < 0xA0) {
                bytes[at] = (byte) c;
            } else if (Character.isHighSurrogate(c)) {
                i++;
            }
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Map<Character, String> tcvn3() {
        Map<Character, String> letters = new HashMap<>();
        String bases = "ăâêôơưđ";
        for (int i = 0; i < bases.length(); i++) {
            letters.put((char) (0xA8 + i), bases.substring(i, i + 1));
            letters.put((char) (0xA1 + i), bases.substring(i, i + 1).toUpperCase(Locale.ROOT));
        }
        int[][] rows = {
            {0xB5, 0xB6, 0xB7, 0xB8, 0xB9},
            {0xBB, 0xBC, 0xBD, 0xBE, 0xC6},
            {0xC7, 0xC8, 0xC9, 0xCA, 0xCB},
            {0xCC, 0xCE, 0xCF, 0xD0, 0xD1},
            {0xD2, 0xD3, 0xD4, 0xD5, 0xD6},
            {0xD7, 0xD8, 0xDC, 0xDD, 0xDE},
            {0xDF, 0xE1, 0xE2, 0xE3, 0xE4},
            {0xE5, 0xE6, 0xE7, 0xE8, 0xE9},
            {0xEA, 0xEB, 0xEC, 0xED, 0xEE},
            {0xEF, 0xF1, 0xF2, 0xF3, 0xF4},
            {0xF5, 0xF6, 0xF7, 0xF8, 0xF9},
            {0xFA, 0xFB, 0xFC, 0xFD, 0xFE},
        };
        for (int vowel = 0; vowel < rows.length; vowel++) {
            for (int tone = 0; tone < 5; tone++) {
                letters.put(
                        (char) rows[vowel][tone],
                        VOWELS.charAt(vowel) + String.valueOf("\u0300\u0309\u0303\u0301\u0323".charAt(tone)));
            }
        }
        return letters;
    }

    private static Map<String, String> vni() {
        Map<String, String> letters = new HashMap<>();
        putVni(letters, "ô", "ơ");
        putVni(letters, "ö", "ư");
        putVni(letters, "ñ", "đ");
        putVni(letters, "î", "y\u0323");
        putTones(letters, "", "íìæóò", "i");
        putTones(letters, "ô", "ùøûõï", "ơ");
        putTones(letters, "ö", "ùøûõï", "ư");
        for (String vowel : new String[] {"a", "e", "o", "u", "y"}) {
            putTones(letters, vowel, "ùøûõï", vowel);
        }
        putVni(letters, "aê", "ă");
        putTones(letters, "a", "éèúüë", "ă");
        putCircumflex(letters, "a", "â");
        putCircumflex(letters, "e", "ê");
        putCircumflex(letters, "o", "ô");
        return letters;
    }

    private static void putCircumflex(Map<String, String> letters, String typed, String meant) {
        putVni(letters, typed + "â", meant);
        putTones(letters, typed, "áàåãä", meant);
    }

    /** Signs for the five tones in the order acute, grave, hook, tilde, dot. */
    private static void putTones(Map<String, String> letters, String typed, String signs, String meant) {
        for (int tone = 0; tone < 5; tone++) {
            putVni(letters, typed + signs.charAt(tone), meant + "\u0301\u0300\u0309\u0303\u0323".charAt(tone));
        }
    }

    private static void putVni(Map<String, String> letters, String typed, String meant) {
        String meantUpper = meant.toUpperCase(Locale.ROOT);
        letters.put(typed, meant);
        letters.put(typed.toUpperCase(Locale.ROOT), meantUpper);
        if (typed.length() == 2) {
            letters.put(typed.substring(0, 1).toUpperCase(Locale.ROOT) + typed.substring(1), meantUpper);
        }
    }

    /**
     * How well a text reads as Vietnamese.
     *
     * @param possible words with marks that can be Vietnamese
     * @param words words with marks
     */
    record Score(int possible, int words) {

        static Score of(String text) {
            int possible = 0;
            int words = 0;
            int start = -1;
            boolean marked = false;
            for (int i = 0; i <= text.length(); i++) {
                char c = i < text.length() ? text.charAt(i) : ' ';
                if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                    start = start < 0 ? i : start;
                    marked |= c >= 0x80;
                } else if (start >= 0) {
                    if (marked) {
                        words++;
                        possible += Syllables.isPossible(text.substring(start, i)) ? 1 : 0;
                    }
                    start = -1;
                    marked = false;
                }
            }
            return new Score(possible, words);
        }

        boolean isBetterThan(Score other) {
            return possible > other.possible && (long) possible * other.words >= (long) other.possible * words;
        }

        boolean isConvincing() {
            return possible > 0 && possible * 5L >= words * 3L;
        }
    }
}
