package vn.bangvang.model.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cultural title of the year under review rests on (bình xét Gia đình văn hóa, Khu dân cư văn hóa). */
public record CommunityReview(
        @Field(label = "Điểm theo tiêu chuẩn", description = "One entry for each standard that was scored.") @Nullable List<StandardScore> scores,

        @Field(
                label = "Vi phạm trong năm",
                description = "What bars from the title; an empty list declares that there is none.")
        @Nullable List<CommunityViolation> violations,

        @Field(
                label = "Hộ nghèo, hộ cận nghèo",
                description = "For a household: whether it is recognised as poor or near poor.")
        @Nullable Boolean poor) {

    public CommunityReview {
        scores = Sections.copy(scores);
        violations = Sections.copy(violations);
    }
}
