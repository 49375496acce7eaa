package vn.bangvang.model.selection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.Citation;
import vn.bangvang.model.verdict.SourceGrade;

/**
 * What one check over a round found. It never changes a verdict on a dossier.
 *
 * @param id stable key, such as {@code LC20-11}
 * @param title what is checked, in Vietnamese
 * @param severity weight of what was noticed; where nothing was, the weight that the check has
 * @param figures the comparisons, one for each thing that was looked at
 * @param missing what would have to be given to settle it, in Vietnamese; where it is settled, nothing
 * @param dossiers keys of the dossiers that it is about, in the order of the round
 * @param citation the provision of law; absent for a requirement of a letter
 * @param letter the letter; absent for a provision of law
 * @param place where in the letter, in Vietnamese; absent for a provision of law
 * @param kinds how the letter's requirement can be checked; empty for a provision of law
 * @param parameters the numbers that were compared with
 * @param source how sure it is that the provision or the letter says so
 * @param note what else to know, in Vietnamese
 */
public record RoundCheck(
        String id,
        String title,
        CheckSeverity severity,
        CheckOutcome outcome,
        List<Figure> figures,
        List<String> missing,
        List<String> dossiers,
        @Nullable Citation citation,
        @Nullable Letter letter,
        @Nullable String place,
        List<RequirementKind> kinds,
        List<CheckParameter> parameters,
        SourceGrade source,
        @Nullable String note) {

    public RoundCheck {
        figures = List.copyOf(figures);
        missing = List.copyOf(missing);
        dossiers = List.copyOf(dossiers);
        kinds = List.copyOf(kinds);
        parameters = List.copyOf(parameters);
    }
}
