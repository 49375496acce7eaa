package vn.bangvang.kb.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bangvang.kb.engine.Assembler.Assembled;
import vn.bangvang.kb.law.Award;
import vn.bangvang.kb.law.Instrument;
import vn.bangvang.kb.law.Jurisdiction;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.RuleSetDefinition;
import vn.bangvang.kb.vocabulary.Check;
import vn.bangvang.kb.vocabulary.Setting;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.verdict.Caution;
import vn.bangvang.model.verdict.Evaluation;
import vn.bangvang.model.verdict.RuleSetRef;

/**
 * The law of one place on one day, ready to be applied on that day or, where a transition keeps it, on a later one.
 *
 * <p>Equal dossiers give equal evaluations, whatever else is evaluated with them. Safe for use by several threads.
 */
public final class RuleSet {

    private final CompiledRuleSet compiled;
    private final LawBook book;
    private final Jurisdiction jurisdiction;
    private final LocalDate lawDay;
    private final LocalDate asOf;
    private final RuleSetRef ref;
    private final Setting setting;

    RuleSet(
            CompiledRuleSet compiled,
            LawBook book,
            Jurisdiction jurisdiction,
            LocalDate lawDay,
            LocalDate asOf,
            RuleSetRef ref) {
        this.compiled = compiled;
        this.book = book;
        this.jurisdiction = jurisdiction;
        this.lawDay = lawDay;
        this.asOf = asOf;
        this.ref = ref;
        this.setting = new Setting(book.awards(), book.parameters(jurisdiction.key(), lawDay), asOf);
    }

    /** Key, content hash and engine version: what a verdict is reproduced by. */
    public RuleSetRef ref() {
        return ref;
    }

    /** Name, dates and instruments. */
    public RuleSetDefinition definition() {
        return compiled.definition();
    }

    /** The place whose law this is. */
    public Jurisdiction jurisdiction() {
        return jurisdiction;
    }

    /** The day whose law this is. */
    public LocalDate lawDay() {
        return lawDay;
    }

    /** The day on which it is applied; later than that of the law where a transition keeps former law. */
    public LocalDate asOf() {
        return asOf;
    }

    /** The awards that this rule set knows, in the order of the law. */
    public List<Award> awards() {
        return compiled.plans().values().stream().map(AwardPlan::award).toList();
    }

    /** What this rule set holds, award by award. */
    public RuleSetDescription describe() {
        return Describer.describe(compiled, book, jurisdiction.key(), lawDay);
    }

    /** Evaluates one dossier. */
    public Evaluation evaluate(Dossier dossier, AwardSelection awards) {
        return evaluate(List.of(dossier), awards).get(0);
    }

    /** Evaluates several dossiers; see {@link #assess}. */
    public List<Evaluation> evaluate(List<Dossier> dossiers, AwardSelection awards) {
        return assess(dossiers, awards).stream().map(Assessment::evaluation).toList();
    }

    /**
     * Examines a cohort of dossiers in one session. About a hundred at a time is fastest.
     *
     * @return an assessment for each dossier, in the order given
     */
    public List<Assessment> assess(List<Dossier> dossiers, AwardSelection awards) {
        Assessment[] assessments = new Assessment[dossiers.size()];
        byAwards(dossiers, awards).forEach((keys, places) -> {
            List<Dossier> group = places.stream().map(dossiers::get).toList();
            Check[][] reported =
                    Cohort.run(compiled.running(keys), compiled.rules().size(), group, setting);
            for (int i = 0; i < reported.length; i++) {
                assessments[places.get(i)] = assessment(group.get(i), awards, reported[i]);
            }
        });
        return List.of(assessments);
    }

    /** Dossiers that are examined for the same awards need the same rules. */
    private Map<Set<String>, List<Integer>> byAwards(List<Dossier> dossiers, AwardSelection awards) {
        Map<Set<String>, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < dossiers.size(); i++) {
            Set<String> asked = awards.keysFor(dossiers.get(i));
            Set<String> keys = asked == null ? compiled.plans().keySet() : asked;
            groups.computeIfAbsent(keys, group -> new ArrayList<>()).add(i);
        }
        return groups;
    }

    private Assessment assessment(Dossier dossier, AwardSelection awards, Check[] reported) {
        Assembler assembler = new Assembler(compiled, dossier, reported);
        Set<String> asked = awards.keysFor(dossier);
        Collection<String> keys = asked == null ? compiled.plans().keySet() : asked;
        List<Assembled> assembled = new ArrayList<>();
        List<String> notInRuleSet = new ArrayList<>();
        for (String key : keys) {
            AwardPlan plan = compiled.plans().get(key);
            if (plan == null) {
                notInRuleSet.add(key);
                continue;
            }
            Assembled award = assembler.assemble(plan);
            if (award.applies() || asked != null) {
                assembled.add(award);
            }
        }
        return new Assessment(dossier, this, assembled, notInRuleSet);
    }

    VerdictWriter writerFor(Dossier dossier) {
        return new VerdictWriter(book, standingCautions(), dossier);
    }

    private List<Caution> standingCautions() {
        List<Caution> cautions = new ArrayList<>(compiled.definition().cautions());
        localRules().ifPresent(cautions::add);
        if (jurisdiction.note() != null) {
            cautions.add(new Caution("place_note", jurisdiction.note()));
        }
        for (String key : compiled.definition().pending()) {
            cautions.add(pending(book.instrument(key)));
        }
        return cautions;
    }

    /** Says what of a place's own rules was not applied; silent for the country and where all of them were. */
    private Optional<Caution> localRules() {
        if (jurisdiction.parent() == null) {
            return Optional.empty();
        }
        boolean ownRuleSet = compiled.definition().jurisdiction().equals(jurisdiction.key());
        List<Instrument> notEncoded = book.notEncodedOf(jurisdiction.key(), lawDay);
        if (ownRuleSet && notEncoded.isEmpty()) {
            return Optional.empty();
        }
        String applied = ownRuleSet ? "" : "Chỉ áp dụng quy định chung của trung ương. ";
        String missing = "Chưa mã hóa quy định riêng của “" + jurisdiction.name() + "”";
        String named = notEncoded.stream().map(Instrument::shortTitle).collect(Collectors.joining("; "));
        return Optional.of(new Caution("local_rules", applied + missing + (named.isEmpty() ? "" : ": " + named) + "."));
    }

    private static Caution pending(Instrument instrument) {
        return new Caution(
                "pending_amendment",
                instrument.shortTitle()
                        + " đã có hiệu lực nhưng chưa có văn bản để mã hóa; kết luận này theo quy định trước khi sửa đổi.");
    }
}
