package vn.bangvang.service.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.engine.AwardConclusions;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.GoverningLaws;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Status;

/** Draws the conclusions on rows of a screening. */
@Component
class RowJudge {

    static final String LAW_CHANGED =
            "Bộ quy tắc đã thay đổi từ khi bắt đầu xét danh sách này; hãy tạo lần xét mới để mọi dòng theo cùng một bộ quy tắc.";

    private static final Logger LOG = LoggerFactory.getLogger(RowJudge.class);

    private final RuleBook rules;

    RowJudge(RuleBook rules) {
        this.rules = rules;
    }

    /** A row; its dossier is absent where it was erased. */
    record Row(long n, @Nullable String dossier) {}

    /** Conclusions on a row; {@code near} the awards that it misses by one criterion, {@code failed} where there are none. */
    record Outcome(long n, Map<String, String> statuses, Set<String> near, boolean failed) {}

    /** Whether the law is still the one by which the screening was begun. */
    boolean isSameLaw(Job job) {
        return job.isUnder(rules);
    }

    /** The conclusions on a cohort, in its order. A row that cannot be evaluated does not harm the others. */
    List<Outcome> judge(Job job, List<Row> cohort) {
        try {
            return assess(job, cohort);
        } catch (RuntimeException e) {
            return cohort.stream().map(row -> alone(job, row)).toList();
        }
    }

    private Outcome alone(Job job, Row row) {
        try {
            return assess(job, List.of(row)).get(0);
        } catch (RuntimeException e) {
            LOG.error(
                    "A row of a screening cannot be evaluated: {}", e.getClass().getName());
            return failed(row);
        }
    }

    private List<Outcome> assess(Job job, List<Row> cohort) {
        List<Row> kept = cohort.stream().filter(row -> row.dossier() != null).toList();
        List<Dossier> dossiers = kept.stream()
                .map(row -> DossierJson.mapper().readValue(row.dossier(), Dossier.class))
                .toList();
        AwardSelection selection = Selections.of(job.awards());
        Map<Long, Outcome> outcomes = new HashMap<>();
        GoverningLaws.on(rules, job.jurisdiction(), job.asOf()).byLaw(dossiers).forEach((law, places) -> {
            List<AwardConclusions> concluded =
                    law.conclude(places.stream().map(dossiers::get).toList(), selection);
            for (int i = 0; i < places.size(); i++) {
                long n = kept.get(places.get(i)).n();
                Map<String, String> statuses = new LinkedHashMap<>();
                concluded.get(i).statuses().forEach((award, status) -> statuses.put(award, code(status)));
                outcomes.put(n, new Outcome(n, statuses, concluded.get(i).nearMisses(), false));
            }
        });
        List<Outcome> inOrder = new ArrayList<>(cohort.size());
        for (Row row : cohort) {
            Outcome outcome = outcomes.get(row.n());
            if (outcome != null) {
                inOrder.add(outcome);
            } else {
                inOrder.add(row.dossier() == null ? new Outcome(row.n(), Map.of(), Set.of(), false) : failed(row));
            }
        }
        return inOrder;
    }

    private static Outcome failed(Row row) {
        return new Outcome(row.n(), Map.of(), Set.of(), true);
    }

    private static String code(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
