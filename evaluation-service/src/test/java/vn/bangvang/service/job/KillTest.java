package vn.bangvang.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bangvang.service.ServiceProcess;
import vn.bangvang.service.storage.DatabaseAddress;
import vn.bangvang.service.storage.EmbeddedPostgres;
import vn.bangvang.service.storage.TestDatabase;

/**
 * Kills the service, and its database, while they work. The ordinary build does it twice with a short list; the full
 * proof is {@code -Dbangvang.kill.rounds=20 -Dbangvang.kill.rows=200000}.
 */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("bangvang.kill.rounds", 2);
    private static final int ROWS = Integer.getInteger("bangvang.kill.rows", 20_000);
    private static final long SEED = Long.getLong("bangvang.kill.seed", 20_261_121L);

    private final List<ServiceProcess> services = new ArrayList<>();
    private Path folder;

    @BeforeEach
    void newFolder() {
        folder = TestDatabase.folderWithPrograms();
    }

    @AfterEach
    void cleanUp() throws Exception {
        for (ServiceProcess service : services) {
            service.stop();
        }
        TestDatabase.delete(folder);
    }

    private ServiceProcess startAlone() throws Exception {
        ServiceProcess service = new ServiceProcess(
                ServiceProcess.underTest(), folder.resolve("service.log"), Map.of("BANGVANG_DATA", folder.toString()));
        services.add(service);
        service.start();
        ServiceProcess.letIn(database());
        return service;
    }

    @Test
    void afterEveryKillEachRowHasExactlyOneOutcome() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        ServiceProcess service = startAlone();
        String location = service.send(JobTest.list(1, ROWS));
        int hits = 0;
        for (int round = 0; round < ROUNDS; round++) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(50, 1200));
            hits += service.state(location).equals("running") ? 1 : 0;
            boolean databaseToo = round % 2 == 1;
            long server = server();
            service.kill();
            if (databaseToo) {
                ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
            }
            service.start();
        }
        service.await(location);

        assertThat(hits).as("kills while there was work").isPositive();
        assertThatEachRowHasOneOutcome(database());
    }

    @Test
    void twoServicesOnOneDatabaseGiveEachRowOneOutcomeWhicheverOfThemIsKilled() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            DatabaseAddress address = postgres.address();
            List<ServiceProcess> pair = List.of(beside(address, "one"), beside(address, "two"));
            services.addAll(pair);
            pair.get(0).start();
            pair.get(1).start();
            ServiceProcess.letIn(client(address));
            String location = pair.get(0).send(JobTest.list(1, ROWS));
            int hits = 0;
            for (int round = 0; round < ROUNDS; round++) {
                TimeUnit.MILLISECONDS.sleep(random.nextInt(50, 1200));
                ServiceProcess victim = pair.get(round % 2);
                hits += victim.state(location).equals("running") ? 1 : 0;
                victim.kill();
                if (round % 3 == 2) {
                    ProcessHandle postmaster = ProcessHandle.of(server()).orElseThrow();
                    postmaster.destroyForcibly();
                    postmaster.onExit().join();
                    TestDatabase.revive(postgres);
                }
                victim.start();
            }
            pair.get(1).await(location);

            assertThat(hits).as("kills while there was work").isPositive();
            assertThatEachRowHasOneOutcome(client(address));
        }
    }

    private ServiceProcess beside(DatabaseAddress address, String name) throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        return new ServiceProcess(
                ServiceProcess.underTest(),
                own.resolve("service.log"),
                Map.of(
                        "BANGVANG_DATA", own.toString(),
                        "BANGVANG_DATABASE_URL", address.url(),
                        "BANGVANG_DATABASE_USER", address.user(),
                        "BANGVANG_DATABASE_PASSWORD", address.password()));
    }

    @Test
    void aDatabaseThatIsKilledAloneIsStartedAgain() throws Exception {
        ServiceProcess service = startAlone();
        String location = service.send(JobTest.list(1, ROWS));

        ProcessHandle.of(server()).orElseThrow().destroyForcibly();
        service.await(location);

        assertThat(count(database(), "select count(*) from screening_result")).isEqualTo(ROWS);
    }

    private long server() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(0));
    }

    private JdbcClient database() {
        return client(EmbeddedPostgres.startedElsewhere(folder));
    }

    private static JdbcClient client(DatabaseAddress address) {
        return JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
    }

    private static void assertThatEachRowHasOneOutcome(JdbcClient jdbc) {
        assertThat(count(jdbc, "select count(*) from screening_row")).isEqualTo(ROWS);
        assertThat(count(jdbc, "select count(distinct dossier_key) from screening_row"))
                .isEqualTo(ROWS);
        assertThat(count(jdbc, "select count(*) from screening_result where statuses <> '{}' and not failed"))
                .isEqualTo(ROWS);
        assertThat(
                        count(
                                jdbc,
                                "select count(*) from screening_row left join screening_result r using (screening, part, n) where r.n is null"))
                .isZero();
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
