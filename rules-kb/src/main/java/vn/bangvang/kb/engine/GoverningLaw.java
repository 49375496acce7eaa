package vn.bangvang.kb.engine;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Instrument;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.TransitionProvision;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Caution;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.Favour;
import vn.bangvang.model.verdict.LawComparison;
import vn.bangvang.model.verdict.SourceGrade;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Transition;
import vn.bangvang.model.verdict.TransitionClause;
import vn.bangvang.model.verdict.TransitionEffect;
import vn.bangvang.model.verdict.Verdict;

/**
 * The law that governs dossiers of one day of receipt, with the transition clauses that say so.
 *
 * <p>Where a clause lets the later law apply if it is more favourable, both are evaluated. Equal ones judge equal
 * dossiers alike, whatever their days of receipt. Safe for use by several threads.
 */
public final class GoverningLaw {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final RuleSet ruleSet;
    private final @Nullable RuleSet later;
    private final @Nullable String notCompared;
    private final List<TransitionClause> applied;
    private final List<TransitionClause> withoutEffect;
    private final List<TransitionClause> possible;

    private GoverningLaw(
            LawBook book,
            RuleSet ruleSet,
            @Nullable RuleSet later,
            List<TransitionProvision> applied,
            List<TransitionProvision> withoutEffect,
            List<TransitionProvision> possible) {
        this.ruleSet = ruleSet;
        this.later = later;
        this.notCompared = later == null ? null : notCompared(book, later);
        this.applied = clauses(book, applied);
        this.withoutEffect = clauses(book, withoutEffect);
        this.possible = clauses(book, possible);
    }

    static GoverningLaw of(
            LawBook book,
            RuleSet ruleSet,
            @Nullable RuleSet later,
            List<TransitionProvision> applied,
            List<TransitionProvision> withoutEffect) {
        return new GoverningLaw(book, ruleSet, later, applied, withoutEffect, List.of());
    }

    static GoverningLaw ofUnknownReceipt(LawBook book, RuleSet ofTheDay, List<TransitionProvision> possible) {
        return new GoverningLaw(
                book,
                ofTheDay,
                null,
                List.of(),
                List.of(),
                possible.stream()
                        .filter(clause -> clause.effect() != TransitionEffect.NOT_CONFIRMED)
                        .toList());
    }

    private static List<TransitionClause> clauses(LawBook book, List<TransitionProvision> provisions) {
        return provisions.stream()
                .map(provision -> new TransitionClause(
                        book.instrument(provision.instrument()).cite(provision.place()),
                        provision.source(),
                        provision.effect(),
                        provision.receivedBefore(),
                        provision.text(),
                        provision.note()))
                .toList();
    }

    private static @Nullable String notCompared(LawBook book, RuleSet later) {
        List<String> pending = later.definition().pending();
        return pending.isEmpty()
                ? null
                : pending.stream()
                        .map(book::instrument)
                        .map(Instrument::shortTitle)
                        .collect(Collectors.joining("; ", "Chưa có văn bản để so sánh: ", "."));
    }

    /** The law that governs. */
    public RuleSet ruleSet() {
        return ruleSet;
    }

    /** The later law, where it applies if it is more favourable. */
    public Optional<RuleSet> later() {
        return Optional.ofNullable(later);
    }

    /** The clauses by which a law other than that of the day governs, the latest first. */
    public List<TransitionClause> clauses() {
        return applied;
    }

    /** Evaluates one dossier. */
    public Evaluation evaluate(Dossier dossier, AwardSelection awards) {
        return evaluate(List.of(dossier), awards).get(0);
    }

    /** Evaluates a cohort of dossiers. */
    public List<Evaluation> evaluate(List<Dossier> dossiers, AwardSelection awards) {
        List<Evaluation> former = ruleSet.evaluate(dossiers, awards);
        if (applied.isEmpty() && withoutEffect.isEmpty() && possible.isEmpty()) {
            return former;
        }
        List<Evaluation> others = later == null || notCompared != null ? List.of() : later.evaluate(dossiers, awards);
        List<Evaluation> evaluations = new ArrayList<>(dossiers.size());
        for (int i = 0; i < dossiers.size(); i++) {
            evaluations.add(evaluation(dossiers.get(i), former.get(i), others.isEmpty() ? null : others.get(i)));
        }
        return evaluations;
    }

