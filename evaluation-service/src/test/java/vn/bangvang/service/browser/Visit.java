package vn.bangvang.service.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
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
        send(selector);
        return this;
    }

    /** Presses what leads to another page, and tells with which status it came. */
    int send(String selector) {
        return page.waitForNavigation(() -> page.click(selector)).status();
    }

    /** Goes to an address, with an error if the service cannot answer. */
    Visit to(String address) {
        var answer = page.navigate(address);
        assertThat(answer.status()).as("status of %s", address).isLessThan(500);
        return this;
    }

    /** Opens whatever can be opened, so that it is looked at, too. */
    Visit open() {
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        return this;
    }

    /**
     * The page that is open meets WCAG 2.2 AA as far as a program can tell. The pages have no frames of other hosts, for
     * which alone axe would need a page of its own and several times as long.
     */
    void isAccessible() {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        AxeResults results = new AxeBuilder(page)
                .options(violations)
                .withTags(LEVEL_AA)
                .setLegacyMode(true)
                .analyze();
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

    /** Where the links of the page lead within the service; those within the page lead somewhere. */
    List<String> links() {
        assertThat((List<?>) page.evaluate("""
                        [...document.querySelectorAll('a[href^="#"]')].map(one => one.getAttribute('href'))
                            .filter(one => !document.getElementById(decodeURIComponent(one.substring(1))))
                        """))
                .as("links to nothing on %s", page.url())
                .isEmpty();
        return ((List<?>)
                        page.evaluate(
                                "[...document.querySelectorAll('a[href^=\"/\"]')].map(one => one.getAttribute('href').replace(/#.*/, ''))"))
                .stream().map(String::valueOf).toList();
    }

    /** Nothing was asked of another host, no error in the console or in a script. */
    void wentWell() {
        assertThat(complaints).isEmpty();
    }

    /** Keeps a picture of the page where somebody wants to see it. */
    void look(Setting setting, String name) {
        String pictures = System.getProperty("pictures");
        if (pictures != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(
                            pictures,
                            name.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID").replaceAll("[^A-Za-z0-9=-]+", "_") + "-"
                                    + setting.width() + "-" + setting.language().substring(0, 2) + ".png")));
        }
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
