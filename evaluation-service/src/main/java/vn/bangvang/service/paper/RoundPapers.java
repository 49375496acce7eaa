package vn.bangvang.service.paper;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import vn.bangvang.model.dossier.Candidate;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.DocumentType;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.HouseholdCandidate;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.procedure.AuthorityRole;
import vn.bangvang.model.procedure.Basis;
import vn.bangvang.model.procedure.CouncilRequirement;
import vn.bangvang.model.procedure.DocumentList;
import vn.bangvang.model.procedure.ProcedureForm;
import vn.bangvang.model.procedure.ProcedureReport;
import vn.bangvang.model.procedure.RequiredDocument;
import vn.bangvang.model.verdict.SourceGrade;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.Explanations;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.round.Round;
import vn.bangvang.service.round.Rounds;
import vn.bangvang.service.round.Run;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Puts the papers of a round together, from those who are proposed and satisfy the conditions. */
@Component
public class RoundPapers {

    private final Rounds rounds;
    private final Screenings screenings;
    private final Explanations explanations;
    private final Procedures procedures;
    private final RuleBook rules;

    RoundPapers(
            Rounds rounds, Screenings screenings, Explanations explanations, Procedures procedures, RuleBook rules) {
        this.rounds = rounds;
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

    /**
     * A paper about all who are proposed in the latest run of a round and satisfy the conditions.
     *
     * @throws ProblemException if the caller may not see all of them, if there is nobody, or if the rules have changed
     *     since the screening
     */
    public Paper paper(UUID id, Kind kind, Typed typed, Access access) {
        Round round = rounds.find(id, access);
        Run run = round.latest()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.WRONG_STATE, "Đợt xét chưa có lần xét nào.", "The round has no run yet."));
        Job job = screenings.findWhole(run.screening(), access);
        List<Nominee> nominees = nominees(job, access);
        if (nominees.isEmpty()) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    "Chưa có ai vừa được đề nghị vừa đủ điều kiện trong lần xét này, nên chưa lập được giấy tờ.",
                    "Nobody in this run is both proposed and eligible, so there is no paper to make.");
        }
        Paper.Ground ground = new Paper.Ground(
                job.ruleSet().id(),
                job.ruleSet().contentHash(),
                job.ruleSet().engine(),
                job.asOf(),
                explanations.hash(job));
        String subject = subject(round, nominees);
        return switch (kind) {
            case NOMINEES -> new Nominees(typed, round.unit(), subject, nominees, ground).paper();
            case PROPOSAL -> proposal(round, typed, subject, nominees, ground);
            case MINUTES ->
                new Minutes(
                                typed,
                                round.unit(),
                                subject,
                                null,
                                thresholds(round, nominees),
                                nominees.stream()
                                        .map(one -> new Minutes.Ballot(one, PaperText.SHORT_BLANK, null))
                                        .toList(),
                                ground)
                        .paper();
        };
    }

    private Paper proposal(Round round, Typed typed, String subject, List<Nominee> nominees, Paper.Ground ground) {
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
                        bases(round, byAward.keySet()),
                        null,
                        lines,
                        List.copyOf(enclosures),
                        nominees.stream().filter(Nominee::isOpen).count(),
                        ground)
                .paper();
    }

    private List<Nominee> nominees(Job job, Access access) {
        List<Nominee> nominees = new ArrayList<>();
        explanations.forEach(job, new Explanations.Wanted("eligible", null, null), access, row -> {
            for (Verdict verdict : row.evaluation().verdicts()) {
                if (verdict.status() == Status.ELIGIBLE && isProposed(row.dossier(), verdict.award())) {
                    nominees.add(nominee(row, verdict));
                }
            }
        });
        nominees.sort(order());
        return nominees;
    }

    private static boolean isProposed(Dossier dossier, String award) {
        return dossier.nominations() != null
                && dossier.nominations().stream().anyMatch(one -> one.award().equals(award));
    }

    /** By award as the law has them, by unit, by given name as Vietnamese names are sorted. */
    private Comparator<Nominee> order() {
        List<String> awards =
                rules.law().awards().all().stream().map(Award::key).toList();
        Collator words = Collator.getInstance(Locale.forLanguageTag("vi-VN"));
        return Comparator.comparingInt((Nominee one) -> awards.indexOf(one.awardKey()))
                .thenComparing(one -> one.unit() == null ? "" : one.unit(), words::compare)
                .thenComparing(one -> one.name().substring(one.name().lastIndexOf(' ') + 1), words::compare)
                .thenComparing(Nominee::name, words::compare);
    }

    private static Nominee nominee(Explanations.Row row, Verdict verdict) {
        Candidate candidate = row.dossier().candidate();
        IndividualCandidate person = candidate instanceof IndividualCandidate one ? one : null;
        return new Nominee(
                kind(candidate),
                candidate.name(),
                person == null || person.birthDate() == null
                        ? null
                        : person.birthDate().getYear(),
                person == null ? null : person.position(),
                row.unitName() == null ? row.unit() : row.unitName(),
                verdict.award(),
                verdict.name(),
                verdict.status(),
                Reasons.merits(verdict),
                Reasons.open(verdict),
                null);
    }

    private static Nominee.Kind kind(Candidate candidate) {
        if (candidate instanceof CollectiveCandidate) {
            return Nominee.Kind.COLLECTIVE;
        }
        return candidate instanceof HouseholdCandidate ? Nominee.Kind.HOUSEHOLD : Nominee.Kind.PERSON;
    }

    private List<String> thresholds(Round round, List<Nominee> nominees) {
        List<String> sentences = new ArrayList<>();
        for (String award : awards(nominees)) {
            List<CouncilRequirement> shares = report(round, award).council().requirements().stream()
                    .filter(one -> "percent".equals(one.need().unit()))
                    .toList();
            shares.forEach(
                    one -> sentences.add(name(award) + ": " + one.need().text() + " (" + place(one.basis()) + ")"));
            if (shares.isEmpty()) {
                sentences.add(name(award) + ": chưa có tỷ lệ phiếu trong bộ quy tắc");
            }
        }
        return sentences;
    }

    private static String place(Basis basis) {
        String text = basis.citation().text();
        return basis.source() == SourceGrade.TEXT
                ? text
                : text + ", " + basis.source().label().toLowerCase(java.util.Locale.forLanguageTag("vi"));
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

    private List<String> bases(Round round, Collection<String> awards) {
        Set<String> cited = new LinkedHashSet<>();
        for (AwardDescription award :
                rules.inForce(round.jurisdiction(), round.asOf()).describe().awards()) {
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
        return cited.stream()
                .map(rules.law()::instrument)
                .map(RoundPapers::basis)
                .toList();
    }

    private static String basis(Instrument instrument) {
        String day = instrument.promulgated() == null ? "" : " " + PaperText.day(instrument.promulgated());
        return instrument.shortTitle() + day + " của " + instrument.issuer() + " (" + instrument.title() + ")";
    }

    private String subject(Round round, List<Nominee> nominees) {
        Set<Award.Category> categories = nominees.stream()
                .map(one -> rules.law().awards().find(one.awardKey()).map(Award::category))
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

    private static Set<String> awards(List<Nominee> nominees) {
        return nominees.stream().map(Nominee::awardKey).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String name(String award) {
        return rules.law().awards().nameOf(award);
    }
}
