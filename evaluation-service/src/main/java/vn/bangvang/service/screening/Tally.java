package vn.bangvang.service.screening;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;

/** Counts conclusions by award. Not for use by several threads at once. */
final class Tally {

    private final Map<String, Map<Status, Long>> byAward = new TreeMap<>();

    void add(Evaluation evaluation) {
        for (Verdict verdict : evaluation.verdicts()) {
            byAward.computeIfAbsent(verdict.name(), name -> new EnumMap<>(Status.class))
                    .merge(verdict.status(), 1L, Long::sum);
        }
    }

    void add(Tally other) {
        other.byAward.forEach((award, counts) -> {
            Map<Status, Long> own = byAward.computeIfAbsent(award, name -> new EnumMap<>(Status.class));
            counts.forEach((status, count) -> own.merge(status, count, Long::sum));
        });
    }

    /** The counts by name of award and conclusion; a conclusion that does not occur is absent. */
    Map<String, Map<Status, Long>> byAward() {
        return byAward;
    }
}
