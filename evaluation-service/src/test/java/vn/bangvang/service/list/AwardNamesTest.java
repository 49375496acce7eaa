package vn.bangvang.service.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.kb.law.Award;

class AwardNamesTest {

    private final AwardNames names = new AwardNames(Lists.AWARDS);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "CSTĐCS, grassroots_emulation_fighter",
                "CSTDCS, grassroots_emulation_fighter",
                "cstđ cơ sở, grassroots_emulation_fighter",
                "Chiến sỹ thi đua cơ sở, grassroots_emulation_fighter",
                "CHIẾN SĨ THI ĐUA CƠ SỞ, grassroots_emulation_fighter",
                "Danh hiệu “Chiến sĩ thi đua cơ sở”, grassroots_emulation_fighter",
                "chien si thi dua co so, grassroots_emulation_fighter",
                "grassroots_emulation_fighter, grassroots_emulation_fighter",
                "CSTĐ tỉnh, ministry_province_emulation_fighter",
                "`Chiến sĩ thi đua cấp bộ, ban, ngành, tỉnh`, ministry_province_emulation_fighter",
                "LĐTT, advanced_worker",
                "BKTTg, pm_certificate_of_merit",
                "BK của UBND tỉnh, ministry_province_certificate_of_merit",
                "Bằng khen của Chủ tịch UBND tỉnh Bắc Ninh, ministry_province_certificate_of_merit",
                "Bằng khen của Bộ trưởng Bộ Tài chính, ministry_province_certificate_of_merit",
                "HCLĐ hạng III, labor_order_3",
                "HCLĐ hạng II, labor_order_2",
                "HCLĐ hạng I, labor_order_1",
                "Giấy khen của Giám đốc Sở Y tế, certificate_of_commendation",
                "Kỷ niệm chương Vì sự nghiệp giáo dục, commemorative_medal",
                "NGƯT, meritorious_teacher",
                "NGND, peoples_teacher",
            })
    void knowsTheUsualSpellings(String text, String key) {
        Award award = names.find(text).award();

        assertThat(award).isNotNull();
        assertThat(award.key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bằng khen",
                "BK",
                "CSTĐ",
                "Chiến sĩ thi đua",
                "Cờ thi đua",
                "Huân chương Lao động",
                "HCLĐ",
                "Huân chương",
                "HCHN"
            })
    void aNameThatMayMeanSeveralIsNoName(String text) {
        AwardNames.Match match = names.find(text);

        assertThat(match.award()).isNull();
        assertThat(match.candidates()).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Giải nhất hội thi",
                "Giấy khen của Sở, CSTĐCS",
                "Giấy khen của Sở và CSTĐCS",
                "Bằng khen của Bộ Tư lệnh Quân khu 1",
                "Giấy khen của Sở 2023",
                "C",
                "x"
            })
    void anUnknownNameIsNotGuessed(String text) {
        assertThat(names.find(text).award()).isNull();
    }

    @Test
    void everyNameOfTheCatalogueMeansItsAwardUnlessItIsSharedOnPurpose() {
        List<String> shared = new ArrayList<>();
        for (Award award : Lists.AWARDS.all()) {
            List<String> spellings = new ArrayList<>(award.spellings());
            spellings.addAll(List.of(award.key(), award.name(), award.abbreviation()));
            for (String spelling : spellings) {
                Award found = names.find(spelling).award();
                if (found == null || !found.key().equals(award.key())) {
                    shared.add(spelling);
                }
            }
        }

        assertThat(shared).containsExactlyInAnyOrder("HCHN", "HCHN");
    }

    @Test
    void onlyTheNameAndTheKeyAreExact() {
        assertThat(names.find("Chiến sĩ thi đua cơ sở").exact()).isTrue();
        assertThat(names.find("grassroots_emulation_fighter").exact()).isTrue();
        assertThat(names.find("CSTĐCS").exact()).isFalse();
    }
}
