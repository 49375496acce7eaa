package vn.bangvang.service.list;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.service.list.RowSource.Row;

/** Reads lists that have one row for each candidate. */
final class WideLayout {

    static final ListFile.Layout LAYOUT = new ListFile.Layout(
            ListLayout.WIDE, Layouts.WIDE, (header, rows) -> hasName(header) ? null : "“Họ và tên”");

    private WideLayout() {}

    static boolean hasName(Header header) {
        return header.has(CandidateColumns.NAME, CandidateColumns.COLLECTIVE_NAME, CandidateColumns.HOUSEHOLD_HEAD);
    }

    /** Fails where the year under review is neither in the list nor given with it. */
    static void requireYear(ListFile file, ListOptions options) throws UnreadableListException {
        if (options.year() == null && !file.header().has(DossierColumns.YEAR)) {
            throw new UnreadableListException(
                    file.name(), "Thiếu cột: “Năm xét”", "Thêm cột “Năm xét”, hoặc chọn năm xét khi nộp danh sách");
        }
    }

    static void read(ListFile file, ListOptions options, Outcome outcome) throws IOException {
        DossierBuilder builder = new DossierBuilder(options, file.reading());
        try (ListFile.Rows rows = file.rows()) {
            for (Row row = rows.next(outcome.sink()); row != null; row = rows.next(outcome.sink())) {
                read(row, file, builder, outcome);
                outcome.progress(rows.bytesRead());
            }
        }
    }

    private static void read(Row row, ListFile file, DossierBuilder builder, Outcome outcome) {
        DossierDraft draft = new DossierDraft();
        file.rowReader().read(row, draft);
        Place rowPlace = new Place(file.name(), row.number(), "", "");
        Dossier dossier = builder.build(draft, rowPlace);
        if (file.reading().hasProblems()) {
            outcome.reject(file.reading().takeProblems());
            file.rejectedRows(1);
        } else if (outcome.accept(dossier, rowPlace, identity(draft))) {
            file.accepted();
        } else {
            file.rejectedRows(1);
        }
    }

    /** The cell by which the candidate is known; {@code null} where there is none. */
    static @Nullable Place identity(DossierDraft draft) {
        Place citizenId = draft.placeOf("/candidate/citizenId");
        return citizenId == null ? draft.placeOf("/id") : citizenId;
    }
}
