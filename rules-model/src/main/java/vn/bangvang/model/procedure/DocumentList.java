package vn.bangvang.model.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.verdict.Outcome;

/**
 * The papers of one form of procedure.
 *
 * @param kinds kinds of commendation that it is for; empty for all and for titles
 * @param sets number of sets to hand in; absent where the sources do not say
 * @param outcome met where no paper of this form is missing or in doubt, not met where one is missing
 */
public record DocumentList(
        ProcedureForm form,
        List<CommendationKind> kinds,
        @Nullable Integer sets,
        Outcome outcome,
        List<RequiredDocument> documents,
        Basis basis) {

    public DocumentList {
        kinds = List.copyOf(kinds);
        documents = List.copyOf(documents);
    }
}
