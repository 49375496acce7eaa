package vn.bangvang.kb.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.bangvang.kb.authoring.RuleCompiler;
import vn.bangvang.kb.authoring.RuleInfo;
import vn.bangvang.kb.authoring.RuleReader;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.LawBookReader;
import vn.bangvang.kb.law.LawSource;

class VocabularyReferenceTest {

    private static final Map<String, String> BINDINGS = new LinkedHashMap<>(Map.ofEntries(
            Map.entry("$years", "consecutiveYearsRated( Rating.GOOD )"),
            Map.entry("$after", "consecutiveYearsRated( Rating.GOOD, held( \"labor_order_3\" ).since() )"),
            Map.entry("$overall", "consecutiveYearsRated( Rating.GOOD )"),
            Map.entry("$times", "consecutiveTimes( \"grassroots_emulation_fighter\" )"),
            Map.entry("$titles", "timesHeld( \"grassroots_emulation_fighter\" )"),
            Map.entry("$certificates", "timesHeld( \"ministry_province_certificate_of_merit\" )"),
            Map.entry("$certificate", "held( \"ministry_province_certificate_of_merit\" )"),
            Map.entry("$initiatives", "works( InitiativeType.INITIATIVE )"),
            Map.entry("$topics", "works( InitiativeType.RESEARCH_TOPIC )"),
            Map.entry("$rating", "rating()"),
            Map.entry("$months", "monthsInService()"),
            Map.entry("$service", "yearsInService()"),
            Map.entry("$share", "shareOf( CollectiveFigure.ADVANCED_WORKERS )"),
            Map.entry("$disciplined", "number( CollectiveFigure.DISCIPLINED )")));

    @Test
    void everyExampleOfTheReferenceIsAcceptedAndCompiles() {
        String path = "law/luat-06-2022-qh15/dieu-01-vi-du.drl";
        LawBook book = LawBookReader.read(LawSource.shipped());
        List<String> examples = examples();
        String text = header() + numbered(examples);
        Map<String, String> texts = Map.of(path, text);

        List<RuleInfo> rules = new RuleReader(book, new LawSource(texts)).rulesOf("luat-06-2022-qh15", path);
        RuleCompiler.compile(texts, rules);

        assertThat(rules).hasSameSizeAs(examples);
    }

    @Test
    void everyWordSaysWhatItMeansAndWhatItReturnsWhenTheDossierIsSilent() {
        assertThat(entries()).allSatisfy(entry -> {
            assertThat(entry.word().meaning()).endsWith(".");
            assertThat(entry.word().silent()).endsWith(".");
            assertThat(entry.word().example()).contains(entry.name() + "(");
        });
    }

    /** Run with {@code -Dreference.write=true} to publish a change of the words. */
    @Test
    void theReferenceThatIsPublishedIsTheGeneratedOne() throws IOException {
        Path published = Path.of("VOCABULARY.md");

        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(published, VocabularyReference.markdown());
        }

        assertThat(Files.readString(published)).isEqualToNormalizingNewlines(VocabularyReference.markdown());
    }

    @Test
    void referenceListsEveryWord() {
        String reference = VocabularyReference.markdown();

        assertThat(entries()).allSatisfy(entry -> assertThat(reference).contains("### `" + entry.signature() + "`"));
    }

    private static List<VocabularyIndex.Entry> entries() {
        return VocabularyIndex.byOwner().values().stream().flatMap(List::stream).toList();
    }

    private static List<String> examples() {
        return entries().stream()
                .map(entry -> entry.word().example())
                .distinct()
                .toList();
    }

    private static String header() {
        return """
                package law.luat_06_2022_qh15.dieu_01_vi_du;
                import vn.bangvang.kb.vocabulary.*;
                import vn.bangvang.model.dossier.*;
                import static vn.bangvang.kb.vocabulary.Checks.*;
                """;
    }

    private static String numbered(List<String> examples) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < examples.size(); i++) {
            text.append(rule("ví dụ " + i, examples.get(i)));
        }
        return text.toString();
    }

    private static String rule(String name, String example) {
        String variable = example.substring(0, 2);
        boolean condition = example.startsWith(variable + " : ");
        String when = condition ? example : variable + " : " + type(variable) + "( " + bindings(example) + " )";
        String then = condition ? variable + ".report( drools, " + variable + ".toReview( \"ví dụ\" ) );" : example;
        return """
                rule "%s"
                    @award( "advanced_worker" ) @criterion( "D1" ) @cite( "Điều 1" ) @source( text )
                when
                    %s
                then
                    %s
                end
                """.formatted(name, when, then);
    }

    private static String type(String variable) {
        return switch (variable) {
            case "$p" -> "Individual";
            case "$c" -> "Collective";
            case "$h" -> "Household";
            default -> "Subject";
        };
    }

    private static String bindings(String example) {
        return BINDINGS.entrySet().stream()
                .filter(binding -> Stream.of(".", ",", " ").anyMatch(end -> example.contains(binding.getKey() + end)))
                .map(binding -> binding.getKey() + " : " + binding.getValue())
                .collect(Collectors.joining(", "));
    }
}
