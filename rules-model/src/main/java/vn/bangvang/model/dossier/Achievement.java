package vn.bangvang.model.dossier;

import org.jspecify.annotations.Nullable;

/** An achievement outside the yearly round, as it was recognised. */
public record Achievement(
        @Field(label = "Loại thành tích") AchievementType type,

        @Field(label = "Nội dung", maxLength = 500) @Nullable String description,

        @Field(label = "Năm", unit = "year", min = Limits.FIRST_YEAR, max = Limits.LAST_YEAR) @Nullable Integer year,

        @Field(label = "Phạm vi ảnh hưởng") @Nullable InfluenceScope scope,

        @Field(label = "Mức đặc biệt xuất sắc", description = "Whether it was recognised as especially outstanding.")
        @Nullable Boolean especiallyOutstanding,

        @Field(label = "Cấp phát động", description = "For a movement: who launched it.") @Nullable AuthorityLevel launchedBy,

        @Field(
                label = "Thời gian phong trào",
                description = "For a movement: how many years it had run when it was reviewed.",
                unit = "year",
                min = 0,
                max = 100)
        @Nullable Integer movementYears,

        @Field(label = "Văn bản công nhận") @Nullable Decision decision) {}
