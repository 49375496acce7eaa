package vn.bangvang.service.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.bangvang.model.verdict.Status;

/**
 * The submission to the competent authority (tờ trình).
 *
 * @param bases the instruments that it rests on, in full
 * @param tally what came of the votes on all who were on the council's list
 * @param awards what is proposed, an award a line
 * @param enclosures the papers that the law asks for, each with its provision
 * @param open how many nominees leave something to be settled
 */
public record Proposal(
        Typed typed,
        String issuer,
        String subject,
        List<String> bases,
        Origin origin,
        Sitting sitting,
        Tally tally,
        List<Line> awards,
        List<String> enclosures,
        long open,
        Paper.Ground ground) {

    private static final List<Block.Column> COLUMNS = List.of(
            new Block.Column("TT", 6, true),
            new Block.Column("Danh hiệu, hình thức", 38, false),
            new Block.Column("Cá nhân", 10, true),
            new Block.Column("Tập thể", 10, true),
            new Block.Column("Hộ gia đình", 12, true),
            new Block.Column("Đủ điều kiện", 12, true),
            new Block.Column("Còn phải làm rõ", 12, true));

    public Proposal {
        bases = List.copyOf(bases);
        awards = List.copyOf(awards);
        enclosures = List.copyOf(enclosures);
    }

    /**
     * What is proposed for one award.
     *
     * @param authority who decides, by the law; a dotted line where the sources do not say
     */
    public record Line(
            String award, long people, long collectives, long households, long eligible, long open, String authority) {

        static Line of(List<Nominee> nominees, String authority) {
            return new Line(
                    nominees.get(0).award(),
                    count(nominees, Nominee.Kind.PERSON),
                    count(nominees, Nominee.Kind.COLLECTIVE),
                    count(nominees, Nominee.Kind.HOUSEHOLD),
                    nominees.stream()
                            .filter(one -> one.conclusion() == Status.ELIGIBLE)
                            .count(),
                    nominees.stream()
                            .filter(one -> one.conclusion() != Status.ELIGIBLE)
                            .count(),
                    authority);
        }

        private static long count(List<Nominee> nominees, Nominee.Kind kind) {
            return nominees.stream().filter(one -> one.kind() == kind).count();
        }
    }

    /** The submission as a paper. */
    public Paper paper() {
        String addressee = PaperText.orBlank(typed.addressee());
        String agency = typed.agency() == null || typed.agency().isBlank() ? issuer : typed.agency();
        List<Block> body = new ArrayList<>();
        body.add(Block.Paragraph.of(Block.Form.CENTRED, "Kính gửi: " + addressee));
        bases.forEach(one -> body.add(Block.Paragraph.of(Block.Form.BASIS, "Căn cứ " + one + ";")));
        body.add(Block.Paragraph.of(
                Block.Form.BASIS,
                "Căn cứ Biên bản họp " + sitting.council() + " " + PaperText.day(sitting.day()) + ","));
        body.add(Block.Paragraph.of(
                Block.Form.BODY,
                agency + " kính trình " + addressee
                        + " xem xét, quyết định theo thẩm quyền hoặc trình cấp có thẩm quyền xét tặng " + subject
                        + " đối với "
                        + total() + " có tên trong danh sách trích ngang kèm theo, cụ thể:"));
        List<List<String>> rows = new ArrayList<>();
        for (Line line : awards) {
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    line.award(),
                    PaperText.count(line.people()),
                    PaperText.count(line.collectives()),
                    PaperText.count(line.households()),
                    PaperText.count(line.eligible()),
                    PaperText.count(line.open())));
        }
        body.add(new Block.Table(COLUMNS, rows));
        body.add(Block.Paragraph.of(Block.Form.NOTE, origin.text()));
        if (tally.hasVotes()) {
            body.add(Block.Paragraph.of(
                    Block.Form.BODY, "Kết quả biểu quyết của " + sitting.council() + ": " + tally.text() + "."));
        }
        if (open > 0) {
            body.add(
                    Block.Paragraph.of(
                            Block.Form.NOTE,
                            "Còn " + PaperText.count(open)
                                    + " trường hợp phải làm rõ trước khi trình; nội dung ghi tại cột Ghi chú của danh sách trích ngang."));
        }
        body.add(Block.Paragraph.of(Block.Form.HEADING, "Cấp quyết định theo quy định"));
        awards.forEach(line ->
                body.add(Block.Paragraph.of(Block.Form.BODY, "- " + line.award() + ": " + line.authority() + ".")));
        body.add(Block.Paragraph.of(Block.Form.HEADING, "Hồ sơ kèm theo"));
        body.add(Block.Paragraph.of(Block.Form.BODY, "1. Danh sách trích ngang các trường hợp đề nghị."));
        for (int i = 0; i < enclosures.size(); i++) {
            body.add(Block.Paragraph.of(Block.Form.BODY, (i + 2) + ". " + enclosures.get(i) + "."));
        }
        body.add(Block.Paragraph.of(Block.Form.BODY, agency + " kính trình " + addressee + " xem xét, quyết định./."));
        List<String> copies = typed.copies();
        return new Paper(
                "to-trinh",
                false,
                typed.head("TTr", issuer),
                "TỜ TRÌNH",
                "Về việc đề nghị xét tặng " + subject,
                body,
                new Paper.Closing(
                        copies.isEmpty() ? List.of("- Như trên;", "- Lưu: VT, " + PaperText.SHORT_BLANK + ".") : copies,
                        List.of(typed.signature())),
                ground);
    }

    private String total() {
        List<String> parts = new ArrayList<>();
        add(parts, awards.stream().mapToLong(Line::people).sum(), "lượt cá nhân");
        add(parts, awards.stream().mapToLong(Line::collectives).sum(), "lượt tập thể");
        add(parts, awards.stream().mapToLong(Line::households).sum(), "lượt hộ gia đình");
        return parts.stream().collect(Collectors.joining(", "));
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(PaperText.count(count) + " " + what);
        }
    }
}
