package vn.bangvang.model.dossier;

import org.jspecify.annotations.Nullable;

/** How the tasks of one year were rated by whoever has the power to. */
public record AnnualRating(
        @Field(label = "Năm", unit = "year", min = Limits.FIRST_YEAR, max = Limits.LAST_YEAR)
        int year,

        @Field(label = "Mức độ hoàn thành nhiệm vụ") Rating rating,
        @Field(label = "Quyết định công nhận") @Nullable Decision decision) {}
