package vn.bangvang.kb.selection;

import java.util.Map;
import java.util.Set;
import vn.bangvang.kb.selection.SelectionData.Use;

/** The measures by the names that the data files use. */
final class Measures {

    /** Looks at one thing in a round. */
    @FunctionalInterface
    interface Measure {
        Measured measure(Scope scope);
    }

    private static final Map<String, Measure> BY_NAME = Map.ofEntries(
            Map.entry("percent_cap", Caps::share),
            Map.entry("share_cap", Caps::share),
            Map.entry("number_cap", Caps::number),
            Map.entry("leader_share_cap", Caps::leaders),
            Map.entry("non_leader_floor", Caps::nonLeaders),
            Map.entry("non_leader_in_unit", Caps::nonLeaderInUnit),
            Map.entry("direct_floor", Caps::directWorkers),
            Map.entry("not_computed", Caps::notComputed),
            Map.entry("one_state_award", Repeats::stateAwards),
            Map.entry("proposed_twice", Repeats::proposals),
            Map.entry("same_achievement", Repeats::achievementsOfOne),
            Map.entry("shared_achievement", Repeats::achievementsOfSeveral),
            Map.entry("initiative_used_twice", Repeats::initiativesUsed),
            Map.entry("shared_initiative", Repeats::initiativesOfSeveral),
            Map.entry("women_first", People::womenFirst),
            Map.entry("head_of_unit", People::headsOfUnits),
            Map.entry("leaders_not_most", People::leadersNotMost),
            Map.entry("direct_workers", People::directWorkers),
            Map.entry("groups", People::groups),
            Map.entry("small_collectives", People::smallCollectives),
            Map.entry("areas", People::areas),
            Map.entry("first_time", People::firstTime),
            Map.entry("brave_people", People::bravePeople),
            Map.entry("ad_hoc", People::adHoc),
            Map.entry("good_deeds", People::goodDeeds),
            Map.entry("direct_trend", People::directTrend),
            Map.entry("ad_hoc_trend", People::adHocTrend),
            Map.entry("standards", Proposals::standards),
            Map.entry("right_audience", Proposals::rightAudience),
            Map.entry("gate_documents", Proposals::papers),
            Map.entry("gate_procedure", Proposals::procedure),
            Map.entry("gate_time", Proposals::time),
            Map.entry("council_minutes", Proposals::minutes),
            Map.entry("votes", Proposals::votes),
            Map.entry("initiative_decision", Proposals::initiativeDecisions),
            Map.entry("initiative_applied", Proposals::initiativesApplied),
            Map.entry("initiative_scope", Proposals::initiativeScopes),
            Map.entry("rating_decision", Proposals::ratingDecisions),
            Map.entry("linked_movement", Facts::linkedMovements),
            Map.entry("movement_plan", Facts::movementPlans),
            Map.entry("movement_fields", Facts::movementFields),
            Map.entry("launched_early", Facts::launchedEarly),
            Map.entry("one_chosen_movement", Facts::chosenMovements),
            Map.entry("exemplars", Facts::exemplars),
            Map.entry("commendations_monthly", Facts::commendations),
            Map.entry("cited", Facts::cited),
            Map.entry("text_not_at_hand", Facts::textNotAtHand),
            Map.entry("regulation_since", Facts::regulation),
            Map.entry("in_time", Facts::inTime),
            Map.entry("publicized", Facts::publicized),
            Map.entry("council_before_submission", Facts::councilBeforeSubmission),
            Map.entry("council_quorum", Facts::quorum),
            Map.entry("council_chair", Facts::chair),
            Map.entry("council_report", Facts::report),
            Map.entry("council_discussion", Facts::discussion),
            Map.entry("answer", Facts::answer));

    /** Those that look at what every dossier proposes even where the data name no award. */
    private static final Set<String> OF_PROPOSALS = Set.of(
            "proposed_twice",
            "same_achievement",
            "shared_achievement",
            "initiative_used_twice",
            "women_first",
            "standards",
            "right_audience",
            "gate_documents",
            "gate_procedure",
            "gate_time",
            "council_minutes",
            "votes",
            "linked_movement",
            "ad_hoc_trend");

    private Measures() {}

    static boolean knows(String name) {
        return BY_NAME.containsKey(name);
    }

    static Measure named(String name) {
        Measure measure = BY_NAME.get(name);
        if (measure == null) {
            throw new IllegalArgumentException("No measure '" + name + "'.");
        }
        return measure;
    }

    /** Whether a measure is open while it is not known what every dossier is proposed for. */
    static boolean readsProposals(Use use) {
        return !use.awards().isEmpty() || OF_PROPOSALS.contains(use.measure());
    }
}
