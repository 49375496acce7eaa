package vn.bangvang.model.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A review, an investigation or a complaint, open or closed. */
public record Proceeding(
        @Field(label = "Loại vụ việc") ProceedingKind kind,

        @Field(
                label = "Có dấu hiệu vi phạm",
                description = "For investigation, inspection and examination: whether there are signs of violation.")
        @Nullable Boolean signsOfViolation,

        @Field(
                label = "Đang được xác minh",
                description = "For complaints and press reports: whether the matter is being verified.")
        @Nullable Boolean underVerification,

        @Field(label = "Ngày mở") @Nullable LocalDate openedOn,

        @Field(label = "Ngày kết thúc", description = "Day of the conclusion; absent while it is open.") @Nullable LocalDate closedOn) {}
