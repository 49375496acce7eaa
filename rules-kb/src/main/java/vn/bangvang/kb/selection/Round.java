package vn.bangvang.kb.selection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Award;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.Parameters;
import vn.bangvang.kb.procedure.ProcedureQuestion;
import vn.bangvang.kb.procedure.Procedures;
import vn.bangvang.kb.selection.Entry.Proposal;
import vn.bangvang.kb.selection.SelectionData.Basis;
import vn.bangvang.kb.selection.SelectionData.LetterFile;
import vn.bangvang.kb.selection.SelectionData.Spec;
import vn.bangvang.kb.selection.SelectionData.Use;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Nomination;
import vn.bangvang.model.procedure.ProcedureReport;
import vn.bangvang.model.selection.CheckOutcome;
import vn.bangvang.model.selection.CheckParameter;
import vn.bangvang.model.selection.CheckSeverity;
import vn.bangvang.model.selection.Figure;
import vn.bangvang.model.selection.Letter;
import vn.bangvang.model.selection.RoundCheck;
import vn.bangvang.model.selection.RoundReport;
import vn.bangvang.model.verdict.Citation;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.SourceGrade;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;

/**
 * A round that is being read. It keeps a digest of each dossier, not the dossier, so that a long list can be added as it
 * is read. Not for use by several threads at once.
 */
public final class Round {

    private final LawBook law;
    private final Procedures procedures;
    private final SelectionData data;
    private final String jurisdiction;
    private final List<Entry> entries = new ArrayList<>();

    Round(LawBook law, Procedures procedures, SelectionData data, String jurisdiction) {
        this.law = law;
        this.procedures = procedures;
        this.data = data;
        this.jurisdiction = jurisdiction;
    }

    /** Adds a dossier and the verdicts on it. */
    public void add(Dossier dossier, Evaluation evaluation) {
        List<Nomination> nominations = dossier.nominations();
        entries.add(Entry.of(
                dossier,
                nominations == null
                        ? null
                        : nominations.stream()
                                .map(nomination -> proposal(dossier, nomination, evaluation))
                                .toList()));
    }

    private Proposal proposal(Dossier dossier, Nomination nomination, Evaluation evaluation) {
        String key = nomination.award();
        Award award = law.awards().find(key).orElse(null);
        Status status = evaluation.verdicts().stream()
                .filter(verdict -> verdict.award().equals(key))
                .map(Verdict::status)
                .findFirst()
                .orElse(null);
        ProcedureReport report = award == null
                ? null
                : procedures.procedureFor(ProcedureQuestion.about(dossier, key, evaluation.asOf())
                        .withKind(nomination.kind())
                        .in(jurisdiction));
        return new Proposal(
                key,
                award != null && award.category() == Award.Category.COMMENDATION,
                nomination.kind(),
                nomination.ground(),
                nomination.achievement(),
                status,
                Gates.papers(report),
                Gates.procedure(report),
                Gates.time(report),
                Gates.minutes(dossier, key),
                Gates.votes(dossier, key, report));
    }

