package vn.bangvang.model.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.Outcome;

/**
 * A day by which the dossier must be with an authority.
 *
 * @param receiver with whom
 * @param due the last day on which it is in time; absent where it cannot be reckoned
 * @param need what the law asks, in Vietnamese
 * @param have what the dossier shows, in Vietnamese
 */
public record Deadline(
        String receiver, @Nullable LocalDate due, Outcome outcome, String need, String have, Basis basis) {}
