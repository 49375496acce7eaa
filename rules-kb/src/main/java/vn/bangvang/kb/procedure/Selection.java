package vn.bangvang.kb.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.procedure.ProcedureData.Entry;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.procedure.Basis;
import vn.bangvang.model.procedure.CandidateType;

/** Picks the entries of a place and a day. */
final class Selection {

    private final LawBook law;
    private final List<String> places;

    Selection(LawBook law, String jurisdiction) {
        this.law = law;
        this.places = law.lineage(jurisdiction);
    }

    /** The entries that are about an award on a day; where a value is not known, those that may be. */
    <T extends Entry> List<T> of(
            List<T> entries,
            String award,
            @Nullable CommendationKind kind,
            @Nullable CandidateType candidate,
            LocalDate day) {
        return on(entries, day).stream()
                .filter(entry -> entry.applies().mayMean(award, kind, candidate))
                .toList();
    }

    /** The entries of a day. */
    <T extends Entry> List<T> on(List<T> entries, LocalDate day) {
        return entries.stream()
                .filter(entry -> places.contains(entry.applies().jurisdiction())
                        && entry.applies().on(day))
                .toList();
    }

    /** What an entry rests on. */
    Basis basis(Applies applies, Ground ground) {
        return new Basis(
                law.instrument(ground.instrument()).cite(ground.place()),
                ground.source(),
                applies.from(),
                applies.to(),
                ground.note());
    }
}
