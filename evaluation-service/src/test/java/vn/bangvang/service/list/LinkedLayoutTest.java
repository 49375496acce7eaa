package vn.bangvang.service.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.AuthorityLevel;
import vn.bangvang.model.dossier.Decision;
import vn.bangvang.model.dossier.Discipline;
import vn.bangvang.model.dossier.DisciplineForm;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.InfluenceScope;
import vn.bangvang.model.dossier.Initiative;
import vn.bangvang.model.dossier.InitiativeType;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.problem.ProblemCode;

class LinkedLayoutTest {

    @TempDir
    Path folder;

    private void write(String name, String text) {
        Lists.write(folder, name, text);
    }

    private Lists.Result read() throws UnreadableListException {
        return Lists.read(Lists.IN_2025, folder);
    }

    @Test
    void theRowsOfTheFilesAreJoinedByTheKey() throws Exception {
        write("doi-tuong.csv", "Mã hồ sơ,Họ và tên,Đề nghị\nA1,An,LĐTT\nA2,Bình,LĐTT\n");
        write(
                "xep-loai.csv",
                "Mã hồ sơ,Năm,Xếp loại,Số QĐ,Ngày QĐ,Cơ quan ban hành\nA2,2024,HTNV,,,\nA1,2024,HTTNV,12/QĐ,5/1/2025,UBND xã\n");
        write(
                "sang-kien.csv",
                "Mã hồ sơ,\"Tên sáng kiến, đề tài\",Loại,Năm công nhận,Cấp công nhận,Phạm vi ảnh hưởng,Đã áp dụng hiệu quả,Đã dùng để xét\n"
                        + "A1,Giải pháp; một,sáng kiến,2024,cơ sở,tỉnh,có,CSTĐCS; CSTĐ tỉnh\n");
        write("ky-luat.csv", "Mã hồ sơ,Hình thức kỷ luật,Từ ngày,Đến ngày\nA2,khiển trách,1/2/2023,1/2/2024\n");
        write(
                "xac-nhan.csv",
                "Mã hồ sơ,Nội dung xác nhận,Xác nhận\nA1,Nội bộ đoàn kết,có\nA1,Tích cực học tập,không\n");

        Lists.Result result = read();

        assertThat(result.rejections()).isEmpty();
        Dossier an = result.dossiers().get(0);
        Dossier binh = result.dossiers().get(1);
        assertThat(an.ratings())
                .containsExactly(new AnnualRating(
                        2024, Rating.GOOD, new Decision("12/QĐ", LocalDate.of(2025, 1, 5), "UBND xã")));
        assertThat(an.initiatives())
                .containsExactly(new Initiative(
                        "Giải pháp; một",
                        InitiativeType.INITIATIVE,
                        2024,
                        AuthorityLevel.GRASSROOTS,
                        InfluenceScope.MINISTRY_PROVINCE,
                        null,
                        true,
                        null,
                        null,
                        List.of("grassroots_emulation_fighter", "ministry_province_emulation_fighter")));
        assertThat(an.attestations())
                .isEqualTo(Map.of(Attestation.INTERNAL_UNITY, true, Attestation.CONTINUOUS_STUDY, false));
        assertThat(binh.discipline())
                .containsExactly(new Discipline(
                        DisciplineForm.REPRIMAND, LocalDate.of(2023, 2, 1), LocalDate.of(2024, 2, 1), null));
        assertThat(result.summary().files())
                .extracting(ListSummary.FileSummary::file)
                .containsExactly("doi-tuong.csv", "xep-loai.csv", "sang-kien.csv", "ky-luat.csv", "xac-nhan.csv");
    }

    @Test
    void aFileThatIsThereIsCompleteAndAFileThatIsNotIsUnknown() throws Exception {
        write("doi-tuong.csv", "Mã hồ sơ,Họ và tên\nA1,An\n");
        write("ky-luat.csv", "Mã hồ sơ,Hình thức kỷ luật\n");

        Dossier dossier = read().only();

        assertThat(dossier.discipline()).isEmpty();
        assertThat(dossier.proceedings()).isNull();
        assertThat(dossier.ratings()).isNull();
    }

    @Test
    void aRowOfNobodyIsRejected() throws Exception {
        write("doi-tuong.csv", "Mã hồ sơ,Họ và tên\nA1,An\n");
        write("ky-luat.csv", "Mã hồ sơ,Hình thức kỷ luật\nA9,khiển trách\n");

        Lists.Result result = read();

        assertThat(result.listed()).hasSize(1);
        assertThat(result.onlyRejection())
                .isEqualTo(new Rejection(
                        "ky-luat.csv",
                        2,
                        "Mã hồ sơ",
                        "A9",
                        ProblemCode.UNKNOWN_CODE,
                        "“A9” không có trong tệp doi-tuong.csv",
                        "Sửa giá trị, hoặc thêm đối tượng vào tệp doi-tuong.csv"));
    }

    @Test
    void aWrongRowOfALinkedFileRejectsItsCandidate() throws Exception {
        write("doi-tuong.csv", "Mã hồ sơ,Họ và tên\nA1,An\nA2,Bình\n");
        write("xep-loai.csv", "Mã hồ sơ,Năm,Xếp loại\nA1,2024,tàm tạm\nA2,2024,HTNV\nA2,,HTNV\n");

        Lists.Result result = read();

        assertThat(result.listed()).isEmpty();
        assertThat(result.rejections())
                .extracting(rejection -> rejection.file() + " " + rejection.row() + " " + rejection.problem())
                .containsExactly(
                        "xep-loai.csv 2 “tàm tạm” không có trong danh mục",
                        "doi-tuong.csv 2 Đối tượng không được xét vì tệp xep-loai.csv, dòng 2 có lỗi",
                        "xep-loai.csv 4 Thiếu “Năm”",
                        "doi-tuong.csv 3 Đối tượng không được xét vì tệp xep-loai.csv, dòng 4 có lỗi");
    }

