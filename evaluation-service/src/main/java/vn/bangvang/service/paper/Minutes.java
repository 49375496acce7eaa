package vn.bangvang.service.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.Status;

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
        @Nullable Sitting sitting,
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
            new Block.Column("TT", 5, true),
            new Block.Column("Họ và tên, đơn vị", 25, false),
            new Block.Column("Danh hiệu, hình thức", 20, false),
            new Block.Column("Đồng ý", 8, true),
            new Block.Column("Không đồng ý", 8, true),
            new Block.Column("Không hợp lệ, trống", 9, true),
            new Block.Column("Tỷ lệ trên tổng số thành viên", 10, true),
            new Block.Column("Kết quả", 15, false));

    public Minutes {
        thresholds = List.copyOf(thresholds);
        ballots = List.copyOf(ballots);
    }

    /**
     * The session; what is absent is not known.
     *
     * @param council its name
     * @param members how many members there are in all
     * @param inWriting how many of those absent have voted in writing
     */
    public record Sitting(
            String council,
            @Nullable LocalDate day,
            @Nullable String place,
            @Nullable Integer members,
            @Nullable Integer present,
            int inWriting,
            @Nullable String chair,
            @Nullable String secretary,
            @Nullable Boolean secretBallot) {}

    /**
     * A nominee with what came of the votes.
     *
     * @param outcome in Vietnamese
     * @param passed absent while there are no votes or no threshold
     */
    public record Ballot(
            Nominee nominee, String outcome, @Nullable Boolean passed) {}

    /** The minutes as a paper. */
    public Paper paper() {
        List<Block> body = new ArrayList<>();
        String council = sitting == null ? "Hội đồng Thi đua - Khen thưởng" : sitting.council();
        body.add(Block.Paragraph.labelled(
                "Thời gian:",
                "bắt đầu lúc " + PaperText.SHORT_BLANK + " giờ " + PaperText.SHORT_BLANK + ", "
                        + PaperText.day(sitting == null ? null : sitting.day()) + "."));
        body.add(Block.Paragraph.labelled(
                "Địa điểm:", PaperText.orBlank(sitting == null ? null : sitting.place()) + "."));
        participants(body);
        body.add(Block.Paragraph.of(Block.Form.HEADING, "II. NỘI DUNG"));
        body.add(Block.Paragraph.of(
                Block.Form.BODY,
                "1. Cơ quan thường trực báo cáo kết quả đối chiếu điều kiện xét tặng " + subject + ":"));
        body.add(new Block.Table(COUNTS, counts()));
        body.add(Block.Paragraph.of(
                Block.Form.BODY, "2. Ý kiến của các thành viên Hội đồng: " + PaperText.BLANK.repeat(6)));
        body.add(Block.Paragraph.of(
                Block.Form.BODY,
                "3. Hình thức biểu quyết: " + ballot(sitting == null ? null : sitting.secretBallot()) + "."));
        thresholds.forEach(one -> body.add(Block.Paragraph.of(Block.Form.BODY, "- " + one + ".")));
        body.add(Block.Paragraph.of(Block.Form.HEADING, "III. KẾT QUẢ BIỂU QUYẾT"));
        body.add(new Block.Table(VOTES, votes()));
        conclusion(body, council);
        body.add(Block.Paragraph.of(
                Block.Form.BODY,
                "Biên bản được lập và thông qua tại cuộc họp, kết thúc lúc " + PaperText.SHORT_BLANK + " giờ "
                        + PaperText.SHORT_BLANK + " cùng ngày./."));
        return new Paper(
                "bien-ban-hop-hoi-dong",
                false,
                typed.head("BB", issuer),
                "BIÊN BẢN",
                "Họp " + council + " xét đề nghị tặng " + subject,
                body,
                new Paper.Closing(
                        List.of(),
                        List.of(
                                new Paper.Signature(
                                        null, "THƯ KÝ", signer(sitting == null ? null : sitting.secretary())),
                                new Paper.Signature(
                                        null, "CHỦ TRÌ", signer(sitting == null ? null : sitting.chair())))),
                ground);
    }

    private void participants(List<Block> body) {
        body.add(Block.Paragraph.of(Block.Form.HEADING, "I. THÀNH PHẦN"));
        Sitting known = sitting;
        Integer members = known == null ? null : known.members();
        Integer present = known == null ? null : known.present();
        body.add(Block.Paragraph.labelled("Chủ trì:", PaperText.orBlank(known == null ? null : known.chair()) + "."));
        body.add(
                Block.Paragraph.labelled("Thư ký:", PaperText.orBlank(known == null ? null : known.secretary()) + "."));
        body.add(Block.Paragraph.labelled(
                "Thành viên Hội đồng:",
                "tổng số " + number(members) + "; có mặt " + number(present) + "; vắng mặt "
                        + number(members == null || present == null ? null : members - present)
                        + ", trong đó cho ý kiến bằng văn bản "
                        + number(known == null || present == null ? null : known.inWriting()) + "."));
    }

    private List<List<String>> counts() {
        Map<String, List<Nominee>> byAward = new LinkedHashMap<>();
        ballots.forEach(one -> byAward.computeIfAbsent(one.nominee().award(), award -> new ArrayList<>())
                .add(one.nominee()));
        List<List<String>> rows = new ArrayList<>();
        byAward.forEach((award, nominees) -> {
            long eligible = count(nominees, Status.ELIGIBLE);
            long open = count(nominees, Status.NEEDS_REVIEW);
            rows.add(List.of(
                    award,
                    String.valueOf(nominees.size()),
                    String.valueOf(eligible),
                    String.valueOf(open),
                    String.valueOf(nominees.size() - eligible - open)));
        });
        return rows;
    }

    private static long count(List<Nominee> nominees, Status status) {
        return nominees.stream().filter(one -> one.conclusion() == status).count();
    }

    private List<List<String>> votes() {
        List<List<String>> rows = new ArrayList<>();
        for (Ballot one : ballots) {
            Nominee.Vote vote = one.nominee().vote();
            String unit = one.nominee().unit();
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    unit == null ? one.nominee().name() : one.nominee().name() + ", " + unit,
                    one.nominee().award(),
                    number(vote == null ? null : vote.inFavour()),
                    number(vote == null ? null : vote.against()),
                    number(vote == null ? null : vote.blank()),
                    vote == null ? PaperText.SHORT_BLANK : vote.share(),
                    one.outcome()));
        }
        return rows;
    }

    private void conclusion(List<Block> body, String council) {
        body.add(Block.Paragraph.of(Block.Form.HEADING, "IV. KẾT LUẬN"));
        boolean voted = !ballots.isEmpty()
                && ballots.stream().allMatch(one -> one.nominee().vote() != null && one.passed() != null);
        if (voted) {
            long passed = ballots.stream()
                    .filter(one -> Objects.equals(one.passed(), true))
                    .count();
            body.add(Block.Paragraph.of(
                    Block.Form.BODY,
                    council + " đề nghị cấp có thẩm quyền xem xét " + passed + " trường hợp đạt tỷ lệ phiếu; "
                            + (ballots.size() - passed) + " trường hợp không đạt tỷ lệ phiếu."));
        } else {
            body.add(Block.Paragraph.of(Block.Form.BODY, council + " thống nhất: " + PaperText.BLANK.repeat(6)));
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

    private static String signer(@Nullable String name) {
        return PaperText.orBlank(name);
    }
}
