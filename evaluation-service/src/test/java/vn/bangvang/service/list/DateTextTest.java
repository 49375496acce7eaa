package vn.bangvang.service.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.model.problem.ProblemCode;

class DateTextTest {

    @ParameterizedTest
    @CsvSource({
        "27/3/1980, 1980-03-27",
        "05/01/2025, 2025-01-05",
        "5-1-2025, 2025-01-05",
        "05.01.2025, 2025-01-05",
        "5 / 1 / 2025, 2025-01-05",
        "2025-01-05, 2025-01-05",
        "2025/1/5, 2025-01-05",
        "29/2/2024, 2024-02-29",
        "5/1/2025 00:00:00, 2025-01-05",
        "2025-01-05T00:00:00, 2025-01-05",
        "5/1/2025 12:00:00 AM, 2025-01-05",
        "ngày 27 tháng 3 năm 1980, 1980-03-27",
    })
    void readsDayFirstOrYearFirst(String text, LocalDate date) {
        assertThat(DateText.of(text).date()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "45291, 2023-12-31, 31/12/2023",
        "45292, 2024-01-01, 1/1/2024",
        "29307, 1980-03-27, 27/3/1980",
        "10000, 1927-05-18, 18/5/1927",
        "73415, 2100-12-31, 31/12/2100",
    })
    void readsTheDayNumbersOfExcelAndSaysSo(String text, LocalDate date, String readAs) {
        assertThat(DateText.of(text).date()).isEqualTo(date);
        assertThat(DateText.of(text).readAs()).isEqualTo(readAs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999", "73416", "1", "123456", "12345678", "045291", "-45291", "45291,5"})
    void doesNotTakeOtherNumbersForDays(String text) {
        assertThat(DateText.of(text).date()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "31/02/1980, IMPOSSIBLE_DATE, không phải là ngày có thật",
        "30/2/2024, IMPOSSIBLE_DATE, không phải là ngày có thật",
        "29/2/2023, IMPOSSIBLE_DATE, không phải là ngày có thật",
        "32/1/2024, IMPOSSIBLE_DATE, không phải là ngày có thật",
        "0/1/2024, IMPOSSIBLE_DATE, không phải là ngày có thật",
        "27/3/80, BAD_FORM, có năm chỉ hai chữ số",
        "3/1980, BAD_FORM, 'chỉ có tháng và năm, thiếu ngày'",
        "1980, BAD_FORM, 'chỉ có năm, thiếu ngày và tháng'",
        "27/3/1980 08:30, BAD_FORM, có cả giờ",
        "27/3/1880, OUT_OF_RANGE, có năm ngoài khoảng 1900–2100",
        "27/3/2101, OUT_OF_RANGE, có năm ngoài khoảng 1900–2100",
        "hôm qua, BAD_FORM, không phải là ngày",
        "27/3/1980/1, BAD_FORM, không phải là ngày",
    })
    void saysWhatIsWrong(String text, ProblemCode code, String problem) {
        DateText read = DateText.of(text);

        assertThat(read.date()).isNull();
        assertThat(read.code()).isEqualTo(code);
        assertThat(read.problem()).isEqualTo(problem);
    }

    @Test
    void aDateWithTheMonthFirstIsNotTurnedAround() {
        DateText read = DateText.of("3/27/1980");

        assertThat(read.date()).isNull();
        assertThat(read.advice()).isEqualTo("Ghi ngày trước, tháng sau, ví dụ 27/3/1980");
    }
}
