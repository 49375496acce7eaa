package vn.bangvang.kb.procedure;

import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.SourceGrade;

/**
 * Where the law says what an entry says.
 *
 * @param instrument key of the instrument
 * @param place article, paragraph and point
 * @param source how sure it is
 * @param note what else to know, in Vietnamese
 */
record Ground(
        String instrument,
        String place,
        SourceGrade source,
        @Nullable String note) {

    Ground {
        source = source == null ? SourceGrade.TEXT : source;
    }

    /** The same at another place of the instrument. */
    Ground at(@Nullable String otherPlace) {
        return otherPlace == null ? this : new Ground(instrument, otherPlace, source, note);
    }
}
