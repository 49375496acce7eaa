package vn.bangvang.kb.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.AuthorityLevel;
import vn.bangvang.model.dossier.InfluenceScope;
import vn.bangvang.model.dossier.Initiative;
import vn.bangvang.model.dossier.InitiativeType;
import vn.bangvang.model.dossier.Section;

/** Initiatives, research and other works of the candidate, narrowed down as the law asks. */
public final class Works {

    private final Selection<Initiative> selection;
    private final int year;

    Works(Subject subject, @Nullable List<Initiative> entries, InitiativeType... types) {
        List<InitiativeType> wanted = Arrays.asList(types);
        Supplier<String> noun =
                () -> wanted.stream().map(type -> lowerFirst(type.label())).collect(Collectors.joining(" hoặc "));
        this.selection = new Selection<>(subject, Section.INITIATIVES, entries, noun)
                .only(entry -> wanted.contains(entry.type()));
        this.year = subject.year();
    }

    private static String lowerFirst(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    @Word(
            meaning = "Chỉ giữ những công trình được công nhận ở cấp trong ngoặc trở lên.",
            silent = "Công trình không nêu cấp công nhận thì có thể được tính, chưa chắc chắn.",
            example =
                    "$p.report( drools, $p.works( InitiativeType.INITIATIVE ).recognizedBy( AuthorityLevel.GRASSROOTS ).atLeast( 1 ) );",
            reads = Section.INITIATIVES)
    public Works recognizedBy(AuthorityLevel level) {
        selection.where(
                () -> "được cấp " + lowerFirst(level.label()) + " trở lên công nhận",
                entry -> entry.recognizedBy() == null
                        ? null
                        : entry.recognizedBy().isAtLeast(level));
        return this;
    }

    @Word(
            meaning = "Chỉ giữ những công trình có phạm vi áp dụng, ảnh hưởng từ mức trong ngoặc trở lên.",
            law = "Luật 06/2022/QH15 Điều 21 khoản 2, Điều 22 khoản 2; Thông tư 12/2019/TT-BNV Điều 6 khoản 3",
            silent = "Công trình không nêu phạm vi thì có thể được tính, chưa chắc chắn.",
            example =
                    "$p.report( drools, $p.works( InitiativeType.INITIATIVE ).reaching( InfluenceScope.MINISTRY_PROVINCE ).atLeast( 1 ) );",
            reads = Section.INITIATIVES)
    public Works reaching(InfluenceScope scope) {
        selection.where(
                () -> "phạm vi ảnh hưởng " + lowerFirst(scope.label()),
                entry -> entry.scope() == null ? null : entry.scope().isAtLeast(scope));
        return this;
    }

    @Word(
            meaning = "Chỉ giữ những công trình đã được áp dụng có hiệu quả.",
            law = "Luật 06/2022/QH15 Điều 3 khoản 4",
            silent = "Công trình không nêu việc áp dụng thì có thể được tính, chưa chắc chắn.",
            example = "$p.report( drools, $p.works( InitiativeType.INITIATIVE ).applied().atLeast( 2 ) );",
            reads = Section.INITIATIVES)
    public Works applied() {
        selection.where(() -> "đã áp dụng hiệu quả", Initiative::applied);
        return this;
    }

    @Word(
            meaning = "Chỉ giữ những đề tài, đề án, công trình đã được nghiệm thu (mức đạt trở lên).",
            law = "Thông tư 12/2019/TT-BNV Điều 6 khoản 2",
            silent = "Đề tài không nêu việc nghiệm thu thì có thể được tính, chưa chắc chắn.",
            example = "$p.report( drools, $p.works( InitiativeType.RESEARCH_TOPIC ).accepted().atLeast( 1 ) );",
            reads = Section.INITIATIVES)
    public Works accepted() {
        selection.where(() -> "đã nghiệm thu", Initiative::accepted);
        return this;
    }

    @Word(
            meaning = "Chỉ giữ những mô hình đã ổn định, hiệu quả từ số năm trong ngoặc trở lên.",
            unit = "năm",
            law = "Nghị định 91/2017/NĐ-CP Điều 23 khoản 2 điểm c, Điều 24 khoản 2 điểm c",
            silent = "Mô hình không nêu số năm thì có thể được tính, chưa chắc chắn.",
            example = "$p.report( drools, $p.works( InitiativeType.PRODUCTION_MODEL ).stableFor( 3 ).atLeast( 1 ) );",
            reads = Section.INITIATIVES)
    public Works stableFor(int years) {
        selection.where(
                () -> "ổn định từ " + years + " năm trở lên",
                entry -> entry.yearsInUse() == null ? null : entry.yearsInUse() >= years);
        return this;
    }

    @Word(
            meaning = "Chỉ giữ những công trình được công nhận trong khoảng năm.",
            silent = "Công trình không nêu năm thì có thể được tính, chưa chắc chắn.",
            example =
                    "$p.report( drools, $p.works( InitiativeType.INITIATIVE ).within( $years.span() ).atLeast( 2 ) );",
            reads = Section.INITIATIVES)
    public Works within(Span span) {
        selection.within(span, Initiative::year);
        return this;
    }

    @Word(
            meaning =
                    "Chỉ giữ những công trình của năm xét. Công trình được công nhận năm trước thì chưa chắc được tính, vì văn bản không nói rõ.",
            silent = "Công trình không nêu năm thì có thể được tính, chưa chắc chắn.",
            example = "$p.report( drools, $p.works( InitiativeType.INITIATIVE ).ofReviewYear().atLeast( 1 ) );",
            reads = Section.INITIATIVES)
    public Works ofReviewYear() {
        selection.grade(
                entry -> {
                    if (Objects.equals(entry.year(), year)) {
                        return Selection.YES;
                    }
                    return entry.year() == null || entry.year() < year ? Selection.PERHAPS : Selection.NO;
                },
                "không được công nhận trong năm xét; văn bản không nói rõ có được dùng cho năm sau",
                "được công nhận sau năm xét");
        return this;
    }

    @Word(
            meaning = "Đạt khi số công trình còn lại từ con số trong ngoặc trở lên.",
            unit = "công trình",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu sáng kiến, đề tài.",
            example = "$p.report( drools, $p.works( InitiativeType.INITIATIVE ).applied().atLeast( 2 ) );",
            reads = Section.INITIATIVES)
    public Check atLeast(int threshold) {
        return selection.count("works", "work").atLeast(threshold);
    }
}
