package vn.bangvang.kb.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.fixtures.Population;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.kb.law.LawSource;
import vn.bangvang.kb.law.RuleSetNotInForceException;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.CollectiveType;
import vn.bangvang.model.dossier.CollectiveYear;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Proceeding;
import vn.bangvang.model.dossier.ProceedingKind;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.dossier.Review;
import vn.bangvang.model.verdict.Caution;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Favour;
import vn.bangvang.model.verdict.LawComparison;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Transition;
import vn.bangvang.model.verdict.Verdict;

class GoverningLawTest {

    private static final RuleBook BOOK = RuleBook.shipped();
    private static final String COLLECTIVE = "advanced_labor_collective";
    private static final AwardSelection ASKED = AwardSelection.of(List.of(COLLECTIVE));
    private static final LocalDate AFTER = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST_DAY_BEFORE = LocalDate.of(2026, 9, 30);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 1);

    @ParameterizedTest(name = "{0}, judged on {1}, received on {2}: {3}")
    @CsvSource({
        // Law 06/2026, Điều 4
        "vn, 2026-10-01, 2026-09-29, vn-2025-08-05, Điều 4",
        "vn, 2026-10-01, 2026-09-30, vn-2025-08-05, Điều 4",
        "vn, 2026-10-01, 2026-10-01, vn-2026-10-01, ''",
        "vn, 2026-11-01, 2026-10-02, vn-2026-10-01, ''",
        "vn, 2026-09-30, 2026-09-30, vn-2025-08-05, ''",
        // Decree 152/2025, Điều 60 khoản 3
        "vn, 2025-07-01, 2025-06-29, vn-2024-02-24, Điều 60 khoản 3",
        "vn, 2025-07-01, 2025-06-30, vn-2024-02-24, Điều 60 khoản 3",
        "vn, 2025-09-01, 2025-06-30, vn-2024-02-24, Điều 60 khoản 3",
        "vn, 2025-09-01, 2025-07-01, vn-2025-08-05, ''",
        "vn, 2025-06-30, 2025-06-30, vn-2024-02-24, ''",
        // both, one after the other
        "vn, 2026-11-01, 2025-06-30, vn-2024-02-24, Điều 4; Điều 60 khoản 3",
        "vn, 2026-11-01, 2025-07-01, vn-2025-08-05, Điều 4",
        // no clause is known for these changes
        "vn, 2025-09-01, 2025-08-04, vn-2025-08-05, ''",
        "vn, 2024-03-01, 2024-02-23, vn-2024-02-24, ''",
        "vn, 2024-01-15, 2023-12-31, vn-2024-01-01, ''",
        "vn, 2020-02-01, 2019-12-31, vn-2020-01-01, ''",
        "vn, 2018-12-01, 2018-11-04, vn-2018-11-05, ''",
        "vn, 2017-11-01, 2017-09-30, vn-2017-10-01, ''",
        // places
        "vn-bac-ninh, 2026-11-01, 2026-09-30, vn-bac-ninh-2025-12-15, Điều 4",
        "vn-bac-ninh, 2026-11-01, 2026-10-01, vn-bac-ninh-2026-10-01, ''",
        "vn-bac-ninh, 2025-12-15, 2025-12-14, vn-bac-ninh-2025-12-15, ''",
        "vn-bac-ninh, 2026-02-01, 2025-06-30, vn-2024-02-24, Điều 60 khoản 3",
        "vn-bac-ninh, 2026-02-01, 2025-07-01, vn-bac-ninh-2025-12-15, ''",
        "vn-ha-noi, 2026-11-01, 2026-09-30, vn-ha-noi-2025-12-18, Điều 4",
        "vn-lai-chau, 2026-11-01, 2026-09-30, vn-2025-08-05, Điều 4",
    })
    void theDayOfReceiptChoosesTheLawWhereAClauseSaysSo(
            String place, LocalDate asOf, LocalDate receivedOn, String ruleSet, String clauses) {
        GoverningLaw law = BOOK.governing(place, asOf, receivedOn);

        assertThat(law.ruleSet().ref().id()).isEqualTo(ruleSet);
        assertThat(law.clauses().stream()
                        .map(clause -> clause.citation().place())
                        .toList())
                .isEqualTo(clauses.isEmpty() ? List.of() : List.of(clauses.split("; ")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01, 2026-09-30, vn-2026-10-01",
        "2026-11-01, 2025-06-30, vn-2026-10-01",
        "2025-09-01, 2025-06-30, ''",
        "2026-11-01, 2026-10-01, ''",
    })
    void theLaterLawIsWeighedWhereTheClauseLetsTheMoreFavourableApply(
            LocalDate asOf, LocalDate receivedOn, String later) {
        assertThat(BOOK.governing("vn", asOf, receivedOn)
                        .later()
                        .map(law -> law.ref().id())
                        .orElse(""))
                .isEqualTo(later);
    }

    @Test
    void aDayWithoutLawStaysAnError() {
        assertThatExceptionOfType(RuleSetNotInForceException.class)
                .isThrownBy(() -> BOOK.governing("vn", LocalDate.of(2003, 1, 1), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-01", "2025-08-05", "2020-06-01"})
    void whereNoClauseSpeaksTheEvaluationIsThatOfTheLawOfTheDayToTheByte(LocalDate day) {
        int year = day.getYear() == 2025 ? 2025 : day.getYear() - 1;
        for (Dossier dossier : new Population(19, year).take(40).toList()) {
            assertThat(DossierJson.write(BOOK.governing("vn", day, null).evaluate(dossier, AwardSelection.all())))
                    .isEqualTo(DossierJson.write(BOOK.inForce("vn", day).evaluate(dossier, AwardSelection.all())))
                    .doesNotContain("transition");
        }
    }

    @ParameterizedTest
    @CsvSource({"2025-08-30, ELIGIBLE", "2025-09-01, ELIGIBLE", "2025-09-02, ON_HOLD"})
    void theFormerLawIsAppliedToTheFactsOfTheDayThatIsAskedFor(LocalDate closedOn, Status status) {
        Dossier examined = collective(70, LocalDate.of(2025, 6, 30)).toBuilder()
                .proceedings(List.of(
                        new Proceeding(ProceedingKind.INSPECTION, true, null, LocalDate.of(2025, 6, 1), closedOn)))
                .build();

        Evaluation evaluation = evaluate(BOOK, LocalDate.of(2025, 9, 1), examined);

        assertThat(evaluation.asOf()).isEqualTo(LocalDate.of(2025, 9, 1));
        assertThat(evaluation.ruleSet().id()).isEqualTo("vn-2024-02-24");
        assertThat(evaluation.verdicts().get(0).status()).isEqualTo(status);
    }

    @Test
    void theNumbersAreThoseOfTheFormerLaw() {
        assertThat(BOOK.governing("vn", LocalDate.of(2025, 9, 1), LocalDate.of(2025, 6, 30))
                        .ruleSet()
                        .lawDay())
                .isEqualTo(LocalDate.of(2025, 6, 30));
    }

    @Test
    void theClauseIsCitedWithHowSureItIs() {
        Evaluation evaluation = evaluate(BOOK, LocalDate.of(2025, 9, 1), collective(70, LocalDate.of(2025, 6, 30)));

        assertThat(evaluation.ruleSet().id()).isEqualTo("vn-2024-02-24");
        assertThat(transition(evaluation).later()).isNull();
        assertThat(transition(evaluation).comparisons()).isEmpty();
        assertThat(cautions(evaluation, "transition"))
                .singleElement()
                .asString()
                .startsWith(
                        "Điều 60 khoản 3 Nghị định 152/2025/NĐ-CP (nguồn thứ cấp, cần đối chiếu nguyên văn): Hồ sơ đã trình trước ngày 01/07/2025");
    }

    @Test
    void aLaterLawWhoseTextIsAwaitedIsNotComparedAndSaysSo() {
        Evaluation evaluation = evaluate(BOOK, AFTER, collective(70, LAST_DAY_BEFORE));

        assertThat(transition(evaluation).notCompared()).isEqualTo("Chưa có văn bản để so sánh: Luật 06/2026/QH16.");
        assertThat(transition(evaluation).comparisons())
                .containsExactly(new LawComparison(
                        COLLECTIVE,
                        "Tập thể lao động tiên tiến",
                        Status.ELIGIBLE,
                        null,
                        Favour.UNKNOWN,
                        "vn-2025-08-05",
                        null));
        assertThat(cautions(evaluation, "transition_comparison"))
                .containsExactly("Chưa có văn bản để so sánh: Luật 06/2026/QH16.");
        assertThat(cautions(evaluation, "pending_amendment")).isEmpty();
    }

    @Test
    void aDossierReceivedOnTheFirstDayOfTheLaterLawIsUnderItAndNothingIsSaidOfATransition() {
        Evaluation evaluation = evaluate(BOOK, AFTER, collective(70, FIRST_DAY));

        assertThat(evaluation.transition()).isNull();
        assertThat(cautions(evaluation, "transition")).isEmpty();
        assertThat(cautions(evaluation, "pending_amendment")).hasSize(1);
    }

    @ParameterizedTest(name = "{0} % of the members, the later law asks for {1} %")
    @CsvSource({
        "70, 60, ELIGIBLE, ELIGIBLE, EQUAL, vn-2025-08-05, ELIGIBLE",
        "69, 60, NOT_ELIGIBLE, ELIGIBLE, LATER, vn-2026-10-01, ELIGIBLE",
        "60, 60, NOT_ELIGIBLE, ELIGIBLE, LATER, vn-2026-10-01, ELIGIBLE",
        "59, 60, NOT_ELIGIBLE, NOT_ELIGIBLE, EQUAL, vn-2025-08-05, NOT_ELIGIBLE",
        "80, 80, ELIGIBLE, ELIGIBLE, EQUAL, vn-2025-08-05, ELIGIBLE",
        "79, 80, ELIGIBLE, NOT_ELIGIBLE, FORMER, vn-2025-08-05, ELIGIBLE",
        ", 60, NEEDS_REVIEW, NEEDS_REVIEW, UNKNOWN, vn-2025-08-05, NEEDS_REVIEW",
    })
    void whereBothTextsAreAtHandTheMoreFavourableStandsAndBothAreShown(
            @Nullable Integer advanced,
            int asked,
            Status former,
            Status later,
            Favour favour,
            String ruleSet,
            Status stands) {
        Evaluation evaluation = evaluate(withLaterText(asked), AFTER, collective(advanced, LAST_DAY_BEFORE));

        LawComparison comparison = transition(evaluation).comparisons().get(0);
        assertThat(comparison.former()).isEqualTo(former);
        assertThat(comparison.later()).isEqualTo(later);
        assertThat(comparison.favour()).isEqualTo(favour);
        assertThat(comparison.ruleSet()).isEqualTo(ruleSet);
        assertThat(evaluation.ruleSetOf(COLLECTIVE)).isEqualTo(ruleSet);
        assertThat(evaluation.verdicts())
                .singleElement()
                .extracting(Verdict::status)
                .isEqualTo(stands);
        assertThat(comparison.setAside())
                .extracting(Verdict::status)
                .isEqualTo(ruleSet.equals("vn-2025-08-05") ? later : former);
        assertThat(transition(evaluation).notCompared()).isNull();
    }

    @Test
    void theVerdictSaysWhatEachLawConcludes() {
        Evaluation evaluation = evaluate(withLaterText(60), AFTER, collective(65, LAST_DAY_BEFORE));

        assertThat(cautions(evaluation, "transition_comparison"))
                .containsExactly(
                        "Theo quy định cũ: chưa đủ điều kiện; theo quy định mới: đủ điều kiện. Quy định mới có lợi hơn; kết luận này theo bộ quy tắc vn-2026-10-01.");
    }

    @Test
    void aDossierReceivedAfterTheChangeHasNoChoiceOfLaw() {
        Evaluation evaluation = evaluate(withLaterText(80), AFTER, collective(79, FIRST_DAY));

        assertThat(evaluation.transition()).isNull();
        assertThat(evaluation.verdicts().get(0).status()).isEqualTo(Status.NOT_ELIGIBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-09-30, 1",
        "2026-10-01, 2026-10-01, 0",
        "2026-09-30, 2025-12-31, 0",
        "2026-11-01, 2025-12-31, 1",
        "2026-11-01, 2025-06-29, 2",
        "2025-09-01, 2025-06-30, 1",
        "2025-09-01, 2025-07-01, 0",
    })
    void withoutADayOfReceiptItIsUnknownWhetherAClauseSpeaks(LocalDate asOf, LocalDate periodEnd, int clauses) {
        Dossier dossier = collective(70, null).toBuilder()
                .review(new Review(periodEnd.getYear(), periodEnd, null, null))
                .build();

        Evaluation evaluation = evaluate(BOOK, asOf, dossier);

        assertThat(cautions(evaluation, "transition_unknown")).hasSize(clauses);
        assertThat(evaluation.transition()).isNull();
        assertThat(evaluation.ruleSet()).isEqualTo(BOOK.inForce("vn", asOf).ref());
    }

    @Test
    void theCautionOfAnUnknownReceiptNamesTheDayThatMatters() {
        assertThat(cautions(evaluate(BOOK, AFTER, collective(70, null)), "transition_unknown"))
                .singleElement()
                .asString()
                .startsWith(
                        "Hồ sơ không ghi ngày tiếp nhận nên chưa rõ có được tiếp nhận trước ngày 01/10/2026 hay không");
    }

    @ParameterizedTest
    @CsvSource({
        "vn, 2024-03-01, 2023-12-31, Điều 96 Luật 06/2022/QH15",
        "vn, 2024-03-01, 2024-01-01, ''",
        "vn, 2023-12-31, 2023-12-30, ''",
        "vn-sector-education, 2026-04-02, 2026-04-01, Điều khoản chuyển tiếp Thông tư 07/2026/TT-BGDĐT",
        "vn-sector-education, 2026-04-02, 2026-04-02, ''",
        "vn, 2026-04-02, 2026-04-01, ''",
    })
    void aClauseThatCannotBeAppliedIsNamedAndChangesNothing(
            String place, LocalDate asOf, LocalDate receivedOn, String cited) {
        Evaluation evaluation = BOOK.governing(place, asOf, receivedOn).evaluate(collective(70, receivedOn), ASKED);

        assertThat(evaluation.transition()).isNull();
        assertThat(evaluation.ruleSet()).isEqualTo(BOOK.inForce(place, asOf).ref());
        assertThat(cautions(evaluation, "transition_without_effect"))
                .hasSize(cited.isEmpty() ? 0 : 1)
                .allSatisfy(text -> assertThat(text).startsWith(cited));
    }

    @Test
    void dossiersOfDifferentDaysOfReceiptUnderTheSameClauseAreUnderTheSameLaw() {
        assertThat(BOOK.governing("vn", AFTER, LocalDate.of(2026, 9, 1)))
                .isEqualTo(BOOK.governing("vn", AFTER, LAST_DAY_BEFORE))
                .hasSameHashCodeAs(BOOK.governing("vn", AFTER, LAST_DAY_BEFORE))
                .isNotEqualTo(BOOK.governing("vn", AFTER, FIRST_DAY))
                .isNotEqualTo(BOOK.governing("vn", AFTER, null))
                .isNotEqualTo(BOOK.governing("vn", AFTER.plusDays(1), LAST_DAY_BEFORE))
                .isNotEqualTo(BOOK.governing("vn-lai-chau", AFTER, LAST_DAY_BEFORE));
    }

    @Test
    void aDossierIsJudgedUnderATransitionAloneAsItIsJudgedAmongOthers() {
        GoverningLaw law = withLaterText(60).governing("vn", AFTER, LAST_DAY_BEFORE);
        List<Dossier> dossiers = new ArrayList<>();
        new Population(23, 2025)
                .take(60)
                .forEach(dossier -> dossiers.add(dossier.toBuilder()
                        .review(new Review(2025, null, LAST_DAY_BEFORE, null))
                        .build()));

        assertThat(law.evaluate(dossiers, AwardSelection.all()))
                .isEqualTo(dossiers.stream()
                        .map(dossier -> law.evaluate(dossier, AwardSelection.all()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 70, 90})
    void theConclusionsAloneAreThoseOfTheEvaluation(int percent) {
        GoverningLaw law = withLaterText(percent).governing("vn", AFTER, LAST_DAY_BEFORE);
        List<Dossier> dossiers =
                new ArrayList<>(new Population(29, 2025).take(80).toList());
        dossiers.add(collective(60, LAST_DAY_BEFORE));
        dossiers.add(collective(80, LAST_DAY_BEFORE));

        List<AwardConclusions> concluded = law.conclude(dossiers, AwardSelection.all());
        List<Evaluation> evaluations = law.evaluate(dossiers, AwardSelection.all());

        for (int i = 0; i < dossiers.size(); i++) {
            Map<String, Status> told = new LinkedHashMap<>();
            evaluations.get(i).verdicts().forEach(verdict -> told.put(verdict.award(), verdict.status()));
            assertThat(concluded.get(i).statuses()).isEqualTo(told);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 70, 90})
    void whatIsNearlyMetUnderEitherLawIsNearUnlessOneOfThemBringsItFurther(int percent) {
        GoverningLaw law = withLaterText(percent).governing("vn", AFTER, LAST_DAY_BEFORE);
        List<Dossier> dossiers =
                new ArrayList<>(new Population(31, 2025).take(200).toList());
        dossiers.add(collective(60, LAST_DAY_BEFORE));

        List<AwardConclusions> concluded = law.conclude(dossiers, AwardSelection.all());
        List<Assessment> former = law.ruleSet().assess(dossiers, AwardSelection.all());
        List<Assessment> later = law.later().orElseThrow().assess(dossiers, AwardSelection.all());

        for (int i = 0; i < dossiers.size(); i++) {
            Set<String> near = new TreeSet<>(former.get(i).nearMisses());
            near.addAll(later.get(i).nearMisses());
            Map<String, Status> standing = concluded.get(i).statuses();
            near.removeIf(award -> standing.get(award) != Status.NOT_ELIGIBLE);
            assertThat(concluded.get(i).nearMisses()).containsExactlyInAnyOrderElementsOf(near);
        }
    }

    /** The law as if a later text asked for another share of advanced workers. No such text is known. */
    private static RuleBook withLaterText(int percent) {
        String shares = LawSource.shipped().text("parameters/shares.yaml");
        String later = shares.replaceFirst(
                "    - from: 2024-01-01\n      value: 70\n",
                "    - from: 2026-10-01\n      value: " + percent
                        + "\n      instrument: luat-06-2026-qh16\n      place: \"Điều 1\"\n      source: text\n"
                        + "    - from: 2024-01-01\n      to: 2026-09-30\n      value: 70\n");
        String path = "rule-sets/vn-2026-10-01.yaml";
        String ruleSet = LawSource.shipped().text(path).replace("pending:\n  - luat-06-2026-qh16\n", "");
        return BOOK.changed("parameters/shares.yaml", later).changed(path, ruleSet);
    }

    private static Dossier collective(@Nullable Integer advanced, @Nullable LocalDate receivedOn) {
        Map<Attestation, Boolean> attested = new EnumMap<>(Attestation.class);
        for (Attestation attestation : Attestation.values()) {
            attested.put(attestation, true);
        }
        return Dossier.of(
                        "tram-y-te",
                        new CollectiveCandidate(
                                "Trạm Y tế xã Tà Xùa", CollectiveType.LABOR_COLLECTIVE, null, null, null, null, null),
                        new Review(2025, null, receivedOn, null))
                .ratings(List.of(new AnnualRating(2025, Rating.GOOD, null)))
                .statistics(List.of(new CollectiveYear(2025, 100, 90, advanced, null, 0, 0, null, null)))
                .awards(List.of())
                .discipline(List.of())
                .proceedings(List.of())
                .attestations(attested)
                .build();
    }

    private static Evaluation evaluate(RuleBook book, LocalDate asOf, Dossier dossier) {
        return book.governing("vn", asOf, dossier.review().receivedOn()).evaluate(dossier, ASKED);
    }

    private static Transition transition(Evaluation evaluation) {
        assertThat(evaluation.transition()).isNotNull();
        return evaluation.transition();
    }

    private static List<String> cautions(Evaluation evaluation, String code) {
        return evaluation.verdicts().get(0).cautions().stream()
                .filter(caution -> caution.code().equals(code))
                .map(Caution::text)
                .toList();
    }
}
