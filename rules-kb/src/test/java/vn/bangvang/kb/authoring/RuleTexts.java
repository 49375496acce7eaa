package vn.bangvang.kb.authoring;

import java.util.List;
import java.util.Map;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.LawBookReader;
import vn.bangvang.kb.law.LawSource;

/** Rule texts for tests: an article with one rule, of which a part can be replaced. */
final class RuleTexts {

    static final String PATH = "law/luat-06-2022-qh15/dieu-22-thu.drl";

    private static final LawBook BOOK = LawBookReader.read(LawSource.shipped());

    private static final String SOUND = """
            package law.luat_06_2022_qh15.dieu_22_thu;

            import vn.bangvang.kb.vocabulary.*;
            import vn.bangvang.model.dossier.*;
            import static vn.bangvang.kb.vocabulary.Checks.*;

            rule "Quy tắc thử"
                @award( "ministry_province_emulation_fighter" )
                @criterion( "D22" )
                @cite( "Điều 22 khoản 1 điểm a" )
                @source( text )
            when
                $p : Individual( $times : consecutiveTimes( "grassroots_emulation_fighter" ) )
            then
                $p.report( drools, $times.atLeast( 3 ) );
            end
            """;

    private RuleTexts() {}

    static String sound() {
        return SOUND;
    }

    static String with(String part, String replacement) {
        if (!SOUND.contains(part)) {
            throw new IllegalArgumentException("The sound text has no '" + part + "'.");
        }
        return SOUND.replace(part, replacement);
    }

    static List<RuleInfo> read(String text) {
        return new RuleReader(BOOK, new LawSource(Map.of(PATH, text))).rulesOf("luat-06-2022-qh15", PATH);
    }
}
