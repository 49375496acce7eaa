package vn.bangvang.service.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.audit.AuditLog;
import vn.bangvang.service.intake.PreparedList.FileFindings;
import vn.bangvang.service.intake.PreparedList.Findings;
import vn.bangvang.service.intake.PreparedList.State;
import vn.bangvang.service.intake.PreparedList.Terms;
import vn.bangvang.service.job.KeptFile;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.job.Screenings.Wanted;
import vn.bangvang.service.job.Upload;
import vn.bangvang.service.list.ListPreview;
import vn.bangvang.service.list.ListRows;
import vn.bangvang.service.list.ListRows.ListRow;
import vn.bangvang.service.list.UnreadableListException;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** What people do with lists before they are screened. */
@Component
public class Intake {

    private static final int MOST_PLACES_AUDITED = 50;
    private static final long LOOK_MILLIS = 40;

    private final IntakeStore store;
    private final Checker checker;
    private final Screenings screenings;
    private final AuditLog audit;

    Intake(IntakeStore store, Checker checker, Screenings screenings, AuditLog audit) {
        this.store = store;
        this.checker = checker;
        this.screenings = screenings;
        this.audit = audit;
    }

    /** What became of cells that were sent: how many were changed, and which somebody else changed before. */
    public record Saved(int changed, List<Clash> clashes) {}

    /**
     * What became of a file of errors that came back.
     *
     * @param strange what in it belongs to no row of the list
     */
    public record TakenBack(int changed, List<Clash> clashes, List<String> strange) {}

