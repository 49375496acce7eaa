package vn.bangvang.service.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import vn.bangvang.kb.law.RuleSetNotInForceException;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.job.JobState;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.job.Uploads;
import vn.bangvang.service.round.Rounds.Wanted;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

@SpringBootTest
class RoundsTest {

    private static final Access SECRETARY = access(null, "vn", "vn-lai-chau");
    private static final Access OF_U1 = access(Set.of("U1"), "vn", "vn-lai-chau");
    private static final Access OF_U2 = access(Set.of("U2"), "vn", "vn-lai-chau");
    private static final Access OF_HANOI = access(null, "vn-ha-noi");

    @Autowired
    private Rounds rounds;

    @Autowired
    private Screenings screenings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aRoundIsKeptAsItWasWanted() {
        UUID id = rounds.create(wanted(), SECRETARY);

        Round round = rounds.find(id, SECRETARY);

        assertThat(Wanted.of(round)).isEqualTo(wanted());
        assertThat(round.state()).isEqualTo(RoundState.PREPARING);
        assertThat(round.runs()).isEmpty();
        assertThat(rounds.list(SECRETARY)).extracting(Round::id).contains(id);
    }

    @Test
    void aStaleChangeIsRefusedAndTheRoundStaysAsTheFirstLeftIt() {
        UUID id = rounds.create(wanted(), SECRETARY);
        int read = rounds.find(id, SECRETARY).version();

        assertThat(rounds.update(id, read, titled("Bản thứ nhất"), SECRETARY)).isTrue();
        assertThat(rounds.update(id, read, titled("Bản thứ hai"), SECRETARY)).isFalse();

        assertThat(rounds.find(id, SECRETARY).title()).isEqualTo("Bản thứ nhất");
    }

    @Test
    void whatDecidesTheResultsIsFixedWhileARunIsWorkedOn() {
        UUID id = reviewed();
        int version = rounds.find(id, SECRETARY).version();

        refused(ProblemType.WRONG_STATE, () -> rounds.update(id, version, onDay(LocalDate.of(2026, 7, 2)), SECRETARY));
        assertThat(rounds.update(id, version, titled("Tên khác"), SECRETARY)).isTrue();
    }

    @Test
    void theEndFreezesTheRunForGood() {
        UUID id = finished();
        Round round = rounds.find(id, SECRETARY);
        UUID screening = round.current().orElseThrow().screening();

        assertThat(round.state()).isEqualTo(RoundState.FINISHED);
        assertThat(round.current().orElseThrow().frozenAt()).isNotNull();
        refused(ProblemType.WRONG_STATE, () -> screenings.correct(screening, 1, list(), SECRETARY));
        refused(ProblemType.WRONG_STATE, () -> screenings.cancel(screening, SECRETARY));
        refused(ProblemType.WRONG_STATE, () -> screenings.requireOpen(screenings.find(screening, SECRETARY)));
        refused(ProblemType.WRONG_STATE, () -> rounds.update(id, round.version(), titled("Tên khác"), SECRETARY));
        refused(ProblemType.WRONG_STATE, () -> rounds.addRun(id, screened("2026-07-01"), SECRETARY));
        refused(ProblemType.WRONG_STATE, () -> rounds.finish(id, round.version(), SECRETARY));
        refused(ProblemType.WRONG_STATE, () -> rounds.requireOpenRun(id, SECRETARY));
    }

    @Test
    void aLaterChangeIsANewRunBesideTheFrozenOne() {
        UUID id = finished();
        assertThat(rounds.newRun(id, rounds.find(id, SECRETARY).version(), SECRETARY))
                .isTrue();
        assertThat(rounds.find(id, SECRETARY).current()).isEmpty();
        assertThat(rounds.update(id, rounds.find(id, SECRETARY).version(), onDay(LocalDate.of(2026, 7, 2)), SECRETARY))
                .isTrue();

        Run second = rounds.addRun(id, screened("2026-07-02"), SECRETARY);

        Round round = rounds.find(id, SECRETARY);
        assertThat(round.state()).isEqualTo(RoundState.REVIEWING);
        assertThat(round.current()).contains(second);
        assertThat(second.number()).isEqualTo(2);
        Run first = round.run(1).orElseThrow();
        assertThat(first.frozenAt()).isNotNull();
        assertThat(screenings
                        .explain(first.screening(), 1, 1, SECRETARY)
                        .evaluation()
                        .verdicts())
                .isNotEmpty();
    }

