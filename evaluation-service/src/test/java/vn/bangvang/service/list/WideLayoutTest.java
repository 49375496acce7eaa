package vn.bangvang.service.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.model.dossier.AreaTrait;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.CollectiveType;
import vn.bangvang.model.dossier.CollectiveYear;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Gender;
import vn.bangvang.model.dossier.HouseholdCandidate;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.dossier.Nomination;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.dossier.Review;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.dossier.Unit;
import vn.bangvang.model.dossier.WorkforceGroup;

class WideLayoutTest {

    @TempDir
    Path folder;

    private Dossier only(String text) throws UnreadableListException {
        return Lists.read(folder, text).only();
    }

    @Test
    void readsAPerson() throws Exception {
        Dossier dossier = only("""
                Mã hồ sơ,Họ và tên,Số định danh,Ngày sinh,Giới tính,Dân tộc,Nhóm đối tượng,Chức vụ,"Lãnh đạo, quản lý",Trực tiếp lao động,Ngày tuyển dụng
                HS-1,Nguyễn Thị Hoa,001180000123,27/3/1980,Nữ,Tày,Viên chức; Trí thức,Giáo viên,không,x,1/9/2003
                """);

        assertThat(dossier.id()).isEqualTo("HS-1");
        assertThat(dossier.candidate())
                .isEqualTo(new IndividualCandidate(
                        "Nguyễn Thị Hoa",
                        "001180000123",
                        LocalDate.of(1980, 3, 27),
                        Gender.FEMALE,
                        "Tày",
                        List.of(WorkforceGroup.PUBLIC_EMPLOYEE, WorkforceGroup.INTELLECTUAL),
                        "Giáo viên",
                        false,
                        true,
                        LocalDate.of(2003, 9, 1),
                        null));
    }

    @Test
    void readsACollectiveWithItsFigures() throws Exception {
        Dossier dossier = only("""
                Tên tập thể,Loại tập thể,Ngày thành lập,Tập thể nhỏ,Không thuộc đối tượng tặng cờ thi đua,Tổng số cá nhân,Số hoàn thành nhiệm vụ,Số LĐTT,Số CSTĐCS,Số bị kỷ luật từ cảnh cáo trở lên,Số nữ,"Xếp loại tổ chức đảng, đoàn thể"
                Phòng Hành chính,Tập thể lao động,1/7/2015,có,không,30,30,27,4,0,12,HTTNV
                """);

        assertThat(dossier.candidate())
                .isEqualTo(new CollectiveCandidate(
                        "Phòng Hành chính",
                        CollectiveType.LABOR_COLLECTIVE,
                        LocalDate.of(2015, 7, 1),
                        null,
                        true,
                        false,
                        null));
        assertThat(dossier.statistics())
                .containsExactly(new CollectiveYear(2025, 30, 30, 27, null, 4, 0, 12, Rating.GOOD));
    }

    @Test
    void readsAHousehold() throws Exception {
        Dossier dossier =
                only("Chủ hộ,Số định danh chủ hộ,Địa chỉ,Số nhân khẩu\nTrần Văn Bình,001070000002,Thôn Đông,4\n");

        assertThat(dossier.candidate())
                .isEqualTo(new HouseholdCandidate("Trần Văn Bình", "001070000002", "Thôn Đông", 4, null));
    }

    @Test
    void readsUnitAndReview() throws Exception {
        Dossier dossier = only("""
                Họ và tên,Đơn vị,Mã đơn vị,Lĩnh vực,Địa bàn,Năm xét,Ngày kết thúc kỳ xét,Ngày tiếp nhận hồ sơ,Ngày quyết định
                An,Trường THCS Đông Sơn,DS-01,Giáo dục,Biên giới; Vùng DTTS,2024,31/5/2024,1/6/2024,1/9/2024
                """);

        assertThat(dossier.unit())
                .isEqualTo(new Unit(
                        "DS-01",
                        "Trường THCS Đông Sơn",
                        "education",
                        List.of(AreaTrait.BORDER, AreaTrait.ETHNIC_MINORITY)));
        assertThat(dossier.review())
                .isEqualTo(new Review(
                        2024, LocalDate.of(2024, 5, 31), LocalDate.of(2024, 6, 1), LocalDate.of(2024, 9, 1)));
    }

