package vn.bangvang.service.page.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.bangvang.model.selection.RoundFacts.Movement;

/** The rows of the form in which the movements of the year are told. */
final class MovementRows {

    static final String NAME = "movement";
    static final int MOST = 40;
    static final List<String> ANSWERS = List.of("thematic", "chosen");
    static final List<String> DAYS = List.of("launchedOn", "midtermOn", "concludedOn", "lessonsOn");
    static final List<String> TEXTS = List.of("theme", "criteria", "content", "model", "solutions", "pilotUnits");

    static final String NO_MOVEMENTS = "noMovements";
    private static final String NOTHING = "không";
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 4000;

    private MovementRows() {}

    /** The movements that were typed; none where the year has none, absent where nothing is known. */
    static @Nullable List<Movement> read(FactsForm form) {
        List<Movement> movements = new ArrayList<>();
        for (int row = 0; row < form.rows(NAME, MOST); row++) {
            Movement movement = movement(form, NAME + "." + row + ".");
            if (!movement.equals(UNKNOWN)) {
                movements.add(movement);
            }
        }
        if (form.text(NO_MOVEMENTS) == null) {
            return movements.isEmpty() ? null : movements;
        }
        if (!movements.isEmpty()) {
            form.refuse(NO_MOVEMENTS, "facts.noMovements.wrong");
        }
        return List.of();
    }

    private static final Movement UNKNOWN =
            new Movement(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static Movement movement(FactsForm form, String row) {
        String pilots = described(form, row + "pilotUnits");
        return new Movement(
                form.text(row + "unit", LONGEST_NAME),
                form.text(row + "name", LONGEST_NAME),
                form.answer(row + "thematic"),
                form.answer(row + "chosen"),
                described(form, row + "theme"),
                described(form, row + "criteria"),
                described(form, row + "content"),
                form.day(row + "launchedOn"),
                form.day(row + "midtermOn"),
                form.day(row + "concludedOn"),
                described(form, row + "model"),
                described(form, row + "solutions"),
                pilots == null
                        ? null
                        : Arrays.stream(pilots.split("\\R"))
                                .map(String::strip)
                                .filter(unit -> !unit.isEmpty())
                                .toList(),
                form.day(row + "lessonsOn"));
    }

    /** A text; empty where people say that there is nothing. */
    private static @Nullable String described(FactsForm form, String name) {
        String text = form.text(name, LONGEST_TEXT);
        return text != null && text.equalsIgnoreCase(NOTHING) ? "" : text;
    }

    /** Fills the form with movements. */
    static void fill(MultiValueMap<String, String> form, @Nullable List<Movement> movements) {
        if (movements == null) {
            return;
        }
        if (movements.isEmpty()) {
            form.add(NO_MOVEMENTS, "yes");
        }
        for (int i = 0; i < movements.size(); i++) {
            Movement one = movements.get(i);
            String row = NAME + "." + i + ".";
            FactsForm.put(form, row + "unit", one.unit());
            FactsForm.put(form, row + "name", one.name());
            FactsForm.put(form, row + "thematic", one.thematic());
            FactsForm.put(form, row + "chosen", one.chosen());
            FactsForm.put(form, row + "theme", shown(one.theme()));
            FactsForm.put(form, row + "criteria", shown(one.criteria()));
            FactsForm.put(form, row + "content", shown(one.content()));
            FactsForm.put(form, row + "launchedOn", one.launchedOn());
            FactsForm.put(form, row + "midtermOn", one.midtermOn());
            FactsForm.put(form, row + "concludedOn", one.concludedOn());
            FactsForm.put(form, row + "model", shown(one.model()));
            FactsForm.put(form, row + "solutions", shown(one.solutions()));
            FactsForm.put(
                    form,
                    row + "pilotUnits",
                    one.pilotUnits() == null ? null : shown(String.join("\n", one.pilotUnits())));
            FactsForm.put(form, row + "lessonsOn", one.lessonsOn());
        }
    }

    private static @Nullable String shown(@Nullable String text) {
        return text != null && text.isBlank() ? NOTHING : text;
    }
}
