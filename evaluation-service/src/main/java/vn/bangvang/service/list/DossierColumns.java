package vn.bangvang.service.list;

import static vn.bangvang.service.list.ListColumn.column;
import static vn.bangvang.service.list.ListColumn.text;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vn.bangvang.model.dossier.Nomination;
import vn.bangvang.model.dossier.Section;

/** Columns about the review, what is proposed and what is on record. */
final class DossierColumns {

    static final String YEAR = "year";
    static final String RATINGS = "ratings";
    static final String AWARDS = "awards";
    static final String DECIDED_ON = "decidedOn";

    private static final String DATE = "ngày/tháng/năm";
    private static final String SEVERAL = " Nhiều mục ngăn bằng dấu chấm phẩy; không có thì ghi “không”.";

    private DossierColumns() {}

    static List<ListColumn> review() {
        return List.of(
                column(YEAR, "Năm xét", "/review/year", (cell, draft) -> draft.year = cell.year())
                        .also("Năm", "Năm đề nghị", "Năm bình xét", "Năm xét tặng", "Năm khen thưởng", "Năm học")
                        .help("Năm có thành tích được xét; với năm học là năm kết thúc năm học")
                        .example("2025", "2025", "2025"),
                column(
                                "periodEnd",
                                "Ngày kết thúc kỳ xét",
                                "/review/periodEnd",
                                (cell, draft) -> draft.periodEnd = cell.date())
                        .help(DATE + "; không ghi thì là 31/12 của năm xét"),
                column(
                                "receivedOn",
                                "Ngày tiếp nhận hồ sơ",
                                "/review/receivedOn",
                                (cell, draft) -> draft.receivedOn = cell.date())
                        .also("Ngày nhận hồ sơ", "Ngày tiếp nhận")
                        .help(DATE)
                        .example("15/12/2025", "15/12/2025", "15/12/2025"),
                column(
                                DECIDED_ON,
                                "Ngày quyết định",
                                "/review/decidedOn",
                                (cell, draft) -> draft.decidedOn = cell.date())
                        .also("Ngày quyết định khen thưởng")
                        .help(DATE + "; ngày của quyết định khen thưởng, nếu đã có"));
    }

    static List<ListColumn> nominations() {
        return List.of(
                section(
                                Section.NOMINATIONS,
                                "Danh hiệu, hình thức đề nghị",
                                draft -> draft.nominations,
                                CareerEntries::nomination)
                        .also(
                                "Danh hiệu đề nghị",
                                "Đề nghị",
                                "Đề nghị xét tặng",
                                "Đề nghị khen thưởng",
                                "Hình thức đề nghị",
                                "Hình thức khen thưởng đề nghị",
                                "Hình thức đề nghị khen thưởng",
                                "Danh hiệu đề nghị xét tặng",
                                "Danh hiệu thi đua đề nghị",
                                "Danh hiệu, hình thức đề nghị xét tặng",
                                "Danh hiệu, hình thức khen thưởng đề nghị",
                                "Danh hiệu, hình thức đề nghị khen thưởng",
                                "Danh hiệu thi đua, hình thức khen thưởng đề nghị")
                        .help("Tên hoặc viết tắt, nhiều mục ngăn bằng dấu chấm phẩy. Có thể thêm trong ngoặc vuông:"
                                + " BK cấp tỉnh [công trạng; căn cứ: Điều 74 khoản 1 điểm d]")
                        .example("CSTĐCS", "TTLĐXS", "GĐVH"),
                column(
                                "nominationKind",
                                "Loại hình khen thưởng",
                                "/nominations/0/kind",
                                (cell, draft) -> draft.nominationKind = cell.code(KnownCodes.COMMENDATION_KIND))
                        .also("Loại hình", "Loại hình đề nghị")
                        .help("Cho hình thức khen thưởng đề nghị, một trong: "
                                + KnownCodes.COMMENDATION_KIND.expected()),
                text(
                                "nominationGround",
                                "Căn cứ đề nghị",
                                "/nominations/0/ground",
                                Nomination.class,
                                "ground",
                                (draft, text) -> draft.nominationGround = text)
                        .also("Căn cứ")
                        .help("Khi chỉ xét theo một căn cứ, ví dụ Điều 73 khoản 1 điểm b"),
                text(
                                "nominationAchievement",
                                "Thành tích đề nghị",
                                "/nominations/0/achievement",
                                Nomination.class,
                                "achievement",
                                (draft, text) -> draft.nominationAchievement = text)
                        .also("Thành tích đề nghị khen thưởng")
                        .help("Tên thành tích, giống tên đã ghi ở lần khen trước cho chính thành tích đó"));
    }

