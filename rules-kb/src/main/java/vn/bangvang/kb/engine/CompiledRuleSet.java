package vn.bangvang.kb.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import vn.bangvang.kb.authoring.RuleInfo;
import vn.bangvang.kb.authoring.RuleReader;
import vn.bangvang.kb.law.Award;
import vn.bangvang.kb.law.Instrument;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.RuleSetDefinition;
import vn.bangvang.kb.law.UnencodedProvision;
import vn.bangvang.model.verdict.NotEncoded;

/**
 * The rules of one rule set: their base, built once and shared, and the plan by which their findings become verdicts.
 */
final class CompiledRuleSet {

    private final RuleSetDefinition definition;
    private final List<RuleInfo> rules = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Integer> placeByName = new LinkedHashMap<>();
    private final Map<String, AwardPlan> plans;
    private final List<AwardPlan.Unencoded> unencoded = new ArrayList<>();
    private @Nullable Running running;

    /** The base and the place of each of its rules in {@link #rules()}. */
    record Running(KieBase base, IdentityHashMap<Rule, Integer> places) {

        int placeOf(Rule rule) {
            return Objects.requireNonNull(places.get(rule), rule.getName());
        }
    }

    CompiledRuleSet(RuleSetDefinition definition, LawBook book, RuleLibrary library) {
        this.definition = definition;
        definition
                .instruments()
                .forEach(instrument -> library.of(instrument).stream()
                        .filter(compiled -> definition.applies(compiled.path()))
                        .forEach(this::add));
        Set<Instrument.Supplied> supplied = new LinkedHashSet<>();
        definition
                .instruments()
                .forEach(key -> supplied.addAll(book.instrument(key).supplies()));
        for (String instrument : definition.instruments()) {
            for (UnencodedProvision provision : book.unencodedOf(instrument)) {
                boolean isSupplied = supplied.contains(new Instrument.Supplied(instrument, provision.place()));
                if (!isSupplied && provision.inForceOn(definition.from())) {
                    NotEncoded note =
                            new NotEncoded(book.instrument(instrument).cite(provision.place()), provision.reason());
                    unencoded.add(new AwardPlan.Unencoded(provision, note));
                }
            }
        }
        this.plans = plans(book);
    }

    private void add(CompiledRules compiled) {
        Set<String> inForce = new LinkedHashSet<>();
        for (RuleInfo rule : compiled.rules()) {
            if (rule.inForceOn(definition.from())) {
                inForce.add(rule.name());
                placeByName.put(key(RuleReader.packageOf(compiled.path()), rule.name()), rules.size());
                rules.add(rule);
            }
        }
        parts.add(new Part(compiled, inForce));
    }

    /** The rules of one article that are law in this rule set. */
    private record Part(CompiledRules compiled, Set<String> inForce) {

        Model model() {
            Model model = compiled.model().get();
            return new FilteredModel(
                    model,
                    model.getRules().stream()
                            .filter(rule -> inForce.contains(rule.getName()))
                            .toList());
        }
    }

    private static String key(String rulePackage, String ruleName) {
        return rulePackage + "/" + ruleName;
    }

    private Map<String, AwardPlan> plans(LawBook book) {
        Map<String, AwardPlan> result = new LinkedHashMap<>();
        for (Award award : book.awards().all()) {
            Map<String, Map<String, List<Integer>>> tracks = new TreeMap<>();
            Map<String, List<Integer>> principles = new LinkedHashMap<>();
            for (int place : placesInOrderOfLaw()) {
                RuleInfo rule = rules.get(place);
                if (rule.awards().contains(award.key())) {
                    tracks.computeIfAbsent(rule.track(), track -> new LinkedHashMap<>())
                            .computeIfAbsent(rule.criterion(), criterion -> new ArrayList<>())
                            .add(place);
                } else if (isPrincipleFor(award, rule)) {
                    principles
                            .computeIfAbsent(rule.criterion(), criterion -> new ArrayList<>())
                            .add(place);
                }
            }
            List<AwardPlan.Unencoded> gaps = unencoded.stream()
                    .filter(gap -> gap.provision().awards().contains(award.key()))
                    .toList();
            if (!tracks.isEmpty() || !gaps.isEmpty()) {
                Map<String, List<AwardPlan.CriterionPlan>> plannedTracks = new LinkedHashMap<>();
                Map<String, List<Integer>> common = tracks.size() > 1 ? tracks.remove("") : null;
                tracks.forEach((track, criteria) -> {
                    Set<String> shared = common == null ? Set.of() : common.keySet();
                    if (common != null) {
                        criteria.putAll(common);
                    }
                    plannedTracks.put(track, planned(criteria, shared));
                });
                result.put(award.key(), new AwardPlan(award, plannedTracks, planned(principles, Set.of()), gaps));
            }
        }
        return result;
    }

