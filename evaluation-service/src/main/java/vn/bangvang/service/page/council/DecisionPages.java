package vn.bangvang.service.page.council;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.council.Council;
import vn.bangvang.service.council.Decision;
import vn.bangvang.service.council.Entry;
import vn.bangvang.service.page.PageProblems;
import vn.bangvang.service.page.Typed;
import vn.bangvang.service.page.Wrong;
import vn.bangvang.service.round.Round;
import vn.bangvang.service.round.Rounds;
import vn.bangvang.service.round.Run;
import vn.bangvang.service.shared.Days;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** The decisions that follow the council, by award or by nominee. */
@Controller
@RequestMapping("/rounds/{id}/council/decisions")
class DecisionPages {

    private static final int MOST_NAMED = 200;

    private final Rounds rounds;
    private final Council council;
    private final MessageSource messages;

    DecisionPages(Rounds rounds, Council council, MessageSource messages) {
        this.rounds = rounds;
        this.council = council;
        this.messages = messages;
    }

    /** A decision as it was typed. */
    record Typing(
            String number, String decidedOn, String authority, Set<String> award, Set<String> entry, String version) {

        static final Typing NOTHING = new Typing("", "", "", Set.of(), Set.of(), "");
    }

    /** A decision with how many it is on, by award. */
    record Recorded(Decision decision, Map<String, Long> awards) {}

    @GetMapping
    String list(@PathVariable UUID id, Model model) {
        return list(id, Typing.NOTHING, List.of(), model);
    }

    private String list(UUID id, Typing typing, List<Wrong> wrong, Model model) {
        Access access = Access.current();
        Round round = rounds.find(id, access);
        Run run = SessionPages.current(round);
        List<Entry> entries = council.entries(round, access);
        List<Entry> open = entries.stream()
                .filter(entry -> entry.decision() == null && entry.outcome().allowsDecision())
                .toList();
        Map<String, Long> awards = new LinkedHashMap<>();
        open.forEach(entry -> awards.merge(entry.award(), 1L, Long::sum));
        model.addAttribute("round", round);
        model.addAttribute(
                "recorded",
                council.decisions(round, run).stream()
                        .map(decision -> new Recorded(decision, awards(entries, decision)))
                        .toList());
        model.addAttribute("awards", awards);
        model.addAttribute("open", open.size() <= MOST_NAMED ? open : List.of());
        model.addAttribute("typing", typing);
        model.addAttribute("wrong", wrong);
        model.addAttribute("editable", CouncilPages.isOpen(round, run, access));
        return "council-decisions";
    }

    private static Map<String, Long> awards(List<Entry> entries, Decision decision) {
        Map<String, Long> awards = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Decision of = entry.decision();
            if (of != null && of.id().equals(decision.id())) {
                awards.merge(entry.award(), 1L, Long::sum);
            }
        }
        return awards;
    }

    @PostMapping
    String decide(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String decidedOn,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") Set<String> award,
            @RequestParam(defaultValue = "") Set<String> entry,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Typing typing = new Typing(number, decidedOn, authority, award, entry, "");
        List<Wrong> wrong = new ArrayList<>();
        LocalDate day = check(typing, wrong, locale);
        if (award.isEmpty() && entry.isEmpty()) {
            wrong.add(wrong("award", "decision.whom.wrong", locale));
        }
        if (wrong.isEmpty() && day != null) {
            try {
                council.decide(id, number, day, authority, award, entry, Access.current());
                return "redirect:/rounds/" + id + "/council/decisions?decided";
            } catch (ProblemException e) {
                if (e.type() != ProblemType.WRONG_STATE) {
                    throw e;
                }
                wrong.add(new Wrong("award", PageProblems.text(e, locale)));
            }
        }
        response.setStatus(Wrong.REFUSED);
        return list(id, typing, wrong, model);
    }

    private @org.jspecify.annotations.Nullable LocalDate check(Typing typing, List<Wrong> wrong, Locale locale) {
        requireText("number", "decision.number.wrong", typing.number(), wrong, locale);
        LocalDate day = Typed.day(typing.decidedOn());
        if (day == null) {
            wrong.add(wrong("decidedOn", "form.day.wrong", locale));
        } else if (day.isAfter(Days.today())) {
            wrong.add(wrong("decidedOn", "decision.day.future", locale));
        }
        requireText("authority", "decision.authority.wrong", typing.authority(), wrong, locale);
        return day;
    }

    private void requireText(String field, String key, String typed, List<Wrong> wrong, Locale locale) {
        if (!Typed.isText(typed, Rounds.LONGEST_TEXT)) {
            wrong.add(wrong(field, key, locale));
        }
    }

    private Wrong wrong(String field, String key, Locale locale) {
        return new Wrong(field, messages.getMessage(key, new Object[] {Rounds.LONGEST_TEXT}, locale));
    }

    @GetMapping("/{decision}")
    String form(@PathVariable UUID id, @PathVariable UUID decision, Model model) {
        Round round = rounds.find(id, Access.current());
        Decision found = find(round, decision);
        return form(round, found, typing(found), List.of(), model);
    }

    private static Typing typing(Decision decision) {
        return new Typing(
                decision.number(),
                Days.format(decision.decidedOn()),
                decision.authority(),
                Set.of(),
                Set.of(),
                String.valueOf(decision.version()));
    }

    private Decision find(Round round, UUID decision) {
        return council.decisions(round, SessionPages.current(round)).stream()
                .filter(one -> one.id().equals(decision))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "Không có quyết định này.", "There is no such decision."));
    }

    private String form(Round round, Decision decision, Typing typing, List<Wrong> wrong, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("decision", decision);
        model.addAttribute("typing", typing);
        model.addAttribute("wrong", wrong);
        model.addAttribute("editable", CouncilPages.isOpen(round, SessionPages.current(round), Access.current()));
        return "council-decision";
    }

    @PostMapping("/{decision}")
    String change(
            @PathVariable UUID id,
            @PathVariable UUID decision,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String decidedOn,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String version,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Access access = Access.current();
        Round round = rounds.find(id, access);
        Typing typing = new Typing(number, decidedOn, authority, Set.of(), Set.of(), version);
        List<Wrong> wrong = new ArrayList<>();
        LocalDate day = check(typing, wrong, locale);
        if (!wrong.isEmpty() || day == null) {
            response.setStatus(Wrong.REFUSED);
            return form(round, find(round, decision), typing, wrong, model);
        }
        int read = version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1;
        if (council.change(id, new Decision(decision, number.strip(), day, authority.strip(), read), access)) {
            return "redirect:/rounds/" + id + "/council/decisions?changed";
        }
        Decision saved = find(round, decision);
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("stale", true);
        return form(
                round,
                saved,
                new Typing(number, decidedOn, authority, Set.of(), Set.of(), String.valueOf(saved.version())),
                List.of(),
                model);
    }

    @PostMapping("/{decision}/remove")
    String remove(@PathVariable UUID id, @PathVariable UUID decision) {
        council.removeDecision(id, decision, Access.current());
        return "redirect:/rounds/" + id + "/council/decisions?removed";
    }
}
