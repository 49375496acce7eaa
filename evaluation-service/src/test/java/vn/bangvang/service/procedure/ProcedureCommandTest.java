package vn.bangvang.service.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.service.CommandRun;

class ProcedureCommandTest {

    private static final String DOSSIER = """
            {"id":"LC-1","candidate":{"kind":"individual","name":"Lò Thị Mai"},
             "review":{"year":2023,"receivedOn":"2024-03-01"},"initiatives":[],
             "nominations":[{"award":"grassroots_emulation_fighter"}],
             "documents":[{"type":"proposal"},{"type":"meeting_minutes"}],
             "councilResults":[{"award":"grassroots_emulation_fighter","level":"grassroots","members":9,"inFavor":7}]}
            """;

    @TempDir
    Path folder;

    @Test
    void tellsTheProcedureInVietnamese() {
        CommandRun run = CommandRun.of("procedure", "national_emulation_fighter", "--as-of", "2024-03-01");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Thủ tục “Chiến sĩ thi đua toàn quốc”")
                .contains("Thủ tục thông thường: 01 bộ [Điều 33 Nghị định 98/2023/NĐ-CP]")
                .contains("Bộ Nội vụ: Chậm nhất ngày 31 tháng 12 của năm liền kề")
                .contains("Quyết định: Thủ tướng Chính phủ [Điều 78 khoản 2 Luật 06/2022/QH15]")
                .contains("Cá nhân: 4,5 lần mức lương cơ sở");
    }

    @Test
    void comparesADossier() throws IOException {
        CommandRun run = compare(DOSSIER);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("[thiếu] Báo cáo thành tích [Điều 34 Nghị định 98/2023/NĐ-CP]")
                .contains("7 phiếu đồng ý trên tổng số 9 thành viên; cần ít nhất 8 phiếu (80%)")
                .contains("[không đạt] Từ 80% phiếu đồng ý trở lên");
    }

    @Test
    void appliesTheLawOfTheDayOfReceiptWhenNoDayIsNamed() throws IOException {
        assertThat(compare(DOSSIER).out()).contains("Ngày áp dụng 01/03/2024");
    }

    @Test
    void saysWhatIsNotConfirmed() {
        assertThat(CommandRun.of("procedure", "labor_order_3", "--kind", "merit", "--as-of", "2025-07-01")
                        .out())
                .contains("? Chưa xác nhận: chưa đọc được mốc gửi hồ sơ của Nghị định 152/2025/NĐ-CP.");
    }

    @Test
    void printsJsonWhereItIsAskedFor() {
        assertThat(CommandRun.of("procedure", "advanced_worker", "--as-of", "2024-03-01", "--json")
                        .out())
                .contains("\"award\" : \"advanced_worker\"");
    }

    @Test
    void anUnknownAwardIsUnusable() {
        CommandRun run = CommandRun.of("procedure", "medal_of_nothing");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("medal_of_nothing");
    }

    @Test
    void aDayWithoutLawIsUnusable() {
        CommandRun run = CommandRun.of("procedure", "advanced_worker", "--as-of", "2003-01-01");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Chưa có bộ quy tắc có hiệu lực cho ngày 01/01/2003");
    }

    @Test
    void aFileThatIsNotThereIsUnusable() {
        CommandRun run = CommandRun.of(
                "procedure",
                "advanced_worker",
                "--dossier",
                folder.resolve("khong-co.json").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Không có tệp");
    }

    @Test
    void aDossierWithProblemsIsUnusableAndEveryProblemIsNamed() throws IOException {
        CommandRun run = compare(DOSSIER.replace("\"inFavor\":7", "\"inFavor\":10"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("/councilResults/0/inFavor");
    }

    private CommandRun compare(String dossier) throws IOException {
        Path file = Files.writeString(folder.resolve("ho-so.json"), dossier);
        return CommandRun.of("procedure", "grassroots_emulation_fighter", "--dossier", file.toString());
    }
}
