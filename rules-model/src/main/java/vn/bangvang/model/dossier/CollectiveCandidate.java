package vn.bangvang.model.dossier;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A collective: a unit, a team, an enterprise, a commune. */
public record CollectiveCandidate(
        @Field(label = "Tên tập thể", maxLength = 200) String name,
        @Field(label = "Loại tập thể") @Nullable CollectiveType type,
        @Field(label = "Ngày thành lập") @Nullable LocalDate foundedOn,
        @Field(label = "Ngày giải thể") @Nullable LocalDate dissolvedOn,

        @Field(label = "Tập thể nhỏ", description = "A small collective at the grass roots that does one task.")
        @Nullable Boolean small,

        @Field(
                label = "Không thuộc đối tượng tặng cờ thi đua",
                description = "True for a collective to which emulation flags are not awarded.")
        @Nullable Boolean outsideFlagSystem,

        @Field(label = "Bình xét danh hiệu văn hóa", description = "For a village or residential area.") @Nullable CommunityReview communityReview)
        implements Candidate {}
