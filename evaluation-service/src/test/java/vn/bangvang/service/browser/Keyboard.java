package vn.bangvang.service.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.Map;

/** Somebody who has no mouse: goes from stop to stop, and must see at each where they are. */
final class Keyboard {

    private static final int MOST_STOPS = 250;
    private static final int MOST_CHOICES = 60;

    /**
     * The element that has the focus: whether it is the one that is looked for, and what is wrong with it: hidden,
     * outside the window, covered, or without a ring.
     */
    private static final String STOP = """
            selector => {
              const one = document.activeElement;
              const stop = (wrong) => ({there: one.matches(selector), wrong, html: one.outerHTML.substring(0, 200)});
              if (one === document.body) {
                return stop('');
              }
              const box = [...one.getClientRects()].find(box => box.width > 0 && box.height > 0);
              if (!box) {
                return stop('has no size');
              }
              const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
              const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
              if (left >= right || top >= bottom) {
                return stop('is outside of the window');
              }
              const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
              if (!one.contains(above)) {
                return stop('is covered by ' + (above && above.outerHTML.substring(0, 200)));
              }
              const style = getComputedStyle(one);
              return stop(style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2 ? 'has no ring' : '');
            }
            """;

    private record Stop(boolean there, String wrong, String html) {}

    private final Page page;

    Keyboard(Visit visit) {
        page = visit.page();
    }

    /** Goes on to a stop. */
    Keyboard to(String selector) {
        return go("Tab", selector);
    }

    /** Goes back to a stop. */
    Keyboard back(String selector) {
        return go("Shift+Tab", selector);
    }

    private Keyboard go(String key, String selector) {
        for (int i = 0; i < MOST_STOPS; i++) {
            page.keyboard().press(key);
            Stop stop = stop(selector);
            assertThat(stop.wrong())
                    .as("what is wrong with the stop %s on %s", stop.html(), page.url())
                    .isEmpty();
            if (stop.there()) {
                return this;
            }
        }
        throw new AssertionError("The keyboard does not come to " + selector + " on " + page.url());
    }

    private Stop stop(String selector) {
        Map<?, ?> stop = (Map<?, ?>) page.evaluate(STOP, selector);
        return new Stop(
                (boolean) stop.get("there"), String.valueOf(stop.get("wrong")), String.valueOf(stop.get("html")));
    }

    /** The focus is there, or comes there as the page opens. */
    Keyboard isOn(String selector) {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            Stop stop = stop(selector);
            assertThat(stop.there())
                    .as("the focus, which is on %s, is on %s", stop.html(), selector)
                    .isTrue();
            assertThat(stop.wrong())
                    .as("what is wrong with the stop %s", stop.html())
                    .isEmpty();
        });
        return this;
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Types into a field instead of what is there. */
    Keyboard type(String text) {
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
        return this;
    }

    /** Goes through the choices of a list, or of a group of buttons of which one holds, to the one with a value. */
    Keyboard choose(String value) {
        if (stop("select").there()) {
            page.keyboard().press("Home");
        }
        for (int i = 0; i < MOST_CHOICES; i++) {
            if (page.evaluate("document.activeElement.value").equals(value)) {
                return this;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError(
                "There is no choice " + value + " at " + stop("select").html());
    }

    /** Chooses a file in the dialogue of the system, which a page cannot see. */
    Keyboard file(FilePayload file) {
        page.setInputFiles("input[type=file]:focus", file);
        return this;
    }

    /** Presses a key that leads to another page, or to the same one anew. */
    Keyboard send(String key) {
        page.waitForNavigation(() -> page.keyboard().press(key));
        return this;
    }

    /** Presses a key that brings a file. */
    Download load(String key) {
        return page.waitForDownload(() -> page.keyboard().press(key));
    }
}
