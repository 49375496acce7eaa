package vn.bangvang.service.ruleset;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.bangvang.kb.law.Instrument;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.RuleSetDefinition;
import vn.bangvang.service.shared.Days;
import vn.bangvang.service.shared.Law;
import vn.bangvang.service.shared.UsageException;

/** Lists the rule sets with their spans and warns of instruments that lapse soon. */
@Command(
        name = "calendar",
        mixinStandardHelpOptions = true,
        description = {"Liệt kê các bộ quy tắc theo thời gian, và cảnh báo văn bản sắp hết hiệu lực."},
        footer = {"", "Mã kết thúc: 0; 3 khi có văn bản sắp hết hiệu lực. Ví dụ: bang-vang calendar --lapsing 180"})
public final class CalendarCommand implements Callable<Integer> {

    private static final int SOME_LAPSE = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--as-of",
            paramLabel = "NGÀY",
            description = "Tính từ ngày này, dạng 2026-02-01. Mặc định: hôm nay.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--lapsing",
            paramLabel = "SỐ_NGÀY",
            defaultValue = "90",
            description = "Cảnh báo văn bản hết hiệu lực trong bấy nhiêu ngày. Mặc định: ${DEFAULT-VALUE}.")
    private int lapsing;

    @Override
    public Integer call() {
        if (lapsing < 0) {
            throw new UsageException("--lapsing là số ngày, từ 0.");
        }
        LawBook law = Law.book().law();
        PrintWriter out = spec.commandLine().getOut();
        for (RuleSetDefinition ruleSet : law.ruleSets()) {
            LocalDate to = ruleSet.to();
            out.println(ruleSet.id() + ": " + Days.format(ruleSet.from()) + " – "
                    + (to == null ? "nay" : Days.format(to)) + ", " + ruleSet.name());
        }
        List<Instrument> lapsingSoon = law.lapsingWithin(asOf != null ? asOf : Days.today(), lapsing);
        lapsingSoon.forEach(instrument -> out.println(warning(instrument)));
        out.flush();
        return lapsingSoon.isEmpty() ? 0 : SOME_LAPSE;
    }

    private static String warning(Instrument instrument) {
        LocalDate last = instrument.lastDay();
        return "Cảnh báo: " + instrument.shortTitle() + " có hiệu lực đến hết ngày "
                + (last == null ? "chưa rõ" : Days.format(last))
                + (instrument.effectiveTo() == null ? " (nguồn chưa xác nhận)." : ".");
    }
}
