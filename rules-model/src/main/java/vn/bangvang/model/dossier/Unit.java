package vn.bangvang.model.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The unit that the candidate belongs to and that nominates it (đơn vị). */
public record Unit(
        @Field(label = "Mã đơn vị", maxLength = 50) @Nullable String code,

        @Field(label = "Đơn vị", maxLength = 200) @Nullable String name,

        @Field(label = "Lĩnh vực", description = "Key of the sector, such as education.", maxLength = 50) @Nullable String sector,

        @Field(label = "Địa bàn") @Nullable List<AreaTrait> areas) {

    public Unit {
        areas = Sections.copy(areas);
    }
}
