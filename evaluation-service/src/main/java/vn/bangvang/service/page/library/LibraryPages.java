package vn.bangvang.service.page.library;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.kb.engine.AwardSelection;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.engine.RuleSet;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.kb.law.Instrument;
import vn.bangvang.kb.law.Parameter;
import vn.bangvang.kb.law.RuleSetDefinition;
import vn.bangvang.kb.law.UnencodedProvision;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.evaluation.Comparison;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.page.Wrong;
import vn.bangvang.service.ruleset.RuleSetDifference;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** The instruments, the numbers with their history, the open questions, and two rule sets side by side. */
@Controller
@RequestMapping("/rules")
class LibraryPages {

    private static final int SHOWN_PROBLEMS = 20;

    private final RuleBook rules;
    private final RuleTexts texts;
    private final Screenings screenings;
    private final MessageSource messages;

    LibraryPages(RuleBook rules, RuleTexts texts, Screenings screenings, MessageSource messages) {
        this.rules = rules;
        this.texts = texts;
        this.screenings = screenings;
        this.messages = messages;
    }

    /** An instrument with what no rule expresses of it. */
    record InstrumentView(
            Instrument instrument, List<UnencodedProvision> notEncoded, List<RuleSetDefinition> ruleSets) {}

    /** A value of a parameter with the place and the provision it comes from. */
    record ValueView(Parameter.Value value, String shown, String citation) {}

    /** A parameter with its values, the latest first. */
    record ParameterView(Parameter parameter, List<ValueView> values) {}

    @GetMapping("/instruments")
    String instruments(Model model) {
        model.addAttribute(
                "instruments",
                rules.law().instruments().stream()
                        .map(one -> new InstrumentView(
                                one,
                                rules.law().unencodedOf(one.key()),
                                rules.ruleSets().stream()
                                        .filter(set -> set.instruments().contains(one.key()))
                                        .toList()))
                        .toList());
        return "rule-instruments";
    }

    @GetMapping("/parameters")
    String parameters(Model model) {
        model.addAttribute(
                "parameters", rules.law().parameters().stream().map(this::view).toList());
        return "rule-parameters";
    }

    private ParameterView view(Parameter parameter) {
        List<ValueView> values = new ArrayList<>();
        parameter.values().stream()
                .sorted(Comparator.comparing(Parameter.Value::jurisdiction)
                        .thenComparing(
                                Comparator.comparing(Parameter.Value::from).reversed()))
                .forEach(value -> values.add(new ValueView(
                        value,
                        shown(value.value()),
                        rules.law()
                                .instrument(value.instrument())
                                .cite(value.place())
                                .text())));
        return new ParameterView(parameter, values);
    }

    private static String shown(Object value) {
        if (value instanceof Boolean choice) {
            return choice ? "Có" : "Không";
        }
        return value instanceof Collection<?> several
                ? String.join("; ", several.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }

    @GetMapping("/questions")
    String questions(Model model) {
        model.addAttribute("questions", rules.law().questions());
        return "rule-questions";
    }

    @GetMapping("/compare")
    String compare(
            @RequestParam(required = false) @Nullable String first,
            @RequestParam(required = false) @Nullable String second,
            @RequestParam(required = false) @Nullable UUID screening,
            @RequestParam(defaultValue = "0") int part,
            @RequestParam(defaultValue = "0") long n,
            Model model) {
        Sides sides = sides(first, second, model);
        model.addAttribute("json", "");
        if (sides != null && screening != null) {
            Access access = Access.current();
            if (!access.scopes().contains(Scope.SCREENING_READ)) {
                throw new ProblemException(
                        ProblemType.FORBIDDEN,
                        "Tài khoản này không được xem kết quả xét.",
                        "This account may not read results of screenings.");
            }
            Screenings.Explained explained = screenings.explain(screening, part, n, access);
            model.addAttribute("about", explained.dossier().candidate().name());
            model.addAttribute("comparison", comparison(sides, explained.dossier()));
        }
        return "rule-compare";
    }

    @PostMapping("/compare")
    String compareDossier(
            @RequestParam(required = false) @Nullable String first,
            @RequestParam(required = false) @Nullable String second,
            @RequestParam(defaultValue = "") String json,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Sides sides = sides(first, second, model);
        model.addAttribute("json", json);
        List<Wrong> wrong = new ArrayList<>();
        if (sides == null) {
            wrong.add(new Wrong("first", messages.getMessage("compare.choose", null, locale)));
        } else if (json.isBlank()) {
            wrong.add(new Wrong("json", messages.getMessage("compare.json.missing", null, locale)));
        } else {
            DossierJson.Reading reading = DossierJson.read(json, rules.law().awards()::knows);
            Dossier dossier = reading.dossier();
            if (dossier == null || !reading.problems().isEmpty()) {
                reading.problems().stream()
                        .limit(SHOWN_PROBLEMS)
                        .forEach(one -> wrong.add(new Wrong("json", one.pointer() + ": " + one.message())));
            } else {
                model.addAttribute("about", dossier.candidate().name());
                model.addAttribute("comparison", comparison(sides, dossier));
            }
        }
        if (!wrong.isEmpty()) {
            response.setStatus(Wrong.REFUSED);
            model.addAttribute("wrong", wrong);
        }
        return "rule-compare";
    }

    private record Sides(RuleSet first, RuleSet second) {}

    private @Nullable Sides sides(@Nullable String first, @Nullable String second, Model model) {
        List<RuleSetDefinition> all = rules.ruleSets();
        RuleSetDefinition one = RuleSets.find(all, first);
        RuleSetDefinition other = RuleSets.find(all, second);
        model.addAttribute("ruleSets", all);
        model.addAttribute("mayEvaluate", Access.current().scopes().contains(Scope.EVALUATE));
        model.addAttribute("first", one);
        model.addAttribute("second", other);
        model.addAttribute("texts", texts);
        if (one == null || other == null) {
            return null;
        }
        Sides sides = new Sides(inForce(one), inForce(other));
        model.addAttribute(
                "difference",
                RuleSetDifference.of(sides.first().describe(), sides.second().describe()));
        return sides;
    }

    private RuleSet inForce(RuleSetDefinition definition) {
        return rules.inForce(definition.jurisdiction(), RuleSets.day(definition));
    }

    private static Comparison comparison(Sides sides, Dossier dossier) {
        return Comparison.of(
                sides.first().evaluate(dossier, AwardSelection.all()),
                sides.second().evaluate(dossier, AwardSelection.all()));
    }

    /** Rule sets as the pages of the library find them. */
    static final class RuleSets {

        private RuleSets() {}

        static @Nullable RuleSetDefinition find(List<RuleSetDefinition> all, @Nullable String id) {
            return all.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
        }

        /** The first day of a rule set, by which it is described and applied. */
        static LocalDate day(RuleSetDefinition definition) {
            return definition.from();
        }
    }
}
