package vn.bangvang.service.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import vn.bangvang.fixtures.PlantedErrors;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.council.Council;
import vn.bangvang.service.council.Entry;
import vn.bangvang.service.council.Session;
import vn.bangvang.service.council.SessionChange;
import vn.bangvang.service.council.Votes;
import vn.bangvang.service.intake.Intake;
import vn.bangvang.service.intake.PreparedList;
import vn.bangvang.service.job.Conclusions.Sieve;
import vn.bangvang.service.job.JobState;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.job.Uploads;
import vn.bangvang.service.round.Rounds;

/** Brings rounds, lists and screenings to the states in which pages show them, with names that are hard to show. */
record World(Rounds rounds, Screenings screenings, Council council, Intake intake) {

    /** Who has brought them there. */
    static final Access SECRETARY =
            new Access("test", EnumSet.complementOf(EnumSet.of(Scope.ADMIN)), null, Set.of("vn", "vn-lai-chau"));

    static final String LONG_NAME = "Nguyễn Phước Hoàng Thục Quyên Ngọc Diễm Ễ Ặ Ỷ";
    static final String TITLE = "Đợt xét <b>Ễ Ặ Ỷ</b> \u0645\u0631\u062D\u0628\u0627 \u202Elạ";

    private static final String HEADER =
            "Mã hồ sơ,Họ và tên,Mã đơn vị,Đơn vị,Nhóm đối tượng,Năm xét,Danh hiệu đề nghị,Mức độ HTNV,Danh hiệu đã có,Sáng kiến,Kỷ luật,Vụ việc đang xem xét,Xác nhận của đơn vị,Ngày tuyển dụng,Thời gian nghỉ\n";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What is brought there by the service of a test. */
    static World of(ApplicationContext service) {
        return new World(
                service.getBean(Rounds.class),
                service.getBean(Screenings.class),
                service.getBean(Council.class),
                service.getBean(Intake.class));
    }

    /** Three people for whom the unit vouches to a different extent, and one whose row cannot be read. */
    static String hardNames() {
        return HEADER
                + person("1", LONG_NAME, "Ặ".repeat(200), "2025: HTXSNV", "")
                + person("2", "\u202E<b>Lò</b> \u0645\u0631\u062D\u0628\u0627", "Phòng \u200F2", "2025: HTNV", "tất cả")
                + person("3", "Ễ".repeat(100), "Phòng 3", "2025: HTNV", "tất cả")
                + person("4", "<i>Sai</i> " + "Ộ".repeat(60), "Phòng 4", "hai nghìn: " + "X".repeat(60), "tất cả");
    }

    private static String person(String id, String name, String unit, String rating, String vouched) {
        return id + "," + name + ",U" + id + "," + unit + ",Viên chức,2025,Lao động tiên tiến," + rating
                + ",2020: LĐTT; 2022: LĐTT,không,không,không," + vouched + ",1/9/2010,không\n";
    }

