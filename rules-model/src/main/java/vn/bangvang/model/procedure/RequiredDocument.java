package vn.bangvang.model.procedure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.DocumentType;
import vn.bangvang.model.verdict.Evidence;

/**
 * A paper that the law asks for.
 *
 * @param types the kinds of paper that serve, any one of which is enough; empty where a dossier cannot list it
 * @param text the paper in the words of the law
 * @param condition the case in which it is needed; absent where it always is
 * @param have what the dossier shows, in Vietnamese
 * @param evidence the papers of the dossier that serve
 */
public record RequiredDocument(
        List<DocumentType> types,
        String text,
        @Nullable String condition,
        DocumentStatus status,
        String have,
        List<Evidence> evidence,
        Basis basis) {

    public RequiredDocument {
        types = List.copyOf(types);
        evidence = List.copyOf(evidence);
    }
}
