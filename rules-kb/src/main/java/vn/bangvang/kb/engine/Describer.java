package vn.bangvang.kb.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangvang.kb.authoring.RuleInfo;
import vn.bangvang.kb.engine.RuleSetDescription.AwardDescription;
import vn.bangvang.kb.engine.RuleSetDescription.CriterionDescription;
import vn.bangvang.kb.engine.RuleSetDescription.InstrumentDescription;
import vn.bangvang.kb.engine.RuleSetDescription.ParameterDescription;
import vn.bangvang.kb.engine.RuleSetDescription.PointDescription;
import vn.bangvang.kb.engine.RuleSetDescription.TrackDescription;
import vn.bangvang.kb.law.Instrument;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.Parameter;
import vn.bangvang.kb.law.Parameters;
import vn.bangvang.kb.law.RuleSetDefinition;
import vn.bangvang.model.dossier.Section;

/** Lets a rule set describe itself. */
final class Describer {

    private static final String FOR_ALL = "Subject";

    private final CompiledRuleSet ruleSet;
    private final LawBook book;

    private Describer(CompiledRuleSet ruleSet, LawBook book) {
        this.ruleSet = ruleSet;
        this.book = book;
    }

    static RuleSetDescription describe(CompiledRuleSet ruleSet, LawBook book, String jurisdiction, LocalDate asOf) {
        Describer describer = new Describer(ruleSet, book);
        RuleSetDefinition definition = ruleSet.definition();
        List<InstrumentDescription> instruments = new ArrayList<>();
        definition.instruments().forEach(key -> instruments.add(describer.instrument(key)));
        definition.pending().forEach(key -> instruments.add(describer.instrument(key)));
        return new RuleSetDescription(
                definition.id(),
                definition.name(),
                jurisdiction,
                asOf,
                definition.from(),
                definition.to(),
                instruments,
                describer.parameters(book.parameters(jurisdiction, asOf)),
                ruleSet.plans().values().stream().map(describer::award).toList(),
                book.questions().stream()
                        .filter(question -> question.instruments().stream()
                                .anyMatch(key -> definition.instruments().contains(key)
                                        || definition.pending().contains(key)))
                        .toList());
    }

    private InstrumentDescription instrument(String key) {
        Instrument instrument = book.instrument(key);
        return new InstrumentDescription(
                key,
                instrument.shortTitle(),
                instrument.title(),
                instrument.state().name().toLowerCase(Locale.ROOT),
                instrument.note());
    }

    private List<ParameterDescription> parameters(Parameters parameters) {
        List<ParameterDescription> descriptions = new ArrayList<>();
        for (Parameter parameter : book.parameters()) {
            parameters
                    .find(parameter.key())
                    .ifPresent(value -> descriptions.add(new ParameterDescription(
                            parameter.key(),
                            parameter.name(),
                            String.join(", ", value.texts()),
                            parameter.unit(),
                            value.citation(),
                            value.source())));
        }
        return descriptions;
    }

    private AwardDescription award(AwardPlan plan) {
        List<TrackDescription> tracks = new ArrayList<>();
        plan.tracks().forEach((name, criteria) -> tracks.add(new TrackDescription(name, criteria(criteria))));
        return new AwardDescription(
                plan.award().key(),
                plan.award().name(),
                plan.award().abbreviation(),
                plan.award().category().name().toLowerCase(Locale.ROOT),
                plan.award().level().name().toLowerCase(Locale.ROOT),
                tracks,
                criteria(principles(plan)),
                plan.unencoded().stream().map(AwardPlan.Unencoded::note).toList());
    }

    /** Without the principles for a kind of candidate whom none of the award's own conditions is for. */
    private List<AwardPlan.CriterionPlan> principles(AwardPlan plan) {
        Set<String> subjects = plan.tracks().values().stream()
                .flatMap(List::stream)
                .flatMap(criterion -> criterion.rules().stream())
                .map(place -> ruleSet.rules().get(place).subject())
                .collect(Collectors.toSet());
        if (subjects.isEmpty() || subjects.contains(FOR_ALL)) {
            return plan.principles();
        }
        return plan.principles().stream()
                .map(criterion -> new AwardPlan.CriterionPlan(
                        criterion.id(),
                        criterion.rules().stream()
                                .filter(place -> {
                                    String subject = ruleSet.rules().get(place).subject();
                                    return subject.equals(FOR_ALL) || subjects.contains(subject);
                                })
                                .toList(),
                        criterion.common()))
                .filter(criterion -> !criterion.rules().isEmpty())
                .toList();
    }

    private List<CriterionDescription> criteria(List<AwardPlan.CriterionPlan> criteria) {
        return criteria.stream()
                .map(criterion -> new CriterionDescription(
                        criterion.id(),
                        criterion.rules().stream().map(this::point).toList()))
                .toList();
    }

    private PointDescription point(int place) {
        RuleInfo rule = ruleSet.rules().get(place);
        return new PointDescription(
                rule.name(),
                book.instrument(rule.instrument()).cite(rule.place()),
                rule.source(),
                rule.reads().stream().map(Section::property).toList());
    }
}
