package vn.bangvang.service.page.check;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.model.selection.CheckOutcome;
import vn.bangvang.model.selection.Letter;
import vn.bangvang.model.selection.RoundCheck;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.job.JobState;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.page.Wrong;
import vn.bangvang.service.selection.ListChecks;
import vn.bangvang.service.selection.ListChecks.Found;
import vn.bangvang.service.selection.ListChecks.Place;
import vn.bangvang.service.selection.ListChecks.Said;
import vn.bangvang.service.selection.ListChecks.Told;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** The checks over a whole list: those of the law and those of the letters that ask for better commendation work. */
@Controller
@RequestMapping("/screenings/{id}/checks")
class CheckPages {

    private static final String PAGE = "checks";
    private static final List<CheckOutcome> ORDER =
            List.of(CheckOutcome.NOTICED, CheckOutcome.UNKNOWN, CheckOutcome.OK, CheckOutcome.NOT_APPLICABLE);
    private static final int SHOWN = 12;
    private static final int EMPTY_ROWS = 3;
    private static final String ADD = "add";
    private static final String THEIRS = "theirs";

    private final Screenings screenings;
    private final ListChecks checks;
    private final CheckCharts charts;
    private final MessageSource messages;

    CheckPages(Screenings screenings, ListChecks checks, CheckCharts charts, MessageSource messages) {
        this.screenings = screenings;
        this.checks = checks;
        this.charts = charts;
        this.messages = messages;
    }

    /**
     * Checks of one source.
     *
     * @param letter absent for those of the law
     * @param open those that noticed something or could not be settled
     * @param others those that did not
     */
    record Source(@Nullable Letter letter, List<View> open, List<View> others) {}

    /** A check as it is laid out. */
    record View(RoundCheck check, String outcome, String severity, String basis, List<Named> first, List<Named> more) {}

    /**
     * A dossier of a check.
     *
     * @param address of the page of the person; absent where it is not in the list any more
     */
    record Named(String text, @Nullable String address) {}

    @GetMapping
    String checks(@PathVariable UUID id, Model model, Locale locale) {
        Access access = Access.current();
        Job job = screenings.findWhole(id, access);
        Said said = checks.said(job);
        return page(job, said, said.version(), FactsForm.filled(said.told()), List.of(), access, model, locale);
    }

    private String page(
            Job job,
            Said said,
            int version,
            MultiValueMap<String, String> form,
            List<Wrong> wrong,
            Access access,
            Model model,
            Locale locale) {
        requireFinished(job);
        Found found = checks.check(job.id(), access);
        List<RoundCheck> all = found.report().checks();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (CheckOutcome outcome : ORDER) {
            counts.put(
                    code(outcome),
                    all.stream().filter(check -> check.outcome() == outcome).count());
        }
        model.addAttribute("job", job);
        model.addAttribute("said", said);
        model.addAttribute("version", version);
        model.addAttribute("form", form);
        model.addAttribute("movements", rows(form, model, MovementRows.NAME, MovementRows.MOST));
        model.addAttribute(
                "movementsOpen",
                FactsForm.rows(form, MovementRows.NAME, MovementRows.MOST) > 0
                        || form.containsKey(MovementRows.NO_MOVEMENTS));
        model.addAttribute("monthsOpen", FactsForm.rows(form, MonthRows.NAME, MonthRows.MOST) > 0);
        model.addAttribute("movementAnswers", MovementRows.ANSWERS);
        model.addAttribute("movementDays", MovementRows.DAYS);
        model.addAttribute("movementTexts", MovementRows.TEXTS);
        model.addAttribute("months", rows(form, model, MonthRows.NAME, MonthRows.MOST));
        model.addAttribute("wrong", wrong);
        model.addAttribute("found", found);
        model.addAttribute("counts", counts);
        model.addAttribute("sources", sources(job, found));
        model.addAttribute("charts", charts.of(job, found, access, locale));
        model.addAttribute("letters", checks.letters());
        model.addAttribute(
                "asked", all.stream().filter(checks::isAnsweredByUnit).toList());
        model.addAttribute(
                "adjustable",
                all.stream()
                        .filter(check -> !check.parameters().isEmpty() && check.letter() != null)
                        .toList());
        model.addAttribute("numbers", FactsForm.NUMBERS);
        model.addAttribute("before", FactsForm.BEFORE);
        model.addAttribute("councilNumbers", FactsForm.COUNCIL_NUMBERS);
        model.addAttribute("councilAnswers", FactsForm.COUNCIL_ANSWERS);
        model.addAttribute("answers", FactsForm.ANSWERS);
        model.addAttribute("whole", true);
        return PAGE;
    }

