package vn.bangvang.service.job;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Candidate;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.HouseholdCandidate;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.verdict.Criterion;
import vn.bangvang.model.verdict.Finding;
import vn.bangvang.model.verdict.NearestWay;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;
import vn.bangvang.model.verdict.SourceGrade;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.Results.Cursor;
import vn.bangvang.service.job.Results.Filter;
import vn.bangvang.service.job.Results.ResultRow;

/**
 * Writes the results of a screening as a workbook, page by page. Codes and identity numbers are texts, days are days, and
 * no text is ever a formula.
 */
@Component
public class ResultBook {

    private static final int PAGE = 200;
    private static final int MOST_ROWS = 500_000;
    private static final int LONGEST_CELL = 32_000;
    private static final String DAY = "dd/mm/yyyy";
    private static final String MORE =
            "Còn tiếp: hãy lọc theo danh hiệu hoặc đơn vị, hoặc tải kết quả dạng CSV để có đủ.";
    private static final List<Column> WHO = List.of(
            new Column("Phần", 7),
            new Column("Tệp", 22),
            new Column("Dòng", 7),
            new Column("Mã hồ sơ", 14),
            new Column("Họ và tên", 28),
            new Column("Mã đơn vị", 12),
            new Column("Đơn vị", 32));

    private final Results results;
    private final Explanations explanations;
    private final RuleBook rules;
    private final JobStore store;

    ResultBook(Results results, Explanations explanations, RuleBook rules, JobStore store) {
        this.results = results;
        this.explanations = explanations;
        this.rules = rules;
        this.store = store;
    }

    private record Column(String title, int width) {}

    /** Writes the rows that are wanted and that the caller may see. */
    public void write(Job job, Explanations.Wanted wanted, Access access, OutputStream out) throws IOException {
        write(job, new Filter(wanted.status(), wanted.award(), wanted.unit(), false), access, out);
    }

    void write(Job job, Filter filter, Access access, OutputStream out) throws IOException {
        boolean explained = explanations.canExplain(job);
        SortedSet<String> cited = new TreeSet<>();
        Workbook book = new Workbook(out, "BangVang", null);
        new People(book.newWorksheet("Danh sách"), filter).write(job, access);
        new Reasons(book.newWorksheet("Lý do"), filter, explained, cited).write(job, access);
        writeGround(book.newWorksheet("Căn cứ"), job, filter, explained, cited, access);
        book.finish();
    }

    private String awardName(String key) {
        return rules.law().awards().find(key).map(known -> known.name()).orElse(key);
    }

    private static String label(String status) {
        return Status.valueOf(status.toUpperCase(Locale.ROOT)).label();
    }

    /** A sheet whose rows are written as they are read. */
    private abstract class Table {
        final Worksheet sheet;
        final Filter filter;
        private final int columns;
        private int row;

        Table(Worksheet sheet, Filter filter, List<Column> further) {
            this.sheet = sheet;
            this.filter = filter;
            List<Column> all = new ArrayList<>(WHO);
            all.addAll(further);
            columns = all.size();
            for (int i = 0; i < columns; i++) {
                sheet.width(i, all.get(i).width());
                text(i, all.get(i).title());
            }
            sheet.range(0, 0, 0, columns - 1).style().bold().wrapText(true).set();
            sheet.freezePane(0, 1);
        }

        abstract void rows(List<ResultRow> page, Job job);

