package vn.bangvang.service.page.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.bangvang.model.selection.RoundCheck;
import vn.bangvang.model.selection.RoundFacts;
import vn.bangvang.model.selection.RoundFacts.CouncilMeeting;
import vn.bangvang.model.selection.RoundFacts.PreviousRound;
import vn.bangvang.service.page.Typed;
import vn.bangvang.service.selection.ListChecks.Told;
import vn.bangvang.service.shared.Days;

/** The form in which people say what they know of a list. */
final class FactsForm {

    static final List<String> NUMBERS =
            List.of("advancedIndividuals", "strength", "advancedCollectives", "flagStandardCollectives");
    static final List<String> BEFORE = List.of("previousIndividuals", "previousDirectWorkers", "previousAdHoc");
    static final List<String> COUNCIL_NUMBERS = List.of("members", "attending");
    static final List<String> COUNCIL_ANSWERS = List.of("chairedByChair", "reportedBefore", "discussed");
    static final List<String> ANSWERS = List.of("completeList", "commendationsInTime", "publicized");

    private static final int MOST = 10_000_000;
    private static final int MOST_UNITS = 1000;
    private static final String ANSWER = "answer.";
    private static final String SET = "set.";

    private final MultiValueMap<String, String> typed;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    FactsForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** The keys of the messages about the fields that cannot be read, by field. */
    Map<String, String> wrong() {
        return wrong;
    }

    /** What was typed; facts that the form does not hold stay as they are. */
    Told told(RoundFacts before, List<RoundCheck> checks) {
        CouncilMeeting council = new CouncilMeeting(
                day("heldOn"),
                day("submittedOn"),
                number("members"),
                number("attending"),
                answer("chairedByChair"),
                answer("reportedBefore"),
                answer("discussed"));
        PreviousRound previous = new PreviousRound(
                number("previousIndividuals"), number("previousDirectWorkers"), number("previousAdHoc"));
        List<String> units = units();
        RoundFacts facts = new RoundFacts(
                answer("completeList"),
                number("advancedIndividuals"),
                number("strength"),
                number("advancedCollectives"),
                number("flagStandardCollectives"),
                units,
                MovementRows.read(this),
                before.citedInstruments(),
                council.equals(new CouncilMeeting(null, null, null, null, null, null, null)) ? null : council,
                MonthRows.read(this, units),
                previous.equals(new PreviousRound(null, null, null)) ? null : previous,
                answer("commendationsInTime"),
                answer("publicized"),
                day("regulationDate"),
                answers(before));
        List<String> letters = typed.getOrDefault("letters", List.of()).stream()
                .filter(letter -> !letter.isBlank())
                .toList();
        return new Told(facts, letters.isEmpty() ? null : Set.copyOf(letters), settings(checks));
    }

    private @Nullable Map<String, Boolean> answers(RoundFacts before) {
        Map<String, Boolean> answers =
                new LinkedHashMap<>(Objects.requireNonNullElse(before.answers(), Map.<String, Boolean>of()));
        for (String name : new TreeSet<>(typed.keySet())) {
            if (name.startsWith(ANSWER)) {
                Boolean answer = answer(name);
                if (answer == null) {
                    answers.remove(name.substring(ANSWER.length()));
                } else {
                    answers.put(name.substring(ANSWER.length()), answer);
                }
            }
        }
        return answers.isEmpty() ? null : answers;
    }

    /** Values for parameters that differ from those that are shipped. */
    private Map<String, Integer> settings(List<RoundCheck> checks) {
        Map<String, Integer> settings = new LinkedHashMap<>();
        for (RoundCheck check : checks) {
            check.parameters().forEach(parameter -> {
                String name = check.id() + "." + parameter.key();
                Integer value = number(SET + name);
                if (value != null) {
                    settings.put(name, value);
                }
            });
        }
        return settings;
    }

    private @Nullable List<String> units() {
        String text = text("units");
        if (text == null) {
            return null;
        }
        List<String> units = new ArrayList<>();
        Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .limit(MOST_UNITS)
                .forEach(units::add);
        return units;
    }

