package vn.bangvang.service.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.law.Award;
import vn.bangvang.kb.procedure.ProcedureQuestion;
import vn.bangvang.kb.procedure.Procedures;
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.model.procedure.CouncilRequirement;
import vn.bangvang.model.procedure.ProcedureReport;
import vn.bangvang.model.procedure.ProcedureTopic;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.audit.AuditLog;
import vn.bangvang.service.council.CouncilStore.Row;
import vn.bangvang.service.council.CouncilStore.RunKey;
import vn.bangvang.service.job.Conclusions;
import vn.bangvang.service.job.Conclusions.Line;
import vn.bangvang.service.job.Conclusions.Sieve;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.round.Round;
import vn.bangvang.service.round.Rounds;
import vn.bangvang.service.round.Run;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/**
 * What people do about the council of a round. Everything is about one run; only the current one can be changed, until
 * the round is finished.
 */
@Component
public class Council {

    /** The most members that a council may have. */
    public static final int MOST_MEMBERS = 1000;

    private static final int PAGE = 1000;

    private final CouncilStore store;
    private final Rounds rounds;
    private final Screenings screenings;
    private final Conclusions conclusions;
    private final Procedures procedures;
    private final RuleBook rules;
    private final AuditLog audit;

    Council(
            CouncilStore store,
            Rounds rounds,
            Screenings screenings,
            Conclusions conclusions,
            Procedures procedures,
            RuleBook rules,
            AuditLog audit) {
        this.store = store;
        this.rounds = rounds;
        this.screenings = screenings;
        this.conclusions = conclusions;
        this.procedures = procedures;
        this.rules = rules;
        this.audit = audit;
    }

    /**
     * Votes to be recorded.
     *
     * @param key part, row and award
     * @param version of the entry that was read
     * @param votes absent to take them away
     */
    public record Ballot(String key, int version, @Nullable Votes votes) {}

    /** What came of recording votes: keys of entries that others have changed in the meantime; none was recorded then. */
    public record Recorded(Set<String> stale) {}

    /**
     * What was taken off the list at once.
     *
     * @param id by which it is undone
     * @param entries how many were taken off
     */
    public record Removal(UUID id, int entries) {}

    /**
     * What came of undoing a removal.
     *
     * @param entries how many were put back
     * @param kept how many somebody had put on the list again; they stay as that person has left them
     */
    public record Restored(int entries, int kept) {}

    /** The session of the current run, if it was recorded. */
    public Optional<Session> session(Round round) {
        return round.current().flatMap(run -> session(round, run));
    }

    /** The session of a run, if it was recorded. */
    public Optional<Session> session(Round round, Run run) {
        return store.session(new RunKey(round.id(), run.number()));
    }

    /** The list of the current run in its order: by award, unit and given name. */
    public List<Entry> entries(Round round, Access access) {
        return round.current().map(run -> entries(round, run, access)).orElse(List.of());
    }

    /** The list of a run in its order; who is bound to units is given their rows. */
    public List<Entry> entries(Round round, Run run, Access access) {
        RunKey key = new RunKey(round.id(), run.number());
        List<Row> rows = store.entries(key);
        Job job = screenings.find(run.screening(), access);
        Map<String, Line> lines = conclusions
                .find(job, rows.stream().map(Row::key).toList(), access)
                .stream()
                .collect(Collectors.toMap(Line::cursor, Function.identity()));
        Session session = store.session(key).orElse(null);
        Map<String, CouncilLaw> laws = law(
                round,
                job,
                session == null ? null : session.level(),
                rows.stream().map(Row::award).collect(Collectors.toSet()));
        Map<UUID, Decision> decisions = store.decisions(key);
        Integer members = session == null ? null : session.members();
        List<Entry> entries = new ArrayList<>();
        for (Row row : rows) {
            Line line = lines.get(row.key());
            CouncilLaw law = laws.get(row.award());
            if (line != null && law != null) {
                entries.add(new Entry(
                        row.part(),
                        row.n(),
                        line.name(),
                        line.unit(),
                        line.unitName(),
                        row.award(),
                        line.group(),
                        row.votes(),
                        law.outcome(row.votes(), members),
                        row.decision() == null ? null : decisions.get(row.decision()),
                        row.version()));
            }
        }
        entries.sort(order());
        return entries;
    }

