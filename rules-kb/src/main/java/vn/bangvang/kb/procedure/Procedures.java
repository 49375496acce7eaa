package vn.bangvang.kb.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Award;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.LawBookReader;
import vn.bangvang.kb.law.LawSource;
import vn.bangvang.kb.procedure.ProcedureData.ConsultationRule;
import vn.bangvang.kb.procedure.ProcedureData.Entry;
import vn.bangvang.kb.procedure.ProcedureData.Open;
import vn.bangvang.kb.procedure.ProcedureData.SimplifiedRule;
import vn.bangvang.kb.procedure.ProcedureData.Transition;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.Document;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Nomination;
import vn.bangvang.model.procedure.Authority;
import vn.bangvang.model.procedure.AuthorityRole;
import vn.bangvang.model.procedure.Basis;
import vn.bangvang.model.procedure.CandidateType;
import vn.bangvang.model.procedure.Consultation;
import vn.bangvang.model.procedure.CouncilReview;
import vn.bangvang.model.procedure.Deadline;
import vn.bangvang.model.procedure.DocumentList;
import vn.bangvang.model.procedure.PrizeMoney;
import vn.bangvang.model.procedure.PrizesTogether;
import vn.bangvang.model.procedure.ProcedureReport;
import vn.bangvang.model.procedure.ProcedureTopic;
import vn.bangvang.model.procedure.ProcessingTime;
import vn.bangvang.model.procedure.SimplifiedCase;
import vn.bangvang.model.procedure.SimplifiedProcedure;
import vn.bangvang.model.procedure.Unconfirmed;
import vn.bangvang.model.verdict.Caution;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.SourceGrade;

/** The procedures of all awards. Instances are immutable and may be shared. */
public final class Procedures {

    private static final String YEARLY_TITLES = "yearly_titles";
    private static final String COUNTRY = "vn";

    private final LawBook law;
    private final ProcedureData data;

    private Procedures(LawBook law, ProcedureData data) {
        this.law = law;
        this.data = data;
    }

    /** The procedures that ship with the software, beside the law that ships with it. */
    public static Procedures load() {
        return load(LawBookReader.read(LawSource.shipped()));
    }

    /** The procedures that ship with the software, beside a law book that was read before. */
    public static Procedures load(LawBook law) {
        return read(law, ProcedureReader.shipped());
    }

    /**
     * Procedures from the texts of data files, by path such as {@code procedure/deadlines.yaml}.
     *
     * @throws vn.bangvang.kb.law.LawDataException if the data cannot be read or contradict each other; the message
     *     names file and entry
     */
    public static Procedures read(LawBook law, Map<String, String> texts) {
        return new Procedures(law, ProcedureReader.read(law, texts));
    }

    /** SHA-256 over the data, in hexadecimal. */
    public String contentHash() {
        return data.contentHash();
    }

    /** The procedure of an award for the candidate of a dossier. */
    public ProcedureReport procedureFor(
            Dossier dossier, String award, @Nullable CommendationKind kind, LocalDate asOf) {
        return procedureFor(ProcedureQuestion.about(dossier, award, asOf).withKind(kind));
    }

    /**
     * The procedure that a question is about.
     *
     * @throws IllegalArgumentException if there is no such award
     * @throws vn.bangvang.kb.law.UnknownJurisdictionException if there is no such place
     * @throws vn.bangvang.kb.law.RuleSetNotInForceException if no rule set is law on the day
     */
    public ProcedureReport procedureFor(ProcedureQuestion question) {
        Award award = law.awards()
                .find(question.award())
                .orElseThrow(() -> new IllegalArgumentException("No award '" + question.award() + "'."));
        law.ruleSet(question.jurisdiction(), question.asOf());
        return new Writer(question, award).report();
    }

    /**
     * The prize money of several awards that a candidate is given at the same time.
     *
     * @param decidedOn day of the decisions
     */
    public PrizesTogether prizesTogether(List<PrizeClaim> claims, CandidateType candidate, LocalDate decidedOn) {
        return new Prizes(law, data, new Selection(law, COUNTRY)).together(claims, candidate, decidedOn, decidedOn);
    }

    /** Puts one report together. */
    private final class Writer {

