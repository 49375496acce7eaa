package vn.bangvang.service.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.model.dossier.Absence;
import vn.bangvang.model.dossier.AbsenceKind;
import vn.bangvang.model.dossier.Achievement;
import vn.bangvang.model.dossier.AchievementType;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.AuthorityLevel;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.CollectiveYear;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.model.dossier.CouncilResult;
import vn.bangvang.model.dossier.Decision;
import vn.bangvang.model.dossier.Discipline;
import vn.bangvang.model.dossier.DisciplineForm;
import vn.bangvang.model.dossier.Document;
import vn.bangvang.model.dossier.DocumentType;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.InfluenceScope;
import vn.bangvang.model.dossier.Initiative;
import vn.bangvang.model.dossier.InitiativeType;
import vn.bangvang.model.dossier.Nomination;
import vn.bangvang.model.dossier.Post;
import vn.bangvang.model.dossier.PostGroup;
import vn.bangvang.model.dossier.Proceeding;
import vn.bangvang.model.dossier.ProceedingKind;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.dossier.StudyResult;

class CompactCellsTest {

    private static final Decision DECISION = new Decision("12/QĐ-UBND", LocalDate.of(2025, 1, 5), "UBND tỉnh");

    @TempDir
    Path folder;

    private Lists.Result read(String column, String cell) throws UnreadableListException {
        return Lists.read(folder, "Họ và tên,\"" + column + "\"\nAn,\"" + cell.replace("\"", "\"\"") + "\"\n");
    }

    private Dossier only(String column, String cell) throws UnreadableListException {
        return read(column, cell).only();
    }

    @Test
    void ratingsOfSingleYearsAndOfRanges() throws Exception {
        assertThat(only("Mức độ hoàn thành nhiệm vụ", "2021: HTXSNV; 2022 - 2023: Hoàn thành tốt nhiệm vụ\n2024: HTNV")
                        .ratings())
                .containsExactly(
                        new AnnualRating(2021, Rating.EXCELLENT, null),
                        new AnnualRating(2022, Rating.GOOD, null),
                        new AnnualRating(2023, Rating.GOOD, null),
                        new AnnualRating(2024, Rating.COMPLETED, null));
    }

    @Test
    void aRatingWithItsDecision() throws Exception {
        assertThat(only("Xếp loại", "2024: HTXSNV (12/QĐ-UBND, 5/1/2025, UBND tỉnh)")
                        .ratings())
                .containsExactly(new AnnualRating(2024, Rating.EXCELLENT, DECISION));
    }

    @Test
    void aSchoolYearIsTheYearInWhichItEnds() throws Exception {
        Lists.Result result = read("Xếp loại", "năm học 2023-2024: HTXSNV");

        assertThat(result.only().ratings()).containsExactly(new AnnualRating(2024, Rating.EXCELLENT, null));
        assertThat(result.conversions(Conversion.Kind.DATE)).containsExactly("năm học 2023-2024: HTXSNV -> năm 2024");
    }

    @Test
    void anAwardWithEverything() throws Exception {
        assertThat(only(
                                "Danh hiệu, khen thưởng đã có",
                                "2024: BK tỉnh [công trạng; thành tích: Cứu người] {2019-2023} (12/QĐ-UBND, 05/01/2025, UBND tỉnh)")
                        .awards())
                .containsExactly(new AwardHeld(
                        "ministry_province_certificate_of_merit",
                        2024,
                        CommendationKind.MERIT,
                        DECISION,
                        2019,
                        2023,
                        "Cứu người"));
    }

    @Test
    void theBracketsOfAnAwardComeInAnyOrder() throws Exception {
        assertThat(only("Danh hiệu đã đạt", "2024: BK tỉnh (12/QĐ-UBND, 05/01/2025, UBND tỉnh) {-2023} [đột xuất]")
                        .awards())
                .containsExactly(new AwardHeld(
                        "ministry_province_certificate_of_merit",
                        2024,
                        CommendationKind.AD_HOC,
                        DECISION,
                        null,
                        2023,
                        null));
    }

