package vn.bangvang.service.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.law.Award;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** The conclusions of a screening, one for each row and award, as people look through them. */
@Component
public class Conclusions {

    private static final String FROM = """
            from screening_row w join screening_result r using (screening, part, n), jsonb_each_text(r.statuses) s
            where w.screening = ?
              and (?::text[] is null or w.unit = any(?::text[]))
              and (?::text is null or coalesce(w.unit, w.unit_name) = ?)
              and (?::text is null or s.key = ?)
              and (?::text is null or w.dossier_key = ? or w.name_folded like ?)
            """;
    private static final String GROUP = "case when jsonb_exists(r.near, s.key) then 'near' else s.value end";

    private static final String LINE =
            "select w.part, w.n, w.file, w.row, w.name, w.unit, w.unit_name, s.key as award, " + GROUP
                    + " as conclusion ";

    private final JdbcClient jdbc;
    private final RuleBook rules;

    Conclusions(JdbcClient jdbc, RuleBook rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /**
     * Which conclusions are wanted; what is absent does not matter.
     *
     * @param award key of the award
     * @param unit code of the unit, or its name where it has none
     * @param search a part of the name, with or without marks, or the key of the dossier
     */
    public record Sieve(
            @Nullable String award,
            @Nullable String unit,
            @Nullable String search) {}

    /**
     * A conclusion.
     *
     * @param name absent where the dossier was erased
     * @param group the status, or {@code near} where one criterion alone is missed
     */
    public record Line(
            int part,
            long n,
            String file,
            long row,
            @Nullable String name,
            @Nullable String unit,
            @Nullable String unitName,
            String award,
            String group) {

        /** A place in the order of conclusions. */
        public String cursor() {
            return part + "-" + n + "-" + award;
        }
    }

    /** The orders in which conclusions can be read. */
    public enum Order {
        ROW("w.part {d}, w.n {d}"),
        NAME("w.given_name collate \"vi-x-icu\" {d} nulls last, w.name collate \"vi-x-icu\" {d}"),
        UNIT("coalesce(w.unit_name, w.unit) collate \"vi-x-icu\" {d} nulls last,"
                + " w.given_name collate \"vi-x-icu\", w.name collate \"vi-x-icu\""),
        AWARD("array_position(?::text[], s.key) {d}");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    /** How many conclusions of a group a unit has. */
    public record UnitCount(@Nullable String unit, @Nullable String unitName, long count) {}

    /** A unit that has rows. */
    public record Unit(String code, @Nullable String name) {}

    /** A wrong cell of a row that was not evaluated. */
    public record WrongCell(
            int part, String file, long row, String column, String value, String problem, String advice) {}

    /** How many conclusions there are in each group. */
    public Map<String, Long> counts(Job job, Sieve sieve, Access access) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.sql("select " + GROUP + " as conclusion, count(*) as count " + FROM + " group by 1")
                .params(params(job, sieve, access))
                .query(row -> {
                    counts.put(row.getString("conclusion"), row.getLong("count"));
                });
        return counts;
    }

    /**
     * The conclusions of a group in an order. Where a name is searched for with its marks, those that have them come first.
     *
     * @param offset how many to leave out
     */
    public List<Line> sorted(
            Job job,
            Sieve sieve,
            String group,
            Access access,
            Order order,
            boolean descending,
            long offset,
            int limit) {
        List<@Nullable Object> params = params(job, sieve, access);
        params.add(group);
        StringBuilder by = new StringBuilder();
        String search = sieve.search();
        if (search != null
                && !fold(search).equals(search.toLowerCase(Locale.ROOT).strip())) {
            by.append("position(? in lower(w.name)) = 0, ");
            params.add(Normalizer.normalize(search, Normalizer.Form.NFC).toLowerCase(Locale.ROOT));
        }
        if (order == Order.AWARD) {
            params.add(rules.law().awards().all().stream().map(Award::key).toArray(String[]::new));
        }
        params.add(offset);
        params.add(limit);
        by.append(order.sql.replace("{d}", descending ? "desc" : "asc"));
        return jdbc.sql(LINE + FROM + " and " + GROUP + " = ? order by " + by + ", w.part, w.n, s.key offset ? limit ?")
                .params(params)
                .query(Conclusions::line)
                .list();
    }

    /** How many conclusions of a group each unit has, the greatest number first. */
    public List<UnitCount> byUnit(Job job, Sieve sieve, String group, Access access) {
        List<@Nullable Object> params = params(job, sieve, access);
        params.add(group);
        return jdbc.sql(
                        "select coalesce(w.unit, w.unit_name) as unit, max(w.unit_name) as unit_name, count(*) as count "
                                + FROM + " and " + GROUP + " = ? group by 1 order by 3 desc, 1")
                .params(params)
                .query((row, number) ->
                        new UnitCount(row.getString("unit"), row.getString("unit_name"), row.getLong("count")))
                .list();
    }

    /**
     * The conclusions of a group after a place, in the order of the list.
     *
     * @param after the {@link Line#cursor()} of the last line of the page before; absent for the first page
     */
    public List<Line> page(Job job, Sieve sieve, String group, Access access, @Nullable String after, int limit) {
        String[] place = after == null ? new String[] {"0", "0", ""} : after.split("-", 3);
        if (place.length != 3 || !place[0].matches("[0-9]{1,9}") || !place[1].matches("[0-9]{1,18}")) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "Trang này không có.", "There is no such page.");
        }
        List<@Nullable Object> params = params(job, sieve, access);
        params.add(group);
        params.add(Integer.valueOf(place[0]));
        params.add(Long.valueOf(place[1]));
        params.add(Integer.valueOf(place[0]));
        params.add(Long.valueOf(place[1]));
        params.add(place[2]);
        params.add(limit);
        return jdbc.sql(
                        LINE + FROM + " and " + GROUP
                                + " = ? and (w.part, w.n) >= (?, ?) and (w.part, w.n, s.key) > (?, ?, ?) order by w.part, w.n, s.key limit ?")
                .params(params)
                .query(Conclusions::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getInt("part"),
                row.getLong("n"),
                row.getString("file"),
                row.getLong("row"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getString("award"),
                row.getString("conclusion"));
    }