    @Test
    void readsNominationsWithTheColumnsThatGoWithThem() throws Exception {
        Dossier dossier = only("""
                Họ và tên,"Danh hiệu, hình thức đề nghị",Loại hình khen thưởng,Căn cứ đề nghị,Thành tích đề nghị
                An,Bằng khen cấp tỉnh,Đột xuất,Điều 74 khoản 1 điểm c,Cứu người ở sông Cầu
                """);

        assertThat(dossier.nominations())
                .containsExactly(new Nomination(
                        "ministry_province_certificate_of_merit",
                        vn.bangvang.model.dossier.CommendationKind.AD_HOC,
                        "Điều 74 khoản 1 điểm c",
                        "Cứu người ở sông Cầu"));
    }

    @Test
    void readsSeveralNominationsOfOneCell() throws Exception {
        Dossier dossier = only("Họ và tên,Đề nghị\nAn,LĐTT; CSTĐCS\n");

        assertThat(dossier.nominations())
                .containsExactly(Nomination.of("advanced_worker"), Nomination.of("grassroots_emulation_fighter"));
    }

    @Test
    void blankCellsStayUnknown() throws Exception {
        Dossier dossier = only("Họ và tên,Kỷ luật,Sáng kiến,Nhóm đối tượng,Lãnh đạo,Đề nghị\nAn,,,,,\n");

        assertThat(dossier.discipline()).isNull();
        assertThat(dossier.initiatives()).isNull();
        assertThat(dossier.nominations()).isNull();
        assertThat(dossier.attestations()).isNull();
        IndividualCandidate person = (IndividualCandidate) dossier.candidate();
        assertThat(person.leader()).isNull();
        assertThat(person.workforceGroups()).isNull();
    }

    @Test
    void wordsForNothingDeclareThatThereIsNothing() throws Exception {
        Dossier dossier =
                only("Họ và tên,Kỷ luật,Sáng kiến,Thành tích khác,Vụ việc đang xem xét\nAn,không,Không có,chưa có,0\n");

        assertThat(dossier.discipline()).isEmpty();
        assertThat(dossier.initiatives()).isEmpty();
        assertThat(dossier.achievements()).isEmpty();
        assertThat(dossier.proceedings()).isEmpty();
    }

    @Test
    void aDashIsABlankCellAndIsReported() throws Exception {
        Lists.Result result = Lists.read(folder, "Họ và tên,Kỷ luật\nAn,-\n");

        assertThat(result.only().discipline()).isNull();
        assertThat(result.conversions(Conversion.Kind.CODE)).containsExactly("- -> ô trống");
    }

    @Test
    void optionsFillInWhatTheListDoesNotSay() throws Exception {
        ListOptions options = Lists.IN_2025
                .withReceivedOn(LocalDate.of(2025, 12, 1))
                .withDeclaredEmpty(Set.of(Section.DISCIPLINE))
                .withVouched(Set.of(Attestation.LAW_ABIDING));
        Path file = Lists.write(folder, "ds.csv", "Họ và tên,Kỷ luật,Chấp hành tốt chủ trương, chính sách\nAn,,\n");

        Dossier dossier = Lists.read(options, file).only();

        assertThat(dossier.review().receivedOn()).isEqualTo(LocalDate.of(2025, 12, 1));
        assertThat(dossier.discipline()).isEmpty();
        assertThat(dossier.proceedings()).isNull();
        assertThat(dossier.attestations()).containsExactly(java.util.Map.entry(Attestation.LAW_ABIDING, true));
    }

