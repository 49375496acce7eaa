package vn.bangvang.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.bangvang.fixtures.PlantedErrors;
import vn.bangvang.fixtures.PlantedErrors.Planted;
import vn.bangvang.service.account.SignedIn;
import vn.bangvang.service.browser.Visit.Setting;

/** Each flow with the keyboard alone, as far as they matter with and without scripts. */
@InBrowser
class KeyboardTest {

    private static final String NAME = "khong-dung-chuot";
    private static final int PATIENCE = 60_000;
    private static final String SUBMIT = "main form[method=post] button[type=submit]";

    @LocalServerPort
    private int port;

    @Autowired
    private SignedIn accounts;

    @Autowired
    private ApplicationContext service;

    private String password;
    private World world;

    @BeforeEach
    void somebodyOfTheSecretariat() {
        password = accounts.password(NAME, "secretariat", null);
        world = World.of(service);
    }

    static Stream<Setting> settings() {
        return Stream.of(Setting.DESK, Setting.PHONE.in("en-GB").withoutScripts());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void somebodySignsInAfterAWrongPassword(Setting setting, Browser browser) {
        try (Visit visit = new Visit(browser, port, setting)) {
            Keyboard keys = new Keyboard(visit);
            visit.to("/sign-in");
            keys.to("#name").type(NAME).to("#password").type("sai").send("Enter");
            keys.isOn(".wrong").to(".wrong a").press("Enter").isOn("#name");
            assertThat(visit.page().inputValue("#name")).isEqualTo(NAME);
            keys.to("#password").type(password).to(SUBMIT).send("Enter");

            assertThat(visit.page().url()).endsWith("/rounds");
            visit.wentWell();
        }
    }

    @Test
    void aListIsUploadedCorrectedAndScreened(Browser browser) {
        PlantedErrors list = PlantedErrors.thirty(150);
        Planted planted = list.planted().get(0);
        String cell = "#c-0-" + planted.row() + "-" + planted.column();
        try (Visit visit = new Visit(browser, port, Setting.DESK).signIn(NAME, password)) {
            Page page = visit.page();
            Keyboard keys = new Keyboard(visit);
            String round = "/rounds/" + world.begun();
            visit.to(round);
            keys.to("a[href='" + round + "/lists/new']").send("Enter");
            keys.to(SUBMIT).send("Enter");
            keys.isOn(".wrong").to(".wrong a").press("Enter").isOn("#file");
            keys.file(new FilePayload("ds.csv", "text/csv", list.csv().getBytes(StandardCharsets.UTF_8)));
            keys.to("#declared-discipline").press("Space").to(SUBMIT).send("Enter");
            page.waitForURL(Pattern.compile(".*/check$"), new Page.WaitForURLOptions().setTimeout(PATIENCE));

            keys.to(".steps a[href$='/columns']").send("Enter");
            keys.to("select[name=col-0-9]")
                    .choose("")
                    .to("main form button[type=submit]")
                    .send("Enter");
            page.locator("#cells").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));

            assertThat(page.locator("details.part").allTextContents()).anyMatch(text -> text.contains("Chức vụ"));
            keys.to("a[href='" + cell + "']").press("Enter").isOn(cell);
            keys.type(planted.right()).to("#cells button[type=submit]").send("Enter");
            page.locator("#cells").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
            assertThat(page.locator("a[href='" + cell + "']").count()).isZero();

            keys.to("main p.acts a[href$='/answers']").send("Enter");
            keys.to(SUBMIT).send("Enter");
            page.locator(".tag.state-finished").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
            keys.to("#results").send("Enter");
            assertThat(page.url()).endsWith("/results");
            visit.wentWell();
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void peopleAreFoundPutBeforeTheCouncilTakenOffAndPutBack(Setting setting, Browser browser) {
        UUID round = world.screenedRound(World.sample());
        try (Visit visit = new Visit(browser, port, setting).signIn(NAME, password)) {
            Page page = visit.page();
            Keyboard keys = new Keyboard(visit);
            visit.to("/screenings/" + world.screening(round) + "/results");
            keys.to(".tabs a[href*='group=eligible']").send("Enter");
            keys.to("#q").type("a").to(".sieve button").send("Enter");
            keys.to("thead a[href*='sort=name']").send("Enter");
            assertThat(page.locator("th[aria-sort=ascending]").count()).isEqualTo(1);
            assertThat(page.url()).contains("q=a").contains("group=eligible");
            keys.to("input[name=entry]").press("Space").to("input[name=entry]").press("Space");
            keys.to(SUBMIT + ":not([name])").send("Enter");
            assertThat(page.locator("input[name=entry]").count()).isEqualTo(2);

            keys.to("input[name=entry]")
                    .press("Space")
                    .to("button[form=remove]")
                    .send("Enter");
            assertThat(page.locator("input[name=entry]").count()).isEqualTo(1);
            visit.look(setting, "removed");
            keys.to("form[action$='entries/restore'] button").send("Enter");
            visit.look(setting, "restored");

            assertThat(page.locator("input[name=entry]").count()).isEqualTo(2);
            assertThat(page.locator("form[action$='entries/restore']").count()).isZero();
            visit.wentWell();
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aChangeIsTriedAndTheUnitVouches(Setting setting, Browser browser) {
        String person = "/screenings/" + world.screened(World.hardNames(), "nominated") + "/people/1/1";
        try (Visit visit = new Visit(browser, port, setting).signIn(NAME, password)) {
            Keyboard keys = new Keyboard(visit);
            visit.to(person);
            keys.to("a[href$='/try']").send("Enter");
            keys.to("#rating1")
                    .choose("excellent")
                    .to("#ratedYear1")
                    .type("hai nghìn")
                    .send("Enter");
            keys.isOn(".wrong").to(".wrong a").press("Enter").isOn("#ratedYear1");
            keys.type("2025").to("main form button[type=submit]").send("Enter");
            keys.isOn("#tried");

            keys.back(".back a").send("Enter");
            keys.to("a[href='#vouched']").press("Enter");
            int asked = visit.page().locator("#vouched fieldset").count();
            for (int i = 0; i < asked; i++) {
                keys.to("#vouched input[type=radio]").choose("yes");
            }
            keys.to("#vouched button[type=submit]").send("Enter");

            assertThat(asked).isPositive();
            assertThat(visit.page().locator("#vouched .note[role=status]").count())
                    .isEqualTo(1);
            assertThat(visit.page().locator(".verdict .tag.is-eligible").count())
                    .isEqualTo(1);
            keys.to("#vouched input[type=radio]").isOn("[value=yes]");
            visit.wentWell();
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void theCouncilMeetsVotesAndADecisionIsRecorded(Setting setting, Browser browser) {
        UUID round = world.screenedRound(World.hardNames());
        world.listed(round);
        try (Visit visit = new Visit(browser, port, setting).signIn(NAME, password)) {
            Page page = visit.page();
            Keyboard keys = new Keyboard(visit);
            visit.to("/rounds/" + round + "/council");
            keys.to("a[href$='/council/session']").send("Enter");
            keys.to("[name=level]").press("Space").choose("ministry_province");
            keys.to("#heldOn")
                    .type("5/2/2026")
                    .to("#members")
                    .type("11")
                    .to("#present")
                    .type("12")
                    .send("Enter");
            keys.isOn(".wrong").to(".wrong a").press("Enter").isOn("#present");
            keys.type("10").to("#chair").type(World.LONG_NAME).send("Enter");
            assertThat(visit.text()).contains(World.LONG_NAME);

            keys.to("a[href$='/council/votes']").send("Enter");
            keys.to("#fillAgree").type("10").to("button[name=fill]").send("Enter");
            keys.to("input[name^=agree]")
                    .type("11")
                    .to("p.acts button[type=submit]")
                    .send("Enter");
            keys.isOn(".wrong").to(".wrong a").press("Enter").isOn("input[name^=agree]");
            keys.type("9").to("p.acts button[type=submit]").send("Enter");
            assertThat(visit.text()).contains("9/11");

            keys.to("a[href$='/council/decisions']").send("Enter");
            keys.to("#number").send("Enter");
            keys.isOn(".wrong").to(".wrong a").press("Enter").isOn("#number");
            keys.type("125/QĐ-UBND")
                    .to("#decidedOn")
                    .type("20/2/2026")
                    .to("#authority")
                    .type("Chủ tịch UBND tỉnh");
            keys.to("#award").press("Space").to(SUBMIT).send("Enter");
            assertThat(visit.text()).contains("125/QĐ-UBND");
            visit.wentWell();
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aPaperIsFilledInAndLoaded(Setting setting, Browser browser) throws IOException {
        UUID round = world.screenedRound(World.hardNames());
        world.listed(round);
        try (Visit visit = new Visit(browser, port, setting).signIn(NAME, password)) {
            Keyboard keys = new Keyboard(visit);
            visit.to("/rounds/" + round + "/papers");
            keys.to("#signer").type(World.LONG_NAME).back("#day").type("mai").send("Enter");
            keys.isOn(".wrong").to(".wrong a").press("Enter").isOn("#day");
            keys.type("20/2/2026").send("Enter");

            Download paper = keys.to("a[href*='/to-trinh.docx']").load("Enter");

            assertThat(text(paper.path())).contains(World.LONG_NAME).contains("ngày 20 tháng 02 năm 2026");
            visit.wentWell();
        }
    }

    private static String text(Path docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(docx));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    @Test
    void aRuleSetIsOpenedAndComparedWithAnother(Browser browser) {
        try (Visit visit = new Visit(browser, port, Setting.DESK).signIn(NAME, password)) {
            Page page = visit.page();
            Keyboard keys = new Keyboard(visit);
            visit.to("/");
            keys.to("nav a[href='/rules']").send("Enter");
            keys.to("main a[href='/rules/vn-2024-02-24']").send("Enter");
            keys.to("main a[href*='/awards/']").send("Enter");
            assertThat(page.url()).contains("/rules/vn-2024-02-24/awards/");
            keys.to(".top nav a[href='/rules']").send("Enter");
            keys.to("main a[href^='/rules/compare']").send("Enter");
            keys.to("#first").choose("vn-2024-02-24").to("#second").choose("vn-2025-08-05");
            keys.to(".sieve button").send("Enter");

            assertThat(page.url()).contains("first=vn-2024-02-24").contains("second=vn-2025-08-05");
            assertThat(page.locator("main table").count()).isPositive();
            visit.wentWell();
        }
    }
}