    private Comparator<Entry> order() {
        return EntryOrder.of(rules.law().awards().all().stream().map(Award::key).toList());
    }

    /** What the law asks of the council about the awards of a list, in the order of the law. */
    public Map<String, CouncilLaw> law(Round round, Run run, Collection<Entry> entries, Access access) {
        return lawOf(round, run, entries.stream().map(Entry::award).collect(Collectors.toSet()), access);
    }

    /** What the law asks of the council of a run about awards, in the order of the law. */
    public Map<String, CouncilLaw> lawOf(Round round, Run run, Set<String> awards, Access access) {
        Session session = session(round, run).orElse(null);
        return law(round, screenings.find(run.screening(), access), session == null ? null : session.level(), awards);
    }

    private Map<String, CouncilLaw> law(Round round, Job job, @Nullable CouncilLevel level, Set<String> awards) {
        Map<String, CouncilLaw> laws = new LinkedHashMap<>();
        for (Award award : rules.law().awards().all()) {
            if (awards.contains(award.key())) {
                ProcedureReport report = procedures.procedureFor(ProcedureQuestion.about(award.key(), job.asOf())
                        .withKind(round.kind())
                        .in(job.jurisdiction()));
                laws.put(award.key(), law(report, level));
            }
        }
        return laws;
    }

    private static CouncilLaw law(ProcedureReport report, @Nullable CouncilLevel level) {
        List<CouncilRequirement> requirements = report.council().requirements();
        CouncilLaw.Threshold threshold = requirements.stream()
                .filter(one -> one.need().number() != null
                        && "percent".equals(one.need().unit()))
                .filter(one -> one.level() == null || level == null || one.level() == level)
                .map(Council::threshold)
                .max(Comparator.comparingInt(CouncilLaw.Threshold::percent))
                .orElse(null);
        return new CouncilLaw(
                report.award(),
                threshold,
                requirements,
                report.unconfirmed().stream()
                        .filter(open -> open.topic() == ProcedureTopic.COUNCIL)
                        .toList());
    }

    private static CouncilLaw.Threshold threshold(CouncilRequirement requirement) {
        java.math.BigDecimal percent = requirement.need().number();
        return new CouncilLaw.Threshold(
                percent == null ? 100 : percent.intValueExact(),
                requirement.need().text(),
                requirement.basis());
    }

    /** The decisions of a run, by day and number. */
    public List<Decision> decisions(Round round, Run run) {
        return store.decisions(new RunKey(round.id(), run.number())).values().stream()
                .sorted(Comparator.comparing(Decision::decidedOn).thenComparing(Decision::number))
                .toList();
    }

    /**
     * Puts conclusions on the list; those that are on it stay as they are.
     *
     * @param keys part, row and award
     * @return how many were added
     * @throws ProblemException if one is not among the conclusions that the caller may see
     */
    @Transactional
    public int add(UUID round, Collection<String> keys, Access access) {
        Run run = rounds.requireOpenRun(round, access);
        Job job = screenings.find(run.screening(), access);
        Set<String> wanted = new HashSet<>(keys);
        List<Line> lines = conclusions.find(job, List.copyOf(wanted), access);
        if (lines.size() < wanted.size()) {
            throw noSuchEntry();
        }
        return add(new RunKey(round, run.number()), lines, access);
    }

    /**
     * Puts all conclusions of a group on the list that fit a sieve.
     *
     * @return how many were added
     */
    @Transactional
    public int addAll(UUID round, String group, Sieve sieve, Access access) {
        Run run = rounds.requireOpenRun(round, access);
        Job job = screenings.find(run.screening(), access);
        RunKey key = new RunKey(round, run.number());
        int added = 0;
        List<Line> page = conclusions.page(job, sieve, group, access, null, PAGE);
        while (!page.isEmpty()) {
            added += add(key, page, access);
            page = conclusions.page(
                    job, sieve, group, access, page.get(page.size() - 1).cursor(), PAGE);
        }
        return added;
    }

