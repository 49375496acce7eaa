package vn.bangvang.kb.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.procedure.CandidateType;

/**
 * For which awards, kinds, candidates, places and days an entry of the data holds.
 *
 * @param awards keys of awards or names of groups; empty for all
 * @param kinds kinds of commendation; empty for all
 * @param candidates types of candidate; empty for all
 * @param jurisdiction key of the place
 * @param from first day
 * @param to last day; absent where it is open
 */
record Applies(
        List<String> awards,
        List<CommendationKind> kinds,
        List<CandidateType> candidates,
        String jurisdiction,
        LocalDate from,
        @Nullable LocalDate to) {

    Applies {
        awards = awards == null ? List.of() : List.copyOf(awards);
        kinds = kinds == null ? List.of() : List.copyOf(kinds);
        candidates = candidates == null ? List.of() : List.copyOf(candidates);
        jurisdiction = jurisdiction == null ? "vn" : jurisdiction;
    }

    /** The same for awards that are named one by one. */
    Applies withAwards(List<String> keys) {
        return new Applies(keys, kinds, candidates, jurisdiction, from, to);
    }

    boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether the entry is, or where a value is not known may be, about this. */
    boolean mayMean(String award, @Nullable CommendationKind kind, @Nullable CandidateType candidate) {
        return (awards.isEmpty() || awards.contains(award))
                && (kind == null || kinds.isEmpty() || kinds.contains(kind))
                && (candidate == null || candidates.isEmpty() || candidates.contains(candidate));
    }

    boolean overlaps(Applies other) {
        return jurisdiction.equals(other.jurisdiction)
                && meet(awards, other.awards)
                && meet(kinds, other.kinds)
                && meet(candidates, other.candidates)
                && (to == null || !other.from.isAfter(to))
                && (other.to == null || !from.isAfter(other.to));
    }

    private static <T> boolean meet(List<T> one, List<T> other) {
        return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
    }
}
