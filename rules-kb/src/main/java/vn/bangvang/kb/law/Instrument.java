package vn.bangvang.kb.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.Citation;
import vn.bangvang.model.verdict.SourceGrade;

/**
 * A law, decree, circular or decision (văn bản).
 *
 * @param key stable key and name of its folder, such as {@code nghi-dinh-98-2023}
 * @param shortTitle the name by which it is cited, such as {@code Nghị định 98/2023/NĐ-CP}
 * @param title what it is about
 * @param issuer who issued it
 * @param promulgated day of promulgation; absent where it is not confirmed
 * @param effectiveFrom first day in force; absent where it is not confirmed
 * @param effectiveTo last day in force; absent while it is in force or where it is not confirmed
 * @param lapseReported last day in force as a source reports it without its being confirmed; the rules go on after it
 * @param replaces keys of the instruments that it replaces
 * @param supplies provisions of other instruments that leave something to it and that it spells out
 * @param jurisdiction key of the place it applies to
 * @param state how much of it the rules hold
 * @param datesSource how sure the dates are
 * @param note what else to know, in Vietnamese
 */
public record Instrument(
        String key,
        String shortTitle,
        String title,
        String issuer,
        @Nullable LocalDate promulgated,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable LocalDate lapseReported,
        List<String> replaces,
        List<Supplied> supplies,
        String jurisdiction,
        State state,
        SourceGrade datesSource,
        @Nullable String note) {

    /** The last day in force, confirmed or reported; absent where neither is known. */
    public @Nullable LocalDate lastDay() {
        return effectiveTo != null ? effectiveTo : lapseReported;
    }

    /** How much of an instrument the rules hold. */
    public enum State {
        /** Rules express what the catalogue gives of it. */
        ENCODED,
        /** It is in the register; no rule expresses it because its text is not at hand. */
        NOT_ENCODED,
        /** It is in force or will be, and its text is awaited; the text before it is applied with a caution. */
        PENDING
    }

    /**
     * A provision that leaves something to be regulated elsewhere, such as the details of a title to the provinces.
     *
     * @param instrument key of the instrument that leaves it
     * @param place article, paragraph and point
     */
    public record Supplied(String instrument, String place) {}

    public Instrument {
        supplies = supplies == null ? List.of() : List.copyOf(supplies);
        replaces = replaces == null ? List.of() : List.copyOf(replaces);
        jurisdiction = jurisdiction == null ? "vn" : jurisdiction;
        state = state == null ? State.NOT_ENCODED : state;
        datesSource = datesSource == null ? SourceGrade.TEXT : datesSource;
    }

    /** A citation of a place in this instrument. */
    public Citation cite(String place) {
        return new Citation(key, shortTitle, place);
    }

    /**
     * Whether it may be in force on a day: where its first day is not confirmed, from its promulgation, and where its
     * last day is not confirmed, ever after. An instrument of which neither first day is known is not named.
     */
    public boolean mayBeInForceOn(LocalDate day) {
        LocalDate first = effectiveFrom != null ? effectiveFrom : promulgated;
        return first != null && !day.isBefore(first) && (effectiveTo == null || !day.isAfter(effectiveTo));
    }

    /** Whether it is in force on a day, as far as its dates are confirmed. */
    public boolean inForceOn(LocalDate day) {
        return effectiveFrom != null
                && !day.isBefore(effectiveFrom)
                && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