    @Test
    void aRunThatWasOpenedByMistakeIsDroppedAndTheRoundIsWhatItWas() {
        UUID id = finished();
        Round before = rounds.find(id, SECRETARY);
        rounds.newRun(id, before.version(), SECRETARY);
        rounds.update(
                id,
                rounds.find(id, SECRETARY).version(),
                new Wanted("Đợt", null, "Sở", null, "vn", 2024, LocalDate.of(2026, 7, 2), "all"),
                SECRETARY);

        assertThat(rounds.dropNewRun(id, rounds.find(id, SECRETARY).version(), SECRETARY))
                .isTrue();

        Round after = rounds.find(id, SECRETARY);
        assertThat(after.state()).isEqualTo(RoundState.FINISHED);
        assertThat(Wanted.of(after).decidesLike(Wanted.of(before))).isTrue();
        refused(ProblemType.WRONG_STATE, () -> rounds.dropNewRun(id, after.version(), SECRETARY));
    }

    @Test
    void aRoundWithoutResultsHasNoEnd() {
        UUID id = rounds.create(wanted(), SECRETARY);

        refused(ProblemType.WRONG_STATE, () -> rounds.finish(id, 1, SECRETARY));
        refused(ProblemType.WRONG_STATE, () -> rounds.dropNewRun(id, 1, SECRETARY));
        refused(ProblemType.WRONG_STATE, () -> rounds.newRun(id, 1, SECRETARY));
    }

    @Test
    void aRoundIsNotEndedBeforeItsScreeningIsDone() {
        UUID id = reviewed();
        Round round = rounds.find(id, SECRETARY);
        jdbc.sql("update screening set state = 'paused' where id = ?")
                .param(round.current().orElseThrow().screening())
                .update();

        refused(ProblemType.WRONG_STATE, () -> rounds.finish(id, round.version(), SECRETARY));
        assertThat(rounds.find(id, SECRETARY).state()).isEqualTo(RoundState.REVIEWING);
    }

    @Test
    void theEndIsRefusedInAVersionThatIsStale() {
        UUID id = reviewed();
        int version = rounds.find(id, SECRETARY).version();

        assertThat(rounds.finish(id, version - 1, SECRETARY)).isFalse();
        assertThat(rounds.find(id, SECRETARY).state()).isEqualTo(RoundState.REVIEWING);
    }

    @ParameterizedTest
    @CsvSource({"vn, 2026-07-02, nominated", "vn-lai-chau, 2026-07-01, nominated", "vn, 2026-07-01, all"})
    void aScreeningOfSomethingElseIsNoRun(String place, LocalDate asOf, String awards) {
        UUID id = rounds.create(new Wanted("Đợt xét", null, "Sở Nội vụ", null, place, 2025, asOf, awards), SECRETARY);

        refused(ProblemType.WRONG_STATE, () -> rounds.addRun(id, screened("2026-07-01"), SECRETARY));
    }

    @Test
    void aScreeningIsARunOnce() {
        UUID id = reviewed();
        UUID screening = rounds.find(id, SECRETARY).current().orElseThrow().screening();
        UUID other = rounds.create(wanted(), SECRETARY);

        refused(ProblemType.ALREADY_EXISTS, () -> rounds.addRun(other, screening, SECRETARY));
        assertThat(rounds.ofScreening(screening, SECRETARY)).map(Round::id).contains(id);
    }

    @Test
    void whoIsBoundToUnitsSeesTheirRoundsOnly() {
        UUID all = rounds.create(wanted(), SECRETARY);
        UUID ofU1 = rounds.create(ofUnit("U1"), OF_U1);

        assertThat(rounds.list(OF_U1)).extracting(Round::id).contains(ofU1).doesNotContain(all);
        assertThat(rounds.list(OF_U2)).extracting(Round::id).doesNotContain(ofU1, all);
        refused(ProblemType.NOT_FOUND, () -> rounds.find(ofU1, OF_U2));
        refused(ProblemType.NOT_FOUND, () -> rounds.update(ofU1, 1, ofUnit("U2"), OF_U2));
        refused(ProblemType.NOT_FOUND, () -> rounds.find(all, OF_U1));
        refused(ProblemType.FORBIDDEN, () -> rounds.create(ofUnit("U1"), OF_U2));
        refused(ProblemType.FORBIDDEN, () -> rounds.create(wanted(), OF_U1));
        refused(ProblemType.FORBIDDEN, () -> rounds.update(ofU1, 1, wanted(), OF_U1));
    }

    @Test
    void whoIsOfAnotherPlaceSeesNothing() {
        UUID id = reviewed();
        UUID screening = rounds.find(id, SECRETARY).current().orElseThrow().screening();

        assertThat(rounds.list(OF_HANOI)).extracting(Round::id).doesNotContain(id);
        assertThat(rounds.ofScreening(screening, OF_HANOI)).isEmpty();
        refused(ProblemType.NOT_FOUND, () -> rounds.find(id, OF_HANOI));
        refused(ProblemType.FORBIDDEN, () -> rounds.create(wanted(), OF_HANOI));
    }

