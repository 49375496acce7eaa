package vn.bangvang.service.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The Chromium of the machine, one for all tests of a run. Where there is none the tests are skipped and say so, unless
 * {@code BANGVANG_BROWSER=required}: then they fail.
 */
final class Chromium implements ExecutionCondition, ParameterResolver {

    private static final Path PROGRAM = Path.of(System.getenv().getOrDefault("BANGVANG_CHROMIUM", "/usr/bin/chromium"));
    private static final boolean REQUIRED = "required".equals(System.getenv("BANGVANG_BROWSER"));

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(PROGRAM)
                                    .setArgs(List.of("--no-sandbox"))));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (REQUIRED || Files.isExecutable(PROGRAM)) {
            return ConditionEvaluationResult.enabled("Chromium is asked for or there");
        }
        return ConditionEvaluationResult.disabled(
                "There is no " + PROGRAM
                        + ": the pages are not walked in a browser. Install Chromium (apt-get install chromium) or name it in BANGVANG_CHROMIUM.");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .browser();
    }
}