    /** The refusal of a list that is not there, or no longer. */
    static ProblemException gone() {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "Không có danh sách này, hoặc danh sách đã được đưa vào xét.",
                "There is no such list, or its screening has started.");
    }

    private static ProblemException stale() {
        return new ProblemException(
                ProblemType.PRECONDITION_FAILED,
                "Đã có người khác sửa danh sách này. Hãy xem lại rồi làm tiếp.",
                "Somebody else has changed this list. Look at it again and go on.");
    }

    /** Keeps a list; it is read in the background. */
    @Transactional
    public UUID receive(UUID round, String place, Terms terms, List<Upload> files, Access access) {
        access.requirePlace(place);
        UUID id = UUID.randomUUID();
        store.create(id, round, place, access.units(), terms, access.name());
        store.putFiles(id, files);
        audit.add(
                access.name(),
                "list.receive",
                "list:" + id,
                Map.of("round", round.toString(), "jurisdiction", place, "files", files.size()));
        return id;
    }

    /** A list that the caller may handle. */
    public PreparedList find(UUID round, UUID id, Access access) {
        return store.find(id)
                .filter(list -> list.round().equals(round) && sees(list, access))
                .orElseThrow(Intake::gone);
    }

    /** The lists of a round that the caller may handle, the oldest first. */
    public List<PreparedList> ofRound(UUID round, Access access) {
        return store.ofRound(round).stream().filter(list -> sees(list, access)).toList();
    }

    private static boolean sees(PreparedList list, Access access) {
        Set<String> own = access.units();
        Set<String> its = list.units();
        return access.seesPlace(list.jurisdiction()) && (own == null || (its != null && own.containsAll(its)));
    }

    /** Has a list read now, and waits for it a moment. */
    public PreparedList await(PreparedList list, Duration patience) {
        checker.call();
        long until = System.nanoTime() + patience.toNanos();
        PreparedList now = list;
        while (now.isBeingRead() && System.nanoTime() < until) {
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return now;
            }
            now = store.find(list.id()).orElseThrow(Intake::gone);
        }
        return now;
    }

    /**
     * Says something else about the whole list, and puts other files in the place of those received. What was changed in
     * cells is forgotten with the files.
     *
     * @param files none where the files stay
     */
    @Transactional
    public void changeFilesAndTerms(PreparedList list, long version, List<Upload> files, Terms terms, Access access) {
        requireVersion(list, version);
        if (!files.isEmpty()) {
            store.putFiles(list.id(), files);
            store.forgetCells(list.id());
        }
        store.setTerms(list.id(), terms);
        changed(list, access, Map.of("what", files.isEmpty() ? "terms" : "files", "files", files.size()));
    }

    /** Keeps to a round whose place or year was changed. */
    @Transactional
    public void follow(PreparedList list, String place, int year, Access access) {
        access.requirePlace(place);
        store.lock(list.id());
        store.setPlace(list.id(), place);
        store.setTerms(
                list.id(), new Terms(year, list.terms().declared(), list.terms().sheet()));
        changed(list, access, Map.of("what", "round", "jurisdiction", place, "year", year));
    }

    /**
     * What somebody said of the columns of a file.
     *
     * @param headerRow the row of the header, where it was told
     * @param columns by position, those that do not mean what their header says
     */
    public record ColumnsOfFile(
            String file, String sheet, @Nullable Long headerRow, Map<Integer, String> columns) {}

    /** Says what columns mean, and which sheet is the list. */
    @Transactional
    public void changeColumns(
            PreparedList list, long version, @Nullable String sheet, List<ColumnsOfFile> told, Access access) {
        requireVersion(list, version);
        told.forEach(file -> store.setColumns(list.id(), file, access.name()));
        Terms terms = list.terms();
        store.setTerms(list.id(), new Terms(terms.year(), terms.declared(), sheet));
        int columns = told.stream().mapToInt(file -> file.columns().size()).sum();
        changed(list, access, Map.of("what", "columns", "columns", columns));
    }

    private void requireVersion(PreparedList list, long version) {
        if (store.lock(list.id()) != version) {
            throw stale();
        }
    }

    private long changed(PreparedList list, Access access, Map<String, ?> details) {
        long version = store.changed(list.id(), access.name());
        Map<String, Object> facts = new TreeMap<>(details);
        facts.put("version", version);
        audit.add(access.name(), "list.change", "list:" + list.id(), facts);
        return version;
    }

    /**
     * Corrects cells and leaves rows out. A cell that somebody else has changed since the form was shown stays as it is
     * and is told.
     *
     * @param version the version of the list that the form showed
     * @param leaveOut rows, by the number of their file
     */
    @Transactional
    public Saved save(
            PreparedList list, long version, List<CellEdit> edits, Map<Integer, Set<Long>> leaveOut, Access access) {
        store.lock(list.id());
        List<Clash> clashes = new ArrayList<>();
        List<Correction> corrections = new ArrayList<>();
        List<CellEdit> undone = new ArrayList<>();
        Map<Integer, List<CellEdit>> byFile = new TreeMap<>();
        for (CellEdit edit : edits) {
            if (edit.isTyped()) {
                require(edit.isPossible());
                byFile.computeIfAbsent(edit.file(), file -> new ArrayList<>()).add(edit);
            }
        }
        Set<String> places = new TreeSet<>();
        withFiles(
                list,
                files -> byFile.forEach((file, typed) -> {
                    String name = name(list, file);
                    String sheet = sheet(list, files, file);
                    Map<Long, ListRow> rows = rows(list, files, file, typed);
                    for (CellEdit edit : typed) {
                        ListRow row = rows.get(edit.row());
                        require(row != null);
                        if (row == null || isAlready(row, edit)) {
                            continue;
                        }
                        Correction other = store.changedAfter(
                                        list.id(), name, sheet, edit.row(), edit.position(), version, access.name())
                                .orElse(null);
                        if (other != null) {
                            clashes.add(new Clash(edit, name, other.content(), other.by(), other.at()));
                            continue;
                        }
                        places.add(file + ":" + ListPreview.letters(edit.position()) + edit.row());
                        String found = row.found(edit.position());
                        if (Typed.same(found, edit.text()) && !row.isFoundNumber(edit.position())) {
                            undone.add(edit);
                        } else {
                            corrections.add(new Correction(
                                    name,
                                    sheet,
                                    edit.row(),
                                    edit.position(),
                                    found,
                                    Typed.plain(edit.text()),
                                    access.name(),
                                    java.time.Instant.now()));
                        }
                    }
                    leaveOut.getOrDefault(file, Set.of())
                            .forEach(row -> store.leaveOut(list.id(), name, sheet, row, access.name()));
                }));
        Map<Integer, Set<Long>> rest = new TreeMap<>(leaveOut);
        rest.keySet().removeAll(byFile.keySet());
        if (!rest.isEmpty()) {
            withFiles(
                    list,
                    files -> rest.forEach((file, rows) -> rows.forEach(row -> store.leaveOut(
                            list.id(), name(list, file), sheet(list, files, file), row, access.name()))));
        }
        int rows = leaveOut.values().stream().mapToInt(Set::size).sum();
        int changes = corrections.size() + undone.size() + rows;
        if (changes > 0) {
            long now = store.changed(list.id(), access.name());
            corrections.forEach(cell -> store.setCell(list.id(), cell, now));
            undone.forEach(cell -> store.removeCell(list.id(), name(list, cell.file()), cell.row(), cell.position()));
            audit.add(
                    access.name(),
                    "list.correct",
                    "list:" + list.id(),
                    Map.of(
                            "cells",
                            corrections.size() + undone.size(),
                            "rows",
                            rows,
                            "places",
                            places.stream().limit(MOST_PLACES_AUDITED).toList(),
                            "version",
                            now));
        }
        return new Saved(changes, clashes);
    }

    /** A cell that is read as what was typed already; a number of a workbook is text once it was typed. */
    private static boolean isAlready(ListRow row, CellEdit edit) {
        return Typed.same(row.read(edit.position()), edit.text()) && !row.isNumber(edit.position());
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    "Không có ô này trong danh sách, hoặc nội dung ô quá dài.",
                    "There is no such cell in the list, or its content is too long.");
        }
    }

    private static String name(PreparedList list, int file) {
        require(file >= 0 && file < list.files().size());
        return list.files().get(file).name();
    }

    private String sheet(PreparedList list, List<Path> files, int file) {
        Findings findings = list.findings();
        if (findings != null) {
            for (FileFindings known : findings.files()) {
                if (known.file().equals(name(list, file))) {
                    return known.sheet();
                }
            }
        }
        return preview(list, files).stream()
                .filter(preview -> preview.file().equals(name(list, file)))
                .map(ListPreview::sheet)
                .findFirst()
                .orElse("");
    }

    private Map<Long, ListRow> rows(PreparedList list, List<Path> files, int file, List<CellEdit> edits) {
        Set<Long> wanted = new TreeSet<>();
        edits.forEach(edit -> wanted.add(edit.row()));
        Map<Long, ListRow> rows = new HashMap<>();
        forEachRow(list, files, file, row -> {
            if (wanted.contains(row.number())) {
                rows.put(row.number(), row);
            }
        });
        return rows;
    }

    private void forEachRow(PreparedList list, List<Path> files, int file, ListRows.Taker taker) {
        try {
            ListRows.forEach(files.get(file), name(list, file), checker.options(list), taker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableListException e) {
            throw unreadable(e);
        }
    }

    private static ProblemException unreadable(UnreadableListException e) {
        String text = e.file() + ": " + e.problem() + ". " + e.advice() + ".";
        return new ProblemException(ProblemType.UNREADABLE_LIST, text, text);
    }

    /** Undoes the correction of a cell. */
    @Transactional
    public void undo(PreparedList list, int file, long row, int position, Access access) {
        store.lock(list.id());
        store.removeCell(list.id(), name(list, file), row, position);
        changed(list, access, Map.of("what", "undo", "place", file + ":" + ListPreview.letters(position) + row));
    }

    /** Takes a row in again that was left out. */
    @Transactional
    public void bringBack(PreparedList list, int file, long row, Access access) {
        store.lock(list.id());
        store.bringBack(list.id(), name(list, file), row);
        changed(list, access, Map.of("what", "bring back", "place", file + ":" + row));
    }

    /** What is wrong, kind by kind. */
    public List<CellProblem> problems(PreparedList list, @Nullable String kind, long offset, int limit) {
        return store.problems(list.id(), kind, offset, limit);
    }

    /** What was corrected, as far as it can be shown at once. */
    public List<Correction> corrections(PreparedList list, int most) {
        return store.corrections(list.id(), most);
    }

    /** How many cells were corrected. */
    public long countCorrections(PreparedList list) {
        return store.countCorrections(list.id());
    }

    /** Which rows were left out. */
    public List<LeftOutRow> leftOut(PreparedList list) {
        return store.leftOut(list.id());
    }

    /**
     * How the files would be read as things stand.
     *
     * @throws ProblemException if one of them cannot be read at all
     */
    public List<ListPreview> preview(PreparedList list) {
        List<ListPreview> previews = new ArrayList<>();
        withFiles(list, files -> previews.addAll(preview(list, files)));
        return previews;
    }

    private List<ListPreview> preview(PreparedList list, List<Path> files) {
        try {
            return ListPreview.of(files, checker.options(list));
        } catch (UnreadableListException e) {
            throw unreadable(e);
        }
    }

    /** A row of a file; absent where it has none of that number. */
    public @Nullable ListRow row(PreparedList list, int file, long number) {
        List<ListRow> found = new ArrayList<>(1);
        withFiles(
                list,
                files -> forEachRow(list, files, file, row -> {
                    if (row.number() == number) {
                        found.add(row);
                    }
                }));
        return found.isEmpty() ? null : found.get(0);
    }

    private interface FileWork {
        void with(List<Path> files);
    }

    private void withFiles(PreparedList list, FileWork work) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("bang-vang-intake-");
            work.with(store.copyFiles(list.id(), folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Checker.delete(folder);
        }
    }

    /** Writes the rows with errors as a workbook, to be corrected and sent back. */
    public void writeErrorBook(PreparedList list, OutputStream out) {
        withFiles(list, files -> new ErrorFiles(list, store).writeBook(tables(list, files), out));
    }

    /** Writes the rows with errors of one file as CSV, to be corrected and sent back. */
    public void writeErrorText(PreparedList list, int file, OutputStream out) {
        withFiles(list, files -> new ErrorFiles(list, store).writeText(table(list, files, file), out));
    }

    private List<ErrorFiles.Table> tables(PreparedList list, List<Path> files) {
        List<ErrorFiles.Table> tables = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            tables.add(table(list, files, i));
        }
        return tables;
    }

    private ErrorFiles.Table table(PreparedList list, List<Path> files, int file) {
        ErrorFiles.Table table = new ErrorFiles(list, store)
                .table(name(list, file), preview(list, files).get(file));
        forEachRow(list, files, file, table::take);
        return table;
    }

    /** Takes a file of errors back that was corrected, row by row. */
    @Transactional
    public TakenBack takeBack(PreparedList list, Upload sent, Access access) {
        ErrorFiles.Returned returned = ErrorFiles.read(sent, list);
        List<CellEdit> edits = new ArrayList<>();
        List<String> strange = new ArrayList<>(returned.strange());
        withFiles(list, files -> {
            List<ListPreview> previews = preview(list, files);
            for (int i = 0; i < files.size(); i++) {
                int file = i;
                Map<Long, Map<Integer, String>> rows = returned.cells(file, previews.get(file));
                forEachRow(list, files, file, row -> {
                    Map<Integer, String> cells = rows.remove(row.number());
                    if (cells != null) {
                        cells.forEach((position, text) -> {
                            CellEdit edit = ErrorFiles.edit(file, row, position, text);
                            if (edit != null) {
                                edits.add(edit);
                            }
                        });
                    }
                });
                rows.keySet().forEach(row -> strange.add(name(list, file) + ", " + row));
            }
        });
        Saved saved = save(list, returned.version(), edits, returned.leftOut(), access);
        return new TakenBack(saved.changed(), saved.clashes(), strange);
    }

    /**
     * Starts the screening of a list as it was checked. The list is gone then.
     *
     * @param version the version that the caller has seen
     * @param awards keys separated by commas; or {@code nominated}, {@code all}
     * @param with what is to be done in the same transaction
     */
    @Transactional
    public UUID start(
            PreparedList list, long version, LocalDate asOf, String awards, Access access, Consumer<UUID> with) {
        requireVersion(list, version);
        PreparedList now = store.find(list.id()).orElseThrow(Intake::gone);
        Findings findings = now.findings();
        if (now.state() != State.READ || findings == null || findings.accepted() == 0) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    "Danh sách chưa được kiểm tra xong, hoặc không có dòng nào xét được.",
                    "The list has not been checked yet, or has no row that can be screened.");
        }
        Terms terms = now.terms();
        List<Upload> files = new ArrayList<>();
        UUID[] screening = new UUID[1];
        withFiles(now, paths -> {
            for (int i = 0; i < paths.size(); i++) {
                files.add(new KeptFile(name(now, i), paths.get(i)));
            }
            screening[0] = screenings.start(
                    new Wanted(
                            now.jurisdiction(),
                            asOf,
                            awards,
                            terms.year(),
                            terms.declared(),
                            terms.sheet(),
                            store.changes(now.id())),
                    files,
                    "list-" + now.id(),
                    access);
        });
        with.accept(screening[0]);
        store.delete(now.id());
        audit.add(
                access.name(),
                "list.start",
                "list:" + now.id(),
                Map.of("screening", screening[0].toString(), "version", version));
        return screening[0];
    }

    /** Gives a list up. */
    @Transactional
    public void discard(PreparedList list, Access access) {
        if (store.delete(list.id())) {
            audit.add(access.name(), "list.discard", "list:" + list.id(), Map.of());
        }
    }
}
