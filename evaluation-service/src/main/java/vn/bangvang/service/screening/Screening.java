package vn.bangvang.service.screening;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.GoverningLaws;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.problem.ProblemCode;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Transition;
import vn.bangvang.service.list.ListSink;
import vn.bangvang.service.list.ListedDossier;
import vn.bangvang.service.list.Rejection;
import vn.bangvang.service.shared.Days;

/**
 * Takes dossiers as they are read, evaluates them in cohorts on every processor, and writes the results in the order of
 * the list. What waits is bounded, so memory stays flat however long the list is.
 */
final class Screening implements ListSink, AutoCloseable {

    private static final int COHORT = 128;
    private static final Future<Chunk> END = CompletableFuture.completedFuture(Chunk.NONE);

    private final GoverningLaws laws;
    private final AwardSelection awards;
    private final Set<String> explain;
    private final ScreeningFiles files;
    private final Progress progress;
    private final ExecutorService workers;
    private final BlockingQueue<Future<Chunk>> waiting;
    private final Thread writer;
    private final Tally tally = new Tally();
    private final Set<String> ruleSets = new LinkedHashSet<>();
    private final List<Evaluation> toExplain = new ArrayList<>();
    private List<ListedDossier> cohort = new ArrayList<>(COHORT);
    private volatile @Nullable Throwable failure;
    private long notInForce;

    /** Told how far a screening is. */
    @FunctionalInterface
    interface Progress {
        void at(long bytesRead, long totalBytes);
    }

    /** The results of one cohort, ready to be written. */
    private record Chunk(
            CharSequence rows,
            ByteArrayOutputStream lines,
            Tally tally,
            Set<String> ruleSets,
            List<Rejection> rejections,
            List<Evaluation> toExplain) {

        static final Chunk NONE =
                new Chunk("", new ByteArrayOutputStream(), new Tally(), Set.of(), List.of(), List.of());
    }

    /** One line of the findings. */
    private record FindingLine(String file, long row, Evaluation evaluation) {}

    Screening(
            RuleBook rules,
            String jurisdiction,
            @Nullable LocalDate asOf,
            AwardSelection awards,
            Set<String> explain,
            ScreeningFiles files,
            Progress progress) {
        this.laws = GoverningLaws.on(rules, jurisdiction, asOf, Days.today());
        this.awards = awards;
        this.explain = Set.copyOf(explain);
        this.files = files;
        this.progress = progress;
        int processors = Runtime.getRuntime().availableProcessors();
        this.workers = Executors.newFixedThreadPool(processors);
        this.waiting = new ArrayBlockingQueue<>(processors * 4);
        this.writer = new Thread(this::writeInOrder, "screening-writer");
        this.writer.start();
    }

    @Override
    public void accept(ListedDossier dossier) {
        cohort.add(dossier);
        if (cohort.size() == COHORT) {
            submit();
        }
    }

    @Override
    public void reject(Rejection rejection) {
        files.rejected(rejection);
    }

    @Override
    public void progress(long bytesRead, long totalBytes) {
        progress.at(bytesRead, totalBytes);
    }

    private void submit() {
        List<ListedDossier> ready = cohort;
        cohort = new ArrayList<>(COHORT);
        put(workers.submit(() -> evaluate(ready)));
    }

    private void put(Future<Chunk> chunk) {
        try {
            waiting.put(chunk);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The screening was interrupted.", e);
        }
        rethrowFailure();
    }

    private Chunk evaluate(List<ListedDossier> listed) {
        List<Dossier> dossiers = listed.stream().map(ListedDossier::dossier).toList();
        List<Optional<Evaluation>> evaluations = laws.evaluate(dossiers, awards);
        List<Rejection> rejections = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        for (int i = 0; i < listed.size(); i++) {
            Evaluation evaluation = evaluations.get(i).orElse(null);
            if (evaluation == null) {
                rejections.add(noLaw(listed.get(i), laws.dayOf(dossiers.get(i))));
            } else {
                used.add(evaluation.ruleSet().id());
                addRuleSets(evaluation.transition(), used);
            }
        }
        return chunk(listed, evaluations, used, rejections);
    }

    private static void addRuleSets(@Nullable Transition transition, Set<String> used) {
        if (transition != null) {
            transition.comparisons().forEach(comparison -> used.add(comparison.ruleSet()));
        }
    }

    private static Rejection noLaw(ListedDossier listed, LocalDate day) {
        return new Rejection(
                listed.file(),
                listed.row(),
                "Ngày tiếp nhận hồ sơ",
                Days.format(day),
                ProblemCode.OUT_OF_RANGE,
                "Chưa có bộ quy tắc có hiệu lực cho ngày này",
                "Hãy kiểm tra lại ngày");
    }

    private Chunk chunk(
            List<ListedDossier> listed,
            List<Optional<Evaluation>> evaluations,
            Set<String> used,
            List<Rejection> rejections) {
        StringBuilder rows = new StringBuilder(1 << 16);
        ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 18);
        Tally tally = new Tally();
        List<Evaluation> toExplain = new ArrayList<>();
        ObjectWriter writer = DossierJson.mapper().writer();
        try (JsonGenerator generator = writer.createGenerator(lines)) {
            for (int i = 0; i < listed.size(); i++) {
                Evaluation evaluation = evaluations.get(i).orElse(null);
                if (evaluation != null) {
                    ListedDossier source = listed.get(i);
                    VerdictRows.append(rows, source, evaluation);
                    writer.writeValue(generator, new FindingLine(source.file(), source.row(), evaluation));
                    generator.writeRaw('\n');
                    tally.add(evaluation);
                    if (explain.contains(evaluation.dossier())) {
                        toExplain.add(evaluation);
                    }
                }
            }
        }
        return new Chunk(rows, lines, tally, used, rejections, toExplain);
    }

    private void writeInOrder() {
        try {
            for (Future<Chunk> next = waiting.take(); next != END; next = waiting.take()) {
                write(next.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            fail(e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void write(Chunk chunk) {
        files.verdicts(chunk.rows());
        files.findings(chunk.lines());
        chunk.rejections().forEach(files::rejected);
        notInForce += chunk.rejections().size();
        tally.add(chunk.tally());
        ruleSets.addAll(chunk.ruleSets());
        toExplain.addAll(chunk.toExplain());
    }

    /** Remembers why the writing stopped and lets the reading run dry instead of waiting for ever. */
    private void fail(Throwable cause) {
        failure = cause;
        try {
            Future<Chunk> dropped = waiting.take();
            while (dropped != END) {
                dropped = waiting.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rethrowFailure() {
        Throwable cause = failure;
        if (cause != null) {
            throw new IllegalStateException("The results could not be written.", cause);
        }
    }

    /** Waits until everything that was accepted is written. */
    void finish() {
        if (!cohort.isEmpty()) {
            submit();
        }
        put(END);
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The screening was interrupted.", e);
        }
        rethrowFailure();
    }

    /** The conclusions by award; to be read after {@link #finish()}. */
    Tally tally() {
        return tally;
    }

    /** Keys of the rule sets that were applied; to be read after {@link #finish()}. */
    Set<String> ruleSets() {
        return ruleSets;
    }

    /** The evaluations that are to be explained, in the order of the list; to be read after {@link #finish()}. */
    List<Evaluation> toExplain() {
        return toExplain;
    }

    /** How many dossiers were put aside because their day has no law; to be read after {@link #finish()}. */
    long notInForce() {
        return notInForce;
    }

    @Override
    public void close() {
        workers.shutdownNow();
        writer.interrupt();
    }
}
