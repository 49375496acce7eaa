package vn.bangvang.service.page.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.law.Award;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;
import vn.bangvang.service.chart.Chart;
import vn.bangvang.service.chart.Timeline;
import vn.bangvang.service.chart.Timeline.Row;
import vn.bangvang.service.page.Shown;

/** The titles, commendations and good years of a person, year by year. */
@Component
class PersonTimeline {

    private final RuleBook rules;
    private final MessageSource messages;
    private final Shown shown;

    PersonTimeline(RuleBook rules, MessageSource messages, Shown shown) {
        this.rules = rules;
        this.messages = messages;
        this.shown = shown;
    }

    /** The picture; none where the dossier says nothing of years. */
    List<Chart> of(Dossier dossier, Evaluation evaluation, Locale locale) {
        Map<String, Integer> next = next(evaluation);
        Timeline timeline = new Timeline();
        Map<String, Set<Integer>> held = held(dossier);
        Set<String> awards = new java.util.LinkedHashSet<>(held.keySet());
        awards.addAll(next.keySet());
        int year = dossier.review().year();
        List<Row> yearly = new ArrayList<>();
        for (String award : awards) {
            Row row = new Row(shown.award(award), held.getOrDefault(award, Set.of()), isYearly(award), next.get(award));
            if (row.yearly()) {
                yearly.add(row);
            }
            timeline.add(row);
        }
        Set<Integer> good = good(dossier);
        if (!good.isEmpty()) {
            timeline.add(new Row(text("timeline.good", locale), good, true, null));
        }
        return timeline.isEmpty()
                ? List.of()
                : List.of(timeline.draw(
                        "timeline",
                        title(yearly, year - 1, locale),
                        text("timeline.how", locale),
                        year,
                        List.of(
                                text("timeline.title", locale),
                                text("timeline.years", locale),
                                text("timeline.gaps", locale),
                                text("timeline.next", locale))));
    }

    private String title(List<Row> yearly, int until, Locale locale) {
        List<String> broken = yearly.stream()
                .filter(row -> !row.gaps(until).isEmpty())
                .map(row -> row.name() + " ("
                        + row.gaps(until).stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")")
                .toList();
        return broken.isEmpty()
                ? text("timeline.unbroken", locale)
                : text("timeline.broken", locale, String.join("; ", broken));
    }

    private static Map<String, Integer> next(Evaluation evaluation) {
        Map<String, Integer> next = new LinkedHashMap<>();
        for (Verdict verdict : evaluation.verdicts()) {
            @Nullable Integer earliest =
                    verdict.nearestWay() == null ? null : verdict.nearestWay().earliestYear();
            if (verdict.status() == Status.NOT_ELIGIBLE && earliest != null) {
                next.put(verdict.award(), earliest);
            }
        }
        return next;
    }

    private static Map<String, Set<Integer>> held(Dossier dossier) {
        Map<String, Set<Integer>> held = new LinkedHashMap<>();
        for (AwardHeld award : Objects.requireNonNullElse(dossier.awards(), List.<AwardHeld>of())) {
            held.computeIfAbsent(award.award(), key -> new TreeSet<>()).add(award.year());
        }
        return held;
    }

    private boolean isYearly(String award) {
        return rules.law()
                .awards()
                .find(award)
                .map(known -> known.category() == Award.Category.TITLE)
                .orElse(false);
    }

    private static Set<Integer> good(Dossier dossier) {
        Map<Integer, Boolean> good = new HashMap<>();
        if (dossier.ratings() != null) {
            dossier.ratings()
                    .forEach(rating -> good.put(rating.year(), rating.rating().compareTo(Rating.GOOD) >= 0));
        }
        return good.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String text(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
