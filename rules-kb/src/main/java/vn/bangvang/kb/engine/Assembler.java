package vn.bangvang.kb.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     */
    record Assembled(
            AwardPlan plan,
            boolean applies,
            List<CriterionResult> criteria,
            List<NotEncoded> conditionsNotEncoded,
            boolean groundMatches) {}

    Assembled assemble(AwardPlan plan) {
        Scope scope = new Scope(plan, nominationFor(plan.award().key()));
        List<List<CriterionResult>> tracks = tracks(plan, scope, true);
        if (tracks.isEmpty()) {
            tracks = tracks(plan, scope, false);
        }
        List<NotEncoded> conditions = scope.conditionsNotEncoded();
        if (tracks.isEmpty()) {
            return new Assembled(plan, !conditions.isEmpty(), List.of(), conditions, true);
        }
        List<CriterionResult> criteria = new ArrayList<>(best(tracks));
        criteria.addAll(results(plan.principles(), scope));
        return new Assembled(plan, true, criteria, conditions, scope.matches);
    }

    private List<List<CriterionResult>> tracks(AwardPlan plan, Scope scope, boolean proposedOnly) {
        List<List<CriterionResult>> tracks = new ArrayList<>();
        for (List<CriterionPlan> criteria : plan.tracks().values()) {
            if (proposedOnly && !scope.isProposed(criteria)) {
                continue;
            }
            List<CriterionResult> results = results(criteria, scope);
            if (applies(criteria, results)) {
                tracks.add(results);
            }
        }
        return tracks;
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
    private static List<CriterionResult> best(List<List<CriterionResult>> tracks) {
        List<CriterionResult> best = tracks.get(0);
        for (List<CriterionResult> track : tracks) {
            if (rank(track) < rank(best)) {
                best = track;
            }
        }
        return best;
    }

    private static int rank(List<CriterionResult> track) {
        return switch (Outcomes.of(track)) {
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
        return CriterionResult.earliestYear(ownCriteriaOf(award), notBefore);
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

        /** Whether a track has anything for the proposed kind; a track that names no kind is open to all. */
        boolean isProposed(List<CriterionPlan> criteria) {
            boolean namesKinds = false;
            for (CriterionPlan criterion : criteria) {
                for (int place : criterion.rules()) {
                    List<CommendationKind> kinds = ruleSet.rules().get(place).kinds();
                    if (kind == null || kinds.contains(kind)) {
                        return true;
                    }
                    namesKinds |= !kinds.isEmpty();
                }
            }
            return !namesKinds;
        }

        private boolean isProposed(RuleInfo rule) {
            return (kind == null || rule.kinds().isEmpty() || rule.kinds().contains(kind))
                    && (ground == null || isGround(rule.place()));
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
                case COLLECTIVE -> dossier.candidate() instanceof CollectiveCandidate;
                case HOUSEHOLD -> dossier.candidate() instanceof HouseholdCandidate;
            };
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