        void write(Job job, Access access) throws IOException {
            boolean more = false;
            for (List<ResultRow> page : results.pages(job, filter, access, PAGE)) {
                more = row >= MOST_ROWS;
                if (more) {
                    break;
                }
                rows(page, job);
                sheet.flush();
            }
            sheet.setAutoFilter(0, 0, Math.max(row, 1), columns - 1);
            if (more) {
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

        void number(int column, @Nullable Number number) {
            if (number != null) {
                sheet.value(row, column, number);
            }
        }

        void day(int column, @Nullable LocalDate day) {
            if (day != null) {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
        }

        void text(int column, @Nullable String text) {
            if (text != null && !text.isEmpty()) {
                String shown = text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) + "…" : text;
                sheet.inlineString(row, column, shown);
            }
        }
    }

    /** A row for each person and award. */
    private final class People extends Table {

        People(Worksheet sheet, Filter filter) {
            super(
                    sheet,
                    filter,
                    List.of(
                            new Column("Số định danh", 16),
                            new Column("Ngày sinh", 12),
                            new Column("Chức vụ", 24),
                            new Column("Năm xét", 9),
                            new Column("Ngày tiếp nhận hồ sơ", 14),
                            new Column("Danh hiệu, hình thức", 34),
                            new Column("Kết luận", 22)));
        }

        @Override
        void rows(List<ResultRow> page, Job job) {
            Map<Cursor, String> dossiers = results.dossiers(job, page);
            for (ResultRow from : page) {
                String text = dossiers.get(from.cursor());
                Dossier dossier = text == null ? null : DossierJson.mapper().readValue(text, Dossier.class);
                from.statuses().forEach((award, status) -> {
                    if (filter.takes(award, status)) {
                        begin(from);
                        if (dossier != null) {
                            about(dossier);
                        }
                        text(WHO.size() + 5, awardName(award));
                        text(WHO.size() + 6, label(status));
                    }
                });
            }
        }

        private void about(Dossier dossier) {
            int at = WHO.size();
            Candidate candidate = dossier.candidate();
            if (candidate instanceof IndividualCandidate person) {
                text(at, person.citizenId());
                day(at + 1, person.birthDate());
                text(at + 2, person.position());
            } else if (candidate instanceof HouseholdCandidate household) {
                text(at, household.citizenId());
            }
            number(at + 3, dossier.review().year());
            day(at + 4, dossier.review().receivedOn());
        }
    }

    /** A row for each person, award and condition. */
    private final class Reasons extends Table {
        private final boolean explained;
        private final SortedSet<String> cited;

        Reasons(Worksheet sheet, Filter filter, boolean explained, SortedSet<String> cited) {
            super(
                    sheet,
                    filter,
                    List.of(
                            new Column("Danh hiệu, hình thức", 34),
                            new Column("Kết luận", 20),
                            new Column("Mã điều kiện", 18),
                            new Column("Điều kiện", 50),
                            new Column("Kết quả", 18),
                            new Column("Yêu cầu", 44),
                            new Column("Hiện có", 44),
                            new Column("Căn cứ", 36),
                            new Column("Nguồn", 24),
                            new Column("Còn thiếu", 44),
                            new Column("Sớm nhất đủ điều kiện (năm)", 14)));
            this.explained = explained;
            this.cited = cited;
        }

        @Override
        void rows(List<ResultRow> page, Job job) {
            if (!explained) {
                return;
            }
            Map<Cursor, ResultRow> origins =
                    page.stream().collect(Collectors.toMap(ResultRow::cursor, Function.identity()));
            for (Explanations.Row row : explanations.explain(job, page)) {
                ResultRow from = origins.get(new Cursor(row.part(), row.n()));
                if (from != null) {
                    row.evaluation().verdicts().forEach(verdict -> verdict(from, verdict));
                }
            }
        }

        private void verdict(ResultRow from, Verdict verdict) {
            String status = verdict.status().name().toLowerCase(Locale.ROOT);
            if (verdict.status() == Status.NOT_APPLICABLE || !filter.takes(verdict.award(), status)) {
                return;
            }
            for (Criterion criterion : verdict.criteria()) {
                begin(from);
                criterion(verdict, criterion);
            }
        }

        private void criterion(Verdict verdict, Criterion criterion) {
            int at = WHO.size();
            text(at, verdict.name());
            text(at + 1, verdict.status().label());
            text(at + 2, criterion.id());
            text(at + 3, rule(criterion));
            text(at + 4, criterion.outcome().label());
            text(at + 5, joined(criterion, finding -> measured(finding.reason(), true), " hoặc "));
            text(at + 6, joined(criterion, finding -> measured(finding.reason(), false), "; "));
            text(at + 7, joined(criterion, finding -> finding.citation().text(), "; "));
            text(at + 8, joined(criterion, finding -> source(finding.source()), "; "));
            criterion.findings().forEach(finding -> cited.add(finding.citation().text()));
            NearestWay way = verdict.nearestWay();
            if (way != null && criterion.outcome() != Outcome.MET) {
                text(at + 9, String.join("\n", way.missing()));
                number(at + 10, way.earliestYear());
            }
        }

        private static String rule(Criterion criterion) {
            String rules = joined(criterion, Finding::rule, " hoặc ");
            String others = criterion.notEncoded().stream()
                    .map(note -> "Chưa mã hóa " + note.citation().text() + ": " + note.reason())
                    .collect(Collectors.joining("; "));
            return rules.isEmpty() || others.isEmpty() ? rules + others : rules + "; " + others;
        }

        private static String source(SourceGrade source) {
            return source == SourceGrade.TEXT ? "" : source.label();
        }

        private static String joined(Criterion criterion, Function<Finding, String> part, String between) {
            return criterion.findings().stream()
                    .map(part)
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(between));
        }

        private static String measured(Reason reason, boolean need) {
            if (reason instanceof Reason.Measurement one) {
                return need ? one.need().text() : one.have().text();
            }
            Reason.Combination all = (Reason.Combination) reason;
            String between = need && all.operator().equals("any") ? " hoặc " : "; ";
            return all.parts().stream().map(part -> measured(part, need)).collect(Collectors.joining(between));
        }
    }

