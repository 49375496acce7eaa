package vn.bangvang.service.procedure;

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
import vn.bangvang.kb.law.RuleSetNotInForceException;
import vn.bangvang.kb.law.UnknownJurisdictionException;
import vn.bangvang.kb.procedure.ProcedureQuestion;
import vn.bangvang.kb.procedure.Procedures;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.problem.Problem;
import vn.bangvang.model.procedure.CandidateType;
import vn.bangvang.model.procedure.ProcedureReport;
import vn.bangvang.service.shared.Days;
import vn.bangvang.service.shared.Law;
import vn.bangvang.service.shared.PlaceOption;
import vn.bangvang.service.shared.UsageException;

/** Tells the procedure of an award, in general or for a dossier. */
@Command(
        name = "procedure",
        mixinStandardHelpOptions = true,
        description = {
            "Nêu thủ tục của một danh hiệu, hình thức khen thưởng: hồ sơ, thời hạn, Hội đồng, lấy ý kiến, thẩm quyền, tiền thưởng; có hồ sơ thì đối chiếu."
        },
        footer = {
            "",
            "Mã kết thúc: 0 đã trả lời; 2 tham số hoặc hồ sơ không dùng được.",
            "Ví dụ: bang-vang procedure labor_order_3 --kind merit --as-of 2024-06-01 --dossier ho-so.json"
        })
public final class ProcedureCommand implements Callable<Integer> {

    private static final int UNUSABLE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "MÃ", description = "Mã danh hiệu, hình thức khen thưởng.")
    @SuppressWarnings("NullAway.Init")
    private String award;

    @Option(
            names = "--as-of",
            paramLabel = "NGÀY",
            description =
                    "Ngày áp dụng quy định, dạng 2026-02-01. Mặc định: ngày tiếp nhận ghi trong hồ sơ, rồi đến hôm nay.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--kind",
            paramLabel = "LOẠI_HÌNH",
            description =
                    "Loại hình khen thưởng: ${COMPLETION-CANDIDATES}. Mặc định: loại hình ghi trong đề nghị của hồ sơ.")
    private @Nullable CommendationKind kind;

    @Option(
            names = "--candidate",
            paramLabel = "ĐỐI_TƯỢNG",
            description = "Đối tượng khi không có hồ sơ: ${COMPLETION-CANDIDATES}.")
    private @Nullable CandidateType candidate;

    @Option(
            names = "--decided-on",
            paramLabel = "NGÀY",
            description = "Ngày quyết định, để tính tiền thưởng. Mặc định: ngày quyết định ghi trong hồ sơ.")
    private @Nullable LocalDate decidedOn;

    @Mixin
    private PlaceOption place = new PlaceOption();

    @Option(names = "--dossier", paramLabel = "HỒ_SƠ.json", description = "Tệp hồ sơ để đối chiếu.")
    private @Nullable Path file;

    @Option(names = "--json", description = "In JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (!Law.book().law().awards().knows(award)) {
            throw new UsageException("Không có danh hiệu, hình thức khen thưởng “" + award
                    + "”. Xem các mã bằng lệnh: bang-vang awards");
        }
        ProcedureQuestion question;
        if (file == null) {
            question = ProcedureQuestion.about(award, asOf != null ? asOf : Days.today());
        } else {
            DossierJson.Reading reading = read(file);
            Dossier dossier = reading.dossier();
            if (dossier == null) {
                spec.commandLine().getErr().println("Hồ sơ có lỗi:");
                for (Problem problem : reading.problems()) {
                    spec.commandLine().getErr().println("  " + problem.pointer() + " " + problem.message());
                }
                return UNUSABLE;
            }
            question = ProcedureQuestion.about(dossier, award, day(dossier));
        }
        ProcedureReport report = answer(question.withKind(kind)
                .withCandidate(candidate)
                .withDecidedOn(decidedOn)
                .in(place.jurisdiction()));
        spec.commandLine()
                .getOut()
                .print(json ? DossierJson.writePretty(report) + "\n" : ProcedureWriter.write(report));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static ProcedureReport answer(ProcedureQuestion question) {
        try {
            return Procedures.load(Law.book().law()).procedureFor(question);
        } catch (RuleSetNotInForceException | UnknownJurisdictionException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private LocalDate day(Dossier dossier) {
        if (asOf != null) {
            return asOf;
        }
        LocalDate received = dossier.review().receivedOn();
        return received != null ? received : Days.today();
    }

    private static DossierJson.Reading read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("Không có tệp “" + file + "”.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return DossierJson.read(in, Law.book().law().awards()::knows);
        }
    }
}
