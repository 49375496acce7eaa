package vn.bangvang.service.screening;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.service.evaluation.ExplanationWriter;
import vn.bangvang.service.list.Conversion;
import vn.bangvang.service.list.ListSummary;
import vn.bangvang.service.list.ListSummary.FileSummary;

/** Tells at the end of a screening what was read and what came out. */
final class SummaryPrinter {

    private static final int SHOWN_CONVERSIONS = 5;
    private static final int COUNT_WIDTH = 8;
    private static final Map<Status, String> HEADINGS = Map.of(
            Status.ELIGIBLE, "Đủ",
            Status.NEEDS_REVIEW, "Xem xét",
            Status.ON_HOLD, "Tạm hoãn",
            Status.NOT_ELIGIBLE, "Chưa đủ",
            Status.NOT_APPLICABLE, "Ngoài");

    private final PrintWriter out;

    SummaryPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(ListSummary summary, Screening screening, Path folder) {
        summary.files().forEach(this::print);
        out.println();
        table(screening.tally());
        out.println();
        out.println("Bộ quy tắc: "
                + (screening.ruleSets().isEmpty() ? "không có" : String.join(", ", screening.ruleSets())));
        long rejected = summary.rejectedRows() + screening.notInForce();
        out.println("Đã xét " + (summary.accepted() - screening.notInForce()) + " đối tượng; "
                + (rejected == 0
                        ? "mọi dòng đều đọc được."
                        : rejected + " dòng không đọc được, xem " + ScreeningFiles.REJECTED + "."));
        out.println("Kết quả: " + folder);
        screening.toExplain().forEach(evaluation -> {
            out.println();
            out.print(ExplanationWriter.explain(evaluation));
        });
        out.flush();
    }

    private void print(FileSummary file) {
        out.println(file.file() + ": " + file.layout().label().toLowerCase(Locale.ROOT) + ", "
                + file.encoding() + ", ngăn cột bằng " + file.delimiter() + ", tiêu đề ở dòng "
                + file.headerRows().stream().map(String::valueOf).collect(Collectors.joining(", ")) + "; "
                + file.rows() + " dòng dữ liệu, " + file.accepted() + " hồ sơ, " + file.rejectedRows()
                + " dòng không đọc được");
        if (file.stopped() != null) {
            out.println("  Ngừng đọc: " + file.stopped());
        }
        if (!file.ignoredColumns().isEmpty()) {
            out.println("  Cột không đọc: "
                    + file.ignoredColumns().stream()
                            .map(column -> "“" + column + "”")
                            .collect(Collectors.joining(", ")));
        }
        file.conversions().stream()
                .limit(SHOWN_CONVERSIONS)
                .map(Conversion::message)
                .forEach(message -> out.println("  " + message));
        int more = file.conversions().size() - SHOWN_CONVERSIONS;
        if (more > 0) {
            out.println("  và " + more + " điều khác, xem " + ScreeningFiles.CONVERSIONS);
        }
    }

    private void table(Tally tally) {
        int width =
                tally.byAward().keySet().stream().mapToInt(String::length).max().orElse(0);
        out.println(" ".repeat(width)
                + Arrays.stream(Status.values())
                        .map(status -> right(HEADINGS.getOrDefault(status, status.label())))
                        .collect(Collectors.joining()));
        tally.byAward()
                .forEach((award, counts) -> out.println(award
                        + " ".repeat(width - award.length())
                        + Arrays.stream(Status.values())
                                .map(status -> right(String.valueOf(counts.getOrDefault(status, 0L))))
                                .collect(Collectors.joining())));
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, COUNT_WIDTH + 2 - text.length())) + text;
    }
}
