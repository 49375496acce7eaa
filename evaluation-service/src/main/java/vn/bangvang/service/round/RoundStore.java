package vn.bangvang.service.round;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.round.Rounds.Change;
import vn.bangvang.service.round.Rounds.Wanted;

/** Rounds in the database. */
@Component
class RoundStore {

    private static final String SEEN = """
            r.jurisdiction = any(?) and (?::text[] is null or r.unit_code = any(?::text[]))
            """;

    private final JdbcClient jdbc;

    RoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void create(UUID id, Wanted wanted, String by) {
        jdbc.sql("""
                        insert into round (title, kind, unit, unit_code, jurisdiction, year, as_of, awards, id, created_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """).params(params(wanted, id, by)).update();
    }

    /** Changes a round in the version that was read. */
    boolean update(UUID id, int version, Wanted wanted) {
        return jdbc.sql("""
                        update round set title = ?, kind = ?, unit = ?, unit_code = ?, jurisdiction = ?, year = ?,
                                         as_of = ?, awards = ?, version = version + 1
                        where id = ? and version = ?
                        """).params(params(wanted, id, version)).update() == 1;
    }

    private static List<@Nullable Object> params(Wanted wanted, Object... further) {
        CommendationKind kind = wanted.kind();
        List<@Nullable Object> params = new ArrayList<>(Arrays.asList(
                wanted.title(),
                kind == null ? null : kind.name().toLowerCase(Locale.ROOT),
                wanted.unit(),
                wanted.unitCode(),
                wanted.jurisdiction(),
                wanted.year(),
                Date.valueOf(wanted.asOf()),
                wanted.awards()));
        params.addAll(List.of(further));
        return params;
    }

    /** Marks that the next run is being prepared or not, in the version that was read. */
    boolean prepare(UUID id, int version, boolean preparing) {
        return jdbc.sql("update round set preparing = ?, version = version + 1 where id = ? and version = ?")
                        .params(preparing, id, version)
                        .update()
                == 1;
    }

    /** Makes other changes of a round wait until the transaction ends. */
    void hold(UUID id) {
        jdbc.sql("select id from round where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
    }

    int addRun(UUID id, UUID screening, String by) {
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from round_run where round = ?")
                .param(id)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into round_run (round, number, screening, year, started_by)
                        select id, ?, ?, year, ? from round where id = ?
                        """).params(number, screening, by, id).update();
        jdbc.sql("update round set preparing = false, version = version + 1 where id = ?")
                .param(id)
                .update();
        return number;
    }

    int yearOf(UUID id, int number) {
        return jdbc.sql("select year from round_run where round = ? and number = ?")
                .params(id, number)
                .query(Integer.class)
                .single();
    }

    void freeze(UUID id, int number) {
        jdbc.sql("update round_run set frozen_at = now() where round = ? and number = ?")
                .params(id, number)
                .update();
    }

    /** Counts the version up, if it is the one that was read. */
    boolean touch(UUID id, int version) {
        return jdbc.sql("update round set version = version + 1 where id = ? and version = ?")
                        .params(id, version)
                        .update()
                == 1;
    }

    void changed(UUID id, String by) {
        jdbc.sql("update round set changed_at = now(), changed_by = ? where id = ?")
                .params(by, id)
                .update();
    }

    Change lastChange(UUID id) {
        return jdbc.sql("select changed_at, coalesce(changed_by, created_by) as changed_by from round where id = ?")
                .param(id)
                .query((row, number) ->
                        new Change(row.getTimestamp("changed_at").toInstant(), row.getString("changed_by")))
                .single();
    }

    Optional<UUID> ofScreening(UUID screening) {
        return jdbc.sql("select round from round_run where screening = ?")
                .param(screening)
                .query(UUID.class)
                .optional();
    }

    Optional<Round> find(UUID id, Access access) {
        return withRuns(jdbc.sql("select * from round r where " + SEEN + " and r.id = ?")
                        .params(seen(access, id))
                        .query(RoundStore::row)
                        .list())
                .stream()
                .findFirst();
    }

    List<Round> latest(Access access, int limit) {
        return withRuns(jdbc.sql("select * from round r where " + SEEN + " order by r.created_at desc, r.id limit ?")
                .params(seen(access, limit))
                .query(RoundStore::row)
                .list());
    }

    private static List<@Nullable Object> seen(Access access, Object last) {
        String[] units = access.units() == null ? null : access.units().toArray(String[]::new);
        return Arrays.asList(access.places().toArray(String[]::new), units, units, last);
    }

    private record Row(Round round, boolean preparing) {}

    private List<Round> withRuns(List<Row> rows) {
        Map<UUID, List<Run>> runs = new HashMap<>();
        jdbc.sql("select * from round_run where round = any(?) order by number")
                .param(rows.stream().map(row -> row.round().id()).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    Timestamp frozen = row.getTimestamp("frozen_at");
                    runs.computeIfAbsent(row.getObject("round", UUID.class), round -> new ArrayList<>())
                            .add(new Run(
                                    row.getInt("number"),
                                    row.getObject("screening", UUID.class),
                                    row.getTimestamp("started_at").toInstant(),
                                    row.getString("started_by"),
                                    frozen == null ? null : frozen.toInstant()));
                });
        return rows.stream()
                .map(row -> withRuns(row, runs.getOrDefault(row.round().id(), List.of())))
                .toList();
    }

    private static Round withRuns(Row row, List<Run> runs) {
        Round round = row.round();
        RoundState state = RoundState.PREPARING;
        if (!row.preparing() && !runs.isEmpty()) {
            state = runs.get(runs.size() - 1).frozenAt() == null ? RoundState.REVIEWING : RoundState.FINISHED;
        }
        return new Round(
                round.id(),
                round.title(),
                round.kind(),
                round.unit(),
                round.unitCode(),
                round.jurisdiction(),
                round.year(),
                round.asOf(),
                round.awards(),
                round.version(),
                round.createdAt(),
                round.createdBy(),
                runs,
                state);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        return new Row(
                new Round(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        kind == null ? null : CommendationKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                        row.getString("unit"),
                        row.getString("unit_code"),
                        row.getString("jurisdiction"),
                        row.getInt("year"),
                        row.getDate("as_of").toLocalDate(),
                        row.getString("awards"),
                        row.getInt("version"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getString("created_by"),
                        List.of(),
                        RoundState.PREPARING),
                row.getBoolean("preparing"));
    }
}
