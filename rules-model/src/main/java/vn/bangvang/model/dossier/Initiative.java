package vn.bangvang.model.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An initiative, a piece of research, an invention or a work, and how far it was recognised and used. */
public record Initiative(
        @Field(label = "Tên sáng kiến, đề tài", maxLength = 500)
        String title,

        @Field(label = "Loại") InitiativeType type,

        @Field(label = "Năm công nhận", unit = "year", min = Limits.FIRST_YEAR, max = Limits.LAST_YEAR) @Nullable Integer year,

        @Field(label = "Cấp công nhận", description = "Level of the body that recognised it.") @Nullable AuthorityLevel recognizedBy,

        @Field(label = "Phạm vi ảnh hưởng", description = "How far its use and influence were recognised to reach.")
        @Nullable InfluenceScope scope,

        @Field(label = "Đã nghiệm thu", description = "For research: accepted at the level 'đạt' or above.") @Nullable Boolean accepted,

        @Field(label = "Đã áp dụng hiệu quả", description = "Whether it is in use with effect.") @Nullable Boolean applied,

        @Field(
                label = "Số năm áp dụng ổn định",
                description = "For a production model: for how many years it has been effective and stable.",
                unit = "year",
                min = 0,
                max = 100)
        @Nullable Integer yearsInUse,

        @Field(label = "Quyết định công nhận") @Nullable Decision decision,

        @Field(label = "Đã dùng để xét", description = "Keys of the awards for which it has served before.") @Nullable List<String> usedFor) {

    public Initiative {
        usedFor = Sections.copy(usedFor);
    }
}