    /**
     * What was added so far, a round for each unit under the name that the dossiers give it, in the order in which the
     * units came. Dossiers that name no unit are in none.
     */
    public Map<String, Round> byUnit() {
        Map<String, Round> units = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.unitName() != null) {
                units.computeIfAbsent(entry.unitName(), unit -> new Round(law, procedures, data, jurisdiction))
                        .entries
                        .add(entry);
            }
        }
        return units;
    }

    /**
     * What the checks find in what was added so far.
     *
     * @throws vn.bangvang.kb.law.RuleSetNotInForceException if no rule set is law on the day
     * @throws IllegalArgumentException if there is no such letter
     */
    public RoundReport report(RoundQuestion question) {
        return new Reporter(question).report();
    }

    /** Answers one question. */
    private final class Reporter {

        private final RoundQuestion question;

        Reporter(RoundQuestion question) {
            this.question = question;
            law.ruleSet(jurisdiction, question.asOf());
            Set<String> asked = question.letters() == null ? Set.of() : question.letters();
            for (String letter : asked) {
                if (data.letters().stream().noneMatch(file -> file.letter().id().equals(letter))) {
                    throw new IllegalArgumentException("No letter '" + letter + "'.");
                }
            }
        }

        RoundReport report() {
            List<RoundCheck> checks = new ArrayList<>();
            for (Spec spec : data.law()) {
                checks.add(provision(spec));
            }
            for (LetterFile file : letters()) {
                for (Spec spec : file.requirements()) {
                    checks.add(requirement(file.letter(), spec));
                }
            }
            return new RoundReport(jurisdiction, year(), question.asOf(), entries.size(), data.contentHash(), checks);
        }

        private @Nullable Integer year() {
            if (question.year() != null) {
                return question.year();
            }
            Set<Integer> years = new LinkedHashSet<>();
            entries.forEach(entry -> years.add(entry.year()));
            return years.size() == 1 ? years.iterator().next() : null;
        }

        private List<LetterFile> letters() {
            Set<String> asked = question.letters();
            List<String> places = law.lineage(jurisdiction);
            return data.letters().stream()
                    .filter(file -> asked == null
                            ? places.contains(file.letter().jurisdiction())
                            : asked.contains(file.letter().id()))
                    .toList();
        }

        private RoundCheck provision(Spec spec) {
            List<String> places = law.lineage(jurisdiction);
            Basis basis = spec.bases().stream()
                    .filter(one -> places.contains(one.jurisdiction()) && one.on(question.asOf()))
                    .findFirst()
                    .orElse(null);
            if (basis == null && !spec.bases().isEmpty()) {
                Basis other = spec.bases().get(spec.bases().size() - 1);
                return check(
                        spec,
                        List.of(),
                        "Không có quy định này ở địa bàn và ngày đang xét",
                        cite(other),
                        null,
                        other.source());
            }
            List<Measured> measured = measure(spec, null);
            Parameters.InForce local = measured.stream()
                    .map(Measured::local)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            return check(
                    spec,
                    measured,
                    null,
                    basis != null ? cite(basis) : local == null ? null : local.citation(),
                    null,
                    basis != null ? basis.source() : local == null ? SourceGrade.TEXT : local.source());
        }

        private RoundCheck requirement(Letter letter, Spec spec) {
            boolean before = question.asOf().isBefore(letter.from());
            return check(
                    spec,
                    before ? List.of() : measure(spec, letter.from()),
                    before ? "Văn bản chưa có vào ngày đang xét" : null,
                    null,
                    letter,
                    letter.source());
        }

        private Citation cite(Basis basis) {
            return basis.name() == null
                    ? law.instrument(basis.instrument()).cite(basis.place())
                    : new Citation(basis.instrument(), basis.name(), basis.place());
        }

        private List<Measured> measure(Spec spec, @Nullable LocalDate since) {
            Parameters parameters = law.parameters(jurisdiction, question.asOf());
            List<String> undeclared = entries.stream()
                    .filter(entry -> entry.proposals() == null)
                    .map(Entry::id)
                    .toList();
            List<Measured> measured = new ArrayList<>();
            for (Use use : spec.measures()) {
                int with = use.with() == null ? 0 : parameter(spec, use.with()).value();
                Measured found = Measures.named(use.measure())
                        .measure(new Scope(spec.id(), law, parameters, question, entries, year(), since, use, with));
                boolean settled = found.outcome() == CheckOutcome.OK || found.outcome() == CheckOutcome.NOT_APPLICABLE;
                boolean asked = use.local() == null || found.local() != null;
                measured.add(
                        settled && asked && !undeclared.isEmpty() && Measures.readsProposals(use)
                                ? found.open(undeclared)
                                : found);
            }
            return measured;
        }

        private CheckParameter parameter(Spec spec, String key) {
            CheckParameter shipped = spec.parameters().stream()
                    .filter(one -> one.key().equals(key))
                    .findFirst()
                    .orElseThrow();
            Integer set = question.settings().get(spec.id() + "." + key);
            return set == null ? shipped : new CheckParameter(key, set, shipped.unit(), "Do nơi lập danh sách đặt");
        }

        private RoundCheck check(
                Spec spec,
                List<Measured> measured,
                @Nullable String reason,
                @Nullable Citation citation,
                @Nullable Letter letter,
                SourceGrade source) {
            CheckOutcome outcome = CheckOutcome.NOT_APPLICABLE;
            CheckSeverity severity = null;
            List<Figure> figures = new ArrayList<>();
            Set<String> missing = new LinkedHashSet<>();
            for (int i = 0; i < measured.size(); i++) {
                Measured one = measured.get(i);
                outcome = worse(outcome, one.outcome());
                figures.add(new Figure(one.what(), one.outcome(), one.need(), one.have(), one.amounts()));
                missing.addAll(one.missing());
                CheckSeverity own = spec.measures().get(i).severity();
                CheckSeverity weight = own == null ? spec.severity() : own;
                if (one.outcome() == CheckOutcome.NOTICED && (severity == null || weight.isAtLeast(severity))) {
                    severity = weight;
                }
            }
            return new RoundCheck(
                    spec.id(),
                    spec.title(),
                    severity == null ? spec.severity() : severity,
                    outcome,
                    figures,
                    List.copyOf(missing),
                    dossiers(measured, outcome),
                    citation,
                    letter,
                    spec.place(),
                    spec.kinds(),
                    spec.parameters().stream()
                            .map(one -> parameter(spec, one.key()))
                            .toList(),
                    source,
                    reason == null ? spec.note() : spec.note() == null ? reason + "." : reason + ". " + spec.note());
        }

        /** The dossiers of the measures that decided the outcome, in the order of the round. */
        private List<String> dossiers(List<Measured> measured, CheckOutcome outcome) {
            Set<String> named = new LinkedHashSet<>();
            measured.stream().filter(one -> one.outcome() == outcome).forEach(one -> named.addAll(one.dossiers()));
            return entries.stream()
                    .map(Entry::id)
                    .filter(named::contains)
                    .distinct()
                    .toList();
        }

        private static CheckOutcome worse(CheckOutcome one, CheckOutcome other) {
            return rank(one) >= rank(other) ? one : other;
        }

        private static int rank(CheckOutcome outcome) {
            return switch (outcome) {
                case NOT_APPLICABLE -> 0;
                case OK -> 1;
                case UNKNOWN -> 2;
                case NOTICED -> 3;
            };
        }
    }
}
