package vn.bangvang.service.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.problem.Problem;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.service.shared.Days;
import vn.bangvang.service.shared.Law;
import vn.bangvang.service.shared.PlaceOption;
import vn.bangvang.service.shared.UsageException;

/** Evaluates one dossier. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = {"Xét một hồ sơ JSON và in kết luận, dạng JSON hoặc dạng giải trình."},
        footer = {
            "",
            "Mã kết thúc: 0 đã xét; 2 tham số hoặc hồ sơ không dùng được.",
            "Ví dụ: bang-vang evaluate ho-so.json --explain --awards all"
        })
public final class EvaluateCommand implements Callable<Integer> {

    private static final int UNUSABLE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "HỒ_SƠ.json", description = "Tệp hồ sơ; dấu - để đọc từ đầu vào chuẩn.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--as-of",
            paramLabel = "NGÀY",
            description =
                    "Ngày áp dụng quy định, dạng 2026-02-01. Mặc định: ngày tiếp nhận ghi trong hồ sơ, rồi đến hôm nay.")
    private @Nullable LocalDate asOf;

    @Mixin
    private PlaceOption place = new PlaceOption();

    @Option(
            names = "--awards",
            paramLabel = "MÃ",
            description =
                    "Các mã cách nhau bằng dấu phẩy, hoặc nominated (được đề nghị), all (mọi danh hiệu). Mặc định: nominated.")
    private @Nullable String awards;

    @Option(names = "--explain", description = "In giải trình bằng tiếng Việt thay cho JSON.")
    private boolean explain;

    @Override
    public Integer call() throws IOException {
        DossierJson.Reading reading = read();
        Dossier dossier = reading.dossier();
        if (dossier == null) {
            spec.commandLine().getErr().println("Hồ sơ có lỗi:");
            for (Problem problem : reading.problems()) {
                spec.commandLine().getErr().println("  " + problem.pointer() + " " + problem.message());
            }
            return UNUSABLE;
        }
        Evaluation evaluation = Law.governing(
                        place.jurisdiction(), day(dossier), dossier.review().receivedOn())
                .evaluate(dossier, Law.selection(awards));
        spec.commandLine()
                .getOut()
                .print(explain ? ExplanationWriter.explain(evaluation) : DossierJson.writePretty(evaluation) + "\n");
        spec.commandLine().getOut().flush();
        return 0;
    }

    private LocalDate day(Dossier dossier) {
        if (asOf != null) {
            return asOf;
        }
        LocalDate received = dossier.review().receivedOn();
        return received != null ? received : Days.today();
    }

    private DossierJson.Reading read() throws IOException {
        if (file.toString().equals("-")) {
            return DossierJson.read(System.in, Law.book().law().awards()::knows);
        }
        if (!Files.isRegularFile(file)) {
            throw new UsageException("Không có tệp “" + file + "”.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return DossierJson.read(in, Law.book().law().awards()::knows);
        }
    }
}
