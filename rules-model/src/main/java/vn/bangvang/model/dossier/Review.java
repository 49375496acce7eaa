package vn.bangvang.model.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The year under review and the dates that the law looks at.
 *
 * <p>The achievement period decides what counts, the day of receipt decides which law governs, the day
 * of the decision decides the prize money.
 */
public record Review(
        @Field(
                label = "Năm xét",
                description =
                        "The year whose achievements are reviewed; for schools the year in which the school year ends.",
                unit = "year",
                min = Limits.FIRST_YEAR,
                max = Limits.LAST_YEAR)
        int year,

        @Field(
                label = "Ngày kết thúc kỳ xét",
                description = "Last day of the period; 31 December of the year unless given.")
        @Nullable LocalDate periodEnd,

        @Field(
                label = "Ngày tiếp nhận hồ sơ",
                description = "Day on which the competent body received the dossier for appraisal.")
        @Nullable LocalDate receivedOn,

        @Field(label = "Ngày quyết định", description = "Day of the award decision.") @Nullable LocalDate decidedOn) {

    /** The last day of the period under review. */
    public LocalDate end() {
        return periodEnd != null ? periodEnd : LocalDate.of(year, 12, 31);
    }
}
