package vn.bangvang.service.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.service.CommandRun;

class EvaluateCommandTest {

    private static final String DOSSIER = """
            {"id":"LC-1","candidate":{"kind":"individual","name":"Lò Thị Mai","workforceGroups":["public_employee"]},
             "review":{"year":2025},"nominations":[{"award":"ministry_province_emulation_fighter"}],
             "awards":[{"award":"grassroots_emulation_fighter","year":2024},{"award":"grassroots_emulation_fighter","year":2025}],
             "initiatives":[],"discipline":[],"proceedings":[]}
            """;

    @TempDir
    Path folder;

    @Test
    void printsTheVerdictsAsJson() throws IOException {
        CommandRun run = evaluate(DOSSIER, "--as-of", "2026-02-01");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("\"award\" : \"ministry_province_emulation_fighter\"")
                .contains("\"status\" : \"not_eligible\"");
    }

    @Test
    void explainsInVietnameseWhatIsMissingWhereItIsAskedAndWhatTheDossierShows() throws IOException {
        CommandRun run = evaluate(DOSSIER, "--as-of", "2026-02-01", "--explain");

        assertThat(run.out())
                .contains("Chưa đủ điều kiện xét tặng “Chiến sĩ thi đua bộ, ban, ngành, tỉnh”")
                .contains("Còn thiếu 1 lần liên tục được tặng “Chiến sĩ thi đua cơ sở” (cần 3, hiện có 2)")
                .contains("Sớm nhất có thể đủ điều kiện: năm 2026")
                .contains("[Điều 22 khoản 1 điểm a Luật 06/2022/QH15]");
    }

    @Test
    void neverSaysThatAnAwardIsGiven() throws IOException {
        assertThat(evaluate(DOSSIER, "--as-of", "2026-02-01", "--explain", "--awards", "all")
                        .out())
                .doesNotContain("Được tặng");
    }

    @Test
    void appliesTheLawOfTheDayOfReceiptWhenNoDayIsNamed() throws IOException {
        String received = DOSSIER.replace("{\"year\":2025}", "{\"year\":2022,\"receivedOn\":\"2023-01-10\"}")
                .replace("2024", "2021")
                .replace("\"year\":2025}]", "\"year\":2022}]");

        assertThat(evaluate(received).out()).contains("\"id\" : \"vn-2020-11-09\"");
    }

    @Test
    void aDossierReceivedBeforeTheLawChangedIsJudgedByTheFormerOne() throws IOException {
        String received = DOSSIER.replace("{\"year\":2025}", "{\"year\":2025,\"receivedOn\":\"2026-09-30\"}");

        assertThat(evaluate(received, "--as-of", "2026-10-01", "--explain").out())
                .contains("Bộ quy tắc vn-2025-08-05")
                .contains("Chuyển tiếp: Điều 4 Luật 06/2026/QH16");
    }

    @Test
    void aDayWithoutLawIsUnusable() throws IOException {
        CommandRun run = evaluate(DOSSIER, "--as-of", "2003-01-01");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Chưa có bộ quy tắc có hiệu lực cho ngày 01/01/2003");
    }

    @Test
    void aDossierWithProblemsIsUnusableAndEveryProblemIsNamed() throws IOException {
        CommandRun run = evaluate(DOSSIER.replace("\"year\":2025}]", "\"year\":2027}]"), "--as-of", "2026-02-01");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("/awards/1/year", "năm không sau năm xét 2025");
    }

    @Test
    void aFileThatIsNotThereIsUnusable() {
        CommandRun run =
                CommandRun.of("evaluate", folder.resolve("khong-co.json").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Không có tệp");
    }

    @Test
    void anUnknownAwardIsUnusable() throws IOException {
        CommandRun run = evaluate(DOSSIER, "--as-of", "2026-02-01", "--awards", "medal_of_nothing");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("medal_of_nothing");
    }

    @Test
    void anUnknownPlaceIsUnusableAndTheKnownOnesAreNamed() throws IOException {
        CommandRun run = evaluate(DOSSIER, "--as-of", "2026-02-01", "--jurisdiction", "vn-atlantis");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("vn-lai-chau");
    }

    private CommandRun evaluate(String dossier, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("ho-so.json"), dossier);
        String[] args = new String[options.length + 2];
        args[0] = "evaluate";
        args[1] = file.toString();
        System.arraycopy(options, 0, args, 2, options.length);
        return CommandRun.of(args);
    }
}
