package vn.bangvang.service.page.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.chart.Bars;
import vn.bangvang.service.chart.Chart;
import vn.bangvang.service.job.Conclusions.Sieve;
import vn.bangvang.service.job.Explanations;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.job.NearMisses;
import vn.bangvang.service.job.NearMisses.Miss;
import vn.bangvang.service.job.NearMisses.Missed;
import vn.bangvang.service.page.Shown;

/** Pictures of what came out of a screening. */
@Component
class ResultCharts {

    private static final int MOST_CRITERIA = 12;
    private static final Sieve EVERYBODY = new Sieve(null, null, null);

    private final NearMisses nearMisses;
    private final Explanations explanations;
    private final MessageSource messages;
    private final Shown shown;

    ResultCharts(NearMisses nearMisses, Explanations explanations, MessageSource messages, Shown shown) {
        this.nearMisses = nearMisses;
        this.explanations = explanations;
        this.messages = messages;
        this.shown = shown;
    }

    /** A picture for each award: of those who were examined, how many are left at each step. */
    List<Chart> funnels(Job.Progress progress, Locale locale) {
        List<Chart> funnels = new ArrayList<>();
        progress.conclusions().forEach((award, counts) -> {
            if (sum(counts.values()) > counts.getOrDefault("not_applicable", 0L)) {
                funnels.add(funnel(award, counts, locale));
            }
        });
        return funnels;
    }

    private Chart funnel(String award, Map<String, Long> counts, Locale locale) {
        long examined = sum(counts.values());
        long audience = examined - counts.getOrDefault("not_applicable", 0L);
        long free = audience - counts.getOrDefault("on_hold", 0L);
        long concluded = free - counts.getOrDefault("needs_review", 0L);
        long eligible = counts.getOrDefault("eligible", 0L);
        Bars bars = new Bars()
                .add(text("funnel.examined", locale), (double) examined, shown.number(examined))
                .add(text("funnel.audience", locale), (double) audience, shown.number(audience))
                .add(text("funnel.free", locale), (double) free, shown.number(free))
                .add(text("funnel.concluded", locale), (double) concluded, shown.number(concluded))
                .add(text("funnel.eligible", locale), (double) eligible, shown.number(eligible));
        return bars.draw(
                "funnel-" + award,
                text("funnel.title", locale, shown.award(award), shown.number(eligible), shown.number(examined)),
                text("funnel.how", locale),
                List.of(text("funnel.step", locale), text("col.people", locale)));
    }

    private static long sum(Collection<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** A picture of the criteria that are missed alone; none where the law has changed since, by which they are found. */
    List<Chart> missed(Job job, Access access, Locale locale) {
        if (explanations.ground(job) != Explanations.Ground.IN_USE) {
            return List.of();
        }
        return missed(nearMisses.byCriterion(job, EVERYBODY, access), locale);
    }

    /** A picture of the criteria that are missed alone; none where there are none. */
    List<Chart> missed(Map<Missed, List<Miss>> missed, Locale locale) {
        if (missed.isEmpty()) {
            return List.of();
        }
        Bars bars = new Bars();
        long people = 0;
        for (List<Miss> misses : missed.values()) {
            people += misses.size();
        }
        missed.entrySet().stream()
                .limit(MOST_CRITERIA)
                .forEach(entry -> bars.add(
                        shown.award(entry.getKey().award()) + ": "
                                + entry.getKey().rule(),
                        entry.getValue().size(),
                        shown.number(entry.getValue().size())));
        String first = missed.keySet().iterator().next().rule();
        return List.of(bars.draw(
                "missed",
                text(
                        "missed.title",
                        locale,
                        shown.number(people),
                        shown.number(missed.values().iterator().next().size()),
                        first),
                text(missed.size() > MOST_CRITERIA ? "missed.how-most" : "missed.how", locale, MOST_CRITERIA),
                List.of(text("col.criterion", locale), text("col.people", locale))));
    }

    private String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
