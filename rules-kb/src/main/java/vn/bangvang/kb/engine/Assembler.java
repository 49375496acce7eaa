package vn.bangvang.kb.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.authoring.RuleInfo;
import vn.bangvang.kb.engine.AwardPlan.CriterionPlan;
import vn.bangvang.kb.engine.CriterionResult.Reported;
import vn.bangvang.kb.law.UnencodedProvision;
import vn.bangvang.kb.vocabulary.Check;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.HouseholdCandidate;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.dossier.Nomination;
import vn.bangvang.model.dossier.WorkforceGroup;
import vn.bangvang.model.verdict.NotEncoded;
import vn.bangvang.model.verdict.Outcome;

/** Puts what the rules reported about one candidate together, award by award. */
final class Assembler implements Check.CriteriaOfOtherAwards {

    private static final Set<CommendationKind> LONG_SERVICE = EnumSet.of(CommendationKind.LONG_SERVICE_CONTRIBUTION);

    private final CompiledRuleSet ruleSet;
    private final Dossier dossier;
    private final Check[] reported;
    private final Map<String, List<CriterionResult>> ownCriteria = new HashMap<>();

    Assembler(CompiledRuleSet ruleSet, Dossier dossier, Check[] reported) {
        this.ruleSet = ruleSet;
        this.dossier = dossier;
        this.reported = reported;
    }

    /**
     * An award with its criteria for this candidate.
     *
     * @param applies whether the award is for this candidate
     * @param conditionsNotEncoded further conditions that no rule expresses
     * @param groundMatches whether the proposed kind and ground match any provision
     * @param longServiceOpen whether long service might do, were it proposed and the dossier said more
     */
    record Assembled(
            AwardPlan plan,
            boolean applies,
            List<CriterionResult> criteria,
            List<NotEncoded> conditionsNotEncoded,
            boolean groundMatches,
            boolean longServiceOpen) {}

    Assembled assemble(AwardPlan plan) {
        Scope scope = new Scope(plan, nominationFor(plan.award().key()));
        List<Track> tracks = tracks(plan, scope);
        List<NotEncoded> conditions = scope.conditionsNotEncoded();
        if (tracks.isEmpty()) {
            List<CriterionResult> principles = conditions.isEmpty() ? List.of() : results(plan.principles(), scope);
            return new Assembled(plan, !conditions.isEmpty(), principles, conditions, true, false);
        }
        Track best = best(scope.proposed(tracks));
        List<CriterionResult> criteria = new ArrayList<>(best.criteria());
        criteria.addAll(results(plan.principles(), scope));
        boolean leftOut = best.outcome() != Outcome.MET
                && !best.isForLongService()
                && scope.kind == null
                && tracks.stream().anyMatch(Track::isForLongServiceAndOpen);
        return new Assembled(plan, true, criteria, conditions, scope.matches, leftOut);
    }

    /**
     * The criteria of an award for one audience or one kind of commendation.
     *
     * @param kinds the kinds that its rules name
     * @param speaks whether a criterion of its own, and not only one common to all tracks, applies to the candidate
     */
    private record Track(List<CriterionResult> criteria, Set<CommendationKind> kinds, boolean speaks) {

        Outcome outcome() {
            return Outcomes.of(criteria);
        }

        /** Long service is examined where it is proposed, or where it is all that a candidate has. */
        boolean isForLongService() {
            return kinds.equals(LONG_SERVICE);
        }

        boolean isForLongServiceAndOpen() {
            return isForLongService() && outcome() == Outcome.UNKNOWN;
        }
    }

    private List<Track> tracks(AwardPlan plan, Scope scope) {
        List<Track> tracks = new ArrayList<>();
        for (List<CriterionPlan> criteria : plan.tracks().values()) {
            List<CriterionResult> results = results(criteria, scope);
            if (applies(criteria, results)) {
                tracks.add(new Track(results, kinds(criteria), speaks(criteria, results)));
            }
        }
        boolean someSpeak = tracks.stream().anyMatch(Track::speaks);
        return someSpeak ? tracks.stream().filter(Track::speaks).toList() : tracks;
    }

