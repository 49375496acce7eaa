package vn.bangvang.service.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.evaluation.DossierHolder;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Reads the results of screenings. */
@Component
class Results implements DossierHolder {

    private static final int PAGE = 1000;
    private static final TypeReference<TreeMap<String, String>> STATUSES = new TypeReference<>() {};

    private static final TypeReference<TreeSet<String>> NEAR = new TypeReference<>() {};

    private static final String HOLDS = """
            (w.dossier_hash = ? or exists (
                select from screening_amendment h
                where h.former_hash = ? and (h.screening, h.part, h.n) = (w.screening, w.part, w.n)))""";

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which results are wanted.
     *
     * @param near only rows that miss an award, the wanted one where there is one, by one criterion alone
     */
    record Filter(
            @Nullable String status,
            @Nullable String award,
            @Nullable String unit,
            boolean near) {

        static final Filter EVERY = new Filter(null, null, null, false);

        boolean takes(String ofAward, String conclusion) {
            return (award == null || award.equals(ofAward)) && (status == null || status.equals(conclusion));
        }
    }

    /** A place in the order of results. */
    record Cursor(int part, long n) implements Comparable<Cursor> {

        private static final Pattern FORM = Pattern.compile("([0-9]{1,9})-([0-9]{1,18})");
        static final Cursor START = new Cursor(0, 0);

        static Cursor of(@Nullable String text) {
            if (text == null) {
                return START;
            }
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                throw new ProblemException(
                        ProblemType.INVALID_PARAMETER,
                        "Tham số after phải là giá trị next của trang trước.",
                        "The parameter after must be the value next of the page before.");
            }
            return new Cursor(Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
        }

        @Override
        public int compareTo(Cursor other) {
            return Comparator.comparingInt(Cursor::part)
                    .thenComparingLong(Cursor::n)
                    .compare(this, other);
        }

        String text() {
            return part + "-" + n;
        }
    }

    /**
     * The outcome of one row.
     *
     * @param n its number within the part
     * @param row its row in the file
     * @param dossier key of the dossier; absent where it was erased
     * @param statuses the conclusion by award
     * @param near awards that the row misses by one criterion alone
     * @param failed whether the row could not be evaluated
     */
    record ResultRow(
            int part,
            long n,
            String file,
            long row,
            @Nullable String dossier,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String unitName,
            Map<String, String> statuses,
            Set<String> near,
            boolean failed) {

        @JsonIgnore
        Cursor cursor() {
            return new Cursor(part, n);
        }
    }

    List<ResultRow> page(Job job, Filter filter, Access access, Cursor after, int limit) {
        String[] units = access.units() == null ? null : access.units().toArray(String[]::new);
        return jdbc.sql("""
                        select w.*, r.statuses, r.near, r.failed
                        from screening_row w join screening_result r using (screening, part, n)
                        where w.screening = ? and (w.part, w.n) > (?, ?)
                          and (?::text[] is null or w.unit = any(?::text[]))
                          and (?::text is null or w.unit = ?)
                          and (?::text is null or r.statuses ? ?)
                          and (?::text is null or exists (
                                select from jsonb_each_text(r.statuses) s
                                where s.value = ? and (?::text is null or s.key = ?)))
                          and (not ? or case when ?::text is null then r.near <> '[]' else jsonb_exists(r.near, ?) end)
                        order by w.part, w.n
                        limit ?
                        """.replace("r.statuses ? ?", "jsonb_exists(r.statuses, ?)"))
                .params(Arrays.asList(
                        job.id(),
                        after.part(),
                        after.n(),
                        units,
                        units,
                        filter.unit(),
                        filter.unit(),
                        filter.award(),
                        filter.award(),
                        filter.status(),
                        filter.status(),
                        filter.award(),
                        filter.award(),
                        filter.near(),
                        filter.award(),
                        filter.award(),
                        limit))
                .query((row, number) -> result(row))
                .list();
    }

