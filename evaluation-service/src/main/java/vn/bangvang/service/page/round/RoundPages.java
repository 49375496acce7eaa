package vn.bangvang.service.page.round;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.law.Award;
import vn.bangvang.kb.law.Jurisdiction;
import vn.bangvang.kb.law.RuleSetNotInForceException;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.page.Difference;
import vn.bangvang.service.page.Typed;
import vn.bangvang.service.page.Wrong;
import vn.bangvang.service.round.Round;
import vn.bangvang.service.round.RoundState;
import vn.bangvang.service.round.Rounds;
import vn.bangvang.service.shared.Days;

/** Rounds: the list of them, what each is about and by which law, what is left to do, its end. */
@Controller
@RequestMapping("/rounds")
class RoundPages {

    private static final String FORM = "round-form";

    private final Rounds rounds;
    private final RoundTasks tasks;
    private final RuleBook rules;
    private final MessageSource messages;

    RoundPages(Rounds rounds, RoundTasks tasks, RuleBook rules, MessageSource messages) {
        this.rounds = rounds;
        this.tasks = tasks;
        this.rules = rules;
        this.messages = messages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("rounds", rounds.list(Access.current()));
        return "rounds";
    }

    @GetMapping("/new")
    String create(Model model) {
        Access access = Access.current();
        LocalDate today = Days.today();
        Set<String> units = access.units();
        String unitCode = units != null && units.size() == 1 ? units.iterator().next() : "";
        String place =
                places(access).stream().map(Jurisdiction::key).findFirst().orElse("vn");
        return form(
                null,
                new RoundForm(
                        "",
                        "",
                        "",
                        unitCode,
                        place,
                        String.valueOf(today.getYear()),
                        Days.format(today),
                        "nominated",
                        ""),
                List.of(),
                model);
    }

    @PostMapping
    String create(@ModelAttribute RoundForm form, HttpServletResponse response, Model model, Locale locale) {
        List<Wrong> wrong = wrong(form, locale);
        if (!wrong.isEmpty()) {
            response.setStatus(Wrong.REFUSED);
            return form(null, form, wrong, model);
        }
        return "redirect:/rounds/" + rounds.create(form.wanted(), Access.current()) + "/law?created";
    }

    @GetMapping("/{id}")
    String round(@PathVariable UUID id, Model model) {
        Access access = Access.current();
        Round round = rounds.find(id, access);
        List<RoundTasks.Group> groups = tasks.of(round, access);
        model.addAttribute("round", round);
        model.addAttribute("groups", groups);
        model.addAttribute("done", count(groups, true));
        model.addAttribute("all", count(groups, false));
        return "round";
    }

    private static long count(List<RoundTasks.Group> groups, boolean done) {
        return groups.stream()
                .flatMap(group -> group.tasks().stream())
                .filter(task -> !done || task.status() == RoundTasks.Status.COMPLETED)
                .count();
    }

    @GetMapping("/{id}/law")
    String law(@PathVariable UUID id, Model model) {
        Round round = rounds.find(id, Access.current());
        model.addAttribute("round", round);
        model.addAttribute("law", LawView.of(rules, round.jurisdiction(), round.asOf()));
        return "round-law";
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        Round round = rounds.find(id, Access.current());
        return form(round, RoundForm.of(round), List.of(), model);
    }

    @PostMapping("/{id}/edit")
    String edit(
            @PathVariable UUID id,
            @ModelAttribute RoundForm typed,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Access access = Access.current();
        Round round = rounds.find(id, access);
        RoundForm form = round.state() == RoundState.REVIEWING ? withFixed(typed, round) : typed;
        List<Wrong> wrong = wrong(form, locale);
        if (!wrong.isEmpty()) {
            response.setStatus(Wrong.REFUSED);
            return form(round, form, wrong, model);
        }
        Integer version = version(form.version());
        if (version != null && rounds.update(id, version, form.wanted(), access)) {
            return "redirect:/rounds/" + id;
        }
        Round saved = rounds.find(id, access);
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("change", rounds.lastChange(saved));
        model.addAttribute("differences", differences(RoundForm.of(saved), form));
        return form(saved, withVersion(form, saved.version()), List.of(), model);
    }

    /** What decides the results is not asked for while a run is worked on. */
    private static RoundForm withFixed(RoundForm typed, Round round) {
        RoundForm saved = RoundForm.of(round);
        return new RoundForm(
                typed.title(),
                typed.kind(),
                typed.unit(),
                typed.unitCode(),
                saved.jurisdiction(),
                saved.year(),
                saved.asOf(),
                saved.awards(),
                typed.version());
    }

    private static RoundForm withVersion(RoundForm form, int version) {
        return new RoundForm(
                form.title(),
                form.kind(),
                form.unit(),
                form.unitCode(),
                form.jurisdiction(),
                form.year(),
                form.asOf(),
                form.awards(),
                String.valueOf(version));
    }

    private static @Nullable Integer version(String typed) {
        return typed.matches("[0-9]{1,9}") ? Integer.valueOf(typed) : null;
    }

    private List<Difference> differences(RoundForm saved, RoundForm typed) {
        List<Difference> differences = new ArrayList<>();
        add(differences, "round.title", saved.title(), typed.title());
        add(differences, "round.kind", kind(saved), kind(typed));
        add(differences, "round.unit", saved.unit(), typed.unit());
        add(differences, "round.unit-code", saved.unitCode(), typed.unitCode());
        add(differences, "form.place", place(saved), place(typed));
        add(differences, "round.year", saved.year(), typed.year());
        add(differences, "form.day", saved.asOf(), typed.asOf());
        add(differences, "form.award", saved.awards(), typed.awards());
        return differences;
    }

