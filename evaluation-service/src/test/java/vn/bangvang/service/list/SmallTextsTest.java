package vn.bangvang.service.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.model.problem.ProblemCode;

class SmallTextsTest {

    @ParameterizedTest
    @CsvSource({
        "001080000123, 001080000123",
        "123456789, 123456789",
        "001 080 000 123, 001080000123",
        "\u2019001080000123, 001080000123"
    })
    void identityNumbersKeepTheirZeros(String text, String number) {
        assertThat(IdentityText.of(text).number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "1080000123, DAMAGED, 'có 10 chữ số, có thể đã mất số 0 ở đầu'",
        "10800001234, DAMAGED, 'có 11 chữ số, có thể đã mất số 0 ở đầu'",
        "12345678, DAMAGED, 'có 8 chữ số, có thể đã mất số 0 ở đầu'",
        "1.23E+11, DAMAGED, đã bị Excel đổi thành số lũy thừa",
        "'1,23E+11', DAMAGED, đã bị Excel đổi thành số lũy thừa",
        "1.23456e11, DAMAGED, đã bị Excel đổi thành số lũy thừa",
        "1234567, BAD_FORM, 'có 7 chữ số; số định danh có 12 chữ số (thẻ cũ có 9)'",
        "0010800001234, BAD_FORM, 'có 13 chữ số; số định danh có 12 chữ số (thẻ cũ có 9)'",
        "00108000012X, BAD_FORM, không phải là số định danh 12 chữ số (hoặc 9 chữ số của thẻ cũ)",
        "E12, BAD_FORM, không phải là số định danh 12 chữ số (hoặc 9 chữ số của thẻ cũ)",
    })
    void identityNumbersAreNeverMended(String text, ProblemCode code, String problem) {
        IdentityText read = IdentityText.of(text);

        assertThat(read.number()).isNull();
        assertThat(read.code()).isEqualTo(code);
        assertThat(read.problem()).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({"25, 25", "0, 0", "1.234, 1234", "'1,234', 1234", "1 234 567, 1234567", "'30,0', 30", "30.0, 30"})
    void wholeNumbersMayHaveThousandsMarks(String text, long number) {
        assertThat(WholeNumber.of(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2,5", "12.34", "1.2345", "1.234,5", "1..234", "-3", "ba", "1.23E+05", "1234567890123456"})
    void otherNumbersAreNone(String text) {
        assertThat(WholeNumber.of(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"70, 70", "70%, 70", "'70,5 %', 70.5", "100, 100", "101, 101"})
    void sharesMayHaveASign(String text, double share) {
        assertThat(Percent.of(text)).isEqualTo(share);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "bảy mươi", "7,,5", "-5"})
    void otherSharesAreNone(String text) {
        assertThat(Percent.of(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2024, 2024, 2024, false",
        "năm 2024, 2024, 2024, false",
        "2019-2023, 2019, 2023, false",
        "2019 – 2023, 2019, 2023, false",
        "năm học 2023-2024, 2023, 2024, true",
        "NH 2023-2024, 2023, 2024, true",
    })
    void yearsAreSingleARangeOrASchoolYear(String text, int from, int to, boolean school) {
        assertThat(Years.of(text)).isEqualTo(new Years(from, to, school));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"24", "20245", "2024-25", "2024 2025", "tháng 2024", "2024-", "năm học 2024", "", "2024--2025"})
    void otherYearsAreNone(String text) {
        assertThat(Years.of(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, A", "25, Z", "26, AA", "51, AZ", "52, BA", "701, ZZ", "702, AAA"})
    void columnsHaveTheLettersOfASpreadsheet(int index, String letters) {
        assertThat(RowReader.columnLetters(index)).isEqualTo(letters);
    }

    @Test
    void cellsLoseWhatNobodySees() {
        CellText text = new CellText();

        assertThat(text.clean("\u00A0 Nguyễn\u200B  Văn\tAn \uFEFF")).isEqualTo("Nguyễn Văn An");
        assertThat(text.hadInvisible()).isTrue();
        assertThat(text.composed()).isFalse();
    }

    @Test
    void cellsAreComposed() {
        CellText text = new CellText();

        assertThat(text.clean(java.text.Normalizer.normalize("Đặng Thị Ước", java.text.Normalizer.Form.NFD)))
                .isEqualTo("Đặng Thị Ước");
        assertThat(text.composed()).isTrue();
    }

    @Test
    void lineBreaksOfAllKindsBecomeOneKind() {
        assertThat(new CellText().clean("một \r\n hai\rba\nbốn")).isEqualTo("một\nhai\nba\nbốn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "An", "Nguyễn Văn An", "a\nb", "Đỗ Ước"})
    void cleanCellsStayTheSame(String clean) {
        assertThat(new CellText().clean(clean)).isSameAs(clean);
    }
}
