package vn.bangvang.service.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.service.council.CouncilOutcome;

/**
 * The minutes of the council's session (biên bản họp Hội đồng). What was not recorded is left to be filled in.
 *
 * @param thresholds what the law asks of the votes, an award a sentence
 * @param ballots the nominees with what came of the votes
 */
public record Minutes(
        Typed typed,
        String issuer,
        String subject,
        Sitting sitting,
        List<String> thresholds,
        List<Ballot> ballots,
        Paper.Ground ground) {

    private static final List<Block.Column> COUNTS = List.of(
            new Block.Column("Danh hiệu, hình thức", 40, false),
            new Block.Column("Trường hợp", 14, true),
            new Block.Column("Đủ điều kiện", 14, true),
            new Block.Column("Cần xem xét thêm", 16, true),
            new Block.Column("Kết luận khác", 16, true));
    private static final List<Block.Column> VOTES = List.of(
            new Block.Column("TT", 6, true),
            new Block.Column("Họ và tên, đơn vị", 23, false),
            new Block.Column("Danh hiệu, hình thức", 16, false),
            new Block.Column("Đồng ý", 9, true),
            new Block.Column("Không đồng ý", 11, true),
            new Block.Column("Không hợp lệ, trống", 11, true),
            new Block.Column("Tỷ lệ trên tổng số thành viên", 11, true),
            new Block.Column("Kết quả", 13, false));

    public Minutes {
        thresholds = List.copyOf(thresholds);
        ballots = List.copyOf(ballots);
    }

    /** The minutes as a paper. */
    public Paper paper() {
        List<Block> body = new ArrayList<>();
        String council = sitting.council();
        body.add(Block.Paragraph.labelled(
                "Thời gian:",
                "bắt đầu lúc " + PaperText.SHORT_BLANK + " giờ " + PaperText.SHORT_BLANK + ", "
                        + PaperText.day(sitting.day()) + "."));
        body.add(Block.Paragraph.labelled("Địa điểm:", PaperText.orBlank(sitting.place()) + "."));
        participants(body);
        body.add(Block.Paragraph.of(Block.Form.HEADING, "II. NỘI DUNG"));
        body.add(Block.Paragraph.of(
                Block.Form.BODY,
                "1. Cơ quan thường trực báo cáo kết quả đối chiếu điều kiện xét tặng " + subject + ":"));
        body.add(new Block.Table(COUNTS, counts()));
        body.add(Block.Paragraph.of(Block.Form.BODY, "2. Ý kiến của các thành viên Hội đồng:"));
        body.add(Block.Paragraph.dotted());
        body.add(Block.Paragraph.dotted());
        body.add(Block.Paragraph.of(
                Block.Form.BODY, "3. Hình thức biểu quyết: " + ballot(sitting.secretBallot()) + "."));
        thresholds.forEach(one -> body.add(Block.Paragraph.of(Block.Form.BODY, "- " + one + ".")));
        body.add(Block.Paragraph.of(Block.Form.HEADING, "III. KẾT QUẢ BIỂU QUYẾT"));
        body.add(new Block.Table(VOTES, votes()));
        conclusion(body, council);
        body.add(Block.Paragraph.of(
                Block.Form.BODY,
                "Biên bản được thông qua tại cuộc họp, kết thúc lúc " + PaperText.SHORT_BLANK + " giờ "
                        + PaperText.SHORT_BLANK + " cùng ngày./."));
        List<String> copies = typed.copies();
        return new Paper(
                "bien-ban-hop-hoi-dong",
                false,
                typed.head("BB", issuer),
                "BIÊN BẢN",
                "Họp " + council + " xét đề nghị tặng " + subject,
                body,
                new Paper.Closing(
                        copies.isEmpty()
                                ? List.of(
                                        "- " + PaperText.SHORT_BLANK + ";",
                                        "- Lưu: VT, hồ sơ " + PaperText.SHORT_BLANK + ".")
                                : copies,
                        List.of(
                                new Paper.Signature(null, "THƯ KÝ", PaperText.signer(sitting.secretary())),
                                new Paper.Signature(null, "CHỦ TRÌ", PaperText.signer(sitting.chair())))),
                ground);
    }

    private void participants(List<Block> body) {
        body.add(Block.Paragraph.of(Block.Form.HEADING, "I. THÀNH PHẦN"));
        CouncilLevel level = sitting.level();
        body.add(Block.Paragraph.labelled("Cấp Hội đồng:", (level == null ? PaperText.BLANK : level.label()) + "."));
        body.add(Block.Paragraph.labelled("Chủ trì:", PaperText.orBlank(sitting.chair()) + "."));
        body.add(Block.Paragraph.labelled("Thư ký:", PaperText.orBlank(sitting.secretary()) + "."));
        body.add(Block.Paragraph.labelled(
                "Thành viên Hội đồng:",
                "tổng số " + number(sitting.members()) + "; có mặt " + number(sitting.present()) + "; vắng mặt "
                        + number(sitting.absent()) + ", trong đó cho ý kiến bằng văn bản "
                        + number(sitting.inWriting()) + "."));
        body.add(Block.Paragraph.labelled("Họ và tên, chức vụ thành viên có mặt:", ""));
        body.add(Block.Paragraph.dotted());
        body.add(Block.Paragraph.dotted());
        Integer absent = sitting.absent();
        if (absent == null || absent > 0) {
            body.add(Block.Paragraph.labelled("Họ và tên, chức vụ thành viên vắng mặt, lý do:", ""));
            body.add(Block.Paragraph.dotted());
        }
        body.add(Block.Paragraph.labelled("Khách mời (nếu có):", PaperText.BLANK + "."));
    }

    private List<List<String>> counts() {
        Map<String, List<Ballot>> byAward = new LinkedHashMap<>();
        ballots.forEach(one ->
                byAward.computeIfAbsent(one.award(), award -> new ArrayList<>()).add(one));
        List<List<String>> rows = new ArrayList<>();
        byAward.forEach((award, ofAward) -> {
            long eligible = count(ofAward, Status.ELIGIBLE);
            long open = count(ofAward, Status.NEEDS_REVIEW);
            rows.add(List.of(
                    award,
                    String.valueOf(ofAward.size()),
                    String.valueOf(eligible),
                    String.valueOf(open),
                    String.valueOf(ofAward.size() - eligible - open)));
        });
        return rows;
    }

    private static long count(List<Ballot> ballots, Status status) {
        return ballots.stream().filter(one -> one.conclusion() == status).count();
    }

    private List<List<String>> votes() {
        List<List<String>> rows = new ArrayList<>();
        for (Ballot one : ballots) {
            Nominee.Vote vote = one.vote();
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    one.unit() == null ? one.name() : one.name() + ", " + one.unit(),
                    one.award(),
                    number(vote == null ? null : vote.inFavour()),
                    number(vote == null ? null : vote.against()),
                    number(vote == null ? null : vote.blank()),
                    vote == null ? PaperText.SHORT_BLANK : vote.share(),
                    one.result()));
        }
        return rows;
    }

    private void conclusion(List<Block> body, String council) {
        body.add(Block.Paragraph.of(Block.Form.HEADING, "IV. KẾT LUẬN"));
        Tally tally = Tally.of(ballots.stream().map(Ballot::outcome).toList());
        if (tally.hasVotes()) {
            body.add(Block.Paragraph.of(Block.Form.BODY, "Kết quả biểu quyết: " + tally.text() + "."));
        }
        if (tally.count(CouncilOutcome.PASSED) > 0) {
            body.add(Block.Paragraph.of(
                    Block.Form.BODY,
                    council + " đề nghị cấp có thẩm quyền xem xét "
                            + PaperText.count(tally.count(CouncilOutcome.PASSED)) + " trường hợp đạt tỷ lệ phiếu."));
        }
        if (!tally.isSettled()) {
            String other = tally.hasVotes() ? "Đối với các trường hợp còn lại, " : "";
            body.add(Block.Paragraph.of(Block.Form.BODY, other + council + " thống nhất:"));
            body.add(Block.Paragraph.dotted());
        }
    }

    private static String ballot(@Nullable Boolean secret) {
        if (secret == null) {
            return PaperText.BLANK;
        }
        return secret ? "bỏ phiếu kín" : "biểu quyết, không bỏ phiếu kín";
    }

    private static String number(@Nullable Integer number) {
        return number == null ? PaperText.SHORT_BLANK : String.valueOf(number);
    }
}
