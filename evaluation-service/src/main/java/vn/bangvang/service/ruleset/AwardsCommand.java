package vn.bangvang.service.ruleset;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bangvang.kb.engine.RuleSetDescription;
import vn.bangvang.kb.engine.RuleSetDescription.AwardDescription;
import vn.bangvang.kb.engine.RuleSetDescription.CriterionDescription;
import vn.bangvang.kb.engine.RuleSetDescription.PointDescription;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.kb.law.OpenQuestion;
import vn.bangvang.model.verdict.SourceGrade;
import vn.bangvang.service.shared.Days;
import vn.bangvang.service.shared.Law;
import vn.bangvang.service.shared.PlaceOption;
import vn.bangvang.service.shared.UsageException;

/** Lists what the rule set in force knows, and what it knows not to be encoded. */
@Command(
        name = "awards",
        mixinStandardHelpOptions = true,
        description = {
            "Liệt kê danh hiệu, hình thức khen thưởng mà bộ quy tắc của ngày áp dụng biết: tiêu chuẩn, căn cứ, và những điều khoản chưa được mã hóa."
        },
        footer = {"", "Ví dụ: bang-vang awards --as-of 2023-06-01 --award grassroots_emulation_fighter"})
public final class AwardsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--as-of",
            paramLabel = "NGÀY",
            description = "Ngày áp dụng quy định, dạng 2026-02-01. Mặc định: hôm nay.")
    private @Nullable LocalDate asOf;

    @Mixin
    private PlaceOption place = new PlaceOption();

    @Option(names = "--award", paramLabel = "MÃ", description = "Chỉ một danh hiệu.")
    private @Nullable String award;

    @Option(names = "--json", description = "In JSON.")
    private boolean json;

    @Override
    public Integer call() {
        RuleSetDescription description = Law.inForce(place.jurisdiction(), asOf != null ? asOf : Days.today())
                .describe();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(DossierJson.writePretty(description));
            return 0;
        }
        List<AwardDescription> awards = description.awards().stream()
                .filter(candidate -> award == null || candidate.key().equals(award))
                .toList();
        if (awards.isEmpty()) {
            throw new UsageException("Bộ quy tắc " + description.ruleSet() + " không có danh hiệu “" + award + "”.");
        }
        out.println("Bộ quy tắc " + description.ruleSet() + ": " + description.name());
        out.println("Ngày áp dụng " + Days.format(description.asOf()) + ", địa bàn " + description.jurisdiction());
        if (award == null) {
            instrumentsAndCounting(description, out);
        }
        awards.forEach(candidate -> award(candidate, out));
        description.questions().stream()
                .filter(question -> award == null || question.isAbout(award))
                .forEach(question -> question(question, out));
        out.flush();
        return 0;
    }

    private static void instrumentsAndCounting(RuleSetDescription description, PrintWriter out) {
        out.println();
        out.println("Văn bản:");
        description.instruments().forEach(instrument -> {
            out.println("  " + instrument.shortTitle()
                    + (instrument.state().equals("pending") ? " (chưa có văn bản)" : ""));
            if (instrument.note() != null) {
                out.println("    " + instrument.note());
            }
        });
        out.println();
        out.println("Cách tính và tham số:");
        description
                .counting()
                .forEach(parameter -> out.println("  " + parameter.name() + ": " + parameter.value()
                        + (parameter.unit() == null ? "" : " " + parameter.unit()) + " ["
                        + parameter.citation().text() + caution(parameter.source()) + "]"));
    }

    private static void award(AwardDescription award, PrintWriter out) {
        out.println();
        out.println(award.name() + " (" + award.key() + ")");
        award.tracks().forEach(track -> {
            if (!track.name().isEmpty()) {
                out.println("  " + track.name() + ":");
            }
            track.criteria().forEach(criterion -> criterion(criterion, out));
        });
        if (!award.principles().isEmpty()) {
            out.println("  Nguyên tắc chung:");
            award.principles().forEach(criterion -> criterion(criterion, out));
        }
        award.notEncoded()
                .forEach(note ->
                        out.println("    Chưa mã hóa: " + note.citation().text() + ". " + note.reason()));
    }

    private static void question(OpenQuestion question, PrintWriter out) {
        out.println();
        out.println("Vấn đề còn bỏ ngỏ: " + question.question() + " [" + question.place() + "]");
        out.println("  Cách hiểu được áp dụng: " + question.chosen());
        out.println("  Vì: " + question.why());
    }

    private static void criterion(CriterionDescription criterion, PrintWriter out) {
        boolean alternatives = criterion.points().size() > 1;
        if (alternatives) {
            out.println("    Một trong các tiêu chuẩn:");
        }
        for (PointDescription point : criterion.points()) {
            out.println((alternatives ? "      - " : "    - ") + point.rule() + " ["
                    + point.citation().text() + caution(point.source()) + "]");
        }
    }

    private static String caution(SourceGrade source) {
        return switch (source) {
            case TEXT -> "";
            case SECONDARY -> "; nguồn thứ cấp";
            case INFERRED -> "; suy ra";
        };
    }
}
