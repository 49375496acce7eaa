package vn.bangvang.kb.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.bangvang.kb.authoring.LongServiceRules;
import vn.bangvang.kb.authoring.RuleInfo;
import vn.bangvang.kb.authoring.RuleReader;
import vn.bangvang.kb.law.Instrument;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.LawBookReader;
import vn.bangvang.kb.law.LawSource;

/** How far the cases cover the rules. */
class RuleCoverageTest {

    private static final Map<String, Set<String>> OUTCOMES = LawCases.all().stream()
            .filter(lawCase -> lawCase.expected().has("outcome"))
            .collect(Collectors.groupingBy(
                    lawCase -> key(lawCase.path(), lawCase.rule()),
                    Collectors.mapping(
                            lawCase -> lawCase.expected().get("outcome").asString(),
                            Collectors.toCollection(TreeSet::new))));

    @Test
    void everyRuleHasACase() {
        assertThat(without(outcomes -> !outcomes.isEmpty())).isEmpty();
    }

    @Test
    void everyRuleThatACaseMeetsHasACaseThatDoesNot() {
        assertThat(without(outcomes -> !outcomes.equals(Set.of("met")))).isEmpty();
    }

    @Test
    void everyCaseBelongsToARule() {
        Set<String> rules =
                rules().stream().map(rule -> key(rule.path(), rule.name())).collect(Collectors.toSet());

        assertThat(OUTCOMES.keySet()).isSubsetOf(rules);
    }

    /** The rules of which the outcomes that the cases show are not as they should be. */
    private static List<String> without(Predicate<Set<String>> covered) {
        return rules().stream()
                .map(rule -> key(rule.path(), rule.name()))
                .filter(rule -> !covered.test(OUTCOMES.getOrDefault(rule, Set.of())))
                .toList();
    }

    private static List<RuleInfo> rules() {
        LawSource shipped = LawSource.shipped();
        LawBook book = LawBookReader.read(shipped);
        RuleReader reader = new RuleReader(book, LongServiceRules.withTables(book, shipped));
        return book.instruments().stream()
                .map(Instrument::key)
                .flatMap(instrument ->
                        reader.pathsOf(instrument).stream().flatMap(path -> reader.rulesOf(instrument, path).stream()))
                .toList();
    }

    private static String key(String path, String rule) {
        return path + ": " + rule;
    }
}
