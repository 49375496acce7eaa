package vn.bangvang.service.page.round;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.law.Instrument;
import vn.bangvang.kb.law.Jurisdiction;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.RuleSetDefinition;
import vn.bangvang.model.verdict.SourceGrade;
import vn.bangvang.model.verdict.TransitionEffect;

/**
 * The rule set that follows from a place and a day, and why.
 *
 * @param hash over the texts that decide
 * @param ofItsOwn whether the place has it for itself, and not by a place around it
 * @param note what to know about the rules of the place
 * @param instruments the instruments whose rules apply
 * @param pending instruments that should apply and whose text is awaited
 * @param notEncoded instruments of the place that may be in force and of which no rule expresses anything
 * @param clauses transition clauses that may keep former law for dossiers received earlier
 */
record LawView(
        RuleSetDefinition ruleSet,
        String hash,
        boolean ofItsOwn,
        @Nullable String note,
        List<Instrument> instruments,
        List<Instrument> pending,
        List<Instrument> notEncoded,
        List<Clause> clauses) {

    /**
     * A transition clause.
     *
     * @param source how sure it is; absent where its text was read
     */
    record Clause(
            String text,
            String citation,
            LocalDate receivedBefore,
            @Nullable String source,
            @Nullable String note) {}

    static LawView of(RuleBook rules, String jurisdiction, LocalDate day) {
        LawBook law = rules.law();
        RuleSetDefinition ruleSet = law.ruleSet(jurisdiction, day);
        return new LawView(
                ruleSet,
                rules.contentHash(ruleSet),
                ruleSet.jurisdiction().equals(jurisdiction),
                law.jurisdiction(jurisdiction).map(Jurisdiction::note).orElse(null),
                ruleSet.instruments().stream().map(law::instrument).toList(),
                ruleSet.pending().stream().map(law::instrument).toList(),
                law.notEncodedOf(jurisdiction, day),
                law.transitionsUpTo(jurisdiction, day).stream()
                        .filter(clause -> clause.effect() != TransitionEffect.NOT_CONFIRMED)
                        .map(clause -> new Clause(
                                clause.text(),
                                law.instrument(clause.instrument())
                                        .cite(clause.place())
                                        .text(),
                                clause.receivedBefore(),
                                clause.source() == SourceGrade.TEXT
                                        ? null
                                        : clause.source().label(),
                                clause.note()))
                        .toList());
    }
}
