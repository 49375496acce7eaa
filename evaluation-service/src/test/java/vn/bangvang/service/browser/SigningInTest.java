package vn.bangvang.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.bangvang.service.account.SignedIn;
import vn.bangvang.service.browser.Visit.Setting;

@InBrowser
class SigningInTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SignedIn accounts;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aOneTimePasswordIsReplacedBeforeAnythingElse(boolean scripts, Browser browser) {
        String name = "moi-" + UUID.randomUUID().toString().substring(0, 8);
        String oneTime = accounts.oneTimePassword(name, "secretariat");
        Setting setting = scripts ? Setting.DESK : Setting.DESK.withoutScripts();
        try (Visit visit = new Visit(browser, port, setting).signIn(name, oneTime)) {
            Page page = visit.page();
            assertThat(page.url()).endsWith("/password");

            page.fill("[name=present]", oneTime);
            page.fill("[name=replacement]", "Ễ Ặ một mật khẩu dài");
            page.fill("[name=again]", "Ễ Ặ một mật khẩu dài");
            visit.press("main button[type=submit]");
            visit.signIn(name, "Ễ Ặ một mật khẩu dài");

            assertThat(page.url()).doesNotContain("sign-in").doesNotContain("password");
            visit.wentWell();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aWrongPasswordIsToldAtTheFieldAndInTheSummary(boolean scripts, Browser browser) {
        Setting setting = scripts ? Setting.DESK : Setting.DESK.withoutScripts();
        try (Visit visit = new Visit(browser, port, setting).signIn("khong-ai", "sai")) {
            assertThat(visit.page().title()).startsWith("Lỗi:");
            assertThat(visit.page().locator("[role=alert] a").first().getAttribute("href"))
                    .isEqualTo("#name");
            visit.wentWell();
        }
    }
}