    private List<Integer> placesInOrderOfLaw() {
        Comparator<Integer> byInstrument = Comparator.comparingInt(
                place -> definition.instruments().indexOf(rules.get(place).instrument()));
        return placeByName.values().stream()
                .sorted(byInstrument
                        .thenComparing(place -> rules.get(place).path())
                        .thenComparing(place -> rules.get(place).line()))
                .toList();
    }

    private static boolean isPrincipleFor(Award award, RuleInfo rule) {
        if (!rule.isPrinciple()) {
            return false;
        }
        return switch (rule.awards().get(0)) {
            case RuleInfo.ALL_TITLES -> award.category() == Award.Category.TITLE;
            case RuleInfo.ALL_COMMENDATIONS -> award.category() == Award.Category.COMMENDATION;
            default -> true;
        };
    }

    private static List<AwardPlan.CriterionPlan> planned(Map<String, List<Integer>> criteria, Set<String> shared) {
        List<AwardPlan.CriterionPlan> plans = new ArrayList<>();
        criteria.forEach(
                (id, places) -> plans.add(new AwardPlan.CriterionPlan(id, List.copyOf(places), shared.contains(id))));
        return plans;
    }

    RuleSetDefinition definition() {
        return definition;
    }

    List<RuleInfo> rules() {
        return rules;
    }

    Map<String, AwardPlan> plans() {
        return plans;
    }

    /** Every provision of the instruments of this rule set that no rule expresses. */
    List<AwardPlan.Unencoded> unencoded() {
        return unencoded;
    }

    /** Marks the rules that bear on any of the awards, directly or through another award's criteria. */
    boolean[] rulesFor(Collection<String> awards) {
        boolean[] wanted = new boolean[rules.size()];
        awards.forEach(award -> mark(award, wanted, new LinkedHashSet<>()));
        return wanted;
    }

    private void mark(String award, boolean[] wanted, Set<String> seen) {
        AwardPlan plan = plans.get(award);
        if (plan == null || !seen.add(award)) {
            return;
        }
        plan.principles().forEach(criterion -> criterion.rules().forEach(place -> wanted[place] = true));
        for (List<AwardPlan.CriterionPlan> criteria : plan.tracks().values()) {
            for (AwardPlan.CriterionPlan criterion : criteria) {
                for (int place : criterion.rules()) {
                    wanted[place] = true;
                    rules.get(place).otherAwards().forEach(other -> mark(other, wanted, seen));
                }
            }
        }
    }

    /** The base with its rules, built at the first call. */
    synchronized Running running() {
        if (running == null) {
            KieBase base = KieBaseBuilder.createKieBaseFromModel(
                    parts.stream().map(Part::model).toList());
            IdentityHashMap<Rule, Integer> places = new IdentityHashMap<>();
            for (KiePackage kiePackage : base.getKiePackages()) {
                for (Rule rule : kiePackage.getRules()) {
                    Integer place = placeByName.get(key(rule.getPackageName(), rule.getName()));
                    if (place == null) {
                        throw new IllegalStateException("Rule '" + rule.getName() + "' is not in the index.");
                    }
                    places.put(rule, place);
                }
            }
            if (places.size() != rules.size()) {
                throw new IllegalStateException(
                        "The base has " + places.size() + " rules, the index has " + rules.size() + ".");
            }
            running = new Running(base, places);
        }
        return running;
    }
}
