package vn.bangvang.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;
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
    private static final String TOKEN = "Bearer bv_killtest_secret";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Path folder;
    private Process service;
    private int port;

    @BeforeEach
    void newFolder() throws IOException {
        folder = TestDatabase.folderWithPrograms();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void cleanUp() throws Exception {
        service.destroy();
        service.waitFor(60, TimeUnit.SECONDS);
        TestDatabase.delete(folder);
    }

    @Test
    void afterEveryKillEachRowHasExactlyOneOutcome() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        start();
        token();
        String location = send(JobTest.list(1, ROWS));
        int hits = 0;
        for (int round = 0; round < ROUNDS; round++) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(50, 1200));
            hits += state(location).equals("running") ? 1 : 0;
            boolean databaseToo = round % 2 == 1;
            long server = server();
            service.destroyForcibly().waitFor();
            if (databaseToo) {
                ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
            }
            start();
        }
        await(location);

        assertThat(hits).as("kills while there was work").isPositive();
        JdbcClient jdbc = database();
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

    @Test
    void aDatabaseThatIsKilledAloneIsStartedAgain() throws Exception {
        start();
        token();
        String location = send(JobTest.list(1, ROWS));

        ProcessHandle.of(server()).orElseThrow().destroyForcibly();
        await(location);

        assertThat(count(database(), "select count(*) from screening_result")).isEqualTo(ROWS);
    }

    private void start() throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "vn.bangvang.service.BangVang",
                "serve",
                "--port",
                String.valueOf(port)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("service.log").toFile()));
        builder.environment().put("BANGVANG_DATA", folder.toString());
        service = builder.start();
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!isReady()) {
            assertThat(service.isAlive())
                    .as(() -> "the service has ended: " + log())
                    .isTrue();
            assertThat(System.nanoTime()).as("not ready in time").isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("service.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest question = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void token() {
        database().sql("""
                        insert into service_token (id, secret_hash, label, scopes, places, created_by, expires_at)
                        values ('killtest', sha256('secret'), 'test', '{screening:run,screening:read}', '{vn}', 'test',
                                now() + interval '1 day')
                        """).update();
    }

    private long server() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(0));
    }

    private JdbcClient database() {
        DatabaseAddress address = EmbeddedPostgres.startedElsewhere(folder);
        return JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private String send(String list) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/screenings?asOf=2026-02-01"))
                        .header("Authorization", TOKEN)
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(list))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String state(String location) throws Exception {
        return JsonMapper.shared().readTree(get(location).body()).path("state").asString("");
    }

    private void await(String location) throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
        String state = "";
        while (!state.equals("finished")) {
            assertThat(System.nanoTime())
                    .as("not finished in time, state " + state)
                    .isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(300);
            HttpResponse<String> answer = get(location);
            state = answer.statusCode() == 200
                    ? JsonMapper.shared().readTree(answer.body()).path("state").asString("")
                    : "";
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", TOKEN)
                        .timeout(Duration.ofSeconds(60))
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