    private int add(RunKey key, List<Line> lines, Access access) {
        int added = store.add(
                key,
                lines.stream().map(Line::part).toList(),
                lines.stream().map(Line::n).toList(),
                lines.stream().map(Line::award).toList(),
                access.name());
        if (added > 0) {
            record(key, "council.add", Map.of("entries", added), access);
        }
        return added;
    }

    /**
     * Takes entries off the list, their votes with them.
     *
     * @throws ProblemException if one of them has a decision
     */
    @Transactional
    public Removal remove(UUID round, Collection<String> keys, Access access) {
        RunKey key = open(round, access);
        Map<String, Row> seen = seen(round, key, access);
        List<Row> rows = new ArrayList<>();
        for (String one : new HashSet<>(keys)) {
            Row row = seen.get(one);
            if (row == null) {
                throw noSuchEntry();
            }
            if (row.decision() != null) {
                throw new ProblemException(
                        ProblemType.WRONG_STATE,
                        "Có người đã có quyết định. Hãy xóa quyết định trước khi bỏ khỏi danh sách.",
                        "There is a decision on one of them. Remove the decision before you take them off the list.");
            }
            rows.add(row);
        }
        Removal removal = new Removal(UUID.randomUUID(), rows.size());
        store.remove(key, rows, removal.id(), access.name());
        record(key, "council.remove", Map.of("removal", removal.id().toString(), "entries", removal.entries()), access);
        return removal;
    }

    /** Whether a removal from the list of a run was not undone yet. */
    public boolean isRemoved(Round round, Run run, UUID removal) {
        return !store.removed(new RunKey(round.id(), run.number()), removal).isEmpty();
    }

    /**
     * Undoes a removal: just those are put back as they were, with their votes.
     *
     * @return what came of it; nothing if the removal was undone before or is not of the current run
     * @throws ProblemException if the caller may not see one of them, or the session has fewer voters now than one of
     *     them has votes
     */
    @Transactional
    public Optional<Restored> restore(UUID round, UUID removal, Access access) {
        RunKey key = open(round, access);
        List<Row> rows = store.removed(key, removal);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        requireSeen(round, key, rows, access);
        Integer voters = store.session(key).map(Session::voters).orElse(null);
        Set<String> listed = store.entries(key).stream().map(Row::key).collect(Collectors.toSet());
        for (Row row : rows) {
            Votes votes = row.votes();
            if (votes != null && !listed.contains(row.key()) && (voters == null || !isPossible(votes, voters))) {
                throw new ProblemException(
                        ProblemType.WRONG_STATE,
                        "Phiên họp nay ghi ít người biểu quyết hơn số phiếu của người được đưa lại. Hãy sửa phiên họp rồi hoàn tác lại.",
                        "The session has fewer voters now than there are votes on one of them. Change the session, then undo again.");
            }
        }
        int restored = store.restore(key, removal);
        record(key, "council.restore", Map.of("removal", removal.toString(), "entries", restored), access);
        return Optional.of(new Restored(restored, rows.size() - restored));
    }

    private void requireSeen(UUID round, RunKey key, List<Row> rows, Access access) {
        Run run = rounds.find(round, access).run(key.run()).orElseThrow();
        Job job = screenings.find(run.screening(), access);
        if (conclusions.find(job, rows.stream().map(Row::key).toList(), access).size() < rows.size()) {
            throw noSuchEntry();
        }
    }

    /**
     * Records the session, in the version that was read; 0 stands for none.
     *
     * @return whether it was still in that version
     * @throws ProblemException if figures cannot be
     */
    @Transactional
    public boolean change(UUID round, int version, SessionChange change, Access access) {
        RunKey key = open(round, access);
        Session before = store.session(key).orElse(null);
        if ((before == null ? 0 : before.version()) != version) {
            return false;
        }
        require(change, store.mostVotes(key));
        boolean changed = store.keepSession(key, version, change, access.name());
        record(key, "council.session", Map.of("version", version + 1), access);
        return changed;
    }

