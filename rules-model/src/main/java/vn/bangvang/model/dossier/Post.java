package vn.bangvang.model.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A leading or managing post held for a time (chức vụ). */
public record Post(
        @Field(label = "Chức vụ", maxLength = 200) String title,

        @Field(
                label = "Nhóm chức vụ",
                description =
                        "The group of equivalent posts in the tables for long service, as the unit has established it.")
        @Nullable PostGroup group,

        @Field(label = "Cơ quan", maxLength = 200) @Nullable String organization,
        @Field(label = "Từ ngày") LocalDate from,

        @Field(label = "Đến ngày", description = "Last day in the post; absent while it is held.") @Nullable LocalDate until,

        @Field(
                label = "Nhóm chức vụ trước khi luân chuyển",
                description = "Where the person was moved to a lower post by decision: the group of the post before.")
        @Nullable PostGroup movedFrom,

        @Field(
                label = "Hết nhiệm kỳ, thời hạn bổ nhiệm của chức vụ trước",
                description = "Last day of the term that the person would have served in the post before.")
        @Nullable LocalDate movedTermUntil) {}
