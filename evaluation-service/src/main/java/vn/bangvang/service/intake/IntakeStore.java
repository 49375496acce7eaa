package vn.bangvang.service.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.service.intake.Intake.ColumnsOfFile;
import vn.bangvang.service.intake.PreparedList.Findings;
import vn.bangvang.service.intake.PreparedList.Progress;
import vn.bangvang.service.intake.PreparedList.ReceivedFile;
import vn.bangvang.service.intake.PreparedList.State;
import vn.bangvang.service.intake.PreparedList.Terms;
import vn.bangvang.service.job.Upload;
import vn.bangvang.service.list.ListChanges;
import vn.bangvang.service.list.ListChanges.CellChange;
import vn.bangvang.service.list.ListChanges.OfFile;

/** Lists that are being prepared, in the database. */
@Component
class IntakeStore {

    private static final int PIECE = 1 << 20;
    private static final TypeReference<Map<Integer, String>> COLUMNS = new TypeReference<>() {};
    private static final String PROBLEM = """
            insert into intake_problem (list, n, file, row, column_name, position, person, value, found, content,
                                        is_number, code, problem, advice)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    IntakeStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void create(UUID id, UUID round, String place, @Nullable Set<String> units, Terms terms, String by) {
        jdbc.sql("""
                        insert into intake_list (id, round, jurisdiction, units, year, declared, sheet, created_by, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        id,
                        round,
                        place,
                        units == null ? null : units.toArray(String[]::new),
                        terms.year(),
                        terms.declared().toArray(String[]::new),
                        terms.sheet(),
                        by,
                        by))
                .update();
    }

    /** Puts files in the place of those that were there. */
    void putFiles(UUID list, List<Upload> files) {
        jdbc.sql("delete from intake_file where list = ?").param(list).update();
        for (int i = 0; i < files.size(); i++) {
            putFile(list, i, files.get(i));
        }
    }

    private void putFile(UUID list, int number, Upload file) {
        try (InputStream in = file.open()) {
            jdbc.sql("insert into intake_file (list, file, name, size, content) values (?, ?, ?, ?, ?)")
                    .params(list, number, file.name(), file.size(), new SqlBinaryValue(in, file.size()))
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the files of a list into a folder, under their names. */
    List<Path> copyFiles(UUID list, Path folder) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (ReceivedFile file : files(list)) {
            Path copy = folder.resolve(file.name());
            try (OutputStream out = Files.newOutputStream(copy)) {
                for (long from = 0; from < file.size(); from += PIECE) {
                    out.write(piece(list, file, from));
                }
            }
            copies.add(copy);
        }
        return copies;
    }

    private byte[] piece(UUID list, ReceivedFile file, long from) {
        return jdbc.sql("select substring(content from ? for ?) from intake_file where list = ? and file = ?")
                .params((int) from + 1, PIECE, list, file.file())
                .query(byte[].class)
                .single();
    }

    private List<ReceivedFile> files(UUID list) {
        return jdbc.sql("select file, name, size from intake_file where list = ? order by file")
                .param(list)
                .query((row, number) ->
                        new ReceivedFile(row.getInt("file"), row.getString("name"), row.getLong("size")))
                .list();
    }

    Optional<PreparedList> find(UUID id) {
        return jdbc.sql("select * from intake_list where id = ?")
                .param(id)
                .query(this::list)
                .optional();
    }

    List<PreparedList> ofRound(UUID round) {
        return jdbc.sql("select * from intake_list where round = ? order by created_at, id")
                .param(round)
                .query(this::list)
                .list();
    }

    /** The version of a list, which nobody else changes until the transaction ends. */
    long lock(UUID id) {
        return jdbc.sql("select version from intake_list where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional()
                .orElseThrow(Intake::gone);
    }

    /** Counts a change; the list is to be read again. */
    long changed(UUID id, String by) {
        return jdbc.sql("""
                        update intake_list
                        set version = version + 1, state = 'waiting', failure = null, changed_at = now(), changed_by = ?,
                            lease_until = null, rows_read = 0, bytes_read = 0, bytes_total = 0
                        where id = ?
                        returning version
                        """).params(by, id).query(Long.class).single();
    }

    void setTerms(UUID id, Terms terms) {
        jdbc.sql("update intake_list set year = ?, declared = ?, sheet = ? where id = ?")
                .params(Arrays.asList(terms.year(), terms.declared().toArray(String[]::new), terms.sheet(), id))
                .update();
    }

    void setPlace(UUID id, String place) {
        jdbc.sql("update intake_list set jurisdiction = ? where id = ?")
                .params(place, id)
                .update();
    }

    void setColumns(UUID id, ColumnsOfFile told, String by) {
        jdbc.sql("""
                        insert into intake_sheet (list, file, sheet, header_row, columns, changed_by)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (list, file, sheet) do update
                        set header_row = excluded.header_row, columns = excluded.columns, changed_at = now(),
                            changed_by = excluded.changed_by
                        """)
                .params(Arrays.asList(
                        id, told.file(), told.sheet(), told.headerRow(), DossierJson.write(told.columns()), by))
                .update();
    }

    void setCell(UUID id, Correction cell, long version) {
        jdbc.sql("""
                        insert into intake_cell (list, file, sheet, row, position, found, content, version, changed_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (list, file, sheet, row, position) do update
                        set content = excluded.content, version = excluded.version, changed_at = now(),
                            changed_by = excluded.changed_by
                        """)
                .params(
                        id,
                        cell.file(),
                        cell.sheet(),
                        cell.row(),
                        cell.position(),
                        storable(cell.found()),
                        storable(cell.content()),
                        version,
                        cell.by())
                .update();
    }

    void removeCell(UUID id, String file, long row, int position) {
        jdbc.sql("delete from intake_cell where list = ? and file = ? and row = ? and position = ?")
                .params(id, file, row, position)
                .update();
    }

    /** What somebody else changed in a cell after a version; absent where nobody did. */
    Optional<Correction> changedAfter(
            UUID id, String file, String sheet, long row, int position, long version, String own) {
        return jdbc.sql("""
                        select * from intake_cell
                        where list = ? and file = ? and sheet = ? and row = ? and position = ? and version > ?
                          and changed_by <> ?
                        """)
                .params(id, file, sheet, row, position, version, own)
                .query(IntakeStore::correction)
                .optional();
    }

    void leaveOut(UUID id, String file, String sheet, long row, String by) {
        jdbc.sql("""
                        insert into intake_left_out (list, file, sheet, row, changed_by) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """).params(id, file, sheet, row, by).update();
    }

    void bringBack(UUID id, String file, long row) {
        jdbc.sql("delete from intake_left_out where list = ? and file = ? and row = ?")
                .params(id, file, row)
                .update();
    }

    /** Forgets what was changed in cells and rows, because other files have come. */
    void forgetCells(UUID id) {
        jdbc.sql("delete from intake_cell where list = ?").param(id).update();
        jdbc.sql("delete from intake_left_out where list = ?").param(id).update();
    }

    List<Correction> corrections(UUID id, int most) {
        return jdbc.sql("select * from intake_cell where list = ? order by file, row, position limit ?")
                .params(id, most)
                .query(IntakeStore::correction)
                .list();
    }

    long countCorrections(UUID id) {
        return jdbc.sql("select count(*) from intake_cell where list = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    List<LeftOutRow> leftOut(UUID id) {
        return jdbc.sql("select * from intake_left_out where list = ? order by file, row")
                .param(id)
                .query((row, number) -> new LeftOutRow(
                        row.getString("file"),
                        row.getString("sheet"),
                        row.getLong("row"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    /** All that was changed, as the reader takes it. */
    ListChanges changes(UUID id) {
        Map<List<String>, ColumnsOfFile> sheets = new LinkedHashMap<>();
        jdbc.sql("select * from intake_sheet where list = ? order by file, sheet")
                .param(id)
                .query(row -> {
                    ColumnsOfFile told = told(row);
                    sheets.put(List.of(told.file(), told.sheet()), told);
                });
        Map<List<String>, List<CellChange>> cells = new LinkedHashMap<>();
        for (Correction one : corrections(id, Integer.MAX_VALUE)) {
            cells.computeIfAbsent(List.of(one.file(), one.sheet()), key -> new ArrayList<>())
                    .add(new CellChange(one.row(), one.position(), one.content(), one.by(), one.at()));
        }
        Map<List<String>, Set<Long>> leftOut = new LinkedHashMap<>();
        for (LeftOutRow one : leftOut(id)) {
            leftOut.computeIfAbsent(List.of(one.file(), one.sheet()), key -> new HashSet<>())
                    .add(one.row());
        }
        Set<List<String>> keys = new java.util.LinkedHashSet<>(sheets.keySet());
        keys.addAll(cells.keySet());
        keys.addAll(leftOut.keySet());
        List<OfFile> files = new ArrayList<>();
        for (List<String> key : keys) {
            ColumnsOfFile told = sheets.get(key);
            files.add(new OfFile(
                    key.get(0),
                    key.get(1),
                    told == null ? null : told.headerRow(),
                    told == null ? Map.of() : told.columns(),
                    cells.getOrDefault(key, List.of()),
                    leftOut.getOrDefault(key, Set.of())));
        }
        return new ListChanges(files);
    }

    private static ColumnsOfFile told(ResultSet row) throws SQLException {
        long header = row.getLong("header_row");
        Long headerRow = row.wasNull() ? null : header;
        return new ColumnsOfFile(
                row.getString("file"),
                row.getString("sheet"),
                headerRow,
                DossierJson.mapper().readValue(row.getString("columns"), COLUMNS));
    }

    /** Puts problems in the place of those that were known. */
    void putProblems(UUID id, List<CellProblem> problems) {
        jdbc.sql("delete from intake_problem where list = ?").param(id).update();
        batches.batchUpdate(PROBLEM, problems, 500, (statement, one) -> {
            statement.setObject(1, id);
            statement.setLong(2, one.n());
            statement.setString(3, one.file());
            statement.setLong(4, one.row());
            statement.setString(5, storable(one.column()));
            statement.setObject(6, one.position());
            statement.setString(7, storable(one.person()));
            statement.setString(8, storable(one.value()));
            statement.setString(9, storable(one.found()));
            statement.setString(10, storable(one.content()));
            statement.setBoolean(11, one.isNumber());
            statement.setString(12, one.code());
            statement.setString(13, storable(one.problem()));
            statement.setString(14, storable(one.advice()));
        });
    }

    /** Problems in the order of their kinds, and of the list within a kind. */
    List<CellProblem> problems(UUID id, @Nullable String kind, long offset, int limit) {
        return jdbc.sql("""
                        select * from intake_problem
                        where list = ? and code = coalesce(?, code)
                        order by code, file, row, n offset ? limit ?
                        """)
                .params(Arrays.asList(id, kind, offset, limit))
                .query((row, number) -> {
                    int at = row.getInt("position");
                    Integer position = row.wasNull() ? null : at;
                    return new CellProblem(
                            row.getLong("n"),
                            row.getString("file"),
                            row.getLong("row"),
                            row.getString("column_name"),
                            position,
                            row.getString("person"),
                            row.getString("value"),
                            row.getString("found"),
                            row.getString("content"),
                            row.getBoolean("is_number"),
                            row.getString("code"),
                            row.getString("problem"),
                            row.getString("advice"));
                })
                .list();
    }

    /** Records what a reading found, unless the list was changed in the meantime. */
    boolean read(UUID id, long version, Findings findings) {
        return jdbc.sql("""
                        update intake_list set state = 'read', checked = version, findings = ?, failure = null,
                               lease_owner = null, lease_until = null
                        where id = ? and version = ? and state = 'reading'
                        """).params(DossierJson.write(findings), id, version).update() == 1;
    }

    void unreadable(UUID id, long version, String failure) {
        jdbc.sql("""
                        update intake_list set state = 'unreadable', failure = ?, findings = null,
                               lease_owner = null, lease_until = null
                        where id = ? and version = ?
                        """).params(storable(failure), id, version).update();
    }

    /** Notes how far a reading is; says whether it still counts. */
    boolean progress(UUID id, long version, UUID owner, String lease, Progress progress) {
        return jdbc.sql("""
                        update intake_list set rows_read = ?, bytes_read = ?, bytes_total = ?,
                               lease_until = now() + ?::interval
                        where id = ? and version = ? and state = 'reading' and lease_owner = ?
                        """)
                        .params(progress.rows(), progress.bytesRead(), progress.bytesTotal(), lease, id, version, owner)
                        .update()
                == 1;
    }

    /** A list to be read, and its version. */
    record Claim(UUID list, long version, UUID owner) {}

    Optional<Claim> claim(String lease) {
        UUID owner = UUID.randomUUID();
        return jdbc.sql("""
                        update intake_list set state = 'reading', lease_owner = ?, lease_until = now() + ?::interval
                        where id = (
                            select id from intake_list
                            where state = 'waiting' or (state = 'reading' and lease_until < now())
                            order by changed_at
                            limit 1
                            for update skip locked)
                        returning id, version
                        """)
                .params(owner, lease)
                .query((row, number) -> new Claim(row.getObject("id", UUID.class), row.getLong("version"), owner))
                .optional();
    }

    void release(Claim claim) {
        jdbc.sql("""
                        update intake_list set state = 'waiting', lease_until = null
                        where id = ? and version = ? and lease_owner = ? and state = 'reading'
                        """).params(claim.list(), claim.version(), claim.owner()).update();
    }

    boolean delete(UUID id) {
        return jdbc.sql("delete from intake_list where id = ?").param(id).update() == 1;
    }

    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    private static Correction correction(ResultSet row, int number) throws SQLException {
        return new Correction(
                row.getString("file"),
                row.getString("sheet"),
                row.getLong("row"),
                row.getInt("position"),
                row.getString("found"),
                row.getString("content"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }

    private PreparedList list(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String findings = row.getString("findings");
        return new PreparedList(
                id,
                row.getObject("round", UUID.class),
                row.getString("jurisdiction"),
                row.getArray("units") == null
                        ? null
                        : Set.of((String[]) row.getArray("units").getArray()),
                new Terms(
                        row.getInt("year"),
                        Set.of((String[]) row.getArray("declared").getArray()),
                        row.getString("sheet")),
                row.getLong("version"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("failure"),
                findings == null ? null : DossierJson.mapper().readValue(findings, Findings.class),
                new Progress(row.getLong("rows_read"), row.getLong("bytes_read"), row.getLong("bytes_total")),
                files(id),
                row.getTimestamp("created_at").toInstant(),
                row.getString("created_by"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("changed_by"));
    }
}
