package vn.bangvang.service.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import vn.bangvang.service.law.KeptLaw;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Draws the conclusions on the rows of a screening again, with their reasons, a page of rows at a time. */
@Component
public class Explanations {

    private static final int PAGE = 200;

    private final Results results;
    private final Screenings screenings;
    private final KeptLaw keptLaw;
    private final RuleBook rules;

    Explanations(Results results, Screenings screenings, KeptLaw keptLaw, RuleBook rules) {
        this.results = results;
        this.screenings = screenings;
        this.keptLaw = keptLaw;
        this.rules = rules;
    }

    /** By what the reasons of a screening can be drawn again. */
    public enum Ground {
        /** By the rules in use, which are those of the screening. */
        IN_USE,
        /** By the texts of the time of the screening, which were kept. */
        KEPT,
        /** By nothing: the texts were not kept, or this software cannot read them any more. */
        LOST
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

    /** By what the reasons of a screening can be drawn again. */
    public Ground ground(Job job) {
        if (job.isUnder(rules)) {
            return Ground.IN_USE;
        }
        return lawOfThen(job).isPresent() ? Ground.KEPT : Ground.LOST;
    }

    /** Whether the reasons of a screening can be drawn again. */
    public boolean canExplain(Job job) {
        return ground(job) != Ground.LOST;
    }

    /**
     * The law by which a screening was made.
     *
     * @throws ProblemException if the rules have changed since and those of then cannot be read
     */
    public RuleBook law(Job job) {
        return job.isUnder(rules)
                ? rules
                : lawOfThen(job)
                        .orElseThrow(
                                () -> new ProblemException(
                                        ProblemType.WRONG_STATE,
                                        "Bộ quy tắc của lần xét này không còn là bộ đang dùng và hệ thống không còn đọc được lời văn khi đó, nên không lập lại được lý do. Hãy mở lần xét mới.",
                                        "The rule set of this screening is not the one in use any more and its texts of then cannot be read, so the reasons cannot be drawn again. Open a new run."));
    }

    /** The law of then; that in use where only the software has changed. */
    private Optional<RuleBook> lawOfThen(Job job) {
        return job.isUnderTextsOf(rules)
                ? Optional.of(rules)
                : keptLaw.find(Set.of(job.ruleSet().contentHash()), job.createdAt())
                        .filter(job::isUnderTextsOf);
    }

    /** The conclusions on a dossier by the law of a screening, nothing being kept. */
    public Evaluation evaluate(Job job, Dossier dossier) {
        return law(job).governing(
                        job.jurisdiction(), job.asOf(), dossier.review().receivedOn())
                .evaluate(dossier, Selections.of(job.awards()));
    }

    /**
     * The conclusions on a row that the caller may see, drawn again with their reasons by the law of the screening.
     *
     * @throws ProblemException if the rules have changed since and those of then cannot be read, or lead to something
     *     else in this version of the software
     */
    public Screenings.Explained explain(UUID id, int part, long n, Access access) {
        Job job = screenings.find(id, access);
        Dossier dossier = DossierJson.mapper().readValue(results.dossier(job, part, n, access), Dossier.class);
        Evaluation evaluation = evaluate(job, dossier);
        Results.Origin origin = results.origin(job, part, n);
        if (!job.isUnder(rules)) {
            results.at(job, List.of(new Cursor(part, n)), access).stream()
                    .filter(row -> !row.failed())
                    .forEach(row -> requireSame(row.statuses(), evaluation, row.file(), row.row()));
        }
        String unit = origin.unitName() == null ? origin.unit() : origin.unitName();
        return new Screenings.Explained(
                job, part, n, origin.version(), origin.file(), origin.row(), dossier, unit, evaluation);
    }

    private static void requireSame(Map<String, String> kept, Evaluation drawn, String file, long row) {
        if (!kept.equals(statuses(drawn))) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    "Lập lại lý do cho " + file + ", dòng " + row
                            + " bằng phiên bản phần mềm này thì ra kết luận khác với kết luận đã lưu, nên không dùng được. Kết luận đã lưu vẫn giữ nguyên. Hãy mở lần xét mới.",
                    "Drawn again by this version of the software, the reasons for " + file + ", row " + row
                            + " lead to other conclusions than those kept, so they are not shown. What was kept stays as it is. Open a new run.");
        }
    }

    private static Map<String, String> statuses(Evaluation drawn) {
        Map<String, String> statuses = new HashMap<>();
        drawn.verdicts()
                .forEach(verdict ->
                        statuses.put(verdict.award(), verdict.status().name().toLowerCase(Locale.ROOT)));
        return statuses;
    }

    /** SHA-256 over every row of a screening with its conclusions, in hexadecimal; the same as long as these are. */
    public String hash(Job job) {
        return results.hash(job);
    }

    /**
     * Hands on every row that the caller may see, in the order of the list. Rows whose dossier was erased are left out.
     *
     * @throws ProblemException if the rules have changed since the screening and those of then cannot be read
     */
    public void forEach(Job job, Wanted wanted, Access access, Consumer<Row> sink) {
        Filter filter = new Filter(wanted.status(), wanted.award(), wanted.unit(), false);
        draw(job, results.pages(job, filter, access, PAGE), sink);
    }

    /**
     * Hands on those rows at places, as {@link #place} names them, that the caller may see, in the order of the list.
     *
     * @throws ProblemException if the rules have changed since the screening and those of then cannot be read
     */
    public void forEach(Job job, Set<String> places, Access access, Consumer<Row> sink) {
        List<Cursor> cursors = places.stream().map(Cursor::of).sorted().toList();
        draw(job, results.pagesAt(job, cursors, access, PAGE), sink);
    }

    private void draw(Job job, Iterable<List<ResultRow>> pages, Consumer<Row> sink) {
        boolean inUse = job.isUnder(rules);
        GoverningLaws laws = laws(job);
        for (List<ResultRow> page : pages) {
            for (Row row : draw(job, laws, page)) {
                if (!inUse) {
                    requireSame(row.statuses(), row.evaluation(), row.file(), row.row());
                }
                sink.accept(row);
            }
        }
    }

    private GoverningLaws laws(Job job) {
        return GoverningLaws.on(law(job), job.jurisdiction(), job.asOf());
    }

    /** The name of a place: part and row. */
    public static String place(int part, long n) {
        return new Cursor(part, n).text();
    }

    /** The rows of a page with their reasons, in its order; without those whose reasons lead to something else today. */
    List<Row> explain(Job job, List<ResultRow> page) {
        boolean inUse = job.isUnder(rules);
        return draw(job, laws(job), page).stream()
                .filter(row -> inUse || row.statuses().equals(statuses(row.evaluation())))
                .toList();
    }

    private List<Row> draw(Job job, GoverningLaws laws, List<ResultRow> page) {
        Map<Cursor, String> texts = results.dossiers(job, page);
        List<ResultRow> rows = page.stream()
                .filter(row -> !row.failed() && texts.containsKey(row.cursor()))
                .toList();
        List<Dossier> dossiers = rows.stream()
                .map(row -> DossierJson.mapper().readValue(texts.get(row.cursor()), Dossier.class))
                .toList();
        List<Optional<Evaluation>> evaluations = laws.evaluate(dossiers, Selections.of(job.awards()));
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
