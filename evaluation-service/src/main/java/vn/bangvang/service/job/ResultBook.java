package vn.bangvang.service.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.engine.RuleSet;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Criterion;
import vn.bangvang.model.verdict.Finding;
import vn.bangvang.model.verdict.NearestWay;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.Results.Cursor;
import vn.bangvang.service.job.Results.Filter;
import vn.bangvang.service.job.Results.ResultRow;

/** Writes the results of a screening as a workbook. Every cell is a text or a number; none is ever a formula. */
@Component
class ResultBook {

    private static final int PAGE = 500;
    private static final int MOST_ROWS = 500_000;
    private static final int LONGEST_CELL = 32_000;
    private static final String MORE = "Còn tiếp: tải kết quả dạng CSV hoặc NDJSON để có đủ.";
    private static final List<String> WHO = List.of("Phần", "Tệp", "Dòng", "Mã hồ sơ", "Tên", "Mã đơn vị", "Đơn vị");

    private final Results results;
    private final RuleBook rules;
    private final JobStore store;

    ResultBook(Results results, RuleBook rules, JobStore store) {
        this.results = results;
        this.rules = rules;
        this.store = store;
    }

    void write(Job job, Filter filter, Access access, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "BangVang", null);
        new Conclusions(book.newWorksheet("Kết luận"), filter).write(job, access);
        new Reasons(book.newWorksheet("Lý do"), filter, job).write(job, access);
        writeSource(book.newWorksheet("Nguồn"), job, access);
        book.finish();
    }

    private String awardName(String key) {
        return rules.law().awards().find(key).map(known -> known.name()).orElse(key);
    }

    private static String label(String status) {
        return Status.valueOf(status.toUpperCase(Locale.ROOT)).label();
    }

    /** A sheet with a row for each person and award. */
    private abstract class Table {
        final Worksheet sheet;
        final Filter filter;
        private int row;

        Table(Worksheet sheet, Filter filter, List<String> columns) {
            this.sheet = sheet;
            this.filter = filter;
            for (int i = 0; i < WHO.size(); i++) {
                text(i, WHO.get(i));
            }
            for (int i = 0; i < columns.size(); i++) {
                text(WHO.size() + i, columns.get(i));
            }
        }

        abstract void rows(List<ResultRow> page, Job job);

        void write(Job job, Access access) throws IOException {
            sheet.freezePane(0, 1);
            Cursor last = Cursor.START;
            List<ResultRow> page = results.page(job, filter, access, last, PAGE);
            while (!page.isEmpty() && row < MOST_ROWS) {
                rows(page, job);
                last = page.get(page.size() - 1).cursor();
                sheet.flush();
                page = results.page(job, filter, access, last, PAGE);
            }
            if (!page.isEmpty()) {
                row++;
                text(0, MORE);
            }
            sheet.finish();
        }

        void begin(ResultRow from) {
            row++;
            number(0, from.part());
            text(1, from.file());
            number(2, from.row());
            text(3, from.dossier());
            text(4, from.name());
            text(5, from.unit());
            text(6, from.unitName());
        }

        void number(int column, long number) {
            sheet.value(row, column, number);
        }

        void text(int column, @Nullable String text) {
            if (text != null && !text.isEmpty()) {
                String shown = text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text;
                sheet.inlineString(row, column, shown);
            }
        }
    }

    private final class Conclusions extends Table {

        Conclusions(Worksheet sheet, Filter filter) {
            super(sheet, filter, List.of("Danh hiệu, hình thức", "Kết luận"));
        }

        @Override
        void rows(List<ResultRow> page, Job job) {
            for (ResultRow from : page) {
                from.statuses().forEach((award, status) -> {
                    if (filter.takes(award, status)) {
                        begin(from);
                        text(WHO.size(), awardName(award));
                        text(WHO.size() + 1, label(status));
                    }
                });
            }
        }
    }

    private final class Reasons extends Table {
        private final RuleSet law;
        private final boolean same;

        Reasons(Worksheet sheet, Filter filter, Job job) {
            super(
                    sheet,
                    filter,
                    List.of(
                            "Danh hiệu, hình thức",
                            "Kết luận",
                            "Số điều kiện chưa đạt",
                            "Số điều kiện chưa rõ",
                            "Điều kiện chưa đạt, chưa rõ",
                            "Còn thiếu",
                            "Căn cứ"));
            law = rules.inForce(job.jurisdiction(), job.asOf());
            same = law.ref().equals(job.ruleSet());
        }

        @Override
        void rows(List<ResultRow> page, Job job) {
            Map<Cursor, String> dossiers = same ? results.dossiersOf(job, page) : Map.of();
            for (ResultRow from : page) {
                String dossier = dossiers.get(from.cursor());
                if (dossier != null) {
                    law.evaluate(DossierJson.mapper().readValue(dossier, Dossier.class), Selections.of(job.awards()))
                            .verdicts()
                            .forEach(verdict -> row(from, verdict));
                }
            }
        }

        private void row(ResultRow from, Verdict verdict) {
            String status = verdict.status().name().toLowerCase(Locale.ROOT);
            if (verdict.status() == Status.NOT_APPLICABLE || !filter.takes(verdict.award(), status)) {
                return;
            }
            begin(from);
            int at = WHO.size();
            text(at, verdict.name());
            text(at + 1, verdict.status().label());
            number(at + 2, count(verdict, Outcome.NOT_MET));
            number(at + 3, count(verdict, Outcome.UNKNOWN));
            text(at + 4, open(verdict).stream().map(this::rules).collect(Collectors.joining("\n")));
            NearestWay way = verdict.nearestWay();
            text(at + 5, way == null ? "" : String.join("\n", way.missing()));
            List<Criterion> cited = open(verdict).isEmpty() ? verdict.criteria() : open(verdict);
            text(
                    at + 6,
                    cited.stream()
                            .flatMap(criterion -> criterion.findings().stream())
                            .map(finding -> finding.citation().text())
                            .distinct()
                            .collect(Collectors.joining("; ")));
        }

        private String rules(Criterion criterion) {
            return criterion.findings().stream().map(Finding::rule).collect(Collectors.joining(" hoặc "));
        }

        private static long count(Verdict verdict, Outcome outcome) {
            return verdict.criteria().stream()
                    .filter(criterion -> criterion.outcome() == outcome)
                    .count();
        }

        private static List<Criterion> open(Verdict verdict) {
            return verdict.criteria().stream()
                    .filter(criterion ->
                            criterion.outcome() == Outcome.NOT_MET || criterion.outcome() == Outcome.UNKNOWN)
                    .toList();
        }
    }

    private void writeSource(Worksheet sheet, Job job, Access access) throws IOException {
        Job.Progress progress = store.progress(job, access);
        boolean same = rules.inForce(job.jurisdiction(), job.asOf()).ref().equals(job.ruleSet());
        List<List<String>> lines = List.of(
                List.of("Lần xét", job.id().toString()),
                List.of("Trạng thái", job.state().name().toLowerCase(Locale.ROOT)),
                List.of("Địa bàn", job.jurisdiction()),
                List.of("Ngày áp dụng quy định", job.asOf().toString()),
                List.of("Danh hiệu được xét", job.awards()),
                List.of("Bộ quy tắc", DossierJson.write(job.ruleSet())),
                List.of("Số hồ sơ đã xét", String.valueOf(progress.evaluated())),
                List.of("Số dòng không đọc được", String.valueOf(progress.rejectedRows())),
                List.of(
                        "Lý do",
                        same
                                ? "Lập lại từ hồ sơ đã lưu, theo đúng bộ quy tắc của lần xét"
                                : "Không lập được: bộ quy tắc của lần xét không còn là bộ đang dùng"),
                List.of("Lưu ý", "Kết quả đối chiếu với quy định, không phải là quyết định khen thưởng"));
        for (int i = 0; i < lines.size(); i++) {
            sheet.inlineString(i, 0, lines.get(i).get(0));
            sheet.inlineString(i, 1, lines.get(i).get(1));
        }
        sheet.finish();
    }
}
