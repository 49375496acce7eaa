package vn.bangvang.kb.selection;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.selection.RoundFacts;

/**
 * What is asked about a round.
 *
 * @param asOf day by which law, letters and caps are chosen
 * @param year year under review; absent to take it from the dossiers
 * @param letters ids of the letters to check; absent for those addressed to the place of the round and the places around it
 * @param facts what is known besides the dossiers
 * @param settings values for parameters of checks, by {@code CHECK.parameter}, such as {@code LC20-11.percent}
 */
public record RoundQuestion(
        LocalDate asOf,
        @Nullable Integer year,
        @Nullable Set<String> letters,
        RoundFacts facts,
        Map<String, Integer> settings) {

    public RoundQuestion {
        letters = letters == null ? null : Set.copyOf(letters);
        settings = Map.copyOf(settings);
    }

    /** A question about a round on a day, with nothing known but the dossiers. */
    public static RoundQuestion on(LocalDate asOf) {
        return new RoundQuestion(asOf, null, null, RoundFacts.NONE, Map.of());
    }

    /** The same for a year under review. */
    public RoundQuestion withYear(@Nullable Integer value) {
        return new RoundQuestion(asOf, value, letters, facts, settings);
    }

    /** The same for some letters; {@code null} for those of the place. */
    public RoundQuestion withLetters(@Nullable Set<String> value) {
        return new RoundQuestion(asOf, year, value, facts, settings);
    }

    /** The same with what is known besides the dossiers. */
    public RoundQuestion withFacts(RoundFacts value) {
        return new RoundQuestion(asOf, year, letters, value, settings);
    }

    /** The same with values for parameters of checks. */
    public RoundQuestion withSettings(Map<String, Integer> value) {
        return new RoundQuestion(asOf, year, letters, facts, value);
    }
}
