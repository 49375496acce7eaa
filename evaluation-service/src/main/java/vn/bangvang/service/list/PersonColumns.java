package vn.bangvang.service.list;

import static vn.bangvang.service.list.ListColumn.column;
import static vn.bangvang.service.list.ListColumn.text;

import java.util.List;
import vn.bangvang.model.dossier.IndividualCandidate;

/** Columns about a person. */
final class PersonColumns {

    private static final String YES_NO = "có hoặc không";
    private static final String DATE = "ngày/tháng/năm";

    private PersonColumns() {}

    static List<ListColumn> all() {
        return List.of(
                column("birthDate", "Ngày sinh", "/candidate/birthDate", (cell, draft) -> draft.birthDate = cell.date())
                        .also("Ngày tháng năm sinh", "Ngày/tháng/năm sinh", "Sinh ngày", "NTNS")
                        .help(DATE)
                        .example("27/3/1980", "", ""),
                column("birthYear", "Năm sinh", "/candidate/birthDate", PersonColumns::birthYear)
                        .help("Chỉ đọc khi ghi đủ ngày/tháng/năm; năm sinh không dùng để xét"),
                column(
                                "gender",
                                "Giới tính",
                                "/candidate/gender",
                                (cell, draft) -> draft.gender = cell.code(KnownCodes.GENDER))
                        .also("Giới", "Nam/Nữ", "Phái")
                        .help("Nam hoặc Nữ")
                        .example("Nữ", "", ""),
                text(
                                "ethnicity",
                                "Dân tộc",
                                "/candidate/ethnicity",
                                IndividualCandidate.class,
                                "ethnicity",
                                (draft, text) -> draft.ethnicity = text)
                        .example("Kinh", "", ""),
                column(
                                "workforceGroups",
                                "Nhóm đối tượng",
                                "/candidate/workforceGroups",
                                (cell, draft) ->
                                        draft.workforceGroups = CodeLists.read(cell, KnownCodes.WORKFORCE_GROUP))
                        .also("Nhóm", "Đối tượng lao động")
                        .help("Một hoặc nhiều nhóm, ngăn bằng dấu chấm phẩy: " + KnownCodes.WORKFORCE_GROUP.expected())
                        .example("Viên chức", "", ""),
                text(
                                "position",
                                "Chức vụ",
                                "/candidate/position",
                                IndividualCandidate.class,
                                "position",
                                (draft, text) -> draft.position = text)
                        .also(
                                "Chức danh",
                                "Chức vụ, chức danh",
                                "Chức danh, chức vụ",
                                "Chức vụ hiện nay",
                                "Chức vụ hiện tại")
                        .example("Giáo viên", "", ""),
                column("leader", "Lãnh đạo, quản lý", "/candidate/leader", (cell, draft) -> draft.leader = cell.yesNo())
                        .also("Là lãnh đạo, quản lý", "Lãnh đạo", "Cán bộ quản lý", "CBQL")
                        .help(YES_NO)
                        .example("không", "", ""),
                column(
                                "directWorker",
                                "Trực tiếp lao động",
                                "/candidate/directWorker",
                                (cell, draft) -> draft.directWorker = cell.yesNo())
                        .also("Lao động trực tiếp", "Người trực tiếp lao động", "Người lao động trực tiếp")
                        .help(YES_NO)
                        .example("có", "", ""),
                column(
                                "recruitedOn",
                                "Ngày tuyển dụng",
                                "/candidate/recruitedOn",
                                (cell, draft) -> draft.recruitedOn = cell.date())
                        .also("Ngày vào cơ quan", "Ngày vào làm", "Ngày bắt đầu làm việc")
                        .help(DATE)
                        .example("1/9/2003", "", ""),
                column(
                                "servicePeriods",
                                "Thời kỳ công tác",
                                "/candidate/servicePeriods",
                                (cell, draft) -> draft.servicePeriods = CodeLists.read(cell, KnownCodes.SERVICE_PERIOD))
                        .also("Thời kỳ hoạt động")
                        .help("Khi xét quá trình cống hiến; một hoặc nhiều thời kỳ, ngăn bằng dấu chấm phẩy: "
                                + KnownCodes.SERVICE_PERIOD.expected()));
    }

    private static void birthYear(Cell cell, DossierDraft draft) {
        String text = cell.oneLine();
        Years years = Years.of(text);
        if (years != null && text.length() == 4) {
            cell.readAs(Conversion.Kind.NOT_USED, "chỉ có năm sinh");
        } else {
            draft.birthDate = cell.date();
        }
    }
}