    /** Without this, a track for others would be met by the common criteria alone. */
    private static boolean speaks(List<CriterionPlan> criteria, List<CriterionResult> results) {
        for (CriterionPlan criterion : criteria) {
            if (!criterion.common()
                    && results.stream().anyMatch(result -> result.id().equals(criterion.id()))) {
                return true;
            }
        }
        return false;
    }

    private Set<CommendationKind> kinds(List<CriterionPlan> criteria) {
        Set<CommendationKind> kinds = EnumSet.noneOf(CommendationKind.class);
        for (CriterionPlan criterion : criteria) {
            for (int place : criterion.rules()) {
                if (reported[place] != null) {
                    kinds.addAll(ruleSet.rules().get(place).kinds());
                }
            }
        }
        return kinds;
    }

    private static boolean applies(List<CriterionPlan> criteria, List<CriterionResult> results) {
        boolean forCertainAudience = criteria.stream().anyMatch(CriterionPlan::isAudience);
        if (!forCertainAudience) {
            return !results.isEmpty();
        }
        return results.stream()
                .filter(result -> result.id().equals(CriterionPlan.AUDIENCE))
                .anyMatch(result -> result.outcome() != Outcome.NOT_MET);
    }

    /** The track on which the candidate stands best; the first in the order of the law where several are equal. */
    private static Track best(List<Track> tracks) {
        Track best = tracks.get(0);
        for (Track track : tracks) {
            if (rank(track) < rank(best)) {
                best = track;
            }
        }
        return best;
    }

    private static int rank(Track track) {
        return switch (track.outcome()) {
            case MET, FOR_COUNCIL -> 0;
            case UNKNOWN -> 1;
            case NOT_MET -> 2;
        };
    }

    private List<CriterionResult> results(List<CriterionPlan> criteria, Scope scope) {
        List<CriterionResult> results = new ArrayList<>(criteria.size());
        for (CriterionPlan criterion : criteria) {
            List<Reported> findings = new ArrayList<>(criterion.rules().size());
            for (int place : criterion.rules()) {
                Check check = reported[place];
                if (check != null) {
                    findings.add(new Reported(
                            ruleSet.rules().get(place),
                            check.settle(scope.plan.award().key(), this)));
                }
            }
            List<NotEncoded> open = scope.openAlternatives(criterion.id());
            if (!findings.isEmpty()) {
                results.add(scope.narrowed(new CriterionResult(criterion.id(), findings, open)));
            }
        }
        return results;
    }

    private @Nullable Nomination nominationFor(String award) {
        if (dossier.nominations() != null) {
            for (Nomination nomination : dossier.nominations()) {
                if (nomination.award().equals(award)) {
                    return nomination;
                }
            }
        }
        return null;
    }

    @Override
    public Outcome of(String award) {
        return Outcomes.of(ownCriteriaOf(award));
    }

    @Override
    public int earliestYear(String award, int notBefore) {
        List<CriterionResult> criteria = ownCriteriaOf(award);
        return criteria.isEmpty() ? Check.NEVER : CriterionResult.earliestYear(criteria, notBefore);
    }

    @Override
    public List<String> missing(String award) {
        return ownCriteriaOf(award).stream()
                .filter(result -> result.outcome() == Outcome.UNKNOWN)
                .flatMap(result -> Missing.toSettle(result).stream())
                .distinct()
                .toList();
    }

    private List<CriterionResult> ownCriteriaOf(String award) {
        List<CriterionResult> known = ownCriteria.get(award);
        if (known == null) {
            AwardPlan plan = ruleSet.plans().get(award);
            known = plan == null
                    ? List.of()
                    : assemble(new AwardPlan(plan.award(), plan.tracks(), List.of(), plan.unencoded()))
                            .criteria();
            ownCriteria.put(award, known);
        }
        return known;
    }

    /** What of an award is examined: the proposed kind and ground narrow the alternatives down. */
    private final class Scope {

        private final AwardPlan plan;
        private final @Nullable CommendationKind kind;
        private final @Nullable String ground;
        private boolean matches = true;

