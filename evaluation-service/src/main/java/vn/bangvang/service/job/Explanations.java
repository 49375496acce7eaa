package vn.bangvang.service.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.GoverningLaw;
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
        return rules.inForce(job.jurisdiction(), job.asOf()).ref().equals(job.ruleSet());
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
        Filter filter = new Filter(wanted.status(), wanted.award(), wanted.unit(), false);
        forEach(job, filter, row -> true, access, sink);
    }

    /**
     * Hands on those rows at places, as {@link #place} names them, that the caller may see. The reasons of no other row
     * are drawn.
     *
     * @throws ProblemException if the rules have changed since the screening
     */
    public void forEach(Job job, Set<String> places, Access access, Consumer<Row> sink) {
        Filter every = new Filter(null, null, null, false);
        forEach(job, every, row -> places.contains(place(row.part(), row.n())), access, sink);
    }

    /** The name of a place: part and row. */
    public static String place(int part, long n) {
        return new Cursor(part, n).text();
    }

    private void forEach(Job job, Filter filter, Predicate<ResultRow> wanted, Access access, Consumer<Row> sink) {
        requireExplainable(job);
        Cursor last = Cursor.START;
        List<ResultRow> page = results.page(job, filter, access, last, PAGE);
        while (!page.isEmpty()) {
            List<ResultRow> meant = page.stream().filter(wanted).toList();
            if (!meant.isEmpty()) {
                explain(job, meant).forEach(sink);
            }
            last = page.get(page.size() - 1).cursor();
            page = results.page(job, filter, access, last, PAGE);
        }
    }

    /** The rows of a page with their reasons, in its order. */
    List<Row> explain(Job job, List<ResultRow> page) {
        AwardSelection selection = Selections.of(job.awards());
        Map<Cursor, String> texts = results.dossiers(job, page);
        Map<Optional<LocalDate>, GoverningLaw> laws = new HashMap<>();
        Map<GoverningLaw, List<ResultRow>> rowsByLaw = new HashMap<>();
        Map<Cursor, Dossier> dossiers = new HashMap<>();
        for (ResultRow row : page) {
            String text = texts.get(row.cursor());
            if (text != null && !row.failed()) {
                Dossier dossier = DossierJson.mapper().readValue(text, Dossier.class);
                dossiers.put(row.cursor(), dossier);
                GoverningLaw law = laws.computeIfAbsent(
                        Optional.ofNullable(dossier.review().receivedOn()),
                        received -> rules.governing(job.jurisdiction(), job.asOf(), received.orElse(null)));
                rowsByLaw.computeIfAbsent(law, same -> new ArrayList<>()).add(row);
            }
        }
        Map<Cursor, Evaluation> evaluations = new HashMap<>();
        rowsByLaw.forEach((law, rows) -> {
            List<Evaluation> drawn = law.evaluate(
                    rows.stream().map(row -> dossiers.get(row.cursor())).toList(), selection);
            for (int i = 0; i < rows.size(); i++) {
                evaluations.put(rows.get(i).cursor(), drawn.get(i));
            }
        });
        List<Row> explained = new ArrayList<>(page.size());
        for (ResultRow row : page) {
            Dossier dossier = dossiers.get(row.cursor());
            Evaluation evaluation = evaluations.get(row.cursor());
            if (dossier != null && evaluation != null) {
                explained.add(new Row(
                        row.part(),
                        row.n(),
                        row.file(),
                        row.row(),
                        row.unit(),
                        row.unitName(),
                        row.statuses(),
                        dossier,
                        evaluation));
            }
        }
        return explained;
    }
}
