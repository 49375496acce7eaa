package vn.bangvang.kb.selection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.AreaTrait;
import vn.bangvang.model.dossier.WorkforceGroup;
import vn.bangvang.model.selection.CheckParameter;
import vn.bangvang.model.selection.CheckSeverity;
import vn.bangvang.model.selection.Letter;
import vn.bangvang.model.selection.RequirementKind;
import vn.bangvang.model.verdict.SourceGrade;

/** The checks as the data files have them. */
record SelectionData(List<Spec> law, List<LetterFile> letters, String contentHash) {

    /** A letter and what it asks. */
    record LetterFile(Letter letter, List<Spec> requirements) {

        LetterFile {
            requirements = List.copyOf(requirements);
        }
    }

    /**
     * One check.
     *
     * @param place where in the letter it is asked; absent for a provision of law
     * @param bases provisions of law, each with its days; empty where parameters or a letter are the basis
     */
    record Spec(
            String id,
            String title,
            @Nullable String place,
            List<RequirementKind> kinds,
            CheckSeverity severity,
            List<Use> measures,
            List<CheckParameter> parameters,
            List<Basis> bases,
            @Nullable String note) {

        Spec {
            kinds = kinds == null ? List.of() : List.copyOf(kinds);
            measures = measures == null ? List.of() : List.copyOf(measures);
            parameters = parameters == null ? List.of() : List.copyOf(parameters);
            bases = bases == null ? List.of() : List.copyOf(bases);
        }
    }

    /** A measure and what it is given. Which of the components a measure reads is its own matter. */
    record Use(
            String measure,
            @Nullable CheckSeverity severity,
            List<String> awards,
            List<AreaTrait> traits,
            List<WorkforceGroup> groups,
            List<String> instruments,
            List<String> fields,
            List<String> except,
            @Nullable String of,
            @Nullable String with,
            @Nullable String local,
            @Nullable String ask,
            @Nullable String unitAward,
            @Nullable Boolean thematic,
            @Nullable Integer months,
            @Nullable LocalDate since) {

        Use {
            awards = awards == null ? List.of() : List.copyOf(awards);
            traits = traits == null ? List.of() : List.copyOf(traits);
            groups = groups == null ? List.of() : List.copyOf(groups);
            instruments = instruments == null ? List.of() : List.copyOf(instruments);
            fields = fields == null ? List.of() : List.copyOf(fields);
            except = except == null ? List.of() : List.copyOf(except);
        }

        Use withAwards(List<String> keys) {
            return new Use(
                    measure,
                    severity,
                    keys,
                    traits,
                    groups,
                    instruments,
                    fields,
                    except,
                    of,
                    with,
                    local,
                    ask,
                    unitAward,
                    thematic,
                    months,
                    since);
        }
    }

    /**
     * A provision and the days on which it is law.
     *
     * @param name short name of an instrument that is not law and not in the register
     */
    record Basis(
            LocalDate from,
            @Nullable LocalDate to,
            String instrument,
            @Nullable String name,
            String place,
            SourceGrade source,
            String jurisdiction) {

        Basis {
            jurisdiction = jurisdiction == null ? "vn" : jurisdiction;
        }

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    SelectionData {
        law = List.copyOf(law);
        letters = List.copyOf(letters);
    }
}