        Scope(AwardPlan plan, @Nullable Nomination nomination) {
            this.plan = plan;
            this.kind = nomination == null ? null : nomination.kind();
            this.ground = nomination == null ? null : nomination.ground();
        }

        CriterionResult narrowed(CriterionResult result) {
            boolean hasAlternatives =
                    result.findings().size() + result.openAlternatives().size() > 1;
            if (!hasAlternatives || (kind == null && ground == null)) {
                return result;
            }
            List<Reported> findings = result.findings().stream()
                    .filter(finding -> isProposed(finding.rule()))
                    .toList();
            List<NotEncoded> open = result.openAlternatives().stream()
                    .filter(note -> ground == null || isGround(note.citation().place()))
                    .toList();
            if (findings.isEmpty() && open.isEmpty()) {
                matches = false;
                return result;
            }
            return new CriterionResult(result.id(), findings, open);
        }

        /** The tracks that are examined: long service where it is proposed, or where it is enough by itself. */
        List<Track> proposed(List<Track> tracks) {
            List<Track> proposed = tracks.stream()
                    .filter(track -> kind == CommendationKind.LONG_SERVICE_CONTRIBUTION
                            ? track.isForLongService()
                            : !track.isForLongService() || (kind == null && track.outcome() == Outcome.MET))
                    .toList();
            return proposed.isEmpty() ? tracks : proposed;
        }

        private boolean isProposed(RuleInfo rule) {
            return (kind == null || rule.kinds().isEmpty() || rule.kinds().contains(kind))
                    && (ground == null
                            || isGround(rule.place())
                            || rule.alsoPlaces().stream().anyMatch(this::isGround));
        }

        private boolean isGround(String place) {
            String proposed = Objects.requireNonNull(ground).strip();
            return place.equalsIgnoreCase(proposed)
                    || place.toLowerCase(java.util.Locale.ROOT)
                            .startsWith(proposed.toLowerCase(java.util.Locale.ROOT) + " ");
        }

        List<NotEncoded> openAlternatives(String criterion) {
            return notes(UnencodedProvision.Role.ALTERNATIVE, criterion);
        }

        List<NotEncoded> conditionsNotEncoded() {
            return notes(UnencodedProvision.Role.CONDITION, null);
        }

        private List<NotEncoded> notes(UnencodedProvision.Role role, @Nullable String criterion) {
            List<NotEncoded> notes = List.of();
            for (AwardPlan.Unencoded unencoded : plan.unencoded()) {
                UnencodedProvision provision = unencoded.provision();
                if (provision.role() == role
                        && Objects.equals(provision.criterion(), criterion)
                        && isForThisCandidate(provision)
                        && (kind == null
                                || provision.kinds().isEmpty()
                                || provision.kinds().contains(kind))) {
                    notes = notes.isEmpty() ? new ArrayList<>() : notes;
                    notes.add(unencoded.note());
                }
            }
            return notes;
        }

        private boolean isForThisCandidate(UnencodedProvision provision) {
            UnencodedProvision.Audience audience = provision.audience();
            if (audience == null) {
                return true;
            }
            return switch (audience) {
                case INDIVIDUAL ->
                    dossier.candidate() instanceof IndividualCandidate person && mayBelong(person, provision);
                case COLLECTIVE ->
                    dossier.candidate() instanceof CollectiveCandidate collective && mayBe(collective, provision);
                case HOUSEHOLD -> dossier.candidate() instanceof HouseholdCandidate;
            };
        }

        private static boolean mayBe(CollectiveCandidate collective, UnencodedProvision provision) {
            return provision.types().isEmpty()
                    || collective.type() == null
                    || provision.types().contains(collective.type());
        }

        private static boolean mayBelong(IndividualCandidate person, UnencodedProvision provision) {
            List<WorkforceGroup> own = person.workforceGroups();
            return provision.groups().isEmpty()
                    || own == null
                    || own.isEmpty()
                    || !Collections.disjoint(own, provision.groups());
        }
    }
}
