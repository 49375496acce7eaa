package vn.bangvang.service.load;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.bangvang.fixtures.Population;
import vn.bangvang.service.ServiceProcess;
import vn.bangvang.service.list.ListWriter;
import vn.bangvang.service.storage.DatabaseAddress;
import vn.bangvang.service.storage.EmbeddedPostgres;

/**
 * Loads the built service over loopback: dossiers at fixed rates, then a list through HTTP and storage beside the same
 * list on the command line. Prints tables in Markdown.
 *
 * <p>The first argument is the built jar, the second an empty folder to work in.
 */
final class LoadBenchmark {

    static final long SEED = 20_240_201;
    static final int YEAR = 2023;
    static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    private static final int LISTED = Integer.getInteger("load.rows", 50_000);
    private static final String RATES = System.getProperty("load.rates", "100,200,300");
    private static final String UNLIMITED = "1000000";

    private final Path jar;
    private final Path folder;
    private final PrintWriter out;

    private LoadBenchmark(Path jar, Path folder, PrintWriter out) {
        this.jar = jar;
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(
                Files.createDirectories(Path.of(arguments[1]).toAbsolutePath()), "load-");
        Files.setPosixFilePermissions(
                folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        try (PrintWriter out =
                new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            new LoadBenchmark(Path.of(arguments[0]), folder, out).run();
        }
    }

    private void run() throws Exception {
        ServiceProcess service = new ServiceProcess(
                List.of("-jar", jar.toString()),
                folder.resolve("service.log"),
                Map.of(
                        "BANGVANG_DATA", folder.toString(),
                        "BANGVANG_LIMITS_REQUESTSPERSECOND", UNLIMITED,
                        "BANGVANG_LIMITS_BURST", UNLIMITED));
        service.start();
        try {
            ServiceProcess.letIn(database());
            rates(service.origin());
            lists(service);
        } finally {
            service.stop();
        }
    }

    private JdbcClient database() {
        DatabaseAddress address = EmbeddedPostgres.startedElsewhere(folder);
        return JdbcClient.create(new DriverManagerDataSource(address.url(), address.user(), address.password()));
    }

    private void rates(String origin) throws IOException, InterruptedException {
        Path result = folder.resolve("rates.md");
        int exit = new ProcessBuilder(
                        java(),
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Dload.origin=" + origin,
                        "-Dload.result=" + result,
                        "-Dload.token=" + ServiceProcess.TOKEN,
                        "-Dload.rates=" + RATES,
                        "-Dload.seconds=" + Integer.getInteger("load.seconds", 20),
                        "io.gatling.app.Gatling",
                        "-s",
                        EvaluationsAtFixedRates.class.getName(),
                        "-rf",
                        folder.resolve("gatling").toString(),
                        "-nr")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("gatling.log").toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("gatling.log")));
        }
        row("`POST /api/v1/evaluations`", "answered 200", "failed", "p50 ms", "p99 ms", "slowest ms");
        row("---", "---:", "---:", "---:", "---:", "---:");
        Files.readAllLines(result).forEach(out::println);
        out.println();
    }

    private void lists(ServiceProcess service) throws Exception {
        Path list = folder.resolve("list.csv");
        ListWriter.write(list, new Population(SEED, YEAR).take(LISTED), SEED);
        String text = Files.readString(list);
        long start = System.nanoTime();
        service.await(service.send(text));
        double served = (System.nanoTime() - start) / 1e9;
        start = System.nanoTime();
        int exit = new ProcessBuilder(
                        java(),
                        "-jar",
                        jar.toString(),
                        "screen",
                        list.toString(),
                        "--out",
                        folder.resolve("results").toString(),
                        "--as-of",
                        DAY.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("screen.log").toFile())
                .start()
                .waitFor();
        double alone = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("screen.log")));
        }
        row(LISTED + " rows", "seconds", "rows/s");
        row("---", "---:", "---:");
        row("through HTTP and storage, until the screening has finished", decimal(served), rate(served));
        row("`screen`, file to files, start of the JVM included", decimal(alone), rate(alone));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String rate(double seconds) {
        return String.format(Locale.ROOT, "%,d", Math.round(LISTED / seconds));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void row(String... cells) {
        out.println("| " + String.join(" | ", cells) + " |");
    }
}
