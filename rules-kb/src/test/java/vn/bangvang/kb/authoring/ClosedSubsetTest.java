package vn.bangvang.kb.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedSubsetTest {

    private static final String THEN = "$p.report( drools, $times.atLeast( 3 ) );";
    private static final String WHEN =
            "$p : Individual( $times : consecutiveTimes( \"grassroots_emulation_fighter\" ) )";
    private static final String IMPORT = "import vn.bangvang.kb.vocabulary.*;";

    @Test
    void acceptsARuleThatMeasuresAndReports() {
        assertThat(RuleTexts.read(RuleTexts.sound())).singleElement().satisfies(rule -> {
            assertThat(rule.name()).isEqualTo("Quy tắc thử");
            assertThat(rule.line()).isEqualTo(7);
            assertThat(rule.words()).containsExactly("atLeast", "consecutiveTimes");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit( 1 );",
                "$p.report( drools, $times.atLeast( 3 ) ); System.exit( 1 );",
                "$p.report( drools, $times.atLeast( new java.util.Random().nextInt() ) );",
                "$p.report( drools, $times.atLeast( Runtime.getRuntime().availableProcessors() ) );",
                "$p.report( drools, $p.getClass().getName() );",
                "$p.report( drools, $p.\\u0067etClass() );",
                "$p.report( drools, $times.atLeast( 3 + 1 ) );",
                "$p.report( drools, $times.atLeast( true ? 3 : 4 ) );",
                "$p.report( drools, (Check) $times.atLeast( 3 ) );",
                "$p.report( drools, $times::atLeast );",
                "$p.report( drools, () -> null );",
                "$p.report( drools, null );",
                "$p.report( drools.halt(), $times.atLeast( 3 ) );",
                "$p.report( $times.atLeast( 3 ), drools );",
                "$p.report( drools, $p.report( drools, $times.atLeast( 3 ) ) );",
                "$q.report( drools, $times.atLeast( 3 ) );",
                "if ( true ) { $p.report( drools, $times.atLeast( 3 ) ); }",
                "drools.insert( $p );",
                "insert( $p );",
                "modify( $p ) { report( drools, null ) };",
                "",
                "$p.report( drools, $times.atLeast( 3 ) )",
                "$p.report( drools, $p.titleOfTheYear( \"no_such_award\" ) );",
                "$p.report( drools, $times.atLeast( $p.parameter( \"no_such_parameter\" ) ) );",
                "$p.report( drools, $p.attested( Attestation.NO_SUCH ) );",
                "$p.report( drools, $p.attested( vn.bangvang.model.dossier.Attestation.LAW_ABIDING ) );",
            })
    void refusesWhatIsNotOneReportOfWords(String then) {
        assertRefused(RuleTexts.with(THEN, then));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval( true )",
                "$p : Individual( ) $c : Collective( )",
                "$p : Individual( ) from $list",
                "not Individual( )",
                "exists( Individual( ) )",
                "$p : Object( )",
                "$p : java.lang.String( )",
                "Individual( )",
                "$p : Individual( dossier.id == \"1\" )",
                "$p : Individual( System.exit( 1 ) == null )",
                "$p : Individual( $times : getClass() )",
                "$p : Individual( outside( WorkforceGroup.FARMER ) == false )",
                "accumulate( $p : Individual( ); $n : count( $p ) )",
                "forall( $p : Individual( ) )",
                "$p : Individual( ) or $p : Individual( )",
            })
    void refusesWhatIsNotOnePatternOfWords(String when) {
        assertRefused(RuleTexts.with(WHEN, when));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.io.File;",
                "import java.lang.*;",
                "import static java.lang.System.exit;",
                "import accumulate java.lang.String f;",
                "global java.util.List list;",
                "function void f() { System.exit( 1 ); }",
                "declare Fact id : int end",
                "query q() $p : Individual( ) end",
                "declare window W Individual( ) end",
                "dialect \"mvel\"",
                "salience 10",
            })
    void refusesAnythingElseInTheFile(String header) {
        assertRefused(RuleTexts.with(IMPORT, IMPORT + "\n" + header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salience 10",
                "no-loop true",
                "dialect \"mvel\"",
                "date-effective \"01-Jan-2024\"",
                "enabled false",
                "timer( 10s )",
                "@unknown( \"x\" )"
            })
    void refusesAttributesAndUnknownMetadata(String attribute) {
        assertRefused(RuleTexts.with("@source( text )", "@source( text )\n    " + attribute));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @award( "ministry_province_emulation_fighter" ) |
                    @award( "ministry_province_emulation_fighter" ) | @award( "no_such_award" )
                    @criterion( "D22" )                             |
                    @cite( "Điều 22 khoản 1 điểm a" )               |
                    @cite( "Điều 22 khoản 1 điểm a" )               | @cite( "Điều 21 khoản 1 điểm a" )
                    @cite( "Điều 22 khoản 1 điểm a" )               | @cite( "khoản 1" )
                    @cite( "Điều 22 khoản 1 điểm a" )               | @cite( "Điều 22 System.exit(1)" )
                    @source( text )                                 |
                    @source( text )                                 | @source( memory )
                    @source( text )                                 | @source( text ) @kind( "gift" )
                    @source( text )                                 | @source( text ) @effect( "pass" )
                    @source( text )                                 | @source( text ) @until( "soon" )
                    "Quy tắc thử"                                   | "Quy tắc; System.exit(1)\\"
                    """)
    void refusesARuleThatDoesNotSayWhatItMustAboutItself(String part, String replacement) {
        assertRefused(RuleTexts.with(part, replacement == null ? "" : replacement));
    }

    @Test
    void refusesAPackageThatIsNotThePathOfTheFile() {
        assertRefused(RuleTexts.with("package law.luat_06_2022_qh15.dieu_22_thu;", "package law.other;"));
    }

    @Test
    void refusesTwoRulesOfOneName() {
        String rule = RuleTexts.sound().substring(RuleTexts.sound().indexOf("rule "));

        assertRefused(RuleTexts.sound() + rule);
    }

    @Test
    void namesEveryProblemWithItsLine() {
        String text =
                RuleTexts.with(THEN, "$p.report( drools, $times.atMuch( 3 ) );").replace("@source( text )", "");

        assertThatExceptionOfType(RuleTextException.class)
                .isThrownBy(() -> RuleTexts.read(text))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(problem -> problem.line() + " " + problem.message())
                        .containsExactlyInAnyOrder(
                                "15 Unknown word 'atMuch'. See the vocabulary reference.",
                                "7 The rule must have @source."));
    }

    private static void assertRefused(String text) {
        assertThatExceptionOfType(RuleTextException.class)
                .isThrownBy(() -> RuleTexts.read(text))
                .satisfies(refusal -> assertThat(refusal.problems()).allSatisfy(problem -> {
                    assertThat(problem.path()).isEqualTo(RuleTexts.PATH);
                    assertThat(problem.line()).isPositive();
                    assertThat(problem.message()).isNotBlank();
                }));
    }
}
