package vn.bangvang.kb.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;

/** Checks joined as the law joins them. */
record Junction(Operator operator, List<Check> parts) implements Check {

    enum Operator {
        ALL,
        ANY,
        READINGS
    }

    Junction {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("nothing to join");
        }
    }

    @Override
    public Outcome outcome() {
        return switch (operator) {
            case ALL -> dominant(Outcome.NOT_MET, Outcome.MET);
            case ANY -> dominant(Outcome.MET, Outcome.NOT_MET);
            case READINGS -> unanimous();
        };
    }

    private Outcome dominant(Outcome decisive, Outcome otherwise) {
        Outcome result = otherwise;
        for (Check part : parts) {
            Outcome outcome = part.outcome();
            if (outcome == decisive) {
                return decisive;
            }
            if (outcome == Outcome.UNKNOWN) {
                result = Outcome.UNKNOWN;
            }
        }
        return result;
    }

    private Outcome unanimous() {
        Outcome first = parts.get(0).outcome();
        return parts.stream().allMatch(part -> part.outcome() == first) ? first : Outcome.UNKNOWN;
    }

    @Override
    public int earliestYear(int notBefore) {
        IntStream years = parts.stream().mapToInt(part -> part.earliestYear(notBefore));
        return operator == Operator.ANY
                ? years.min().orElse(NEVER)
                : years.max().orElse(NEVER);
    }

    @Override
    public Reason reason() {
        if (operator == Operator.READINGS && outcome() != Outcome.UNKNOWN) {
            return parts.get(0).reason();
        }
        List<Reason> reasons = parts.stream().map(Check::reason).toList();
        return new Reason.Combination(
                outcome(), operator.name().toLowerCase(Locale.ROOT), reasons, earliestOf(reasons));
    }

    private @Nullable Integer earliestOf(List<Reason> reasons) {
        if (outcome() == Outcome.MET) {
            return null;
        }
        List<Reason> open = reasons.stream()
                .filter(reason -> reason.outcome() != Outcome.MET)
                .toList();
        Stream<Integer> years = open.stream().map(Reason::earliestYear).filter(Objects::nonNull);
        if (operator == Operator.ANY) {
            return years.min(Integer::compare).orElse(null);
        }
        boolean someNeverNamed = open.stream().anyMatch(reason -> reason.earliestYear() == null);
        return someNeverNamed ? null : years.max(Integer::compare).orElse(null);
    }

    @Override
    public Check settle(String award, CriteriaOfOtherAwards criteria) {
        List<Check> settled = parts;
        for (int i = 0; i < parts.size(); i++) {
            Check part = parts.get(i);
            Check now = part.settle(award, criteria);
            if (now != part) {
                settled = settled == parts ? new ArrayList<>(parts) : settled;
                settled.set(i, now);
            }
        }
        return settled == parts ? this : new Junction(operator, settled);
    }
}
