package vn.bangvang.model.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.model.verdict.Evidence;
import vn.bangvang.model.verdict.Have;
import vn.bangvang.model.verdict.Need;
import vn.bangvang.model.verdict.Outcome;

/**
 * Something that the law asks of the council.
 *
 * @param id stable key, such as {@code votes} or {@code secret_ballot}
 * @param level the council; absent where any that submits the award serves
 */
public record CouncilRequirement(
        String id,
        @Nullable CouncilLevel level,
        Outcome outcome,
        Need need,
        Have have,
        List<Evidence> evidence,
        Basis basis) {

    public CouncilRequirement {
        evidence = List.copyOf(evidence);
    }
}
