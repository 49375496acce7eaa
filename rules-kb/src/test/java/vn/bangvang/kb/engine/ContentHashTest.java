package vn.bangvang.kb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.kb.law.LawBookReader;
import vn.bangvang.kb.law.LawSource;
import vn.bangvang.kb.law.RuleSetDefinition;

class ContentHashTest {

    private static final LawSource SHIPPED = LawSource.shipped();

    @Test
    void isTheSameForTheSameTexts() {
        assertThat(hash(SHIPPED)).isEqualTo(hash(new LawSource(texts()))).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({
        "law/luat-06-2022-qh15/dieu-22-chien-si-thi-dua-bo-tinh.drl, true",
        "law/luat-06-2022-qh15/not-encoded.yaml, true",
        "law/awards.yaml, true",
        "law/instruments.yaml, true",
        "law/transitions.yaml, true",
        "parameters/shares.yaml, true",
        "rule-sets/vn-2025-08-05.yaml, true",
        "rule-sets/vn-2017-10-01.yaml, false",
        "law/luat-15-2003-qh11/dieu-22-chien-si-thi-dua-bo-tinh.drl, false",
    })
    void changesWithWhatDecidesAVerdictAndWithNothingElse(String path, boolean decides) {
        Map<String, String> changed = texts();
        changed.merge(path, "\n", String::concat);

        assertThat(!hash(new LawSource(changed)).equals(hash(SHIPPED))).isEqualTo(decides);
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        SHIPPED.paths().forEach(path -> texts.put(path, SHIPPED.text(path)));
        return texts;
    }

    private static String hash(LawSource source) {
        RuleSetDefinition definition = LawBookReader.read(source).ruleSets().stream()
                .filter(candidate -> candidate.id().equals("vn-2025-08-05"))
                .findFirst()
                .orElseThrow();
        return ContentHash.of(definition, source);
    }
}
