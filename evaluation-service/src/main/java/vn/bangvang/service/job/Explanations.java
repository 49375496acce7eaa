package vn.bangvang.service.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.engine.GoverningLaws;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.Results.Cursor;
import vn.bangvang.service.job.Results.Filter;
import vn.bangvang.service.job.Results.ResultRow;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Draws the conclusions on the rows of a screening again, with their reasons, a page of rows at a time. */
@Component
public class Explanations {

    private static final int PAGE = 200;

    private final Results results;
    private final RuleBook rules;

    Explanations(Results results, RuleBook rules) {
        this.results = results;
        this.rules = rules;
    }

    /**
     * Which rows are wanted; what is absent does not matter.
     *
     * @param status code of a conclusion that one of the awards of the row must have
     * @param award key of an award
     * @param unit code of the unit
     */
    public record Wanted(
            @Nullable String status,
            @Nullable String award,
            @Nullable String unit) {

        /** Every row. */
        public static final Wanted ALL = new Wanted(null, null, null);
    }

    /**
     * A row with its reasons.
     *
     * @param statuses the conclusions as they were kept, by award
     */
    public record Row(
            int part,
            long n,
            String file,
            long row,
            @Nullable String unit,
            @Nullable String unitName,
            Map<String, String> statuses,
            Dossier dossier,
            Evaluation evaluation) {}

    /** Whether the rules of a screening are those of today, so that its reasons can be drawn again. */
    public boolean canExplain(Job job) {
        return job.isUnder(rules);
    }

    /**
     * Makes sure that the reasons of a screening can be drawn again.
     *
     * @throws ProblemException if the rules have changed since
     */
    public void requireExplainable(Job job) {
        if (!canExplain(job)) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    "Bộ quy tắc của lần xét này không còn là bộ đang dùng, nên không lập lại được lý do. Hãy mở lần xét mới.",
                    "The rule set of this screening is not the one in use any more, so the reasons cannot be drawn again. Open a new run.");
        }
    }

    /** SHA-256 over every row of a screening with its conclusions, in hexadecimal; the same as long as these are. */
    public String hash(Job job) {
        return results.hash(job);
    }

    /**
     * Hands on every row that the caller may see, in the order of the list. Rows whose dossier was erased are left out.
     *
     * @throws ProblemException if the rules have changed since the screening
     */
    public void forEach(Job job, Wanted wanted, Access access, Consumer<Row> sink) {
        requireExplainable(job);
        Filter filter = new Filter(wanted.status(), wanted.award(), wanted.unit(), false);
        for (List<ResultRow> page : results.pages(job, filter, access, PAGE)) {
            explain(job, page).forEach(sink);
        }
    }

    /**
     * Hands on those rows at places, as {@link #place} names them, that the caller may see, in the order of the list.
     *
     * @throws ProblemException if the rules have changed since the screening
     */
    public void forEach(Job job, Set<String> places, Access access, Consumer<Row> sink) {
        requireExplainable(job);
        List<Cursor> cursors = places.stream().map(Cursor::of).sorted().toList();
        for (int i = 0; i < cursors.size(); i += PAGE) {
            List<Cursor> some = cursors.subList(i, Math.min(i + PAGE, cursors.size()));
            explain(job, results.at(job, some, access)).forEach(sink);
        }
    }

    /** The name of a place: part and row. */
    public static String place(int part, long n) {
        return new Cursor(part, n).text();
    }

    /** The rows of a page with their reasons, in its order. */
    List<Row> explain(Job job, List<ResultRow> page) {
        Map<Cursor, String> texts = results.dossiers(job, page);
        List<ResultRow> rows = page.stream()
                .filter(row -> !row.failed() && texts.containsKey(row.cursor()))
                .toList();
        List<Dossier> dossiers = rows.stream()
                .map(row -> DossierJson.mapper().readValue(texts.get(row.cursor()), Dossier.class))
                .toList();
        List<Optional<Evaluation>> evaluations =
                GoverningLaws.on(rules, job.jurisdiction(), job.asOf()).evaluate(dossiers, Selections.of(job.awards()));
        List<Row> explained = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            ResultRow row = rows.get(i);
            Dossier dossier = dossiers.get(i);
            evaluations
                    .get(i)
                    .ifPresent(evaluation -> explained.add(new Row(
                            row.part(),
                            row.n(),
                            row.file(),
                            row.row(),
                            row.unit(),
                            row.unitName(),
                            row.statuses(),
                            dossier,
                            evaluation)));
        }
        return explained;
    }
}
