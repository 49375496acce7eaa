package vn.bangvang.service.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.bangvang.model.verdict.Caution;
import vn.bangvang.model.verdict.Criterion;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Evidence;
import vn.bangvang.model.verdict.Finding;
import vn.bangvang.model.verdict.LawComparison;
import vn.bangvang.model.verdict.NearestWay;
import vn.bangvang.model.verdict.NotEncoded;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Transition;
import vn.bangvang.model.verdict.TransitionClause;
import vn.bangvang.model.verdict.Verdict;
import vn.bangvang.service.shared.Days;

/** Puts an evaluation into sentences that a council member reads from top to bottom. */
public final class ExplanationWriter {

    private static final Set<String> SHOWN_WITH_THE_TRANSITION = Set.of("transition", "transition_comparison");

    private final StringBuilder text = new StringBuilder();

    private ExplanationWriter() {}

    /** The explanation in Vietnamese, verdict by verdict, each line with its citation. */
    public static String explain(Evaluation evaluation) {
        ExplanationWriter writer = new ExplanationWriter();
        writer.line("Hồ sơ " + evaluation.dossier() + ", năm xét " + evaluation.year());
        writer.line("Bộ quy tắc " + evaluation.ruleSet().id() + " (ngày áp dụng " + Days.format(evaluation.asOf())
                + ", địa bàn " + evaluation.jurisdiction() + ", mã nội dung "
                + evaluation.ruleSet().contentHash().substring(0, 12) + ")");
        Transition transition = evaluation.transition();
        if (transition != null) {
            writer.transition(transition);
        }
        if (evaluation.verdicts().isEmpty()) {
            writer.line("Không có danh hiệu, hình thức khen thưởng nào dành cho đối tượng này.");
        }
        for (Verdict verdict : evaluation.verdicts()) {
            writer.verdict(verdict);
            if (transition != null) {
                transition.comparisons().stream()
                        .filter(comparison -> comparison.award().equals(verdict.award()))
                        .forEach(comparison -> writer.comparison(comparison, transition));
            }
        }
        return writer.text.toString();
    }

    private void transition(Transition transition) {
        for (TransitionClause clause : transition.clauses()) {
            line("Chuyển tiếp: " + clause.citation().text() + " ("
                    + clause.source().label().toLowerCase(Locale.ROOT) + "). " + clause.text() + ".");
            if (clause.note() != null) {
                line("  " + clause.note());
            }
        }
        line("  Quy định cũ: bộ quy tắc " + transition.former().id() + ".");
        if (transition.later() != null) {
            line("  Quy định mới: bộ quy tắc " + transition.later().id() + ".");
        }
        if (transition.notCompared() != null) {
            line("  " + transition.notCompared());
        }
    }

    private void comparison(LawComparison comparison, Transition transition) {
        line("  So sánh hai quy định: " + comparison.favour().label() + ".");
        line("    Theo quy định cũ (" + transition.former().id() + "): "
                + comparison.former().label() + ".");
        if (comparison.later() != null && transition.later() != null) {
            line("    Theo quy định mới (" + transition.later().id() + "): "
                    + comparison.later().label() + ".");
        }
        line("    Kết luận trên theo bộ quy tắc " + comparison.ruleSet() + ".");
        Verdict setAside = comparison.setAside();
        if (setAside != null && setAside.nearestWay() != null) {
            line("    Theo quy định kia:");
            setAside.nearestWay().missing().forEach(missing -> line("      - " + missing));
        }
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
            if (!SHOWN_WITH_THE_TRANSITION.contains(caution.code())) {
                line("  Lưu ý: " + caution.text());
            }
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
