package vn.bangvang.kb.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CommunityReview;
import vn.bangvang.model.dossier.CommunityViolation;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.HouseholdCandidate;
import vn.bangvang.model.dossier.Section;

/** A household as the rules see it. */
public final class Household extends Subject {

    private final @Nullable CommunityReview review;

    Household(Dossier dossier, Setting setting, Sink sink) {
        super(dossier, setting, sink);
        this.review = ((HouseholdCandidate) dossier.candidate()).communityReview();
    }

    @Word(
            meaning = "Điểm bình xét Gia đình văn hóa của năm xét, gồm số tiêu chuẩn trong ngoặc.",
            unit = "điểm",
            law = "Nghị định 122/2018/NĐ-CP Điều 5, Điều 6",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu điểm.",
            example = "$h.report( drools, $h.scores( 3 ).totalAtLeast( $h.parameter( \"cultural_city_points\" ) ) );",
            reads = Section.CANDIDATE)
    public Scores scores(int standards) {
        return new Scores(this, review, standards);
    }

    @Word(
            meaning = "Trong năm xét không có vi phạm thuộc loại trong ngoặc.",
            law = "Nghị định 122/2018/NĐ-CP Điều 7",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu các vi phạm trong năm.",
            example = "$h.report( drools, $h.freeOfViolation( CommunityViolation.DOMESTIC_VIOLENCE ) );",
            reads = Section.CANDIDATE)
    public Check freeOfViolation(CommunityViolation violation) {
        return withoutViolation(review, violation);
    }

    @Word(
            meaning = "Là hộ nghèo hoặc hộ cận nghèo.",
            law = "Nghị định 122/2018/NĐ-CP Điều 5 khoản 3 điểm b",
            silent = "Chưa có dữ liệu.",
            example = "$h.report( drools, $h.poor() );",
            reads = Section.CANDIDATE)
    public Check poor() {
        String need = "Hộ nghèo, hộ cận nghèo";
        Boolean poor = review == null ? null : review.poor();
        if (poor == null) {
            return Answer.unknown(this, "poor", need, "Chưa rõ có phải hộ nghèo, hộ cận nghèo", List.of());
        }
        List<Exhibit> exhibits = List.of(new Exhibit(Section.CANDIDATE, -1, poor, need));
        return poor
                ? Answer.met(this, "poor", need, "Phải", exhibits)
                : Answer.missed(this, "poor", need, "Không phải", null, exhibits);
    }
}
