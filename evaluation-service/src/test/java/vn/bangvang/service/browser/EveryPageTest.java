package vn.bangvang.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.bangvang.service.account.SignedIn;
import vn.bangvang.service.browser.Visit.Setting;

/** What holds for every page: accessible, nothing lost on a narrow screen, nothing asked of other hosts. */
@InBrowser
class EveryPageTest {

    private static final String NAME = "nguoi-xem";

    @LocalServerPort
    private int port;

    @Autowired
    private SignedIn accounts;

    private String password;

    @BeforeEach
    void anAccountOfTheSecretariat() {
        password = accounts.password(NAME, "secretariat", null);
    }

    private static final List<String> PAGES = List.of(
            "/rules",
            "/rules/vn-2024-02-24",
            "/rules/vn-2025-08-05/awards/grassroots_emulation_fighter",
            "/rules/instruments",
            "/rules/parameters",
            "/rules/questions",
            "/rules/compare?first=vn-2024-02-24&second=vn-2025-08-05",
            "/password",
            "/rounds",
            "/screenings",
            "/khong-co-trang-nay");

    static Stream<Setting> settings() {
        return Stream.of(Setting.DESK, Setting.PHONE.in("en-GB"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyPageIsAccessibleAndFitsTheWindow(Setting setting, Browser browser) {
        try (Visit visit = new Visit(browser, port, setting).signIn(NAME, password)) {
            for (String address : PAGES) {
                visit.to(address);

                assertThat(visit.page().url()).endsWith(address);
                visit.isAccessible();
                visit.fitsTheWindow();
            }
            visit.wentWell();
        }
    }

    @ParameterizedTest
    @MethodSource("settings")
    void thePageToSignInIsAccessible(Setting setting, Browser browser) {
        try (Visit visit = new Visit(browser, port, setting)) {
            visit.to("/sign-in");

            visit.isAccessible();
            visit.fitsTheWindow();
            visit.wentWell();
        }
    }

    @Test
    void theLanguageOfTheBrowserIsTheLanguageOfThePage(Browser browser) {
        try (Visit visit = new Visit(browser, port, Setting.DESK.in("en-GB"))) {
            visit.to("/sign-in");

            assertThat(visit.page().locator("html").getAttribute("lang")).isEqualTo("en");
        }
    }

    @Test
    void theFirstStopOfTheKeyboardLeadsToTheContent(Browser browser) {
        try (Visit visit = new Visit(browser, port, Setting.DESK).signIn(NAME, password)) {
            visit.to("/rules").page().keyboard().press("Tab");
            visit.page().keyboard().press("Enter");

            assertThat(visit.focus()).isEqualTo("content");
        }
    }
}
