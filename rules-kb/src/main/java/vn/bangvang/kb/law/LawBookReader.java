package vn.bangvang.kb.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.bangvang.model.verdict.TransitionEffect;

/** Reads the law data from its YAML files and refuses what contradicts itself. */
public final class LawBookReader {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final LawSource source;

    private LawBookReader(LawSource source) {
        this.source = source;
    }

    /**
     * Reads a law book.
     *
     * @throws LawDataException if a file cannot be read or the data contradict each other
     */
    public static LawBook read(LawSource source) {
        return new LawBookReader(source).read();
    }

    private LawBook read() {
        List<Award> awards = list("law/awards.yaml", new TypeReference<>() {});
        List<Instrument> instruments = list("law/instruments.yaml", new TypeReference<>() {});
        List<Jurisdiction> jurisdictions = list("law/jurisdictions.yaml", new TypeReference<>() {});
        List<RuleSetDefinition> ruleSets = new ArrayList<>();
        for (String path : source.paths("rule-sets/", ".yaml")) {
            ruleSets.add(value(path, new TypeReference<RuleSetDefinition>() {}));
        }
        List<Parameter> parameters = new ArrayList<>();
        for (String path : source.paths("parameters/", ".yaml")) {
            parameters.addAll(list(path, new TypeReference<List<Parameter>>() {}));
        }
        Map<String, List<UnencodedProvision>> unencoded = new LinkedHashMap<>();
        for (Instrument instrument : instruments) {
            String path = "law/" + instrument.key() + "/not-encoded.yaml";
            if (source.find(path).isPresent()) {
                unencoded.put(instrument.key(), list(path, new TypeReference<>() {}));
            }
        }
        Map<String, LongServiceTable> longService = new LinkedHashMap<>();
        for (Instrument instrument : instruments) {
            String path = "law/" + instrument.key() + "/" + LongServiceTable.FILE;
            if (source.find(path).isPresent()) {
                longService.put(instrument.key(), value(path, new TypeReference<>() {}));
            }
        }
        LawBook book = new LawBook(
                awards,
                instruments,
                jurisdictions,
                ruleSets,
                parameters,
                unencoded,
                longService,
                list(TransitionProvision.FILE, new TypeReference<>() {}),
                list("law/questions.yaml", new TypeReference<>() {}));
        check(book);
        return book;
    }

    private <T> List<T> list(String path, TypeReference<List<T>> type) {
        return value(path, type);
    }

    private <T> T value(String path, TypeReference<T> type) {
        try {
            return YAML.readValue(source.text(path), type);
        } catch (JacksonException e) {
            throw new LawDataException(path + ": " + e.getOriginalMessage() + " (" + e.getLocation() + ")", e);
        }
    }

    private static void check(LawBook book) {
        Set<String> keys = new HashSet<>();
        book.instruments().forEach(instrument -> keys.add(instrument.key()));
        for (RuleSetDefinition ruleSet : book.ruleSets()) {
            book.lineage(ruleSet.jurisdiction());
            for (String instrument : ruleSet.instruments()) {
                checkInForce(ruleSet, book.instrument(instrument));
            }
            ruleSet.pending().forEach(book::instrument);
            ruleSet.instruments().forEach(instrument -> checkSpans(book, ruleSet, instrument));
            checkOmits(ruleSet);
        }
        book.transitions().forEach(clause -> checkTransition(book, clause));
        for (OpenQuestion question : book.questions()) {
            question.instruments().forEach(book::instrument);
            for (String award : question.awards()) {
                if (!book.awards().knows(award)) {
                    throw new LawDataException(
                            "law/questions.yaml, '" + question.key() + "' names the unknown award '" + award + "'.");
                }
            }
        }
        for (Parameter parameter : book.parameters()) {
            for (Parameter.Value value : parameter.values()) {
                if (book.jurisdiction(value.jurisdiction()).isEmpty()) {
                    throw new LawDataException("Parameter '" + parameter.key() + "' is set for the unknown place '"
                            + value.jurisdiction() + "'.");
                }
                if (!keys.contains(value.instrument())) {
                    throw new LawDataException("Parameter '" + parameter.key() + "' cites the unknown instrument '"
                            + value.instrument() + "'.");
                }
            }
        }
        for (Instrument instrument : book.instruments()) {
            instrument.supplies().forEach(supplied -> book.instrument(supplied.instrument()));
            if (book.jurisdiction(instrument.jurisdiction()).isEmpty()) {
                throw new LawDataException("Instrument '" + instrument.key() + "' is of the unknown place '"
                        + instrument.jurisdiction() + "'.");
            }
            book.longServiceOf(instrument.key()).ifPresent(table -> checkLongService(book, instrument.key(), table));
            for (UnencodedProvision provision : book.unencodedOf(instrument.key())) {
                for (String award : provision.awards()) {
                    if (!book.awards().knows(award)) {
                        throw new LawDataException("law/" + instrument.key()
                                + "/not-encoded.yaml names the unknown award '" + award + "'.");
                    }
                }
            }
        }
    }