    /**
     * The conclusions with these places, as far as there are any that the caller may see; in no order.
     *
     * @param cursors as {@link Line#cursor()} gives them
     */
    public List<Line> find(Job job, List<String> cursors, Access access) {
        Integer[] parts = new Integer[cursors.size()];
        Long[] rows = new Long[cursors.size()];
        String[] awards = new String[cursors.size()];
        for (int i = 0; i < cursors.size(); i++) {
            String[] place = cursors.get(i).split("-", 3);
            if (place.length != 3 || !place[0].matches("[0-9]{1,9}") || !place[1].matches("[0-9]{1,18}")) {
                return List.of();
            }
            parts[i] = Integer.valueOf(place[0]);
            rows[i] = Long.valueOf(place[1]);
            awards[i] = place[2];
        }
        String[] units = access.units() == null ? null : access.units().toArray(String[]::new);
        return jdbc.sql("select w.part, w.n, w.file, w.row, w.name, w.unit, w.unit_name, s.key as award, " + GROUP
                        + """
                         as conclusion
                        from unnest(?::integer[], ?::bigint[], ?::text[]) as e(in_part, in_row, for_award)
                             join screening_row w on w.part = e.in_part and w.n = e.in_row
                             join screening_result r using (screening, part, n),
                             jsonb_each_text(r.statuses) s
                        where w.screening = ? and s.key = e.for_award
                          and (?::text[] is null or w.unit = any(?::text[]))
                        """)
                .params(Arrays.asList(parts, rows, awards, job.id(), units, units))
                .query(Conclusions::line)
                .list();
    }

    private static List<@Nullable Object> params(Job job, Sieve sieve, Access access) {
        String[] units = access.units() == null ? null : access.units().toArray(String[]::new);
        String search = sieve.search();
        String like = search == null ? null : "%" + fold(search).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return new ArrayList<>(Arrays.asList(
                job.id(),
                units,
                units,
                sieve.unit(),
                sieve.unit(),
                sieve.award(),
                sieve.award(),
                search,
                search,
                like));
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\x{300}-\\x{36f}]", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** The units of the rows that the caller may see. */
    public List<Unit> units(Job job, Access access) {
        return jdbc.sql("""
                        select coalesce(unit, unit_name) as unit, max(unit_name) as name from screening_row
                        where screening = ? and coalesce(unit, unit_name) is not null
                          and (?::text[] is null or unit = any(?::text[]))
                        group by 1 order by 1 limit 500
                        """)
                .params(Arrays.asList(
                        job.id(),
                        access.units() == null ? null : access.units().toArray(String[]::new),
                        access.units() == null ? null : access.units().toArray(String[]::new)))
                .query((row, number) -> new Unit(row.getString("unit"), row.getString("name")))
                .list();
    }

    /** How many rows could not be evaluated, of those that the caller may see. */
    public long failed(Job job, Access access) {
        String[] units = access.units() == null ? null : access.units().toArray(String[]::new);
        return jdbc.sql("""
                        select count(*) from screening_row w join screening_result r using (screening, part, n)
                        where w.screening = ? and r.failed and (?::text[] is null or w.unit = any(?::text[]))
                        """)
                .params(Arrays.asList(job.id(), units, units))
                .query(Long.class)
                .single();
    }

    /** The first wrong cells of rows that have not been corrected. */
    public List<WrongCell> wrongCells(UUID id, int limit) {
        return jdbc.sql("""
                        select * from screening_rejection r
                        where screening = ?
                          and not exists (select from screening_part c where c.screening = r.screening and c.corrects = r.part)
                        order by part, n limit ?
                        """)
                .params(id, limit)
                .query((row, number) -> new WrongCell(
                        row.getInt("part"),
                        row.getString("file"),
                        row.getLong("row"),
                        row.getString("column_name"),
                        row.getString("value"),
                        row.getString("problem"),
                        row.getString("advice")))
                .list();
    }
}
