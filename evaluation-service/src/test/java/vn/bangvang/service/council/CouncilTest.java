package vn.bangvang.service.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangvang.service.round.RoundSteps.SECRETARY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.council.Council.Ballot;
import vn.bangvang.service.job.Conclusions.Sieve;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.round.Round;
import vn.bangvang.service.round.RoundSteps;
import vn.bangvang.service.round.Rounds;
import vn.bangvang.service.round.Run;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

@SpringBootTest
class CouncilTest {

    private static final String READ_LAW = "2024-06-01";
    private static final String INFERRED_LAW = "2026-07-01";
    private static final String WORKER = "1-1-advanced_worker";
    private static final String FIGHTER = "1-3-grassroots_emulation_fighter";
    private static final String OTHER_FIGHTER = "1-2-grassroots_emulation_fighter";
    private static final String PROVINCE = "1-4-ministry_province_emulation_fighter";
    private static final List<String> ALL = List.of(WORKER, FIGHTER, OTHER_FIGHTER, PROVINCE);

    @Autowired
    private Rounds rounds;

    @Autowired
    private Screenings screenings;

    @Autowired
    private Council council;

    @Autowired
    private JdbcClient jdbc;

    private RoundSteps steps;

    @BeforeEach
    void steps() {
        steps = new RoundSteps(rounds, screenings);
    }

    @Test
    void theListIsOrderedByAwardUnitAndGivenName() {
        UUID id = listed(READ_LAW);

        assertThat(entries(id))
                .extracting(Entry::name)
                .containsExactly("Lò Thị Mai", "Nguyễn Thị An", "Đặng Văn Ân", "<b>Vàng</b> A Sùng");
    }

    @Test
    void whoIsOnTheListIsNotAddedAgain() {
        UUID id = steps.reviewed(READ_LAW);

        assertThat(council.add(id, List.of(WORKER, WORKER), SECRETARY)).isEqualTo(1);
        assertThat(council.add(id, ALL, SECRETARY)).isEqualTo(3);
        assertThat(council.add(id, ALL, SECRETARY)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "1-9-advanced_worker",
        "2-1-advanced_worker",
        "1-1-grassroots_emulation_fighter",
        "1-1-nothing",
        "x",
        "1-x-y",
        "'1-1-'"
    })
    void whatIsNoConclusionOfTheRunIsNotAdded(String key) {
        UUID id = steps.reviewed(READ_LAW);

        refused(ProblemType.NOT_FOUND, () -> council.add(id, List.of(WORKER, key), SECRETARY));
        assertThat(entries(id)).isEmpty();
    }

