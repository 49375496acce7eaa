package vn.bangvang.model.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A leading or managing post held for a time (chức vụ). */
public record Post(
        @Field(label = "Chức vụ", maxLength = 200) String title,

        @Field(
                label = "Nhóm chức vụ",
                description = "Key of the group of equivalent posts in the tables for long service.",
                maxLength = 80)
        @Nullable String group,

        @Field(label = "Cơ quan", maxLength = 200) @Nullable String organization,
        @Field(label = "Từ ngày") LocalDate from,

        @Field(label = "Đến ngày", description = "Last day in the post; absent while it is held.") @Nullable LocalDate until) {}
