package vn.bangvang.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.bangvang.service.account.SignedIn;
import vn.bangvang.service.browser.Visit.Setting;

/** What is recorded, tried and printed of results without scripts. */
@InBrowser
class ResultsInBrowserTest {

    private static final String NAME = "nguoi-xem-ket-qua";

    @LocalServerPort
    private int port;

    @Autowired
    private SignedIn accounts;

    @Autowired
    private ApplicationContext service;

    private String password;

    @BeforeEach
    void anAccountOfTheSecretariat() {
        password = accounts.password(NAME, "secretariat", null);
    }

    private String screened(String list) {
        return "/screenings/" + World.of(service).screened(list, "nominated");
    }

    @Test
    void theUnitVouchesWithoutScripts(Browser browser) {
        String person = screened(World.hardNames()) + "/people/1/1";
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
    void aChangeIsTriedWithoutScripts(Browser browser) {
        String person = screened(World.hardNames()) + "/people/1/3";
        try (Visit visit = new Visit(browser, port, Setting.PHONE.withoutScripts()).signIn(NAME, password)) {
            visit.to(person + "/try");
            visit.page().selectOption("#rating1", "excellent");
            visit.page().fill("#ratedYear1", "2025");

            visit.press("main form button[type=submit]");

            assertThat(visit.page().url()).contains("rating1=excellent");
            new Keyboard(visit).isOn("#tried");
            assertThat(visit.page().locator("#result").innerText())
                    .contains("Chưa đủ điều kiện")
                    .contains("Đủ điều kiện");
        }
    }
}
