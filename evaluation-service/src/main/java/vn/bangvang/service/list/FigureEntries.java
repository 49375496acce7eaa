package vn.bangvang.service.list;

import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CollectiveYear;
import vn.bangvang.model.dossier.Limits;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.problem.ProblemCode;

/** The figures of a collective for another year than the one under review. */
final class FigureEntries {

    private FigureEntries() {}

    /** {@code 2024: [tổng số 30; hoàn thành 30; LĐTT 25; CSTT 0; CSTĐCS 4; kỷ luật 0; nữ 12; tổ chức đảng HTTNV]}. */
    static void year(Entry entry, DossierDraft draft) {
        entry.refuse(false, true, true);
        Integer year = entry.year();
        Items items = entry.items();
        Integer members = count(items, "tổng số");
        Integer completed = count(items, "hoàn thành");
        Integer advancedWorkers = count(items, "LĐTT");
        Integer advancedSoldiers = count(items, "CSTT");
        Integer fighters = count(items, "CSTĐCS");
        Integer disciplined = count(items, "kỷ luật");
        Integer women = count(items, "nữ");
        Cell partyCell = items.labelled("tổ chức đảng");
        Rating party = partyCell == null ? null : partyCell.code(KnownCodes.RATING);
        items.refuseRest("tổng số …; hoàn thành …; LĐTT …; CSTT …; CSTĐCS …; kỷ luật …; nữ …; tổ chức đảng …");
        if (!entry.text().isEmpty() || !entry.hasHead()) {
            entry.cell().reject(ProblemCode.BAD_FORM, "ghi chưa đúng", "Ghi ví dụ 2024: [tổng số 30; LĐTT 25]");
        } else if (year != null) {
            draft.statistics.add(
                    new CollectiveYear(
                            year,
                            members,
                            completed,
                            advancedWorkers,
                            advancedSoldiers,
                            fighters,
                            disciplined,
                            women,
                            party),
                    entry.place());
        }
    }

    private static @Nullable Integer count(Items items, String label) {
        Cell cell = items.labelled(label);
        return cell == null ? null : cell.count(label.equals("tổng số") ? 1 : 0, Limits.PEOPLE);
    }
}
