package vn.bangvang.service.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.bangvang.service.CommandRun;

class AwardsCommandTest {

    @Test
    void listsEveryAwardWithItsConditionsAndCitations() {
        CommandRun run = CommandRun.of("awards", "--as-of", "2026-02-01");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Bộ quy tắc vn-2025-08-05")
                .contains("Chiến sĩ thi đua cơ sở (grassroots_emulation_fighter)")
                .contains("Hoàn thành xuất sắc nhiệm vụ [Điều 23 khoản 2 Luật 06/2022/QH15]");
    }

    @Test
    void aPrincipleForCollectivesIsNotListedForATitleOfPeople() {
        String principle = "Đơn vị chưa giải thể";

        assertThat(CommandRun.of("awards", "--as-of", "2026-02-01", "--award", "advanced_labor_collective")
                        .out())
                .contains(principle);
        assertThat(CommandRun.of("awards", "--as-of", "2026-02-01", "--award", "advanced_worker")
                        .out())
                .doesNotContain(principle);
    }

    @Test
    void saysHowItReadsWhatTheTextLeavesOpen() {
        assertThat(CommandRun.of("awards", "--as-of", "2026-02-01", "--award", "ministry_province_emulation_fighter")
                        .out())
                .contains("Vấn đề còn bỏ ngỏ:", "Cách hiểu được áp dụng: Chuỗi phải kết thúc ở năm xét");
    }

    @Test
    void aQuestionThatOnlyAFormerInstrumentLeftOpenIsNotAskedOfThePresentLaw() {
        assertThat(CommandRun.of("awards", "--as-of", "2026-02-01").out()).doesNotContain("làm tròn thế nào? [Điều 9");
    }

    @Test
    void saysWhatItKnowsNotToBeEncoded() {
        assertThat(CommandRun.of("awards", "--as-of", "2026-02-01", "--award", "certificate_of_commendation")
                        .out())
                .contains("Chưa mã hóa: Điều 75 khoản 2 Luật 06/2022/QH15");
    }

    @Test
    void marksWhatRestsOnASecondarySource() {
        assertThat(CommandRun.of("awards", "--as-of", "2026-02-01", "--award", "advanced_labor_collective")
                        .out())
                .contains("Điều 28 khoản 1 điểm c Luật 06/2022/QH15; nguồn thứ cấp]");
    }

    @Test
    void namesTheCountingOfTheDayWithItsCitation() {
        assertThat(CommandRun.of("awards", "--as-of", "2026-02-01").out())
                .contains(
                        "Loại hình khen thưởng không được dùng làm căn cứ: movement, ad_hoc [Điều 4 khoản 3 Nghị định 152/2025/NĐ-CP]");
    }

    @Test
    void namesTheAmendmentThatIsAwaited() {
        assertThat(CommandRun.of("awards", "--as-of", "2026-10-01").out())
                .contains("Luật 06/2026/QH16 (chưa có văn bản)");
    }

    @Test
    void anAwardThatTheRuleSetDoesNotKnowIsUnusable() {
        assertThat(CommandRun.of("awards", "--award", "nothing").exitCode()).isEqualTo(2);
    }
}
