package vn.bangvang.kb.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.SourceGrade;
import vn.bangvang.model.verdict.TransitionEffect;

/**
 * A clause by which a dossier received before a change of law may stay under the former law.
 *
 * @param id stable key
 * @param instrument key of the instrument that has the clause
 * @param place article, paragraph and point
 * @param source how sure the clause is
 * @param jurisdiction key of the place that it is for, and the places within
 * @param from first day of the later law
 * @param receivedBefore day before which the dossier must have been received
 * @param effect what the clause does
 * @param text what it says, in Vietnamese
 * @param note what is not confirmed of it, in Vietnamese
 */
public record TransitionProvision(
        String id,
        String instrument,
        String place,
        SourceGrade source,
        String jurisdiction,
        LocalDate from,
        LocalDate receivedBefore,
        TransitionEffect effect,
        String text,
        @Nullable String note) {

    /** The data of the clauses, among the texts of the law. */
    static final String FILE = "law/transitions.yaml";

    public TransitionProvision {
        jurisdiction = jurisdiction == null ? "vn" : jurisdiction;
    }

    /** Whether it is for dossiers received on a day. */
    public boolean isFor(LocalDate receivedOn) {
        return receivedOn.isBefore(receivedBefore);
    }

    /** The last day of the former law. */
    public LocalDate lastFormerDay() {
        return from.minusDays(1);
    }
}
