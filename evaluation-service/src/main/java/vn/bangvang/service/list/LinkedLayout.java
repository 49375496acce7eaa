package vn.bangvang.service.list;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.problem.ProblemCode;
import vn.bangvang.service.list.LinkedTable.Attested;
import vn.bangvang.service.list.RowGroups.Member;
import vn.bangvang.service.list.RowSource.Row;

/**
 * Reads lists of several files. A file that is there makes its section complete: a candidate without a row in it has
 * declared that there is nothing. A file that is not there leaves its section unknown.
 */
final class LinkedLayout {

    private static final List<LinkedTable> TABLES = List.of(LinkedTable.values());

    private final Map<LinkedTable, ListFile> files;
    private final ListFile candidates;
    private final String key;
    private final DossierBuilder builder;
    private final Outcome outcome;
    private final ListOptions options;

    private LinkedLayout(
            Map<LinkedTable, ListFile> files, ListFile candidates, String key, ListOptions options, Outcome outcome) {
        this.files = files;
        this.candidates = candidates;
        this.key = key;
        this.options = options;
        this.outcome = outcome;
        this.builder = new DossierBuilder(options, candidates.reading(), candidates.header());
    }

    static ListSummary read(LinkedFiles linked, ListOptions options, AwardNames awards, ListSink sink)
            throws UnreadableListException {
        Map<LinkedTable, ListFile> files = new EnumMap<>(LinkedTable.class);
        long bytes = 0;
        for (Map.Entry<LinkedTable, ListInput> input : linked.files().entrySet()) {
            ListFile file = ListFile.open(
                    input.getValue(), List.of(LinkedColumns.of(input.getKey()).layout()), awards, options);
            files.put(input.getKey(), file);
            bytes += ListReader.size(file);
        }
        ListFile candidates = files.get(LinkedTable.CANDIDATES);
        if (candidates == null) {
            throw new IllegalStateException("Linked files without candidates");
        }
        candidates.requireMoreThanHeader();
        WideLayout.requireYear(candidates, options);
        linked.others().forEach(candidates::ignoredFile);
        String key = commonKey(linked.folder().isEmpty() ? candidates.name() : linked.folder(), files);
        LinkedLayout layout = new LinkedLayout(files, candidates, key, options, new Outcome(sink, bytes));
        try {
            layout.read();
        } catch (IOException e) {
            throw ListFile.unreadable(candidates.name(), e);
        }
        candidates.requireRows();
        return new ListSummary(files.values().stream().map(ListFile::summary).toList());
    }

    private static String commonKey(String name, Map<LinkedTable, ListFile> files) throws UnreadableListException {
        for (String key : new String[] {CandidateColumns.ID, CandidateColumns.CITIZEN_ID}) {
            if (files.values().stream().allMatch(file -> file.header().has(key))) {
                return key;
            }
        }
        throw new UnreadableListException(
                name,
                "Các tệp không có chung một cột để nối",
                "Mọi tệp phải có cột “Mã hồ sơ”, hoặc mọi tệp phải có cột “Số định danh”");
    }

    private void read() throws IOException {
        try (RowGroups groups = new RowGroups(options.rowsInMemory())) {
            for (Map.Entry<LinkedTable, ListFile> file : files.entrySet()) {
                collect(file.getKey(), file.getValue(), groups);
            }
            groups.forEach((groupKey, members) -> readGroup(groupKey, members));
        }
    }

    private void collect(LinkedTable table, ListFile file, RowGroups groups) throws IOException {
        int keyAt = file.header().indexOf(key);
        try (ListFile.Rows rows = file.rows()) {
            for (Row row = rows.next(outcome.sink()::reject); row != null; row = rows.next(outcome.sink()::reject)) {
                String rowKey = Keys.of(file, row, keyAt);
                if (rowKey == null) {
                    outcome.reject(file.reading().takeProblems());
                    file.rejectedRows(1);
                } else {
                    groups.add(rowKey, TABLES.indexOf(table), row);
                }
                outcome.progress(rows.bytesRead());
            }
            outcome.fileDone(file.size());
        }
    }

    /** An entry of a linked file and where it stands. */
    private record Linked(LinkedTable table, @Nullable Object entry, Place place) {}

