package vn.bangvang.service.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import vn.bangvang.model.dossier.Dossier;

/**
 * Measures several ways through the same dossiers in turns, so that what else goes on in the machine meets all of them,
 * and gives the median of their rounds.
 */
final class Throughput {

    private static final double WARM_UP_SECONDS = 2;
    private static final double ROUND_SECONDS = 0.5;
    private static final int ROUNDS = 7;

    private final List<Dossier> dossiers;
    private final Map<String, Way> ways = new LinkedHashMap<>();

    /** What became of a measurement is kept, so that no work can be left out as useless. */
    private volatile long conclusions;

    /**
     * A way through the dossiers.
     *
     * @param work makes the work of one thread: takes dossiers, gives back how many conclusions it came to
     */
    private record Way(int threads, int cohort, Callable<ToIntFunction<List<Dossier>>> work, double[] perSecond) {}

    Throughput(List<Dossier> dossiers) {
        this.dossiers = dossiers;
    }

    Throughput add(String name, int threads, int cohort, Callable<ToIntFunction<List<Dossier>>> work) {
        ways.put(name, new Way(threads, cohort, work, new double[ROUNDS]));
        return this;
    }

    /** Dossiers a second, by the name of the way. */
    Map<String, Double> measure() throws Exception {
        for (Way way : ways.values()) {
            perSecond(way, WARM_UP_SECONDS);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Way way : ways.values()) {
                way.perSecond[round] = perSecond(way, ROUND_SECONDS);
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        ways.forEach((name, way) -> {
            double[] sorted = way.perSecond.clone();
            Arrays.sort(sorted);
            medians.put(name, sorted[ROUNDS / 2]);
        });
        return medians;
    }

    private double perSecond(Way way, double seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(way.threads);
        try {
            List<Future<Double>> parts = new ArrayList<>();
            for (int thread = 0; thread < way.threads; thread++) {
                int first = dossiers.size() / way.threads * thread;
                ToIntFunction<List<Dossier>> work = way.work.call();
                parts.add(threads.submit(() -> perSecond(way.cohort, first, work, seconds)));
            }
            double sum = 0;
            for (Future<Double> part : parts) {
                sum += part.get();
            }
            return sum;
        } finally {
            threads.shutdown();
        }
    }

    private double perSecond(int cohort, int first, ToIntFunction<List<Dossier>> work, double seconds) {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        int next = first;
        long done = 0;
        long found = 0;
        long now = start;
        while (now < end) {
            int last = next + cohort;
            if (last > dossiers.size()) {
                next = 0;
                last = cohort;
            }
            found += work.applyAsInt(dossiers.subList(next, last));
            done += cohort;
            next = last;
            now = System.nanoTime();
        }
        conclusions += found;
        return done / ((now - start) / 1e9);
    }
}
