package vn.bangvang.service.load;

import static io.gatling.javaapi.core.CoreDsl.ByteArrayBody;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import vn.bangvang.fixtures.Population;
import vn.bangvang.kb.json.DossierJson;

/** Dossiers that arrive at fixed rates, whether or not the ones before have been answered, a different one each time. */
public final class EvaluationsAtFixedRates extends Simulation {

    private static final int DOSSIERS = 20_000;
    private static final int SECONDS = Integer.getInteger("load.seconds", 20);
    private static final String PER_SECOND = "/s";
    private static final String WARM_UP = "warm-up";

    private static final String TIME = "milliseconds";
    private static final Map<String, Answers> ANSWERS = new ConcurrentHashMap<>();

    /** The answers at one rate. */
    private static final class Answers {
        private final Histogram milliseconds = new Histogram(3);
        private long failed;

        synchronized void add(int time, boolean failure) {
            milliseconds.recordValue(time);
            failed += failure ? 1 : 0;
        }

        synchronized String row(String name) {
            return String.join(
                    " | ",
                    "| " + name,
                    String.valueOf(milliseconds.getTotalCount() - failed),
                    String.valueOf(failed),
                    String.valueOf(milliseconds.getValueAtPercentile(50)),
                    String.valueOf(milliseconds.getValueAtPercentile(99)),
                    milliseconds.getMaxValue() + " |");
        }
    }

    @Override
    public void after() {
        List<String> rows = new ArrayList<>();
        for (String rate : System.getProperty("load.rates").split(",")) {
            rows.add(ANSWERS.get(rate + PER_SECOND).row(rate + PER_SECOND));
        }
        try {
            Files.write(Path.of(System.getProperty("load.result")), rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public EvaluationsAtFixedRates() {
        List<Map<String, Object>> dossiers = new Population(LoadBenchmark.SEED, LoadBenchmark.YEAR)
                .take(DOSSIERS)
                .map(dossier -> Map.<String, Object>of(
                        "dossier", DossierJson.write(dossier).getBytes(StandardCharsets.UTF_8)))
                .toList();
        PopulationBuilder chain = null;
        for (int rate : Stream.of(System.getProperty("load.rates").split(","))
                .mapToInt(Integer::parseInt)
                .toArray()) {
            PopulationBuilder next = at(rate, rate + PER_SECOND, dossiers);
            chain = chain == null ? at(rate, WARM_UP, dossiers).andThen(next) : chain.andThen(next);
        }
        setUp(chain)
                .protocols(http.baseUrl(System.getProperty("load.origin"))
                        .header("Authorization", System.getProperty("load.token"))
                        .header("Content-Type", "application/json")
                        .shareConnections());
    }

    private static PopulationBuilder at(int rate, String name, List<Map<String, Object>> dossiers) {
        return scenario(name)
                .feed(listFeeder(dossiers).circular())
                .exec(http(name)
                        .post("/api/v1/evaluations?awards=nominated&asOf=" + LoadBenchmark.DAY)
                        .body(ByteArrayBody("#{dossier}"))
                        .check(responseTimeInMillis().saveAs(TIME))
                        .check(status().is(200)))
                .exec(session -> {
                    Answers answers = ANSWERS.computeIfAbsent(name, key -> new Answers());
                    answers.add(session.getInt(TIME), session.isFailed());
                    return session;
                })
                .injectOpen(constantUsersPerSec(rate).during(SECONDS));
    }
}
