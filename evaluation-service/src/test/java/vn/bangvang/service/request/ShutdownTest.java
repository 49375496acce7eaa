package vn.bangvang.service.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bangvang.service.ServiceApplication;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SignedIn;
import vn.bangvang.service.storage.DatabaseAddress;
import vn.bangvang.service.storage.TestDatabase;

class ShutdownTest {

    private static final String DOSSIER =
            "{\"id\":\"%s\",\"candidate\":{\"kind\":\"individual\",\"name\":\"Lò Thị Mai\"},\"review\":{\"year\":2025}}\n";

    /** Results are sent on when this many dossiers were evaluated. */
    private static final int COHORT = 100;

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatIsBeingAnsweredIsAnsweredToTheEndAndNothingNewIsTaken() throws Exception {
        ConfigurableApplicationContext service = start();
        int port = Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
        String token = service.getBean(SignedIn.class).token(Set.of(Scope.EVALUATE), null, Set.of("vn"));
        try (Socket caller = new Socket("127.0.0.1", port)) {
            begin(caller, token);
            for (int i = 1; i <= COHORT; i++) {
                send(caller, DOSSIER.formatted("G-" + i));
            }
            String begun = firstBytes(caller);

            CompletableFuture<Void> closed = CompletableFuture.runAsync(service::close);
            waitUntilNobodyIsLetIn(port);
            boolean waited = !closed.isDone();
            send(caller, DOSSIER.formatted("G-last"));
            write(caller, "0\r\n\r\n");
            String answer = begun + new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(waited).isTrue();
            assertThat(answer).startsWith("HTTP/1.1 200").endsWith("0\r\n\r\n");
            assertThat(answer.lines().filter(line -> line.contains("\"verdicts\"")))
                    .hasSize(COHORT + 1)
                    .last()
                    .asString()
                    .contains("G-last");
            closed.get(30, TimeUnit.SECONDS);
        }
    }

    private static void begin(Socket caller, String token) throws IOException {
        write(
                caller,
                "POST /api/v1/evaluations:batch?asOf=2026-02-01 HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + token
                        + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
    }

    private static void send(Socket caller, String line) throws IOException {
        write(caller, Integer.toHexString(line.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + line + "\r\n");
    }

    private static void write(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The head of the answer comes when the first results do. */
    private static String firstBytes(Socket caller) throws IOException {
        InputStream in = caller.getInputStream();
        return new String(in.readNBytes("HTTP/1.1 200".length()), StandardCharsets.UTF_8);
    }

    private static void waitUntilNobodyIsLetIn(int port) throws Exception {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < until) {
            try (Socket stranger = new Socket("127.0.0.1", port)) {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (ConnectException e) {
                return;
            }
        }
        throw new AssertionError("The service still lets callers in.");
    }

    private static ConfigurableApplicationContext start() {
        DatabaseAddress database = TestDatabase.address();
        return new SpringApplicationBuilder(ServiceApplication.class)
                .initializers(context -> ((BeanDefinitionRegistry) context.getBeanFactory())
                        .registerBeanDefinition("signedIn", new RootBeanDefinition(SignedIn.class)))
                .run(
                        "--server.port=0",
                        "--bangvang.database.url=" + database.url(),
                        "--bangvang.database.user=" + database.user(),
                        "--bangvang.database.password=" + database.password(),
                        "--bangvang.security.bcrypt-strength=4");
    }
}
