package vn.bangvang.kb.procedure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.procedure.ProcedureData.DeadlineRule;
import vn.bangvang.kb.procedure.ProcedureData.TimeRule;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Unit;
import vn.bangvang.model.procedure.Deadline;
import vn.bangvang.model.procedure.ProcessingTime;
import vn.bangvang.model.verdict.Outcome;

/** Reckons the days by which a dossier must be somewhere and compares them with the day of receipt. */
final class DeadlineCheck {

    private final LawBook law;
    private final Selection selection;
    private final @Nullable Dossier dossier;

    DeadlineCheck(LawBook law, Selection selection, @Nullable Dossier dossier) {
        this.law = law;
        this.selection = selection;
        this.dossier = dossier;
    }

    /** A deadline that is for the sector of the unit; of a sector that is not known, each that may be. */
    Optional<Deadline> deadline(DeadlineRule rule) {
        Unit unit = dossier == null ? null : dossier.unit();
        String sector = unit == null ? null : unit.sector();
        if (sector != null
                && (rule.exceptSectors().contains(sector)
                        || (!rule.onlySectors().isEmpty() && !rule.onlySectors().contains(sector)))) {
            return Optional.empty();
        }
        boolean settled = sector != null
                || (rule.onlySectors().isEmpty() && rule.exceptSectors().isEmpty());
        Reckoned reckoned = reckon(rule);
        Judgement judgement = judge(reckoned, settled);
        return Optional.of(new Deadline(
                rule.receiver(),
                reckoned.due(),
                judgement.outcome(),
                rule.text(),
                judgement.have(),
                selection.basis(rule.applies(), rule.basis())));
    }

    private record Reckoned(@Nullable LocalDate due, String why) {}

    private record Judgement(Outcome outcome, String have) {}

    private Reckoned reckon(DeadlineRule rule) {
        return switch (rule.reckoning()) {
            case NONE -> new Reckoned(null, "Không tính được ngày từ hồ sơ");
            case REVIEW_YEAR ->
                dossier == null
                        ? new Reckoned(null, "Chưa biết năm xét")
                        : new Reckoned(day(rule, dossier.review().year()), "");
            case DECISION_ON_AWARD -> ofDecision(rule);
            case PERIOD_END -> ofPeriodEnd(rule);
        };
    }

    private static LocalDate day(DeadlineRule rule, int from) {
        YearMonth month = YearMonth.of(from + orZero(rule.years()), orOne(rule.month()));
        LocalDate day = month.atDay(Math.min(orOne(rule.day()), month.lengthOfMonth()));
        return rule.before() ? day.minusDays(1) : day;
    }

    private static int orZero(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static int orOne(@Nullable Integer number) {
        return number == null ? 1 : number;
    }

    private Reckoned ofDecision(DeadlineRule rule) {
        String award = String.valueOf(rule.award());
        String name = "“" + law.awards().nameOf(award) + "”";
        List<AwardHeld> held = dossier == null ? null : dossier.awards();
        if (dossier == null || held == null) {
            return new Reckoned(null, "Chưa biết năm có quyết định tặng " + name);
        }
        int year = dossier.review().year();
        List<AwardHeld> latest = held.stream()
                .filter(entry -> entry.award().equals(award) && entry.year() <= year)
                .toList();
        int last = latest.stream().mapToInt(AwardHeld::year).max().orElse(0);
        List<LocalDate> days = latest.stream()
                .filter(entry -> entry.year() == last)
                .flatMap(entry -> Optional.ofNullable(entry.decision()).stream())
                .flatMap(decision -> Optional.ofNullable(decision.date()).stream())
                .toList();
        return days.size() == 1
                ? new Reckoned(day(rule, days.get(0).getYear()), "")
                : new Reckoned(null, "Hồ sơ không ghi ngày quyết định tặng " + name + " lần gần nhất");
    }

    private Reckoned ofPeriodEnd(DeadlineRule rule) {
        if (dossier == null) {
            return new Reckoned(null, "Chưa biết ngày kết thúc kỳ xét");
        }
        LocalDate end = dossier.review().end();
        boolean lastOfMonth = end.getDayOfMonth() == end.lengthOfMonth();
        LocalDate due = end.plusMonths(orZero(rule.months()));
        return new Reckoned(lastOfMonth ? due.withDayOfMonth(due.lengthOfMonth()) : due, "");
    }

    private Judgement judge(Reckoned reckoned, boolean settled) {
        LocalDate due = reckoned.due();
        if (due == null) {
            return new Judgement(Outcome.UNKNOWN, reckoned.why());
        }
        String last = "Ngày cuối cùng còn trong thời hạn: " + Texts.day(due);
        LocalDate received = dossier == null ? null : dossier.review().receivedOn();
        if (received == null) {
            return new Judgement(Outcome.UNKNOWN, last + "; hồ sơ chưa có ngày tiếp nhận");
        }
        String text = last + "; hồ sơ được tiếp nhận ngày " + Texts.day(received);
        if (!settled) {
            return new Judgement(Outcome.UNKNOWN, text + "; hồ sơ không cho biết lĩnh vực của đơn vị");
        }
        return new Judgement(received.isAfter(due) ? Outcome.NOT_MET : Outcome.MET, text);
    }

    ProcessingTime time(TimeRule rule) {
        LocalDate received = dossier == null ? null : dossier.review().receivedOn();
        LocalDate end = rule.fromReceipt() && received != null ? WorkingDays.after(received, rule.workingDays()) : null;
        String reckoning = end == null
                ? "Chưa có ngày bắt đầu để tính"
                : "Nếu ngày " + Texts.day(received == null ? end : received) + " là ngày nhận đủ hồ sơ: đến hết ngày "
                        + Texts.day(end) + ". " + WorkingDays.CAUTION;
        return new ProcessingTime(
                rule.text(), rule.workingDays(), end, reckoning, selection.basis(rule.applies(), rule.basis()));
    }
}
