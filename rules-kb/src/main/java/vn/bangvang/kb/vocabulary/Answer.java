package vn.bangvang.kb.vocabulary;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.Citation;
import vn.bangvang.model.verdict.Have;
import vn.bangvang.model.verdict.Need;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;

/**
 * A condition that holds, does not hold, or is not known; there is nothing to count. Its words may be put together when
 * they are asked for.
 */
final class Answer implements Check {

    private final Subject subject;
    private final String word;
    private final Outcome outcome;
    private final Supplier<String> need;
    private final Supplier<String> have;
    private final @Nullable Integer earliestYear;
    private final List<Exhibit> exhibits;
    private final List<Citation> basis;

    private Answer(
            Subject subject,
            String word,
            Outcome outcome,
            Supplier<String> need,
            Supplier<String> have,
            @Nullable Integer earliestYear,
            List<Exhibit> exhibits,
            List<Citation> basis) {
        this.subject = subject;
        this.word = word;
        this.outcome = outcome;
        this.need = need;
        this.have = have;
        this.earliestYear = earliestYear;
        this.exhibits = exhibits;
        this.basis = basis;
    }

    static Answer met(Subject subject, String word, String need, String have, List<Exhibit> exhibits) {
        return met(subject, word, () -> need, () -> have, exhibits);
    }

    static Answer met(
            Subject subject, String word, Supplier<String> need, Supplier<String> have, List<Exhibit> exhibits) {
        return new Answer(subject, word, Outcome.MET, need, have, null, exhibits, List.of());
    }

    static Answer missed(
            Subject subject,
            String word,
            String need,
            String have,
            @Nullable Integer earliestYear,
            List<Exhibit> exhibits) {
        return missed(subject, word, () -> need, () -> have, earliestYear, exhibits);
    }

    static Answer missed(
            Subject subject,
            String word,
            Supplier<String> need,
            Supplier<String> have,
            @Nullable Integer earliestYear,
            List<Exhibit> exhibits) {
        return new Answer(subject, word, Outcome.NOT_MET, need, have, earliestYear, exhibits, List.of());
    }

    static Answer unknown(Subject subject, String word, String need, String lacks, List<Exhibit> exhibits) {
        return unknown(subject, word, () -> need, () -> lacks, exhibits);
    }

    static Answer unknown(
            Subject subject, String word, Supplier<String> need, Supplier<String> lacks, List<Exhibit> exhibits) {
        return new Answer(subject, word, Outcome.UNKNOWN, need, lacks, subject.year(), exhibits, List.of());
    }

    static Answer forCouncil(Subject subject, String word, String need) {
        return new Answer(
                subject,
                word,
                Outcome.FOR_COUNCIL,
                () -> need,
                () -> "Hội đồng xem xét, quyết định",
                null,
                List.of(),
                List.of());
    }

    Answer basedOn(List<Citation> citations) {
        return new Answer(subject, word, outcome, need, have, earliestYear, exhibits, citations);
    }

    @Override
    public Outcome outcome() {
        return outcome;
    }

    @Override
    public int earliestYear(int notBefore) {
        if (outcome != Outcome.NOT_MET) {
            return notBefore;
        }
        return earliestYear == null ? NEVER : Math.max(notBefore, earliestYear);
    }

    @Override
    public Reason reason() {
        String found = have.get();
        return new Reason.Measurement(
                outcome,
                word,
                new Need("is", null, null, null, need.get()),
                new Have(null, null, null, null, found),
                subject.evidence(exhibits),
                outcome == Outcome.UNKNOWN ? List.of(found) : List.of(),
                basis,
                earliestYear);
    }
}