    @Test
    void whatIsImpossibleIsToldInTheFileWhereItStands() throws Exception {
        write("doi-tuong.csv", "Mã hồ sơ,Họ và tên\nA1,An\n");
        write("xep-loai.csv", "Mã hồ sơ,Năm,Xếp loại\nA1,2025,HTNV\nA1,2026,HTNV\n");

        Rejection rejection = read().onlyRejection();

        assertThat(rejection.file()).isEqualTo("xep-loai.csv");
        assertThat(rejection.row()).isEqualTo(3);
        assertThat(rejection.code()).isEqualTo(ProblemCode.IN_THE_FUTURE);
    }

    @Test
    void aSectionCannotStandInTwoPlaces() throws Exception {
        write("doi-tuong.csv", "Mã hồ sơ,Họ và tên,Kỷ luật\nA1,An,không\n");
        write("ky-luat.csv", "Mã hồ sơ,Hình thức kỷ luật\nA1,khiển trách\n");

        assertThat(read().onlyRejection().problem()).isEqualTo("“Kỷ luật” ghi cả ở đây và trong tệp ky-luat.csv");
    }

    @Test
    void theIdentityNumberMayBeTheKey() throws Exception {
        write("doi-tuong.csv", "Mã hồ sơ,CCCD,Họ và tên\nA1,001080000001,An\n");
        write("xep-loai.csv", "Số định danh,Năm,Xếp loại\n001080000001,2024,HTNV\n");

        assertThat(read().only().ratings()).hasSize(1);
    }

    @Test
    void filesWithoutACommonKeyAreRefused() {
        write("doi-tuong.csv", "Mã hồ sơ,Họ và tên\nA1,An\n");
        write("xep-loai.csv", "Số định danh,Năm,Xếp loại\n001080000001,2024,HTNV\n");

        assertThatThrownBy(this::read).hasMessageContaining("Các tệp không có chung một cột để nối");
    }

    @Test
    void aFolderWithoutCandidatesIsRefused() {
        write("xep-loai.csv", "Mã hồ sơ,Năm,Xếp loại\nA1,2024,HTNV\n");

        assertThatThrownBy(this::read).hasMessageContaining("không có tệp đối tượng doi-tuong.csv");
    }

    @Test
    void aMissingColumnOfALinkedFileIsNamed() {
        write("doi-tuong.csv", "Mã hồ sơ,Họ và tên\nA1,An\n");
        write("xep-loai.csv", "Mã hồ sơ,Năm\nA1,2024\n");

        assertThatThrownBy(this::read).hasMessageContaining("xep-loai.csv: Thiếu cột: “Mức độ hoàn thành nhiệm vụ”");
    }

    @Test
    void filesGivenTogetherAreLinkedByTheirNames() throws Exception {
        Path candidates = Lists.write(folder, "Đối tượng.csv", "Mã hồ sơ;Họ và tên\nA1;An\n");
        Path ratings = Lists.write(folder, "XEP_LOAI.CSV", "Mã hồ sơ,Năm,Xếp loại\nA1,2024,HTNV\n");

        assertThat(Lists.read(Lists.IN_2025, ratings, candidates).only().ratings())
                .hasSize(1);
    }

    @Test
    void otherFilesOfTheFolderAreReported() throws Exception {
        write("doi-tuong.csv", "Mã hồ sơ,Họ và tên\nA1,An\n");
        write("ghi-chu.txt", "gì đó");

        assertThat(read().conversions(Conversion.Kind.NOT_USED))
                .containsExactly("ghi-chu.txt -> tệp không thuộc bộ tệp liên kết, không đọc");
    }

    @Test
    void twoProposalsOfAPersonHaveTheSameRecord() throws Exception {
        write("doi-tuong.csv", "Mã hồ sơ,Họ và tên,Đề nghị\nA1,An,LĐTT\nA1,An,CSTĐCS\nA1,An,LĐTT\n");
        write("xep-loai.csv", "Mã hồ sơ,Năm,Xếp loại\nA1,2024,HTNV\n");

        Lists.Result result = read();

        assertThat(result.dossiers())
                .hasSize(2)
                .allSatisfy(dossier -> assertThat(dossier.ratings()).hasSize(1));
        assertThat(result.onlyRejection().problem()).isEqualTo("Dòng 2 và dòng 4 cùng mã hồ sơ");
    }

    @Test
    void aLargeListIsSortedOnDiskWithTheSameOutcome() throws Exception {
        StringBuilder candidates = new StringBuilder("Mã hồ sơ,Họ và tên\n");
        StringBuilder ratings = new StringBuilder("Mã hồ sơ,Năm,Xếp loại\n");
        for (int i = 0; i < 500; i++) {
            candidates.append("A").append(i).append(",Người ").append(i).append('\n');
            ratings.append("A").append(i).append(",2023,HTNV\nA").append(i).append(",2024,HTTNV\n");
        }
        write("doi-tuong.csv", candidates.toString());
        write("xep-loai.csv", ratings + "A500,2024,HTNV\n");

        Lists.Result inMemory = read();
        Lists.Result onDisk = Lists.read(Lists.IN_2025.withRowsInMemory(50), folder);

        assertThat(inMemory.listed()).hasSize(500);
        assertThat(onDisk.listed()).containsExactlyInAnyOrderElementsOf(inMemory.listed());
        assertThat(onDisk.rejections()).isEqualTo(inMemory.rejections()).hasSize(1);
    }
}