    @Test
    void allThatFitASieveAreAddedAtOnce() {
        UUID id = steps.reviewed(READ_LAW);

        assertThat(council.addAll(id, "needs_review", new Sieve("grassroots_emulation_fighter", null, null), SECRETARY))
                .isEqualTo(2);
        assertThat(council.addAll(id, "needs_review", new Sieve(null, "U1", null), SECRETARY))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"10, 7, NOT_PASSED", "10, 8, PASSED", "11, 8, NOT_PASSED", "11, 9, PASSED", "1, 1, PASSED"})
    void votesAreWeighedOnAllMembers(int members, int agree, CouncilOutcome outcome) {
        UUID id = listed(READ_LAW);
        meet(id, CouncilLevel.GRASSROOTS, members, members);

        vote(id, FIGHTER, new Votes(agree, null, null));

        assertThat(outcomes(id)).containsEntry(FIGHTER, outcome).containsEntry(OTHER_FIGHTER, CouncilOutcome.NOT_VOTED);
    }

    @Test
    void aShareThatIsOnlyInferredIsNotPassedOffAsLaw() {
        UUID id = listed(INFERRED_LAW);
        meet(id, CouncilLevel.GRASSROOTS, 10, 10);

        vote(id, FIGHTER, new Votes(10, 0, 0));
        vote(id, OTHER_FIGHTER, new Votes(7, 3, 0));

        assertThat(outcomes(id))
                .containsEntry(FIGHTER, CouncilOutcome.PASSED_UNCONFIRMED)
                .containsEntry(OTHER_FIGHTER, CouncilOutcome.NOT_PASSED);
    }

    @Test
    void anAwardWithoutAShareInTheRulesIsNeitherPassedNorNot() {
        UUID id = listed(READ_LAW);
        meet(id, CouncilLevel.GRASSROOTS, 10, 10);

        vote(id, WORKER, new Votes(10, 0, 0));

        assertThat(outcomes(id)).containsEntry(WORKER, CouncilOutcome.NO_THRESHOLD);
    }

    @Test
    void aShareForTheCouncilOfAProvinceIsNotAskedOfAnother() {
        UUID id = listed(READ_LAW);
        meet(id, CouncilLevel.GRASSROOTS, 10, 10);
        vote(id, PROVINCE, new Votes(10, 0, 0));
        assertThat(outcomes(id)).containsEntry(PROVINCE, CouncilOutcome.NO_THRESHOLD);

        meet(id, CouncilLevel.MINISTRY_PROVINCE, 10, 10);

        assertThat(outcomes(id)).containsEntry(PROVINCE, CouncilOutcome.PASSED);
    }

    @Test
    void theLawOfAnAwardIsCited() {
        UUID id = listed(READ_LAW);
        Round round = rounds.find(id, SECRETARY);

        CouncilLaw law = council.law(round, round.current().orElseThrow(), entries(id), SECRETARY)
                .get("grassroots_emulation_fighter");

        assertThat(law.threshold().percent()).isEqualTo(80);
        assertThat(law.threshold().basis().citation().text()).isEqualTo("Điều 30 khoản 7 Nghị định 98/2023/NĐ-CP");
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 1", "4, , ", "3, 1, ", "0, 0, 4", "-1, 0, 0"})
    void moreVotesThanVotersAreRefused(Integer agree, Integer disagree, Integer blank) {
        UUID id = listed(READ_LAW);
        meet(id, CouncilLevel.GRASSROOTS, 5, 3);

        refused(ProblemType.INVALID_PARAMETER, () -> vote(id, FIGHTER, new Votes(agree, disagree, blank)));
        assertThat(entries(id)).noneMatch(entry -> entry.votes() != null);
    }

    @Test
    void votesInWritingCountAsVotersOfTheSession() {
        UUID id = listed(READ_LAW);
        assertThat(council.change(id, 0, session(CouncilLevel.GRASSROOTS, 5, 3, 2), SECRETARY))
                .isTrue();

        vote(id, FIGHTER, new Votes(5, 0, 0));

        assertThat(outcomes(id)).containsEntry(FIGHTER, CouncilOutcome.PASSED);
    }

    @ParameterizedTest
    @CsvSource({"3, 4, 0", "3, 2, 2", "3, -1, 0", "0, 0, 0", "1001, 3, 0", ", 3, 0", "3, 3, -1"})
    void figuresOfASessionThatCannotBeAreRefused(Integer members, Integer present, int inWriting) {
        UUID id = listed(READ_LAW);

        refused(
                ProblemType.INVALID_PARAMETER,
                () -> council.change(id, 0, session(CouncilLevel.GRASSROOTS, members, present, inWriting), SECRETARY));
    }

    @Test
    void fewerVotersThanVotesAreRefused() {
        UUID id = listed(READ_LAW);
        meet(id, CouncilLevel.GRASSROOTS, 5, 5);
        vote(id, FIGHTER, new Votes(4, 1, 0));

        refused(ProblemType.INVALID_PARAMETER, () -> meet(id, CouncilLevel.GRASSROOTS, 5, 4));
        refused(ProblemType.INVALID_PARAMETER, () -> meet(id, CouncilLevel.GRASSROOTS, 5, null));
    }

    @Test
    void withoutASessionNobodyVotes() {
        UUID id = listed(READ_LAW);

        refused(ProblemType.WRONG_STATE, () -> vote(id, FIGHTER, new Votes(1, 0, 0)));
    }

    @Test
    void staleVotesAreRefusedAllTogether() {
        UUID id = listed(READ_LAW);
        meet(id, CouncilLevel.GRASSROOTS, 5, 5);
        vote(id, FIGHTER, new Votes(5, 0, 0));

        Set<String> stale = council.vote(
                        id,
                        List.of(
                                new Ballot(FIGHTER, 1, new Votes(4, 0, 0)),
                                new Ballot(OTHER_FIGHTER, 1, new Votes(3, 0, 0))),
                        SECRETARY)
                .stale();

        assertThat(stale).containsExactly(FIGHTER);
        assertThat(entry(id, FIGHTER).votes()).isEqualTo(new Votes(5, 0, 0));
        assertThat(entry(id, OTHER_FIGHTER).votes()).isNull();
    }

    @Test
    void theSameVotesAgainAreNotStale() {
        UUID id = listed(READ_LAW);
        meet(id, CouncilLevel.GRASSROOTS, 5, 5);
        vote(id, FIGHTER, new Votes(5, 0, 0));

        assertThat(council.vote(id, List.of(new Ballot(FIGHTER, 1, new Votes(5, 0, 0))), SECRETARY)
                        .stale())
                .isEmpty();
    }

    @Test
    void aStaleSessionIsRefused() {
        UUID id = listed(READ_LAW);
        assertThat(council.change(id, 0, session(CouncilLevel.GRASSROOTS, 5, 5, 0), SECRETARY))
                .isTrue();

        assertThat(council.change(id, 0, session(CouncilLevel.GRASSROOTS, 7, 5, 0), SECRETARY))
                .isFalse();
        assertThat(council.session(rounds.find(id, SECRETARY)).orElseThrow().members())
                .isEqualTo(5);
    }

    @Test
    void aDecisionOnAnAwardIsOnThoseWhoHavePassed() {
        UUID id = listed(READ_LAW);
        meet(id, CouncilLevel.GRASSROOTS, 5, 5);
        vote(id, FIGHTER, new Votes(5, 0, 0));
        vote(id, OTHER_FIGHTER, new Votes(1, 4, 0));

        int entries = decide(id, Set.of("grassroots_emulation_fighter"), Set.of());

        assertThat(entries).isEqualTo(1);
        assertThat(entry(id, FIGHTER).decision().number()).isEqualTo("12/QĐ-UBND");
        assertThat(entry(id, OTHER_FIGHTER).decision()).isNull();
    }

    @Test
    void whoHasNotPassedIsNotDecidedOnByName() {
        UUID id = listed(READ_LAW);
        meet(id, CouncilLevel.GRASSROOTS, 5, 5);
        vote(id, OTHER_FIGHTER, new Votes(1, 4, 0));

        refused(ProblemType.WRONG_STATE, () -> decide(id, Set.of(), Set.of(OTHER_FIGHTER)));
        refused(ProblemType.WRONG_STATE, () -> decide(id, Set.of(), Set.of(FIGHTER)));
        refused(ProblemType.WRONG_STATE, () -> decide(id, Set.of("grassroots_emulation_fighter"), Set.of()));
    }

    @Test
    void anAwardWithoutAShareMayBeDecidedOn() {
        UUID id = listed(READ_LAW);

        assertThat(decide(id, Set.of(), Set.of(WORKER))).isEqualTo(1);
        refused(ProblemType.WRONG_STATE, () -> decide(id, Set.of(), Set.of(WORKER)));
    }

    @Test
    void aDecisionProtectsItsVotesUntilItIsRemoved() {
        UUID id = listed(READ_LAW);
        meet(id, CouncilLevel.GRASSROOTS, 5, 5);
        vote(id, FIGHTER, new Votes(5, 0, 0));
        decide(id, Set.of(), Set.of(FIGHTER));
        UUID decision = entry(id, FIGHTER).decision().id();

        refused(ProblemType.WRONG_STATE, () -> vote(id, FIGHTER, new Votes(1, 0, 0)));
        refused(ProblemType.WRONG_STATE, () -> council.remove(id, List.of(FIGHTER), SECRETARY));
        council.removeDecision(id, decision, SECRETARY);

        assertThat(entry(id, FIGHTER).decision()).isNull();
        assertThat(entry(id, FIGHTER).votes()).isEqualTo(new Votes(5, 0, 0));
        assertThat(council.remove(id, List.of(FIGHTER), SECRETARY).entries()).isEqualTo(1);
    }

    @Test
    void aRemovalIsUndoneWithItsVotesAndWithNobodyElse() {
        UUID id = listed(READ_LAW);
        meet(id, CouncilLevel.GRASSROOTS, 5, 5);
        vote(id, FIGHTER, new Votes(4, 1, null));
        List<Entry> before = entries(id);
        council.remove(id, List.of(PROVINCE), SECRETARY);
        UUID removal = council.remove(id, List.of(FIGHTER, WORKER), SECRETARY).id();

        assertThat(council.restore(id, removal, SECRETARY)).contains(new Council.Restored(2, 0));

        assertThat(entries(id))
                .containsExactlyElementsOf(before.stream()
                        .filter(entry -> !entry.key().equals(PROVINCE))
                        .toList());
    }

    @Test
    void aRemovalIsUndoneOnce() {
        UUID id = listed(READ_LAW);
        UUID removal = council.remove(id, List.of(FIGHTER), SECRETARY).id();
        council.restore(id, removal, SECRETARY);
        council.remove(id, List.of(FIGHTER), SECRETARY);

        assertThat(council.restore(id, removal, SECRETARY)).isEmpty();
        assertThat(entries(id)).extracting(Entry::key).doesNotContain(FIGHTER);
        assertThat(council.restore(id, UUID.randomUUID(), SECRETARY)).isEmpty();
    }

    @Test
    void whoWasAddedAgainInTheMeantimeStaysAsTheyAre() {
        UUID id = listed(READ_LAW);
        meet(id, CouncilLevel.GRASSROOTS, 5, 5);
        vote(id, FIGHTER, new Votes(4, 1, 0));
        UUID removal = council.remove(id, List.of(FIGHTER, WORKER), SECRETARY).id();
        council.add(id, List.of(FIGHTER), SECRETARY);
        vote(id, FIGHTER, new Votes(2, 3, 0));

        assertThat(council.restore(id, removal, SECRETARY)).contains(new Council.Restored(1, 1));
        assertThat(entry(id, FIGHTER).votes()).isEqualTo(new Votes(2, 3, 0));
    }

    @Test
    void aRemovalIsNotUndoneInAFinishedRoundNorInTheNextRun() {
        UUID id = listed(READ_LAW);
        UUID removal = council.remove(id, List.of(FIGHTER), SECRETARY).id();
        steps.finish(id);
        Run frozen = rounds.find(id, SECRETARY).current().orElseThrow();

        refused(ProblemType.WRONG_STATE, () -> council.restore(id, removal, SECRETARY));
        rounds.newRun(id, rounds.find(id, SECRETARY).version(), SECRETARY);
        rounds.addRun(id, steps.screened(READ_LAW), SECRETARY);

        assertThat(council.restore(id, removal, SECRETARY)).isEmpty();
        assertThat(council.entries(rounds.find(id, SECRETARY), frozen, SECRETARY))
                .hasSize(3);
    }

    @Test
    void votesThatTheSessionHasNoVotersForAnyMoreAreNotPutBack() {
        UUID id = listed(READ_LAW);
        meet(id, CouncilLevel.GRASSROOTS, 5, 5);
        vote(id, FIGHTER, new Votes(5, 0, 0));
        UUID removal = council.remove(id, List.of(FIGHTER), SECRETARY).id();
        meet(id, CouncilLevel.GRASSROOTS, 5, 4);

        refused(ProblemType.WRONG_STATE, () -> council.restore(id, removal, SECRETARY));
        meet(id, CouncilLevel.GRASSROOTS, 5, 5);

        assertThat(council.restore(id, removal, SECRETARY)).contains(new Council.Restored(1, 0));
    }

    @Test
    void aUnitUndoesNoRemovalOfOthers() {
        Access ofU2 = RoundSteps.access(Set.of("U2"), "vn");
        UUID id = rounds.create(
                new Rounds.Wanted(
                        "Đợt của đơn vị", null, "Đơn vị", "U2", "vn", 2025, LocalDate.parse(READ_LAW), "nominated"),
                SECRETARY);
        rounds.addRun(id, steps.screened(READ_LAW), SECRETARY);
        council.add(id, ALL, SECRETARY);
        UUID removal =
                council.remove(id, List.of(FIGHTER, OTHER_FIGHTER), SECRETARY).id();

        refused(ProblemType.NOT_FOUND, () -> council.restore(id, removal, ofU2));
        assertThat(entries(id)).hasSize(2);
    }

    @Test
    void aDecisionIsCorrectedInTheVersionThatWasReadOnly() {
        UUID id = listed(READ_LAW);
        decide(id, Set.of(), Set.of(WORKER));
        Decision read = entry(id, WORKER).decision();
        Decision corrected = new Decision(read.id(), "13/QĐ-UBND", read.decidedOn(), read.authority(), read.version());

        assertThat(council.change(id, corrected, SECRETARY)).isTrue();
        assertThat(council.change(id, corrected, SECRETARY)).isFalse();
        assertThat(entry(id, WORKER).decision().number()).isEqualTo("13/QĐ-UBND");
    }

    @Test
    void aFinishedRoundIsReadAndNotChanged() {
        UUID id = listed(READ_LAW);
        meet(id, CouncilLevel.GRASSROOTS, 5, 5);
        vote(id, FIGHTER, new Votes(5, 0, 0));
        steps.finish(id);

        refused(ProblemType.WRONG_STATE, () -> council.add(id, ALL, SECRETARY));
        refused(ProblemType.WRONG_STATE, () -> council.remove(id, List.of(WORKER), SECRETARY));
        refused(ProblemType.WRONG_STATE, () -> vote(id, FIGHTER, new Votes(4, 0, 0)));
        refused(ProblemType.WRONG_STATE, () -> meet(id, CouncilLevel.GRASSROOTS, 6, 6));
        refused(ProblemType.WRONG_STATE, () -> decide(id, Set.of(), Set.of(FIGHTER)));
        assertThat(outcomes(id)).containsEntry(FIGHTER, CouncilOutcome.PASSED);
    }

    @Test
    void theListOfAFrozenRunStaysBesideThatOfTheNext() {
        UUID id = listed(READ_LAW);
        steps.finish(id);
        rounds.newRun(id, rounds.find(id, SECRETARY).version(), SECRETARY);
        rounds.addRun(id, steps.screened(READ_LAW), SECRETARY);
        Round round = rounds.find(id, SECRETARY);
        Run first = round.run(1).orElseThrow();

        assertThat(entries(id)).isEmpty();
        assertThat(council.entries(round, first, SECRETARY)).hasSize(4);
    }

    @Test
    void aUnitSeesAndChangesItsRowsOnly() {
        Access ofU2 = RoundSteps.access(Set.of("U2"), "vn");
        UUID id = rounds.create(
                new Rounds.Wanted(
                        "Đợt của đơn vị", null, "Đơn vị", "U2", "vn", 2025, LocalDate.parse(READ_LAW), "nominated"),
                SECRETARY);
        rounds.addRun(id, steps.screened(READ_LAW), SECRETARY);
        council.add(id, ALL, SECRETARY);
        meet(id, CouncilLevel.GRASSROOTS, 5, 5);

        assertThat(council.entries(rounds.find(id, ofU2), ofU2))
                .extracting(Entry::key)
                .containsExactly(OTHER_FIGHTER);
        refused(ProblemType.NOT_FOUND, () -> council.remove(id, List.of(FIGHTER), ofU2));
        refused(
                ProblemType.NOT_FOUND,
                () -> council.vote(id, List.of(new Ballot(FIGHTER, 1, new Votes(5, 0, 0))), ofU2));
        refused(ProblemType.NOT_FOUND, () -> council.add(id, List.of(FIGHTER), ofU2));
        assertThat(council.addAll(id, "needs_review", new Sieve(null, null, null), ofU2))
                .isZero();
        Access ofU1 = RoundSteps.access(Set.of("U1"), "vn");
        refused(ProblemType.NOT_FOUND, () -> council.add(id, ALL, ofU1));
    }

    @Test
    void everyChangeIsInTheAuditLogWithoutNamesAndNumbers() {
        UUID id = listed(READ_LAW);
        meet(id, CouncilLevel.GRASSROOTS, 5, 5);
        vote(id, FIGHTER, new Votes(5, 0, 0));
        decide(id, Set.of(), Set.of(FIGHTER));
        council.restore(id, council.remove(id, List.of(WORKER), SECRETARY).id(), SECRETARY);

        List<String> entries = jdbc.sql(
                        "select action || ' ' || details from audit_entry where object = ? and action like 'council.%' order by seq")
                .param("round:" + id)
                .query(String.class)
                .list();

        assertThat(entries)
                .extracting(entry -> entry.split(" ", 2)[0])
                .containsExactly(
                        "council.add",
                        "council.session",
                        "council.vote",
                        "council.decide",
                        "council.remove",
                        "council.restore");
        assertThat(entries).noneMatch(entry -> entry.contains("Nguyễn") || entry.contains("Chủ tịch"));
    }

    private UUID listed(String asOf) {
        UUID id = steps.reviewed(asOf);
        council.add(id, ALL, SECRETARY);
        return id;
    }

    private void meet(UUID id, CouncilLevel level, Integer members, Integer present) {
        int version = council.session(rounds.find(id, SECRETARY))
                .map(Session::version)
                .orElse(0);
        assertThat(council.change(id, version, session(level, members, present, 0), SECRETARY))
                .isTrue();
    }

    private static SessionChange session(CouncilLevel level, Integer members, Integer present, int inWriting) {
        return new SessionChange(
                level, LocalDate.of(2026, 11, 20), "Hội trường", members, present, inWriting, "A", "B", true);
    }

    private void vote(UUID id, String key, Votes votes) {
        assertThat(council.vote(id, List.of(new Ballot(key, entry(id, key).version(), votes)), SECRETARY)
                        .stale())
                .isEmpty();
    }

    private int decide(UUID id, Set<String> awards, Set<String> keys) {
        return council.decide(
                id, " 12/QĐ-UBND ", LocalDate.of(2026, 11, 21), "Chủ tịch UBND tỉnh", awards, keys, SECRETARY);
    }

    private List<Entry> entries(UUID id) {
        return council.entries(rounds.find(id, SECRETARY), SECRETARY);
    }

    private Entry entry(UUID id, String key) {
        return entries(id).stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, CouncilOutcome> outcomes(UUID id) {
        return entries(id).stream().collect(Collectors.toMap(Entry::key, Entry::outcome));
    }

    private static void refused(ProblemType type, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(type));
    }
}
