package vn.bangvang.model.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a council voted on one award for the candidate. */
public record CouncilResult(
        @Field(label = "Danh hiệu, hình thức", description = "Key of the award.", maxLength = 80)
        String award,

        @Field(label = "Cấp Hội đồng") CouncilLevel level,
        @Field(label = "Ngày họp") @Nullable LocalDate date,

        @Field(label = "Tổng số thành viên", unit = "person", min = 1, max = 1000) @Nullable Integer members,

        @Field(
                label = "Số phiếu đồng ý",
                description = "Votes in favour, those given in writing included.",
                unit = "vote",
                min = 0,
                max = 1000)
        @Nullable Integer inFavor,

        @Field(label = "Bỏ phiếu kín") @Nullable Boolean secretBallot) {}
