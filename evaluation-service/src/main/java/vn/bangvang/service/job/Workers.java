package vn.bangvang.service.job;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The threads of this instance that read lists and evaluate rows. */
@Component
final class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final long IDLE_MILLIS = 500;
    private static final long TROUBLE_MILLIS = 1000;
    private static final long PATIENCE_SECONDS = 20;

    private final PartReader reader;
    private final ChunkEvaluator evaluator;
    private final JobStore store;
    private final int evaluators;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Workers(
            PartReader reader,
            ChunkEvaluator evaluator,
            JobStore store,
            MeterRegistry meters,
            @Value("${bangvang.screening.workers:2}") int evaluators) {
        Gauge.builder("bangvang.screening.age", store, JobStore::ageOfOldest)
                .description("How long the oldest unfinished screening has been there")
                .baseUnit("seconds")
                .register(meters);
        this.reader = reader;
        this.evaluator = evaluator;
        this.store = store;
        this.evaluators = evaluators;
    }

    private interface Work {
        /** Does a piece of work; says whether there was any. */
        boolean once();
    }

    @Override
    public synchronized void start() {
        if (running) {
            return;
        }
        running = true;
        begin("list-reader", () -> reader.readOne(() -> running));
        for (int i = 0; i < evaluators; i++) {
            begin("row-evaluator-" + i, evaluator::evaluateOne);
        }
        begin("screening-finisher", this::finish);
    }

    private void begin(String name, Work work) {
        Thread thread = new Thread(() -> loop(work), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void loop(Work work) {
        while (running) {
            try {
                if (!work.once()) {
                    pause(IDLE_MILLIS);
                }
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn(
                            "Work on screenings is interrupted: {}",
                            e.getClass().getName());
                    LOG.debug("Work on screenings is interrupted", e);
                    pause(TROUBLE_MILLIS);
                }
            }
        }
    }

    /** Ends screenings whose last worker died before it could. */
    private boolean finish() {
        for (UUID job : store.running()) {
            store.finishIfDone(job);
        }
        pause(TROUBLE_MILLIS);
        return true;
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (Thread thread : threads) {
            try {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
