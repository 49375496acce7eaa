package vn.bangvang.service.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.service.intake.IntakeStore.Claim;
import vn.bangvang.service.intake.PreparedList.FileFindings;
import vn.bangvang.service.intake.PreparedList.Findings;
import vn.bangvang.service.intake.PreparedList.Progress;
import vn.bangvang.service.intake.PreparedList.Terms;
import vn.bangvang.service.job.ForeignRows;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.list.Conversion;
import vn.bangvang.service.list.ListOptions;
import vn.bangvang.service.list.ListPreview;
import vn.bangvang.service.list.ListReader;
import vn.bangvang.service.list.ListRows;
import vn.bangvang.service.list.ListRows.ListRow;
import vn.bangvang.service.list.ListSink;
import vn.bangvang.service.list.ListSummary;
import vn.bangvang.service.list.ListSummary.FileSummary;
import vn.bangvang.service.list.ListedDossier;
import vn.bangvang.service.list.Rejection;
import vn.bangvang.service.list.UnreadableListException;

/**
 * Reads lists in the background and notes what is wrong with them. A list is read by one instance at a time, under a
 * lease; if that instance dies, another begins again.
 */
@Component
final class Checker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Checker.class);
    private static final String LEASE = "15 seconds";
    private static final long TELL_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long IDLE_MILLIS = 500;
    private static final long PATIENCE_MILLIS = 20_000;
    private static final int MOST_KEPT = 50_000;
    private static final int MOST_READ_AS = 200;

    private final IntakeStore store;
    private final Screenings screenings;
    private final RuleBook rules;
    private final TransactionTemplate transaction;
    private final Semaphore called = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    Checker(IntakeStore store, Screenings screenings, RuleBook rules, TransactionTemplate transaction) {
        this.store = store;
        this.screenings = screenings;
        this.rules = rules;
        this.transaction = transaction;
    }

    /** Says that there is a list to be read. */
    void call() {
        called.release();
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            Thread started = new Thread(this::loop, "list-checker");
            started.setDaemon(true);
            started.start();
            thread = started;
        }
    }

    private void loop() {
        while (running) {
            try {
                if (!checkOne()) {
                    called.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                    called.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (running) {
                    LOG.warn(
                            "The checking of a list is interrupted: {}",
                            e.getClass().getName());
                    LOG.debug("The checking of a list is interrupted", e);
                }
            }
        }
    }

    private boolean checkOne() {
        Claim claim = store.claim(LEASE).orElse(null);
        if (claim == null) {
            return false;
        }
        PreparedList list = store.find(claim.list()).orElse(null);
        if (list != null) {
            check(claim, list);
        }
        return true;
    }

    private void check(Claim claim, PreparedList list) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("bang-vang-intake-");
            List<Path> files = store.copyFiles(list.id(), folder);
            ListOptions options = options(list);
            Sink sink = new Sink(claim, list);
            ListSummary summary = ListReader.read(files, options, rules.law().awards(), sink);
            List<ListPreview> previews = ListPreview.of(files, options);
            List<CellProblem> problems = new Places(files, previews, options).of(sink.rejections);
            Findings findings = findings(summary, previews, sink);
            transaction.executeWithoutResult(act -> {
                if (store.read(list.id(), claim.version(), findings)) {
                    store.putProblems(list.id(), problems);
                }
            });
        } catch (UnreadableListException e) {
            store.unreadable(list.id(), claim.version(), e.problem() + ". " + e.advice() + ".");
        } catch (Superseded e) {
            LOG.debug("A reading was given up");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(folder);
        }
    }

    ListOptions options(PreparedList list) {
        Terms terms = list.terms();
        return screenings.listOptions(terms.year(), terms.declared(), terms.sheet(), store.changes(list.id()));
    }

    private static Findings findings(ListSummary summary, List<ListPreview> previews, Sink sink) {
        Map<String, String> sheets = new HashMap<>();
        previews.forEach(preview -> sheets.put(preview.file(), preview.sheet()));
        List<FileFindings> files = new ArrayList<>();
        long rows = 0;
        for (FileSummary file : summary.files()) {
            rows += file.rows();
            files.add(new FileFindings(
                    file.file(),
                    sheets.getOrDefault(file.file(), ""),
                    file.rows(),
                    file.conversions().stream()
                            .filter(conversion -> conversion.kind() != Conversion.Kind.CORRECTED)
                            .map(Conversion::message)
                            .limit(MOST_READ_AS)
                            .toList(),
                    file.ignoredColumns(),
                    file.stopped()));
        }
        return new Findings(
                rows,
                sink.accepted,
                summary.rejectedRows() + sink.foreign,
                sink.problems,
                sink.rejections.size(),
                sink.kinds,
                files);
    }

    static void delete(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            LOG.warn("A temporary folder could not be deleted: {}", e.getClass().getName());
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        call();
        Thread started = thread;
        if (started != null) {
            try {
                started.join(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The list was changed while it was read, or another instance reads it. */
    private static final class Superseded extends RuntimeException {
        private static final long serialVersionUID = 1;

        Superseded() {
            super("superseded", null, false, false);
        }
    }

    private final class Sink implements ListSink {
        private final Claim claim;
        private final PreparedList list;
        private final List<Rejection> rejections = new ArrayList<>();
        private final Map<String, Long> kinds = new TreeMap<>();
        private long accepted;
        private long problems;
        private long foreign;
        private long bytesRead;
        private long bytesTotal;
        private long told;

        Sink(Claim claim, PreparedList list) {
            this.claim = claim;
            this.list = list;
        }

        @Override
        public void accept(ListedDossier dossier) {
            Rejection foreignRow = ForeignRows.refuse(dossier, list.units());
            if (foreignRow == null) {
                accepted++;
            } else {
                foreign++;
                reject(foreignRow);
            }
            tell();
        }

        @Override
        public void reject(Rejection rejection) {
            problems++;
            kinds.merge(rejection.code().name().toLowerCase(Locale.ROOT), 1L, Long::sum);
            if (rejections.size() < MOST_KEPT) {
                rejections.add(rejection);
            }
            tell();
        }

        @Override
        public void progress(long read, long total) {
            bytesRead = read;
            bytesTotal = total;
            tell();
        }

        private void tell() {
            long now = System.nanoTime();
            if (told != 0 && now - told < TELL_NANOS) {
                return;
            }
            told = now;
            if (!running) {
                store.release(claim);
                throw new Superseded();
            }
            Progress progress = new Progress(accepted + foreign, bytesRead, bytesTotal);
            if (!store.progress(claim.list(), claim.version(), claim.owner(), LEASE, progress)) {
                throw new Superseded();
            }
        }
    }

    /** Finds the cells that problems are about. */
    private static final class Places {
        private final Map<String, Path> files = new HashMap<>();
        private final Map<String, ListPreview> previews = new HashMap<>();
        private final ListOptions options;

        Places(List<Path> files, List<ListPreview> previews, ListOptions options) {
            files.forEach(file -> this.files.put(String.valueOf(file.getFileName()), file));
            previews.forEach(preview -> this.previews.put(preview.file(), preview));
            this.options = options;
        }

        List<CellProblem> of(List<Rejection> rejections) throws IOException, UnreadableListException {
            Map<String, Map<Long, ListRow>> rows = new HashMap<>();
            Map<String, Set<Long>> wanted = new HashMap<>();
            for (Rejection rejection : rejections) {
                wanted.computeIfAbsent(rejection.file(), file -> new HashSet<>())
                        .add(rejection.row());
            }
            for (Map.Entry<String, Set<Long>> file : wanted.entrySet()) {
                Path path = files.get(file.getKey());
                Map<Long, ListRow> found = new HashMap<>();
                if (path != null) {
                    ListRows.forEach(path, file.getKey(), options, row -> {
                        if (file.getValue().contains(row.number())) {
                            found.put(row.number(), row);
                        }
                    });
                }
                rows.put(file.getKey(), found);
            }
            List<CellProblem> problems = new ArrayList<>();
            for (Rejection rejection : rejections) {
                Map<Long, ListRow> ofFile = rows.getOrDefault(rejection.file(), Map.of());
                problems.add(problem(problems.size() + 1L, rejection, ofFile.get(rejection.row())));
            }
            return problems;
        }

        private CellProblem problem(long n, Rejection rejection, @Nullable ListRow row) {
            ListPreview preview = previews.get(rejection.file());
            int position =
                    preview == null || rejection.column().isEmpty() ? -1 : preview.positionOf(rejection.column());
            int name = preview == null ? -1 : preview.positionOfName();
            return new CellProblem(
                    n,
                    rejection.file(),
                    rejection.row(),
                    rejection.column(),
                    position < 0 ? null : position,
                    row == null ? "" : row.read(name),
                    rejection.value(),
                    row == null ? "" : row.found(position),
                    row == null ? "" : row.read(position),
                    row != null && row.isNumber(position),
                    rejection.code().name().toLowerCase(Locale.ROOT),
                    rejection.problem(),
                    rejection.advice());
        }
    }
}
