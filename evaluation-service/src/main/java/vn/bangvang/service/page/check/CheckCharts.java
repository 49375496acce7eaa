package vn.bangvang.service.page.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.bangvang.model.selection.Amounts;
import vn.bangvang.model.selection.CheckOutcome;
import vn.bangvang.model.selection.Figure;
import vn.bangvang.model.selection.RoundCheck;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.chart.Bars;
import vn.bangvang.service.chart.Chart;
import vn.bangvang.service.chart.Shares;
import vn.bangvang.service.chart.Shares.Share;
import vn.bangvang.service.job.Conclusions;
import vn.bangvang.service.job.Conclusions.Sieve;
import vn.bangvang.service.job.Conclusions.UnitCount;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.page.Shown;
import vn.bangvang.service.selection.ListChecks.Found;
import vn.bangvang.service.selection.ListChecks.OfUnit;

/** Pictures of what the checks over a list found. */
@Component
class CheckCharts {

    private static final int MOST_UNITS = 30;

    private final Conclusions conclusions;
    private final MessageSource messages;
    private final Shown shown;

    CheckCharts(Conclusions conclusions, MessageSource messages, Shown shown) {
        this.conclusions = conclusions;
        this.messages = messages;
        this.shown = shown;
    }

    List<Chart> of(Job job, Found found, Access access, Locale locale) {
        List<Chart> charts = new ArrayList<>();
        shares(found.report().checks(), locale, charts);
        if (!limits(found.units(), locale, charts)) {
            units(job, access, locale, charts);
        }
        return charts;
    }

    /** Who is in the list against who must or may be. */
    private void shares(List<RoundCheck> checks, Locale locale, List<Chart> charts) {
        Shares shares = new Shares();
        int below = 0;
        int all = 0;
        for (RoundCheck check : checks) {
            for (Figure figure : check.figures()) {
                Amounts amounts = figure.amounts();
                Double required = amounts == null ? null : required(amounts);
                if (amounts != null && required != null && amounts.of() != null && counted(figure)) {
                    all++;
                    below += figure.outcome() == CheckOutcome.NOTICED ? 1 : 0;
                    shares.add(new Share(
                            figure.what() + " (" + check.id() + ")",
                            amounts.have(),
                            amounts.perhaps(),
                            amounts.of() - amounts.have() - amounts.perhaps(),
                            required,
                            text("shares.shown", locale, figure.have(), figure.need())));
                }
            }
        }
        if (!shares.isEmpty()) {
            charts.add(shares.draw(
                    "shares",
                    text(below == 0 ? "shares.title-kept" : "shares.title", locale, below, all),
                    text("shares.how", locale),
                    List.of(
                            text("shares.group", locale),
                            text("shares.yes", locale),
                            text("shares.unknown", locale),
                            text("shares.no", locale),
                            text("shares.words", locale))));
        }
    }

    private static boolean counted(Figure figure) {
        return figure.outcome() != CheckOutcome.NOT_APPLICABLE;
    }

    private static @Nullable Double required(Amounts amounts) {
        Long bound = amounts.least() != null ? amounts.least() : amounts.most();
        return amounts.of() == null || amounts.of() == 0 || bound == null
                ? null
                : Double.valueOf(Math.min(100, bound * 100.0 / amounts.of()));
    }

    /** The units against the limit of each. */
    private boolean limits(List<OfUnit> units, Locale locale, List<Chart> charts) {
        Map<String, Bars> byCheck = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, Integer> over = new LinkedHashMap<>();
        for (OfUnit unit : units) {
            for (RoundCheck check : unit.checks()) {
                for (Figure figure : check.figures()) {
                    Amounts amounts = figure.amounts();
                    if (amounts != null && amounts.least() == null && counted(figure)) {
                        titles.putIfAbsent(check.id(), check.title());
                        over.merge(check.id(), figure.outcome() == CheckOutcome.NOTICED ? 1 : 0, Integer::sum);
                        Bars bars = byCheck.computeIfAbsent(check.id(), key -> new Bars());
                        if (amounts.most() == null) {
                            bars.add(
                                    unit.unit(),
                                    (double) amounts.have(),
                                    text("limits.unknown", locale, amounts.have()));
                        } else {
                            bars.add(
                                    unit.unit(),
                                    (double) amounts.have(),
                                    shown.number(amounts.have()),
                                    (double) amounts.most(),
                                    text("limits.most", locale, shown.number(amounts.most())));
                        }
                    }
                }
            }
        }
        byCheck.forEach((check, bars) -> charts.add(bars.draw(
                "limit-" + check,
                text(
                        over.getOrDefault(check, 0) == 0 ? "limits.title-kept" : "limits.title",
                        locale,
                        over.getOrDefault(check, 0),
                        titles.getOrDefault(check, check)),
                text("limits.how", locale),
                List.of(text("col.unit", locale), text("limits.have", locale), text("limits.limit", locale)))));
        return !byCheck.isEmpty();
    }

    private void units(Job job, Access access, Locale locale, List<Chart> charts) {
        List<UnitCount> counts = conclusions.byUnit(job, new Sieve(null, null, null), "eligible", access);
        if (counts.size() < 2) {
            return;
        }
        Bars bars = new Bars();
        counts.stream()
                .limit(MOST_UNITS)
                .forEach(count -> bars.add(name(count, locale), (double) count.count(), shown.number(count.count())));
        UnitCount most = counts.get(0);
        charts.add(bars.draw(
                "units",
                text("units.title", locale, name(most, locale), shown.number(most.count())),
                text(counts.size() > MOST_UNITS ? "units.how-most" : "units.how", locale, MOST_UNITS),
                List.of(text("col.unit", locale), text("units.count", locale))));
    }

    private String name(UnitCount count, Locale locale) {
        String name = count.unitName() != null ? count.unitName() : count.unit();
        return name != null ? name : text("units.none", locale);
    }

    private String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