    @Test
    void titlesOfARangeOfYears() throws Exception {
        assertThat(only("Danh hiệu đã có", "2021-2023: CSTĐCS").awards())
                .extracting(AwardHeld::year)
                .containsExactly(2021, 2022, 2023);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(12/QĐ-UBND, 5/1/2025, UBND tỉnh)",
                "( 12/QĐ-UBND , 2025-01-05 , UBND tỉnh )",
                "(12/QĐ-UBND ngày 5/1/2025 của UBND tỉnh)",
                "(\"12/QĐ-UBND\", 5/1/2025, \"UBND tỉnh\")"
            })
    void decisionsAreWrittenInSeveralWays(String decision) throws Exception {
        assertThat(only("Danh hiệu đã có", "2024: LĐTT " + decision)
                        .awards()
                        .get(0)
                        .decision())
                .isEqualTo(DECISION);
    }

    @Test
    void partsOfADecisionMayBeAbsent() throws Exception {
        List<AwardHeld> awards = only(
                        "Danh hiệu đã có",
                        "2021: LĐTT (12/QĐ-UBND); 2022: LĐTT (, 5/1/2025); 2023: LĐTT (,, Bộ Văn hóa, Thể thao và Du lịch)")
                .awards();

        assertThat(awards)
                .extracting(AwardHeld::decision)
                .containsExactly(
                        new Decision("12/QĐ-UBND", null, null),
                        new Decision(null, LocalDate.of(2025, 1, 5), null),
                        new Decision(null, null, "Bộ Văn hóa, Thể thao và Du lịch"));
    }

    @Test
    void nominationsMayHaveTheirOwnGrounds() throws Exception {
        assertThat(only(
                                "Đề nghị",
                                "CSTĐCS; BK cấp tỉnh [công trạng; căn cứ: Điều 74 khoản 1 điểm d; thành tích: Cầu mới]")
                        .nominations())
                .containsExactly(
                        Nomination.of("grassroots_emulation_fighter"),
                        new Nomination(
                                "ministry_province_certificate_of_merit",
                                CommendationKind.MERIT,
                                "Điều 74 khoản 1 điểm d",
                                "Cầu mới"));
    }

    @Test
    void anInitiativeWithEverything() throws Exception {
        assertThat(only(
                                "Sáng kiến, đề tài",
                                "2024: Giải pháp A (giai đoạn 2) [sáng kiến; cơ sở; phạm vi tỉnh; đã áp dụng; đã nghiệm thu; 3"
                                        + " năm; đã dùng: CSTĐCS; đã dùng: CSTĐ tỉnh] (12/QĐ-UBND, 5/1/2025, UBND tỉnh)")
                        .initiatives())
                .containsExactly(new Initiative(
                        "Giải pháp A (giai đoạn 2)",
                        InitiativeType.INITIATIVE,
                        2024,
                        AuthorityLevel.GRASSROOTS,
                        InfluenceScope.MINISTRY_PROVINCE,
                        true,
                        true,
                        3,
                        DECISION,
                        List.of("grassroots_emulation_fighter", "ministry_province_emulation_fighter")));
    }

    @Test
    void aTitleMayHoldBracketsColonsAndQuotes() throws Exception {
        List<Initiative> initiatives = only(
                        "Sáng kiến",
                        "2024: Biện pháp (lớp 9) [sáng kiến]; Đề tài: mô hình \"5 không\" [đề tài];"
                                + " \"2020: a; b [c] (d)\" [sáng kiến; chưa áp dụng; chưa dùng]")
                .initiatives();

        assertThat(initiatives)
                .extracting(Initiative::title)
                .containsExactly("Biện pháp (lớp 9)", "Đề tài: mô hình \"5 không\"", "2020: a; b [c] (d)");
        assertThat(initiatives).extracting(Initiative::year).containsExactly(2024, null, null);
        assertThat(initiatives.get(2).usedFor()).isEmpty();
        assertThat(initiatives.get(2).applied()).isFalse();
        assertThat(initiatives.get(0).usedFor()).isNull();
    }

    @Test
    void anAchievementWithEverything() throws Exception {
        assertThat(only(
                                "Thành tích khác",
                                "2024: Phòng chống bão [phong trào; phạm vi tỉnh; không đặc biệt xuất sắc; phát động: tỉnh; 3 năm]"
                                        + " (12/QĐ-UBND, 5/1/2025, UBND tỉnh); [đột xuất]")
                        .achievements())
                .containsExactly(
                        new Achievement(
                                AchievementType.MOVEMENT,
                                "Phòng chống bão",
                                2024,
                                InfluenceScope.MINISTRY_PROVINCE,
                                false,
                                AuthorityLevel.MINISTRY_PROVINCE,
                                3,
                                DECISION),
                        new Achievement(AchievementType.AD_HOC, null, null, null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({
        "khiển trách 01/02/2023-01/02/2024, 2023-02-01, 2024-02-01",
        "khiển trách 1/2/2023 - 1/2/2024, 2023-02-01, 2024-02-01",
        "khiển trách từ 1/2/2023 đến 1/2/2024, 2023-02-01, 2024-02-01",
        "Khiển trách từ ngày 1/2/2023 đến ngày 1/2/2024, 2023-02-01, 2024-02-01",
        "khiển trách 2023-02-01-2024-02-01, 2023-02-01, 2024-02-01",
        "khiển trách 01-02-2023-01-02-2024, 2023-02-01, 2024-02-01",
        "khiển trách 1/2/2023-, 2023-02-01,",
        "khiển trách 1/2/2023, 2023-02-01,",
        "khiển trách -1/2/2024, , 2024-02-01",
        "khiển trách đến 1/2/2024, , 2024-02-01",
        "khiển trách, ,",
    })
    void disciplineMayHaveATime(String cell, LocalDate from, LocalDate until) throws Exception {
        assertThat(only("Kỷ luật", cell).discipline())
                .containsExactly(new Discipline(DisciplineForm.REPRIMAND, from, until, null));
    }

    @Test
    void disciplineMayHaveADecision() throws Exception {
        assertThat(only("Kỷ luật", "Cảnh cáo về Đảng 1/2/2023- (12/QĐ-UBND, 5/1/2025, UBND tỉnh)")
                        .discipline())
                .containsExactly(
                        new Discipline(DisciplineForm.PARTY_WARNING, LocalDate.of(2023, 2, 1), null, DECISION));
    }

    @Test
    void proceedingsMayBeOpen() throws Exception {
        assertThat(only("Vụ việc đang xem xét", "thanh tra 1/2/2025- [có dấu hiệu vi phạm]; tố cáo [không xác minh]")
                        .proceedings())
                .containsExactly(
                        new Proceeding(ProceedingKind.INSPECTION, true, null, LocalDate.of(2025, 2, 1), null),
                        new Proceeding(ProceedingKind.COMPLAINT, null, false, null, null));
    }

    @Test
    void absencesMayHaveAResult() throws Exception {
        assertThat(only(
                                "Thời gian nghỉ, đi học, chuyển công tác",
                                "đào tạo 1/9/2023-30/6/2024 [chấp hành tốt; kết quả khá; 200 ngày]; chuyển công tác 1/3/2025-")
                        .absences())
                .containsExactly(
                        new Absence(
                                AbsenceKind.TRAINING,
                                LocalDate.of(2023, 9, 1),
                                LocalDate.of(2024, 6, 30),
                                200,
                                true,
                                StudyResult.FAIR),
                        new Absence(AbsenceKind.TRANSFER, LocalDate.of(2025, 3, 1), null, null, null, null));
    }

    @Test
    void postsBeginWithTheirTime() throws Exception {
        assertThat(only(
                                "Chức vụ đã giữ",
                                "1/2/2019-31/12/2023: Phó Chủ tịch UBND xã [cơ quan: UBND xã Đông; nhóm: Giám đốc sở, Phó Vụ trưởng và tương đương;"
                                        + " luân chuyển từ: Vụ trưởng, Phó Chủ tịch Ủy ban nhân dân tỉnh và tương đương;"
                                        + " hết nhiệm kỳ: 30/6/2024];"
                                        + " 1/1/2024-: Chủ tịch")
                        .posts())
                .containsExactly(
                        new Post(
                                "Phó Chủ tịch UBND xã",
                                PostGroup.DEPARTMENT_DEPUTY,
                                "UBND xã Đông",
                                LocalDate.of(2019, 2, 1),
                                LocalDate.of(2023, 12, 31),
                                PostGroup.DEPARTMENT_HEAD,
                                LocalDate.of(2024, 6, 30)),
                        new Post("Chủ tịch", null, null, LocalDate.of(2024, 1, 1), null, null, null));
    }

    @Test
    void documentsMayHaveANumberAndADay() throws Exception {
        assertThat(only("Văn bản trong hồ sơ", "Tờ trình (12/TTr, 1/12/2025); Báo cáo thành tích")
                        .documents())
                .containsExactly(
                        new Document(DocumentType.PROPOSAL, "12/TTr", LocalDate.of(2025, 12, 1)),
                        new Document(DocumentType.ACHIEVEMENT_REPORT, null, null));
    }

    @Test
    void votesMayNameTheCouncil() throws Exception {
        assertThat(only("Kết quả bỏ phiếu của Hội đồng", "CSTĐ tỉnh: 9/10 [cấp tỉnh; phiếu kín; 12/12/2025]")
                        .councilResults())
                .containsExactly(new CouncilResult(
                        "ministry_province_emulation_fighter",
                        CouncilLevel.MINISTRY_PROVINCE,
                        LocalDate.of(2025, 12, 12),
                        10,
                        9,
                        true));
    }

    @Test
    void theCouncilIsTheOneOfTheAwardUnlessItIsNamedAndThatIsReported() throws Exception {
        Lists.Result result = read("Kết quả bỏ phiếu", "CSTĐCS: 9/10");

        assertThat(result.only().councilResults())
                .containsExactly(
                        new CouncilResult("grassroots_emulation_fighter", CouncilLevel.GRASSROOTS, null, 10, 9, null));
        assertThat(result.conversions(Conversion.Kind.DEFAULT))
                .containsExactly("Chiến sĩ thi đua cơ sở -> Hội đồng cấp cơ sở");
    }

    @Test
    void figuresOfOtherYears() throws Exception {
        Lists.Result result = Lists.read(
                folder,
                "Tên tập thể,Tổng số cá nhân,Số liệu tập thể các năm khác\n"
                        + "Phòng,31,2024: [tổng số 30; hoàn thành 30; LĐTT 25; CSTT 0; CSTĐCS 4; kỷ luật 0; nữ 12; tổ chức đảng HTTNV]\n");

        assertThat(result.only().statistics())
                .containsExactly(
                        new CollectiveYear(2024, 30, 30, 25, 0, 4, 0, 12, Rating.GOOD),
                        new CollectiveYear(2025, 31, null, null, null, null, null, null, null));
    }

    @Test
    void whatAnAbbreviationWasReadAsIsReportedOnceWithItsCount() throws Exception {
        Lists.Result result =
                Lists.read(folder, "Họ và tên,Danh hiệu đã có\nAn,2023: CSTDCS\nBình,2022: CSTDCS; 2023: CSTDCS\n");

        assertThat(result.file().conversions())
                .contains(new Conversion(
                        Conversion.Kind.AWARD, "Danh hiệu đã có", "CSTDCS", "Chiến sĩ thi đua cơ sở", 3, 2));
    }
}
