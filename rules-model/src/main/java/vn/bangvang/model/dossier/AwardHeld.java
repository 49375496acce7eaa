package vn.bangvang.model.dossier;

import org.jspecify.annotations.Nullable;

/** A title or commendation that the candidate already holds. */
public record AwardHeld(
        @Field(label = "Danh hiệu, hình thức khen thưởng", description = "Key of the award.", maxLength = 80)
        String award,

        @Field(
                label = "Năm",
                description = "The year for whose achievements it was given.",
                unit = "year",
                min = Limits.FIRST_YEAR,
                max = Limits.LAST_YEAR)
        int year,

        @Field(label = "Loại hình khen thưởng", description = "Emulation titles have none.") @Nullable CommendationKind kind,

        @Field(label = "Quyết định tặng") @Nullable Decision decision,

        @Field(
                label = "Thành tích từ năm",
                description = "First year of the achievement period that the decision states.",
                unit = "year",
                min = Limits.FIRST_YEAR,
                max = Limits.LAST_YEAR)
        @Nullable Integer periodFrom,

        @Field(
                label = "Thành tích đến năm",
                description = "Last year of the achievement period that the decision states.",
                unit = "year",
                min = Limits.FIRST_YEAR,
                max = Limits.LAST_YEAR)
        @Nullable Integer periodTo,

        @Field(label = "Thành tích được khen", description = "Name of the achievement.", maxLength = 300) @Nullable String achievement) {}