    private static void checkTransition(LawBook book, TransitionProvision clause) {
        book.instrument(clause.instrument());
        if (book.jurisdiction(clause.jurisdiction()).isEmpty()) {
            throw new LawDataException(
                    "The transition '" + clause.id() + "' is for the unknown place '" + clause.jurisdiction() + "'.");
        }
        if (clause.receivedBefore().isAfter(clause.from())) {
            throw new LawDataException("The transition '" + clause.id() + "' keeps dossiers received until "
                    + clause.receivedBefore() + " under the law before " + clause.from() + ".");
        }
        if (clause.effect() != TransitionEffect.NOT_CONFIRMED) {
            try {
                book.ruleSet(clause.jurisdiction(), clause.lastFormerDay());
            } catch (RuleSetNotInForceException e) {
                throw new LawDataException(
                        "The transition '" + clause.id() + "' keeps a former law that no rule set holds.", e);
            }
        }
    }

    private static void checkSpans(LawBook book, RuleSetDefinition ruleSet, String instrument) {
        for (UnencodedProvision provision : book.unencodedOf(instrument)) {
            if (ruleSet.isSplitBy(provision.from(), provision.until())) {
                throw new LawDataException("law/" + instrument + "/not-encoded.yaml, " + provision.place()
                        + ": it is law for a part of the rule set '" + ruleSet.id()
                        + "' only; split the rule set on that day.");
            }
        }
    }

    private static void checkOmits(RuleSetDefinition ruleSet) {
        for (String article : ruleSet.omits()) {
            if (ruleSet.instruments().stream().noneMatch(instrument -> article.startsWith(instrument + "/"))) {
                throw new LawDataException("Rule set '" + ruleSet.id() + "' omits '" + article
                        + "', which is not of one of its instruments.");
            }
        }
    }

    private static void checkLongService(LawBook book, String instrument, LongServiceTable table) {
        String path = "law/" + instrument + "/" + LongServiceTable.FILE;
        for (LongServiceTable.ClassRows rows : table.classes()) {
            if (!book.awards().knows(rows.award())) {
                throw new LawDataException(path + " names the unknown award '" + rows.award() + "'.");
            }
            for (LongServiceTable.Row row : rows.rows()) {
                if (row.belowYears() != null && row.belowYears() <= row.fromYears()) {
                    throw new LawDataException(path + ": a row of '" + rows.award() + "' ends at " + row.belowYears()
                            + " years and begins at " + row.fromYears() + ".");
                }
                Integer through = row.throughYears();
                boolean givesYearsOnly = row.terms() == null && through == null;
                boolean givesTerms =
                        row.terms() != null && through != null && through > row.fromYears() && row.belowYears() == null;
                if (!givesYearsOnly && !givesTerms) {
                    throw new LawDataException(
                            path + ": a row of '" + rows.award()
                                    + "' that counts terms needs terms and throughYears, greater than fromYears, and no belowYears.");
                }
            }
        }
    }

    private static void checkInForce(RuleSetDefinition ruleSet, Instrument instrument) {
        boolean first = instrument.inForceOn(ruleSet.from());
        boolean last = ruleSet.to() == null ? instrument.effectiveTo() == null : instrument.inForceOn(ruleSet.to());
        if (!first || !last) {
            throw new LawDataException("Rule set '" + ruleSet.id() + "' (" + ruleSet.from() + " to " + ruleSet.to()
                    + ") applies '" + instrument.key() + "', which is in force from " + instrument.effectiveFrom()
                    + " to " + instrument.effectiveTo() + ".");
        }
    }
}
