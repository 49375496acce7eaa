package vn.bangvang.service.page.library;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.engine.RuleSetDescription;
import vn.bangvang.kb.engine.RuleSetDescription.AwardDescription;
import vn.bangvang.kb.engine.RuleSetDescription.PointDescription;
import vn.bangvang.kb.law.RuleSetDefinition;
import vn.bangvang.kb.law.RuleSetNotInForceException;
import vn.bangvang.kb.law.UnknownJurisdictionException;
import vn.bangvang.service.list.Fold;
import vn.bangvang.service.page.Typed;
import vn.bangvang.service.page.Wrong;
import vn.bangvang.service.shared.Days;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** The rules as people read them beside the law. */
@Controller
@RequestMapping("/rules")
class RulePages {

    private final RuleBook rules;
    private final MessageSource messages;
    private final RuleTexts texts;

    RulePages(RuleBook rules, RuleTexts texts, MessageSource messages) {
        this.rules = rules;
        this.texts = texts;
        this.messages = messages;
    }

    /** A point that was found. */
    record Hit(String award, String awardName, PointDescription point) {}

    /** What one looks for: the rules of a place on a day, with some words. */
    record Look(String place, String day, String q) {}

    @GetMapping
    String ruleSets(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String q,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        model.addAttribute("ruleSets", rules.ruleSets());
        model.addAttribute("places", rules.law().jurisdictions());
        model.addAttribute("today", Days.today());
        model.addAttribute(
                "look",
                new Look(place.isEmpty() ? "vn" : place, day.isBlank() ? Days.format(Days.today()) : day.strip(), q));
        LocalDate wanted = day.isBlank() ? Days.today() : Typed.day(day);
        if (wanted == null) {
            return wrong("form.day.wrong", response, model, locale);
        }
        try {
            RuleSetDescription described =
                    rules.inForce(place.isEmpty() ? "vn" : place, wanted).describe();
            model.addAttribute("found", described);
            if (!q.isBlank()) {
                model.addAttribute("hits", hits(described, q));
            }
        } catch (RuleSetNotInForceException | UnknownJurisdictionException e) {
            return wrong("form.day.no-law", response, model, locale, Days.format(wanted));
        }
        return "rule-sets";
    }

    private String wrong(String key, HttpServletResponse response, Model model, Locale locale, Object... arguments) {
        response.setStatus(Wrong.REFUSED);
        model.addAttribute("wrong", List.of(new Wrong("day", messages.getMessage(key, arguments, locale))));
        return "rule-sets";
    }

    /** The points that hold every word, in whatever order, with or without marks. */
    private static List<Hit> hits(RuleSetDescription described, String q) {
        List<String> words = Arrays.stream(q.strip().split("\\s+"))
                .map(Fold::of)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>();
        for (AwardDescription award : described.awards()) {
            Stream.concat(
                            award.tracks().stream().flatMap(track -> track.criteria().stream()),
                            award.principles().stream())
                    .flatMap(criterion -> criterion.points().stream())
                    .filter(point -> {
                        String text = Fold.of(award.name() + " " + award.abbreviation() + " " + point.rule() + " "
                                + point.citation().text());
                        return words.stream().allMatch(text::contains);
                    })
                    .distinct()
                    .forEach(point -> hits.add(new Hit(award.key(), award.name(), point)));
        }
        return hits;
    }

    @GetMapping("/{ruleSet}")
    String ruleSet(@PathVariable String ruleSet, Model model) {
        RuleSetDefinition definition = definition(ruleSet);
        model.addAttribute("definition", definition);
        model.addAttribute("hash", rules.contentHash(definition));
        model.addAttribute("described", describe(definition));
        return "rule-set";
    }

    @GetMapping("/{ruleSet}/awards/{award}")
    String award(@PathVariable String ruleSet, @PathVariable String award, Model model) {
        RuleSetDefinition definition = definition(ruleSet);
        RuleSetDescription described = describe(definition);
        AwardDescription found = described.awards().stream()
                .filter(one -> one.key().equals(award))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "Bộ quy tắc này không có danh hiệu, hình thức khen thưởng đó.",
                        "This rule set has no such award."));
        model.addAttribute("definition", definition);
        model.addAttribute("award", found);
        model.addAttribute("texts", texts);
        model.addAttribute(
                "questions",
                described.questions().stream()
                        .filter(question -> question.awards().contains(award))
                        .toList());
        return "award";
    }

    private RuleSetDescription describe(RuleSetDefinition definition) {
        return rules.inForce(definition.jurisdiction(), definition.from()).describe();
    }

    private RuleSetDefinition definition(String id) {
        List<RuleSetDefinition> all = rules.ruleSets();
        return all.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "Không có bộ quy tắc này.", "There is no such rule set."));
    }
}
