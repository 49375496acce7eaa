package vn.bangvang.model.dossier;

import org.jspecify.annotations.Nullable;

/** A household (hộ gia đình). */
public record HouseholdCandidate(
        @Field(
                label = "Chủ hộ",
                description = "The head of the household, by whom it is named.",
                maxLength = 100,
                personal = true)
        String name,

        @Field(
                label = "Số định danh chủ hộ",
                description = "Citizen identity number of the head of the household.",
                pattern = "\\d{12}|\\d{9}",
                personal = true)
        @Nullable String citizenId,

        @Field(label = "Địa chỉ", maxLength = 300, personal = true) @Nullable String address,

        @Field(label = "Số nhân khẩu", unit = "person", min = 1, max = 100) @Nullable Integer members,

        @Field(label = "Bình xét danh hiệu văn hóa") @Nullable CommunityReview communityReview)
        implements Candidate {}
