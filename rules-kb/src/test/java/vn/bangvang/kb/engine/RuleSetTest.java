package vn.bangvang.kb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.fixtures.Population;
import vn.bangvang.kb.authoring.RuleProblem;
import vn.bangvang.kb.authoring.RuleTextException;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.kb.law.LawSource;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.verdict.Caution;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Verdict;

class RuleSetTest {

    private static final RuleBook BOOK = RuleBook.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"2015-06-01", "2018-06-01", "2020-06-01", "2024-03-01", "2026-02-01", "2026-11-01"})
    void aDossierIsJudgedAloneAsItIsJudgedAmongOthersInAnyOrder(LocalDate day) {
        RuleSet rules = BOOK.inForce("vn", day);
        List<Dossier> dossiers =
                new ArrayList<>(new Population(7, day.getYear() - 1).take(150).toList());
        List<String> alone = dossiers.stream()
                .map(dossier -> DossierJson.write(rules.evaluate(dossier, AwardSelection.all())))
                .sorted()
                .toList();

        Collections.shuffle(dossiers, new Random(3));
        List<String> together = rules.evaluate(dossiers, AwardSelection.all()).stream()
                .map(DossierJson::write)
                .sorted()
                .toList();

        assertThat(together).isEqualTo(alone);
    }

    @Test
    void theVerdictOnOneAwardDoesNotDependOnWhichOthersAreAsked() {
        RuleSet rules = BOOK.inForce("vn", LocalDate.of(2026, 2, 1));
        for (Dossier dossier : new Population(11, 2025).take(100).toList()) {
            Evaluation all = rules.evaluate(dossier, AwardSelection.all());
            for (Verdict verdict : all.verdicts()) {
                Evaluation one = rules.evaluate(dossier, AwardSelection.of(List.of(verdict.award())));
                assertThat(one.verdicts()).containsExactly(verdict);
            }
        }
    }

    @Test
    void statusesAreThoseOfTheFullEvaluation() {
        RuleSet rules = BOOK.inForce("vn", LocalDate.of(2026, 2, 1));
        List<Dossier> dossiers = new Population(5, 2025).take(200).toList();

        assertThat(rules.assess(dossiers, AwardSelection.all()))
                .allSatisfy(assessment -> assertThat(assessment.evaluation().verdicts())
                        .allSatisfy(verdict ->
                                assertThat(assessment.statuses()).containsEntry(verdict.award(), verdict.status())));
    }

    @Test
    void rulesCompiledHereAndNowJudgeLikeTheShippedOnes() {
        RuleBook compiled = RuleBook.compile(LawSource.shipped());
        LocalDate day = LocalDate.of(2026, 2, 1);
        List<Dossier> dossiers = new Population(13, 2025).take(100).toList();

        assertThat(compiled.inForce("vn", day).evaluate(dossiers, AwardSelection.all()))
                .isEqualTo(BOOK.inForce("vn", day).evaluate(dossiers, AwardSelection.all()));
    }

    @Test
    void aChangedRuleJudgesAsItSaysThoughAShippedOneHasItsName() {
        String path = "law/luat-06-2022-qh15/dieu-24-lao-dong-tien-tien.drl";
        LawSource shipped = LawSource.shipped();
        String stricter = shipped.text(path).replace("atLeast( Rating.GOOD )", "atLeast( Rating.EXCELLENT )");
        Dossier good = new Population(1, 2025)
                .dossier(1).toBuilder()
                        .ratings(List.of(new AnnualRating(2025, Rating.GOOD, null)))
                        .build();
        LocalDate day = LocalDate.of(2026, 2, 1);
        AwardSelection advanced = AwardSelection.of(List.of("advanced_worker"));

        RuleSet changed = RuleBook.compile(shipped.with(Map.of(path, stricter))).inForce("vn", day);

        assertThat(ratingOutcome(changed.evaluate(good, advanced))).isEqualTo(Outcome.NOT_MET);
        assertThat(ratingOutcome(BOOK.inForce("vn", day).evaluate(good, advanced)))
                .isEqualTo(Outcome.MET);
    }

    private static Outcome ratingOutcome(Evaluation evaluation) {
        return evaluation.verdicts().get(0).criteria().stream()
                .filter(criterion -> criterion.id().equals("D24.1.a"))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Test
    void refusesRulesByWhichAnAwardLeadsBackToItself() {
        String path = "law/luat-06-2022-qh15/dieu-24-lao-dong-tien-tien.drl";
        LawSource shipped = LawSource.shipped();
        String circular = shipped.text(path)
                .replaceFirst(
                        "\\$p\\.attested\\( Attestation\\.SELF_RELIANCE \\)",
                        Matcher.quoteReplacement("$p.meets( \"grassroots_emulation_fighter\" )"));

        assertThatExceptionOfType(RuleTextException.class)
                .isThrownBy(() -> RuleBook.compile(shipped.with(Map.of(path, circular))))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(RuleProblem::message)
                        .anyMatch(message -> message.contains("'advanced_worker' lead back to themselves")));
    }

    @Test
    void refusesARuleThatIsLawForAPartOfARuleSetOnly() {
        String path = "law/thong-tu-12-2019-bnv/dieu-02-quy-dinh-chung.drl";
        LawSource shipped = LawSource.shipped();
        String changed = shipped.text(path).replace("@until( \"2020-11-08\" )", "@until( \"2020-11-07\" )");

        assertThatExceptionOfType(RuleTextException.class)
                .isThrownBy(() -> RuleBook.compile(shipped.with(Map.of(path, changed))))
                .satisfies(refusal -> assertThat(refusal.problems())
                        .extracting(RuleProblem::message)
                        .anyMatch(message -> message.contains("part of the rule set 'vn-2020-01-01'")));
    }

    @Test
    void verdictsFromTheDayOfThePendingAmendmentSayThatItsTextIsAwaited() {
        assertThat(cautions("vn", LocalDate.of(2026, 10, 1))).contains("pending_amendment");
    }

    @Test
    void verdictsOfTheDayBeforeThePendingAmendmentDoNot() {
        assertThat(cautions("vn", LocalDate.of(2026, 9, 30))).doesNotContain("pending_amendment");
    }

    @Test
    void aPlaceWhoseRulesAreNotAtHandIsJudgedByCentralLawAndToldSo() {
        assertThat(cautions("vn-lai-chau", LocalDate.of(2026, 2, 1))).contains("local_rules");
    }

    @Test
    void theCautionOfAPlaceNamesItsInstrumentsOfTheDay() {
        assertThat(localRules("vn-lai-chau", LocalDate.of(2018, 2, 20)))
                .isEqualTo(
                        "Chỉ áp dụng quy định chung của trung ương. Chưa mã hóa quy định riêng của “Tỉnh Lai Châu”.");
        assertThat(localRules("vn-lai-chau", LocalDate.of(2018, 2, 21)))
                .isEqualTo(
                        "Chỉ áp dụng quy định chung của trung ương. Chưa mã hóa quy định riêng của “Tỉnh Lai Châu”: Quyết định 06/2018/QĐ-UBND tỉnh Lai Châu.");
    }

    @Test
    void aPlaceThatHasRegulatedInFullHasNoCautionFromThatDay() {
        assertThat(localRules("vn-bac-ninh", LocalDate.of(2025, 12, 14)))
                .endsWith(": Quyết định 13/2024/QĐ-UBND tỉnh Bắc Ninh.");
        assertThat(cautions("vn-bac-ninh", LocalDate.of(2025, 12, 15))).doesNotContain("local_rules");
    }

    @Test
    void aPlaceWithSomeOfItsRulesIsToldWhichAreMissing() {
        assertThat(localRules("vn-ha-noi", LocalDate.of(2026, 2, 1)))
                .startsWith("Chưa mã hóa quy định riêng của “Thành phố Hà Nội”: Quyết định 09/2020/QĐ-UBND")
                .doesNotContain("71/2025");
    }

    private static String localRules(String jurisdiction, LocalDate day) {
        Dossier dossier = new Population(1, 2025).dossier(1);
        return BOOK
                .inForce(jurisdiction, day)
                .evaluate(dossier, AwardSelection.of(List.of("advanced_worker")))
                .verdicts()
                .get(0)
                .cautions()
                .stream()
                .filter(caution -> caution.code().equals("local_rules"))
                .map(vn.bangvang.model.verdict.Caution::text)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> cautions(String jurisdiction, LocalDate day) {
        Dossier dossier = new Population(1, 2025).dossier(1);
        return BOOK
                .inForce(jurisdiction, day)
                .evaluate(dossier, AwardSelection.all())
                .verdicts()
                .get(0)
                .cautions()
                .stream()
                .map(Caution::code)
                .toList();
    }
}
