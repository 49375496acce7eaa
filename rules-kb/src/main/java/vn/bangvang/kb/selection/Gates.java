package vn.bangvang.kb.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CouncilResult;
import vn.bangvang.model.dossier.Document;
import vn.bangvang.model.dossier.DocumentType;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.procedure.Deadline;
import vn.bangvang.model.procedure.DocumentList;
import vn.bangvang.model.procedure.ProcedureReport;
import vn.bangvang.model.selection.CheckOutcome;
import vn.bangvang.model.verdict.Outcome;

/** What a dossier shows of the procedure of one proposal. */
final class Gates {

    private Gates() {}

    /** The papers: in order where one form of procedure has all it needs. */
    static CheckOutcome papers(@Nullable ProcedureReport report) {
        if (report == null || report.documents().isEmpty()) {
            return CheckOutcome.UNKNOWN;
        }
        List<Outcome> forms =
                report.documents().stream().map(DocumentList::outcome).toList();
        if (forms.contains(Outcome.MET)) {
            return CheckOutcome.OK;
        }
        return forms.stream().allMatch(form -> form == Outcome.NOT_MET) ? CheckOutcome.NOTICED : CheckOutcome.UNKNOWN;
    }

    /** The council, as the law of the day asks for it; a day that asks for nothing a dossier shows leaves it open. */
    static CheckOutcome procedure(@Nullable ProcedureReport report) {
        return report == null ? CheckOutcome.UNKNOWN : outcome(report.council().outcome());
    }

    /** The deadlines: missed where one that binds the dossier is. */
    static CheckOutcome time(@Nullable ProcedureReport report) {
        if (report == null || report.deadlines().isEmpty()) {
            return CheckOutcome.UNKNOWN;
        }
        List<Outcome> deadlines =
                report.deadlines().stream().map(Deadline::outcome).toList();
        if (deadlines.contains(Outcome.NOT_MET)) {
            return CheckOutcome.NOTICED;
        }
        return deadlines.stream().allMatch(one -> one == Outcome.MET) ? CheckOutcome.OK : CheckOutcome.UNKNOWN;
    }

    private static CheckOutcome outcome(Outcome outcome) {
        return switch (outcome) {
            case MET -> CheckOutcome.OK;
            case NOT_MET -> CheckOutcome.NOTICED;
            case UNKNOWN, FOR_COUNCIL -> CheckOutcome.UNKNOWN;
        };
    }

    /** Whether the council met and its minutes are not later than the submission. */
    static CheckOutcome minutes(Dossier dossier, String award) {
        List<Document> documents = dossier.documents();
        List<CouncilResult> results = dossier.councilResults() == null
                ? List.of()
                : dossier.councilResults().stream()
                        .filter(result -> result.award().equals(award))
                        .toList();
        List<Document> minutes = documents == null ? List.of() : ofType(documents, DocumentType.MEETING_MINUTES);
        if (minutes.isEmpty() && results.isEmpty()) {
            return documents == null ? CheckOutcome.UNKNOWN : CheckOutcome.NOTICED;
        }
        LocalDate met = Stream.concat(
                        minutes.stream().map(Document::date), results.stream().map(CouncilResult::date))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        LocalDate submitted = documents == null
                ? null
                : ofType(documents, DocumentType.PROPOSAL).stream()
                        .map(Document::date)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null);
        LocalDate received = dossier.review().receivedOn();
        LocalDate latest = submitted != null ? submitted : received;
        if (met != null && latest != null && met.isAfter(latest)) {
            return CheckOutcome.NOTICED;
        }
        return (met == null || submitted == null) ? CheckOutcome.UNKNOWN : CheckOutcome.OK;
    }

    private static List<Document> ofType(List<Document> documents, DocumentType type) {
        return documents.stream().filter(document -> document.type() == type).toList();
    }

    /** Whether the council voted on the award, with the votes that the law of the day asks for. */
    static CheckOutcome votes(Dossier dossier, String award, @Nullable ProcedureReport report) {
        if (dossier.councilResults() == null) {
            return CheckOutcome.UNKNOWN;
        }
        List<CouncilResult> results = dossier.councilResults().stream()
                .filter(result -> result.award().equals(award))
                .toList();
        if (results.isEmpty()) {
            return CheckOutcome.NOTICED;
        }
        Outcome asked = report == null ? Outcome.UNKNOWN : report.council().outcome();
        if (asked == Outcome.NOT_MET) {
            return CheckOutcome.NOTICED;
        }
        boolean counted = results.stream().anyMatch(result -> result.inFavor() != null && result.members() != null);
        return (asked == Outcome.UNKNOWN || !counted) ? CheckOutcome.UNKNOWN : CheckOutcome.OK;
    }
}
