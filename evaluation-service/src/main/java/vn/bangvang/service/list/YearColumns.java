package vn.bangvang.service.list;

import static vn.bangvang.service.list.ListColumn.column;
import static vn.bangvang.service.list.ListColumn.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Award;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.Decision;
import vn.bangvang.model.dossier.Rating;

/** Columns of lists that have one row for each person and year: what they say of the year of the row. */
final class YearColumns {

    static final String YEAR = "row.year";
    static final String RATING = "row.rating";
    static final String AWARDS = "row.awards";
    static final String KIND = "row.kind";
    static final String NUMBER = "row.decisionNumber";
    static final String DATE = "row.decisionDate";
    static final String AUTHORITY = "row.authority";

    private YearColumns() {}

    static List<ListColumn> all() {
        List<ListColumn> columns = new ArrayList<>();
        columns.add(column(DossierColumns.YEAR, "Năm xét", "/review/year", (cell, draft) -> draft.year = cell.year())
                .also("Năm đề nghị", "Năm bình xét", "Năm xét tặng")
                .help("Năm có thành tích được xét, giống nhau ở mọi dòng của một người")
                .example("2025", "2025", "2025"));
        columns.add(column(
                        DossierColumns.DECIDED_ON,
                        "Ngày quyết định khen thưởng lần này",
                        "/review/decidedOn",
                        (cell, draft) -> draft.decidedOn = cell.date())
                .help("Ngày của quyết định khen thưởng đang xét, nếu đã có"));
        columns.add(column(
                        "nominationKind",
                        "Loại hình đề nghị",
                        "/nominations/0/kind",
                        (cell, draft) -> draft.nominationKind = cell.code(KnownCodes.COMMENDATION_KIND))
                .help("Cho hình thức khen thưởng đề nghị"));
        columns.add(column(YEAR, "Năm", "/row/year", (cell, draft) -> draft.row.put(YEAR, cell.year()))
                .also("Năm công tác", "Năm đánh giá", "Năm học", "Năm đạt", "Năm được tặng")
                .help("Năm mà dòng này nói đến")
                .example("2024", "2024", "2024"));
        columns.add(column(
                        RATING,
                        "Mức độ hoàn thành nhiệm vụ",
                        "/row/rating",
                        (cell, draft) -> draft.row.put(RATING, cell.code(KnownCodes.RATING)))
                .also(
                        "Mức độ HTNV",
                        "Xếp loại",
                        "Xếp loại chất lượng",
                        "Đánh giá, xếp loại",
                        "Kết quả xếp loại",
                        "Kết quả đánh giá, xếp loại")
                .help("Một trong: " + KnownCodes.RATING.expected() + ", hoặc HTXSNV, HTTNV, HTNV, KHTNV")
                .example("HTXSNV", "HTXSNV", ""));
        columns.add(column(AWARDS, "Danh hiệu, khen thưởng", "/row/awards", YearColumns::awards)
                .also(
                        "Danh hiệu",
                        "Danh hiệu thi đua",
                        "Khen thưởng",
                        "Hình thức khen thưởng",
                        "Danh hiệu, hình thức",
                        "Danh hiệu, hình thức khen thưởng",
                        "Danh hiệu thi đua, hình thức khen thưởng",
                        "Danh hiệu đã đạt",
                        "Danh hiệu, khen thưởng đã có",
                        "Danh hiệu, khen thưởng đã đạt")
                .help("Tên hoặc viết tắt; nhiều danh hiệu ngăn bằng dấu chấm phẩy; “không” khi năm đó không có")
                .example("CSTĐCS", "TTLĐTT", "GĐVH"));
        columns.add(column(
                        KIND,
                        "Loại hình",
                        "/row/kind",
                        (cell, draft) -> draft.row.put(KIND, cell.code(KnownCodes.COMMENDATION_KIND)))
                .also("Loại hình khen thưởng")
                .help("Loại hình của khen thưởng ở dòng này"));
        columns.add(text(
                        NUMBER,
                        "Số quyết định",
                        "/row/decision/number",
                        Decision.class,
                        "number",
                        (draft, text) -> draft.row.put(NUMBER, text))
                .also("Số QĐ", "Quyết định số", "Quyết định", "Số hiệu quyết định")
                .help("Quyết định tặng danh hiệu, khen thưởng; nếu dòng chỉ có xếp loại thì là quyết định xếp loại")
                .example("15/QĐ-UBND", "16/QĐ-UBND", ""));
        columns.add(
                column(DATE, "Ngày quyết định", "/row/decision/date", (cell, draft) -> draft.row.put(DATE, cell.date()))
                        .also("Ngày QĐ", "Ngày ký", "Ngày ký quyết định")
                        .help("ngày/tháng/năm")
                        .example("10/1/2025", "10/1/2025", ""));
        columns.add(text(
                        AUTHORITY,
                        "Cơ quan",
                        "/row/decision/authority",
                        Decision.class,
                        "authority",
                        (draft, text) -> draft.row.put(AUTHORITY, text))
                .also("Cơ quan ban hành", "Cơ quan quyết định", "Cơ quan ra quyết định", "Nơi ban hành")
                .help("Cơ quan ban hành quyết định")
                .example("UBND huyện Mẫu", "UBND huyện Mẫu", ""));
        return columns;
    }