    @Test
    void whatTheListSaysGoesBeforeOptions() throws Exception {
        ListOptions options = Lists.IN_2025.withVouched(Set.of(Attestation.INTERNAL_UNITY));
        Path file = Lists.write(folder, "ds.csv", "Họ và tên,Năm xét,Nội bộ đoàn kết\nAn,2023,không\n");

        Dossier dossier = Lists.read(options, file).only();

        assertThat(dossier.review().year()).isEqualTo(2023);
        assertThat(dossier.attestations()).containsExactly(java.util.Map.entry(Attestation.INTERNAL_UNITY, false));
    }

    @Test
    void attestationsComeFromColumnsOfTheirOwnOrFromOneForAll() throws Exception {
        Dossier dossier = only(
                "Họ và tên,Xác nhận của đơn vị,Tích cực học tập\nAn,Nội bộ đoàn kết; không: Gương mẫu chấp hành,có\n");

        assertThat(dossier.attestations())
                .containsOnly(
                        java.util.Map.entry(Attestation.INTERNAL_UNITY, true),
                        java.util.Map.entry(Attestation.EXEMPLARY_CITIZEN, false),
                        java.util.Map.entry(Attestation.CONTINUOUS_STUDY, true));
    }

    @Test
    void allAttestationsAtOnce() throws Exception {
        assertThat(only("Họ và tên,Xác nhận\nAn,tất cả\n").attestations())
                .hasSize(Attestation.values().length)
                .doesNotContainValue(false);
    }

    @Test
    void theIdIsTheKeyThenTheIdentityNumberThenTheRow() throws Exception {
        Lists.Result result =
                Lists.read(folder, "Mã hồ sơ,Họ và tên,CCCD\nA1,An,001080000001\n,Bình,001080000002\n,Chi,\n");

        assertThat(result.dossiers()).extracting(Dossier::id).containsExactly("A1", "001080000002", "ds.csv#4");
    }

    @Test
    void theNameMayStandInTwoColumns() throws Exception {
        assertThat(only("Họ và tên đệm,Tên\nNguyễn Thị,Hoa\n").candidate().name())
                .isEqualTo("Nguyễn Thị Hoa");
    }

    @Test
    void ratingsMayStandInOneColumnForEachYear() throws Exception {
        Dossier dossier = only("Họ và tên,Xếp loại năm 2024,Xếp loại 2025\nAn,HTTNV,HTXSNV\n");

        assertThat(dossier.ratings())
                .extracting(rating -> rating.year() + " " + rating.rating())
                .containsExactly("2024 GOOD", "2025 EXCELLENT");
    }

    @Test
    void percentagesAreComparedWithNumbersAndNotUsed() throws Exception {
        Lists.Result result = Lists.read(
                folder, "Tên tập thể,Tổng số cá nhân,Số LĐTT,Tỷ lệ LĐTT (%),Tỷ lệ HTNV\nPhòng,30,27,\"90,0%\",100\n");

        assertThat(result.only().statistics())
                .containsExactly(new CollectiveYear(2025, 30, null, 27, null, null, null, null, null));
        assertThat(result.conversions(Conversion.Kind.NOT_USED))
                .containsExactly("100 -> không dùng vì thiếu số người; ghi tổng số cá nhân và số người đạt");
    }

    @Test
    void severalFilesMakeOneList() throws Exception {
        Path first = Lists.write(folder, "a.csv", "Họ và tên\nAn\n");
        Path second = Lists.write(folder, "b.csv", "Ho ten;Don vi\nBình;Sở Y tế\n");

        Lists.Result result = Lists.read(Lists.IN_2025, first, second);

        assertThat(result.listed()).extracting(ListedDossier::file).containsExactly("a.csv", "b.csv");
        assertThat(result.summary().files())
                .extracting(ListSummary.FileSummary::delimiter)
                .containsExactly("dấu phẩy (,)", "dấu chấm phẩy (;)");
    }
}
