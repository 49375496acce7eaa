package vn.bangvang.service.ruleset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.engine.RuleSetDescription;
import vn.bangvang.kb.engine.RuleSetDescription.AwardDescription;
import vn.bangvang.kb.engine.RuleSetDescription.CriterionDescription;
import vn.bangvang.kb.engine.RuleSetDescription.ParameterDescription;
import vn.bangvang.kb.engine.RuleSetDescription.PointDescription;

/**
 * How two rule sets differ.
 *
 * @param awards the awards whose conditions differ
 * @param same how many awards have the same conditions in both
 * @param parameters the numbers and choices that differ
 */
public record RuleSetDifference(List<AwardChange> awards, int same, List<ParameterChange> parameters) {

    /** What became of something from the first rule set to the second. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED;

        /** The code in pages. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Change of(boolean before, boolean after) {
            if (before && after) {
                return CHANGED;
            }
            return before ? REMOVED : ADDED;
        }
    }

    /** An award whose conditions differ. */
    public record AwardChange(String key, String name, Change change, List<CriterionChange> criteria) {}

    /**
     * A condition that differs.
     *
     * @param track the audience that it is for; empty where it is for all
     * @param before its points in the first rule set
     * @param after its points in the second
     */
    public record CriterionChange(
            String id, String track, Change change, List<PointDescription> before, List<PointDescription> after) {}

    /** A number or a choice that differs; absent on the side that does not have it. */
    public record ParameterChange(
            String name,
            @Nullable ParameterDescription before,
            @Nullable ParameterDescription after) {}

    /** Compares two rule sets. */
    public static RuleSetDifference of(RuleSetDescription first, RuleSetDescription second) {
        Map<String, AwardDescription> before = by(first.awards(), AwardDescription::key);
        Map<String, AwardDescription> after = by(second.awards(), AwardDescription::key);
        List<AwardChange> awards = new ArrayList<>();
        Set<String> keys = union(before, after);
        for (String key : keys) {
            AwardDescription one = before.get(key);
            AwardDescription other = after.get(key);
            List<CriterionChange> criteria = criteria(one, other);
            if (one == null || other == null || !criteria.isEmpty()) {
                AwardDescription named = other == null ? one : other;
                awards.add(new AwardChange(
                        key, named == null ? key : named.name(), Change.of(one != null, other != null), criteria));
            }
        }
        return new RuleSetDifference(awards, keys.size() - awards.size(), parameters(first, second));
    }

    private record Placed(String track, CriterionDescription criterion) {}

    private static List<CriterionChange> criteria(@Nullable AwardDescription first, @Nullable AwardDescription second) {
        Map<String, Placed> before = criteria(first);
        Map<String, Placed> after = criteria(second);
        List<CriterionChange> changes = new ArrayList<>();
        for (String key : union(before, after)) {
            Placed one = before.get(key);
            Placed other = after.get(key);
            List<PointDescription> was = points(one);
            List<PointDescription> is = points(other);
            Placed named = other == null ? one : other;
            if (named != null && !was.equals(is)) {
                changes.add(new CriterionChange(
                        named.criterion().id(), named.track(), Change.of(one != null, other != null), was, is));
            }
        }
        return changes;
    }

    private static List<PointDescription> points(@Nullable Placed placed) {
        return placed == null ? List.of() : placed.criterion().points();
    }

    private static Map<String, Placed> criteria(@Nullable AwardDescription award) {
        Map<String, Placed> criteria = new LinkedHashMap<>();
        if (award != null) {
            boolean several = award.tracks().size() > 1;
            award.tracks()
                    .forEach(track -> track.criteria().forEach(criterion -> {
                        String name = several ? track.name() : "";
                        criteria.put(name + "\n" + criterion.id(), new Placed(name, criterion));
                    }));
            award.principles().forEach(criterion -> criteria.put("\n" + criterion.id(), new Placed("", criterion)));
        }
        return criteria;
    }

    private static List<ParameterChange> parameters(RuleSetDescription first, RuleSetDescription second) {
        Map<String, ParameterDescription> before = by(first.counting(), ParameterDescription::key);
        Map<String, ParameterDescription> after = by(second.counting(), ParameterDescription::key);
        List<ParameterChange> changes = new ArrayList<>();
        for (String key : union(before, after)) {
            ParameterDescription one = before.get(key);
            ParameterDescription other = after.get(key);
            boolean same = one != null && other != null && one.value().equals(other.value());
            ParameterDescription named = other == null ? one : other;
            if (!same && named != null) {
                changes.add(new ParameterChange(named.name(), one, other));
            }
        }
        return changes;
    }

    private static <T> Map<String, T> by(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private static Set<String> union(Map<String, ?> first, Map<String, ?> second) {
        Set<String> keys = new LinkedHashSet<>(first.keySet());
        keys.addAll(second.keySet());
        return keys;
    }
}
