package vn.bangvang.service.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The short list of nominees (danh sách trích ngang).
 *
 * @param subject what the list is about, such as {@code danh hiệu thi đua năm 2025}
 * @param issuer the body that presents the round
 */
public record Nominees(
        Typed typed, String issuer, String subject, Origin origin, List<Nominee> nominees, Paper.Ground ground) {

    private static final List<Block.Column> COLUMNS = List.of(
            new Block.Column("TT", 5, true),
            new Block.Column("Họ và tên", 15, false),
            new Block.Column("Năm sinh", 6, true),
            new Block.Column("Chức vụ", 11, false),
            new Block.Column("Đơn vị", 13, false),
            new Block.Column("Danh hiệu, hình thức đề nghị", 13, false),
            new Block.Column("Thành tích, căn cứ tóm tắt", 19, false),
            new Block.Column("Ghi chú", 18, false));

    public Nominees {
        nominees = List.copyOf(nominees);
    }

    /** The list as a paper. */
    public Paper paper() {
        List<List<String>> rows = new java.util.ArrayList<>(nominees.size());
        for (Nominee one : nominees) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    one.name(),
                    one.birthYear() == null ? "" : String.valueOf(one.birthYear()),
                    text(one.position()),
                    text(one.unit()),
                    one.award(),
                    one.merits(),
                    note(one)));
        }
        return new Paper(
                "danh-sach-trich-ngang",
                true,
                typed.head(null, issuer),
                "DANH SÁCH",
                "Trích ngang các trường hợp đề nghị xét tặng " + subject,
                List.of(
                        Block.Paragraph.of(
                                Block.Form.CENTRED,
                                "(Kèm theo Tờ trình số " + typed.number("TTr") + " " + PaperText.day(typed.day())
                                        + ")"),
                        Block.Paragraph.of(Block.Form.NOTE, origin.text()),
                        new Block.Table(COLUMNS, rows),
                        Block.Paragraph.of(
                                Block.Form.BODY,
                                "Danh sách có " + PaperText.count(nominees.size()) + " trường hợp./.")),
                new Paper.Closing(List.of(), List.of(typed.signature())),
                ground);
    }

    private static String note(Nominee nominee) {
        Nominee.Vote vote = nominee.vote();
        if (vote == null) {
            return nominee.note();
        }
        return nominee.note().isEmpty() ? vote.text() : vote.text() + "; " + nominee.note();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
