package vn.bangvang.service.selection;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.kb.law.RuleSetNotInForceException;
import vn.bangvang.kb.selection.Round;
import vn.bangvang.kb.selection.RoundChecks;
import vn.bangvang.kb.selection.RoundQuestion;
import vn.bangvang.model.dossier.Limits;
import vn.bangvang.model.selection.Letter;
import vn.bangvang.model.selection.RoundFacts;
import vn.bangvang.model.selection.RoundReport;
import vn.bangvang.service.list.ListOptions;
import vn.bangvang.service.list.ListReader;
import vn.bangvang.service.list.ListSummary;
import vn.bangvang.service.list.Rejection;
import vn.bangvang.service.list.UnreadableListException;
import vn.bangvang.service.shared.Days;
import vn.bangvang.service.shared.Law;
import vn.bangvang.service.shared.PlaceOption;
import vn.bangvang.service.shared.SafeCsv;
import vn.bangvang.service.shared.UsageException;

/** Checks a whole list. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Kiểm tra cả danh sách của một đợt xét: tỷ lệ, trùng lặp, ưu tiên theo quy định và yêu cầu của các công văn nâng cao chất lượng thi đua, khen thưởng."
        },
        footer = {
            "",
            "Kiểm tra danh sách không thay đổi kết luận của từng hồ sơ. Dữ liệu ngoài hồ sơ được nêu trong tệp --facts, ví dụ:",
            "  {\"completeList\": true, \"advancedIndividuals\": 120, \"publicized\": true, \"answers\": {\"LC20-03\": true}}",
            "Để lại trong THƯ_MỤC: checks.csv, mỗi kiểm tra một dòng.",
            "Mã kết thúc: 0 đã kiểm tra; 3 có dòng không đọc được; 2 tham số hoặc danh sách không dùng được.",
            "Ví dụ: bang-vang check danh-sach.csv --out ket-qua --jurisdiction vn-lai-chau --year 2025"
        })
public final class CheckCommand implements Callable<Integer> {

    static final String CHECKS = "checks.csv";
    static final int SOME_REJECTED = 3;

    private static final String ALL = "all";
    private static final int SHOWN_REJECTIONS = 5;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "DANH_SÁCH",
            description = "Một hay nhiều tệp CSV, hoặc một thư mục các tệp liên kết.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> lists;

    @Option(names = "--out", paramLabel = "THƯ_MỤC", description = "Nơi ghi checks.csv. Mặc định: chỉ in ra màn hình.")
    private @Nullable Path out;

    @Mixin
    private PlaceOption place = new PlaceOption();

    @Option(
            names = "--as-of",
            paramLabel = "NGÀY",
            description =
                    "Ngày áp dụng quy định, dạng 2026-02-01. Mặc định: từng hồ sơ theo ngày tiếp nhận; cả danh sách theo ngày tiếp nhận muộn nhất, rồi đến hôm nay.")
    private @Nullable LocalDate asOf;

    @Option(names = "--year", paramLabel = "NĂM", description = "Năm xét, khi danh sách không có cột “Năm xét”.")
    private @Nullable Integer year;

    @Option(
            names = "--letters",
            paramLabel = "CÔNG_VĂN",
            description =
                    "Mã các công văn cách nhau bằng dấu phẩy, hoặc all (mọi công văn). Mặc định: của địa bàn. Các mã: lai-chau-2020, lai-chau-2024, ninh-thuan-2021, hai-ba-trung-2017, lao-cai-2022.")
    private @Nullable String letters;

    @Option(names = "--facts", paramLabel = "TỆP.json", description = "Dữ liệu của đợt xét mà hồ sơ không có.")
    private @Nullable Path facts;

    @Option(
            names = "--set",
            paramLabel = "MÃ.THAM_SỐ=SỐ",
            description = "Đặt tham số của một kiểm tra, ví dụ LC20-11.percent=40.")
    private Map<String, Integer> settings = new LinkedHashMap<>();

    @Override
    public Integer call() throws IOException {
        Law.inForce(place.jurisdiction(), asOf != null ? asOf : Days.today());
        RuleBook rules = Law.book();
        RoundChecks checks = RoundChecks.load(rules.law());
        RoundFacts known = facts();
        Set<String> asked = letters(checks);
        settings(checks);
        Round round = checks.start(place.jurisdiction());
        RoundFiller filler = new RoundFiller(rules, place.jurisdiction(), asOf, round::add);
        RoundReader reader = new RoundReader(filler);
        ListSummary summary = read(reader);
        filler.finish();
        RoundReport report = report(round, filler.day(), known, asked);
        PrintWriter printer = spec.commandLine().getOut();
        summary.files()
                .forEach(file -> printer.println(file.file() + ": " + file.accepted() + " hồ sơ, " + file.rejectedRows()
                        + " dòng không đọc được"));
        print(reader.rejections());
        ReportPrinter.print(
                printer,
                report,
                rules.law().jurisdiction(place.jurisdiction()).orElseThrow().name());
        if (out != null) {
            write(report, out);
            printer.println();
            printer.println("Kết quả: " + out.resolve(CHECKS));
        }
        printer.flush();
        return summary.rejectedRows() + filler.withoutLaw() > 0 ? SOME_REJECTED : 0;
    }

    private ListSummary read(RoundReader reader) throws IOException {
        if (year != null && (year < Limits.FIRST_YEAR || year > Limits.LAST_YEAR)) {
            throw new UsageException("--year " + year + " không phải là năm xét. Hãy ghi năm bốn chữ số, ví dụ 2025.");
        }
        try {
            return ListReader.read(
                    lists, ListOptions.DEFAULT.withYear(year), Law.book().law().awards(), reader);
        } catch (UnreadableListException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private RoundReport report(Round round, LocalDate day, RoundFacts known, @Nullable Set<String> asked) {
        try {
            return round.report(RoundQuestion.on(day)
                    .withYear(year)
                    .withLetters(asked)
                    .withFacts(known)
                    .withSettings(settings));
        } catch (RuleSetNotInForceException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Set<String> letters(RoundChecks checks) {
        if (letters == null) {
            return null;
        }
        List<String> known = checks.letters().stream().map(Letter::id).toList();
        if (letters.equals(ALL)) {
            return new LinkedHashSet<>(known);
        }
        Set<String> asked = Arrays.stream(letters.split(",", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String id : asked) {
            if (!known.contains(id)) {
                throw new UsageException(
                        "Không có công văn “" + id + "”. Các mã: " + String.join(", ", known) + ", hoặc all.");
            }
        }
        if (asked.isEmpty()) {
            throw new UsageException("Hãy nêu mã của ít nhất một công văn, hoặc dùng all.");
        }
        return asked;
    }

    private void settings(RoundChecks checks) {
        for (Map.Entry<String, Integer> setting : settings.entrySet()) {
            if (!checks.parameters().contains(setting.getKey())) {
                throw new UsageException("Không có tham số “" + setting.getKey() + "”. Các tham số: "
                        + String.join(", ", checks.parameters()) + ".");
            }
            if (setting.getValue() < 0) {
                throw new UsageException("Tham số “" + setting.getKey() + "” phải là số không âm.");
            }
        }
    }

    private RoundFacts facts() throws IOException {
        if (facts == null) {
            return RoundFacts.NONE;
        }
        if (!Files.isRegularFile(facts)) {
            throw new UsageException("Không có tệp “" + facts + "”.");
        }
        try {
            return DossierJson.mapper().readValue(Files.readString(facts), RoundFacts.class);
        } catch (JacksonException e) {
            throw new UsageException("Không đọc được “" + facts + "”: " + e.getOriginalMessage());
        }
    }

    private void print(List<Rejection> rejections) {
        PrintWriter printer = spec.commandLine().getOut();
        rejections.stream()
                .limit(SHOWN_REJECTIONS)
                .forEach(rejection -> printer.println(
                        "  dòng " + rejection.row() + ", “" + rejection.column() + "”: " + rejection.problem()));
        if (rejections.size() > SHOWN_REJECTIONS) {
            printer.println("  và " + (rejections.size() - SHOWN_REJECTIONS)
                    + " lỗi khác; xem đầy đủ bằng lệnh: bang-vang screen");
        }
    }

    private static void write(RoundReport report, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(CHECKS + ".part");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(unfinished));
                    SafeCsv csv = new SafeCsv(file, CheckRows.HEADER)) {
                report.checks().forEach(check -> csv.row(CheckRows.row(check)));
            }
            Files.move(unfinished, folder.resolve(CHECKS), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }
}