    /** The sample list of the province. */
    static String sample() {
        try (InputStream in = Objects.requireNonNull(World.class.getResourceAsStream("/lists/lai-chau-2025.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A round without a list. */
    UUID begun() {
        return rounds.create(
                new Rounds.Wanted(
                        TITLE,
                        CommendationKind.MERIT,
                        "Sở Nội vụ " + "Ỷ".repeat(80),
                        null,
                        "vn-lai-chau",
                        2025,
                        LocalDate.of(2026, 2, 1),
                        "nominated"),
                SECRETARY);
    }

    /** A list of a round, read and waiting to be corrected. */
    UUID prepared(UUID round, String list) {
        UUID id = received(round, list);
        read(round, id);
        return id;
    }

    private UUID received(UUID round, String list) {
        try (Uploads sent = uploads("Danh sách <b>Ễ</b> " + "x".repeat(80) + ".csv", list)) {
            return intake.receive(
                    round, "vn-lai-chau", new PreparedList.Terms(2025, Set.of(), null), sent.files(), SECRETARY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list of a round that is no list. */
    UUID unreadable(UUID round) {
        UUID id = received(round, "Không phải danh sách\n");
        await().atMost(PATIENCE)
                .until(() -> intake.find(round, id, SECRETARY).state() == PreparedList.State.UNREADABLE);
        return id;
    }

    /** Waits until a list is read. */
    PreparedList read(UUID round, UUID id) {
        await().atMost(PATIENCE).until(() -> intake.find(round, id, SECRETARY).state() == PreparedList.State.READ);
        return intake.find(round, id, SECRETARY);
    }

    private static Uploads uploads(String name, String list) throws IOException {
        return Uploads.of(
                List.of(new MockMultipartFile("file", name, "text/csv", list.getBytes(StandardCharsets.UTF_8))));
    }

    /** A screening that is done. */
    UUID screened(String list, String awards) {
        UUID id = started(list, awards);
        await().atMost(PATIENCE).until(() -> screenings.find(id, SECRETARY).state() == JobState.FINISHED);
        return id;
    }

    /** A screening that waits half-way. */
    UUID paused() {
        UUID id = started(PlantedErrors.none(5000).csv(), "nominated");
        screenings.pause(id, SECRETARY);
        return id;
    }

    private UUID started(String list, String awards) {
        try (Uploads sent = uploads("danh-sach.csv", list)) {
            return screenings.start(
                    new Screenings.Wanted("vn-lai-chau", LocalDate.of(2026, 2, 1), awards, 2025, Set.of()),
                    sent.files(),
                    UUID.randomUUID().toString(),
                    SECRETARY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A round whose list was screened. */
    UUID screenedRound(String list) {
        UUID id = begun();
        rounds.addRun(id, screened(list, "nominated"), SECRETARY);
        return id;
    }

    /** The screening of a round's run. */
    UUID screening(UUID round) {
        return rounds.find(round, SECRETARY).current().orElseThrow().screening();
    }

    /** Puts whoever was screened on the council's list. */
    List<Entry> listed(UUID round) {
        for (String group : List.of("eligible", "near", "not_eligible", "needs_review")) {
            council.addAll(round, group, new Sieve(null, null, null), SECRETARY);
        }
        return entries(round);
    }

    /** The council's list of a round. */
    List<Entry> entries(UUID round) {
        return council.entries(rounds.find(round, SECRETARY), SECRETARY);
    }

    /** The session at which ten of eleven members vote. */
    void meet(UUID round) {
        int version = council.session(rounds.find(round, SECRETARY))
                .map(Session::version)
                .orElse(0);
        council.change(
                round,
                version,
                new SessionChange(
                        CouncilLevel.MINISTRY_PROVINCE,
                        LocalDate.of(2026, 2, 5),
                        "Hội trường <b>1</b> " + "Ỗ".repeat(60),
                        11,
                        10,
                        0,
                        LONG_NAME,
                        "Lò Thị Mai",
                        true),
                SECRETARY);
    }

    /** Everybody on the list is voted for. */
    void vote(UUID round) {
        council.vote(
                round,
                entries(round).stream()
                        .map(entry -> new Council.Ballot(entry.key(), entry.version(), new Votes(10, 0, 0)))
                        .toList(),
                SECRETARY);
    }

    /** A decision on the first of the list. */
    UUID decided(UUID round) {
        council.decide(
                round,
                "125/QĐ-UBND " + "Ặ".repeat(40),
                LocalDate.of(2026, 2, 20),
                "Chủ tịch <b>UBND</b> tỉnh",
                Set.of(),
                Set.of(entries(round).get(0).key()),
                SECRETARY);
        return Objects.requireNonNull(entries(round).get(0).decision()).id();
    }

    /** Ends a round. */
    void finish(UUID round) {
        rounds.finish(round, rounds.find(round, SECRETARY).version(), SECRETARY);
    }
}
