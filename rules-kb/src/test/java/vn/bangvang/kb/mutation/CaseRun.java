package vn.bangvang.kb.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bangvang.kb.cases.CaseCheck;
import vn.bangvang.kb.cases.LawCase;
import vn.bangvang.kb.cases.LawCases;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.GoverningLaw;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.engine.RuleSet;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.dossier.Dossier;

/** The law cases, read once, to be run against many laws. */
final class CaseRun {

    private final List<Prepared> cases = new ArrayList<>();

    /** A case on one of its days. */
    private record Prepared(LawCase lawCase, LocalDate day, Dossier dossier) {}

    CaseRun(RuleBook book) {
        for (LawCase lawCase : LawCases.all()) {
            Dossier dossier = DossierJson.read(
                            lawCase.dossier().toString(),
                            key -> book.law().awards().knows(key))
                    .dossier();
            lawCase.asOf().forEach(day -> cases.add(new Prepared(lawCase, day, dossier)));
        }
    }

    /**
     * Whether any case notices that a law is not the one that the cases are for. Cases of the changed file come first.
     *
     * @param path the changed file
     */
    boolean notices(RuleBook changed, RuleBook shipped, String path) {
        Map<String, List<Prepared>> byRuleSet = new LinkedHashMap<>();
        cases.stream()
                .sorted(Comparator.comparing(
                        prepared -> !prepared.lawCase().path().equals(path)))
                .forEach(prepared -> byRuleSet
                        .computeIfAbsent(
                                governing(shipped, prepared)
                                        .ruleSet()
                                        .definition()
                                        .id(),
                                id -> new ArrayList<>())
                        .add(prepared));
        for (List<Prepared> together : byRuleSet.values()) {
            if (isTouched(changed, shipped, together.get(0)) && noticed(changed, together)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTouched(RuleBook changed, RuleBook shipped, Prepared any) {
        RuleSet before = governing(shipped, any).ruleSet();
        return !changed.contentHash(before.definition()).equals(before.ref().contentHash());
    }

    private static GoverningLaw governing(RuleBook book, Prepared prepared) {
        return book.governing(
                prepared.lawCase().jurisdiction(),
                prepared.day(),
                prepared.dossier().review().receivedOn());
    }

    private static boolean noticed(RuleBook changed, List<Prepared> together) {
        for (Prepared prepared : together) {
            var verdicts = governing(changed, prepared)
                    .evaluate(
                            prepared.dossier(),
                            AwardSelection.of(List.of(prepared.lawCase().award())))
                    .verdicts();
            if (verdicts.isEmpty()
                    || !CaseCheck.mismatches(prepared.lawCase(), verdicts.get(0))
                            .isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
