package vn.bangvang.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern KEY = Pattern.compile(
            "#\\{([a-z][\\w.-]*)[}(]|#messages\\.msg\\('([\\w.-]*\\w)'[,)]|:: text\\('\\w+', '([\\w.-]+)'");

    @Test
    void everyWordThatAPageNamesIsThere() throws Exception {
        Set<String> missing = new TreeSet<>();
        Set<String> known = ResourceBundle.getBundle("pages", Locale.ROOT).keySet();
        Path templates = Path.of(
                        WordsTest.class.getResource("/templates/layout.html").toURI())
                .getParent();
        try (Stream<Path> pages = Files.list(templates)) {
            pages.filter(Files::isRegularFile).forEach(page -> {
                Matcher matcher = KEY.matcher(text(page));
                while (matcher.find()) {
                    for (int group = 1; group <= matcher.groupCount(); group++) {
                        if (matcher.group(group) != null && !known.contains(matcher.group(group))) {
                            missing.add(page.getFileName() + " " + matcher.group(group));
                        }
                    }
                }
            });
        }

        assertThat(missing).isEmpty();
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
