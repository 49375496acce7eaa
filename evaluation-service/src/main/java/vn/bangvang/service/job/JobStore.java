package vn.bangvang.service.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.verdict.RuleSetRef;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.shared.ProblemException;

/** Screenings in the database. */
@Component
class JobStore {

    private static final int PIECE = 1 << 20;
    private static final TypeReference<Map<String, Map<String, Long>>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create(Job job) {
        String[] units = job.units() == null ? null : job.units().toArray(String[]::new);
        jdbc.sql("""
                        insert into screening (id, jurisdiction, as_of, awards, rule_set, rule_set_hash, engine, units,
                                               state, created_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        job.id(),
                        job.jurisdiction(),
                        Date.valueOf(job.asOf()),
                        job.awards(),
                        job.ruleSet().id(),
                        job.ruleSet().contentHash(),
                        job.ruleSet().engine(),
                        units,
                        job.state().code(),
                        job.createdBy()))
                .update();
    }

    /** Keeps the files of a new part and gives its number. */
    int addPart(UUID job, @Nullable Integer corrects, PartOptions options, List<? extends Upload> files, String by) {
        jdbc.sql("select id from screening where id = ? for update")
                .param(job)
                .query(UUID.class)
                .single();
        int part = jdbc.sql("select coalesce(max(part), 0) + 1 from screening_part where screening = ?")
                .param(job)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into screening_part (screening, part, corrects, options, state, created_by)
                        values (?, ?, ?, ?, 'stored', ?)
                        """)
                .params(Arrays.asList(job, part, corrects, DossierJson.write(options), by))
                .update();
        for (int i = 0; i < files.size(); i++) {
            jdbc.sql("insert into screening_file values (?, ?, ?, ?)")
                    .params(job, part, i, files.get(i).name())
                    .update();
            addContent(job, part, i, files.get(i));
        }
        jdbc.sql(
                        "update screening set state = 'running', finished_at = null where id = ? and state in ('finished', 'failed')")
                .param(job)
                .update();
        return part;
    }

