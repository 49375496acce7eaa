package vn.bangvang.model.procedure;

import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.DocumentType;
import vn.bangvang.model.verdict.Outcome;

/**
 * An opinion to be asked or a publication to be made.
 *
 * @param document the paper that shows it; absent where no paper of a dossier does
 * @param workingDays how long it lasts, where the law says
 * @param outcome whether the dossier shows it; for the council where no dossier can
 * @param have what the dossier shows, in Vietnamese
 */
public record Consultation(
        String text,
        @Nullable DocumentType document,
        @Nullable Integer workingDays,
        Outcome outcome,
        String have,
        Basis basis) {}
