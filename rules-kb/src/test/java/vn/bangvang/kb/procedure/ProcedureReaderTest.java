package vn.bangvang.kb.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.LawBookReader;
import vn.bangvang.kb.law.LawDataException;
import vn.bangvang.kb.law.LawSource;

class ProcedureReaderTest {

    private static final LawBook LAW = LawBookReader.read(LawSource.shipped());

    @Test
    void shippedDataIsReadAndHashed() {
        assertThat(Procedures.load(LAW).contentHash()).hasSize(64);
    }

    @Test
    void changedDataHaveAnotherHash() {
        Map<String, String> changed = with("base-salary", "1800000", "1800001");

        assertThat(Procedures.read(LAW, changed).contentHash())
                .isNotEqualTo(Procedures.load(LAW).contentHash());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            base-salary | amount: 1800000 | amount: 0 | entry 'nd24-2023': needs an amount
            base-salary | amount: 1800000 | sum: 1800000 | entry 'nd24-2023'
            base-salary | to: 2024-06-30 | to: 2024-07-01 | overlaps with 'nd73-2024'
            base-salary | to: 2024-06-30 | to: 2023-06-30 | ends before it begins
            base-salary | id: nd73-2024 | id: nd24-2023 | entry 'nd24-2023': is given twice
            base-salary | id: nd73-2024 | identity: nd73-2024 | entry '2': has no id
            base-salary | instrument: nghi-dinh-73-2024, | instrument: nghi-dinh-0-2024, | cites the unknown instrument 'nghi-dinh-0-2024'
            base-salary | from: 2024-07-01 | from: 2024-07-01, jurisdiction: atlantis | names the unknown place 'atlantis'
            base-salary | place: "Điều 3 khoản 2" | note: "Điều 3 khoản 2" | lacks 'basis.place'
            council | percent: 90 | percent: 101 | entry 'nd91-phieu': needs a percentage
            council | to: 2023-12-31 | to: 2024-01-01 | nghi-dinh-91-2017 is in force from
            deadlines | month: 10 | months: 10 | entry 'nd91-chien-si-thi-dua-toan-quoc': needs years, month and day
            deadlines | award: ministry_province_emulation_fighter | award: nothing | needs an award that is known
            documents | awards: [national_emulation_fighter] | awards: [nothing] | names 'nothing', which is neither an award nor a group
            documents | awards: [national_emulation_fighter] | awards: [heroes, labor_hero] | names an award twice
            groups | - gold_star_order | - golden_star_order | entry 'orders_of_merit': names the unknown award 'golden_star_order'
            processing-times | workingDays: 25 | workingDays: 0 | entry 'nd91-tham-dinh-bo-tinh': needs a number of working days
            prize-rules | number: "10000" | factor: "10000" | entry 'nd91-lam-tron'
            """)
    void faultyDataAreRefusedWithFileAndEntry(String file, String text, String instead, String complaint) {
        Map<String, String> texts = with(file, text, instead);

        assertThatThrownBy(() -> Procedures.read(LAW, texts))
                .isInstanceOf(LawDataException.class)
                .hasMessageContaining("procedure/" + file + ".yaml")
                .hasMessageContaining(complaint);
    }

    @Test
    void textThatIsNotYamlIsRefusedWithItsFile() {
        assertThatThrownBy(() -> Procedures.read(LAW, with("council", "- id: nd91-phieu\n", "- id: [nd91-phieu\n")))
                .isInstanceOf(LawDataException.class)
                .hasMessageContaining("procedure/council.yaml");
    }

    private static Map<String, String> with(String file, String text, String instead) {
        Map<String, String> texts = new LinkedHashMap<>(ProcedureReader.shipped());
        String path = "procedure/" + file + ".yaml";
        assertThat(texts.get(path)).contains(text);
        texts.put(path, texts.get(path).replaceFirst(java.util.regex.Pattern.quote(text), instead));
        return texts;
    }
}
