package vn.bangvang.service;

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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A service in a process of its own, which can be killed and started again. */
public final class ServiceProcess {

    public static final String TOKEN = "Bearer bv_killtest_secret";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> program;
    private final Path log;
    private final Map<String, String> environment;
    private final int port;
    private Process process;

    /**
     * A service that has not been started.
     *
     * @param program what to tell the Java virtual machine to run
     */
    public ServiceProcess(List<String> program, Path log, Map<String, String> environment) throws IOException {
        this.program = program;
        this.log = log;
        this.environment = environment;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    /** The classes under test, compiled as quickly as may be. */
    public static List<String> underTest() {
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "vn.bangvang.service.BangVang");
    }

    /** Where it answers. */
    public String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** Lets requests of this class in. */
    public static void letIn(JdbcClient database) {
        database.sql("""
                        insert into service_token (id, secret_hash, label, scopes, places, created_by, expires_at)
                        values ('killtest', sha256('secret'), 'test', '{screening:run,screening:read,evaluate}', '{vn}', 'test',
                                now() + interval '1 day')
                        """).update();
    }

    /** Starts it and waits until it is ready. */
    public void start() throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program);
        command.addAll(List.of("serve", "--port", String.valueOf(port)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        process = builder.start();
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!isReady()) {
            assertThat(process.isAlive())
                    .as(() -> "the service has ended: " + log())
                    .isTrue();
            assertThat(System.nanoTime()).as("not ready in time").isLessThan(until);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Kills it as the machine would. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it finish. */
    public void stop() throws InterruptedException {
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
    }

    private String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            HttpRequest question = HttpRequest.newBuilder(URI.create(origin() + "/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends a list and returns the address of its screening. */
    public String send(String list) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(origin() + "/api/v1/screenings?asOf=2026-02-01"))
                        .header("Authorization", TOKEN)
                        .header("Content-Type", "text/csv")
                        .POST(HttpRequest.BodyPublishers.ofString(list))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The state of a screening. */
    public String state(String location) throws Exception {
        return JsonMapper.shared().readTree(get(location).body()).path("state").asString("");
    }

    /** Waits until a screening has finished. */
    public void await(String location) throws Exception {
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
                HttpRequest.newBuilder(URI.create(origin() + path))
                        .header("Authorization", TOKEN)
                        .timeout(Duration.ofSeconds(60))
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