    /** Whether a column speaks of the year of its row, and not of the candidate. */
    static boolean isOfRow(ListColumn column) {
        return column.key().startsWith("row.") || column.pointer().startsWith("/statistics/");
    }

    /** Puts what a row says of its year into the sections of the dossier. */
    static void finish(DossierDraft draft, Place place, Reading reading) {
        RowValues row = draft.row;
        Integer year = row.get(YEAR, Integer.class);
        if (year != null) {
            Decision decision = decision(row);
            Rating rating = row.get(RATING, Rating.class);
            RowAwards awards = row.get(AWARDS, RowAwards.class);
            if (rating != null) {
                AnnualRating entry = new AnnualRating(year, rating, awards == null ? decision : null);
                if (!draft.ratings.has(entry)) {
                    draft.ratings.add(entry, place);
                }
            }
            if (awards != null) {
                awards.addTo(draft, year, row.get(KIND, CommendationKind.class), decision);
            }
            if (draft.figures.first != null) {
                draft.statistics.add(draft.figures.of(year), draft.figures.first);
            }
        }
        PercentCheck.check(draft.figures, reading);
        draft.row = new RowValues();
        draft.figures = new DossierDraft.Figures();
    }

    static @Nullable Decision decision(RowValues row) {
        boolean given = row.has(NUMBER) || row.has(DATE) || row.has(AUTHORITY);
        return given
                ? new Decision(
                        row.get(NUMBER, String.class), row.get(DATE, LocalDate.class), row.get(AUTHORITY, String.class))
                : null;
    }

    private static void awards(Cell cell, DossierDraft draft) {
        draft.awards.declare();
        if (Sectioned.isNone(cell.oneLine())) {
            return;
        }
        List<Cell> cells = new ArrayList<>();
        List<Award> awards = new ArrayList<>();
        for (String part : cell.lines().split("[;\n]")) {
            Award award = part.isBlank() ? null : cell.part(part.strip()).award();
            if (award != null) {
                awards.add(award);
                cells.add(cell.part(part.strip()));
            }
        }
        if (!awards.isEmpty()) {
            draft.row.put(AWARDS, new RowAwards(awards, cells));
        }
    }

    /** The awards that a row names. */
    record RowAwards(List<Award> awards, List<Cell> cells) {

        void addTo(DossierDraft draft, int year, @Nullable CommendationKind kind, @Nullable Decision decision) {
            for (int i = 0; i < awards.size(); i++) {
                CareerEntries.addAward(
                        draft,
                        new AwardHeld(awards.get(i).key(), year, kind, decision, null, null, null),
                        cells.get(i));
            }
        }
    }
}
