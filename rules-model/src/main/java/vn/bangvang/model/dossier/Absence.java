package vn.bangvang.model.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A time away from work, or a move to another unit: then it begins on the first day there. */
public record Absence(
        @Field(label = "Loại") AbsenceKind kind,
        @Field(label = "Từ ngày") LocalDate from,

        @Field(label = "Đến ngày", description = "Last day; absent while it lasts.") @Nullable LocalDate until,

        @Field(label = "Số ngày làm việc", unit = "day", min = 0, max = 400) @Nullable Integer workingDays,

        @Field(
                label = "Chấp hành tốt quy định",
                description = "For training: whether the rules of the school were kept.")
        @Nullable Boolean compliant,

        @Field(label = "Kết quả học tập") @Nullable StudyResult result) {}
