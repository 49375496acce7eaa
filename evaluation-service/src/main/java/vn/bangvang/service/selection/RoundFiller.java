package vn.bangvang.service.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.GoverningLaws;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.service.shared.Days;

/** Evaluates dossiers in cohorts for what they are proposed for, and hands them on to rounds. */
final class RoundFiller {

    private static final int COHORT = 128;

    private final GoverningLaws laws;
    private final @Nullable LocalDate asOf;
    private final LocalDate today = Days.today();
    private final BiConsumer<Dossier, Evaluation> round;
    private List<Dossier> cohort = new ArrayList<>(COHORT);
    private @Nullable LocalDate lastReceived;
    private long withoutLaw;

    RoundFiller(RuleBook rules, String jurisdiction, @Nullable LocalDate asOf, BiConsumer<Dossier, Evaluation> round) {
        this.laws = GoverningLaws.on(rules, jurisdiction, asOf, today);
        this.asOf = asOf;
        this.round = round;
    }

    void add(Dossier dossier) {
        cohort.add(dossier);
        if (cohort.size() == COHORT) {
            finish();
        }
    }

    /** Adds what waits. */
    void finish() {
        List<Optional<Evaluation>> evaluations = laws.evaluate(cohort, AwardSelection.nominated());
        for (int i = 0; i < cohort.size(); i++) {
            Dossier dossier = cohort.get(i);
            LocalDate received = dossier.review().receivedOn();
            if (received != null && (lastReceived == null || received.isAfter(lastReceived))) {
                lastReceived = received;
            }
            evaluations.get(i).ifPresentOrElse(evaluation -> round.accept(dossier, evaluation), () -> withoutLaw++);
        }
        cohort = new ArrayList<>(COHORT);
    }

    /** The day of the round: the one that was named, else the last day of receipt, else today. */
    LocalDate day() {
        return asOf != null ? asOf : lastReceived != null ? lastReceived : today;
    }

    /** How many dossiers were put aside because their day has no law. */
    long withoutLaw() {
        return withoutLaw;
    }
}
