package vn.bangvang.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.bangvang.service.account.SignedIn;
import vn.bangvang.service.browser.Visit.Setting;

/** A round from its beginning to its end, as a secretary walks it: list, results, council, papers, decision. */
@InBrowser
class RoundFlowTest {

    private static final String NAME = "thu-ky-dot-xet";
    private static final int PATIENCE = 60_000;
    private static final String SUBMIT = "main form[method=post] button[type=submit]";

    @LocalServerPort
    private int port;

    @Autowired
    private SignedIn accounts;

    private String password;

    @BeforeEach
    void anAccountOfTheSecretariat() {
        password = accounts.password(NAME, "secretariat", null);
    }

    static Stream<Setting> settings() {
        return Stream.of(Setting.DESK, Setting.PHONE.in("en-GB").withoutScripts());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void goesFromAListToTheDecisionAndIsFrozen(Setting setting, Browser browser) throws IOException {
        try (Visit visit = new Visit(browser, port, setting).signIn(NAME, password)) {
            Page page = visit.page();
            String round = begin(visit, "Xét khen thưởng năm 2025 <b>Ễ Ặ</b>");

            String screening = screen(visit, round);
            visit.to(screening + "/results?group=eligible");
            visit.press("button[name=all]");
            assertThat(page.url()).contains(round + "/council");

            visit.to(round + "/council/session");
            page.check("#level");
            page.fill("#heldOn", "05/02/2026");
            page.fill("#place", "Hội trường tầng 2");
            page.fill("#members", "13");
            page.fill("#present", "14");
            visit.press(SUBMIT);
            assertThat(page.title()).startsWith(setting.language().startsWith("en") ? "Error:" : "Lỗi:");
            page.fill("#present", "12");
            visit.press(SUBMIT);
            visit.to(round + "/council/votes");
            page.fill("#fillAgree", "12");
            page.fill("#fillDisagree", "0");
            page.fill("#fillBlank", "0");
            visit.press("button[name=fill]");
            visit.press("main form[method=post] p.acts button[type=submit]");
            visit.to(round + "/council");
            assertThat(page.locator("[class*=vote-passed]").count()).isPositive();
            assertThat(visit.text()).doesNotContainIgnoringCase("được tặng");

            for (String paper : List.of("to-trinh", "danh-sach-trich-ngang", "bien-ban")) {
                assertThat(text(visit, round + "/papers/" + paper + ".pdf"))
                        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                        .doesNotContainIgnoringCase("được tặng");
            }

            visit.to(round + "/council/decisions");
            page.fill("#number", "125/QĐ-UBND");
            page.fill("#decidedOn", "20/02/2026");
            page.fill("#authority", "Chủ tịch UBND tỉnh");
            page.check("#award");
            visit.press(SUBMIT);
            assertThat(visit.text()).contains("125/QĐ-UBND");

            visit.to(round + "/finish");
            page.check("#sure");
            visit.press(SUBMIT);
            visit.to(round);
            visit.to(screening + "/results");
            assertThat(page.locator("input[name=entry]").count()).isZero();
            visit.wentWell();
        }
    }

    @Test
    void aRoundIsBegunWithTheKeyboardAlone(Browser browser) {
        try (Visit visit = new Visit(browser, port, Setting.DESK).signIn(NAME, password)) {
            Page page = visit.page();
            visit.to("/rounds/new");
            tabTo(visit, "title");
            page.keyboard().type("Đợt xét bằng bàn phím");
            tabTo(visit, "kind");
            page.keyboard().press("Space");
            tabTo(visit, "unit");
            page.keyboard().type("Sở Nội vụ");
            tabTo(visit, "year");
            page.keyboard().press("Control+A");
            page.keyboard().type("2025");
            tabTo(visit, "asOf");
            page.keyboard().press("Control+A");
            page.keyboard().type("1/2/2026");
            page.waitForNavigation(() -> page.keyboard().press("Enter"));

            assertThat(page.url()).contains("/law");
            visit.wentWell();
        }
    }

    @Test
    void thePageOfAPersonPrintsWithTheRulesItRestsOn(Browser browser) throws Exception {
        try (Visit visit = new Visit(browser, port, Setting.DESK).signIn(NAME, password)) {
            String screening = screen(visit, begin(visit, "Đợt xét để in"));
            visit.to(screening + "/results?group=eligible");
            visit.press("main table th[scope=row] a >> nth=0");

            assertThat(text(visit.page().pdf()))
                    .contains("vn-2025-08-05")
                    .contains("01/02/2026")
                    .doesNotContain("Đăng xuất");
        }
    }

    private static String text(Visit visit, String address) throws IOException {
        APIResponse answer = visit.page().request().get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return text(answer.body());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void tabTo(Visit visit, String field) {
        for (int i = 0; i < 60; i++) {
            visit.page().keyboard().press("Tab");
            if (field.equals(visit.focus())) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not come to " + field);
    }

    private static String begin(Visit visit, String title) {
        Page page = visit.page();
        visit.to("/rounds/new");
        page.fill("#title", title);
        page.check("#kind-titles");
        page.fill("#unit", "Sở Nội vụ tỉnh Lai Châu");
        page.selectOption("#jurisdiction", "vn-lai-chau");
        page.fill("#year", "2025");
        page.fill("#asOf", "01/02/2026");
        page.selectOption("#awards", "nominated");
        visit.press(SUBMIT);
        assertThat(visit.text()).contains("vn-2025-08-05");
        String round = path(page).replaceAll("(/rounds/[0-9a-f-]{36}).*", "$1");
        visit.to(round);
        assertThat(page.locator("h1").innerText()).contains(title);
        return round;
    }

    private static String screen(Visit visit, String round) {
        Page page = visit.page();
        visit.to(round + "/lists/new");
        page.setInputFiles("#file", sample());
        visit.press(SUBMIT);
        page.waitForURL(Pattern.compile(".*/check$"), new Page.WaitForURLOptions().setTimeout(PATIENCE));
        visit.to(path(page).replaceAll("/check$", "/answers"));
        visit.press(SUBMIT);
        page.locator(".tag.state-finished").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        return path(page);
    }

    private static String path(Page page) {
        return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    private static Path sample() {
        URL list = Objects.requireNonNull(RoundFlowTest.class.getResource("/lists/lai-chau-2025.csv"));
        try {
            if (list.getProtocol().equals("file")) {
                return Path.of(list.toURI());
            }
            Path copy = Files.createTempFile("lai-chau-2025-", ".csv");
            try (InputStream in = list.openStream()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            return copy;
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
