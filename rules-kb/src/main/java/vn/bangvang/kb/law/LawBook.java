package vn.bangvang.kb.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All of the law data: what there is, from when to when, and where. Rules are not part of it. */
public final class LawBook {

    private final AwardCatalogue awards;
    private final Map<String, Instrument> instruments;
    private final Map<String, Jurisdiction> jurisdictions;
    private final List<RuleSetDefinition> ruleSets;
    private final List<Parameter> parameters;
    private final Map<String, List<UnencodedProvision>> unencoded;
    private final Map<String, LongServiceTable> longService;
    private final List<TransitionProvision> transitions;
    private final List<OpenQuestion> questions;

    LawBook(
            List<Award> awards,
            List<Instrument> instruments,
            List<Jurisdiction> jurisdictions,
            List<RuleSetDefinition> ruleSets,
            List<Parameter> parameters,
            Map<String, List<UnencodedProvision>> unencoded,
            Map<String, LongServiceTable> longService,
            List<TransitionProvision> transitions,
            List<OpenQuestion> questions) {
        this.awards = new AwardCatalogue(awards);
        this.instruments = index(instruments, Instrument::key, "instrument");
        this.jurisdictions = index(jurisdictions, Jurisdiction::key, "jurisdiction");
        this.ruleSets = List.copyOf(ruleSets);
        this.parameters = List.copyOf(parameters);
        this.unencoded = Map.copyOf(unencoded);
        this.longService = Map.copyOf(longService);
        this.transitions = List.copyOf(
                index(transitions, TransitionProvision::id, "transition").values());
        this.questions = List.copyOf(questions);
    }

    private static <T> Map<String, T> index(List<T> items, java.util.function.Function<T, String> key, String what) {
        Map<String, T> map = new LinkedHashMap<>();
        for (T item : items) {
            if (map.put(key.apply(item), item) != null) {
                throw new LawDataException("The " + what + " '" + key.apply(item) + "' is given twice.");
            }
        }
        return map;
    }

    /** What the texts leave open, and how the rules read it. */
    public List<OpenQuestion> questions() {
        return questions;
    }

    /** The awards by name. */
    public AwardCatalogue awards() {
        return awards;
    }

    /**
     * The encoded instruments whose last day comes soon, by that day. What is reported of a last day counts, too.
     *
     * @param day the day from which on
     * @param days within how many days, from 0
     */
    public List<Instrument> lapsingWithin(LocalDate day, int days) {
        return instruments().stream()
                .filter(instrument -> instrument.state() == Instrument.State.ENCODED)
                .filter(instrument -> {
                    LocalDate last = instrument.lastDay();
                    return last != null && !last.isBefore(day) && !last.isAfter(day.plusDays(days));
                })
                .sorted(Comparator.comparing(Instrument::lastDay, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Every instrument of the register. */
    public Collection<Instrument> instruments() {
        return instruments.values();
    }

    /**
     * The instrument with this key.
     *
     * @throws LawDataException if the register has none
     */
    public Instrument instrument(String key) {
        Instrument instrument = instruments.get(key);
        if (instrument == null) {
            throw new LawDataException("instruments.yaml has no instrument '" + key + "'.");
        }
        return instrument;
    }

    /** Every place. */
    public Collection<Jurisdiction> jurisdictions() {
        return jurisdictions.values();
    }

    /** The place with this key, if there is one. */
    public Optional<Jurisdiction> jurisdiction(String key) {
        return Optional.ofNullable(jurisdictions.get(key));
    }

    /** A place and the places around it, the nearest first, the country last. */
    public List<String> lineage(String jurisdiction) {
        List<String> line = new ArrayList<>();
        @Nullable String place = jurisdiction;
        while (place != null) {
            Jurisdiction found = jurisdictions.get(place);
            if (found == null || line.contains(place)) {
                throw new LawDataException(
                        "jurisdictions.yaml has no line from '" + jurisdiction + "' to the country.");
            }
            line.add(place);
            place = found.parent();
        }
        return line;
    }

    /** The instruments of a place that may be in force on a day and of which no rule expresses anything. */
    public List<Instrument> notEncodedOf(String jurisdiction, LocalDate day) {
        return instruments.values().stream()
                .filter(instrument -> instrument.jurisdiction().equals(jurisdiction)
                        && instrument.state() == Instrument.State.NOT_ENCODED
                        && instrument.mayBeInForceOn(day))
                .toList();
    }

    /** Every rule set, of all places, in the order of the files. */
    public List<RuleSetDefinition> ruleSets() {
        return ruleSets;
    }

    /** Every parameter with its history. */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** The parameters as they stand in a place on a day. */
    public Parameters parameters(String jurisdiction, LocalDate day) {
        return Parameters.of(this, lineage(jurisdiction), day);
    }

    /** The provisions of an instrument that no rule expresses. */
    public List<UnencodedProvision> unencodedOf(String instrument) {
        return unencoded.getOrDefault(instrument, List.of());
    }

    /** The table by which an instrument rewards long service, if it has one. */
    public Optional<LongServiceTable> longServiceOf(String instrument) {
        return Optional.ofNullable(longService.get(instrument));
    }

    /** Every transition clause. */
    public List<TransitionProvision> transitions() {
        return transitions;
    }

    /** The transition clauses of the changes of law up to a day in a place, the latest change first. */
    public List<TransitionProvision> transitionsUpTo(String jurisdiction, LocalDate day) {
        List<String> places = lineage(jurisdiction);
        return transitions.stream()
                .filter(clause -> !clause.from().isAfter(day) && places.contains(clause.jurisdiction()))
                .sorted(Comparator.comparing(TransitionProvision::from).reversed())
                .toList();
    }

    /**
     * The rule set that is law in a place on a day.
     *
     * @throws UnknownJurisdictionException if there is no such place
     * @throws RuleSetNotInForceException if no rule set covers the day: a date without law is never answered by
     *     another day's law
     */
    public RuleSetDefinition ruleSet(String jurisdiction, LocalDate day) {
        if (!jurisdictions.containsKey(jurisdiction)) {
            throw new UnknownJurisdictionException(jurisdiction, jurisdictions.keySet());
        }
        for (String place : lineage(jurisdiction)) {
            Optional<RuleSetDefinition> found = ruleSets.stream()
                    .filter(definition -> definition.jurisdiction().equals(place) && definition.covers(day))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new RuleSetNotInForceException(jurisdiction, day);
    }
}
