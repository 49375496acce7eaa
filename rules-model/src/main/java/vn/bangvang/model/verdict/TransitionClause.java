package vn.bangvang.model.verdict;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A provision that says which law governs a dossier when the law changes (điều khoản chuyển tiếp).
 *
 * @param citation where the law says so
 * @param source how sure it is that the law says so
 * @param effect what it does
 * @param receivedBefore day before which a dossier must have been received to fall under it
 * @param text what it says, in Vietnamese
 * @param note what is not confirmed of it, in Vietnamese
 */
public record TransitionClause(
        Citation citation,
        SourceGrade source,
        TransitionEffect effect,
        LocalDate receivedBefore,
        String text,
        @Nullable String note) {}
