package vn.bangvang.model.procedure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.verdict.Caution;

/**
 * The procedure of one award, and what a dossier shows of it. It never changes a verdict on the conditions of the award.
 * Equal questions and equal data give equal reports.
 *
 * @param award key of the award
 * @param name its name
 * @param dossier key of the dossier; absent where the question was not about one
 * @param candidate whom it is for; absent where the question does not say
 * @param kind kind of commendation; absent for titles and where it is not known
 * @param year year under review
 * @param jurisdiction place whose rules were applied
 * @param asOf day that was asked for
 * @param appliedOn day whose procedure was applied; earlier than {@code asOf} where a transition keeps former law
 * @param contentHash SHA-256 over the data that the report is read from, in hexadecimal
 * @param simplified whether the simplified procedure may be used; absent where the sources do not say
 * @param documents the papers, one list for each form of procedure that may apply
 * @param prizes the prize money, for the candidate or for each type of candidate
 * @param together the prize money where the dossier proposes several awards
 * @param prizeRules how prize money is reckoned
 * @param unconfirmed what the sources do not confirm
 * @param cautions what to know before relying on it
 */
public record ProcedureReport(
        String award,
        String name,
        @Nullable String dossier,
        @Nullable CandidateType candidate,
        @Nullable CommendationKind kind,
        @Nullable Integer year,
        String jurisdiction,
        LocalDate asOf,
        LocalDate appliedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate decidedOn,
        String contentHash,
        @Nullable SimplifiedProcedure simplified,
        List<DocumentList> documents,
        List<Deadline> deadlines,
        List<ProcessingTime> processingTimes,
        CouncilReview council,
        List<Consultation> consultations,
        List<Authority> authorities,
        List<PrizeMoney> prizes,
        @Nullable PrizesTogether together,
        List<PrizeRule> prizeRules,
        List<Unconfirmed> unconfirmed,
        List<Caution> cautions) {

    public ProcedureReport {
        documents = List.copyOf(documents);
        deadlines = List.copyOf(deadlines);
        processingTimes = List.copyOf(processingTimes);
        consultations = List.copyOf(consultations);
        authorities = List.copyOf(authorities);
        prizes = List.copyOf(prizes);
        prizeRules = List.copyOf(prizeRules);
        unconfirmed = List.copyOf(unconfirmed);
        cautions = List.copyOf(cautions);
    }
}
