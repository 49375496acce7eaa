package vn.bangvang.service.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Candidate;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.HouseholdCandidate;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.verdict.Criterion;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Evidence;
import vn.bangvang.model.verdict.Finding;
import vn.bangvang.model.verdict.NearestWay;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;
import vn.bangvang.model.verdict.SourceGrade;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;
import vn.bangvang.service.shared.Days;

/**
 * The reasons for the conclusions on one candidate (phiếu giải trình).
 *
 * @param unit name of the unit; absent where it is not known
 * @param source the file and the row that the dossier was read from
 */
public record Explanation(
        Typed typed,
        Dossier dossier,
        @Nullable String unit,
        String source,
        Evaluation evaluation,
        Paper.Ground ground) {

    private static final List<Block.Column> COLUMNS = List.of(
            new Block.Column("Điều kiện", 22, false),
            new Block.Column("Yêu cầu", 20, false),
            new Block.Column("Hiện có, minh chứng", 25, false),
            new Block.Column("Kết quả", 11, true),
            new Block.Column("Căn cứ", 22, false));

    /** The explanation as a paper. */
    public Paper paper() {
        List<Block> body = new ArrayList<>();
        who(body);
        List<Verdict> verdicts = evaluation.verdicts();
        if (verdicts.isEmpty()) {
            body.add(Block.Paragraph.of(Block.Form.BODY, "Không có danh hiệu, hình thức khen thưởng nào được xét."));
        }
        for (int i = 0; i < verdicts.size(); i++) {
            verdict(body, i + 1, verdicts.get(i));
        }
        return new Paper(
                "phieu-giai-trinh",
                false,
                typed.head(null, PaperText.BLANK),
                "PHIẾU GIẢI TRÌNH",
                "Kết quả đối chiếu điều kiện xét tặng danh hiệu thi đua, hình thức khen thưởng năm "
                        + evaluation.year(),
                body,
                new Paper.Closing(
                        List.of(),
                        List.of(new Paper.Signature(null, "NGƯỜI LẬP PHIẾU", PaperText.orBlank(typed.signer())))),
                ground);
    }

    private void who(List<Block> body) {
        Candidate candidate = dossier.candidate();
        if (candidate instanceof IndividualCandidate person) {
            body.add(Block.Paragraph.labelled("Họ và tên:", person.name()));
            add(body, "Ngày sinh:", person.birthDate() == null ? null : Days.format(person.birthDate()));
            add(body, "Số định danh:", person.citizenId());
            add(body, "Chức vụ:", person.position());
        } else if (candidate instanceof HouseholdCandidate household) {
            body.add(Block.Paragraph.labelled("Hộ gia đình, chủ hộ:", household.name()));
            add(body, "Địa chỉ:", household.address());
        } else {
            body.add(Block.Paragraph.labelled("Tập thể:", candidate.name()));
        }
        add(body, "Đơn vị:", unit);
        body.add(Block.Paragraph.labelled("Hồ sơ:", dossier.id() + " (" + source + ")"));
        if (dossier.review().receivedOn() != null) {
            add(body, "Ngày tiếp nhận hồ sơ:", Days.format(dossier.review().receivedOn()));
        }
    }

    private static void add(List<Block> body, String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            body.add(Block.Paragraph.labelled(label, text));
        }
    }

    private void verdict(List<Block> body, int number, Verdict verdict) {
        body.add(Block.Paragraph.of(
                Block.Form.HEADING,
                number + ". " + verdict.name() + ": " + verdict.status().label()));
        NearestWay way = verdict.nearestWay();
        if (verdict.status() != Status.ELIGIBLE && way != null && !way.missing().isEmpty()) {
            body.add(Block.Paragraph.labelled("Còn thiếu:", String.join("; ", way.missing()) + "."));
            if (verdict.status() == Status.NOT_ELIGIBLE && way.earliestYear() != null) {
                body.add(Block.Paragraph.of(Block.Form.BODY, "Sớm nhất đủ điều kiện: năm " + way.earliestYear() + "."));
            }
        }
        if (!evaluation.ruleSetOf(verdict.award()).equals(ground.ruleSet())) {
            body.add(Block.Paragraph.of(
                    Block.Form.NOTE,
                    "Theo điều khoản chuyển tiếp, xét theo bộ quy tắc " + evaluation.ruleSetOf(verdict.award()) + "."));
        }
        List<List<String>> rows = rows(verdict);
        if (!rows.isEmpty()) {
            body.add(new Block.Table(COLUMNS, rows));
        }
        verdict.notEncoded()
                .forEach(note -> body.add(Block.Paragraph.of(
                        Block.Form.NOTE,
                        "Chưa đưa vào bộ quy tắc: " + note.citation().text() + ". " + note.reason())));
        verdict.cautions()
                .forEach(caution -> body.add(Block.Paragraph.of(Block.Form.NOTE, "Lưu ý: " + caution.text())));
    }

    private static List<List<String>> rows(Verdict verdict) {
        List<List<String>> rows = new ArrayList<>();
        verdict.criteria().stream()
                .sorted(Comparator.comparingInt(criterion -> order(criterion.outcome())))
                .forEach(criterion -> {
                    criterion.findings().stream()
                            .sorted(Comparator.comparingInt(finding -> order(finding.outcome())))
                            .forEach(finding -> rows.add(row(criterion, finding)));
                    criterion
                            .notEncoded()
                            .forEach(note -> rows.add(List.of(
                                    "Tiêu chuẩn chưa đưa vào bộ quy tắc",
                                    "–",
                                    note.reason(),
                                    criterion.outcome().label(),
                                    note.citation().text())));
                });
        return rows;
    }

    private static List<String> row(Criterion criterion, Finding finding) {
        boolean alternative =
                criterion.findings().size() + criterion.notEncoded().size() > 1;
        String source = finding.source() == SourceGrade.TEXT
                ? ""
                : " (" + finding.source().label() + ")";
        return List.of(
                alternative ? "(Một trong các tiêu chuẩn) " + finding.rule() : finding.rule(),
                finding.outcome() == Outcome.FOR_COUNCIL ? "–" : need(finding.reason()),
                have(finding.reason()),
                finding.outcome().label(),
                finding.citation().text() + source);
    }

    private static String need(Reason reason) {
        if (reason instanceof Reason.Combination all) {
            return all.parts().stream()
                    .map(Explanation::need)
                    .collect(Collectors.joining(all.operator().equals("any") ? " hoặc " : "; "));
        }
        return ((Reason.Measurement) reason).need().text();
    }

    private static String have(Reason reason) {
        String have = Reasons.measurements(reason)
                .map(one -> one.have().text())
                .distinct()
                .collect(Collectors.joining("; "));
        String evidence = Reasons.measurements(reason)
                .flatMap(one -> one.evidence().stream())
                .map(Explanation::evidence)
                .distinct()
                .collect(Collectors.joining("; "));
        return evidence.isEmpty() ? have : have + ". Minh chứng: " + evidence;
    }

    private static String evidence(Evidence one) {
        return one.counted() ? one.text() : one.text() + " (không tính)";
    }

    private static int order(Outcome outcome) {
        return switch (outcome) {
            case NOT_MET -> 0;
            case UNKNOWN -> 1;
            case FOR_COUNCIL -> 2;
            case MET -> 3;
        };
    }
}
