package vn.bangvang.service.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.GoverningLaw;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.law.RuleSetNotInForceException;
import vn.bangvang.kb.selection.Round;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.service.list.ListSink;
import vn.bangvang.service.list.ListedDossier;
import vn.bangvang.service.list.Rejection;
import vn.bangvang.service.shared.Days;

/** Takes dossiers as they are read, evaluates them in cohorts for what they are proposed for, and adds them to a round. */
final class RoundReader implements ListSink {

    private static final int COHORT = 128;

    private final RuleBook rules;
    private final String jurisdiction;
    private final @Nullable LocalDate asOf;
    private final LocalDate today = Days.today();
    private final Round round;
    private final List<Rejection> rejections = new ArrayList<>();
    private List<Dossier> cohort = new ArrayList<>(COHORT);
    private @Nullable LocalDate lastReceived;
    private long withoutLaw;

    RoundReader(RuleBook rules, String jurisdiction, @Nullable LocalDate asOf, Round round) {
        this.rules = rules;
        this.jurisdiction = jurisdiction;
        this.asOf = asOf;
        this.round = round;
    }

    @Override
    public void accept(ListedDossier listed) {
        cohort.add(listed.dossier());
        if (cohort.size() == COHORT) {
            finish();
        }
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    /** Adds what waits. */
    void finish() {
        Evaluation[] evaluations = new Evaluation[cohort.size()];
        byDates().forEach((dates, places) -> {
            GoverningLaw law = governing(dates);
            if (law == null) {
                withoutLaw += places.size();
                return;
            }
            List<Evaluation> results =
                    law.evaluate(places.stream().map(cohort::get).toList(), AwardSelection.nominated());
            for (int i = 0; i < places.size(); i++) {
                evaluations[places.get(i)] = results.get(i);
            }
        });
        for (int i = 0; i < evaluations.length; i++) {
            Evaluation evaluation = evaluations[i];
            if (evaluation != null) {
                round.add(cohort.get(i), evaluation);
            }
        }
        cohort = new ArrayList<>(COHORT);
    }

    /** The dates that choose the law of a dossier. */
    private record Dates(LocalDate day, @Nullable LocalDate receivedOn) {}

    private Map<Dates, List<Integer>> byDates() {
        Map<Dates, List<Integer>> byDates = new LinkedHashMap<>();
        for (int i = 0; i < cohort.size(); i++) {
            LocalDate received = cohort.get(i).review().receivedOn();
            if (received != null && (lastReceived == null || received.isAfter(lastReceived))) {
                lastReceived = received;
            }
            LocalDate day = asOf != null ? asOf : received != null ? received : today;
            byDates.computeIfAbsent(new Dates(day, received), key -> new ArrayList<>())
                    .add(i);
        }
        return byDates;
    }

    private @Nullable GoverningLaw governing(Dates dates) {
        try {
            return rules.governing(jurisdiction, dates.day(), dates.receivedOn());
        } catch (RuleSetNotInForceException e) {
            return null;
        }
    }

    /** The day of the round: the one that was named, else the last day of receipt, else today. */
    LocalDate day() {
        return asOf != null ? asOf : lastReceived != null ? lastReceived : today;
    }

    /** Problems of rows that were not read. */
    List<Rejection> rejections() {
        return rejections;
    }

    /** How many dossiers were put aside because their day has no law. */
    long withoutLaw() {
        return withoutLaw;
    }
}
