package vn.bangvang.service.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.service.council.CouncilOutcome;

/** Papers with data of every kind. */
final class SamplePapers {

    static final Paper.Ground GROUND = new Paper.Ground(
            "vn-2025-08-05",
            "0123456789abcdef".repeat(4),
            "0.1.0",
            LocalDate.of(2026, 2, 5),
            "fedcba9876543210".repeat(4));

    private SamplePapers() {}

    static Paper table(List<List<String>> rows) {
        return new Paper(
                "danh-sach-trich-ngang",
                true,
                new Paper.Letterhead(
                        "Ủy ban nhân dân tỉnh Lai Châu",
                        "Hội đồng Thi đua - Khen thưởng",
                        null,
                        PaperText.placeAndDay("Lai Châu", LocalDate.of(2026, 2, 5))),
                "DANH SÁCH",
                "Trích ngang các trường hợp đề nghị xét tặng danh hiệu Chiến sĩ thi đua cơ sở năm 2025",
                List.of(
                        Block.Paragraph.of(
                                Block.Form.CENTRED, "(Kèm theo Tờ trình số ……/TTr-…… ngày …… tháng …… năm ……)"),
                        new Block.Table(
                                List.of(
                                        new Block.Column("TT", 5, true),
                                        new Block.Column("Họ và tên", 16, false),
                                        new Block.Column("Năm sinh", 6, true),
                                        new Block.Column("Chức vụ", 13, false),
                                        new Block.Column("Đơn vị", 15, false),
                                        new Block.Column("Danh hiệu, hình thức đề nghị", 14, false),
                                        new Block.Column("Thành tích, căn cứ tóm tắt", 21, false),
                                        new Block.Column("Ghi chú", 10, false)),
                                rows)),
                new Paper.Closing(
                        List.of("- Như trên;", "- Lưu: VT, BTĐKT."),
                        List.of(new Paper.Signature("TM. HỘI ĐỒNG", "CHỦ TỊCH", PaperText.BLANK))),
                GROUND);
    }

    static List<List<String>> rows(int count) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(List.of(
                    String.valueOf(i),
                    "Nguyễn Thị Hoàng Ưng " + i,
                    "1980",
                    "Phó Trưởng phòng Tổ chức - Hành chính",
                    "Trung tâm Y tế huyện Sìn Hồ",
                    "Chiến sĩ thi đua cơ sở",
                    "Hoàn thành xuất sắc nhiệm vụ năm 2025; Lao động tiên tiến năm 2025; 01 sáng kiến cấp cơ sở (QĐ 12/QĐ-SYT)",
                    ""));
        }
        return rows;
    }

    static final Typed TYPED = new Typed(
            "Ủy ban nhân dân tỉnh Lai Châu",
            "Sở Nội vụ",
            "SNV",
            "12",
            "Lai Châu",
            LocalDate.of(2026, 2, 5),
            "Ủy ban nhân dân tỉnh Lai Châu",
            null,
            "GIÁM ĐỐC",
            "Nguyễn Thị Ước",
            "Như trên\nLưu: VT.");

    static Paper proposal() {
        return proposal(TYPED);
    }

    static Paper proposal(Typed typed) {
        return new Proposal(
                        typed,
                        "Sở Nội vụ",
                        "danh hiệu thi đua năm 2025",
                        List.of("Luật 06/2022/QH15 ngày 15 tháng 6 năm 2022 của Quốc hội (Luật Thi đua, khen thưởng)"),
                        new Origin(true, 0),
                        Sitting.UNKNOWN,
                        Tally.of(List.of()),
                        List.of(new Proposal.Line("Chiến sĩ thi đua cơ sở", 8, 2, 0, 9, 1, "Giám đốc Sở")),
                        List.of("Báo cáo thành tích"),
                        1,
                        GROUND)
                .paper();
    }

    static Paper nominees() {
        return nominees(1);
    }

    static Paper nominees(int count) {
        Nominee nominee = new Nominee(
                Nominee.Kind.PERSON,
                "Nguyễn Thị Hoàng Ưng",
                1980,
                "Chuyên viên",
                "Sở Nội vụ",
                "grassroots_emulation_fighter",
                "Chiến sĩ thi đua cơ sở",
                Status.ELIGIBLE,
                "",
                "",
                new Nominee.Vote(12, 1, 0, 13));
        return new Nominees(
                        TYPED,
                        "Sở Nội vụ",
                        "danh hiệu",
                        new Origin(true, 0),
                        Collections.nCopies(count, nominee),
                        GROUND)
                .paper();
    }

    static Paper minutes() {
        Ballot ballot = new Ballot(
                "Nguyễn Thị Hoàng Ưng",
                "Sở Nội vụ",
                "Chiến sĩ thi đua cơ sở",
                Status.ELIGIBLE,
                new Nominee.Vote(12, 1, 0, 13),
                CouncilOutcome.PASSED);
        return new Minutes(TYPED, "Sở Nội vụ", "danh hiệu", Sitting.UNKNOWN, List.of(), List.of(ballot), GROUND)
                .paper();
    }
}
