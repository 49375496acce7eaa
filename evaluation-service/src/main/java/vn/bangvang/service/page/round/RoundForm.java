package vn.bangvang.service.page.round;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.service.page.Typed;
import vn.bangvang.service.round.Round;
import vn.bangvang.service.round.Rounds;
import vn.bangvang.service.shared.Days;

/**
 * A round as it was typed.
 *
 * @param version of the round that is being changed
 */
record RoundForm(
        String title,
        String kind,
        String unit,
        String unitCode,
        String jurisdiction,
        String year,
        String asOf,
        String awards,
        String version) {

    /** Of a round that is about titles alone. */
    static final String TITLES = "titles";

    RoundForm {
        title = orEmpty(title);
        kind = orEmpty(kind);
        unit = orEmpty(unit);
        unitCode = orEmpty(unitCode);
        jurisdiction = orEmpty(jurisdiction);
        year = orEmpty(year);
        asOf = orEmpty(asOf);
        awards = orEmpty(awards);
        version = orEmpty(version);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    static RoundForm of(Round round) {
        CommendationKind kind = round.kind();
        return new RoundForm(
                round.title(),
                kind == null ? TITLES : code(kind),
                round.unit(),
                round.unitCode() == null ? "" : round.unitCode(),
                round.jurisdiction(),
                String.valueOf(round.year()),
                Days.format(round.asOf()),
                round.awards(),
                String.valueOf(round.version()));
    }

    static String code(CommendationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The kind of commendation that was chosen, if one was. */
    Optional<CommendationKind> chosenKind() {
        return Arrays.stream(CommendationKind.values())
                .filter(one -> code(one).equals(kind))
                .findFirst();
    }

    /** What was typed; to be called where nothing of it is wrong. */
    Rounds.Wanted wanted() {
        Integer typedYear = Typed.year(year);
        LocalDate typedDay = Typed.day(asOf);
        if (typedYear == null || typedDay == null) {
            throw new IllegalStateException("The form was not checked.");
        }
        return new Rounds.Wanted(
                title, chosenKind().orElse(null), unit, unitCode, jurisdiction, typedYear, typedDay, awards);
    }
}
