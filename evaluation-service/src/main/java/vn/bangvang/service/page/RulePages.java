package vn.bangvang.service.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.engine.RuleSetDescription;
import vn.bangvang.kb.engine.RuleSetDescription.AwardDescription;
import vn.bangvang.kb.engine.RuleSetDescription.PointDescription;
import vn.bangvang.kb.law.LawSource;
import vn.bangvang.kb.law.RuleSetDefinition;
import vn.bangvang.service.shared.Days;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** The rules as people read them beside the law. */
@Controller
@RequestMapping("/rules")
class RulePages {

    private final RuleBook rules;
    private final RuleTexts texts = new RuleTexts();

    RulePages(RuleBook rules) {
        this.rules = rules;
    }

    /** Finds the text of a rule by its instrument and its name. */
    static final class RuleTexts {

        private static final Pattern RULE = Pattern.compile("(?ms)^rule \"((?:[^\"\\\\]|\\\\.)*)\".*?^end$");
        private final Map<String, String> byName = new HashMap<>();

        RuleTexts() {
            LawSource source = LawSource.shipped();
            for (String path : source.paths("law/", ".drl")) {
                String instrument = path.split("/")[1];
                Matcher matcher = RULE.matcher(source.text(path));
                while (matcher.find()) {
                    String name = matcher.group(1).replace("\\\"", "\"");
                    byName.putIfAbsent(instrument + "\n" + name, matcher.group());
                }
            }
        }

        /** The text of the rule of a point; empty where it was made from a table. */
        public String of(PointDescription point) {
            return byName.getOrDefault(point.citation().instrument() + "\n" + point.rule(), "");
        }
    }

    @GetMapping
    String ruleSets(Model model) {
        model.addAttribute("ruleSets", rules.ruleSets());
        model.addAttribute("today", Days.today());
        return "rule-sets";
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