    private void readGroup(String groupKey, List<Member> members) {
        List<Row> candidateRows = new ArrayList<>();
        List<Linked> entries = new ArrayList<>();
        List<Rejection> linkedProblems = new ArrayList<>();
        for (Member member : members) {
            LinkedTable table = TABLES.get(member.table());
            if (table == LinkedTable.CANDIDATES) {
                candidateRows.add(member.row());
            } else if (candidateRows.isEmpty()) {
                rejectOrphan(file(table), groupKey, member.row());
            } else {
                entries.add(entry(table, member.row()));
                List<Rejection> problems = file(table).reading().takeProblems();
                linkedProblems.addAll(problems);
                file(table).rejectedRows(problems.isEmpty() ? 0 : 1);
            }
        }
        outcome.reject(linkedProblems);
        for (Row row : candidateRows) {
            readCandidate(row, entries, linkedProblems);
        }
    }

    private void rejectOrphan(ListFile file, String groupKey, Row row) {
        int keyAt = file.header().indexOf(key);
        Place place = new Place(file.name(), row.number(), file.header().texts().get(keyAt), groupKey);
        outcome.reject(List.of(place.rejection(
                ProblemCode.UNKNOWN_CODE,
                "“" + groupKey + "” không có trong tệp " + candidates.name(),
                "Sửa giá trị, hoặc thêm đối tượng vào tệp " + candidates.name())));
        file.rejectedRows(1);
    }

    private Linked entry(LinkedTable table, Row row) {
        ListFile file = file(table);
        DossierDraft draft = new DossierDraft();
        file.rowReader().read(row, draft);
        Place place = new Place(file.name(), row.number(), "", "");
        RecordColumns<?> records = LinkedColumns.of(table).records();
        Object entry = records == null
                ? null
                : records.entry(draft.row, LinkedColumns.of(table).columns(), file.reading(), place, file.header());
        return new Linked(table, entry, place);
    }

    private void readCandidate(Row row, List<Linked> entries, List<Rejection> linkedProblems) {
        DossierDraft draft = new DossierDraft();
        candidates.rowReader().read(row, draft);
        for (LinkedTable table : files.keySet()) {
            declare(table, draft);
        }
        entries.forEach(entry -> add(entry, draft));
        Place place = new Place(candidates.name(), row.number(), "", "");
        Dossier dossier = builder.build(draft, place);
        List<Rejection> problems = candidates.reading().takeProblems();
        if (problems.isEmpty()
                && linkedProblems.isEmpty()
                && outcome.accept(dossier, place, WideLayout.identity(draft))) {
            candidates.accepted();
            return;
        }
        outcome.reject(problems);
        if (!linkedProblems.isEmpty() && problems.isEmpty()) {
            Rejection first = linkedProblems.get(0);
            outcome.reject(List.of(place.rejection(
                    ProblemCode.CONTRADICTION,
                    "Đối tượng không được xét vì tệp " + first.file() + ", dòng " + first.row() + " có lỗi",
                    "Sửa dòng có lỗi rồi nộp lại cả bộ tệp")));
        }
        candidates.rejectedRows(1);
    }

    private void declare(LinkedTable table, DossierDraft draft) {
        Section section = table.section();
        EntryList<?> list = section == null ? null : draft.list(section);
        boolean twice = list != null ? !list.isUnknown() : section != null && !draft.attestations.isEmpty();
        if (section != null && twice) {
            Place place = draft.columnPlace("/" + section.property());
            if (place != null) {
                candidates
                        .reading()
                        .reject(
                                place,
                                ProblemCode.CONTRADICTION,
                                "“" + place.column() + "” ghi cả ở đây và trong tệp "
                                        + file(table).name(),
                                "Chỉ ghi ở một nơi");
            }
        }
        if (list != null) {
            list.declare();
        }
    }

    private static void add(Linked linked, DossierDraft draft) {
        Object entry = linked.entry();
        Section section = linked.table().section();
        if (entry instanceof Attested attested) {
            draft.attestations.put(attested.attestation(), attested.value());
        } else if (entry != null && section != null) {
            EntryList<?> list = draft.list(section);
            if (list != null) {
                addTo(list, entry, linked.place());
            }
        }
    }

    /** The list and the entry are of the same section. */
    @SuppressWarnings("unchecked")
    private static void addTo(EntryList<?> list, Object entry, Place place) {
        ((EntryList<Object>) list).add(entry, place);
    }

    private ListFile file(LinkedTable table) {
        ListFile file = files.get(table);
        if (file == null) {
            throw new IllegalStateException("No file " + table.fileName());
        }
        return file;
    }
}
