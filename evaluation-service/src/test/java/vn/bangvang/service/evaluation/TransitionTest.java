package vn.bangvang.service.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.kb.law.LawSource;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.CollectiveType;
import vn.bangvang.model.dossier.CollectiveYear;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Review;
import vn.bangvang.model.verdict.Evaluation;

/** How an evaluation under two laws is told. */
class TransitionTest {

    private static final LocalDate AFTER = LocalDate.of(2026, 11, 1);
    private static final String AWARD = "advanced_labor_collective";

    @Test
    void theExplanationNamesTheClauseAndTheLawThatGoverns() {
        assertThat(ExplanationWriter.explain(evaluate(RuleBook.shipped())))
                .contains(
                        "Bộ quy tắc vn-2025-08-05 (ngày áp dụng 01/11/2026",
                        "Chuyển tiếp: Điều 4 Luật 06/2026/QH16 (nguồn thứ cấp, cần đối chiếu nguyên văn). Hồ sơ được cơ quan có thẩm quyền tiếp nhận để thẩm định trước ngày 01/10/2026",
                        "  Quy định cũ: bộ quy tắc vn-2025-08-05.",
                        "  Quy định mới: bộ quy tắc vn-2026-10-01.",
                        "  Chưa có văn bản để so sánh: Luật 06/2026/QH16.",
                        "  So sánh hai quy định: Chưa so sánh được.");
    }

    @Test
    void theExplanationShowsWhatBothLawsConclude() {
        assertThat(ExplanationWriter.explain(evaluate(withLaterText(80))))
                .contains(
                        "    Theo quy định cũ (vn-2025-08-05): Cần xem xét thêm.",
                        "    Theo quy định mới (vn-2026-10-01): Chưa đủ điều kiện.",
                        "    Kết luận trên theo bộ quy tắc vn-2025-08-05.",
                        "    Theo quy định kia:");
    }

    @Test
    void theExplanationOfAnEvaluationWithoutATransitionSaysNothingOfOne() {
        Evaluation evaluation = RuleBook.shipped()
                .governing("vn", AFTER, LocalDate.of(2026, 10, 1))
                .evaluate(collective(LocalDate.of(2026, 10, 1)), AwardSelection.of(List.of(AWARD)));

        assertThat(ExplanationWriter.explain(evaluation)).doesNotContain("Chuyển tiếp", "So sánh hai quy định");
    }

    @ParameterizedTest
    @EnumSource
    void anEvaluationUnderTwoLawsFollowsThePublishedSchema(ExplainLevel level) throws IOException {
        try (InputStream schema = getClass().getResourceAsStream("/schema/evaluation.schema.json")) {
            String answer = DossierJson.write(level.of(evaluate(withLaterText(80))));

            assertThat(answer).contains("\"favour\":\"unknown\"", "\"setAside\":");
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema)
                            .validate(answer, InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void theVerdictThatIsSetAsideCarriesAsManyReasonsAsAreAskedFor() {
        Evaluation evaluation = evaluate(withLaterText(80));

        assertThat(setAsideCriteria(ExplainLevel.NONE.of(evaluation))).isZero();
        assertThat(setAsideCriteria(ExplainLevel.SUMMARY.of(evaluation)))
                .isPositive()
                .isLessThan(setAsideCriteria(ExplainLevel.FULL.of(evaluation)));
    }

    private static int setAsideCriteria(Evaluation evaluation) {
        return evaluation
                .transition()
                .comparisons()
                .get(0)
                .setAside()
                .criteria()
                .size();
    }

    private static Evaluation evaluate(RuleBook book) {
        LocalDate receivedOn = LocalDate.of(2026, 9, 30);
        return book.governing("vn", AFTER, receivedOn)
                .evaluate(collective(receivedOn), AwardSelection.of(List.of(AWARD)));
    }

    private static Dossier collective(LocalDate receivedOn) {
        return Dossier.of(
                        "tram-y-te",
                        new CollectiveCandidate(
                                "Trạm Y tế xã Tà Xùa", CollectiveType.LABOR_COLLECTIVE, null, null, null, null, null),
                        new Review(2025, null, receivedOn, null))
                .statistics(List.of(new CollectiveYear(2025, 100, 90, 75, null, 0, 0, null, null)))
                .build();
    }

    /** The law as if a later text asked for another share of advanced workers. No such text is known. */
    private static RuleBook withLaterText(int percent) {
        LawSource shipped = LawSource.shipped();
        String shares = shipped.text("parameters/shares.yaml")
                .replaceFirst(
                        "    - from: 2024-01-01\n      value: 70\n",
                        "    - from: 2026-10-01\n      value: " + percent
                                + "\n      instrument: luat-06-2026-qh16\n      place: \"Điều 1\"\n      source: text\n"
                                + "    - from: 2024-01-01\n      to: 2026-09-30\n      value: 70\n");
        String path = "rule-sets/vn-2026-10-01.yaml";
        return RuleBook.shipped()
                .changed("parameters/shares.yaml", shares)
                .changed(path, shipped.text(path).replace("pending:\n  - luat-06-2026-qh16\n", ""));
    }
}
