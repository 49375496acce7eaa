package vn.bangvang.kb.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.RuleSetNotInForceException;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Evaluation;

/**
 * The laws that govern the dossiers of one list in one place. Dossiers that the same law governs are evaluated together.
 * Safe for use by several threads.
 */
public final class GoverningLaws {

    private final RuleBook rules;
    private final String jurisdiction;
    private final @Nullable LocalDate asOf;
    private final LocalDate otherwise;
    private final Map<Dates, Optional<GoverningLaw>> known = new ConcurrentHashMap<>();

    private GoverningLaws(RuleBook rules, String jurisdiction, @Nullable LocalDate asOf, LocalDate otherwise) {
        this.rules = rules;
        this.jurisdiction = jurisdiction;
        this.asOf = asOf;
        this.otherwise = otherwise;
    }

    /** The laws of a place, all dossiers being judged on one day. */
    public static GoverningLaws on(RuleBook rules, String jurisdiction, LocalDate asOf) {
        return new GoverningLaws(rules, jurisdiction, asOf, asOf);
    }

    /**
     * The laws of a place, each dossier being judged on the day named; where none is, on the day of its own receipt, and
     * where it does not say, on yet another day.
     */
    public static GoverningLaws on(RuleBook rules, String jurisdiction, @Nullable LocalDate asOf, LocalDate otherwise) {
        return new GoverningLaws(rules, jurisdiction, asOf, otherwise);
    }

    /** The day of the question and the day of receipt: what decides which law governs. */
    private record Dates(LocalDate day, @Nullable LocalDate receivedOn) {}

    /** The day on which a dossier is judged. */
    public LocalDate dayOf(Dossier dossier) {
        LocalDate received = dossier.review().receivedOn();
        return asOf != null ? asOf : received != null ? received : otherwise;
    }

    /** The law that governs a dossier; absent where its day has none. */
    public Optional<GoverningLaw> of(Dossier dossier) {
        return known.computeIfAbsent(new Dates(dayOf(dossier), dossier.review().receivedOn()), this::governing);
    }

    private Optional<GoverningLaw> governing(Dates dates) {
        try {
            return Optional.of(rules.governing(jurisdiction, dates.day(), dates.receivedOn()));
        } catch (RuleSetNotInForceException e) {
            return Optional.empty();
        }
    }

    /** The places in the list of the dossiers that each law governs; a dossier whose day has no law is under none. */
    public Map<GoverningLaw, List<Integer>> byLaw(List<Dossier> dossiers) {
        Map<GoverningLaw, List<Integer>> byLaw = new LinkedHashMap<>();
        for (int i = 0; i < dossiers.size(); i++) {
            int place = i;
            of(dossiers.get(i))
                    .ifPresent(law ->
                            byLaw.computeIfAbsent(law, key -> new ArrayList<>()).add(place));
        }
        return byLaw;
    }

    /** The evaluations in the order of the dossiers; absent where the day of a dossier has no law. */
    public List<Optional<Evaluation>> evaluate(List<Dossier> dossiers, AwardSelection awards) {
        List<Optional<Evaluation>> evaluations =
                new ArrayList<>(Collections.nCopies(dossiers.size(), Optional.empty()));
        byLaw(dossiers).forEach((law, places) -> {
            List<Evaluation> results =
                    law.evaluate(places.stream().map(dossiers::get).toList(), awards);
            for (int i = 0; i < places.size(); i++) {
                evaluations.set(places.get(i), Optional.of(results.get(i)));
            }
        });
        return evaluations;
    }
}
