package vn.bangvang.service.page.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.bangvang.model.selection.RoundFacts.UnitMonth;

/** The rows of the form in which it is told what units did month by month. */
final class MonthRows {

    static final String NAME = "month";
    static final int MOST = 600;

    private static final int MONTHS = 12;
    private static final int LONGEST_NAME = 300;

    private MonthRows() {}

    /**
     * The months that were typed. A month that nobody has typed for a unit is there without figures: it is not known,
     * not nought.
     *
     * @param units the units that take part; absent where they are not known
     */
    static @Nullable List<UnitMonth> read(FactsForm form, @Nullable List<String> units) {
        List<UnitMonth> months = new ArrayList<>();
        for (int row = 0; row < form.rows(NAME, MOST); row++) {
            UnitMonth month = month(form, NAME + "." + row + ".");
            if (month != null) {
                months.add(month);
            }
        }
        return months.isEmpty() ? null : withUnknown(months, units == null ? List.of() : units);
    }

    private static @Nullable UnitMonth month(FactsForm form, String row) {
        String unit = form.text(row + "unit", LONGEST_NAME);
        Integer month = form.number(row + "of");
        Integer exemplars = form.number(row + "exemplars");
        Integer commendations = form.number(row + "commendations");
        if (unit == null && month == null && exemplars == null && commendations == null) {
            return null;
        }
        if (unit == null) {
            form.refuse(row + "unit", "facts.month.unit.wrong");
        }
        if (month == null || month < 1 || month > MONTHS) {
            form.refuse(row + "of", "facts.month.of.wrong");
        }
        return unit == null || month == null ? null : new UnitMonth(unit, month, exemplars, commendations);
    }

    private static List<UnitMonth> withUnknown(List<UnitMonth> told, List<String> units) {
        Map<String, Set<Integer>> byUnit = new LinkedHashMap<>();
        told.forEach(one ->
                byUnit.computeIfAbsent(one.unit(), unit -> new TreeSet<>()).add(one.month()));
        units.forEach(unit -> byUnit.putIfAbsent(unit, new TreeSet<>()));
        List<UnitMonth> all = new ArrayList<>(told);
        byUnit.forEach((unit, months) -> {
            for (int month = 1; month <= MONTHS; month++) {
                if (!months.contains(month)) {
                    all.add(new UnitMonth(unit, month, null, null));
                }
            }
        });
        return all;
    }

    /** Fills the form with the months of which something is known. */
    static void fill(MultiValueMap<String, String> form, @Nullable List<UnitMonth> months) {
        int row = 0;
        for (UnitMonth one : Objects.requireNonNullElse(months, List.<UnitMonth>of())) {
            if (one.exemplars() != null || one.commendations() != null) {
                String name = NAME + "." + row++ + ".";
                FactsForm.put(form, name + "unit", one.unit());
                FactsForm.put(form, name + "of", one.month());
                FactsForm.put(form, name + "exemplars", one.exemplars());
                FactsForm.put(form, name + "commendations", one.commendations());
            }
        }
    }
}
