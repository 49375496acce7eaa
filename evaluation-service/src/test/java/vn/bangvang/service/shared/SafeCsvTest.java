package vn.bangvang.service.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {

    @Test
    void beginsWithAByteOrderMarkSoThatExcelReadsTheLetters() {
        assertThat(written(List.of("Họ tên"))).startsWith("\uFEFF\"Tên cột\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@A", "\t=1", "\r=1"})
    void whatASpreadsheetWouldRunIsMarkedAsText(String value) {
        assertThat(written(List.of(value))).contains("\"'" + value + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", " =1", "1-2", "Nguyễn Văn A", "2025"})
    void otherTextStaysAsItIs(String value) {
        assertThat(written(List.of(value))).contains("\"" + value + "\"");
    }

    @Test
    void quotesAndLineBreaksStayInsideTheCell() {
        assertThat(written(List.of("a \"b\"\nc"))).contains("\"a \"\"b\"\"\nc\"");
    }

    @Test
    void nothingIsAnEmptyCell() {
        assertThat(written(Arrays.asList("a", null))).endsWith("\"a\",\"\"\r\n");
    }

    private static String written(List<String> row) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SafeCsv csv = new SafeCsv(out, List.of("Tên cột"))) {
            csv.row(row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
