package vn.bangvang.kb.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.Parameters;
import vn.bangvang.kb.selection.Entry.Proposal;
import vn.bangvang.kb.selection.SelectionData.Use;
import vn.bangvang.model.procedure.CandidateType;
import vn.bangvang.model.selection.CheckOutcome;
import vn.bangvang.model.selection.RoundFacts;

/**
 * What a measure sees.
 *
 * @param id of the check
 * @param since first day from which the check is asked; absent for a provision of law
 * @param with the number that it compares with; 0 where it has none
 */
record Scope(
        String id,
        LawBook law,
        Parameters parameters,
        RoundQuestion question,
        List<Entry> entries,
        @Nullable Integer year,
        @Nullable LocalDate since,
        Use use,
        int with) {

    RoundFacts facts() {
        return question.facts();
    }

    LocalDate asOf() {
        return question.asOf();
    }

    /** The dossiers that propose one of the awards of the measure; all of them where it names none. */
    List<Entry> proposed() {
        return use.awards().isEmpty()
                ? entries
                : entries.stream().filter(entry -> entry.proposes(use.awards())).toList();
    }

    List<Entry> proposed(CandidateType type) {
        return proposed().stream().filter(entry -> entry.type() == type).toList();
    }

    /** Judges every proposal of the awards of the measure. */
    Measured each(String what, String need, String ask, Function<Proposal, CheckOutcome> judge) {
        List<String> noticed = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        int total = 0;
        int fine = 0;
        for (Entry entry : entries) {
            for (Proposal proposal : entry.proposals() == null ? List.<Proposal>of() : entry.proposals()) {
                if (!use.awards().isEmpty() && !use.awards().contains(proposal.award())) {
                    continue;
                }
                CheckOutcome outcome = judge.apply(proposal);
                if (outcome != CheckOutcome.NOT_APPLICABLE) {
                    total++;
                }
                if (outcome == CheckOutcome.NOTICED) {
                    noticed.add(entry.id());
                } else if (outcome == CheckOutcome.UNKNOWN) {
                    unknown.add(entry.id());
                } else if (outcome == CheckOutcome.OK) {
                    fine++;
                }
            }
        }
        if (total == 0) {
            return Measured.notApplicable(what, need, "Không có đề nghị nào");
        }
        CheckOutcome outcome =
                !noticed.isEmpty() ? CheckOutcome.NOTICED : unknown.isEmpty() ? CheckOutcome.OK : CheckOutcome.UNKNOWN;
        String have = fine + "/" + total + " đề nghị đạt"
                + (noticed.isEmpty() ? "" : ", " + noticed.size() + " cần lưu ý")
                + (unknown.isEmpty() ? "" : ", " + unknown.size() + " chưa rõ");
        return Measured.of(outcome, what, need, have)
                .about(!noticed.isEmpty() ? noticed : unknown)
                .missing(ask);
    }
}
