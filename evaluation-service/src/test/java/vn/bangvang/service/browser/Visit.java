package vn.bangvang.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody at a browser: where they are, and what went wrong on the way. */
final class Visit implements AutoCloseable {

    private static final List<String> LEVEL_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

    private final BrowserContext context;
    private final Page page;
    private final String origin;
    private final List<String> complaints = new ArrayList<>();

    /** How the browser is set. */
    record Setting(int width, String language, boolean scripts) {

        static final Setting DESK = new Setting(1280, "vi-VN", true);
        static final Setting PHONE = new Setting(320, "vi-VN", true);

        Setting withoutScripts() {
            return new Setting(width, language, false);
        }

        Setting in(String other) {
            return new Setting(width, other, scripts);
        }
    }

    Visit(Browser browser, int port, Setting setting) {
        origin = "http://localhost:" + port;
        context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(origin)
                .setLocale(setting.language())
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setJavaScriptEnabled(setting.scripts())
                .setViewportSize(setting.width(), 900));
        context.setDefaultTimeout(15_000);
        context.onRequest(request -> {
            if (!request.url().startsWith(origin + "/") && !request.url().startsWith("data:")) {
                complaints.add("asks another host for " + request.url());
            }
        });
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Signs in by the form. */
    Visit signIn(String name, String password) {
        page.navigate("/sign-in");
        page.fill("[name=name]", name);
        page.fill("[name=password]", password);
        return press("main button[type=submit]");
    }

    /** Presses what leads to another page, or to the same one anew. */
    Visit press(String selector) {
        page.waitForNavigation(() -> page.click(selector));
        return this;
    }

    /** Goes to an address, with an error if the service cannot answer. */
    Visit to(String address) {
        var answer = page.navigate(address);
        assertThat(answer.status()).as("status of %s", address).isLessThan(500);
        return this;
    }

    /** The page that is open meets WCAG 2.2 AA as far as a program can tell, and nothing sticks out at the side. */
    void isAccessible() {
        AxeResults results = new AxeBuilder(page).withTags(LEVEL_AA).analyze();
        assertThat(results.getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList())
                        .toList())
                .as("violations on %s", page.url())
                .isEmpty();
    }

    /** What reaches beyond the window to the right, outside regions that scroll of themselves. */
    void fitsTheWindow() {
        Object width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(width).as("width beyond the window on %s", page.url()).isEqualTo(0);
    }

    /** Nothing was asked of another host, no error in the console or in a script. */
    void wentWell() {
        assertThat(complaints).isEmpty();
    }

    /** The text of the main part. */
    String text() {
        return page.locator("main").innerText();
    }

    /** The element that has the focus, by its id or text. */
    @Nullable String focus() {
        return (String) page.evaluate("(e => e && (e.id || e.name || e.innerText.trim()))(document.activeElement)");
    }

    @Override
    public void close() {
        context.close();
    }
}
