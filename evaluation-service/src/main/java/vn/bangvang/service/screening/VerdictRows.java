package vn.bangvang.service.screening;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Caution;
import vn.bangvang.model.verdict.Criterion;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Finding;
import vn.bangvang.model.verdict.NearestWay;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;
import vn.bangvang.service.list.ListedDossier;
import vn.bangvang.service.shared.SafeCsv;

/** Lays verdicts out as rows of a table that a secretariat reads: one for each candidate and award. */
final class VerdictRows {

    static final List<String> HEADER = List.of(
            "Tệp",
            "Dòng",
            "Mã hồ sơ",
            "Họ và tên, tên tập thể",
            "Đơn vị",
            "Năm xét",
            "Mã danh hiệu",
            "Danh hiệu, hình thức",
            "Mã kết luận",
            "Kết luận",
            "Điều kiện chưa đạt, chưa rõ",
            "Còn thiếu",
            "Sớm nhất",
            "Căn cứ",
            "Lưu ý",
            "Bộ quy tắc");

    private VerdictRows() {}

    static void append(StringBuilder rows, ListedDossier listed, Evaluation evaluation) {
        Dossier dossier = listed.dossier();
        String unit = dossier.unit() == null || dossier.unit().name() == null
                ? ""
                : dossier.unit().name();
        for (Verdict verdict : evaluation.verdicts()) {
            List<Object> row = new ArrayList<>(HEADER.size());
            row.add(listed.file());
            row.add(listed.row());
            row.add(dossier.id());
            row.add(dossier.candidate().name());
            row.add(unit);
            row.add(evaluation.year());
            row.add(verdict.award());
            row.add(verdict.name());
            row.add(verdict.status().name().toLowerCase(Locale.ROOT));
            row.add(verdict.status().label());
            row.add(openConditions(verdict));
            row.add(missing(verdict.nearestWay()));
            row.add(earliest(verdict));
            row.add(citations(verdict));
            row.add(verdict.cautions().stream().map(Caution::text).collect(Collectors.joining("\n")));
            row.add(evaluation.ruleSetOf(verdict.award()));
            SafeCsv.append(rows, row);
        }
    }

    private static String openConditions(Verdict verdict) {
        return verdict.criteria().stream()
                .filter(VerdictRows::isOpen)
                .map(criterion ->
                        criterion.findings().stream().map(Finding::rule).collect(Collectors.joining(" hoặc ")))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isOpen(Criterion criterion) {
        return criterion.outcome() == Outcome.NOT_MET || criterion.outcome() == Outcome.UNKNOWN;
    }

    private static String missing(@Nullable NearestWay way) {
        return way == null ? "" : String.join("\n", way.missing());
    }

    private static String earliest(Verdict verdict) {
        NearestWay way = verdict.nearestWay();
        if (verdict.status() != Status.NOT_ELIGIBLE || way == null || way.earliestYear() == null) {
            return "";
        }
        return String.valueOf(way.earliestYear());
    }

    /** For a verdict that is open, the provisions that it hangs on; otherwise those that it rests on. */
    private static String citations(Verdict verdict) {
        boolean open = verdict.criteria().stream().anyMatch(VerdictRows::isOpen);
        Set<String> places = new LinkedHashSet<>();
        for (Criterion criterion : verdict.criteria()) {
            if (!open || isOpen(criterion)) {
                criterion
                        .findings()
                        .forEach(finding -> places.add(finding.citation().text()));
            }
        }
        verdict.notEncoded().forEach(note -> places.add(note.citation().text()));
        return String.join("; ", places);
    }
}
