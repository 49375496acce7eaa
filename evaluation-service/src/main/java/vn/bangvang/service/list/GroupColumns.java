package vn.bangvang.service.list;

import static vn.bangvang.service.list.ListColumn.column;
import static vn.bangvang.service.list.ListColumn.text;

import java.util.List;
import vn.bangvang.model.dossier.HouseholdCandidate;
import vn.bangvang.model.dossier.Unit;

/** Columns about collectives and households, and about the unit that a candidate belongs to. */
final class GroupColumns {

    private static final String YES_NO = "có hoặc không";
    private static final String DATE = "ngày/tháng/năm";
    private static final int LONGEST_SECTOR = Lengths.of(Unit.class, "sector");

    private GroupColumns() {}

    static List<ListColumn> collectiveAndHousehold() {
        return List.of(
                column(
                                "collectiveType",
                                "Loại tập thể",
                                "/candidate/type",
                                (cell, draft) -> draft.collectiveType = cell.code(KnownCodes.COLLECTIVE_TYPE))
                        .help("Một trong: " + KnownCodes.COLLECTIVE_TYPE.expected())
                        .example("", "Tập thể lao động", ""),
                column(
                                "foundedOn",
                                "Ngày thành lập",
                                "/candidate/foundedOn",
                                (cell, draft) -> draft.foundedOn = cell.date())
                        .help(DATE)
                        .example("", "1/7/2015", ""),
                column(
                                "dissolvedOn",
                                "Ngày giải thể",
                                "/candidate/dissolvedOn",
                                (cell, draft) -> draft.dissolvedOn = cell.date())
                        .help(DATE),
                column("small", "Tập thể nhỏ", "/candidate/small", (cell, draft) -> draft.small = cell.yesNo())
                        .help(YES_NO)
                        .example("", "có", ""),
                column(
                                "outsideFlagSystem",
                                "Không thuộc đối tượng tặng cờ thi đua",
                                "/candidate/outsideFlagSystem",
                                (cell, draft) -> draft.outsideFlagSystem = cell.yesNo())
                        .also("Không thuộc đối tượng tặng cờ")
                        .help(YES_NO)
                        .example("", "có", ""),
                text(
                                "address",
                                "Địa chỉ",
                                "/candidate/address",
                                HouseholdCandidate.class,
                                "address",
                                (draft, text) -> draft.address = text)
                        .also("Nơi ở", "Nơi cư trú", "Chỗ ở")
                        .help("Địa chỉ của hộ gia đình")
                        .example("", "", "Thôn Mẫu, xã Mẫu"),
                column(
                                "householdMembers",
                                "Số nhân khẩu",
                                "/candidate/members",
                                (cell, draft) -> draft.householdMembers = cell.count(1, 100))
                        .also("Nhân khẩu", "Số khẩu")
                        .help("Số người trong hộ")
                        .example("", "", "4"));
    }

    static List<ListColumn> unit() {
        return List.of(
                text("unitName", "Đơn vị", "/unit/name", Unit.class, "name", (draft, text) -> draft.unitName = text)
                        .also(
                                "Đơn vị công tác",
                                "Nơi công tác",
                                "Cơ quan, đơn vị",
                                "Cơ quan, đơn vị công tác",
                                "Tên đơn vị",
                                "Phòng, ban",
                                "Đơn vị đề nghị",
                                "Đơn vị trình")
                        .help("Đơn vị mà đối tượng thuộc về")
                        .example("Trường THCS Mẫu", "Sở Mẫu", "Xã Mẫu"),
                text("unitCode", "Mã đơn vị", "/unit/code", Unit.class, "code", (draft, text) -> draft.unitCode = text)
                        .example("THCS-01", "SM-02", "XM-03"),
                column("sector", "Lĩnh vực", "/unit/sector", GroupColumns::sector)
                        .also("Ngành, lĩnh vực", "Ngành")
                        .help("Ví dụ giáo dục")
                        .example("giáo dục", "", ""),
                column(
                                "areas",
                                "Địa bàn",
                                "/unit/areas",
                                (cell, draft) -> draft.areas = CodeLists.read(cell, KnownCodes.AREA))
                        .help("Một hoặc nhiều, ngăn bằng dấu chấm phẩy: " + KnownCodes.AREA.expected()
                                + "; “không” khi không thuộc địa bàn nào")
                        .example("", "", "Vùng sâu, vùng xa"));
    }

    private static void sector(Cell cell, DossierDraft draft) {
        String known = KnownCodes.SECTOR.find(cell.oneLine());
        if (known == null) {
            draft.sector = cell.text(LONGEST_SECTOR);
        } else {
            draft.sector = known;
            if (!known.equals(cell.oneLine())) {
                cell.readAs(Conversion.Kind.CODE, known);
            }
        }
    }
}
