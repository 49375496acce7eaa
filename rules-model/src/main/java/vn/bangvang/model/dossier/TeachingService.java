package vn.bangvang.model.dossier;

import org.jspecify.annotations.Nullable;

/** How long a person taught and worked in education, for the titles of teachers. */
public record TeachingService(
        @Field(
                label = "Số năm trực tiếp nuôi dạy, giảng dạy",
                description = "Whole years, each counted once.",
                unit = "year",
                min = 0,
                max = 80)
        @Nullable Integer directYears,

        @Field(
                label = "Trong đó ở vùng được nhân hệ số",
                description =
                        "Of the years of teaching, those on the border, at sea, on islands, in areas of especial difficulty, which count twice.",
                unit = "year",
                min = 0,
                max = 80)
        @Nullable Integer directYearsCountedTwice,

        @Field(
                label = "Số năm công tác trong ngành giáo dục",
                description = "Whole years, each counted once.",
                unit = "year",
                min = 0,
                max = 80)
        @Nullable Integer sectorYears,

        @Field(
                label = "Trong đó công tác ở vùng được nhân hệ số",
                description =
                        "Of the years in education, those on the border, at sea, on islands, in areas of especial difficulty, which count twice.",
                unit = "year",
                min = 0,
                max = 80)
        @Nullable Integer sectorYearsCountedTwice) {}
