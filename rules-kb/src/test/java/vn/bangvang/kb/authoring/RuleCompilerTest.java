package vn.bangvang.kb.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleCompilerTest {

    @Test
    void makesOneModelOfAnArticle() {
        CompiledLaw compiled = compile(RuleTexts.sound());

        assertThat(compiled.models()).containsOnlyKeys(RuleTexts.PATH);
        assertThat(compiled.classes())
                .containsKey(compiled.models().get(RuleTexts.PATH).replace('.', '/') + ".class");
    }

    @Test
    void namesFileAndLineOfAWordUsedWithTheWrongValueInTheThenPart() {
        String text = twoRules("$p.report( drools, $times.atLeast( \"advanced_worker\" ) );");

        assertThatExceptionOfType(RuleTextException.class)
                .isThrownBy(() -> compile(text))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.path()).isEqualTo(RuleTexts.PATH);
                            assertThat(problem.line()).isEqualTo(18);
                            assertThat(problem.message()).contains("atLeast");
                        }));
    }

    @Test
    void namesFileAndLineOfAWordOfAnotherSubjectInTheWhenPart() {
        String text = twoRules("$p.report( drools, $times.atLeast( 3 ) );")
                .replaceFirst("(?s)(thử hai.*)Individual", "$1Household");

        assertThatExceptionOfType(RuleTextException.class)
                .isThrownBy(() -> compile(text.replace(
                        "$p : Household( $times : consecutiveTimes( \"grassroots_emulation_fighter\" ) )",
                        "$p : Household( $times : monthsInService() )")))
                .satisfies(
                        refusal -> assertThat(refusal.problems().get(0).line()).isEqualTo(18));
    }

    private static String twoRules(String secondThen) {
        String rule = RuleTexts.sound().substring(RuleTexts.sound().indexOf("rule "));
        return RuleTexts.sound()
                + "\n"
                + rule.replace("Quy tắc thử", "Quy tắc thử hai")
                        .replace("$p.report( drools, $times.atLeast( 3 ) );", secondThen);
    }

    private static CompiledLaw compile(String text) {
        List<RuleInfo> rules = RuleTexts.read(text);
        return RuleCompiler.compile(Map.of(RuleTexts.PATH, text), rules);
    }
}
