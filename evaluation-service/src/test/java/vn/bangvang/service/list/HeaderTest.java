package vn.bangvang.service.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.IndividualCandidate;

class HeaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t'})
    void theDelimiterIsFoundOut(char delimiter) throws Exception {
        Lists.Result result = Lists.read(
                folder, "STT|Họ và tên|Ngày sinh|Đơn vị\n1|An|1/2/1980|\"Sở A, B; C\"\n".replace('|', delimiter));

        assertThat(result.only().unit().name()).isEqualTo("Sở A, B; C");
    }

    @Test
    void aDelimiterThatExcelDeclaresIsTakenAndItsLineIsNoRow() throws Exception {
        Lists.Result result = Lists.read(folder, "sep=;\r\nHọ và tên;Ngày sinh\r\nAn;31/2/1980\r\n");

        assertThat(result.file().delimiter()).isEqualTo("dấu chấm phẩy (;)");
        assertThat(result.onlyRejection().row()).isEqualTo(2);
    }

    @Test
    void rowsAreCountedAsASpreadsheetCountsThem() throws Exception {
        Lists.Result result = Lists.read(folder, """
                UBND TỈNH MẪU,,
                DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2025,,

                STT,Họ và tên,Sáng kiến
                1,An,"2024: Một [sáng kiến]
                2025: Hai [sáng kiến]"

                2,Bình,
                """);

        assertThat(result.listed()).extracting(ListedDossier::row).containsExactly(5L, 7L);
        assertThat(result.dossiers().get(0).initiatives()).hasSize(2);
        assertThat(result.file().headerRows()).containsExactly(4L);
        assertThat(result.file().rows()).isEqualTo(2);
        assertThat(result.conversions(Conversion.Kind.SKIPPED_ROW))
                .containsExactly("dòng 1 đến dòng 3 -> dòng tên danh sách, không phải dữ liệu");
    }

    @Test
    void aHeaderMayBeTwoMergedRows() throws Exception {
        Lists.Result result = Lists.read(folder, """
                STT,Họ và tên,Thông tin cá nhân,,Số liệu,,Đơn vị
                ,,Ngày sinh,CCCD,Tổng số cá nhân,Số LĐTT,
                1,An,1/2/1980,001080000001,,,Sở Y tế
                """);

        Dossier dossier = result.only();
        IndividualCandidate person = (IndividualCandidate) dossier.candidate();
        assertThat(person.birthDate()).isEqualTo("1980-02-01");
        assertThat(person.citizenId()).isEqualTo("001080000001");
        assertThat(dossier.unit().name()).isEqualTo("Sở Y tế");
        assertThat(result.file().headerRows()).containsExactly(1L, 2L);
        assertThat(result.listed().get(0).row()).isEqualTo(3);
    }

    @Test
    void theUpperRowOfAMergedHeaderCompletesTheLower() throws Exception {
        Lists.Result result = Lists.read(folder, """
                Họ và tên,Số định danh,Năm,Danh hiệu,Quyết định,,
                ,,,,Số,Ngày,Cơ quan
                An,001080000001,2024,LĐTT,12/QĐ-UBND,5/1/2025,UBND xã
                """);

        assertThat(result.file().layout()).isEqualTo(ListLayout.LONG);
        assertThat(result.only().awards().get(0).decision())
                .isEqualTo(new vn.bangvang.model.dossier.Decision(
                        "12/QĐ-UBND", java.time.LocalDate.of(2025, 1, 5), "UBND xã"));
    }

    @Test
    void aRowThatNumbersTheColumnsIsPassedOver() throws Exception {
        Lists.Result lettered = Lists.read(folder, "TT,Họ và tên,Ngày sinh,Đơn vị,Đề nghị\nA,B,1,2,3\n1,An,,Sở,LĐTT\n");
        Lists.Result bracketed = Lists.read(folder, "TT,Họ và tên,Đơn vị,Đề nghị\n(1),(2),(3),(4)\n1,An,Sở,LĐTT\n");

        assertThat(bracketed.listed()).hasSize(1);
        assertThat(bracketed.conversions(Conversion.Kind.SKIPPED_ROW))
                .containsExactly("dòng đánh số cột -> không phải dữ liệu");
        assertThat(lettered.listed()).extracting(ListedDossier::row).containsExactly(3L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Họ và tên",
                "HO VA TEN",
                "Họ tên",
                "Ho ten",
                "Họ\u00A0và\u00A0tên",
                " Họ  và tên : ",
                "Tên cá nhân",
                "\"Họ, tên\"",
                "Họ và tên (chữ in)",
                "\"Họ và tên\n\""
            })
    void headersAreKnownWithoutMarksAndBySynonyms(String header) throws Exception {
        assertThat(Lists.read(folder, "Đơn vị," + header + "\nSở,An\n")
                        .only()
                        .candidate()
                        .name())
                .isEqualTo("An");
    }

    @Test
    void decomposedHeadersAreKnown() throws Exception {
        String header = java.text.Normalizer.normalize("Đơn vị,Họ và tên", java.text.Normalizer.Form.NFD);

        assertThat(Lists.read(folder, header + "\nSở,An\n").only().unit().name())
                .isEqualTo("Sở");
    }

    @Test
    void whatAHeaderWasReadAsIsReported() throws Exception {
        Lists.Result result = Lists.read(folder, "Ho ten,CCCD,Ghi chu,,Đơn vị\nAn,001080000001,x,y,Sở\n");

        assertThat(result.conversions(Conversion.Kind.HEADER))
                .containsExactly("Ho ten -> Họ và tên", "CCCD -> Số định danh");
        assertThat(result.file().ignoredColumns()).containsExactly("Ghi chu", "(cột D, không có tiêu đề)");
    }

    @Test
    void aColumnGivenTwiceIsRefusedWithBothNames() {
        assertThatThrownBy(() -> Lists.read(folder, "Họ và tên,CCCD,Số định danh\nAn,1,2\n"))
                .isInstanceOf(UnreadableListException.class)
                .hasMessage("ds.csv: Hai cột cùng một nghĩa: “CCCD” (cột B) và “Số định danh” (cột C). Giữ một cột.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Danh hiệu", "Danh hiệu thi đua", "Hình thức khen thưởng", "Danh hiệu năm 2025"})
    void aHeaderThatMayMeanTwoColumnsIsRefused(String header) {
        assertThatThrownBy(() -> Lists.read(folder, "Họ và tên,Đơn vị," + header + "\nAn,Sở,LĐTT\n"))
                .isInstanceOf(UnreadableListException.class)
                .hasMessage(
                        "ds.csv: Cột “" + header + "” chưa rõ là cột nào. Đổi tiêu đề thành “Danh hiệu, hình thức đề"
                                + " nghị” hoặc “Danh hiệu, khen thưởng đã có”.");
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThatThrownBy(() -> Lists.read(folder, "Đơn vị,Ngày sinh\nSở,1/2/1980\n"))
                .hasMessage("ds.csv: Thiếu cột: “Họ và tên”. Tệp phải theo mẫu; đặt tiêu đề cột như trong mẫu.");
    }

    @Test
    void aFileWithoutHeaderIsRefused() {
        assertThatThrownBy(() -> Lists.read(folder, "1,An,Sở Y tế\n2,Bình,Sở Nội vụ\n"))
                .hasMessageContaining("ds.csv: Không thấy dòng tiêu đề cột");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Họ và tên,Đơn vị", "Họ và tên,Đơn vị\n", "DANH SÁCH\n\nHọ và tên,Đơn vị\n\n,\n"})
    void aHeaderAloneIsRefused(String text) {
        assertThatThrownBy(() -> Lists.read(folder, text))
                .isInstanceOf(UnreadableListException.class)
                .hasMessageContaining("ds.csv: Tệp không có dòng dữ liệu nào");
    }

    @Test
    void aListWithoutYearIsRefusedUnlessTheYearIsGivenWithIt() {
        Path file = Lists.write(folder, "ds.csv", "Họ và tên,Đơn vị\nAn,Sở\n");

        assertThatThrownBy(() -> Lists.read(ListOptions.DEFAULT, file))
                .hasMessage("ds.csv: Thiếu cột: “Năm xét”. Thêm cột “Năm xét”, hoặc chọn năm xét khi nộp danh sách.");
    }

    @Test
    void nothingIsHandedOnWhereAnyFileIsRefused() throws Exception {
        Path good = Lists.write(folder, "a.csv", "Họ và tên,Đơn vị\nAn,Sở\n");
        Path bad = Lists.write(folder, "b.csv", "Họ và tên,Đơn vị\n");
        Lists.Collected collected = new Lists.Collected();

        assertThatThrownBy(() -> ListReader.read(java.util.List.of(good, bad), Lists.IN_2025, Lists.AWARDS, collected))
                .hasMessageContaining("b.csv");
        assertThat(collected.listed).isEmpty();
    }
}
