package vn.bangvang.kb.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawBookReaderTest {

    private static final LawSource SHIPPED = LawSource.shipped();

    @Test
    void theShippedLawContradictsNothing() {
        assertThat(LawBookReader.read(SHIPPED).ruleSets()).isNotEmpty();
    }

    @Test
    void refusesATransitionThatKeepsALawWhichNoRuleSetHolds() {
        String path = "law/transitions.yaml";
        LawSource changed = SHIPPED.with(Map.of(path, SHIPPED.text(path).replace("2025-07-01\n", "2014-08-20\n")));

        assertThatExceptionOfType(LawDataException.class)
                .isThrownBy(() -> LawBookReader.read(changed))
                .withMessageContaining("'decree_152_2025' keeps a former law that no rule set holds");
    }

    @ParameterizedTest(name = "{0}: “{1}” → “{2}”")
    @CsvSource(delimiter = '|', textBlock = """
            rule-sets/vn-2024-01-01.yaml | - luat-06-2022-qh15 | - luat-99-2022-qh15 | luat-99-2022-qh15
            rule-sets/vn-2024-01-01.yaml | from: 2024-01-01 | from: 2023-12-31 | which is in force from 2024-01-01
            rule-sets/vn-2024-01-01.yaml | jurisdiction: vn | jurisdiction: vn-atlantis | vn-atlantis
            rule-sets/vn-2024-01-01.yaml | from: 2024-01-01 | since: 2024-01-01 | since
            rule-sets/vn-2024-01-01.yaml | from: 2024-01-01 | from: 2024-13-01 | 2024-13-01
            parameters/shares.yaml | instrument: luat-15-2003-qh11 | instrument: luat-99-2003 | cites the unknown instrument 'luat-99-2003'
            law/nghi-dinh-98-2023/qua-trinh-cong-hien.yaml | award: labor_order_2 | award: labor_order_9 | names the unknown award 'labor_order_9'
            law/nghi-dinh-98-2023/qua-trinh-cong-hien.yaml | fromYears: 6, belowYears: 10 | fromYears: 10, belowYears: 10 | ends at 10 years and begins at 10
            law/transitions.yaml | instrument: nghi-dinh-152-2025 | instrument: nghi-dinh-999-2025 | nghi-dinh-999-2025
            law/transitions.yaml | jurisdiction: vn-sector-education | jurisdiction: vn-atlantis | is for the unknown place 'vn-atlantis'
            law/transitions.yaml | receivedBefore: 2025-07-01 | receivedBefore: 2025-07-02 | keeps dossiers received until 2025-07-02 under the law before 2025-07-01
            law/transitions.yaml | from: 2025-07-01 | from: 2014-08-20 | received until 2025-07-01
            law/transitions.yaml | id: law_2026 | id: law_2022 | transition 'law_2022' is given twice
            law/transitions.yaml | effect: more_favourable | effect: whichever | whichever
            law/luat-06-2022-qh15/not-encoded.yaml | awards: [labor_order_3] | awards: [labor_order_9] | names the unknown award 'labor_order_9'
            """)
    void refusesWhatContradictsItselfAndSaysWhere(String path, String found, String replacement, String told) {
        String text = SHIPPED.text(path);
        assertThat(text).contains(found);
        LawSource changed = SHIPPED.with(Map.of(path, text.replace(found, replacement)));

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> LawBookReader.read(changed))
                .withMessageContaining(told);
    }
}
