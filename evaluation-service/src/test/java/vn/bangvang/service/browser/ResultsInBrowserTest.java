package vn.bangvang.service.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SignedIn;
import vn.bangvang.service.browser.Visit.Setting;
import vn.bangvang.service.job.JobState;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.job.Uploads;

/** The pages of the results, of one person and of the checks, in a real browser. */
@InBrowser
class ResultsInBrowserTest {

    private static final String NAME = "nguoi-xem-ket-qua";
    private static final String HEADER =
            "Mã hồ sơ,Họ và tên,Mã đơn vị,Đơn vị,Nhóm đối tượng,Năm xét,Danh hiệu đề nghị,Mức độ HTNV,Danh hiệu đã có,Sáng kiến,Kỷ luật,Vụ việc đang xem xét,Xác nhận của đơn vị,Ngày tuyển dụng,Thời gian nghỉ\n";
    private static final String HARD = HEADER
            + person("1", "Ễ".repeat(100), "Ặ".repeat(200), "2025: HTXSNV", "")
            + person("2", "\u202E<b>Lò</b> \u0645\u0631\u062D\u0628\u0627", "Phòng \u200F2", "2025: HTNV", "tất cả")
            + person("3", "Vàng A Sùng", "Phòng 3", "2025: HTNV", "tất cả");

    @LocalServerPort
    private int port;

    @Autowired
    private SignedIn accounts;

    @Autowired
    private Screenings screenings;

    private String password;

    @BeforeEach
    void anAccountOfTheSecretariat() {
        password = accounts.password(NAME, "secretariat", null);
    }

    private static String person(String id, String name, String unit, String rating, String vouched) {
        return id + "," + name + ",U" + id + "," + unit + ",Viên chức,2025,Lao động tiên tiến," + rating
                + ",2020: LĐTT; 2022: LĐTT,không,không,không," + vouched + ",1/9/2010,không\n";
    }

    private static String sample() throws Exception {
        try (InputStream in = ResultsInBrowserTest.class.getResourceAsStream("/lists/lai-chau-2025.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String screened(String list, String place, String awards) throws Exception {
        Access access = new Access("test", EnumSet.allOf(Scope.class), null, Set.of("vn", "vn-lai-chau"));
        UUID id = screenings.start(
                new Screenings.Wanted(place, LocalDate.of(2026, 7, 1), awards, 2025, Set.of()),
                Uploads.of(List.of(new MockMultipartFile(
                                "file", "danh-sach.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8))))
                        .files(),
                UUID.randomUUID().toString(),
                access);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> screenings.find(id, access).state() == JobState.FINISHED);
        return "/screenings/" + id;
    }

    static Stream<Setting> settings() {
        return Stream.of(Setting.DESK, Setting.PHONE.in("en-GB"));
    }

    private void look(Visit visit, String screening, List<String> pages) {
        for (String address : pages) {
            visit.to(screening + address);
            visit.page().evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");

            assertThat(visit.page().locator("h1").count()).isEqualTo(1);
            visit.isAccessible();
            visit.fitsTheWindow();
        }
        visit.wentWell();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyPageOfResultsIsAccessibleAndFitsTheWindow(Setting setting, Browser browser) throws Exception {
        String screening = screened(sample(), "vn-lai-chau", "nominated");
        try (Visit visit = new Visit(browser, port, setting).signIn(NAME, password)) {
            look(
                    visit,
                    screening,
                    List.of(
                            "/results?sort=name&q=a&unit=x",
                            "/results?sort=-unit&size=25",
                            "/near",
                            "/summary",
                            "/proposals",
                            "/checks",
                            "/people/1/1",
                            "/people/1/1/try?rating1=good&ratedYear1=abc"));
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void longAndForeignNamesFitTheWindow(Setting setting, Browser browser) throws Exception {
        String screening = screened(HARD, "vn", "all");
        try (Visit visit = new Visit(browser, port, setting).signIn(NAME, password)) {
            look(
                    visit,
                    screening,
                    List.of(
                            "/results",
                            "/results?group=near",
                            "/near",
                            "/proposals",
                            "/checks",
                            "/people/1/1",
                            "/people/1/2"));
        }
    }

    @Test
    void theUnitVouchesWithoutScripts(Browser browser) throws Exception {
        String person = screened(HARD, "vn", "nominated") + "/people/1/1";
        try (Visit visit = new Visit(browser, port, Setting.DESK.withoutScripts()).signIn(NAME, password)) {
            visit.to(person);
            assertThat(visit.text()).contains("Cần xem xét thêm");
            visit.page().locator("input[type=radio][value=yes]").all().forEach(one -> one.check());

            visit.press("#vouched button[type=submit]");

            assertThat(visit.text()).contains("Đã ghi xác nhận").contains("Đủ điều kiện xét tặng");
            visit.wentWell();
        }
    }

    @Test
    void aChangeIsTriedWithoutScripts(Browser browser) throws Exception {
        String person = screened(HARD, "vn", "nominated") + "/people/1/3";
        try (Visit visit = new Visit(browser, port, Setting.PHONE.withoutScripts()).signIn(NAME, password)) {
            visit.to(person + "/try");
            visit.page().selectOption("#rating1", "excellent");
            visit.page().fill("#ratedYear1", "2025");

            visit.press("main form button[type=submit]");

            assertThat(visit.page().url()).contains("rating1=excellent").endsWith("#result");
            assertThat(visit.page().locator("#result").innerText())
                    .contains("Chưa đủ điều kiện")
                    .contains("Đủ điều kiện");
        }
    }

    @Test
    void resultsArePrintedWithTheirRuleSetAndDate(Browser browser) throws Exception {
        String screening = screened(sample(), "vn-lai-chau", "nominated");
        try (Visit visit = new Visit(browser, port, Setting.DESK.withoutScripts()).signIn(NAME, password)) {
            visit.to(screening + "/results?size=all");

            assertThat(visit.page().pdf().length).isGreaterThan(10_000);
            assertThat(visit.text()).contains("ngày áp dụng 01/07/2026");
        }
    }
}
