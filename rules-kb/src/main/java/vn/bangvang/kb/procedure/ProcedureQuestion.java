package vn.bangvang.kb.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Nomination;
import vn.bangvang.model.procedure.CandidateType;

/**
 * A question about a procedure.
 *
 * @param award key of the award
 * @param kind kind of commendation; absent for titles and where it is not known
 * @param candidate type of candidate; absent where it is not known
 * @param jurisdiction key of the place
 * @param asOf day whose law is asked for
 * @param decidedOn day of the decision; absent where it is not known
 * @param dossier the dossier to compare with, if there is one
 */
public record ProcedureQuestion(
        String award,
        @Nullable CommendationKind kind,
        @Nullable CandidateType candidate,
        String jurisdiction,
        LocalDate asOf,
        @Nullable LocalDate decidedOn,
        @Nullable Dossier dossier) {

    /** A question about an award in general. */
    public static ProcedureQuestion about(String award, LocalDate asOf) {
        return new ProcedureQuestion(award, null, null, "vn", asOf, null, null);
    }

    /** A question about an award for a candidate; what the dossier says of kind and decision holds unless it is set. */
    public static ProcedureQuestion about(Dossier dossier, String award, LocalDate asOf) {
        return new ProcedureQuestion(
                award,
                kindOf(dossier, award),
                CandidateType.of(dossier.candidate()),
                "vn",
                asOf,
                dossier.review().decidedOn(),
                dossier);
    }

    /** This question with a kind of commendation, unless it is absent. */
    public ProcedureQuestion withKind(@Nullable CommendationKind value) {
        return value == null
                ? this
                : new ProcedureQuestion(award, value, candidate, jurisdiction, asOf, decidedOn, dossier);
    }

    /** This question with a type of candidate, unless it is absent or a dossier says it. */
    public ProcedureQuestion withCandidate(@Nullable CandidateType value) {
        return value == null || dossier != null
                ? this
                : new ProcedureQuestion(award, kind, value, jurisdiction, asOf, decidedOn, null);
    }

    /** This question with the day of the decision, unless it is absent. */
    public ProcedureQuestion withDecidedOn(@Nullable LocalDate value) {
        return value == null ? this : new ProcedureQuestion(award, kind, candidate, jurisdiction, asOf, value, dossier);
    }

    /** This question for a place. */
    public ProcedureQuestion in(String place) {
        return new ProcedureQuestion(award, kind, candidate, place, asOf, decidedOn, dossier);
    }

    private static @Nullable CommendationKind kindOf(Dossier dossier, String award) {
        if (dossier.nominations() == null) {
            return null;
        }
        return dossier.nominations().stream()
                .filter(nomination -> nomination.award().equals(award))
                .findFirst()
                .map(Nomination::kind)
                .orElse(null);
    }
}
