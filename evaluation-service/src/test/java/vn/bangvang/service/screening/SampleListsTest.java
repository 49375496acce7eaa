package vn.bangvang.service.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.fixtures.FixtureFiles;

class SampleListsTest {

    @TempDir
    Path folder;

    @Test
    void theListOf2025IsReadWithoutLoss() throws IOException {
        Screened screened = screen("lai-chau-2025.csv");

        assertThat(screened.run().exitCode()).isZero();
        assertThat(screened.text("findings.ndjson").lines()).hasSize(90);
    }

    @Test
    void theListOf2025HasEveryConclusion() throws IOException {
        assertThat(conclusions(screen("lai-chau-2025.csv")).keySet())
                .containsExactlyInAnyOrder("eligible", "needs_review", "on_hold", "not_eligible", "not_applicable");
    }

    @Test
    void theListOf2023IsJudgedByTheLawOfThatYear() throws IOException {
        assertThat(screen("lai-chau-2023.csv").verdicts())
                .extracting(row -> row.get("Bộ quy tắc"))
                .containsOnly("vn-2020-11-09");
    }

    @Test
    void inThe2023ListHalfOfTheMembersIsNotMoreThanHalf() throws IOException {
        Map<String, String> office = screen("lai-chau-2023.csv").verdicts().stream()
                .filter(row -> row.get("Họ và tên, tên tập thể").equals("Tổ Văn phòng"))
                .findFirst()
                .orElseThrow();

        assertThat(office.get("Còn thiếu")).contains("trên 50%", "6/12");
    }

    private static Map<String, Long> conclusions(Screened screened) {
        return screened.verdicts().stream()
                .collect(Collectors.groupingBy(row -> row.get("Mã kết luận"), TreeMap::new, Collectors.counting()));
    }

    private Screened screen(String name) throws IOException {
        Path list = folder.resolve(name);
        Files.copy(FixtureFiles.folder("lists").resolve(name), list);
        return Screened.file(folder, list);
    }
}
