package vn.bangvang.service.list;

import static vn.bangvang.service.list.ListColumn.column;
import static vn.bangvang.service.list.ListColumn.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.problem.ProblemCode;

/** Columns that say who the candidate is. */
final class CandidateColumns {

    static final String ID = "id";
    static final String CITIZEN_ID = "citizenId";
    static final String NAME = "name";
    static final String GIVEN_NAME = "givenName";
    static final String COLLECTIVE_NAME = "collectiveName";
    static final String HOUSEHOLD_HEAD = "householdHead";

    private static final int LONGEST_NAME = Lengths.of(CollectiveCandidate.class, "name");

    private CandidateColumns() {}

    static List<ListColumn> all() {
        List<ListColumn> columns = new ArrayList<>(identity());
        columns.addAll(PersonColumns.all());
        columns.addAll(GroupColumns.collectiveAndHousehold());
        columns.addAll(GroupColumns.unit());
        return columns;
    }

    private static List<ListColumn> identity() {
        return List.of(
                text(ID, "Mã hồ sơ", "/id", Dossier.class, "id", (draft, text) -> draft.id = text)
                        .also("Mã HS", "Mã đối tượng", "Mã cá nhân", "Mã cán bộ", "Mã nhân viên", "Mã NV", "ID")
                        .help("Mã riêng của nơi gửi, không trùng trong danh sách; dùng để nối các tệp")
                        .example("VÍ DỤ 1", "VÍ DỤ 2", "VÍ DỤ 3"),
                column(
                                "kind",
                                "Loại đối tượng",
                                "/candidate/kind",
                                (cell, draft) -> draft.kind = cell.code(KnownCodes.CANDIDATE_KIND))
                        .also("Cá nhân/tập thể", "Cá nhân, tập thể")
                        .help("cá nhân, tập thể hoặc hộ gia đình; không có cột này thì theo cột tên")
                        .example("Cá nhân", "Tập thể", "Hộ gia đình"),
                column(NAME, "Họ và tên", "/candidate/name", (cell, draft) -> name(cell, draft, null))
                        .also(
                                "Họ tên",
                                "Họ, tên",
                                "Tên cá nhân",
                                "Họ và tên cá nhân",
                                "Họ tên cá nhân",
                                "Tên đối tượng",
                                "Tên cá nhân, tập thể",
                                "Tên tập thể, cá nhân",
                                "Họ và tên/Tên tập thể",
                                "Họ và tên/Tên tập thể/Chủ hộ",
                                "Họ và tên đệm",
                                "Họ đệm",
                                "Họ, đệm",
                                "Họ và đệm",
                                "Họ, tên đệm",
                                "Họ và chữ đệm")
                        .help("Họ tên cá nhân; cũng nhận tên tập thể hoặc chủ hộ khi có cột “Loại đối tượng”")
                        .example("Nguyễn Thị Mẫu", "Phòng Mẫu", "Trần Văn Mẫu"),
                text(
                                GIVEN_NAME,
                                "Tên",
                                "/candidate/name",
                                CollectiveCandidate.class,
                                "name",
                                (draft, text) -> draft.givenName = text)
                        .help("Chỉ khi họ và tên tách hai cột: “Họ và tên đệm” và “Tên”"),
                column(
                                COLLECTIVE_NAME,
                                "Tên tập thể",
                                "/candidate/name",
                                (cell, draft) -> name(cell, draft, CandidateKind.COLLECTIVE))
                        .also("Tập thể", "Tên đơn vị, tập thể")
                        .help("Tên tập thể; dòng có giá trị ở cột này là tập thể"),
                column(
                                HOUSEHOLD_HEAD,
                                "Chủ hộ",
                                "/candidate/name",
                                (cell, draft) -> name(cell, draft, CandidateKind.HOUSEHOLD))
                        .also("Họ tên chủ hộ", "Họ và tên chủ hộ", "Tên chủ hộ", "Hộ gia đình")
                        .help("Họ tên chủ hộ; dòng có giá trị ở cột này là hộ gia đình"),
                column(
                                CITIZEN_ID,
                                "Số định danh",
                                "/candidate/citizenId",
                                (cell, draft) -> draft.citizenId = cell.identity())
                        .also(
                                "Số định danh cá nhân",
                                "Mã định danh",
                                "Số CCCD",
                                "CCCD",
                                "Căn cước công dân",
                                "Số căn cước",
                                "Số căn cước công dân",
                                "Căn cước",
                                "Số thẻ căn cước",
                                "Số CMND",
                                "CMND",
                                "CCCD/CMND",
                                "CMND/CCCD",
                                "Số CCCD/CMND",
                                "Số CMND/CCCD",
                                "Số định danh chủ hộ")
                        .help("12 chữ số (thẻ cũ 9 chữ số); định dạng cột là Văn bản (Text) để giữ số 0 ở đầu")
                        .example("000080000001", "", "000070000002"));
    }

    private static void name(Cell cell, DossierDraft draft, @Nullable CandidateKind kind) {
        String name = cell.text(LONGEST_NAME);
        if (name == null) {
            return;
        }
        if (draft.name != null) {
            cell.reject(
                    ProblemCode.CONTRADICTION,
                    "là tên thứ hai trong một dòng",
                    "Mỗi dòng ghi một cá nhân, tập thể hoặc hộ");
        } else if (isFooter(name)) {
            cell.reject(
                    ProblemCode.BAD_FORM,
                    "không phải là tên của đối tượng",
                    "Bỏ dòng cộng, dòng ký tên khỏi danh sách");
        } else if (name.codePoints().noneMatch(Character::isLetter)) {
            cell.reject(ProblemCode.BAD_FORM, "không phải là tên", "Ghi đầy đủ họ và tên");
        }
        draft.name = name;
        draft.kindOfName = kind;
    }

    /** What stands below the last candidate of a printed list. */
    private static boolean isFooter(String name) {
        String fold = Fold.of(name);
        return fold.startsWith("tongcong")
                || fold.startsWith("tongso")
                || fold.startsWith("nguoilap")
                || fold.startsWith("danhsachgom")
                || fold.startsWith("danhsachnaigom")
                || fold.equals("cong");
    }
}
