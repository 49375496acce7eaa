package vn.bangvang.service.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import vn.bangvang.fixtures.Population;
import vn.bangvang.kb.engine.Assessment;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.engine.RuleSet;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.service.list.ListWriter;

/**
 * Shows how fast the rules are, all figures in one run over the same made-up population, as a table in Markdown.
 *
 * <p>The first argument is the built jar, the second a folder to work in. With the property {@code benchmark.million}
 * set to true, a list of a million candidates is screened as well, which takes some gigabytes of disk.
 */
final class Benchmark {

    private static final long SEED = 20_240_201;
    private static final int YEAR = 2023;
    private static final LocalDate DAY = LocalDate.of(2024, 2, 1);
    private static final int IN_MEMORY = 20_000;
    private static final int LISTED = 200_000;
    private static final int MILLION = 1_000_000;
    private static final int STARTS = 5;
    private static final long BYTES_PER_CANDIDATE = 16_000;

    private final Path jar;
    private final Path folder;
    private final PrintWriter out;
    private final Population population = new Population(SEED, YEAR);
    private final RuleSet rules = RuleBook.shipped().inForce("vn", DAY);

    private Benchmark(Path jar, Path folder, PrintWriter out) {
        this.jar = jar;
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        try (PrintWriter out =
                new PrintWriter(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            new Benchmark(Path.of(arguments[0]), folder, out).run();
        } finally {
            delete(folder);
        }
    }

    private void run() throws Exception {
        facts();
        engine();
        start();
        screen(LISTED, List.of(), "`screen --awards nominated`, CSV to files, JVM start included");
        if (Boolean.getBoolean("benchmark.million")) {
            screen(MILLION, List.of("-Xmx1g"), "`screen --awards nominated` with `-Xmx1g`");
        }
    }

    private void facts() {
        Runtime runtime = Runtime.getRuntime();
        row("Machine and population", "");
        row("---", "---");
        row("Processors, load at the start", runtime.availableProcessors() + ", " + load());
        row("Java", System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
        row("System", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        row("Greatest heap", runtime.maxMemory() / (1 << 20) + " MiB");
        row("Population", "seed " + SEED + ", year " + YEAR + ", " + number(IN_MEMORY) + " in memory");
        row("Rule set", rules.ref().id() + " on " + DAY);
        out.println();
    }

    private void engine() throws Exception {
        List<Dossier> dossiers = population.take(IN_MEMORY).toList();
        agree(dossiers);
        AwardSelection nominated = AwardSelection.nominated();
        AwardSelection seven = AwardSelection.of(HandWritten.AWARDS);
        Map<String, Double> perSecond = new Throughput(dossiers)
                .add("nominated, conclusions, cohorts of 100, 1 thread", 1, 100, () -> conclusions(nominated))
                .add("nominated, conclusions, cohorts of 100, 2 threads", 2, 100, () -> conclusions(nominated))
                .add("nominated, conclusions, cohorts of 128, 1 thread", 1, 128, () -> conclusions(nominated))
                .add("nominated, conclusions, cohorts of 128, 2 threads", 2, 128, () -> conclusions(nominated))
                .add("nominated, conclusions, a session each, 1 thread", 1, 1, () -> conclusions(nominated))
                .add("nominated, conclusions, a session each, 2 threads", 2, 1, () -> conclusions(nominated))
                .add("nominated, conclusions by hand, 1 thread", 1, 128, Benchmark::nominatedByHand)
                .add("nominated, full records, cohorts of 128, 1 thread", 1, 128, () -> records(nominated))
                .add("nominated, full records, cohorts of 128, 2 threads", 2, 128, () -> records(nominated))
                .add("nominated, full records, a session each, 1 thread", 1, 1, () -> records(nominated))
                .add("nominated, full records, a session each, 2 threads", 2, 1, () -> records(nominated))
                .add("seven awards, conclusions, cohorts of 128, 1 thread", 1, 128, () -> conclusions(seven))
                .add("seven awards, conclusions, cohorts of 128, 2 threads", 2, 128, () -> conclusions(seven))
                .add("seven awards, conclusions by hand, 1 thread", 1, 128, Benchmark::sevenByHand)
                .add("seven awards, conclusions by hand, 2 threads", 2, 128, Benchmark::sevenByHand)
                .measure();
        row("Through the engine", "Candidates/s");
        row("---", "---:");
        perSecond.forEach((name, value) -> row(name, number(Math.round(value))));
        out.println();
        row("Ratio", "");
        row("---", "---:");
        ratio(
                perSecond,
                "Cohorts of 128 against a session each",
                "nominated, conclusions, cohorts of 128, 1 thread",
                "nominated, conclusions, a session each, 1 thread");
        ratio(
                perSecond,
                "2 threads against 1",
                "nominated, conclusions, cohorts of 128, 2 threads",
                "nominated, conclusions, cohorts of 128, 1 thread");
        ratio(
                perSecond,
                "Full records against conclusions",
                "nominated, full records, cohorts of 128, 1 thread",
                "nominated, conclusions, cohorts of 128, 1 thread");
        ratio(
                perSecond,
                "Rules against hand-written, nominated awards, 1 thread",
                "nominated, conclusions, cohorts of 128, 1 thread",
                "nominated, conclusions by hand, 1 thread");
        ratio(
                perSecond,
                "Rules against hand-written, seven awards, 1 thread",
                "seven awards, conclusions, cohorts of 128, 1 thread",
                "seven awards, conclusions by hand, 1 thread");
        ratio(
                perSecond,
                "Rules against hand-written, seven awards, 2 threads",
                "seven awards, conclusions, cohorts of 128, 2 threads",
                "seven awards, conclusions by hand, 2 threads");
        row("Load at the end of this part", load());
        out.println();
    }

    /** There is nothing to compare unless both come to the same conclusions. */
    private void agree(List<Dossier> dossiers) {
        HandWritten hand = new HandWritten(DAY);
        for (int from = 0; from < dossiers.size(); from += 100) {
            List<Dossier> cohort = dossiers.subList(from, from + 100);
            for (Assessment assessment : rules.assess(cohort, AwardSelection.of(HandWritten.AWARDS))) {
                assessment.statuses().forEach((award, status) -> {
                    Status byHand = hand.conclude(assessment.dossier(), award);
                    if (byHand != status) {
                        throw new IllegalStateException(assessment.dossier().id() + ", " + award + ": the rules say "
                                + status + ", by hand it is " + byHand + ".");
                    }
                });
            }
        }
    }

    private ToIntFunction<List<Dossier>> conclusions(AwardSelection awards) {
        return dossiers -> {
            int found = 0;
            for (Assessment assessment : rules.assess(dossiers, awards)) {
                found += assessment.statuses().size();
            }
            return found;
        };
    }

    private ToIntFunction<List<Dossier>> records(AwardSelection awards) {
        return dossiers -> {
            int found = 0;
            for (Evaluation evaluation : rules.evaluate(dossiers, awards)) {
                found += evaluation.verdicts().size();
            }
            return found;
        };
    }

    private static ToIntFunction<List<Dossier>> nominatedByHand() {
        HandWritten hand = new HandWritten(DAY);
        return dossiers -> {
            int found = 0;
            for (Dossier dossier : dossiers) {
                found += hand.conclude(dossier, dossier.nominations().get(0).award())
                        .ordinal();
            }
            return found;
        };
    }

    private static ToIntFunction<List<Dossier>> sevenByHand() {
        HandWritten hand = new HandWritten(DAY);
        Status[] conclusions = new Status[HandWritten.AWARDS.size()];
        return dossiers -> {
            int found = 0;
            for (Dossier dossier : dossiers) {
                hand.conclude(dossier, conclusions);
                for (Status conclusion : conclusions) {
                    found += conclusion.ordinal();
                }
            }
            return found;
        };
    }

    private void start() throws IOException, InterruptedException {
        Path dossier = folder.resolve("dossier.json");
        Files.write(dossier, DossierJson.mapper().writeValueAsBytes(population.dossier(0)));
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            ChildProcess.Run run = ChildProcess.run(
                    jar, List.of(), List.of("evaluate", dossier.toString(), "--as-of", DAY.toString(), "--explain"));
            succeeded(run);
            seconds.add(run.toFirstLine());
        }
        seconds.sort(Comparator.naturalOrder());
        row("Start of the JVM to the first explained verdict of `evaluate`", "Seconds");
        row("---", "---:");
        row("Median of " + STARTS, decimal(seconds.get(STARTS / 2)));
        row("Slowest", decimal(seconds.get(STARTS - 1)));
        out.println();
    }

    private void screen(int candidates, List<String> machineOptions, String title)
            throws IOException, InterruptedException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < candidates * BYTES_PER_CANDIDATE) {
            throw new IOException("Only " + (free >> 20) + " MiB are free at " + folder + ".");
        }
        Path list = folder.resolve("list.csv");
        Path results = folder.resolve("results");
        ListWriter.write(list, population.take(candidates), SEED);
        String load = load();
        ChildProcess.Run run = ChildProcess.run(
                jar,
                machineOptions,
                List.of(
                        "screen",
                        list.toString(),
                        "--out",
                        results.toString(),
                        "--as-of",
                        DAY.toString(),
                        "--awards",
                        "nominated"));
        succeeded(run);
        row(title, "");
        row("---", "---:");
        row("Candidates", number(candidates));
        row("Exit code", String.valueOf(run.exitCode()));
        row("Seconds", decimal(run.seconds()));
        row("Candidates/s", number(Math.round(candidates / run.seconds())));
        row("Peak resident memory", run.peakMebibytes() + " MiB");
        row("List, results", mebibytes(list) + ", " + mebibytes(results));
        row("Load before", load);
        out.println();
        delete(results);
        delete(list);
    }

    private static void succeeded(ChildProcess.Run run) {
        if (run.exitCode() != 0) {
            throw new IllegalStateException("Exit code " + run.exitCode() + ":\n" + run.output());
        }
    }

    private void ratio(Map<String, Double> perSecond, String name, String one, String other) {
        row(name, decimal(perSecond.get(one) / perSecond.get(other)));
    }

    private void row(String name, String value) {
        out.println("| " + name + " | " + value + " |");
    }

    private static String load() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? "unknown" : decimal(load);
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String mebibytes(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return number(bytes >> 20) + " MiB";
        }
    }

    private static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
