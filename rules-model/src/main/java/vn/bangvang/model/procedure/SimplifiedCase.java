package vn.bangvang.model.procedure;

import java.util.List;
import vn.bangvang.model.dossier.CommendationKind;

/**
 * A case in which the simplified procedure may be used, or a condition of it.
 *
 * @param kinds kinds of commendation that are such a case by themselves
 */
public record SimplifiedCase(String text, List<CommendationKind> kinds, Basis basis) {

    public SimplifiedCase {
        kinds = List.copyOf(kinds);
    }
}
