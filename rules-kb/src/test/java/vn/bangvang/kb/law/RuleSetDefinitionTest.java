package vn.bangvang.kb.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSetDefinitionTest {

    @ParameterizedTest(name = "law from {0} until {1}: {2}")
    @CsvSource({
        ",,false",
        "2024-01-01,,false",
        "2024-01-02,,true",
        "2024-06-30,,true",
        "2024-07-01,,false",
        ",2023-12-31,false",
        ",2024-01-01,true",
        ",2024-06-29,true",
        ",2024-06-30,false",
        "2024-02-01,2024-03-01,true",
    })
    void isSplitByWhatBeginsOrEndsInsideIt(LocalDate from, LocalDate until, boolean split) {
        RuleSetDefinition firstHalfOf2024 = ruleSet(LocalDate.of(2024, 6, 30));

        assertThat(firstHalfOf2024.isSplitBy(from, until)).isEqualTo(split);
    }

    @ParameterizedTest(name = "law from {0} until {1}: {2}")
    @CsvSource({"2024-01-01,,false", "2030-01-01,,true", ",2030-01-01,true"})
    void whileItIsOpenEveryLaterDaySplitsIt(LocalDate from, LocalDate until, boolean split) {
        assertThat(ruleSet(null).isSplitBy(from, until)).isEqualTo(split);
    }

    private static RuleSetDefinition ruleSet(LocalDate to) {
        return new RuleSetDefinition(
                "vn-2024-01-01", "Thử", "vn", LocalDate.of(2024, 1, 1), to, List.of(), List.of(), List.of(), List.of());
    }
}
