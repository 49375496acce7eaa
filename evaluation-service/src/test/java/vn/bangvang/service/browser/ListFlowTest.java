package vn.bangvang.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.bangvang.fixtures.PlantedErrors;
import vn.bangvang.fixtures.PlantedErrors.Planted;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SignedIn;
import vn.bangvang.service.browser.Visit.Setting;
import vn.bangvang.service.round.Rounds;

/** From a list with thirty errors to a screening that runs, as a secretary walks it. */
@InBrowser
class ListFlowTest {

    private static final String NAME = "thu-ky-danh-sach";
    private static final Access SECRETARY =
            new Access(NAME, EnumSet.complementOf(EnumSet.of(Scope.ADMIN)), null, Set.of("vn", "vn-lai-chau"));
    private static final int PATIENCE = 60_000;

    @LocalServerPort
    private int port;

    @Autowired
    private SignedIn accounts;

    @Autowired
    private Rounds rounds;

    private String password;

    @BeforeEach
    void anAccountOfTheSecretariat() {
        password = accounts.password(NAME, "secretariat", null);
    }

    static Stream<Setting> settings() {
        return Stream.of(Setting.DESK, Setting.PHONE.in("en-GB"), Setting.DESK.withoutScripts());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aListWithThirtyErrorsIsCorrectedOnOnePageAndScreened(Setting setting, Browser browser) {
        PlantedErrors list = PlantedErrors.thirty(150);
        try (Visit visit = new Visit(browser, port, setting).signIn(NAME, password)) {
            Page page = visit.page();
            String lists = "/rounds/" + round() + "/lists";
            visit.to(lists + "/new");
            looksWell(visit, setting, "1-new");
            visit.press("main form button[type=submit]");
            looksWell(visit, setting, "2-no-file");
            page.setInputFiles(
                    "#file",
                    new FilePayload(
                            "Danh sách đề nghị năm 2025.csv",
                            "text/csv",
                            list.csv().getBytes(StandardCharsets.UTF_8)));
            visit.press("main form button[type=submit]");
            page.waitForURL(Pattern.compile(".*/check$"), new Page.WaitForURLOptions().setTimeout(PATIENCE));
            looksWell(visit, setting, "3-check");
            assertThat(page.locator(".problems tbody tr").count()).isEqualTo(30);

            String address = page.url().replaceAll("/check$", "").replaceFirst("^http://[^/]+", "");
            visit.to(address + "/columns");
            page.locator("details summary").first().click();
            looksWell(visit, setting, "4-columns");
            visit.press("main form button[type=submit]");

            for (Planted error : list.planted().subList(0, 29)) {
                page.locator("#c-0-" + error.row() + "-" + error.column()).fill(error.right());
            }
            Planted last = list.planted().get(29);
            page.locator("#c-0-" + last.row() + "-" + last.column()).fill("bốn mươi");
            visit.press("#cells button[type=submit]");
            page.locator("#cells").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
            assertThat(page.locator(".problems tbody tr").count()).isEqualTo(1);
            looksWell(visit, setting, "5-one-left");
            visit.to(address + "/rows/0/" + last.row());
            looksWell(visit, setting, "6-row");
            page.locator("#c-0-" + last.row() + "-" + last.column()).fill(last.right());
            visit.press("main form button[type=submit]");
            page.locator("main .button").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
            looksWell(visit, setting, "7-all-right");

            visit.to(address + "/discard");
            looksWell(visit, setting, "8-discard");
            visit.to(address + "/answers");
            looksWell(visit, setting, "9-answers");
            visit.press("main form button[type=submit]");
            assertThat(page.url()).contains("/screenings/");
            looksWell(visit, setting, "10-progress");
            done(visit);
            looksWell(visit, setting, "11-done");
            visit.wentWell();
        }
    }

    /** With scripts the page comes to its end by itself; without, its refresh does the same. */
    private static void done(Visit visit) {
        visit.page().locator(".tag.state-finished").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        assertThat(visit.page().locator("#pause").count()).isZero();
    }

    @Test
    void whatIsTypedIsSavedBeforeThePageIsLeft(Browser browser) {
        PlantedErrors list = PlantedErrors.thirty(150);
        Planted error = list.planted().get(0);
        try (Visit visit = new Visit(browser, port, Setting.DESK).signIn(NAME, password)) {
            Page page = visit.page();
            visit.to("/rounds/" + round() + "/lists/new");
            page.setInputFiles(
                    "#file", new FilePayload("ds.csv", "text/csv", list.csv().getBytes(StandardCharsets.UTF_8)));
            visit.press("main form button[type=submit]");
            page.waitForURL(Pattern.compile(".*/check$"), new Page.WaitForURLOptions().setTimeout(PATIENCE));
            String address = page.url();
            Locator cell = page.locator("#c-0-" + error.row() + "-" + error.column());

            cell.fill(error.right());
            page.keyboard().press("Tab");
            page.locator(".kept").waitFor();
            visit.isAccessible();
            visit.to("/screenings");
            page.navigate(address);
            page.locator("#cells").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));

            assertThat(page.locator(".problems tbody tr").count()).isEqualTo(29);
            visit.wentWell();
        }
    }

    private UUID round() {
        return rounds.create(
                new Rounds.Wanted(
                        "Xét danh hiệu thi đua, hình thức khen thưởng năm 2025",
                        null,
                        "UBND tỉnh Lai Châu",
                        null,
                        "vn-lai-chau",
                        2025,
                        LocalDate.of(2026, 7, 1),
                        "nominated"),
                SECRETARY);
    }

    private static void looksWell(Visit visit, Setting setting, String name) {
        String shots = System.getenv("BANGVANG_SHOTS");
        if (shots != null) {
            visit.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(
                                    shots,
                                    name + "-" + setting.width() + "-" + setting.language()
                                            + (setting.scripts() ? "" : "-noscript") + ".png")));
        }
        if (setting.scripts()) {
            visit.isAccessible();
            visit.fitsTheWindow();
        }
    }
}