    private void addContent(UUID job, int part, int file, Upload upload) {
        try (InputStream in = upload.open()) {
            byte[] piece = in.readNBytes(PIECE);
            for (int n = 0; piece.length > 0; n++) {
                jdbc.sql("insert into screening_file_piece values (?, ?, ?, ?, ?)")
                        .params(job, part, file, n, piece)
                        .update();
                piece = in.readNBytes(PIECE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> fileNames(UUID job, int part) {
        return jdbc.sql("select name from screening_file where screening = ? and part = ? order by file")
                .params(job, part)
                .query(String.class)
                .list();
    }

    /** What was said about a part when it was sent. */
    PartOptions options(UUID job, int part) {
        return DossierJson.mapper()
                .readValue(
                        jdbc.sql("select options from screening_part where screening = ? and part = ?")
                                .params(job, part)
                                .query(String.class)
                                .single(),
                        PartOptions.class);
    }

    void copyFile(UUID job, int part, int file, OutputStream out) throws IOException {
        for (int n = 0; ; n++) {
            Optional<byte[]> piece = jdbc.sql(
                            "select content from screening_file_piece where screening = ? and part = ? and file = ? and piece = ?")
                    .params(job, part, file, n)
                    .query(byte[].class)
                    .optional();
            if (piece.isEmpty()) {
                return;
            }
            out.write(piece.get());
        }
    }

    Optional<Job> find(UUID id) {
        return jdbc.sql("select * from screening where id = ?")
                .param(id)
                .query(JobStore::job)
                .optional();
    }

    /** A screening that the caller may see. */
    Optional<Job> find(UUID id, Access access) {
        return find(id).filter(job -> access.seesPlace(job.jurisdiction()) && sees(access, job));
    }

    /** Who is bound to units sees the screenings that hold rows of units at all; the rows are sifted one by one. */
    private static boolean sees(Access access, Job job) {
        return access.units() == null
                || job.units() == null
                || job.units().stream().anyMatch(access.units()::contains);
    }

    List<Job> latest(Access access, int limit) {
        return latest(access, null, limit);
    }

    /** Screenings that the caller may see and that are older than another, the latest first. */
    List<Job> latest(Access access, @Nullable UUID after, int limit) {
        String[] units = access.units() == null ? null : access.units().toArray(String[]::new);
        return jdbc.sql("""
                        select s.* from screening s left join screening o on o.id = ?
                        where s.jurisdiction = any(?)
                          and (?::text[] is null or s.units is null or s.units && ?::text[])
                          and (?::uuid is null or s.created_at < o.created_at
                               or (s.created_at = o.created_at and s.id > o.id))
                        order by s.created_at desc, s.id limit ?
                        """)
                .params(Arrays.asList(after, access.places().toArray(String[]::new), units, units, after, limit))
                .query(JobStore::job)
                .list();
    }

    /** Whether nothing of a screening may change any more. */
    boolean isLocked(UUID id) {
        return jdbc.sql("select locked_at is not null from screening where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** The same, asked before a change: who would lock the screening waits until the transaction of the change ends. */
    boolean isLockedBeforeChange(UUID id) {
        return jdbc.sql("select locked_at is not null from screening where id = ? for no key update")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Locks a screening that has finished, for good. */
    boolean lock(UUID id) {
        return jdbc.sql(
                                "update screening set locked_at = coalesce(locked_at, now()) where id = ? and state = 'finished'")
                        .param(id)
                        .update()
                == 1;
    }

    /** Changes the state, if it is one of those expected. */
    boolean change(UUID id, Set<JobState> expected, JobState state) {
        return jdbc.sql("update screening set state = ? where id = ? and state = any(?)")
                        .params(
                                state.code(),
                                id,
                                expected.stream().map(JobState::code).toArray(String[]::new))
                        .update()
                == 1;
    }

    void fail(UUID id, String failure) {
        jdbc.sql(
                        "update screening set state = 'failed', failure = ?, finished_at = now() where id = ? and state = 'running'")
                .params(failure, id)
                .update();
    }

    /** Ends a screening if nothing of it is left to do. */
    boolean finishIfDone(UUID id) {
        return jdbc.sql("""
                        update screening s set state = 'finished', finished_at = now()
                        where id = ? and state = 'running'
                          and not exists (select from screening_part p where p.screening = s.id and p.state = 'stored')
                          and not exists (select from screening_chunk c where c.screening = s.id and c.done_at is null)
                        """).param(id).update() == 1;
    }

    List<UUID> running() {
        return jdbc.sql("select id from screening where state = 'running'")
                .query(UUID.class)
                .list();
    }

    /** How many seconds ago the oldest screening began that is still running; 0 where none is. */
    double ageOfOldest() {
        return jdbc.sql(
                        "select coalesce(extract(epoch from now() - min(created_at)), 0) from screening where state = 'running'")
                .query(Double.class)
                .single();
    }

    /**
     * Makes sure that the lists of a screening are still there.
     *
     * @throws ProblemException if they were erased because of their age
     */
    void requireLists(UUID id) {
        boolean erased = jdbc.sql("select erased_at is not null from screening where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
        if (erased) {
            throw ProblemException.erased();
        }
    }

    List<Job.Part> parts(UUID id) {
        return jdbc.sql("""
                        select p.*, (select array_agg(f.name order by f.file) from screening_file f
                                     where f.screening = p.screening and f.part = p.part) as files
                        from screening_part p where screening = ? order by part
                        """)
                .param(id)
                .query((row, number) -> new Job.Part(
                        row.getInt("part"),
                        row.getObject("corrects", Integer.class),
                        row.getString("state"),
                        row.getLong("accepted"),
                        row.getLong("rejected_rows"),
                        row.getString("failure"),
                        Arrays.asList((String[]) row.getArray("files").getArray())))
                .list();
    }

    Optional<String> summary(UUID id, int part) {
        return jdbc.sql("select summary from screening_part where screening = ? and part = ? and summary is not null")
                .params(id, part)
                .query(String.class)
                .optional();
    }

    /** How far a screening is; who is bound to units is told of their rows only. */
    Job.Progress progress(Job job, Access access) {
        if (access.units() != null) {
            return ofUnits(job, access.units());
        }
        Map<String, Map<String, Long>> conclusions = new TreeMap<>();
        long[] rows = new long[2];
        jdbc.sql("select last - first + 1 as rows, counts, done_at from screening_chunk where screening = ?")
                .param(job.id())
                .query(row -> {
                    rows[0] += row.getLong("rows");
                    if (row.getTimestamp("done_at") != null) {
                        rows[1] += row.getLong("rows");
                        add(DossierJson.mapper().readValue(row.getString("counts"), COUNTS), conclusions);
                    }
                });
        return new Job.Progress(rows[0], rows[1], rejectedRows(job.id()), conclusions);
    }

    private static void add(Map<String, Map<String, Long>> counts, Map<String, Map<String, Long>> total) {
        counts.forEach((award, byStatus) -> byStatus.forEach((status, count) ->
                total.computeIfAbsent(award, key -> new TreeMap<>()).merge(status, count, Long::sum)));
    }

    private long rejectedRows(UUID id) {
        return jdbc.sql("""
                        select count(distinct (part, file, row)) from screening_rejection r
                        where screening = ?
                          and not exists (select from screening_part c where c.screening = r.screening and c.corrects = r.part)
                        """).param(id).query(Long.class).single();
    }

    private Job.Progress ofUnits(Job job, Set<String> units) {
        Map<String, Map<String, Long>> conclusions = new TreeMap<>();
        jdbc.sql("""
                        select s.key as award, s.value as status, count(*) as count
                        from screening_row w join screening_result r using (screening, part, n),
                             jsonb_each_text(r.statuses) s
                        where w.screening = ? and w.unit = any(?)
                        group by s.key, s.value
                        """).params(job.id(), units.toArray(String[]::new)).query(row -> {
            conclusions
                    .computeIfAbsent(row.getString("award"), key -> new TreeMap<>())
                    .put(row.getString("status"), row.getLong("count"));
        });
        Map<String, Long> rows = new LinkedHashMap<>();
        jdbc.sql("""
                        select count(*) as rows, count(r.n) as evaluated
                        from screening_row w left join screening_result r using (screening, part, n)
                        where w.screening = ? and w.unit = any(?)
                        """).params(job.id(), units.toArray(String[]::new)).query(row -> {
            rows.put("rows", row.getLong("rows"));
            rows.put("evaluated", row.getLong("evaluated"));
        });
        return new Job.Progress(rows.getOrDefault("rows", 0L), rows.getOrDefault("evaluated", 0L), 0, conclusions);
    }

    private static Job job(ResultSet row, int number) throws SQLException {
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("jurisdiction"),
                row.getDate("as_of").toLocalDate(),
                row.getString("awards"),
                new RuleSetRef(row.getString("rule_set"), row.getString("rule_set_hash"), row.getString("engine")),
                row.getArray("units") == null
                        ? null
                        : Set.of((String[]) row.getArray("units").getArray()),
                JobState.of(row.getString("state")),
                row.getString("failure"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                row.getTimestamp("finished_at") == null
                        ? null
                        : row.getTimestamp("finished_at").toInstant());
    }
}
