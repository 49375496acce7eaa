package vn.bangvang.service.list;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.problem.ProblemCode;
import vn.bangvang.service.list.RowSource.Row;

/** The keys by which rows of one candidate are brought together. */
final class Keys {

    private static final int MOST_NAMED = 20;

    private Keys() {}

    /** The key of a row; {@code null}, with a problem, where it has none. */
    static @Nullable String of(ListFile file, Row row, int keyAt) {
        Cell cell = file.rowReader().cell(row, keyAt);
        ColumnSet.Match match = file.header().matches().get(keyAt);
        if (cell == null || match == null || match.column() == null) {
            file.reading()
                    .reject(
                            new Place(
                                    file.name(),
                                    row.number(),
                                    file.header().texts().get(keyAt),
                                    ""),
                            ProblemCode.MISSING,
                            "Thiếu “" + file.header().texts().get(keyAt) + "” để biết dòng này của ai",
                            "Điền giá trị ở mọi dòng");
            return null;
        }
        return match.column().key().equals(CandidateColumns.CITIZEN_ID) ? cell.identity() : cell.oneLine();
    }

    /** Says of the other rows of a candidate that they were not read either. */
    static void rejectRest(List<Rejection> problems, List<Long> rows, Place first, Outcome outcome) {
        List<Long> wrong = problems.stream().map(Rejection::row).distinct().toList();
        List<Long> rest = rows.stream().filter(row -> !wrong.contains(row)).toList();
        boolean told = problems.stream().anyMatch(problem -> problem.problem().endsWith("đều không được xét"));
        if (!rest.isEmpty() && !told) {
            Place place = new Place(first.file(), rest.get(0), "", "");
            outcome.reject(List.of(place.rejection(
                    ProblemCode.CONTRADICTION,
                    (rest.size() == 1 ? "Dòng này" : "Các dòng " + joined(rest)) + " không được xét vì dòng "
                            + joined(wrong) + " của cùng đối tượng có lỗi",
                    "Sửa dòng có lỗi rồi nộp lại mọi dòng của đối tượng")));
        }
    }

    static String joined(List<Long> rows) {
        String joined = rows.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return rows.size() > MOST_NAMED ? joined + ", …" : joined;
    }
}
