package vn.bangvang.kb.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 1, 2026-03-03",
        "2026-03-02, 4, 2026-03-06",
        "2026-03-02, 5, 2026-03-09",
        "2026-03-06, 1, 2026-03-09",
        "2026-03-07, 1, 2026-03-09",
        "2026-03-08, 1, 2026-03-09",
        "2026-03-02, 20, 2026-03-30",
    })
    void saturdaysAndSundaysAreLeftOut(LocalDate start, int days, LocalDate end) {
        assertThat(WorkingDays.after(start, days)).isEqualTo(end);
    }
}
