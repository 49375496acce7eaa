package vn.bangvang.service.selection;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import vn.bangvang.model.selection.CheckOutcome;
import vn.bangvang.model.selection.Figure;
import vn.bangvang.model.selection.RoundCheck;
import vn.bangvang.model.selection.RoundReport;
import vn.bangvang.model.verdict.SourceGrade;
import vn.bangvang.service.shared.Days;

/** Tells what the checks found: a table of all that apply, then what to look at and what is missing. */
final class ReportPrinter {

    private static final int SHOWN_DOSSIERS = 12;
    private static final List<CheckOutcome> TABLE =
            List.of(CheckOutcome.NOTICED, CheckOutcome.UNKNOWN, CheckOutcome.OK);

    private ReportPrinter() {}

    static void print(PrintWriter out, RoundReport report, String place) {
        out.println();
        out.println("Kiểm tra danh sách: " + report.dossiers() + " hồ sơ"
                + (report.year() == null ? "" : ", năm xét " + report.year()) + ", ngày áp dụng "
                + Days.format(report.asOf()) + ", " + place);
        out.println();
        table(out, report);
        details(out, report, CheckOutcome.NOTICED);
        details(out, report, CheckOutcome.UNKNOWN);
        out.println();
        out.println(count(report, CheckOutcome.NOTICED) + " kiểm tra cần lưu ý, " + count(report, CheckOutcome.UNKNOWN)
                + " chưa đủ dữ liệu, " + count(report, CheckOutcome.OK) + " không có điều phải lưu ý, "
                + count(report, CheckOutcome.NOT_APPLICABLE)
                + " không áp dụng. Kiểm tra danh sách không thay đổi kết luận của từng hồ sơ.");
    }

    private static long count(RoundReport report, CheckOutcome outcome) {
        return report.checks().stream()
                .filter(check -> check.outcome() == outcome)
                .count();
    }

    private static void table(PrintWriter out, RoundReport report) {
        int id = report.checks().stream()
                .mapToInt(check -> check.id().length())
                .max()
                .orElse(0);
        int label = TABLE.stream()
                .mapToInt(outcome -> outcome.label().length())
                .max()
                .orElse(0);
        out.println(left("Kết quả", label) + "  " + left("Mức", 8) + "  " + left("Mã", id) + "  Nội dung");
        for (CheckOutcome outcome : TABLE) {
            report.checks().stream()
                    .filter(check -> check.outcome() == outcome)
                    .forEach(check -> out.println(left(outcome.label(), label) + "  "
                            + left(check.severity().label(), 8) + "  " + left(check.id(), id) + "  " + check.title()));
        }
    }

    private static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static void details(PrintWriter out, RoundReport report, CheckOutcome outcome) {
        List<RoundCheck> checks = report.checks().stream()
                .filter(check -> check.outcome() == outcome)
                .toList();
        if (checks.isEmpty()) {
            return;
        }
        out.println();
        out.println(outcome.label().toUpperCase(Locale.forLanguageTag("vi")));
        for (RoundCheck check : checks) {
            out.println(
                    check.id() + ": " + check.title() + " [" + check.severity().label() + "]");
            for (Figure figure : check.figures()) {
                out.println("  " + figure.what() + ": " + figure.have() + " (cần: " + figure.need() + "; "
                        + figure.outcome().label().toLowerCase(Locale.ROOT) + ")");
            }
            if (!check.dossiers().isEmpty()) {
                int more = check.dossiers().size() - SHOWN_DOSSIERS;
                out.println("  Hồ sơ: "
                        + String.join(
                                ", ",
                                check.dossiers()
                                        .subList(
                                                0,
                                                Math.min(
                                                        SHOWN_DOSSIERS,
                                                        check.dossiers().size())))
                        + (more > 0 ? " và " + more + " hồ sơ khác" : ""));
            }
            if (!check.missing().isEmpty()) {
                out.println("  Cần bổ sung: " + String.join("; ", check.missing()));
            }
            out.println("  Căn cứ: " + CheckRows.basis(check)
                    + (check.source() == SourceGrade.TEXT
                            ? ""
                            : " (" + check.source().label().toLowerCase(Locale.ROOT) + ")"));
        }
    }
}