    /** The most votes that were recorded on a nominee of a run. */
    public long mostVotes(Round round, Run run) {
        return store.mostVotes(new RunKey(round.id(), run.number()));
    }

    private static void require(SessionChange change, long mostVotes) {
        Integer members = change.members();
        Integer present = change.present();
        requireFigure(members, 1);
        requireFigure(present, 0);
        requireFigure(change.inWriting(), 0);
        if (present == null) {
            if (mostVotes > 0) {
                throw impossible();
            }
            return;
        }
        int voters = present + change.inWriting();
        if (members == null || voters > members || mostVotes > voters) {
            throw impossible();
        }
    }

    private static void requireFigure(@Nullable Integer figure, int least) {
        if (figure != null && (figure < least || figure > MOST_MEMBERS)) {
            throw impossible();
        }
    }

    /**
     * Records votes, all or none.
     *
     * @throws ProblemException if there are more votes than voters, or there is no session with its figures
     */
    @Transactional
    public Recorded vote(UUID round, List<Ballot> ballots, Access access) {
        RunKey key = open(round, access);
        Integer voters = store.session(key).map(Session::voters).orElse(null);
        if (voters == null) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    "Hãy ghi số thành viên Hội đồng và số thành viên dự họp trước khi ghi kết quả biểu quyết.",
                    "Record the members of the council and those present before the votes.");
        }
        Map<String, Row> seen = seen(round, key, access);
        Set<String> stale = new HashSet<>();
        List<Ballot> changes = new ArrayList<>();
        for (Ballot ballot : ballots) {
            Row row = seen.get(ballot.key());
            if (row == null) {
                throw noSuchEntry();
            }
            Votes votes = ballot.votes();
            if (votes != null && !isPossible(votes, voters)) {
                throw impossible();
            }
            if (!java.util.Objects.equals(votes, row.votes())) {
                changes.add(ballot);
                if (row.version() != ballot.version()) {
                    stale.add(ballot.key());
                }
                requireUndecided(row);
            }
        }
        if (stale.isEmpty() && !changes.isEmpty()) {
            for (Ballot ballot : changes) {
                Row row = seen.get(ballot.key());
                if (row != null) {
                    store.vote(key, row, ballot.version(), ballot.votes());
                }
            }
            record(key, "council.vote", Map.of("entries", changes.size()), access);
        }
        return new Recorded(Set.copyOf(stale));
    }

    private static void requireUndecided(Row row) {
        if (row.decision() != null) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    "Có người đã có quyết định nên không sửa được số phiếu. Hãy xóa quyết định trước.",
                    "There is a decision on one of them, so that votes cannot be changed. Remove the decision first.");
        }
    }

    /** Whether so many voters can have cast these votes. */
    public static boolean isPossible(Votes votes, int voters) {
        return votes.agree() >= 0
                && (votes.disagree() == null || votes.disagree() >= 0)
                && (votes.blank() == null || votes.blank() >= 0)
                && votes.total() <= voters;
    }

    /**
     * Records a decision on entries: those of awards as far as the votes allow it, or those that are named.
     *
     * @param awards keys of awards of which every entry is meant that has no decision and whose votes allow one
     * @param keys part, row and award of further entries
     * @return on how many entries it is
     * @throws ProblemException if it is on none, or the votes on a named one do not allow it
     */
    @Transactional
    public int decide(
            UUID round,
            String number,
            LocalDate decidedOn,
            String authority,
            Set<String> awards,
            Set<String> keys,
            Access access) {
        RunKey key = open(round, access);
        requireText(number);
        requireText(authority);
        Round found = rounds.find(round, access);
        List<Entry> meant = new ArrayList<>();
        Set<String> missing = new HashSet<>(keys);
        for (Entry entry : entries(found, access)) {
            boolean named = missing.remove(entry.key());
            boolean ofAward = awards.contains(entry.award())
                    && entry.decision() == null
                    && entry.outcome().allowsDecision();
            if (named && (entry.decision() != null || !entry.outcome().allowsDecision())) {
                throw new ProblemException(
                        ProblemType.WRONG_STATE,
                        "Có người chưa biểu quyết, không đạt hoặc đã có quyết định nên không ghi được quyết định này.",
                        "The votes on one of them do not allow a decision, or there is one already.");
            }
            if (named || ofAward) {
                meant.add(entry);
            }
        }
        if (!missing.isEmpty()) {
            throw noSuchEntry();
        }
        if (meant.isEmpty()) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    "Không có ai để ghi quyết định: chưa biểu quyết, không đạt hoặc đã có quyết định.",
                    "There is nobody to record the decision on: not voted on, not passed, or decided already.");
        }
        Decision decision = new Decision(UUID.randomUUID(), number.strip(), decidedOn, authority.strip(), 1);
        store.create(key, decision, access.name());
        int entries = store.decide(key, decision.id(), meant);
        record(
                key,
                "council.decide",
                Map.of("decision", decision.id().toString(), "day", decidedOn.toString(), "entries", entries),
                access);
        return entries;
    }

    /**
     * Corrects number, day or authority of a decision, in the version that was read.
     *
     * @return whether it was still in that version
     */
    @Transactional
    public boolean change(UUID round, Decision decision, Access access) {
        RunKey key = open(round, access);
        requireText(decision.number());
        requireText(decision.authority());
        requireWhole(round, key, access);
        boolean changed = store.change(key, decision);
        if (changed) {
            record(key, "council.decision", Map.of("decision", decision.id().toString()), access);
        }
        return changed;
    }

    /** Removes a decision that was recorded by mistake; the votes stay. */
    @Transactional
    public void removeDecision(UUID round, UUID decision, Access access) {
        RunKey key = open(round, access);
        requireWhole(round, key, access);
        if (!store.remove(key, decision)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "Không có quyết định này.", "There is no such decision.");
        }
        record(key, "council.undecide", Map.of("decision", decision.toString()), access);
    }

    /** A decision may be on rows of other units, too. */
    private void requireWhole(UUID round, RunKey key, Access access) {
        Run run = rounds.find(round, access).run(key.run()).orElseThrow();
        screenings.findWhole(run.screening(), access);
    }

    private RunKey open(UUID round, Access access) {
        return new RunKey(round, rounds.requireOpenRun(round, access).number());
    }

    private Map<String, Row> seen(UUID round, RunKey key, Access access) {
        Run run = rounds.find(round, access).run(key.run()).orElseThrow();
        Job job = screenings.find(run.screening(), access);
        Map<String, Row> rows = new HashMap<>();
        store.entries(key).forEach(row -> rows.put(row.key(), row));
        Set<String> visible = conclusions.find(job, List.copyOf(rows.keySet()), access).stream()
                .map(Line::cursor)
                .collect(Collectors.toSet());
        rows.keySet().retainAll(visible);
        return rows;
    }

    private static void requireText(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()
                || stripped.codePointCount(0, stripped.length()) > Rounds.LONGEST_TEXT
                || stripped.indexOf('\0') >= 0) {
            throw impossible();
        }
    }

    private static ProblemException impossible() {
        return new ProblemException(
                ProblemType.INVALID_PARAMETER,
                "Có số liệu để trống, quá dài hoặc mâu thuẫn nhau.",
                "A value is empty, too long, or contradicts another.");
    }

    private static ProblemException noSuchEntry() {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "Có mục không có trong kết quả của lần xét này.",
                "An entry is not among the conclusions of this run.");
    }

    private void record(RunKey key, String action, Map<String, ?> details, Access access) {
        Map<String, Object> all = new LinkedHashMap<>(details);
        all.put("run", key.run());
        audit.add(access.name(), action, "round:" + key.round(), all);
    }
}
