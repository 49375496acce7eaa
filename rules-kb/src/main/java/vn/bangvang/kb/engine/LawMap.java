package vn.bangvang.kb.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.engine.RuleSetDescription.AwardDescription;
import vn.bangvang.kb.engine.RuleSetDescription.PointDescription;
import vn.bangvang.kb.law.Award;
import vn.bangvang.kb.law.Instrument;
import vn.bangvang.kb.law.Parameter;
import vn.bangvang.kb.law.RuleSetDefinition;
import vn.bangvang.model.verdict.Citation;
import vn.bangvang.model.verdict.NotEncoded;
import vn.bangvang.model.verdict.SourceGrade;

/**
 * The map of what is there and what is not: every award under every rule set, read from the compiled rules.
 *
 * @param ruleSets the rule sets, by place and day
 * @param awards the awards, in the order of the catalogue
 * @param parameters the numbers that the law sets, with their dates
 * @param instruments the register
 */
public record LawMap(
        List<RuleSetEntry> ruleSets,
        List<AwardEntry> awards,
        List<ParameterEntry> parameters,
        List<InstrumentEntry> instruments) {

    /** How far an award is encoded under a rule set. */
    public enum State {
        /** Every condition that is known is a rule. */
        ENCODED,
        /** Some provisions that are known are not. */
        PARTLY_ENCODED,
        /** None is. */
        NOT_ENCODED,
        /** The rule set says nothing about the award. */
        ABSENT
    }

    /** A rule set and its span. */
    public record RuleSetEntry(
            String id,
            String name,
            String jurisdiction,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * An award under all rule sets.
     *
     * @param reads sections of the dossier that its conditions read under any rule set
     */
    public record AwardEntry(String key, String name, Map<String, Coverage> byRuleSet, Set<String> reads) {}

    /**
     * An award under one rule set.
     *
     * @param points how many points of the law are rules, by how sure their source is
     * @param notEncoded provisions that no rule expresses, and why
     */
    public record Coverage(State state, Map<SourceGrade, Integer> points, List<NotEncoded> notEncoded) {}

    /** A number that the law sets, in one span. */
    public record ParameterEntry(
            String key,
            String name,
            @Nullable String unit,
            String value,
            LocalDate from,
            @Nullable LocalDate to,
            String jurisdiction,
            Citation citation,
            SourceGrade source) {}

    /** An instrument of the register. */
    public record InstrumentEntry(
            String key,
            String title,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String state,
            @Nullable String note) {}

    /** The map of a law. */
    public static LawMap of(RuleBook book) {
        List<RuleSetDefinition> definitions = book.ruleSets().stream()
                .sorted(Comparator.comparing(RuleSetDefinition::jurisdiction).thenComparing(RuleSetDefinition::from))
                .toList();
        Map<String, Map<String, AwardDescription>> described = new LinkedHashMap<>();
        for (RuleSetDefinition definition : definitions) {
            Map<String, AwardDescription> byKey = new LinkedHashMap<>();
            book.inForce(definition.jurisdiction(), definition.from())
                    .describe()
                    .awards()
                    .forEach(award -> byKey.put(award.key(), award));
            described.put(definition.id(), byKey);
        }
        return new LawMap(
                definitions.stream()
                        .map(ruleSet -> new RuleSetEntry(
                                ruleSet.id(), ruleSet.name(), ruleSet.jurisdiction(), ruleSet.from(), ruleSet.to()))
                        .toList(),
                book.law().awards().all().stream()
                        .map(award -> award(award, described))
                        .toList(),
                book.law().parameters().stream()
                        .flatMap(parameter -> values(book, parameter))
                        .toList(),
                book.law().instruments().stream().map(LawMap::instrument).toList());
    }

    private static AwardEntry award(Award award, Map<String, Map<String, AwardDescription>> described) {
        Map<String, Coverage> byRuleSet = new LinkedHashMap<>();
        Set<String> reads = new TreeSet<>();
        described.forEach((ruleSet, awards) -> {
            AwardDescription description = awards.get(award.key());
            byRuleSet.put(ruleSet, coverage(description));
            if (description != null) {
                points(description).forEach(point -> reads.addAll(point.reads()));
            }
        });
        return new AwardEntry(award.key(), award.name(), byRuleSet, reads);
    }

    private static Coverage coverage(@Nullable AwardDescription award) {
        if (award == null) {
            return new Coverage(State.ABSENT, Map.of(), List.of());
        }
        Map<SourceGrade, Integer> grades = new EnumMap<>(SourceGrade.class);
        Set<PointDescription> points = new LinkedHashSet<>(points(award).toList());
        points.forEach(point -> grades.merge(point.source(), 1, Integer::sum));
        State state = points.isEmpty()
                ? State.NOT_ENCODED
                : award.notEncoded().isEmpty() ? State.ENCODED : State.PARTLY_ENCODED;
        return new Coverage(state, grades, award.notEncoded());
    }

    private static Stream<PointDescription> points(AwardDescription award) {
        return award.tracks().stream()
                .flatMap(track -> track.criteria().stream())
                .flatMap(criterion -> criterion.points().stream());
    }

    private static Stream<ParameterEntry> values(RuleBook book, Parameter parameter) {
        List<ParameterEntry> entries = new ArrayList<>();
        for (Parameter.Value value : parameter.values()) {
            entries.add(new ParameterEntry(
                    parameter.key(),
                    parameter.name(),
                    parameter.unit(),
                    String.valueOf(value.value()),
                    value.from(),
                    value.to(),
                    value.jurisdiction(),
                    book.law().instrument(value.instrument()).cite(value.place()),
                    value.source()));
        }
        return entries.stream();
    }

    private static InstrumentEntry instrument(Instrument instrument) {
        return new InstrumentEntry(
                instrument.key(),
                instrument.shortTitle(),
                instrument.effectiveFrom(),
                instrument.effectiveTo(),
                instrument.state().name().toLowerCase(Locale.ROOT),
                instrument.note());
    }
}
