package vn.bangvang.service.council;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.bangvang.model.dossier.CouncilLevel;

/** Sessions, lists, votes and decisions in the database. */
@Component
class CouncilStore {

    private final JdbcClient jdbc;

    CouncilStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The run of a round. */
    record RunKey(UUID round, int run) {}

    /** An entry without what is read from the screening. */
    record Row(
            int part,
            long n,
            String award,
            @Nullable Votes votes,
            @Nullable UUID decision,
            int version) {

        String key() {
            return part + "-" + n + "-" + award;
        }
    }

    Optional<Session> session(RunKey run) {
        return jdbc.sql("select * from council_session where round = ? and run = ?")
                .params(run.round(), run.run())
                .query(CouncilStore::session)
                .optional();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        Date day = row.getDate("held_on");
        return new Session(
                CouncilLevel.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
                day == null ? null : day.toLocalDate(),
                row.getString("place"),
                row.getObject("members", Integer.class),
                row.getObject("present", Integer.class),
                row.getInt("in_writing"),
                row.getString("chair"),
                row.getString("secretary"),
                row.getObject("secret_ballot", Boolean.class),
                row.getInt("version"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }

    /** Keeps a session; version 0 stands for none. */
    boolean keepSession(RunKey run, int version, SessionChange change, String by) {
        LocalDate day = change.heldOn();
        List<@Nullable Object> params = new ArrayList<>(Arrays.asList(
                change.level().name().toLowerCase(Locale.ROOT),
                day == null ? null : Date.valueOf(day),
                change.place(),
                change.members(),
                change.present(),
                change.inWriting(),
                change.chair(),
                change.secretary(),
                change.secretBallot(),
                by,
                run.round(),
                run.run()));
        if (version == 0) {
            return jdbc.sql("""
                            insert into council_session (level, held_on, place, members, present, in_writing, chair,
                                                         secretary, secret_ballot, changed_by, round, run)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            on conflict do nothing
                            """).params(params).update() == 1;
        }
        params.add(version);
        return jdbc.sql("""
                        update council_session
                        set level = ?, held_on = ?, place = ?, members = ?, present = ?, in_writing = ?, chair = ?,
                            secretary = ?, secret_ballot = ?, changed_by = ?, changed_at = now(), version = version + 1
                        where round = ? and run = ? and version = ?
                        """).params(params).update() == 1;
    }

    /** The most votes that were recorded on a nominee. */
    long mostVotes(RunKey run) {
        return jdbc.sql("""
                        select coalesce(max(agree + coalesce(disagree, 0) + coalesce(blank, 0)), 0)
                        from council_entry where round = ? and run = ?
                        """).params(run.round(), run.run()).query(Long.class).single();
    }

    List<Row> entries(RunKey run) {
        return jdbc.sql("select * from council_entry where round = ? and run = ? order by part, n, award")
                .params(run.round(), run.run())
                .query(CouncilStore::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Integer agree = row.getObject("agree", Integer.class);
        return new Row(
                row.getInt("part"),
                row.getLong("n"),
                row.getString("award"),
                agree == null
                        ? null
                        : new Votes(
                                agree, row.getObject("disagree", Integer.class), row.getObject("blank", Integer.class)),
                row.getObject("decision", UUID.class),
                row.getInt("version"));
    }

    /** How many entries a run has. */
    int count(RunKey run) {
        return jdbc.sql("select count(*) from council_entry where round = ? and run = ?")
                .params(run.round(), run.run())
                .query(Integer.class)
                .single();
    }

    /** Adds entries; those that are there already stay as they are. */
    int add(RunKey run, List<Integer> parts, List<Long> rows, List<String> awards, String by) {
        return jdbc.sql("""
                        insert into council_entry (round, run, part, n, award, added_by)
                        select ?, ?, e.part, e.n, e.award, ?
                        from unnest(?::integer[], ?::bigint[], ?::text[]) as e(part, n, award)
                        on conflict do nothing
                        """)
                .params(
                        run.round(),
                        run.run(),
                        by,
                        parts.toArray(Integer[]::new),
                        rows.toArray(Long[]::new),
                        awards.toArray(String[]::new))
                .update();
    }

    /** Takes entries off the list and keeps them as they were under the id of the removal. */
    int remove(RunKey run, Collection<Row> rows, UUID removal, String by) {
        return jdbc.sql("""
                        with gone as (
                            delete from council_entry
                            where round = ? and run = ?
                              and (part, n, award) in (select * from unnest(?::integer[], ?::bigint[], ?::text[]))
                            returning *)
                        insert into council_removed (removal, round, run, part, n, award, agree, disagree, blank,
                                                     version, added_at, added_by, removed_by)
                        select ?, round, run, part, n, award, agree, disagree, blank, version, added_at, added_by, ?
                        from gone
                        """)
                .params(
                        run.round(),
                        run.run(),
                        rows.stream().map(Row::part).toArray(Integer[]::new),
                        rows.stream().map(Row::n).toArray(Long[]::new),
                        rows.stream().map(Row::award).toArray(String[]::new),
                        removal,
                        by)
                .update();
    }

    /** What a removal has taken off and was not put back since. */
    List<Row> removed(RunKey run, UUID removal) {
        return jdbc.sql("""
                        select *, null::uuid as decision from council_removed
                        where removal = ? and round = ? and run = ? order by part, n, award
                        """)
                .params(removal, run.round(), run.run())
                .query(CouncilStore::row)
                .list();
    }

    /** Puts back what a removal has taken off; those that are on the list again stay as they are. */
    int restore(RunKey run, UUID removal) {
        return jdbc.sql("""
                        with back as (
                            delete from council_removed where removal = ? and round = ? and run = ? returning *)
                        insert into council_entry (round, run, part, n, award, agree, disagree, blank, version,
                                                   added_at, added_by)
                        select round, run, part, n, award, agree, disagree, blank, version, added_at, added_by
                        from back
                        on conflict do nothing
                        """).params(removal, run.round(), run.run()).update();
    }

    boolean vote(RunKey run, Row row, int version, @Nullable Votes votes) {
        return jdbc.sql("""
                        update council_entry set agree = ?, disagree = ?, blank = ?, version = version + 1
                        where round = ? and run = ? and part = ? and n = ? and award = ? and version = ?
                        """)
                        .params(Arrays.asList(
                                votes == null ? null : votes.agree(),
                                votes == null ? null : votes.disagree(),
                                votes == null ? null : votes.blank(),
                                run.round(),
                                run.run(),
                                row.part(),
                                row.n(),
                                row.award(),
                                version))
                        .update()
                == 1;
    }

    Map<UUID, Decision> decisions(RunKey run) {
        Map<UUID, Decision> decisions = new HashMap<>();
        jdbc.sql("select * from council_decision where round = ? and run = ?")
                .params(run.round(), run.run())
                .query((ResultSet row) -> {
                    UUID id = row.getObject("id", UUID.class);
                    decisions.put(
                            id,
                            new Decision(
                                    id,
                                    row.getString("number"),
                                    row.getDate("decided_on").toLocalDate(),
                                    row.getString("authority"),
                                    row.getInt("version")));
                });
        return decisions;
    }

    void create(RunKey run, Decision decision, String by) {
        jdbc.sql("""
                        insert into council_decision (id, round, run, number, decided_on, authority, created_by)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        decision.id(),
                        run.round(),
                        run.run(),
                        decision.number(),
                        Date.valueOf(decision.decidedOn()),
                        decision.authority(),
                        by)
                .update();
    }

    boolean change(RunKey run, Decision decision) {
        return jdbc.sql("""
                        update council_decision set number = ?, decided_on = ?, authority = ?, version = version + 1
                        where id = ? and round = ? and run = ? and version = ?
                        """)
                        .params(
                                decision.number(),
                                Date.valueOf(decision.decidedOn()),
                                decision.authority(),
                                decision.id(),
                                run.round(),
                                run.run(),
                                decision.version())
                        .update()
                == 1;
    }

    /** Takes a decision away from all entries, and then itself. */
    boolean remove(RunKey run, UUID decision) {
        jdbc.sql("""
                        update council_entry set decision = null, version = version + 1
                        where round = ? and run = ? and decision = ?
                        """).params(run.round(), run.run(), decision).update();
        return jdbc.sql("delete from council_decision where round = ? and run = ? and id = ?")
                        .params(run.round(), run.run(), decision)
                        .update()
                == 1;
    }

    int decide(RunKey run, UUID decision, Collection<Entry> entries) {
        return jdbc.sql("""
                        update council_entry set decision = ?, version = version + 1
                        where round = ? and run = ?
                          and (part, n, award) in (select * from unnest(?::integer[], ?::bigint[], ?::text[]))
                        """)
                .params(
                        decision,
                        run.round(),
                        run.run(),
                        entries.stream().map(Entry::part).toArray(Integer[]::new),
                        entries.stream().map(Entry::n).toArray(Long[]::new),
                        entries.stream().map(Entry::award).toArray(String[]::new))
                .update();
    }
}
