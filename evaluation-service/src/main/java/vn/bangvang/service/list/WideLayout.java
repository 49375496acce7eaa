package vn.bangvang.service.list;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
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
        try (ListFile.Rows rows = file.rows();
                WideRows dossiers = new WideRows(file, options, outcome)) {
            for (Row row = rows.next(dossiers::rejectAfterAll);
                    row != null;
                    row = rows.next(dossiers::rejectAfterAll)) {
                dossiers.add(row);
                outcome.progress(rows.bytesRead());
            }
            dossiers.finish();
        }
    }

    /** The cell by which the candidate is known; {@code null} where there is none. */
    static @Nullable Place identity(DossierDraft draft) {
        Place citizenId = draft.placeOf("/candidate/citizenId");
        return citizenId == null ? draft.placeOf("/id") : citizenId;
    }
}