    private void writeGround(
            Worksheet sheet, Job job, Filter filter, boolean explained, SortedSet<String> cited, Access access)
            throws IOException {
        Job.Progress progress = store.progress(job, access);
        int row = 0;
        sheet.width(0, 34);
        sheet.width(1, 90);
        for (List<@Nullable Object> line : lines(job, filter, explained, progress)) {
            sheet.inlineString(row, 0, String.valueOf(line.get(0)));
            sheet.style(row, 0).bold().set();
            Object value = line.get(1);
            if (value instanceof LocalDate day) {
                sheet.value(row, 1, day);
                sheet.style(row, 1).format(DAY).horizontalAlignment("left").set();
            } else if (value instanceof BigDecimal number) {
                sheet.value(row, 1, number);
                sheet.style(row, 1).horizontalAlignment("left").set();
            } else {
                sheet.inlineString(row, 1, value == null ? "Không lọc" : String.valueOf(value));
            }
            row++;
        }
        row++;
        sheet.inlineString(row, 0, "Điều khoản được viện dẫn");
        sheet.style(row, 0).bold().set();
        for (String one : cited) {
            sheet.inlineString(row++, 1, one);
        }
        sheet.finish();
    }

    private List<List<@Nullable Object>> lines(Job job, Filter filter, boolean explained, Job.Progress progress) {
        String status = filter.status();
        String award = filter.award();
        return List.of(
                Arrays.asList("Lần xét", job.id()),
                Arrays.asList("Trạng thái", state(job.state())),
                Arrays.asList(
                        "Địa bàn",
                        rules.law()
                                .jurisdiction(job.jurisdiction())
                                .map(place -> place.name())
                                .orElse(job.jurisdiction())),
                Arrays.asList("Ngày áp dụng quy định", job.asOf()),
                Arrays.asList("Danh hiệu, hình thức được xét", awards(job.awards())),
                Arrays.asList("Bộ quy tắc", job.ruleSet().id()),
                Arrays.asList("Mã nội dung bộ quy tắc (SHA-256)", job.ruleSet().contentHash()),
                Arrays.asList("Phiên bản phần mềm", job.ruleSet().engine()),
                Arrays.asList("Mã băm kết quả (SHA-256)", explanations.hash(job)),
                Arrays.asList("Số hồ sơ đã xét", BigDecimal.valueOf(progress.evaluated())),
                Arrays.asList("Số dòng không đọc được", BigDecimal.valueOf(progress.rejectedRows())),
                Arrays.asList("Lọc theo kết luận", status == null ? null : label(status)),
                Arrays.asList("Lọc theo danh hiệu, hình thức", award == null ? null : awardName(award)),
                Arrays.asList("Lọc theo đơn vị", filter.unit()),
                Arrays.asList(
                        "Lý do",
                        explained
                                ? "Lập lại từ hồ sơ đã lưu, theo đúng bộ quy tắc của lần xét"
                                : "Không lập được: bộ quy tắc của lần xét không còn là bộ đang dùng"),
                Arrays.asList("Lưu ý", "Kết quả đối chiếu với quy định, không phải là quyết định khen thưởng"));
    }

    private static String state(JobState state) {
        return switch (state) {
            case RUNNING -> "Đang xét";
            case PAUSED -> "Tạm dừng";
            case CANCELLED -> "Đã hủy";
            case FINISHED -> "Hoàn tất";
            case FAILED -> "Thất bại";
        };
    }

    private String awards(String awards) {
        return switch (awards) {
            case "nominated" -> "Danh hiệu, hình thức được đề nghị trong danh sách";
            case "all" -> "Mọi danh hiệu, hình thức";
            default -> Arrays.stream(awards.split(",")).map(this::awardName).collect(Collectors.joining("; "));
        };
    }
}
