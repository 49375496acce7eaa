package vn.bangvang.service.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which columns the layouts have. */
final class Layouts {

    private static final String UNCLEAR_AWARD =
            "Đổi tiêu đề thành “Danh hiệu, hình thức đề nghị” hoặc “Danh hiệu, khen thưởng đã có”";

    /** One row for each candidate. */
    static final ColumnSet WIDE = new ColumnSet(wide())
            .unclear(
                    UNCLEAR_AWARD,
                    "Danh hiệu",
                    "Danh hiệu thi đua",
                    "Hình thức khen thưởng",
                    "Khen thưởng",
                    "Danh hiệu, khen thưởng",
                    "Danh hiệu, hình thức",
                    "Danh hiệu/hình thức khen thưởng",
                    "Danh hiệu, hình thức khen thưởng",
                    "Danh hiệu thi đua, hình thức khen thưởng");

    /** One row for each person and year. */
    static final ColumnSet LONG = new ColumnSet(longColumns());

    private Layouts() {}

    private static List<ListColumn> wide() {
        List<ListColumn> columns = new ArrayList<>(CandidateColumns.all());
        columns.addAll(DossierColumns.review());
        columns.addAll(DossierColumns.nominations());
        columns.addAll(DossierColumns.history());
        columns.addAll(FigureColumns.figures());
        columns.addAll(FigureColumns.attestations());
        return columns;
    }

    private static List<ListColumn> longColumns() {
        Set<String> replaced = Set.of(
                DossierColumns.YEAR,
                DossierColumns.DECIDED_ON,
                DossierColumns.RATINGS,
                DossierColumns.AWARDS,
                "nominationKind",
                "statistics");
        List<ListColumn> columns = new ArrayList<>(YearColumns.all());
        wide().stream().filter(column -> !replaced.contains(column.key())).forEach(columns::add);
        return columns;
    }
}
