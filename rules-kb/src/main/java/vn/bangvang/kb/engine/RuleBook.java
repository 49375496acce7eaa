package vn.bangvang.kb.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.bangvang.kb.authoring.LongServiceRules;
import vn.bangvang.kb.law.Jurisdiction;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.LawBookReader;
import vn.bangvang.kb.law.LawSource;
import vn.bangvang.kb.law.RuleSetDefinition;
import vn.bangvang.kb.law.RuleSetNotInForceException;
import vn.bangvang.kb.law.UnknownJurisdictionException;
import vn.bangvang.model.verdict.RuleSetRef;

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
        LawSource changedSource = source.with(Map.of(path, text));
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
        RuleSetDefinition definition = law.ruleSet(jurisdiction, day);
        Jurisdiction place = law.jurisdiction(jurisdiction).orElseThrow();
        CompiledRuleSet rules =
                compiled.computeIfAbsent(definition.id(), id -> new CompiledRuleSet(definition, law, library));
        RuleSetRef ref = new RuleSetRef(definition.id(), contentHash(definition), EngineVersion.current());
        return new RuleSet(rules, law, place, day, ref);
    }

    /** SHA-256 over every text that decides a verdict under a rule set, in hexadecimal. */
    public String contentHash(RuleSetDefinition definition) {
        return hashes.computeIfAbsent(definition.id(), id -> ContentHash.of(definition, source));
    }
}
