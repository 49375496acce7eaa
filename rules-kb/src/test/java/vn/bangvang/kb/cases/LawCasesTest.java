package vn.bangvang.kb.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.verdict.Verdict;

/**
 * Every case of the fixtures comes out as it says. The cases show what the rules do with them; that they say what the
 * law says is for a jurist to confirm.
 */
class LawCasesTest {

    private static final RuleBook BOOK = RuleBook.shipped();

    static Stream<LawCase> cases() {
        return LawCases.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesOutAsItSays(LawCase lawCase) {
        DossierJson.Reading reading = DossierJson.read(
                lawCase.dossier().toString(), key -> BOOK.law().awards().knows(key));
        assertThat(reading.problems()).as("problems of the dossier").isEmpty();

        for (LocalDate day : lawCase.asOf()) {
            Verdict verdict = BOOK.governing(
                            lawCase.jurisdiction(),
                            day,
                            reading.dossier().review().receivedOn())
                    .evaluate(reading.dossier(), AwardSelection.of(List.of(lawCase.award())))
                    .verdicts()
                    .get(0);

            assertThat(CaseCheck.mismatches(lawCase, verdict))
                    .as(() -> day + ": " + DossierJson.writePretty(verdict))
                    .isEmpty();
        }
    }
}
