package vn.bangvang.service.evaluation;

import java.util.Comparator;
import java.util.List;
import vn.bangvang.model.verdict.Caution;
import vn.bangvang.model.verdict.Criterion;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Evidence;
import vn.bangvang.model.verdict.Finding;
import vn.bangvang.model.verdict.NearestWay;
import vn.bangvang.model.verdict.NotEncoded;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;
import vn.bangvang.service.shared.Days;

/** Puts an evaluation into sentences that a council member reads from top to bottom. */
public final class ExplanationWriter {

    private final StringBuilder text = new StringBuilder();

    private ExplanationWriter() {}

    /** The explanation in Vietnamese, verdict by verdict, each line with its citation. */
    public static String explain(Evaluation evaluation) {
        ExplanationWriter writer = new ExplanationWriter();
        writer.line("Hồ sơ " + evaluation.dossier() + ", năm xét " + evaluation.year());
        writer.line("Bộ quy tắc " + evaluation.ruleSet().id() + " (ngày áp dụng " + Days.format(evaluation.asOf())
                + ", địa bàn " + evaluation.jurisdiction() + ", mã nội dung "
                + evaluation.ruleSet().contentHash().substring(0, 12) + ")");
        if (evaluation.verdicts().isEmpty()) {
            writer.line("Không có danh hiệu, hình thức khen thưởng nào dành cho đối tượng này.");
        }
        evaluation.verdicts().forEach(writer::verdict);
        return writer.text.toString();
    }

    private void verdict(Verdict verdict) {
        line("");
        line(headline(verdict));
        NearestWay way = verdict.nearestWay();
        if (way != null) {
            way.missing().forEach(missing -> line("  - " + missing));
            if (way.earliestYear() != null && verdict.status() == Status.NOT_ELIGIBLE) {
                line("  Sớm nhất có thể đủ điều kiện: năm " + way.earliestYear()
                        + ", nếu từ nay mỗi năm đều đạt yêu cầu.");
            }
        }
        verdict.criteria().stream()
                .sorted(Comparator.comparing(criterion -> order(criterion.outcome())))
                .forEach(this::criterion);
        verdict.notEncoded().forEach(this::notEncoded);
        for (Caution caution : verdict.cautions()) {
            line("  Lưu ý: " + caution.text());
        }
    }

    private static String headline(Verdict verdict) {
        String status = switch (verdict.status()) {
            case ELIGIBLE -> "Đủ điều kiện xét tặng";
            case NEEDS_REVIEW -> "Cần xem xét thêm để xét tặng";
            case ON_HOLD -> "Tạm hoãn xét tặng";
            case NOT_ELIGIBLE -> "Chưa đủ điều kiện xét tặng";
            case NOT_APPLICABLE -> "Không thuộc đối tượng xét tặng";
        };
        return status + " “" + verdict.name() + "”";
    }

    private static int order(Outcome outcome) {
        return switch (outcome) {
            case NOT_MET -> 0;
            case UNKNOWN -> 1;
            case MET -> 2;
            case FOR_COUNCIL -> 3;
        };
    }

    private void criterion(Criterion criterion) {
        boolean alternatives =
                criterion.findings().size() + criterion.notEncoded().size() > 1;
        String indent = alternatives ? "    " : "  ";
        if (alternatives) {
            line("  " + mark(criterion.outcome()) + " Một trong các tiêu chuẩn sau:");
        }
        criterion.findings().forEach(finding -> finding(finding, indent));
        criterion
                .notEncoded()
                .forEach(note -> line(indent + "? " + note.citation().text() + ": chưa mã hóa. " + note.reason()));
    }

    private void finding(Finding finding, String indent) {
        line(indent + mark(finding.outcome()) + " " + finding.rule() + " ["
                + finding.citation().text() + "]");
        reason(finding.reason(), indent + "    ", finding.outcome());
    }

    private void reason(Reason reason, String indent, Outcome outcome) {
        if (reason instanceof Reason.Combination combination) {
            line(indent + (combination.operator().equals("any") ? "một trong:" : "đồng thời:"));
            combination.parts().forEach(part -> reason(part, indent + "  ", part.outcome()));
            return;
        }
        Reason.Measurement measurement = (Reason.Measurement) reason;
        if (outcome == Outcome.FOR_COUNCIL) {
            line(indent + measurement.have().text());
            return;
        }
        line(indent + "yêu cầu: " + measurement.need().text());
        line(indent + "hiện có: " + measurement.have().text());
        List<Evidence> evidence = measurement.evidence();
        for (Evidence item : evidence) {
            line(indent + (item.counted() ? "  + " : "  · ") + item.text());
        }
    }

    private void notEncoded(NotEncoded note) {
        line("  ? " + note.citation().text() + ": chưa mã hóa. " + note.reason());
    }

    private static String mark(Outcome outcome) {
        return switch (outcome) {
            case MET -> "[đạt]";
            case NOT_MET -> "[không đạt]";
            case UNKNOWN -> "[chưa có dữ liệu]";
            case FOR_COUNCIL -> "[Hội đồng]";
        };
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
