package vn.bangvang.service.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.service.CommandRun;

class CalendarCommandTest {

    @ParameterizedTest
    @CsvSource({"99, 0", "100, 3"})
    void endsWithThreeWhereAnInstrumentLapsesSoon(String days, int exitCode) {
        CommandRun run = CommandRun.of("calendar", "--as-of", "2026-11-20", "--lapsing", days);

        assertThat(run.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void saysWhereALastDayIsOnlyReported() {
        assertThat(CommandRun.of("calendar", "--as-of", "2026-11-20", "--lapsing", "100")
                        .out())
                .contains(
                        "Cảnh báo: Nghị định 152/2025/NĐ-CP có hiệu lực đến hết ngày 28/02/2027 (nguồn chưa xác nhận).");
    }

    @Test
    void aNumberOfDaysBelowZeroIsUnusable() {
        assertThat(CommandRun.of("calendar", "--lapsing", "-1").exitCode()).isEqualTo(2);
    }

    @Test
    void theMapNamesEveryRuleSet() {
        assertThat(CommandRun.of("map").out())
                .contains("vn-2014-08-20", "vn-bac-ninh-2025-12-15", "Chiến sĩ thi đua cơ sở");
    }
}
