package vn.bangvang.model.procedure;

import java.util.List;
import vn.bangvang.model.verdict.Outcome;

/**
 * What the law asks of the council and what the dossier shows of it.
 *
 * @param outcome of the requirements that a dossier can show; unknown where one that is met was only inferred, for the
 *     council where the dossier can show none
 */
public record CouncilReview(Outcome outcome, List<CouncilRequirement> requirements) {

    public CouncilReview {
        requirements = List.copyOf(requirements);
    }
}