    /** The conclusions only, as the evaluations of the same dossiers have them. */
    public List<AwardConclusions> conclude(List<Dossier> dossiers, AwardSelection awards) {
        List<AwardConclusions> former = conclude(ruleSet, dossiers, awards);
        if (later == null || notCompared != null) {
            return former;
        }
        List<AwardConclusions> others = conclude(later, dossiers, awards);
        List<AwardConclusions> standing = new ArrayList<>(former.size());
        for (int i = 0; i < former.size(); i++) {
            standing.add(moreFavourable(former.get(i), others.get(i)));
        }
        return standing;
    }

    private static List<AwardConclusions> conclude(RuleSet law, List<Dossier> dossiers, AwardSelection awards) {
        return law.assess(dossiers, awards).stream().map(AwardConclusions::of).toList();
    }

    private static AwardConclusions moreFavourable(AwardConclusions former, AwardConclusions other) {
        Map<String, Status> statuses = new LinkedHashMap<>(former.statuses());
        other.statuses().forEach((award, status) -> {
            if (rank(status) > rank(statuses.getOrDefault(award, Status.NOT_APPLICABLE))) {
                statuses.put(award, status);
            }
        });
        Set<String> near = new LinkedHashSet<>(former.nearMisses());
        near.addAll(other.nearMisses());
        near.removeIf(award -> statuses.get(award) != Status.NOT_ELIGIBLE);
        return new AwardConclusions(statuses, near);
    }

    private Evaluation evaluation(Dossier dossier, Evaluation former, @Nullable Evaluation other) {
        List<Caution> cautions = new ArrayList<>();
        withoutEffect.forEach(clause -> cautions.add(caution("transition_without_effect", clause)));
        possible.stream()
                .filter(clause -> mayBeFor(clause, dossier))
                .forEach(clause -> cautions.add(unknownReceipt(clause)));
        if (applied.isEmpty()) {
            return cautions.isEmpty()
                    ? former
                    : with(
                            former,
                            null,
                            former.verdicts().stream()
                                    .map(verdict -> with(cautions, verdict))
                                    .toList());
        }
        applied.forEach(clause -> cautions.add(caution("transition", clause)));
        List<LawComparison> comparisons = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        if (later == null) {
            former.verdicts().forEach(verdict -> verdicts.add(with(cautions, verdict)));
        } else {
            compare(former, other, later, cautions, comparisons, verdicts);
        }
        Transition transition =
                new Transition(applied, ruleSet.ref(), later == null ? null : later.ref(), notCompared, comparisons);
        return with(former, transition, verdicts);
    }

    private void compare(
            Evaluation former,
            @Nullable Evaluation other,
            RuleSet later,
            List<Caution> cautions,
            List<LawComparison> comparisons,
            List<Verdict> verdicts) {
        Map<String, Verdict> underFormer = byAward(former);
        Map<String, Verdict> underLater = other == null ? Map.of() : byAward(other);
        Map<String, Verdict> all = new LinkedHashMap<>(underFormer);
        underLater.forEach(all::putIfAbsent);
        all.forEach((award, any) -> {
            Verdict first = underFormer.get(award);
            Verdict second = underLater.get(award);
            Status firstStatus = status(first);
            @Nullable Status secondStatus = other == null ? null : status(second);
            boolean laterStands = second != null && secondStatus != null && rank(secondStatus) > rank(firstStatus);
            LawComparison comparison = new LawComparison(
                    award,
                    any.name(),
                    firstStatus,
                    secondStatus,
                    Favour.of(firstStatus, secondStatus),
                    laterStands ? later.ref().id() : ruleSet.ref().id(),
                    laterStands ? first : second);
            comparisons.add(comparison);
            Verdict standing = laterStands ? second : first;
            if (standing != null) {
                List<Caution> said = new ArrayList<>(cautions);
                said.add(comparison(comparison));
                verdicts.add(with(said, standing));
            }
        });
    }