        private final ProcedureQuestion question;
        private final Award award;
        private final @Nullable Dossier dossier;
        private final @Nullable CommendationKind kind;
        private final @Nullable CandidateType candidate;
        private final Selection selection;
        private final Prizes prizes;
        private final List<Caution> cautions = new ArrayList<>();
        private final LocalDate appliedOn;
        private final LocalDate decisionDay;

        Writer(ProcedureQuestion question, Award award) {
            this.question = question;
            this.award = award;
            this.dossier = question.dossier();
            this.kind = question.kind();
            this.candidate = question.candidate();
            this.selection = new Selection(law, question.jurisdiction());
            this.prizes = new Prizes(law, data, selection);
            this.decisionDay = question.decidedOn() != null ? question.decidedOn() : question.asOf();
            this.appliedOn = applied();
        }

        private LocalDate applied() {
            LocalDate received = dossier == null ? null : dossier.review().receivedOn();
            LocalDate applied = question.asOf();
            for (Transition transition : selection.on(data.transitions(), question.asOf())) {
                LocalDate first = transition.receivedFrom();
                boolean before = received != null
                        && received.isBefore(transition.receivedBefore())
                        && (first == null || !received.isBefore(first));
                if (received != null && before && transition.keepsFormerLaw()) {
                    applied = received;
                }
                if (before == transition.keepsFormerLaw()) {
                    caution(
                            transition.id(),
                            transition.text(),
                            selection.basis(transition.applies(), transition.basis()));
                }
            }
            return applied;
        }

        ProcedureReport report() {
            List<DocumentList> documents = documents();
            List<Deadline> deadlines = deadlines();
            List<ProcessingTime> times = times();
            CouncilReview council =
                    new VoteCheck(selection, dossier, award.key()).review(select(data.council(), appliedOn));
            List<Consultation> consultations = select(data.consultations(), appliedOn).stream()
                    .map(this::consultation)
                    .toList();
            List<Authority> authorities = authorities();
            List<PrizeMoney> money = money();
            SimplifiedProcedure simplified = simplified().orElse(null);
            Set<ProcedureTopic> silent = EnumSet.noneOf(ProcedureTopic.class);
            mark(
                    silent,
                    ProcedureTopic.SIMPLIFIED,
                    simplified == null && award.category() == Award.Category.COMMENDATION);
            mark(silent, ProcedureTopic.DOCUMENTS, documents.isEmpty());
            mark(silent, ProcedureTopic.DEADLINES, deadlines.isEmpty());
            mark(silent, ProcedureTopic.PROCESSING_TIMES, times.isEmpty());
            mark(silent, ProcedureTopic.COUNCIL, council.requirements().isEmpty());
            mark(silent, ProcedureTopic.CONSULTATIONS, consultations.isEmpty());
            mark(
                    silent,
                    ProcedureTopic.AUTHORITIES,
                    authorities.stream().noneMatch(authority -> authority.role() == AuthorityRole.DECIDES));
            mark(silent, ProcedureTopic.PRIZE, money.isEmpty());
            List<Unconfirmed> unconfirmed = unconfirmed(silent);
            Set<SourceGrade> grades = EnumSet.noneOf(SourceGrade.class);
            documents.forEach(list -> {
                grades.add(list.basis().source());
                list.documents().forEach(document -> grades.add(document.basis().source()));
            });
            deadlines.forEach(deadline -> grades.add(deadline.basis().source()));
            times.forEach(time -> grades.add(time.basis().source()));
            council.requirements()
                    .forEach(requirement -> grades.add(requirement.basis().source()));
            consultations.forEach(
                    consultation -> grades.add(consultation.basis().source()));
            authorities.forEach(authority -> grades.add(authority.basis().source()));
            if (simplified != null) {
                simplified.cases().forEach(one -> grades.add(one.basis().source()));
            }
            money.forEach(prize -> Stream.of(prize.coefficientBasis(), prize.baseSalaryBasis())
                    .flatMap(Stream::ofNullable)
                    .forEach(basis -> grades.add(basis.source())));
            cautions(grades);
            return new ProcedureReport(
                    award.key(),
                    award.name(),
                    dossier == null ? null : dossier.id(),
                    candidate,
                    kind,
                    dossier == null ? null : Integer.valueOf(dossier.review().year()),
                    question.jurisdiction(),
                    question.asOf(),
                    appliedOn,
                    dossier == null ? null : dossier.review().receivedOn(),
                    question.decidedOn(),
                    data.contentHash(),
                    simplified,
                    documents,
                    deadlines,
                    times,
                    council,
                    consultations,
                    authorities,
                    money,
                    together(),
                    prizes.rules(decisionDay),
                    unconfirmed,
                    cautions);
        }