    private static void add(List<Difference> differences, String label, String saved, String typed) {
        if (!saved.strip().equals(typed.strip())) {
            differences.add(new Difference(label, saved, typed));
        }
    }

    private static String kind(RoundForm form) {
        return form.chosenKind().map(CommendationKind::label).orElse("");
    }

    private String place(RoundForm form) {
        return rules.law()
                .jurisdiction(form.jurisdiction())
                .map(Jurisdiction::name)
                .orElse("");
    }

    private String form(@Nullable Round round, RoundForm form, List<Wrong> wrong, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("kinds", CommendationKind.values());
        model.addAttribute("places", places(Access.current()));
        model.addAttribute("titles", awards(Award.Category.TITLE));
        model.addAttribute("commendations", awards(Award.Category.COMMENDATION));
        model.addAttribute("fixed", round != null && round.state() == RoundState.REVIEWING);
        model.addAttribute("bound", Access.current().units() != null);
        return FORM;
    }

    private List<Jurisdiction> places(Access access) {
        return rules.law().jurisdictions().stream()
                .filter(place -> access.seesPlace(place.key()))
                .sorted(Comparator.comparing((Jurisdiction place) -> place.parent() != null))
                .toList();
    }

    private List<Award> awards(Award.Category category) {
        return rules.law().awards().all().stream()
                .filter(award -> award.category() == category)
                .toList();
    }

    private List<Wrong> wrong(RoundForm form, Locale locale) {
        Access access = Access.current();
        List<Wrong> wrong = new ArrayList<>();
        requireText("title", "round.title.wrong", form.title(), wrong, locale);
        if (form.chosenKind().isEmpty() && !form.kind().equals(RoundForm.TITLES)) {
            wrong.add(wrong("kind", "round.kind.wrong", locale));
        }
        requireText("unit", "round.unit.wrong", form.unit(), wrong, locale);
        String code = form.unitCode().strip();
        if (code.length() > Rounds.LONGEST_TEXT || !access.seesUnit(code.isEmpty() ? null : code)) {
            wrong.add(wrong("unitCode", "round.unit-code.wrong", locale));
        }
        if (!access.seesPlace(form.jurisdiction())) {
            wrong.add(wrong("jurisdiction", "form.place.wrong", locale));
        }
        if (Typed.year(form.year()) == null) {
            wrong.add(wrong("year", "form.year.wrong", locale));
        }
        LocalDate day = Typed.day(form.asOf());
        if (day == null) {
            wrong.add(wrong("asOf", "form.day.wrong", locale));
        } else if (access.seesPlace(form.jurisdiction()) && !hasLaw(form.jurisdiction(), day)) {
            wrong.add(
                    new Wrong("asOf", messages.getMessage("form.day.no-law", new Object[] {Days.format(day)}, locale)));
        }
        boolean known = form.awards().equals("nominated")
                || form.awards().equals("all")
                || rules.law().awards().knows(form.awards());
        if (!known) {
            wrong.add(wrong("awards", "form.award.wrong", locale));
        }
        return wrong;
    }

    private void requireText(String field, String key, String typed, List<Wrong> wrong, Locale locale) {
        if (!Typed.isText(typed, Rounds.LONGEST_TEXT)) {
            wrong.add(wrong(field, key, locale));
        }
    }

    private Wrong wrong(String field, String key, Locale locale) {
        return new Wrong(field, messages.getMessage(key, new Object[] {Rounds.LONGEST_TEXT}, locale));
    }

    private boolean hasLaw(String place, LocalDate day) {
        try {
            return Objects.nonNull(rules.law().ruleSet(place, day));
        } catch (RuleSetNotInForceException e) {
            return false;
        }
    }

    @GetMapping("/{id}/finish")
    String finish(@PathVariable UUID id, Model model) {
        return finish(id, List.of(), model);
    }

    private String finish(UUID id, List<Wrong> wrong, Model model) {
        Access access = Access.current();
        Round round = rounds.find(id, access);
        model.addAttribute("round", round);
        model.addAttribute("groups", tasks.of(round, access));
        model.addAttribute("wrong", wrong);
        return "round-finish";
    }

    @PostMapping("/{id}/finish")
    String finish(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String sure,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Integer read = version(version);
        if (!sure.equals("yes")) {
            response.setStatus(Wrong.REFUSED);
            return finish(id, List.of(wrong("sure", "finish.sure.wrong", locale)), model);
        }
        if (read == null || !rounds.finish(id, read, Access.current())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return finish(id, List.of(wrong("sure", "finish.stale", locale)), model);
        }
        return "redirect:/rounds/" + id;
    }

    @PostMapping("/{id}/runs")
    String openRun(@PathVariable UUID id, @RequestParam(defaultValue = "") String version) {
        Integer read = version(version);
        boolean opened = read != null && rounds.newRun(id, read, Access.current());
        return "redirect:/rounds/" + id + (opened ? "" : "?stale");
    }

    @PostMapping("/{id}/runs/drop")
    String dropRun(@PathVariable UUID id, @RequestParam(defaultValue = "") String version) {
        Integer read = version(version);
        boolean dropped = read != null && rounds.dropNewRun(id, read, Access.current());
        return "redirect:/rounds/" + id + (dropped ? "" : "?stale");
    }
}
