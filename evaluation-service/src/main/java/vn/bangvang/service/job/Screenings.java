package vn.bangvang.service.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.list.ListChanges;
import vn.bangvang.service.list.ListOptions;
import vn.bangvang.service.list.ListPreview;
import vn.bangvang.service.shared.ProblemException;

/** Screenings, for the other features: to start, to follow, to stop, and to read a single row. */
@Component
public class Screenings {

    private static final int LATEST = 50;

    private final Jobs jobs;
    private final JobStore store;
    private final Results results;
    private final RuleBook rules;
    private final long mostRows;

    Screenings(
            Jobs jobs,
            JobStore store,
            Results results,
            RuleBook rules,
            @Value("${bangvang.limits.rows:1000000}") long mostRows) {
        this.jobs = jobs;
        this.store = store;
        this.results = results;
        this.rules = rules;
        this.mostRows = mostRows;
    }

    /**
     * What is to be screened.
     *
     * @param awards keys separated by commas; or {@code nominated}, {@code all}
     * @param declaredEmpty sections of which a list that does not mention them says that there is nothing
     * @param sheet the sheet of a workbook; the first where none is said
     * @param changes what was changed about the list while it was checked
     */
    public record Wanted(
            String jurisdiction,
            LocalDate asOf,
            String awards,
            @Nullable Integer year,
            Set<String> declaredEmpty,
            @Nullable String sheet,
            ListChanges changes) {

        /** The first sheet of a list, as it was sent. */
        public Wanted(
                String jurisdiction, LocalDate asOf, String awards, @Nullable Integer year, Set<String> declaredEmpty) {
            this(jurisdiction, asOf, awards, year, declaredEmpty, null, ListChanges.NONE);
        }
    }

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
    public UUID start(Wanted wanted, List<Upload> files, String key, Access access) {
        PartOptions options = jobs.options(wanted.year(), null, wanted.declaredEmpty(), Set.of(), wanted.sheet());
        return jobs.create(
                new Jobs.NewJob(
                        wanted.jurisdiction(),
                        wanted.asOf(),
                        wanted.awards(),
                        new PartOptions(
                                options.year(),
                                options.receivedOn(),
                                options.declaredEmpty(),
                                options.vouched(),
                                options.sheet(),
                                wanted.changes())),
                files,
                key,
                access);
    }

    /** How a list will be read, if it is screened. */
    public ListOptions listOptions(
            @Nullable Integer year, Set<String> declaredEmpty, @Nullable String sheet, ListChanges changes) {
        return jobs.options(year, null, declaredEmpty, Set.of(), sheet)
                .listOptions(mostRows)
                .withChanges(changes);
    }

    /** Adds rows that were corrected. */
    public void correct(UUID id, int part, List<MultipartFile> files, Access access) throws IOException {
        try (Uploads uploads = Uploads.of(files)) {
            jobs.addPart(id, part, uploads.files(), null, access);
        }
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

    /** Whether a list of a screening is still being read, so that nobody knows yet how many rows there will be. */
    public boolean isBeingRead(Job job) {
        return job.state() == JobState.RUNNING
                && store.parts(job.id()).stream().anyMatch(part -> part.state().equals("stored"));
    }

    /** What was sent for a screening. */
    public List<Job.Part> parts(Job job) {
        return store.parts(job.id());
    }

    /** The cells of a row that were corrected before the screening, such as F37. */
    public List<String> correctedCells(Explained explained) {
        ListChanges changes =
                store.options(explained.job().id(), explained.part()).changes();
        return changes == null
                ? List.of()
                : changes.files().stream()
                        .filter(file -> file.file().equals(explained.file()))
                        .flatMap(file -> file.cells().stream())
                        .filter(cell -> cell.row() == explained.row())
                        .map(cell -> ListPreview.letters(cell.column()) + cell.row())
                        .sorted()
                        .toList();
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
}