        private static void mark(Set<ProcedureTopic> silent, ProcedureTopic topic, boolean nothing) {
            if (nothing) {
                silent.add(topic);
            }
        }

        private <T extends Entry> List<T> select(List<T> entries, LocalDate day) {
            return selection.of(entries, award.key(), kind, candidate, day);
        }

        private List<DocumentList> documents() {
            PaperCheck check = new PaperCheck(selection, dossier);
            List<ProcedureData.FurtherPaper> further = select(data.furtherPapers(), appliedOn);
            return select(data.papers(), appliedOn).stream()
                    .map(papers -> check.list(papers, further))
                    .toList();
        }

        private List<Deadline> deadlines() {
            DeadlineCheck check = new DeadlineCheck(law, selection, dossier);
            return select(data.deadlines(), appliedOn).stream()
                    .flatMap(rule -> check.deadline(rule).stream())
                    .toList();
        }

        private List<ProcessingTime> times() {
            DeadlineCheck check = new DeadlineCheck(law, selection, dossier);
            return select(data.times(), appliedOn).stream().map(check::time).toList();
        }

        private Consultation consultation(ConsultationRule rule) {
            Outcome outcome;
            String have;
            List<Document> documents = dossier == null ? null : dossier.documents();
            if (rule.document() == null) {
                outcome = Outcome.FOR_COUNCIL;
                have = "Cơ quan có trách nhiệm thực hiện; không thể hiện trong danh sách văn bản của hồ sơ";
            } else if (documents == null) {
                outcome = Outcome.UNKNOWN;
                have = dossier == null ? Texts.NO_DOSSIER : "Hồ sơ chưa liệt kê văn bản";
            } else if (documents.stream().anyMatch(document -> document.type() == rule.document())) {
                outcome = Outcome.MET;
                have = "Có trong hồ sơ: " + rule.document().label();
            } else {
                outcome = rule.conditional() ? Outcome.UNKNOWN : Outcome.NOT_MET;
                have = "Trong hồ sơ không có: " + rule.document().label()
                        + (rule.conditional() ? "; chưa đủ để kết luận" : "");
            }
            return new Consultation(
                    rule.text(),
                    rule.document(),
                    rule.workingDays(),
                    outcome,
                    have,
                    selection.basis(rule.applies(), rule.basis()));
        }

        private List<Authority> authorities() {
            return select(data.authorities(), decisionDay).stream()
                    .map(rule -> new Authority(
                            rule.role(), rule.who(), rule.scope(), selection.basis(rule.applies(), rule.basis())))
                    .toList();
        }

        private List<PrizeMoney> money() {
            return Arrays.stream(CandidateType.values())
                    .filter(type -> candidate == null || candidate == type)
                    .flatMap(type -> prizes.money(award.key(), kind, type, decisionDay, question.decidedOn()).stream())
                    .toList();
        }

        /** The awards that the dossier proposes, as if they were given at the same time. */
        private @Nullable PrizesTogether together() {
            if (dossier == null || candidate == null || dossier.nominations() == null) {
                return null;
            }
            List<Nomination> nominations = dossier.nominations();
            boolean several =
                    nominations.stream().map(Nomination::award).distinct().count() > 1;
            if (!several || nominations.stream().noneMatch(one -> one.award().equals(award.key()))) {
                return null;
            }
            List<String> yearly = data.groups().getOrDefault(YEARLY_TITLES, List.of());
            Integer year = dossier.review().year();
            List<PrizeClaim> claims = nominations.stream()
                    .map(one -> yearly.contains(one.award()) && one.kind() != CommendationKind.MOVEMENT
                            ? new PrizeClaim(one.award(), year, year, one.achievement())
                            : new PrizeClaim(one.award(), null, null, one.achievement()))
                    .distinct()
                    .toList();
            return prizes.together(claims, candidate, decisionDay, question.decidedOn());
        }

