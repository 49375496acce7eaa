package vn.bangvang.kb.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.authoring.LongServiceRules;
import vn.bangvang.kb.law.Jurisdiction;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.LawBookReader;
import vn.bangvang.kb.law.LawSource;
import vn.bangvang.kb.law.RuleSetDefinition;
import vn.bangvang.kb.law.RuleSetNotInForceException;
import vn.bangvang.kb.law.TransitionProvision;
import vn.bangvang.kb.law.UnknownJurisdictionException;
import vn.bangvang.model.verdict.RuleSetRef;
import vn.bangvang.model.verdict.TransitionEffect;

/**
 * The law with its rules: the way in for whoever evaluates dossiers.
 *
 * <p>The base of a rule set is built at its first use and shared from then on. Safe for use by several threads.
 */
public final class RuleBook {

    private final LawSource source;
    private final LawBook law;
    private final RuleLibrary library;
    private final Map<String, CompiledRuleSet> compiled = new ConcurrentHashMap<>();
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    private RuleBook(LawSource source, LawBook law, RuleLibrary library) {
        this.source = source;
        this.law = law;
        this.library = library;
    }

    /** The law that ships with the software, its rules compiled when it was built. */
    public static RuleBook shipped() {
        LawSource source = LawSource.shipped();
        return new RuleBook(source, LawBookReader.read(source), RuleLibrary.shipped());
    }

    /**
     * A law of given texts, verified and compiled here and now.
     *
     * @throws vn.bangvang.kb.law.LawDataException if the data contradict each other
     * @throws vn.bangvang.kb.authoring.RuleTextException if a rule text is refused or does not compile
     */
    public static RuleBook compile(LawSource source) {
        LawBook law = LawBookReader.read(source);
        return new RuleBook(source, law, RuleLibrary.compile(law, source));
    }

    /**
     * This law with one file changed. Only the articles that the change touches are compiled anew.
     *
     * @param path the file, such as {@code law/luat-06-2022-qh15/dieu-22-….drl} or {@code parameters/shares.yaml}
     * @param text its new text
     * @throws vn.bangvang.kb.law.LawDataException if the data contradict each other
     * @throws vn.bangvang.kb.authoring.RuleTextException if a rule text is refused or does not compile
     */
    public RuleBook changed(String path, String text) {
        return written(source.with(Map.of(path, text)));
    }

    /**
     * The law of other texts. Only the articles that differ from those of this law are compiled.
     *
     * @throws vn.bangvang.kb.law.LawDataException if the data contradict each other
     * @throws vn.bangvang.kb.authoring.RuleTextException if a rule text is refused or does not compile
     */
    public RuleBook written(LawSource changedSource) {
        LawBook changedLaw = LawBookReader.read(changedSource);
        return new RuleBook(
                changedSource,
                changedLaw,
                library.changed(
                        LongServiceRules.withTables(law, source),
                        changedLaw,
                        LongServiceRules.withTables(changedLaw, changedSource)));
    }

    /** The version of the engine, as verdicts state it. */
    public static String engineVersion() {
        return EngineVersion.current();
    }

    /** The texts that the law is written in. */
    public LawSource source() {
        return source;
    }

    /** The law as data: instruments, awards, places, parameters. */
    public LawBook law() {
        return law;
    }

    /** Every rule set, of all places. */
    public List<RuleSetDefinition> ruleSets() {
        return law.ruleSets();
    }

    /**
     * The law of a place on a day.
     *
     * @param jurisdiction key of the place, such as {@code vn} or {@code vn-lai-chau}
     * @param day the day by which the law is chosen
     * @throws UnknownJurisdictionException if there is no such place
     * @throws RuleSetNotInForceException if no rule set covers the day
     */
    public RuleSet inForce(String jurisdiction, LocalDate day) {
        return ruleSet(jurisdiction, day, day);
    }

    /**
     * The law that governs a dossier in a place on a day: that of the day, or a former one where a transition clause
     * keeps it for dossiers received before the law changed.
     *
     * <p>A clause leads back to the last day of the law before it, and from there the clauses of earlier changes may
     * lead further back. A change without a clause is passed over: the law after it governs.
     *
     * @param jurisdiction key of the place
     * @param asOf the day on which the dossier is judged
     * @param receivedOn the day of its receipt; absent where it is not known
     * @throws UnknownJurisdictionException if there is no such place
     * @throws RuleSetNotInForceException if no rule set covers the day
     */
    public GoverningLaw governing(String jurisdiction, LocalDate asOf, @Nullable LocalDate receivedOn) {
        RuleSet ofTheDay = inForce(jurisdiction, asOf);
        List<TransitionProvision> possible = law.transitionsUpTo(jurisdiction, asOf);
        if (receivedOn == null) {
            return GoverningLaw.ofUnknownReceipt(law, ofTheDay, possible);
        }
        List<TransitionProvision> applied = new ArrayList<>();
        List<TransitionProvision> withoutEffect = new ArrayList<>();
        LocalDate lawDay = asOf;
        @Nullable RuleSet later = null;
        for (TransitionProvision clause : possible) {
            if (!clause.isFor(receivedOn)) {
                continue;
            }
            if (changesNothing(jurisdiction, clause)) {
                withoutEffect.add(clause);
                continue;
            }
            if (later == null && clause.effect() == TransitionEffect.MORE_FAVOURABLE) {
                later = ruleSet(jurisdiction, lawDay, asOf);
            }
            applied.add(clause);
            lawDay = clause.lastFormerDay();
        }
        RuleSet governing = applied.isEmpty() ? ofTheDay : ruleSet(jurisdiction, lawDay, asOf);
        return GoverningLaw.of(law, governing, later, applied, withoutEffect);
    }

    /** Whether the rules before and after the change are the same as far as they are known. */
    private boolean changesNothing(String jurisdiction, TransitionProvision clause) {
        return clause.effect() == TransitionEffect.NOT_CONFIRMED
                || law.ruleSet(jurisdiction, clause.from()).equals(law.ruleSet(jurisdiction, clause.lastFormerDay()));
    }

    private RuleSet ruleSet(String jurisdiction, LocalDate lawDay, LocalDate asOf) {
        RuleSetDefinition definition = law.ruleSet(jurisdiction, lawDay);
        Jurisdiction place = law.jurisdiction(jurisdiction).orElseThrow();
        CompiledRuleSet rules =
                compiled.computeIfAbsent(definition.id(), id -> new CompiledRuleSet(definition, law, library));
        RuleSetRef ref = new RuleSetRef(definition.id(), contentHash(definition), EngineVersion.current());
        return new RuleSet(rules, law, place, lawDay, asOf, ref);
    }

    /** SHA-256 over every text that decides a verdict under a rule set, in hexadecimal. */
    public String contentHash(RuleSetDefinition definition) {
        return hashes.computeIfAbsent(definition.id(), id -> ContentHash.of(definition, source));
    }
}
