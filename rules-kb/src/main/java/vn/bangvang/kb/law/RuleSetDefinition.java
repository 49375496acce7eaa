package vn.bangvang.kb.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.Caution;

/**
 * Which instruments together are the law of a place for a span of days (bộ quy tắc).
 *
 * @param id stable key, such as {@code vn-2024-01-01}
 * @param name its name, in Vietnamese
 * @param jurisdiction key of the place
 * @param from first day
 * @param to last day; absent while it is open
 * @param instruments keys of the instruments whose rules apply
 * @param omits articles of its instruments that are not applied by themselves because another of its instruments has
 *     their words in full, such as {@code luat-15-2003-qh11/dieu-71-bang-khen-cua-thu-tuong-chinh-phu}
 * @param pending keys of instruments that should apply and whose text is awaited
 * @param cautions what every verdict under this rule set must say
 */
public record RuleSetDefinition(
        String id,
        String name,
        String jurisdiction,
        LocalDate from,
        @Nullable LocalDate to,
        List<String> instruments,
        List<String> omits,
        List<String> pending,
        List<Caution> cautions) {

    public RuleSetDefinition {
        instruments = List.copyOf(instruments);
        omits = omits == null ? List.of() : List.copyOf(omits);
        pending = pending == null ? List.of() : List.copyOf(pending);
        cautions = cautions == null ? List.of() : List.copyOf(cautions);
    }

    /**
     * Whether something that is law from one day to another is law on some days of the span and not on others.
     *
     * @param lawFrom its first day; absent for always
     * @param lawUntil its last day; absent for ever
     */
    public boolean isSplitBy(@Nullable LocalDate lawFrom, @Nullable LocalDate lawUntil) {
        boolean beginsInside = lawFrom != null && lawFrom.isAfter(from) && covers(lawFrom);
        boolean endsInside = lawUntil != null && covers(lawUntil) && (to == null || lawUntil.isBefore(to));
        return beginsInside || endsInside;
    }

    /** Whether the rules at a path are applied, as far as their instrument is. */
    public boolean applies(String path) {
        return omits.stream().noneMatch(article -> path.equals("law/" + article + ".drl"));
    }

    /** Whether a day lies in the span. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
