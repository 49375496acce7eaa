package vn.bangvang.service.list;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.problem.ProblemCode;
import vn.bangvang.service.list.RowGroups.Member;
import vn.bangvang.service.list.RowReader.Filled;
import vn.bangvang.service.list.RowSource.Row;

/** Reads lists that have one row for each person and year. */
final class LongLayout {

    static final ListFile.Layout LAYOUT = new ListFile.Layout(ListLayout.LONG, Layouts.LONG, LongLayout::missing);

    private final ListFile file;
    private final ListOptions options;
    private final Outcome outcome;
    private final int keyAt;

    private LongLayout(ListFile file, ListOptions options, Outcome outcome) {
        this.file = file;
        this.options = options;
        this.outcome = outcome;
        int idAt = file.header().indexOf(CandidateColumns.ID);
        keyAt = idAt >= 0 ? idAt : file.header().indexOf(CandidateColumns.CITIZEN_ID);
    }

    static void requireKey(ListFile file) throws UnreadableListException {
        if (!file.header().has(CandidateColumns.ID, CandidateColumns.CITIZEN_ID)) {
            throw new UnreadableListException(
                    file.name(),
                    "Danh sách có cột “Năm” và cột xếp loại hoặc danh hiệu của năm, nên mỗi người có thể có nhiều dòng;"
                            + " thiếu cột “Số định danh” hoặc “Mã hồ sơ” để nối các dòng",
                    "Thêm một trong hai cột; nếu mỗi người chỉ có một dòng thì đổi tiêu đề “Năm” thành “Năm xét”");
        }
    }

    private static @Nullable String missing(Header header, List<Row> rows) {
        boolean ofYears = header.has(YearColumns.YEAR)
                && header.has(YearColumns.RATING, YearColumns.AWARDS)
                && !isCompact(header, rows);
        return ofYears && WideLayout.hasName(header)
                ? null
                : "“Năm”, “Mức độ hoàn thành nhiệm vụ”, “Danh hiệu, khen thưởng”";
    }

    /** Whether the cells name their years themselves, as where each candidate has one row. */
    private static boolean isCompact(Header header, List<Row> rows) {
        for (String key : new String[] {YearColumns.RATING, YearColumns.AWARDS}) {
            int at = header.indexOf(key);
            for (Row row : rows) {
                boolean below = row.number() > header.lastRow()
                        && at >= 0
                        && at < row.cells().size();
                if (below && row.cells().get(at).indexOf(':') >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    static void read(ListFile file, ListOptions options, Outcome outcome) throws IOException {
        new LongLayout(file, options, outcome).read();
    }

    private void read() throws IOException {
        try (RowGroups groups = new RowGroups(options.rowsInMemory())) {
            try (ListFile.Rows rows = file.rows()) {
                for (Row row = rows.next(outcome.sink()::reject);
                        row != null;
                        row = rows.next(outcome.sink()::reject)) {
                    String key = key(row);
                    if (key == null) {
                        outcome.reject(file.reading().takeProblems());
                        file.rejectedRows(1);
                    } else {
                        groups.add(key, 0, row);
                    }
                    outcome.progress(rows.bytesRead());
                }
            }
            groups.forEach((key, members) -> readGroup(members));
        }
    }

    private @Nullable String key(Row row) {
        return Keys.of(file, row, keyAt);
    }

    private void readGroup(List<Member> members) {
        DossierDraft draft = new DossierDraft();
        Map<ListColumn, Cell> ofCandidate = new LinkedHashMap<>();
        for (Member member : members) {
            readRow(member.row(), draft, ofCandidate, members);
        }
        ofCandidate.forEach((column, cell) -> {
            column.meaning().apply(cell, draft);
            draft.stands(column.pointer(), cell.place());
        });
        Place first = new Place(file.name(), members.get(0).row().number(), "", "");
        Dossier dossier = new DossierBuilder(options, file.reading(), file.header()).build(draft, first);
        if (file.reading().hasProblems()) {
            List<Rejection> problems = file.reading().takeProblems();
            outcome.reject(problems);
            Keys.rejectRest(problems, rowNumbers(members), first, outcome);
            file.rejectedRows(members.size());
        } else if (outcome.accept(dossier, first, WideLayout.identity(draft))) {
            file.accepted();
        } else {
            file.rejectedRows(members.size());
        }
    }

    private void readRow(Row row, DossierDraft draft, Map<ListColumn, Cell> ofCandidate, List<Member> members) {
        boolean speaksOfYear = false;
        for (Filled filled : file.rowReader().cells(row)) {
            if (YearColumns.isOfRow(filled.column())) {
                filled.column().meaning().apply(filled.cell(), draft);
                draft.stands(filled.column().pointer(), filled.cell().place());
                speaksOfYear |= !filled.column().key().equals(YearColumns.YEAR);
            } else {
                remember(filled, ofCandidate, members);
            }
        }
        Place place = new Place(file.name(), row.number(), "", "");
        if (speaksOfYear && !draft.row.has(YearColumns.YEAR) && !hasCell(row, YearColumns.YEAR)) {
            file.reading()
                    .reject(
                            place.in(file.header().textOf(YearColumns.YEAR)),
                            ProblemCode.MISSING,
                            "Thiếu năm",
                            "Điền cột “Năm” của dòng này");
        }
        YearColumns.finish(draft, ratingPlace(row, place), file.reading());
    }

    private boolean hasCell(Row row, String key) {
        return file.rowReader().cell(row, file.header().indexOf(key)) != null;
    }

    private Place ratingPlace(Row row, Place rowPlace) {
        Cell cell = file.rowReader().cell(row, file.header().indexOf(YearColumns.RATING));
        return cell == null ? rowPlace : cell.place();
    }

    private void remember(Filled filled, Map<ListColumn, Cell> ofCandidate, List<Member> members) {
        Cell earlier = ofCandidate.putIfAbsent(filled.column(), filled.cell());
        if (earlier != null && !earlier.lines().equals(filled.cell().lines())) {
            filled.cell()
                    .rejectPlainly(
                            ProblemCode.CONTRADICTION,
                            "Dòng " + earlier.place().row() + " ghi “" + earlier.oneLine() + "”, dòng "
                                    + filled.cell().place().row() + " ghi “"
                                    + filled.cell().oneLine() + "” cho cùng một đối tượng; các dòng "
                                    + Keys.joined(rowNumbers(members)) + " đều không được xét",
                            "Ghi giống nhau ở mọi dòng của một đối tượng, hoặc chỉ ghi ở dòng đầu");
        }
    }

    private static List<Long> rowNumbers(List<Member> members) {
        List<Long> numbers = new ArrayList<>();
        members.forEach(member -> numbers.add(member.row().number()));
        return numbers;
    }
}
