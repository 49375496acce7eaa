package vn.bangvang.service.list;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Knows which words can be Vietnamese. By this the encoding of a text is told from others that give other letters. */
final class Syllables {

    private static final String[] ONSETS =
            " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" ", -1);

    private static final String[] RIMES =
            ("a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng"
                            + " âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt"
                            + " iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc"
                            + " oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uac uai"
                            + " uan uang uat uay uâ uân uâng uât uây uc ue uê uêch uên uênh uêu ui um un ung uo uoi uot uô uôc uôi"
                            + " uôm uôn uông uôt uơ uơn up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươ ươc ươi"
                            + " ươm ươn ương ươp ươt ươu ưt ưu y yê yêm yên yêng yêt yêu")
                    .split(" ");

    private static final Set<String> KNOWN = known();

    private Syllables() {}

    /** Whether a word is a possible Vietnamese syllable, marks included. */
    static boolean isPossible(String word) {
        if (word.length() > 16 || hasCapitalInside(word)) {
            return false;
        }
        String parts = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder toneless = new StringBuilder(parts.length());
        int tones = 0;
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323) {
                tones += i > 0 && isPartOfVowel(parts.charAt(i - 1)) ? 1 : 2;
            } else {
                toneless.append(c);
            }
        }
        return tones <= 1 && KNOWN.contains(Normalizer.normalize(toneless, Normalizer.Form.NFC));
    }

    private static boolean hasCapitalInside(String word) {
        boolean small = false;
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                small = true;
            } else if (small && Character.isUpperCase(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A vowel, or what turns it into another: circumflex, breve, horn. */
    private static boolean isPartOfVowel(char c) {
        return "aeiouy\u0302\u0306\u031B".indexOf(c) >= 0;
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        for (String onset : ONSETS) {
            for (String rime : RIMES) {
                known.add(onset + rime);
            }
            known.add(onset.equals("gi") ? "gi" : onset + "a");
        }
        return known;
    }
}
