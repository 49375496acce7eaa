package vn.bangvang.service.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.bangvang.fixtures.Population;
import vn.bangvang.kb.json.DossierJson;

/** The ordinary build sends few dossiers; the full proof is {@code -Dbangvang.parallel.dossiers=10000}. */
@SpringBootTest(properties = {"bangvang.limits.requests-per-second=1000000", "bangvang.limits.burst=1000000"})
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class ParallelClientsTest {

    private static final int CLIENTS = 16;
    private static final int DOSSIERS = Integer.getInteger("bangvang.parallel.dossiers", 40);

    @Autowired
    private MockMvcTester http;

    @Test
    void theSameDossiersInTwoOrdersByManyAtOnceGiveTheSameBytes() throws Exception {
        List<String> dossiers =
                new Population(16, 2025).take(DOSSIERS).map(DossierJson::write).toList();
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        List<Future<List<String>>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            boolean backwards = i % 2 == 1;
            Callable<List<String>> client = () -> answers(dossiers, backwards);
            clients.add(threads.submit(client));
        }
        threads.shutdown();

        List<String> first = clients.get(0).get();
        assertThat(first).hasSize(DOSSIERS);
        assertThat(new HashSet<>(first)).hasSize(DOSSIERS);
        for (Future<List<String>> client : clients) {
            assertThat(client.get()).isEqualTo(first);
        }
    }

    /** The hashes of the answers, in the order of the dossiers. */
    private List<String> answers(List<String> dossiers, boolean backwards) throws Exception {
        String[] answers = new String[dossiers.size()];
        for (int i = 0; i < answers.length; i++) {
            int at = backwards ? answers.length - 1 - i : i;
            MvcTestResult answer = http.post()
                    .uri("/api/v1/evaluations?asOf=2026-02-01&awards=all")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(dossiers.get(at))
                    .exchange();
            byte[] bytes = answer.getResponse().getContentAsByteArray();
            assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\"verdicts\"");
            answers[at] = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        }
        return List.of(answers);
    }
}
