package vn.bangvang.service.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.fixtures.FixtureFiles;
import vn.bangvang.service.CommandRun;

class CheckCommandTest {

    private static final int REQUIREMENTS_OF_LAI_CHAU = 30;
    private static final int REQUIREMENTS = 66;

    @TempDir
    Path folder;

    @Test
    void theSampleListIsChecked() throws IOException {
        CommandRun run = sample("lai-chau-2025.csv", "--jurisdiction", "vn-lai-chau");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Kiểm tra danh sách: 90 hồ sơ, năm xét 2025, ngày áp dụng 20/01/2026, Tỉnh Lai Châu")
                .contains("CẦN LƯU Ý", "CHƯA ĐỦ DỮ LIỆU");
    }

    @Test
    void theLeadersOfTheSampleListAreNotMostOfIt() throws IOException {
        assertThat(row("lai-chau-2025.csv", "LC20-11"))
                .containsEntry("Mã kết quả", "ok")
                .containsEntry(
                        "Căn cứ", "Mục 5, số 04/HĐTĐKT ngày 02/02/2020, Hội đồng Thi đua, Khen thưởng tỉnh Lai Châu");
    }

    @Test
    void theProposalsThatMissTheStandardAreNamed() throws IOException {
        assertThat(row("lai-chau-2025.csv", "LC20-09").get("Hồ sơ")).contains("LC25-037");
    }

    @Test
    void theCapOf15PercentIsNoLongerAskedIn2026() throws IOException {
        assertThat(row("lai-chau-2025.csv", "ty-le-chien-si-thi-dua-co-so"))
                .containsEntry("Mã kết quả", "not_applicable");
    }

    @Test
    void theCapOf15PercentIsAskedIn2023() throws IOException {
        assertThat(row("lai-chau-2023.csv", "ty-le-chien-si-thi-dua-co-so"))
                .containsEntry("Mã kết quả", "unknown")
                .containsEntry("Căn cứ", "Điều 9 khoản 3 Nghị định 91/2017/NĐ-CP");
    }

    @Test
    void factsSettleWhatTheListLeavesOpen() throws IOException {
        Path facts = Files.writeString(folder.resolve("facts.json"), "{\"advancedIndividuals\": 100}");

        assertThat(row("lai-chau-2023.csv", "ty-le-chien-si-thi-dua-co-so", "--facts", facts.toString()))
                .containsEntry("Mã kết quả", "ok");
    }

    @Test
    void theLettersOfThePlaceAreChecked() throws IOException {
        assertThat(rows("lai-chau-2025.csv", "--jurisdiction", "vn-lai-chau"))
                .filteredOn(row ->
                        !row.get("Kiểu yêu cầu").isEmpty() || row.get("Mã").equals("LC24-16"))
                .hasSize(REQUIREMENTS_OF_LAI_CHAU);
    }

    @Test
    void allLettersAreCheckedWhereTheyAreAskedFor() throws IOException {
        assertThat(rows("lai-chau-2025.csv", "--letters", "all"))
                .filteredOn(row -> row.get("Mã").matches("(LC20|LC24|NT21|HBT17|LCA22)-\\d\\d"))
                .hasSize(REQUIREMENTS);
    }

    @Test
    void someLettersAreCheckedWhereTheyAreNamed() throws IOException {
        assertThat(rows("lai-chau-2025.csv", "--letters", "lao-cai-2022"))
                .extracting(row -> row.get("Mã"))
                .contains("LCA22-05")
                .doesNotContain("LC20-11");
    }

    @Test
    void aParameterCanBeSet() throws IOException {
        assertThat(row("lai-chau-2025.csv", "LC20-11", "--set", "LC20-11.percent=10"))
                .containsEntry("Mã kết quả", "noticed");
    }

    @Test
    void anUnknownLetterIsUnusable() throws IOException {
        CommandRun run = sample("lai-chau-2025.csv", "--letters", "ha-noi-1990");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("ha-noi-1990", "lai-chau-2020");
    }

    @Test
    void anUnknownParameterIsUnusable() throws IOException {
        CommandRun run = sample("lai-chau-2025.csv", "--set", "LC20-11.share=10");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("LC20-11.percent");
    }

    @Test
    void factsThatCannotBeReadAreUnusable() throws IOException {
        Path facts = Files.writeString(folder.resolve("facts.json"), "{\"publicised\": true}");

        CommandRun run = sample("lai-chau-2025.csv", "--facts", facts.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("publicised");
    }

    @Test
    void anUnknownPlaceIsUnusable() throws IOException {
        assertThat(sample("lai-chau-2025.csv", "--jurisdiction", "vn-nowhere").exitCode())
                .isEqualTo(2);
    }

    @Test
    void aRowThatIsNotReadIsTold() throws IOException {
        Path list = Files.writeString(
                folder.resolve("danh-sach.csv"),
                "Mã hồ sơ,Họ và tên,Năm xét,Danh hiệu đề nghị\nA,Lò Thị Mai,2025,LĐTT\nB,Lò Văn Pánh,hai nghìn,LĐTT\n");

        CommandRun run = CommandRun.of("check", list.toString(), "--as-of", "2026-01-20");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("1 hồ sơ, 1 dòng không đọc được");
    }

    private CommandRun sample(String name, String... options) throws IOException {
        Path list = folder.resolve(name);
        Files.copy(FixtureFiles.folder("lists").resolve(name), list, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        List<String> args = new ArrayList<>(List.of("check", list.toString()));
        args.addAll(List.of(options));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private List<Map<String, String>> rows(String name, String... options) throws IOException {
        Path out = folder.resolve("ket-qua");
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--out", out.toString()));
        assertThat(sample(name, all.toArray(String[]::new)).exitCode()).isZero();
        String text = Files.readString(out.resolve("checks.csv")).substring(1);
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .stream()
                .map(CSVRecord::toMap)
                .toList();
    }

    private Map<String, String> row(String name, String check, String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--letters", "all"));
        all.addAll(List.of(options));
        return rows(name, all.toArray(String[]::new)).stream()
                .filter(row -> row.get("Mã").equals(check))
                .findFirst()
                .orElseThrow();
    }
}
