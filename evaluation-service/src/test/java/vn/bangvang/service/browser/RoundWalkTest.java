package vn.bangvang.service.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.service.round.RoundSteps.SECRETARY;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.bangvang.service.account.SignedIn;
import vn.bangvang.service.browser.Visit.Setting;
import vn.bangvang.service.council.Council;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.round.Round;
import vn.bangvang.service.round.RoundSteps;
import vn.bangvang.service.round.Rounds;

/** A secretary takes a round from its creation to its end; on the way every page is looked at. */
@InBrowser
class RoundWalkTest {

    private static final String NAME = "thu-ky-dot-xet";
    /** Where pictures go, if anybody wants them. */
    private static final String PICTURES = System.getProperty("pictures");

    @LocalServerPort
    private int port;

    @Autowired
    private SignedIn accounts;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Screenings screenings;

    @Autowired
    private Council council;

    private String password;

    @BeforeEach
    void anAccountOfTheSecretariat() {
        password = accounts.password(NAME, "secretariat", null);
    }

    static Stream<Setting> settings() {
        return Stream.of(Setting.DESK, Setting.PHONE.in("en-GB"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aRoundIsTakenFromItsCreationToItsEnd(Setting setting, Browser browser) {
        try (Visit visit = new Visit(browser, port, setting).signIn(NAME, password)) {
            Walk walk = new Walk(visit, setting);
            UUID id = walk.create();
            String base = "/rounds/" + id;
            RoundSteps steps = new RoundSteps(rounds, screenings);
            rounds.addRun(id, steps.screened("2024-06-01"), SECRETARY);
            council.add(
                    id,
                    List.of(
                            "1-1-advanced_worker",
                            "1-2-grassroots_emulation_fighter",
                            "1-3-grassroots_emulation_fighter"),
                    SECRETARY);
            walk.look("03-dot-xet", base);
            walk.meet(base);
            walk.vote(base);
            walk.decide(base);
            walk.finish(base);
            Round round = rounds.find(id, SECRETARY);
            assertThat(round.current().orElseThrow().frozenAt()).isNotNull();
            visit.wentWell();
        }
    }

    /** What the secretary does. */
    private static final class Walk {
        private final Visit visit;
        private final Page page;
        private final Setting setting;

        Walk(Visit visit, Setting setting) {
            this.visit = visit;
            this.page = visit.page();
            this.setting = setting;
        }

        UUID create() {
            look("00-cac-dot", "/rounds");
            visit.to("/rounds/new").press("main button[type=submit]");
            assertThat(page.locator("[role=alert] li").count()).isEqualTo(3);
            see("01-sai");
            page.fill("#title", "Xét thi đua, khen thưởng thường xuyên cuối năm 2023 của các cơ quan, đơn vị ỄẶ");
            page.check("#kind");
            page.fill("#unit", "Sở Nội vụ");
            page.fill("#year", "2025");
            page.fill("#asOf", "1-6-2024");
            visit.press("main button[type=submit]");
            see("02-bo-quy-tac");
            return UUID.fromString(page.url().replaceAll(".*/rounds/([0-9a-f-]{36})/.*", "$1"));
        }

        void meet(String base) {
            visit.to(base + "/council/session");
            page.check("#level-1");
            page.fill("#heldOn", "20/11/2025");
            page.fill("#members", "9");
            page.fill("#present", "10");
            visit.press("main button[type=submit]");
            see("04-phien-hop-sai");
            page.fill("#present", "8");
            page.fill("#inWriting", "1");
            page.fill("#place", "Phòng họp số 1");
            page.fill("#chair", "Nguyễn Thị Ễ");
            visit.press("main button[type=submit]");
        }

        void vote(String base) {
            visit.to(base + "/council/votes");
            page.fill("#fillAgree", "9");
            page.fill("#fillDisagree", "1");
            visit.press("button[name=fill]");
            visit.press("main form button[type=submit]:not([name])");
            see("05-phieu-sai");
            visit.to(base + "/council/votes");
            page.fill("#agree-1-3-grassroots_emulation_fighter", "9");
            page.fill("#agree-1-2-grassroots_emulation_fighter", "7");
            visit.press("main form button[type=submit]:not([name])");
            see("06-danh-sach");
            look("07-bieu-quyet", base + "/council/votes");
        }

        void decide(String base) {
            look("08-quyet-dinh", base + "/council/decisions");
            page.fill("#number", "1234/QĐ-UBND");
            page.fill("#decidedOn", "20/11/2025");
            page.fill("#authority", "Chủ tịch Ủy ban nhân dân tỉnh");
            page.check("#award");
            visit.press("main form button[type=submit]");
            see("09-quyet-dinh-da-ghi");
            visit.press("main td a");
            assertThat(visit.text()).contains("1234/QĐ-UBND");
            see("10-sua-quyet-dinh");
            look("11-danh-sach-da-quyet-dinh", base + "/council");
            look("12-sua", base + "/edit");
        }

        void finish(String base) {
            visit.to(base + "/finish").press("main form button[type=submit]");
            see("13-ket-thuc");
            page.check("#sure");
            visit.press("main form button[type=submit]");
            see("14-da-ket-thuc");
            visit.press("main form[action$=runs] button");
            see("15-lan-moi");
            visit.press("main form[action$=drop] button");
            look("16-chi-doc", base + "/council");
        }

        void look(String name, String address) {
            visit.to(address);
            see(name);
        }

        private void see(String name) {
            if (PICTURES != null) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(
                                PICTURES,
                                name + "-" + setting.width() + "-"
                                        + setting.language().substring(0, 2) + ".png")));
            }
            if (setting.scripts()) {
                visit.isAccessible();
                visit.fitsTheWindow();
            }
        }
    }
}
