package vn.bangvang.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.council.Council;
import vn.bangvang.service.law.ChangedLaw;
import vn.bangvang.service.round.Rounds;

/** Rounds that were screened before the law changed. */
@SpringBootTest
@AutoConfigureMockMvc
class FormerLawPagesTest {

    private static final String ARTICLE = "law/luat-06-2022-qh15/dieu-24-lao-dong-tien-tien.drl";
    private static final String OF_THEN = "Hoàn thành tốt nhiệm vụ trở lên";
    private static final String OF_NOW = "Hoàn thành xuất sắc nhiệm vụ mới đủ";
    private static final String AWARD = "advanced_worker";
    private static final String LIST =
            "Mã hồ sơ,Họ và tên,Số định danh,Ngày sinh,Chức vụ,Mã đơn vị,Đơn vị,Nhóm đối tượng,Năm xét,Ngày tiếp nhận hồ sơ,Danh hiệu đề nghị,Mức độ HTNV,Danh hiệu đã có,Sáng kiến,Kỷ luật,Vụ việc đang xem xét,Xác nhận của đơn vị,Ngày tuyển dụng,Thời gian nghỉ\n"
                    + person("1", "Đặng Thị Ước", "HTTNV")
                    + person("2", "Vàng A Sùng", "HTNV");
    private static final Access SECRETARY = new Access("thu-ky", EnumSet.allOf(Scope.class), null, Set.of("vn"));

    @Autowired
    private MockMvcTester http;

    @Autowired
    private ApplicationContext service;

    @Autowired
    private RuleBook rules;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Council council;

    @Autowired
    private JdbcClient jdbc;

    private Screens screens;
    private String screening;
    private String round;
    private ChangedLaw changed;

    private static String person(String id, String name, String rating) {
        return id + "," + name + ",01208500000" + id
                + ",3/4/1985,Giáo viên,U1,Trường Mầm non,Viên chức,2025,20/1/2026,LĐTT,2025: " + rating
                + ",không,không,không,không,tất cả,1/9/2010,không\n";
    }

    @BeforeEach
    void screen() {
        screens = new Screens(http);
        screening = screens.screened(LIST, "vn", AWARD);
        UUID id = rounds.create(
                new Rounds.Wanted("Đợt xét", null, "Sở Nội vụ", null, "vn", 2025, LocalDate.of(2026, 7, 1), AWARD),
                SECRETARY);
        rounds.addRun(id, screeningId(), SECRETARY);
        round = "/rounds/" + id;
    }

    @AfterEach
    void putTheLawBack() {
        if (changed != null) {
            changed.close();
        }
    }

    private UUID screeningId() {
        return UUID.fromString(screening.substring(screening.lastIndexOf('/') + 1));
    }

    /** Another release: good work is not enough any more. */
    private void changeTheLaw() {
        String text = rules.source().text(ARTICLE);
        String other = text.replace("rule \"" + OF_THEN + "\"", "rule \"" + OF_NOW + "\"")
                .replace("$rating.atLeast( Rating.GOOD )", "$rating.atLeast( Rating.EXCELLENT )");
        assertThat(other).isNotEqualTo(text);
        changed = new ChangedLaw(service, rules, rules.changed(ARTICLE, other));
    }

    private void forgetTheTextsOfThen() {
        jdbc.sql("update screening set rule_set_hash = ? where id = ?")
                .params("0".repeat(64), screeningId())
                .update();
    }

