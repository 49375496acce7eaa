package vn.bangvang.kb.vocabulary;

import java.util.function.BiFunction;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;

/** A check that can only be made once it is known for which award it is reported. */
record Deferred(BiFunction<String, Check.CriteriaOfOtherAwards, Check> made) implements Check {

    @Override
    public Check settle(String award, CriteriaOfOtherAwards criteria) {
        return made.apply(award, criteria);
    }

    @Override
    public Outcome outcome() {
        throw notSettled();
    }

    @Override
    public int earliestYear(int notBefore) {
        throw notSettled();
    }

    @Override
    public Reason reason() {
        throw notSettled();
    }

    private static IllegalStateException notSettled() {
        return new IllegalStateException("A check that depends on the award was read before it was settled.");
    }
}