    private static Map<String, Verdict> byAward(Evaluation evaluation) {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        evaluation.verdicts().forEach(verdict -> verdicts.put(verdict.award(), verdict));
        return verdicts;
    }

    private static Status status(@Nullable Verdict verdict) {
        return verdict == null ? Status.NOT_APPLICABLE : verdict.status();
    }

    /** How far a conclusion brings the candidate. One of the two laws sufficing is enough. */
    private static int rank(Status status) {
        return switch (status) {
            case ELIGIBLE -> 3;
            case NEEDS_REVIEW, ON_HOLD -> 2;
            case NOT_ELIGIBLE -> 1;
            case NOT_APPLICABLE -> 0;
        };
    }

    /** A dossier cannot have been received before the period that it is about was over. */
    private static boolean mayBeFor(TransitionClause clause, Dossier dossier) {
        return dossier.review().end().isBefore(clause.receivedBefore());
    }

    private static Caution caution(String code, TransitionClause clause) {
        return new Caution(code, cited(clause) + ": " + clause.text() + "." + note(clause));
    }

    private static Caution unknownReceipt(TransitionClause clause) {
        return new Caution(
                "transition_unknown",
                "Hồ sơ không ghi ngày tiếp nhận nên chưa rõ có được tiếp nhận trước ngày "
                        + DAY.format(clause.receivedBefore()) + " hay không; đang xét theo quy định của ngày áp dụng. "
                        + cited(clause) + ": " + clause.text() + ".");
    }

    private Caution comparison(LawComparison comparison) {
        @Nullable Status underLater = comparison.later();
        String conclusions = underLater == null
                ? Objects.requireNonNullElse(notCompared, "")
                : "Theo quy định cũ: " + lower(comparison.former().label()) + "; theo quy định mới: "
                        + lower(underLater.label()) + ". " + comparison.favour().label()
                        + "; kết luận này theo bộ quy tắc "
                        + comparison.ruleSet() + ".";
        return new Caution("transition_comparison", conclusions);
    }

    private static String lower(String label) {
        return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
    }

    private static String cited(TransitionClause clause) {
        String grade = clause.source() == SourceGrade.TEXT
                ? ""
                : " (" + lower(clause.source().label()) + ")";
        return clause.citation().text() + grade;
    }

    private static String note(TransitionClause clause) {
        return clause.note() == null ? "" : " " + clause.note();
    }

    private static Verdict with(List<Caution> cautions, Verdict verdict) {
        if (verdict.status() == Status.NOT_APPLICABLE) {
            return verdict;
        }
        List<Caution> all = new ArrayList<>(cautions);
        all.addAll(verdict.cautions());
        return new Verdict(
                verdict.award(),
                verdict.name(),
                verdict.status(),
                verdict.criteria(),
                all,
                verdict.nearestWay(),
                verdict.notEncoded());
    }

    private static Evaluation with(Evaluation evaluation, @Nullable Transition transition, List<Verdict> verdicts) {
        return new Evaluation(
                evaluation.dossier(),
                evaluation.ruleSet(),
                evaluation.jurisdiction(),
                evaluation.asOf(),
                evaluation.year(),
                evaluation.receivedOn(),
                transition,
                verdicts);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GoverningLaw law
                && isSameLaw(ruleSet, law.ruleSet)
                && isSameLaw(later, law.later)
                && applied.equals(law.applied)
                && withoutEffect.equals(law.withoutEffect)
                && possible.equals(law.possible);
    }

    private static boolean isSameLaw(@Nullable RuleSet one, @Nullable RuleSet other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.ref().equals(other.ref())
                && one.jurisdiction().equals(other.jurisdiction())
                && one.lawDay().equals(other.lawDay())
                && one.asOf().equals(other.asOf());
    }

    @Override
    public int hashCode() {
        return Objects.hash(ruleSet.ref(), ruleSet.lawDay(), ruleSet.asOf(), applied, withoutEffect, possible);
    }
}
