package vn.bangvang.model.dossier;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The points that a household or a residential area was given for one standard of a cultural title. */
public record StandardScore(
        @Field(
                label = "Tiêu chuẩn",
                description = "Number of the standard: 1 to 3 for a household, 1 to 5 for a residential area.",
                min = 1,
                max = 5)
        int standard,

        @Field(label = "Số điểm", unit = "point", min = 0, max = 100)
        BigDecimal points,

        @Field(
                label = "Số điểm tối đa",
                description = "The most points that the scale in use gives for the standard.",
                unit = "point",
                min = 0,
                max = 100)
        @Nullable BigDecimal maximum) {}