    static List<ListColumn> history() {
        return List.of(
                section(Section.RATINGS, "Mức độ hoàn thành nhiệm vụ", draft -> draft.ratings, CareerEntries::rating)
                        .also(
                                "Mức độ HTNV",
                                "Xếp loại",
                                "Xếp loại chất lượng",
                                "Đánh giá, xếp loại",
                                "Kết quả đánh giá, xếp loại",
                                "Kết quả xếp loại",
                                "Xếp loại các năm",
                                "Mức độ hoàn thành nhiệm vụ các năm")
                        .help("2021: HTXSNV; 2022-2024: HTTNV; 2020: HTNV (12/QĐ-UBND, 5/1/2021, UBND xã)." + SEVERAL
                                + " Cũng nhận mỗi năm một cột, tiêu đề “Xếp loại năm 2024”")
                        .example("2023: HTTNV; 2024: HTXSNV; 2025: HTXSNV", "2025: HTXSNV", "")
                        .forEachYear(),
                section(Section.AWARDS, "Danh hiệu, khen thưởng đã có", draft -> draft.awards, CareerEntries::award)
                        .also(
                                "Danh hiệu đã có",
                                "Danh hiệu đã đạt",
                                "Các danh hiệu đã đạt",
                                "Danh hiệu thi đua đã đạt",
                                "Khen thưởng đã có",
                                "Khen thưởng đã đạt",
                                "Danh hiệu, khen thưởng đã đạt",
                                "Danh hiệu, hình thức khen thưởng đã có",
                                "Danh hiệu, hình thức khen thưởng đã đạt",
                                "Danh hiệu, hình thức khen thưởng đã được tặng",
                                "Danh hiệu thi đua, hình thức khen thưởng đã được tặng",
                                "Các hình thức khen thưởng đã được tặng",
                                "Quá trình khen thưởng",
                                "Lịch sử khen thưởng")
                        .help(
                                "2021-2023: CSTĐCS; 2024: BK cấp tỉnh [công trạng] {2019-2023} (12/QĐ-UBND, 5/1/2025, UBND"
                                        + " tỉnh). Ngoặc vuông: loại hình; ngoặc nhọn: thời gian thành tích; ngoặc tròn: quyết"
                                        + " định." + SEVERAL
                                        + " Cũng nhận mỗi năm một cột, tiêu đề “Danh hiệu đã có năm 2024”")
                        .example(
                                "2023: LĐTT; 2024: CSTĐCS (15/QĐ-UBND, 10/1/2025, UBND huyện Mẫu); 2025: LĐTT",
                                "2024-2025: TTLĐTT",
                                "2023-2024: GĐVH")
                        .forEachYear(),
                section(Section.INITIATIVES, "Sáng kiến, đề tài", draft -> draft.initiatives, WorkEntries::initiative)
                        .also(
                                "Sáng kiến",
                                "SKKN",
                                "Sáng kiến kinh nghiệm",
                                "Đề tài, sáng kiến",
                                "Sáng kiến, đề tài, đề án")
                        .help("2024: Tên sáng kiến [sáng kiến; cơ sở; phạm vi cơ sở; đã áp dụng] (số, ngày, cơ quan)."
                                + " Trong ngoặc vuông bắt buộc có loại." + SEVERAL)
                        .example(
                                "2025: Bài tập theo nhóm cho lớp 9 [sáng kiến; cơ sở; phạm vi cơ sở; đã áp dụng]"
                                        + " (21/QĐ-THCS, 20/11/2025, Trường THCS Mẫu)",
                                "",
                                ""),
                section(Section.ACHIEVEMENTS, "Thành tích khác", draft -> draft.achievements, WorkEntries::achievement)
                        .help("2024: Nội dung [đột xuất; phạm vi cấp huyện] (số, ngày, cơ quan). Trong ngoặc vuông bắt"
                                + " buộc có loại." + SEVERAL)
                        .example("không", "không", "không"),
                section(Section.DISCIPLINE, "Kỷ luật", draft -> draft.discipline, ConductEntries::discipline)
                        .also("Hình thức kỷ luật", "Kỷ luật (nếu có)")
                        .help("khiển trách 1/2/2023-1/2/2024 (số, ngày, cơ quan)." + SEVERAL)
                        .example("không", "không", "không"),
                section(
                                Section.PROCEEDINGS,
                                "Vụ việc đang xem xét",
                                draft -> draft.proceedings,
                                ConductEntries::proceeding)
                        .help("thanh tra 1/2/2025- [có dấu hiệu vi phạm]; tố cáo 3/3/2025- [đang xác minh]." + SEVERAL)
                        .example("không", "không", "không"),
                section(
                                Section.ABSENCES,
                                "Thời gian nghỉ, đi học, chuyển công tác",
                                draft -> draft.absences,
                                ConductEntries::absence)
                        .also("Thời gian nghỉ", "Nghỉ, đi học, chuyển công tác")
                        .help("thai sản 1/2/2024-31/7/2024; đào tạo 1/9/2023-30/6/2024 [chấp hành tốt; kết quả khá];"
                                + " chuyển công tác 1/3/2025-." + SEVERAL)
                        .example("không", "", ""),
                section(Section.POSTS, "Chức vụ đã giữ", draft -> draft.posts, ConductEntries::post)
                        .also("Quá trình giữ chức vụ")
                        .help(
                                "1/2/2019-31/12/2023: Phó Hiệu trưởng [cơ quan: Trường THCS Mẫu; nhóm: Giám đốc sở, Phó Vụ trưởng và tương đương]."
                                        + SEVERAL),
                section(Section.DOCUMENTS, "Văn bản trong hồ sơ", draft -> draft.documents, ConductEntries::document)
                        .also("Thành phần hồ sơ", "Hồ sơ kèm theo")
                        .help("Tờ trình (12/TTr-THCS, 1/12/2025); Báo cáo thành tích; Biên bản bình xét." + SEVERAL)
                        .example("Báo cáo thành tích; Biên bản bình xét (03/BB-THCS, 28/11/2025)", "", ""),
                section(
                                Section.COUNCIL_RESULTS,
                                "Kết quả bỏ phiếu của Hội đồng",
                                draft -> draft.councilResults,
                                CareerEntries::vote)
                        .also("Kết quả bỏ phiếu", "Kết quả bỏ phiếu kín", "Kết quả phiếu bầu")
                        .help("CSTĐCS: 9/10 [cấp cơ sở; phiếu kín; 12/12/2025], nghĩa là 9 phiếu đồng ý trên 10 thành"
                                + " viên." + SEVERAL)
                        .example("CSTĐCS: 9/10 [cấp cơ sở; phiếu kín]", "", ""));
    }

    private static ListColumn section(
            Section section,
            String header,
            Function<DossierDraft, EntryList<?>> list,
            BiConsumer<Entry, DossierDraft> parser) {
        return column(
                section.property(),
                header,
                "/" + section.property(),
                (cell, draft) -> Sectioned.read(cell, list.apply(draft), draft, parser));
    }
}
