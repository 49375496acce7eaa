package vn.bangvang.service.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.engine.RuleSetDescription.AwardDescription;
import vn.bangvang.kb.law.Award;
import vn.bangvang.kb.law.Instrument;
import vn.bangvang.kb.procedure.ProcedureQuestion;
import vn.bangvang.kb.procedure.Procedures;
import vn.bangvang.model.dossier.DocumentType;
import vn.bangvang.model.procedure.AuthorityRole;
import vn.bangvang.model.procedure.Basis;
import vn.bangvang.model.procedure.DocumentList;
import vn.bangvang.model.procedure.ProcedureForm;
import vn.bangvang.model.procedure.ProcedureReport;
import vn.bangvang.model.procedure.RequiredDocument;
import vn.bangvang.model.verdict.SourceGrade;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.council.Council;
import vn.bangvang.service.council.CouncilLaw;
import vn.bangvang.service.council.CouncilOutcome;
import vn.bangvang.service.council.Entry;
import vn.bangvang.service.job.Explanations;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.round.Round;
import vn.bangvang.service.round.Rounds;
import vn.bangvang.service.round.Run;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Puts the papers of a round together, about the list of its council and what came of the votes. */
@Component
public class RoundPapers {

    private final Rounds rounds;
    private final Council council;
    private final NomineeLists lists;
    private final Screenings screenings;
    private final Explanations explanations;
    private final Procedures procedures;
    private final RuleBook rules;

    RoundPapers(
            Rounds rounds,
            Council council,
            NomineeLists lists,
            Screenings screenings,
            Explanations explanations,
            Procedures procedures,
            RuleBook rules) {
        this.rounds = rounds;
        this.council = council;
        this.lists = lists;
        this.screenings = screenings;
        this.explanations = explanations;
        this.procedures = procedures;
        this.rules = rules;
    }

    /** A paper of a round. */
    public enum Kind {
        PROPOSAL("to-trinh", "Tờ trình"),
        NOMINEES("danh-sach-trich-ngang", "Danh sách trích ngang"),
        MINUTES("bien-ban", "Biên bản họp Hội đồng");

        private final String key;
        private final String label;

        Kind(String key, String label) {
            this.key = key;
            this.label = label;
        }

        /** The key in addresses. */
        public String key() {
            return key;
        }

        /** The name, in Vietnamese. */
        public String label() {
            return label;
        }

        /** The kind with a key. */
        public static Optional<Kind> of(String key) {
            return java.util.Arrays.stream(values())
                    .filter(kind -> kind.key.equals(key))
                    .findFirst();
        }
    }

    /**
     * A paper that the law asks for.
     *
     * @param isSubmission whether it is the submission itself
     * @param place the provision
     * @param source how sure it is, in Vietnamese; absent where the text was read
     */
    public record Enclosure(
            boolean isSubmission,
            String text,
            @Nullable String condition,
            String place,
            @Nullable String source) {}

    /** The papers that the law asks for, by the name of the award. */
    public Map<String, List<Enclosure>> enclosures(Round round, Collection<String> awards) {
        Map<String, List<Enclosure>> byAward = new LinkedHashMap<>();
        rules.law().awards().all().stream()
                .filter(award -> awards.contains(award.key()))
                .forEach(award -> byAward.put(award.name(), documents(report(round, award.key()))));
        return byAward;
    }

    /** The run that papers are about: the one with the number, or the latest. */
    public static Optional<Run> run(Round round, @Nullable Integer number) {
        return number == null
                ? round.latest()
                : Optional.of(round.run(number)
                        .orElseThrow(() -> new ProblemException(
                                ProblemType.NOT_FOUND, "Đợt xét không có lần xét này.", "The round has no such run.")));
    }

    /** Whom the papers other than the minutes are about, by the council's list. */
    public static Origin origin(List<Entry> entries) {
        return new Origin(
                !entries.isEmpty(),
                entries.stream().filter(entry -> !isProposable(entry)).count());
    }

    /** Whom too few votes were for is not proposed to the competent authority. */
    private static boolean isProposable(Entry entry) {
        return entry.outcome() != CouncilOutcome.NOT_PASSED;
    }