    @Test
    void aRunOfWhichTheCallerSeesSomeRowsOnlyIsNotTaken() {
        UUID screening = screened("2026-07-01");
        UUID id = rounds.create(ofUnit("U1"), OF_U1);

        refused(ProblemType.FORBIDDEN, () -> rounds.addRun(id, screening, OF_U1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\0"})
    void aRoundNeedsATitle(String title) {
        refused(ProblemType.INVALID_PARAMETER, () -> rounds.create(titled(title), SECRETARY));
    }

    @Test
    void aTitleHasTwoHundredCharactersAtMost() {
        assertThat(rounds.create(titled("ễ".repeat(200)), SECRETARY)).isNotNull();
        refused(ProblemType.INVALID_PARAMETER, () -> rounds.create(titled("ễ".repeat(201)), SECRETARY));
    }

    @Test
    void aDayWithoutLawIsRefused() {
        assertThatThrownBy(() -> rounds.create(onDay(LocalDate.of(2003, 1, 1)), SECRETARY))
                .isInstanceOf(RuleSetNotInForceException.class);
    }

    @Test
    void awardsThatAreNoneAreRefused() {
        refused(
                ProblemType.UNKNOWN_AWARD,
                () -> rounds.create(
                        new Wanted("Đợt", null, "Sở", null, "vn", 2025, LocalDate.of(2026, 7, 1), "nothing"),
                        SECRETARY));
    }

    @Test
    void everyChangeIsInTheAuditLogWithoutNames() {
        UUID id = finished();

        List<String> entries = jdbc.sql(
                        "select action || ' ' || details from audit_entry where object = ? order by seq")
                .param("round:" + id)
                .query(String.class)
                .list();

        assertThat(entries).hasSize(3).noneMatch(entry -> entry.contains("Sở Nội vụ"));
        assertThat(entries.get(0)).startsWith("round.create ");
        assertThat(entries.get(1)).startsWith("round.run ");
        assertThat(entries.get(2)).startsWith("round.finish ");
    }

    @Test
    void aChangeThatHasBegunKeepsTheRunFromBeingFrozenUnderIt() throws Exception {
        UUID id = reviewed();
        Round round = rounds.find(id, SECRETARY);
        UUID screening = round.current().orElseThrow().screening();
        AtomicReference<Thread> other = new AtomicReference<>();

        transaction.executeWithoutResult(act -> {
            screenings.requireOpen(screenings.find(screening, SECRETARY));
            other.set(new Thread(() -> rounds.finish(id, round.version(), SECRETARY)));
            other.get().start();
            sleep();
            assertThat(rounds.find(id, SECRETARY).state()).isEqualTo(RoundState.REVIEWING);
        });
        other.get().join();

        assertThat(rounds.find(id, SECRETARY).state()).isEqualTo(RoundState.FINISHED);
    }

    private static void sleep() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private UUID reviewed() {
        UUID id = rounds.create(wanted(), SECRETARY);
        rounds.addRun(id, screened("2026-07-01"), SECRETARY);
        return id;
    }

    private UUID finished() {
        UUID id = reviewed();
        assertThat(rounds.finish(id, rounds.find(id, SECRETARY).version(), SECRETARY))
                .isTrue();
        return id;
    }

    private UUID screened(String asOf) {
        UUID screening = started(asOf, SECRETARY);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> screenings.find(screening, SECRETARY).state() == JobState.FINISHED);
        return screening;
    }

    private UUID started(String asOf, Access access) {
        try {
            return screenings.start(
                    new Screenings.Wanted("vn", LocalDate.parse(asOf), "nominated", 2025, Set.of()),
                    Uploads.of(list()).files(),
                    UUID.randomUUID().toString(),
                    access);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<MultipartFile> list() {
        return List.of(new MockMultipartFile(
                "file",
                "ds.csv",
                "text/csv",
                "Mã hồ sơ,Họ và tên,Mã đơn vị,Năm xét,Đề nghị xét tặng\n1,Lò Thị Mai,U1,2025,Lao động tiên tiến\n"
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private static Wanted wanted() {
        return titled("Xét thi đua, khen thưởng năm 2025");
    }

    private static Wanted titled(String title) {
        return new Wanted(
                title, CommendationKind.MERIT, "Sở Nội vụ", null, "vn", 2025, LocalDate.of(2026, 7, 1), "nominated");
    }

    private static Wanted onDay(LocalDate day) {
        return new Wanted(
                "Xét thi đua, khen thưởng năm 2025",
                CommendationKind.MERIT,
                "Sở Nội vụ",
                null,
                "vn",
                2025,
                day,
                "nominated");
    }

    private static Wanted ofUnit(String unit) {
        return new Wanted("Đợt của đơn vị", null, "Đơn vị", unit, "vn", 2025, LocalDate.of(2026, 7, 1), "nominated");
    }

    private static Access access(Set<String> units, String... places) {
        return new Access("test", EnumSet.of(Scope.SCREENING_READ, Scope.SCREENING_RUN), units, Set.of(places));
    }

    private static void refused(ProblemType type, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(type));
    }
}
