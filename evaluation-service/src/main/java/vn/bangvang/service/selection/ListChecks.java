package vn.bangvang.service.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.kb.selection.Round;
import vn.bangvang.kb.selection.RoundChecks;
import vn.bangvang.kb.selection.RoundQuestion;
import vn.bangvang.model.selection.CheckOutcome;
import vn.bangvang.model.selection.Letter;
import vn.bangvang.model.selection.RoundCheck;
import vn.bangvang.model.selection.RoundFacts;
import vn.bangvang.model.selection.RoundReport;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.audit.AuditLog;
import vn.bangvang.service.job.Dossiers;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.job.Screenings;

/** The checks over the whole list of a screening, and what people have said about it that no dossier shows. */
@Component
public class ListChecks {

    private final JdbcClient jdbc;
    private final Screenings screenings;
    private final Dossiers dossiers;
    private final RuleBook rules;
    private final RoundChecks checks;
    private final AuditLog audit;

    ListChecks(
            JdbcClient jdbc,
            Screenings screenings,
            Dossiers dossiers,
            RuleBook rules,
            RoundChecks checks,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.screenings = screenings;
        this.dossiers = dossiers;
        this.rules = rules;
        this.checks = checks;
        this.audit = audit;
    }

    /**
     * What people have said about a list.
     *
     * @param version 0 where nobody has said anything yet
     * @param by who said it last; absent where nobody has
     */
    public record Said(
            int version,
            Told told,
            @Nullable String by,
            @Nullable Instant at) {}

    /**
     * The facts themselves.
     *
     * @param letters ids of the letters to check; absent for those of the place
     * @param settings values for parameters of checks, such as {@code LC20-11.percent}
     */
    public record Told(
            RoundFacts facts,
            @Nullable Set<String> letters,
            @Nullable Map<String, Integer> settings) {

        static final Told NOTHING = new Told(RoundFacts.NONE, null, Map.of());

        public Told {
            letters = letters == null ? null : Set.copyOf(letters);
            settings = settings == null ? Map.of() : Map.copyOf(settings);
        }
    }

    /**
     * What was found.
     *
     * @param units the checks of the law for each unit alone, where the list is of several
     * @param erased dossiers that were erased and are in no check
     * @param withoutLaw dossiers whose day has no law, in no check either
     */
    public record Found(
            RoundReport report, List<OfUnit> units, Map<String, Place> places, long erased, long withoutLaw) {}

    /** The checks of the law for the rows of one unit. */
    public record OfUnit(String unit, List<RoundCheck> checks) {}

    /** Where a dossier of the list is found. */
    public record Place(int part, long n, String name) {}

    /** What has been said about a list. */
    public Said said(Job job) {
        return jdbc.sql("select * from screening_facts where screening = ?")
                .param(job.id())
                .query(ListChecks::said)
                .optional()
                .orElse(new Said(0, Told.NOTHING, null, null));
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        return new Said(
                row.getInt("version"),
                DossierJson.mapper().readValue(row.getString("facts"), Told.class),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }

    /**
     * Records what is known of a list.
     *
     * @param version the version that was read before
     * @return whether it was recorded; not where another has said something since
     */
    @Transactional
    public boolean say(UUID id, int version, Told told, Access access) {
        Job job = screenings.findWhole(id, access);
        String facts = DossierJson.write(told);
        int changed = version == 0
                ? jdbc.sql("""
                                insert into screening_facts (screening, version, facts, changed_by) values (?, 1, ?, ?)
                                on conflict do nothing
                                """).params(job.id(), facts, access.name()).update()
                : jdbc.sql("""
                                update screening_facts set version = version + 1, facts = ?, changed_by = ?, changed_at = now()
                                where screening = ? and version = ?
                                """).params(facts, access.name(), job.id(), version).update();
        if (changed == 1) {
            audit.add(access.name(), "screening.facts", "screening:" + id, Map.of("version", version + 1));
        }
        return changed == 1;
    }

    /** The letters whose requirements are known. */
    public List<Letter> letters() {
        return checks.letters();
    }

    /** Whether only the unit itself can answer a check. */
    public boolean isAnsweredByUnit(RoundCheck check) {
        return checks.answeredByUnit().contains(check.id());
    }

    /** The provision or the letter of a check, as a paper names it. */
    public static String basis(RoundCheck check) {
        return CheckRows.basis(check);
    }

    /** Checks every row of a screening, all of which the caller must be allowed to see. */
    public Found check(UUID id, Access access) {
        Job job = screenings.findWhole(id, access);
        Told told = said(job).told();
        Round round = checks.start(job.jurisdiction());
        Map<String, Place> places = new LinkedHashMap<>();
        RoundFiller filler = new RoundFiller(rules, job.jurisdiction(), job.asOf(), round::add);
        long erased = dossiers.forEach(job, access, kept -> {
            places.putIfAbsent(
                    kept.dossier().id(),
                    new Place(kept.part(), kept.n(), kept.dossier().candidate().name()));
            filler.add(kept.dossier());
        });
        filler.finish();
        RoundReport report = round.report(RoundQuestion.on(job.asOf())
                .withLetters(told.letters())
                .withFacts(told.facts())
                .withSettings(Objects.requireNonNull(told.settings())));
        boolean capped = report.checks().stream()
                .filter(check -> check.letter() == null && check.outcome() != CheckOutcome.NOT_APPLICABLE)
                .flatMap(check -> check.figures().stream())
                .anyMatch(figure -> figure.amounts() != null && figure.amounts().least() == null);
        return new Found(
                report, capped ? ofUnits(job, told, round.byUnit()) : List.of(), places, erased, filler.withoutLaw());
    }

    private static List<OfUnit> ofUnits(Job job, Told told, Map<String, Round> ofUnits) {
        if (ofUnits.size() < 2) {
            return List.of();
        }
        RoundQuestion question = RoundQuestion.on(job.asOf())
                .withLetters(Set.of())
                .withFacts(new RoundFacts(
                        told.facts().completeList(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        return ofUnits.entrySet().stream()
                .map(entry -> new OfUnit(
                        entry.getKey(), entry.getValue().report(question).checks()))
                .toList();
    }
}
