package vn.bangvang.service.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.law.Award;
import vn.bangvang.kb.law.Jurisdiction;
import vn.bangvang.kb.law.RuleSetDefinition;
import vn.bangvang.kb.law.RuleSetNotInForceException;
import vn.bangvang.model.dossier.Limits;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.job.JobState;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.job.Screenings.Look;
import vn.bangvang.service.job.Screenings.Wanted;
import vn.bangvang.service.list.UnreadableListException;
import vn.bangvang.service.shared.Days;
import vn.bangvang.service.shared.ProblemException;

/** From a list to a screening that runs. */
@Controller
@RequestMapping("/screenings")
class ScreeningPages {

    private static final String FORM = "screening-form";
    private static final String CHECK = "redirect:/screenings/check";
    private static final long MOST_LOOKED_AT = 5L << 20;
    private static final List<Section> DECLARABLE = List.of(
            Section.DISCIPLINE,
            Section.PROCEEDINGS,
            Section.ABSENCES,
            Section.AWARDS,
            Section.INITIATIVES,
            Section.ACHIEVEMENTS);

    private final Screenings screenings;
    private final RuleBook rules;
    private final MessageSource messages;

    ScreeningPages(Screenings screenings, RuleBook rules, MessageSource messages) {
        this.screenings = screenings;
        this.rules = rules;
        this.messages = messages;
    }

    @GetMapping
    String latest(Model model) {
        model.addAttribute("screenings", screenings.latest(Access.current()));
        return "screenings";
    }

    @GetMapping("/new")
    String form(HttpServletRequest request, Model model) {
        Draft draft = Draft.of(request.getSession(false));
        LocalDate today = Days.today();
        return form(
                draft != null
                        ? draft
                        : new Draft(
                                UUID.randomUUID(),
                                List.of(),
                                "vn",
                                String.valueOf(today.getYear()),
                                Days.format(today),
                                "nominated",
                                Set.of()),
                List.of(),
                model);
    }

    private String form(Draft draft, List<Wrong> wrong, Model model) {
        Access access = Access.current();
        model.addAttribute("draft", draft);
        model.addAttribute("wrong", wrong);
        model.addAttribute(
                "places",
                rules.law().jurisdictions().stream()
                        .filter(place -> access.seesPlace(place.key()))
                        .sorted(Comparator.comparing((Jurisdiction place) -> place.parent() != null))
                        .toList());
        model.addAttribute("titles", awards(Award.Category.TITLE));
        model.addAttribute("commendations", awards(Award.Category.COMMENDATION));
        model.addAttribute("sections", DECLARABLE);
        return FORM;
    }

    private List<Award> awards(Award.Category category) {
        return rules.law().awards().all().stream()
                .filter(award -> award.category() == category)
                .toList();
    }

    @PostMapping("/check")
    String send(
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(defaultValue = "vn") String jurisdiction,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "nominated") String awards,
            @RequestParam(defaultValue = "") Set<String> declared,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws IOException {
        HttpSession session = request.getSession(true);
        Draft before = Draft.of(session);
        List<KeptFile> files = before == null ? List.of() : before.files();
        List<KeptFile> fresh = kept(sent);
        Draft draft = new Draft(
                UUID.randomUUID(),
                fresh.isEmpty() ? files : fresh,
                jurisdiction,
                year,
                asOf,
                awards,
                Set.copyOf(declared));
        draft.keep(session);
        List<Wrong> wrong = wrong(draft, locale);
        if (wrong.isEmpty()) {
            return CHECK;
        }
        response.setStatus(SignInPages.REFUSED);
        return form(draft, wrong, model);
    }

    private static List<KeptFile> kept(@Nullable List<MultipartFile> sent) throws IOException {
        List<KeptFile> kept = new ArrayList<>();
        for (MultipartFile file : sent == null ? List.<MultipartFile>of() : sent) {
            if (!file.isEmpty()) {
                kept.add(KeptFile.of(file));
            }
        }
        return kept;
    }

    private List<Wrong> wrong(Draft draft, Locale locale) {
        List<Wrong> wrong = new ArrayList<>();
        if (draft.files().isEmpty()) {
            wrong.add(wrong("file", "form.file.missing", locale));
        }
        if (!Access.current().seesPlace(draft.jurisdiction())) {
            wrong.add(wrong("jurisdiction", "form.place.wrong", locale));
        }
        if (!draft.year().isBlank() && year(draft) == null) {
            wrong.add(wrong("year", "form.year.wrong", locale));
        }
        LocalDate day = TypedDay.of(draft.asOf());
        if (day == null) {
            wrong.add(wrong("asOf", "form.day.wrong", locale));
        } else if (ruleSet(draft.jurisdiction(), day) == null) {
            wrong.add(
                    new Wrong("asOf", messages.getMessage("form.day.no-law", new Object[] {Days.format(day)}, locale)));
        }
        boolean known = draft.awards().equals("nominated")
                || draft.awards().equals("all")
                || rules.law().awards().knows(draft.awards());
        if (!known) {
            wrong.add(wrong("awards", "form.award.wrong", locale));
        }
        return wrong;
    }