        private Optional<SimplifiedProcedure> simplified() {
            return select(data.simplified(), appliedOn).stream().findFirst().map(rule -> {
                Outcome outcome;
                String have;
                boolean known = rule.points().stream()
                        .anyMatch(point -> kind != null && point.kinds().contains(kind));
                if (kind == null) {
                    outcome = Outcome.UNKNOWN;
                    have = "Chưa biết loại hình khen thưởng";
                } else if (rule.impossibleFor().contains(kind)) {
                    outcome = Outcome.NOT_MET;
                    have = "Khen thưởng loại hình " + label() + " không thuộc trường hợp này";
                } else if (known && !rule.allOf()) {
                    outcome = Outcome.MET;
                    have = "Khen thưởng loại hình " + label() + " thuộc trường hợp được áp dụng";
                } else {
                    outcome = Outcome.UNKNOWN;
                    have = rule.allOf()
                            ? "Hồ sơ không cho biết có đủ các điều kiện hay không"
                            : "Hồ sơ không cho biết có thuộc một trong các trường hợp hay không";
                }
                return new SimplifiedProcedure(outcome, rule.allOf() ? "all" : "any", have, cases(rule));
            });
        }

        private String label() {
            return kind == null ? "" : "“" + kind.label() + "”";
        }

        private List<SimplifiedCase> cases(SimplifiedRule rule) {
            return rule.points().stream()
                    .map(point -> new SimplifiedCase(
                            point.text(),
                            point.kinds(),
                            selection.basis(rule.applies(), rule.basis().at(point.place()))))
                    .toList();
        }

        private List<Unconfirmed> unconfirmed(Set<ProcedureTopic> silent) {
            List<Unconfirmed> result = new ArrayList<>();
            for (Open open : selectOpen()) {
                silent.remove(open.topic());
                result.add(new Unconfirmed(
                        open.topic(),
                        open.reason(),
                        open.basis() == null
                                ? null
                                : law.instrument(open.basis().instrument())
                                        .cite(open.basis().place())));
            }
            for (ProcedureTopic topic : silent) {
                result.add(
                        new Unconfirmed(topic, "Chưa xác nhận: các nguồn hiện có không nêu cho trường hợp này.", null));
            }
            return result;
        }

        private List<Open> selectOpen() {
            return data.open().stream()
                    .filter(open -> !open.unlessLocal() || !local(open.topic()))
                    .filter(open -> selection
                                    .of(List.of(open), award.key(), kind, candidate, openDay(open))
                                    .size()
                            == 1)
                    .toList();
        }

        /** Whether the place has rules of its own on a topic. */
        private boolean local(ProcedureTopic topic) {
            List<? extends Entry> rules = switch (topic) {
                case DEADLINES -> data.deadlines();
                case COUNCIL -> data.council();
                case CONSULTATIONS -> data.consultations();
                default -> List.of();
            };
            return select(rules, appliedOn).stream()
                    .anyMatch(rule -> rule.applies().jurisdiction().equals(question.jurisdiction())
                            && !question.jurisdiction().equals(COUNTRY));
        }

        private LocalDate openDay(Open open) {
            return open.topic() == ProcedureTopic.PRIZE || open.topic() == ProcedureTopic.AUTHORITIES
                    ? decisionDay
                    : appliedOn;
        }

        private void caution(String code, String text, Basis basis) {
            cautions.add(new Caution(code, text + " [" + basis.citation().text() + "]"));
        }

        private void cautions(Set<SourceGrade> grades) {
            if (grades.contains(SourceGrade.SECONDARY)) {
                cautions.add(new Caution(
                        "secondary_source", "Có nội dung dựa vào nguồn thứ cấp; cần đối chiếu nguyên văn."));
            }
            if (grades.contains(SourceGrade.INFERRED)) {
                cautions.add(new Caution(
                        "inferred_source", "Có nội dung suy ra, chưa thấy nguyên văn; cần xác nhận trước khi dùng."));
            }
        }
    }
}