    private static ResultRow result(ResultSet row) throws SQLException {
        return new ResultRow(
                row.getInt("part"),
                row.getLong("n"),
                row.getString("file"),
                row.getLong("row"),
                row.getString("dossier_key"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("unit_name"),
                DossierJson.mapper().readValue(row.getString("statuses"), STATUSES),
                DossierJson.mapper().readValue(row.getString("near"), NEAR),
                row.getBoolean("failed"));
    }

    /** SHA-256 over the hashes of the dossiers and their conclusions in the order of the list, in hexadecimal. */
    String hash(Job job) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        jdbc.sql("""
                        select w.part, w.n, encode(w.dossier_hash, 'hex') as dossier, r.statuses::text as statuses
                        from screening_row w join screening_result r using (screening, part, n)
                        where w.screening = ? order by w.part, w.n
                        """).param(job.id()).query((ResultSet row) -> {
            String line = row.getInt("part") + " " + row.getLong("n") + " " + row.getString("dossier") + " "
                    + row.getString("statuses") + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The rows at places, those that the caller may see, in the order of the list. */
    List<ResultRow> at(Job job, List<Cursor> places, Access access) {
        return jdbc
                .sql("""
                        select w.*, r.statuses, r.near, r.failed
                        from screening_row w join screening_result r using (screening, part, n)
                        where w.screening = ? and (w.part, w.n) in (select * from unnest(?::integer[], ?::bigint[]))
                        order by w.part, w.n
                        """)
                .params(job.id(), parts(places), numbers(places))
                .query((row, number) -> result(row))
                .list()
                .stream()
                .filter(row -> access.seesUnit(row.unit()))
                .toList();
    }

    /** The rows at places in pages, each read when it is asked for. */
    Iterable<List<ResultRow>> pagesAt(Job job, List<Cursor> places, Access access, int size) {
        return () -> IntStream.iterate(0, from -> from < places.size(), from -> from + size)
                .mapToObj(from -> at(job, places.subList(from, Math.min(from + size, places.size())), access))
                .iterator();
    }

    /** Every page of results, each read when it is asked for. */
    Iterable<List<ResultRow>> pages(Job job, Filter filter, Access access, int size) {
        return () -> allPages(job, filter, access, size).iterator();
    }

    /** Every result, read page by page. */
    Iterable<ResultRow> all(Job job, Filter filter, Access access) {
        return () -> allPages(job, filter, access, PAGE).flatMap(List::stream).iterator();
    }

    private Stream<List<ResultRow>> allPages(Job job, Filter filter, Access access, int size) {
        return Stream.iterate(
                page(job, filter, access, Cursor.START, size),
                page -> !page.isEmpty(),
                page -> page(job, filter, access, page.get(page.size() - 1).cursor(), size));
    }

    /** The dossier of a row that the caller may see. */
    String dossier(Job job, int part, long n, Access access) {
        record Found(@Nullable String unit, @Nullable String dossier) {}
        Found found = jdbc.sql("select unit, dossier from screening_row where screening = ? and part = ? and n = ?")
                .params(job.id(), part, n)
                .query((row, number) -> new Found(row.getString("unit"), row.getString("dossier")))
                .optional()
                .filter(row -> access.seesUnit(row.unit()))
                .orElseThrow(() ->
                        new ProblemException(ProblemType.NOT_FOUND, "Không có dòng này.", "There is no such row."));
        if (found.dossier() == null) {
            throw ProblemException.erased();
        }
        return found.dossier();
    }

    /** The dossiers of rows that the caller was given, by their place; those that were erased are not among them. */
    Map<Cursor, String> dossiers(Job job, List<ResultRow> rows) {
        return dossiersAt(job, rows.stream().map(ResultRow::cursor).toList());
    }

    /** The dossiers at places that the caller may see; those that were erased are not among them. */
    Map<Cursor, String> dossiersAt(Job job, List<Cursor> places) {
        Map<Cursor, String> dossiers = new HashMap<>();
        jdbc.sql("""
                        select part, n, dossier from screening_row
                        where screening = ? and dossier is not null
                          and (part, n) in (select * from unnest(?::integer[], ?::bigint[]))
                        """).params(job.id(), parts(places), numbers(places)).query((ResultSet row) -> {
            dossiers.put(new Cursor(row.getInt("part"), row.getLong("n")), row.getString("dossier"));
        });
        return dossiers;
    }

    private static Integer[] parts(List<Cursor> places) {
        return places.stream().map(Cursor::part).toArray(Integer[]::new);
    }

    private static Long[] numbers(List<Cursor> places) {
        return places.stream().map(Cursor::n).toArray(Long[]::new);
    }

    /** Where a row came from, and how often it was amended. */
    record Origin(
            String file,
            long row,
            @Nullable String unit,
            @Nullable String unitName,
            int version) {}

    Origin origin(Job job, int part, long n) {
        return jdbc.sql(
                        "select file, row, unit, unit_name, version from screening_row where screening = ? and part = ? and n = ?")
                .params(job.id(), part, n)
                .query((row, number) -> new Origin(
                        row.getString("file"),
                        row.getLong("row"),
                        row.getString("unit"),
                        row.getString("unit_name"),
                        row.getInt("version")))
                .single();
    }

    /**
     * Erases the dossier in every screening with all that it was amended to or from, and the files that it was read from.
     * Conclusions stay, without a name.
     */
    @Override
    public int erase(byte[] hash) {
        boolean locked = jdbc.sql(
                        "select exists (select from screening_row w join screening s on s.id = w.screening where "
                                + HOLDS + " and s.locked_at is not null)")
                .params(hash, hash)
                .query(Boolean.class)
                .single();
        if (locked) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    "Hồ sơ này thuộc một đợt xét đã chốt; quyết định khen thưởng dựa trên đó nên không xóa được.",
                    "This dossier is part of a round that is frozen; a decision rests on it, so it cannot be erased.");
        }
        jdbc.sql("delete from screening_file_piece p using screening_row w where " + HOLDS
                        + " and w.screening = p.screening and w.part = p.part")
                .params(hash, hash)
                .update();
        jdbc.sql("update screening_amendment a set former = null from screening_row w where " + HOLDS
                        + " and (w.screening, w.part, w.n) = (a.screening, a.part, a.n)")
                .params(hash, hash)
                .update();
        return jdbc.sql("update screening_row w set dossier = null, name = null, dossier_key = null where " + HOLDS)
                .params(hash, hash)
                .update();
    }

    /** Hands on every wrong cell of rows that have not been corrected. */
    void rejections(UUID job, Consumer<List<Object>> sink) {
        Cursor last = Cursor.START;
        List<List<Object>> page = rejections(job, last);
        while (!page.isEmpty()) {
            for (List<Object> row : page) {
                last = new Cursor((Integer) row.get(0), (Long) row.get(row.size() - 1));
                sink.accept(row.subList(0, row.size() - 1));
            }
            page = rejections(job, last);
        }
    }

    private List<List<Object>> rejections(UUID job, Cursor after) {
        return jdbc.sql("""
                        select * from screening_rejection r
                        where screening = ? and (part, n) > (?, ?)
                          and not exists (select from screening_part c where c.screening = r.screening and c.corrects = r.part)
                        order by part, n limit ?
                        """)
                .params(job, after.part(), after.n(), PAGE)
                .query((row, number) -> {
                    List<Object> cells = new ArrayList<>();
                    cells.add(row.getInt("part"));
                    cells.add(row.getString("file"));
                    cells.add(row.getLong("row"));
                    cells.add(row.getString("column_name"));
                    cells.add(row.getString("value"));
                    cells.add(row.getString("code"));
                    cells.add(row.getString("problem"));
                    cells.add(row.getString("advice"));
                    cells.add(row.getLong("n"));
                    return cells;
                })
                .list();
    }
}
