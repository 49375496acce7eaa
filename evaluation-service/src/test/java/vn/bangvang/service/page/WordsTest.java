package vn.bangvang.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** Words that stay Vietnamese: names of awards and ratings, columns of files, and what people type on Vietnamese papers. */
    private static final Set<String> STAY = Set.of(
            "facts.advancedIndividuals",
            "facts.advancedCollectives",
            "facts.movements.hint",
            "timeline.good",
            "list.errors.back.how",
            "round.title.hint",
            "round.kind.hint",
            "decision.number.hint",
            "decision.authority.hint",
            "papers.intro",
            "papers.place.hint",
            "papers.authority.hint",
            "papers.office.hint",
            "papers.law.forms");

    private static final Pattern MARKED = Pattern.compile("[\\p{M}đĐ]");

    @Test
    void everyWordIsThereInBothLanguages() throws Exception {
        assertThat(words("/pages_en.properties").stringPropertyNames())
                .isEqualTo(words("/pages.properties").stringPropertyNames());
    }

    @Test
    void nothingOfTheEnglishWordsIsVietnameseButNames() throws Exception {
        Properties english = words("/pages_en.properties");
        Set<String> vietnamese = english.stringPropertyNames().stream()
                .filter(key -> MARKED.matcher(Normalizer.normalize(english.getProperty(key), Normalizer.Form.NFD))
                        .find())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(vietnamese).isEqualTo(new TreeSet<>(STAY));
    }

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        try (Reader in = new InputStreamReader(WordsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