    /**
     * A paper about those on the council's list or, where there is none, all who are proposed and satisfy the
     * conditions.
     *
     * @param number of the run; absent for the latest
     * @throws ProblemException if the caller may not see all of them, if there is nobody, or if the rules have changed
     *     since the screening and those of then cannot be read
     */
    public Paper paper(UUID id, @Nullable Integer number, Kind kind, Typed typed, Access access) {
        Round round = rounds.find(id, access);
        Run run = run(round, number)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.WRONG_STATE, "Đợt xét chưa có lần xét nào.", "The round has no run yet."));
        Job job = screenings.findWhole(run.screening(), access);
        List<Entry> entries = council.entries(round, run, access);
        Sitting sitting = Sitting.of(council.session(round, run).orElse(null));
        if (kind == Kind.MINUTES) {
            return minutes(round, run, job, entries, sitting, typed, access);
        }
        Origin origin = origin(entries);
        List<Nominee> nominees = origin.fromCouncil()
                ? lists.listed(
                        job, entries.stream().filter(RoundPapers::isProposable).toList(), sitting.members(), access)
                : lists.eligible(job, access);
        requireSomebody(nominees, origin);
        Set<String> awards =
                nominees.stream().map(Nominee::awardKey).collect(Collectors.toCollection(LinkedHashSet::new));
        String subject = subject(round, awards);
        Paper.Ground ground = ground(job);
        if (kind == Kind.NOMINEES) {
            return new Nominees(typed, round.unit(), subject, origin, nominees, ground).paper();
        }
        Tally tally = Tally.of(entries.stream().map(Ballot::outcomeOf).toList());
        return proposal(round, explanations.law(job), origin, sitting, tally, typed, subject, nominees, ground);
    }

    private static void requireSomebody(List<Nominee> nominees, Origin origin) {
        if (!nominees.isEmpty()) {
            return;
        }
        throw origin.fromCouncil()
                ? new ProblemException(
                        ProblemType.WRONG_STATE,
                        "Mọi trường hợp trong danh sách trình Hội đồng đều không đạt tỷ lệ phiếu, nên không còn ai để trình. Biên bản họp Hội đồng vẫn lập được.",
                        "Too few votes were for everybody on the council's list, so there is nobody to propose. The minutes can still be made.")
                : new ProblemException(
                        ProblemType.WRONG_STATE,
                        "Chưa có danh sách trình Hội đồng và chưa có ai vừa được đề nghị vừa đủ điều kiện trong lần xét này, nên chưa lập được giấy tờ.",
                        "There is no list for the council, and nobody in this run is both proposed and eligible, so there is no paper to make.");
    }

    private Paper minutes(
            Round round, Run run, Job job, List<Entry> entries, Sitting sitting, Typed typed, Access access) {
        Set<String> awards = new LinkedHashSet<>();
        List<Ballot> ballots = new ArrayList<>();
        if (entries.isEmpty()) {
            List<Nominee> nominees = lists.eligible(job, access);
            requireSomebody(nominees, origin(entries));
            nominees.forEach(one -> {
                awards.add(one.awardKey());
                ballots.add(Ballot.of(one));
            });
        } else {
            entries.forEach(entry -> {
                awards.add(entry.award());
                ballots.add(Ballot.of(entry, name(entry.award()), sitting.members()));
            });
        }
        return new Minutes(
                        typed,
                        round.unit(),
                        subject(round, awards),
                        sitting,
                        thresholds(council.lawOf(round, run, awards, access), sitting.members()),
                        ballots,
                        ground(job))
                .paper();
    }

    private Paper.Ground ground(Job job) {
        return new Paper.Ground(
                job.ruleSet().id(),
                job.ruleSet().contentHash(),
                job.ruleSet().engine(),
                job.asOf(),
                explanations.hash(job));
    }

    private Paper proposal(
            Round round,
            RuleBook law,
            Origin origin,
            Sitting sitting,
            Tally tally,
            Typed typed,
            String subject,
            List<Nominee> nominees,
            Paper.Ground ground) {
        Map<String, List<Nominee>> byAward = nominees.stream()
                .collect(Collectors.groupingBy(Nominee::awardKey, LinkedHashMap::new, Collectors.toList()));
        List<Proposal.Line> lines = new ArrayList<>();
        Set<String> enclosures = new LinkedHashSet<>();
        byAward.forEach((award, ofAward) -> {
            ProcedureReport report = report(round, award);
            lines.add(Proposal.Line.of(ofAward, deciding(report)));
            documents(report).stream()
                    .filter(one -> !one.isSubmission())
                    .map(one -> (one.condition() == null ? one.text() : one.text() + " (" + one.condition() + ")")
                            + " – " + one.place())
                    .forEach(enclosures::add);
        });
        return new Proposal(
                        typed,
                        round.unit(),
                        subject,
                        bases(round, law, byAward.keySet()),
                        origin,
                        sitting,
                        tally,
                        lines,
                        List.copyOf(enclosures),
                        nominees.stream().filter(Nominee::isOpen).count(),
                        ground)
                .paper();
    }

    private List<String> thresholds(Map<String, CouncilLaw> laws, @Nullable Integer members) {
        List<String> sentences = new ArrayList<>();
        laws.forEach((award, law) -> {
            CouncilLaw.Threshold threshold = law.threshold();
            if (threshold == null) {
                sentences.add(name(award) + ": bộ quy tắc chưa có tỷ lệ phiếu đối với Hội đồng này");
            } else {
                String least = members == null
                        ? ""
                        : "; với " + members + " thành viên thì cần ít nhất " + threshold.least(members)
                                + " phiếu đồng ý";
                sentences.add(name(award) + ": " + threshold.text() + " (" + place(threshold.basis()) + ")" + least);
            }
        });
        return sentences;
    }

    private static String place(Basis basis) {
        String text = basis.citation().text();
        return basis.source() == SourceGrade.TEXT
                ? text
                : text + ", " + basis.source().label().toLowerCase(Locale.forLanguageTag("vi"));
    }

    private ProcedureReport report(Round round, String award) {
        return procedures.procedureFor(ProcedureQuestion.about(award, round.asOf())
                .withKind(round.kind())
                .in(round.jurisdiction()));
    }

    private static List<Enclosure> documents(ProcedureReport report) {
        return report.documents().stream()
                .filter(list -> list.form() == ProcedureForm.ORDINARY)
                .map(DocumentList::documents)
                .flatMap(List::stream)
                .map(RoundPapers::enclosure)
                .distinct()
                .toList();
    }

    private static Enclosure enclosure(RequiredDocument document) {
        Basis basis = document.basis();
        return new Enclosure(
                document.types().contains(DocumentType.PROPOSAL),
                document.text(),
                document.condition(),
                basis.citation().text(),
                basis.source() == SourceGrade.TEXT ? null : basis.source().label());
    }

    private static String deciding(ProcedureReport report) {
        List<String> who = report.authorities().stream()
                .filter(one -> one.role() == AuthorityRole.DECIDES)
                .map(one -> one.scope() == null ? one.who() : one.who() + " (" + one.scope() + ")")
                .distinct()
                .toList();
        return who.isEmpty() ? PaperText.BLANK : String.join("; ", who);
    }

    private static List<String> bases(Round round, RuleBook law, Collection<String> awards) {
        Set<String> cited = new LinkedHashSet<>();
        for (AwardDescription award :
                law.inForce(round.jurisdiction(), round.asOf()).describe().awards()) {
            if (awards.contains(award.key())) {
                award.tracks().stream()
                        .flatMap(track -> track.criteria().stream())
                        .flatMap(criterion -> criterion.points().stream())
                        .forEach(point -> cited.add(point.citation().instrument()));
                award.principles().stream()
                        .flatMap(criterion -> criterion.points().stream())
                        .forEach(point -> cited.add(point.citation().instrument()));
            }
        }
        return cited.stream().map(law.law()::instrument).map(RoundPapers::basis).toList();
    }

    private static String basis(Instrument instrument) {
        String day = instrument.promulgated() == null ? "" : " " + PaperText.day(instrument.promulgated());
        return instrument.shortTitle() + day + " của " + instrument.issuer() + " (" + instrument.title() + ")";
    }

    private String subject(Round round, Set<String> awards) {
        Set<Award.Category> categories = awards.stream()
                .map(award -> rules.law().awards().find(award).map(Award::category))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        List<String> parts = new ArrayList<>();
        if (categories.contains(Award.Category.TITLE)) {
            parts.add("danh hiệu thi đua");
        }
        if (categories.contains(Award.Category.COMMENDATION)) {
            parts.add("hình thức khen thưởng");
        }
        return String.join(", ", parts) + " năm " + round.year();
    }

    private String name(String award) {
        return rules.law().awards().nameOf(award);
    }
}