    @Nullable Boolean answer(String name) {
        String value = text(name);
        return value == null ? null : value.equals("yes") ? Boolean.TRUE : value.equals("no") ? Boolean.FALSE : null;
    }

    @Nullable Integer number(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        String digits = value.replaceAll("[.\\s\\u00a0]", "");
        if (digits.matches("[0-9]{1,8}") && Integer.parseInt(digits) <= MOST) {
            return Integer.valueOf(digits);
        }
        wrong.put(name, "facts.number.wrong");
        return null;
    }

    @Nullable LocalDate day(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        LocalDate day = Typed.day(value);
        if (day == null) {
            wrong.put(name, "try.day.wrong");
        }
        return day;
    }

    @Nullable String text(String name) {
        String value = typed.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A text that can be kept; absent where there is none. */
    @Nullable String text(String name, int longest) {
        String value = text(name);
        if (value != null && !Typed.isText(value, longest)) {
            refuse(name, "facts.text.wrong");
            return null;
        }
        return value;
    }

    /** Says that a field cannot be read. */
    void refuse(String name, String message) {
        wrong.putIfAbsent(name, message);
    }

    /** How many rows of a kind were typed. */
    int rows(String kind, int most) {
        return rows(typed, kind, most);
    }

    static int rows(MultiValueMap<String, String> form, String kind, int most) {
        Pattern name = Pattern.compile(Pattern.quote(kind) + "\\.([0-9]{1,4})\\..+");
        int rows = 0;
        for (String field : form.keySet()) {
            Matcher matcher = name.matcher(field);
            if (matcher.matches()) {
                rows = Math.max(rows, Integer.parseInt(matcher.group(1)) + 1);
            }
        }
        return Math.min(rows, most);
    }

    /** The form as it is filled in with what was said before. */
    static MultiValueMap<String, String> filled(Told told) {
        RoundFacts facts = told.facts();
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        put(form, "completeList", facts.completeList());
        put(form, "advancedIndividuals", facts.advancedIndividuals());
        put(form, "strength", facts.strength());
        put(form, "advancedCollectives", facts.advancedCollectives());
        put(form, "flagStandardCollectives", facts.flagStandardCollectives());
        put(form, "units", facts.units() == null ? null : String.join("\n", facts.units()));
        put(form, "commendationsInTime", facts.commendationsInTime());
        put(form, "publicized", facts.publicized());
        put(form, "regulationDate", facts.regulationDate());
        CouncilMeeting council = facts.council();
        if (council != null) {
            put(form, "heldOn", council.heldOn());
            put(form, "submittedOn", council.submittedOn());
            put(form, "members", council.members());
            put(form, "attending", council.attending());
            put(form, "chairedByChair", council.chairedByChair());
            put(form, "reportedBefore", council.reportedBefore());
            put(form, "discussed", council.discussed());
        }
        PreviousRound previous = facts.previous();
        if (previous != null) {
            put(form, "previousIndividuals", previous.individuals());
            put(form, "previousDirectWorkers", previous.directWorkers());
            put(form, "previousAdHoc", previous.adHoc());
        }
        MovementRows.fill(form, facts.movements());
        MonthRows.fill(form, facts.months());
        if (facts.answers() != null) {
            facts.answers().forEach((id, answer) -> put(form, ANSWER + id, answer));
        }
        if (told.settings() != null) {
            told.settings().forEach((name, value) -> put(form, SET + name, value));
        }
        if (told.letters() != null) {
            told.letters().forEach(letter -> form.add("letters", letter));
        }
        return form;
    }

    static void put(MultiValueMap<String, String> form, String name, @Nullable Object value) {
        if (value instanceof Boolean answer) {
            form.add(name, answer ? "yes" : "no");
        } else if (value instanceof LocalDate day) {
            form.add(name, Days.format(day));
        } else if (value != null) {
            form.add(name, value.toString());
        }
    }
}