    /** The rows that are shown: those that are filled in and a few empty ones, and more where they are asked for. */
    @SuppressWarnings("unchecked")
    private static List<Integer> rows(MultiValueMap<String, String> form, Model model, String kind, int most) {
        int filled = FactsForm.rows(form, kind, most);
        if (model.getAttribute(THEIRS) instanceof MultiValueMap<?, ?> theirs) {
            filled = Math.max(filled, FactsForm.rows((MultiValueMap<String, String>) theirs, kind, most));
        }
        boolean more = kind.equals(form.getFirst(ADD));
        int shown = filled == 0 || more ? filled + EMPTY_ROWS : filled;
        return IntStream.range(0, Math.min(shown, most)).boxed().toList();
    }

    private static void requireFinished(Job job) {
        if (job.state() != JobState.FINISHED) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE, "Lần xét này chưa xong.", "This screening has not finished.");
        }
    }

    private static List<Source> sources(Job job, Found found) {
        Map<String, List<RoundCheck>> bySource = new LinkedHashMap<>();
        for (RoundCheck check : found.report().checks()) {
            bySource.computeIfAbsent(
                            check.letter() == null ? "" : check.letter().id(), key -> new ArrayList<>())
                    .add(check);
        }
        return bySource.values().stream()
                .map(checks -> new Source(
                        checks.get(0).letter(), views(job, found, checks, true), views(job, found, checks, false)))
                .toList();
    }

    private static List<View> views(Job job, Found found, List<RoundCheck> checks, boolean open) {
        return checks.stream()
                .filter(check -> ORDER.indexOf(check.outcome()) < 2 == open)
                .sorted(Comparator.comparing((RoundCheck check) -> ORDER.indexOf(check.outcome()))
                        .thenComparing(RoundCheck::severity, Comparator.reverseOrder()))
                .map(check -> view(job, found, check))
                .toList();
    }

    private static View view(Job job, Found found, RoundCheck check) {
        List<Named> named = check.dossiers().stream()
                .map(dossier -> named(job, found.places().get(dossier), dossier))
                .toList();
        return new View(
                check,
                code(check.outcome()),
                code(check.severity()),
                ListChecks.basis(check),
                named.subList(0, Math.min(SHOWN, named.size())),
                named.subList(Math.min(SHOWN, named.size()), named.size()));
    }

    private static Named named(Job job, @Nullable Place place, String dossier) {
        return place == null
                ? new Named(dossier, null)
                : new Named(
                        place.name() + " (" + dossier + ")",
                        "/screenings/" + job.id() + "/people/" + place.part() + "/" + place.n());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    @PostMapping("/facts")
    String say(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Access access = Access.current();
        Job job = screenings.findWhole(id, access);
        Said said = checks.said(job);
        if (typed.containsKey(ADD)) {
            return page(job, said, version, typed, List.of(), access, model, locale);
        }
        FactsForm form = new FactsForm(typed);
        Told told =
                form.told(said.told().facts(), checks.check(id, access).report().checks());
        if (!form.wrong().isEmpty()) {
            response.setStatus(Wrong.REFUSED);
            List<Wrong> wrong = new ArrayList<>();
            form.wrong().forEach((field, key) -> wrong.add(new Wrong(field, messages.getMessage(key, null, locale))));
            return page(job, said, version, typed, wrong, access, model, locale);
        }
        if (!checks.say(id, version, told, access)) {
            Said theirs = checks.said(job);
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute(THEIRS, FactsForm.filled(theirs.told()));
            return page(job, theirs, theirs.version(), typed, List.of(), access, model, locale);
        }
        return "redirect:/screenings/" + id + "/checks?recorded=true#facts";
    }
}
