package vn.bangvang.model.dossier;

import org.jspecify.annotations.Nullable;

/** An award that the candidate is proposed for. */
public record Nomination(
        @Field(label = "Danh hiệu, hình thức đề nghị", description = "Key of the award.", maxLength = 80)
        String award,

        @Field(
                label = "Loại hình khen thưởng",
                description = "Where given, only the grounds of this kind are examined.")
        @Nullable CommendationKind kind,

        @Field(
                label = "Căn cứ đề nghị",
                description = "Where given, only this ground is examined, such as 'Điều 73 khoản 1 điểm b'.",
                maxLength = 100)
        @Nullable String ground,

        @Field(
                label = "Thành tích đề nghị",
                description = "Name of the achievement, equal to the one of a commendation already given for it.",
                maxLength = 300)
        @Nullable String achievement) {

    /** A nomination for an award on whatever ground holds. */
    public static Nomination of(String award) {
        return new Nomination(award, null, null, null);
    }
}
