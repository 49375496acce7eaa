package vn.bangvang.service.screening;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.Limits;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.service.list.ListOptions;
import vn.bangvang.service.list.ListReader;
import vn.bangvang.service.list.ListSummary;
import vn.bangvang.service.list.UnreadableListException;
import vn.bangvang.service.shared.Days;
import vn.bangvang.service.shared.Law;
import vn.bangvang.service.shared.PlaceOption;
import vn.bangvang.service.shared.UsageException;

/** Screens lists of candidates. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = {
            "Xét cả danh sách: mỗi đối tượng đủ điều kiện danh hiệu, hình thức khen thưởng nào, vì sao, còn thiếu gì."
        },
        footer = {
            "",
            "Để lại trong THƯ_MỤC:",
            "  verdicts.csv     mỗi đối tượng và danh hiệu một dòng: kết luận, điều kiện chưa đạt, năm sớm nhất, căn cứ",
            "  findings.ndjson  toàn bộ kết quả, mỗi dòng một đối tượng",
            "  rejected.csv     từng ô có lỗi: tệp, dòng, cột, giá trị, vấn đề, cần làm gì",
            "  conversions.csv  những gì được đọc khác với chữ ghi trong tệp",
            "",
            "Mã kết thúc: 0 đọc được mọi dòng; 3 có dòng không đọc được; 2 tham số hoặc danh sách không dùng được.",
            "Danh sách mẫu: bang-vang template. Ví dụ:",
            "  bang-vang screen danh-sach.csv --out ket-qua --as-of 2026-02-01 --year 2025 --explain HS-01,HS-07",
            "  bang-vang screen danh-sach.csv --out ket-qua --awards all --none discipline,proceedings"
        })
public final class ScreenCommand implements Callable<Integer> {

    static final int SOME_REJECTED = 3;

    private static final Set<Section> NOT_LISTS = EnumSet.of(Section.CANDIDATE, Section.UNIT, Section.ATTESTATIONS);
    private static final long KIBIBYTE = 1024;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "DANH_SÁCH",
            description = "Một hay nhiều tệp CSV hoặc Excel (.xlsx), hoặc một thư mục các tệp liên kết.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> lists;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "THƯ_MỤC",
            description = "Nơi ghi kết quả; kết quả cũ ở đó được thay khi xét xong.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Mixin
    private PlaceOption place = new PlaceOption();

    @Option(
            names = "--as-of",
            paramLabel = "NGÀY",
            description =
                    "Ngày áp dụng quy định, dạng 2026-02-01. Mặc định: ngày tiếp nhận ghi ở từng dòng, rồi đến hôm nay.")
    private @Nullable LocalDate asOf;

    @Option(names = "--year", paramLabel = "NĂM", description = "Năm xét, khi danh sách không có cột “Năm xét”.")
    private @Nullable Integer year;

    @Option(
            names = "--sheet",
            paramLabel = "TRANG_TÍNH",
            description = "Trang tính của sổ tính Excel, theo tên hoặc số thứ tự. Mặc định: trang đầu không bị ẩn.")
    private @Nullable String sheet;

    @Option(
            names = "--awards",
            paramLabel = "MÃ",
            description =
                    "Các mã cách nhau bằng dấu phẩy, hoặc nominated (được đề nghị), all (mọi danh hiệu). Mặc định: nominated.")
    private @Nullable String awards;

    @Option(
            names = "--none",
            split = ",",
            paramLabel = "MỤC",
            description = {
                "Nơi lập danh sách khẳng định: ô để trống ở các mục này nghĩa là không có. Mặc định: để trống là chưa rõ.",
                "Các mục: nominations, ratings, awards, initiatives, achievements, discipline, proceedings, absences, posts, statistics, documents, council_results."
            })
    private Set<Section> none = EnumSet.noneOf(Section.class);

    @Option(
            names = "--attest",
            split = ",",
            paramLabel = "XÁC_NHẬN",
            description = {
                "Nơi lập danh sách xác nhận cho mọi đối tượng, khi danh sách không ghi:",
                "${COMPLETION-CANDIDATES}."
            })
    private Set<Attestation> attest = EnumSet.noneOf(Attestation.class);

    @Option(
            names = "--explain",
            split = ",",
            paramLabel = "MÃ_HỒ_SƠ",
            description = "In giải trình của các hồ sơ này sau bảng tổng hợp.")
    private Set<String> explain = new LinkedHashSet<>();

    @Override
    public Integer call() throws IOException {
        AwardSelection selection = Law.selection(awards);
        Law.inForce(place.jurisdiction(), asOf != null ? asOf : Days.today());
        ListOptions options = ListOptions.DEFAULT
                .withYear(year())
                .withDeclaredEmpty(lists())
                .withVouched(attest)
                .withSheet(sheet);
        Bar bar = Bar.onTerminal();
        try (ScreeningFiles files = new ScreeningFiles(out);
                Screening screening =
                        new Screening(Law.book(), place.jurisdiction(), asOf, selection, explain, files, bar)) {
            ListSummary summary = read(options, screening, bar);
            summary.files().forEach(file -> file.conversions().forEach(found -> files.converted(file.file(), found)));
            files.complete();
            new SummaryPrinter(spec.commandLine().getOut()).print(summary, screening, out);
            return summary.rejectedRows() + screening.notInForce() > 0 ? SOME_REJECTED : 0;
        } catch (UnreadableListException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private ListSummary read(ListOptions options, Screening screening, Bar bar) throws UnreadableListException {
        try {
            ListSummary summary =
                    ListReader.read(lists, options, Law.book().law().awards(), screening);
            screening.finish();
            return summary;
        } finally {
            bar.done();
        }
    }

    private @Nullable Integer year() {
        if (year != null && (year < Limits.FIRST_YEAR || year > Limits.LAST_YEAR)) {
            throw new UsageException("--year " + year + " không phải là năm xét. Hãy ghi năm bốn chữ số, ví dụ 2025.");
        }
        return year;
    }

    private Set<Section> lists() {
        for (Section section : none) {
            if (NOT_LISTS.contains(section)) {
                throw new UsageException("--none " + section.property() + ": mục này không khai là không có được.");
            }
        }
        return none;
    }

    /** Shows on a terminal how far the reading is; elsewhere nothing. */
    private record Bar(@Nullable ProgressBar shown) implements Screening.Progress {

        static Bar onTerminal() {
            if (!CommandLine.Help.Ansi.AUTO.enabled()) {
                return new Bar(null);
            }
            return new Bar(new ProgressBarBuilder()
                    .setTaskName("Xét danh sách")
                    .setUnit(" KiB", KIBIBYTE)
                    .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                    .build());
        }

        @Override
        public void at(long bytesRead, long totalBytes) {
            if (shown != null) {
                shown.maxHint(totalBytes);
                shown.stepTo(bytesRead);
            }
        }

        void done() {
            if (shown != null) {
                shown.close();
            }
        }
    }
}