    private String words(String address) throws IOException {
        MvcTestResult answer = screens.get(address);
        assertThat(answer).hasStatusOk();
        try (XWPFDocument document = new XWPFDocument(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private List<String> reasons() throws IOException {
        MvcTestResult answer = screens.get(screening + "/results.xlsx");
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            book.getSheet("Lý do")
                    .forEach(row -> row.forEach(cell -> cells.add(new DataFormatter().formatCellValue(cell))));
        }
        return cells;
    }

    @Test
    void todaysLawIsAnotherOne() {
        changeTheLaw();

        assertThat(screens.text(screens.screened(LIST, "vn", AWARD) + "/people/1/1"))
                .contains(OF_NOW, "is-not_eligible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"to-trinh", "danh-sach-trich-ngang", "bien-ban"})
    void thePapersOfARoundSayWhatTheySaid(String paper) throws Exception {
        String before = words(round + "/papers/" + paper + ".docx");
        changeTheLaw();

        assertThat(words(round + "/papers/" + paper + ".docx")).isEqualTo(before);
    }

    @Test
    void thePapersOfACouncilsListSayWhatTheySaid() throws Exception {
        council.add(UUID.fromString(round.substring(round.lastIndexOf('/') + 1)), List.of("1-1-" + AWARD), SECRETARY);
        String before = words(round + "/papers/danh-sach-trich-ngang.docx");
        changeTheLaw();

        assertThat(words(round + "/papers/danh-sach-trich-ngang.docx"))
                .isEqualTo(before)
                .contains("Đặng Thị Ước");
    }

    @Test
    void theSheetOfAPersonSaysWhatItSaid() throws Exception {
        String before = words(screening + "/people/1/1/explanation.docx");
        changeTheLaw();

        assertThat(words(screening + "/people/1/1/explanation.docx"))
                .isEqualTo(before)
                .contains(OF_THEN);
    }

    @Test
    void thePageOfAPersonIsByTheLawOfThenAndSaysSo() {
        assertThat(screens.text(screening + "/people/1/1")).doesNotContain("class=\"note\">Bộ quy tắc");
        changeTheLaw();

        assertThat(screens.text(screening + "/people/1/1"))
                .contains(OF_THEN, "is-eligible", "Bộ quy tắc đã thay đổi sau lần xét này", "lời văn quy tắc khi xét")
                .doesNotContain(OF_NOW)
                .doesNotContain("/attestations\"");
    }

    @Test
    void aChangeIsTriedByTheLawOfThen() {
        changeTheLaw();

        assertThat(screens.text(screening + "/people/1/2/try?rating1=good&ratedYear1=2025"))
                .contains("is-eligible")
                .doesNotContain(OF_NOW);
    }

    @Test
    void theReasonsInTheWorkbookAreTheSame() throws Exception {
        List<String> before = reasons();
        changeTheLaw();

        assertThat(reasons()).isEqualTo(before).contains(OF_THEN);
    }

    @Test
    void thePageOfThePapersSaysWhereTheyComeFrom() {
        changeTheLaw();

        assertThat(screens.text(round + "/papers"))
                .contains("lời văn quy tắc khi xét", "lấy từ dữ liệu thủ tục đang dùng", "/papers/to-trinh.docx");
    }

    @Test
    void whereTheTextsOfThenWereNotKeptPapersAreRefused() {
        changeTheLaw();
        forgetTheTextsOfThen();

        for (String address : List.of(
                round + "/papers/to-trinh.docx",
                screening + "/people/1/1",
                screening + "/people/1/1/try",
                screening + "/people/1/1/explanation.pdf")) {
            MvcTestResult answer = screens.get(address);
            assertThat(answer).as(address).hasStatus(409);
            assertThat(Screens.body(answer)).contains("không còn đọc được lời văn khi đó");
        }
        assertThat(screens.text(screening + "/results"))
                .contains("hệ thống không còn đọc được lời văn khi xét", "Đặng Thị Ước");
    }

    @Test
    void reasonsForOtherConclusionsThanThoseKeptAreNotShown() {
        jdbc.sql("update screening_result set statuses = '{\"" + AWARD
                        + "\": \"not_eligible\"}' where screening = ? and n = 1")
                .params(screeningId())
                .update();
        changeTheLaw();

        assertThat(screens.get(screening + "/people/1/2")).hasStatusOk();
        MvcTestResult answer = screens.get(screening + "/people/1/1");
        assertThat(answer).hasStatus(409);
        assertThat(Screens.body(answer)).contains("khác với kết luận đã lưu", "dòng 2");
    }

    @Test
    void whoIsNearIsNotListedByAnotherLaw() {
        assertThat(screens.get(screening + "/near")).hasStatusOk();
        assertThat(screens.text(screening + "/summary")).contains("id=\"missed-c\"");
        changeTheLaw();

        assertThat(screens.text(screening + "/summary"))
                .contains("Bộ quy tắc đã thay đổi")
                .doesNotContain("id=\"missed-c\"");

        assertThat(screens.get(screening + "/near")).hasStatus(409);
    }
}
