package vn.bangvang.model.dossier;

import org.jspecify.annotations.Nullable;

/** The figures of a collective for one year. A figure that is absent is not known. */
public record CollectiveYear(
        @Field(label = "Năm", unit = "year", min = Limits.FIRST_YEAR, max = Limits.LAST_YEAR)
        int year,

        @Field(label = "Tổng số cá nhân", unit = "person", min = 1, max = Limits.PEOPLE) @Nullable Integer members,

        @Field(
                label = "Số hoàn thành nhiệm vụ",
                description = "Completed their tasks, or better.",
                unit = "person",
                min = 0,
                max = Limits.PEOPLE)
        @Nullable Integer completed,

        @Field(label = "Số Lao động tiên tiến", unit = "person", min = 0, max = Limits.PEOPLE) @Nullable Integer advancedWorkers,

        @Field(label = "Số Chiến sĩ tiên tiến", unit = "person", min = 0, max = Limits.PEOPLE) @Nullable Integer advancedSoldiers,

        @Field(label = "Số Chiến sĩ thi đua cơ sở", unit = "person", min = 0, max = Limits.PEOPLE) @Nullable Integer grassrootsFighters,

        @Field(
                label = "Số bị kỷ luật từ cảnh cáo trở lên",
                description = "Members disciplined by a warning or a more severe form.",
                unit = "person",
                min = 0,
                max = Limits.PEOPLE)
        @Nullable Integer disciplined,

        @Field(label = "Số nữ", unit = "person", min = 0, max = Limits.PEOPLE) @Nullable Integer women,

        @Field(
                label = "Xếp loại tổ chức đảng, đoàn thể",
                description = "The lowest rating among the Party organisation and the mass organisations.")
        @Nullable Rating partyOrganization) {}