    private Wrong wrong(String field, String key, Locale locale) {
        return new Wrong(field, messages.getMessage(key, null, locale));
    }

    private @Nullable RuleSetDefinition ruleSet(String place, LocalDate day) {
        if (rules.law().jurisdiction(place).isEmpty()) {
            return null;
        }
        try {
            return rules.law().ruleSet(place, day);
        } catch (RuleSetNotInForceException e) {
            return null;
        }
    }

    private static @Nullable Integer year(Draft draft) {
        String typed = draft.year().strip();
        if (!typed.matches("[0-9]{4}")) {
            return null;
        }
        int year = Integer.parseInt(typed);
        return year < Limits.FIRST_YEAR || year > Limits.LAST_YEAR ? null : year;
    }

    private @Nullable Wanted wanted(Draft draft, Locale locale) {
        LocalDate day = TypedDay.of(draft.asOf());
        return day == null || !wrong(draft, locale).isEmpty()
                ? null
                : new Wanted(draft.jurisdiction(), day, draft.awards(), year(draft), draft.declared());
    }

    @GetMapping("/check")
    String check(HttpServletRequest request, HttpServletResponse response, Model model, Locale locale)
            throws IOException {
        Draft draft = Draft.of(request.getSession(false));
        Wanted wanted = draft == null ? null : wanted(draft, locale);
        if (draft == null || wanted == null) {
            return "redirect:/screenings/new";
        }
        try {
            long size = draft.files().stream().mapToLong(KeptFile::size).sum();
            Look look = size > MOST_LOOKED_AT
                    ? null
                    : screenings.look(wanted, List.copyOf(draft.files()), Access.current());
            model.addAttribute("look", look);
        } catch (UnreadableListException e) {
            return unreadable(draft, e.problem() + ". " + e.advice() + ".", response, model);
        } catch (ProblemException e) {
            return unreadable(draft, PageProblems.text(e, locale), response, model);
        }
        model.addAttribute("draft", draft);
        model.addAttribute("wanted", wanted);
        model.addAttribute("ruleSet", ruleSet(wanted.jurisdiction(), wanted.asOf()));
        model.addAttribute(
                "declared",
                DECLARABLE.stream()
                        .filter(section -> draft.declared().contains(section.property()))
                        .map(Section::label)
                        .toList());
        return "screening-check";
    }

    private String unreadable(Draft draft, String text, HttpServletResponse response, Model model) {
        response.setStatus(SignInPages.REFUSED);
        return form(draft, List.of(new Wrong("file", text)), model);
    }

    @PostMapping
    String create(HttpServletRequest request, Locale locale) throws IOException {
        HttpSession session = request.getSession(false);
        Draft draft = Draft.of(session);
        Wanted wanted = draft == null ? null : wanted(draft, locale);
        if (session == null || draft == null || wanted == null) {
            return "redirect:/screenings";
        }
        UUID id = screenings.create(wanted, List.copyOf(draft.files()), "page-" + draft.id(), Access.current());
        Draft.forget(session);
        return "redirect:/screenings/" + id;
    }

    @GetMapping("/{id}")
    String progress(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean still, Model model) {
        Access access = Access.current();
        Job job = screenings.find(id, access);
        Job.Progress progress = screenings.progress(job, access);
        model.addAttribute("job", job);
        model.addAttribute("progress", progress);
        model.addAttribute("parts", screenings.parts(job));
        model.addAttribute("whole", screenings.isWhole(job, access));
        model.addAttribute("still", still);
        model.addAttribute("running", job.state() == JobState.RUNNING);
        return "screening";
    }

    @PostMapping("/{id}/pause")
    String pause(@PathVariable UUID id) {
        screenings.pause(id, Access.current());
        return "redirect:/screenings/" + id;
    }

    @PostMapping("/{id}/resume")
    String resume(@PathVariable UUID id) {
        screenings.resume(id, Access.current());
        return "redirect:/screenings/" + id;
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable UUID id) {
        screenings.cancel(id, Access.current());
        return "redirect:/screenings/" + id;
    }

    @PostMapping("/{id}/parts")
    String correct(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(defaultValue = "1") int corrects)
            throws IOException {
        List<MultipartFile> files = sent == null
                ? List.of()
                : sent.stream().filter(file -> !file.isEmpty()).toList();
        if (files.isEmpty()) {
            return "redirect:/screenings/" + id + "/rejections?missing";
        }
        screenings.correct(id, corrects, files, Access.current());
        return "redirect:/screenings/" + id;
    }
}
