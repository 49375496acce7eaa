package vn.bangvang.service.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.JobStore.Upload;
import vn.bangvang.service.list.ListReader;
import vn.bangvang.service.list.ListSink;
import vn.bangvang.service.list.ListSummary;
import vn.bangvang.service.list.ListedDossier;
import vn.bangvang.service.list.Rejection;
import vn.bangvang.service.list.UnreadableListException;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Screenings, for the other features: to start, to follow, to stop, and to read a single row. */
@Component
public class Screenings {

    private static final int LATEST = 50;
    private static final int SHOWN_REJECTIONS = 20;
    private static final long MOST_ROWS_LOOKED_AT = 20_000;

    private final Jobs jobs;
    private final JobStore store;
    private final Results results;
    private final RuleBook rules;

    Screenings(Jobs jobs, JobStore store, Results results, RuleBook rules) {
        this.jobs = jobs;
        this.store = store;
        this.results = results;
        this.rules = rules;
    }

    /**
     * What is to be screened.
     *
     * @param awards keys separated by commas; or {@code nominated}, {@code all}
     * @param declaredEmpty sections of which a list that does not mention them says that there is nothing
     */
    public record Wanted(
            String jurisdiction,
            LocalDate asOf,
            String awards,
            @Nullable Integer year,
            Set<String> declaredEmpty) {}

    /**
     * What a look at a list has shown.
     *
     * @param rows rows that can be evaluated
     * @param rejectedRows rows that cannot
     * @param rejections the first wrong cells
     */
    public record Look(long rows, long rejectedRows, List<Rejection> rejections) {}

    /**
     * A row with its conclusions, explained.
     *
     * @param unit name of the unit, or else its code
     * @param version counts what was recorded about the row since it was read
     */
    public record Explained(
            Job job,
            int part,
            long n,
            int version,
            String file,
            long row,
            Dossier dossier,
            @Nullable String unit,
            Evaluation evaluation) {}

    /** Starts a screening; the same key starts it once. */
    public UUID create(Wanted wanted, List<MultipartFile> files, String key, Access access) throws IOException {
        return jobs.create(
                new Jobs.NewJob(
                        wanted.jurisdiction(),
                        wanted.asOf(),
                        wanted.awards(),
                        jobs.options(wanted.year(), null, wanted.declaredEmpty(), Set.of(), null)),
                Uploads.of(files),
                key,
                access);
    }

    /** Adds rows that were corrected. */
    public void correct(UUID id, int part, List<MultipartFile> files, Access access) throws IOException {
        jobs.addPart(id, part, Uploads.of(files), null, access);
    }

    /** Pauses a screening that is running. */
    public void pause(UUID id, Access access) {
        jobs.change(id, Set.of(JobState.RUNNING), JobState.PAUSED, access);
    }

    /** Goes on with a screening that was paused. */
    public void resume(UUID id, Access access) {
        jobs.change(id, Set.of(JobState.PAUSED), JobState.RUNNING, access);
    }

    /** Gives a screening up. */
    public void cancel(UUID id, Access access) {
        jobs.change(id, Set.of(JobState.RUNNING, JobState.PAUSED), JobState.CANCELLED, access);
    }

    /**
     * Ends all changes of a screening that has finished, for good.
     *
     * @throws ProblemException if it has not finished
     */
    public void lock(UUID id, Access access) {
        jobs.lock(id, access);
    }

    /**
     * Makes sure that a screening may be changed. Called in the transaction of a change, it keeps the screening from
     * being locked before the change is there.
     *
     * @throws ProblemException if it is locked
     */
    public void requireOpen(Job job) {
        jobs.requireOpen(job);
    }

    /** Whether a screening is locked. */
    public boolean isLocked(Job job) {
        return store.isLocked(job.id());
    }

    /**
     * Makes sure that a selection of awards means something.
     *
     * @param awards keys separated by commas; or {@code nominated}, {@code all}
     * @throws ProblemException if it does not
     */
    public void requireAwards(String awards) {
        jobs.requireAwards(awards);
    }

    /** The latest screenings that the caller may see. */
    public List<Job> latest(Access access) {
        return store.latest(access, LATEST);
    }

    /** A screening that the caller may see, the rows of their units at least. */
    public Job find(UUID id, Access access) {
        return jobs.find(id, access);
    }

    /** Makes sure that the caller may see every row of a screening. */
    public Job findWhole(UUID id, Access access) {
        return jobs.findWhole(id, access);
    }

    /** Whether the caller may see every row of a screening. */
    public boolean isWhole(Job job, Access access) {
        Set<String> units = access.units();
        return units == null || (job.units() != null && units.containsAll(job.units()));
    }

    /** How far a screening is. */
    public Job.Progress progress(Job job, Access access) {
        return store.progress(job, access);
    }

    /** What was sent for a screening. */
    public List<Job.Part> parts(Job job) {
        return store.parts(job.id());
    }

    /** The conclusions on a row that the caller may see, drawn again with their reasons. */
    public Explained explain(UUID id, int part, long n, Access access) {
        Job job = jobs.find(id, access);
        Dossier dossier = DossierJson.mapper().readValue(results.dossier(job, part, n, access), Dossier.class);
        Evaluation evaluation = evaluate(job, dossier);
        Results.Origin origin = results.origin(job, part, n);
        String unit = origin.unitName() == null ? origin.unit() : origin.unitName();
        return new Explained(job, part, n, origin.version(), origin.file(), origin.row(), dossier, unit, evaluation);
    }

    /** The conclusions on a dossier by the law of a screening, nothing being kept. */
    public Evaluation evaluate(Job job, Dossier dossier) {
        return rules.governing(job.jurisdiction(), job.asOf(), dossier.review().receivedOn())
                .evaluate(dossier, Selections.of(job.awards()));
    }

    /** Reads a list without keeping anything of it. */
    public Look look(Wanted wanted, List<MultipartFile> files, Access access)
            throws IOException, UnreadableListException {
        PartOptions options = jobs.options(wanted.year(), null, wanted.declaredEmpty(), Set.of(), null);
        List<Upload> uploads = Uploads.of(files);
        Path folder = Files.createTempDirectory("bang-vang-look-");
        try {
            List<Path> paths = new ArrayList<>();
            for (Upload upload : uploads) {
                Path path = folder.resolve(upload.name());
                try (InputStream in = upload.open()) {
                    Files.copy(in, path);
                }
                paths.add(path);
            }
            Counter counter = new Counter(access);
            ListSummary summary = ListReader.read(
                    paths, options.listOptions(MOST_ROWS_LOOKED_AT), rules.law().awards(), counter);
            return new Look(counter.rows, summary.rejectedRows() + counter.foreign, counter.rejections);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw new ProblemException(
                    ProblemType.INTERNAL, "Không xóa được tệp tạm.", "A temporary file could not be deleted.");
        }
    }

    private static final class Counter implements ListSink {
        private final Access access;
        private final List<Rejection> rejections = new ArrayList<>();
        private long rows;
        private long foreign;

        Counter(Access access) {
            this.access = access;
        }

        @Override
        public void accept(ListedDossier listed) {
            Dossier dossier = listed.dossier();
            if (access.seesUnit(dossier.unit() == null ? null : dossier.unit().code())) {
                rows++;
            } else {
                foreign++;
            }
        }

        @Override
        public void reject(Rejection rejection) {
            if (rejections.size() < SHOWN_REJECTIONS) {
                rejections.add(rejection);
            }
        }

        @Override
        public void progress(long bytesRead, long totalBytes) {}
    }
}
