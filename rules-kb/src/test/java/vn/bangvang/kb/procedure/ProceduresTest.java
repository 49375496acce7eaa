package vn.bangvang.kb.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.kb.law.Award;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.LawBookReader;
import vn.bangvang.kb.law.LawSource;
import vn.bangvang.kb.law.RuleSetNotInForceException;
import vn.bangvang.kb.law.UnknownJurisdictionException;
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.model.dossier.CouncilResult;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.procedure.AuthorityRole;
import vn.bangvang.model.procedure.ProcedureReport;
import vn.bangvang.model.procedure.ProcedureTopic;
import vn.bangvang.model.procedure.Unconfirmed;
import vn.bangvang.model.verdict.Outcome;

class ProceduresTest {

    private static final LawBook LAW = LawBookReader.read(LawSource.shipped());
    private static final Procedures PROCEDURES = Procedures.load(LAW);

    static Stream<String> awards() {
        return LAW.awards().all().stream().map(Award::key);
    }

    @ParameterizedTest
    @MethodSource("awards")
    void everyPartOfEveryProcedureIsThereOrSaidNotToBeConfirmed(String award) {
        for (String day : List.of(
                "2015-06-01", "2018-06-01", "2021-06-01", "2024-06-01", "2025-06-30", "2025-07-01", "2026-11-01")) {
            ProcedureReport report = PROCEDURES.procedureFor(ProcedureQuestion.about(award, LocalDate.parse(day)));

            toldIf(report.documents().isEmpty(), ProcedureTopic.DOCUMENTS, report);
            toldIf(report.deadlines().isEmpty(), ProcedureTopic.DEADLINES, report);
            toldIf(report.processingTimes().isEmpty(), ProcedureTopic.PROCESSING_TIMES, report);
            toldIf(report.council().requirements().isEmpty(), ProcedureTopic.COUNCIL, report);
            toldIf(report.consultations().isEmpty(), ProcedureTopic.CONSULTATIONS, report);
            toldIf(
                    report.authorities().stream().noneMatch(authority -> authority.role() == AuthorityRole.DECIDES),
                    ProcedureTopic.AUTHORITIES,
                    report);
            toldIf(report.prizes().isEmpty(), ProcedureTopic.PRIZE, report);
        }
    }

    private static void toldIf(boolean silent, ProcedureTopic topic, ProcedureReport report) {
        if (silent) {
            assertThat(report.unconfirmed())
                    .as(report.award() + " " + report.asOf())
                    .extracting(Unconfirmed::topic)
                    .contains(topic);
        }
    }

    @Test
    void equalQuestionsHaveEqualAnswers() {
        ProcedureQuestion question = ProcedureQuestion.about("national_emulation_fighter", LocalDate.of(2024, 6, 1));

        assertThat(DossierJson.write(PROCEDURES.procedureFor(question)))
                .isEqualTo(DossierJson.write(Procedures.load().procedureFor(question)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2003-01-01", "2014-08-19"})
    void aDayWithoutLawIsRefused(LocalDate day) {
        assertThatThrownBy(() -> PROCEDURES.procedureFor(ProcedureQuestion.about("advanced_worker", day)))
                .isInstanceOf(RuleSetNotInForceException.class);
    }

    @Test
    void moreVotesThanMembersAreNeverEnough() {
        String award = "ministry_province_emulation_fighter";
        String json =
                "{\"id\":\"1\",\"candidate\":{\"kind\":\"individual\",\"name\":\"Lò Văn Pâng\"},\"review\":{\"year\":2023}}";
        Dossier dossier = DossierJson.read(json, LAW.awards()::knows).dossier().toBuilder()
                .councilResults(List.of(new CouncilResult(award, CouncilLevel.MINISTRY_PROVINCE, null, 10, 11, null)))
                .build();

        ProcedureReport report = PROCEDURES.procedureFor(dossier, award, null, LocalDate.of(2024, 6, 1));

        assertThat(report.council().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void anUnknownAwardIsRefused() {
        ProcedureQuestion question = ProcedureQuestion.about("nothing", LocalDate.of(2024, 6, 1));

        assertThatThrownBy(() -> PROCEDURES.procedureFor(question)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownPlaceIsRefused() {
        ProcedureQuestion question = ProcedureQuestion.about("advanced_worker", LocalDate.of(2024, 6, 1))
                .in("atlantis");

        assertThatThrownBy(() -> PROCEDURES.procedureFor(question)).isInstanceOf(UnknownJurisdictionException.class);
    }

    @Test
    void aPlaceWithoutRulesOfItsOwnHasThoseOfTheCountry() {
        ProcedureQuestion question = ProcedureQuestion.about("advanced_worker", LocalDate.of(2024, 6, 1));

        assertThat(PROCEDURES.procedureFor(question.in("vn-lai-chau")).documents())
                .isEqualTo(PROCEDURES.procedureFor(question).documents());
    }
}
