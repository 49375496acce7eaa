package vn.bangvang.kb.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
     * Whether any case notices that a law is not the one that the cases are for.
     *
     * @param path the changed file; of principles and parameters every case is asked, of other rules those of the file
     *     and of the same awards
     */
    boolean notices(RuleBook changed, RuleBook shipped, String path) {
        Predicate<Prepared> own = prepared -> prepared.lawCase().path().equals(path);
        Map<String, List<Prepared>> byRuleSet = new LinkedHashMap<>();
        Stream.concat(
                        cases.stream().filter(own),
                        cases.stream().filter(own.negate().and(mayBear(path))))
                .forEach(prepared -> byRuleSet
                        .computeIfAbsent(ruleSet(shipped, prepared).definition().id(), id -> new ArrayList<>())
                        .add(prepared));
        return byRuleSet.values().stream()
                .anyMatch(together -> isTouched(changed, shipped, together.get(0)) && noticed(changed, together));
    }

    private Predicate<Prepared> mayBear(String path) {
        Set<String> awards = new HashSet<>();
        cases.stream()
                .filter(prepared -> prepared.lawCase().path().equals(path))
                .forEach(prepared -> awards.add(prepared.lawCase().award()));
        boolean isPrinciple = awards.isEmpty() || path.contains("nguyen-tac") || path.contains("chung");
        return prepared -> isPrinciple || awards.contains(prepared.lawCase().award());
    }

    private static RuleSet ruleSet(RuleBook book, Prepared prepared) {
        return governing(book, prepared).ruleSet();
    }

    private static boolean isTouched(RuleBook changed, RuleBook shipped, Prepared any) {
        RuleSet before = ruleSet(shipped, any);
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
