package vn.bangvang.service.page.list;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.law.RuleSetDefinition;
import vn.bangvang.kb.law.RuleSetNotInForceException;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.intake.Intake;
import vn.bangvang.service.intake.PreparedList;
import vn.bangvang.service.intake.PreparedList.State;
import vn.bangvang.service.intake.PreparedList.Terms;
import vn.bangvang.service.intake.Templates;
import vn.bangvang.service.job.Uploads;
import vn.bangvang.service.list.ListLayout;
import vn.bangvang.service.page.PageProblems;
import vn.bangvang.service.page.Wrong;
import vn.bangvang.service.page.list.ListDesk.Step;
import vn.bangvang.service.round.Round;
import vn.bangvang.service.round.Rounds;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** A list on its way into a screening: sent, looked over, started. */
@Controller
@RequestMapping("/rounds/{round}/lists")
class ListPages {

    private static final String FORM = "list-form";
    private static final List<Section> DECLARABLE = List.of(
            Section.DISCIPLINE,
            Section.PROCEEDINGS,
            Section.ABSENCES,
            Section.AWARDS,
            Section.INITIATIVES,
            Section.ACHIEVEMENTS);
    private static final List<String> ENDINGS = List.of(".xlsx", ".csv", ".zip");

    private final Intake intake;
    private final Rounds rounds;
    private final ListDesk desk;
    private final RuleBook rules;
    private final MessageSource messages;
    private final DataSize largest;

    ListPages(
            Intake intake,
            Rounds rounds,
            ListDesk desk,
            RuleBook rules,
            MessageSource messages,
            @Value("${bangvang.limits.page-list:20MB}") DataSize largest) {
        this.intake = intake;
        this.rounds = rounds;
        this.desk = desk;
        this.rules = rules;
        this.messages = messages;
        this.largest = largest;
    }

    @GetMapping("/new")
    String form(@PathVariable("round") UUID roundId, Model model) {
        desk.round(roundId, model);
        model.addAttribute("prepared", intake.ofRound(roundId, Access.current()));
        return form(null, Set.of(), List.of(), model);
    }

    private String form(@Nullable PreparedList list, Set<String> declared, List<Wrong> wrong, Model model) {
        desk.step(Step.FILES, model);
        model.addAttribute("list", list);
        model.addAttribute("declared", declared);
        model.addAttribute("wrong", wrong);
        model.addAttribute("sections", DECLARABLE);
        model.addAttribute("megabytes", largest.toMegabytes());
        return FORM;
    }

    @PostMapping
    String receive(
            @PathVariable("round") UUID roundId,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(defaultValue = "") Set<String> declared,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws IOException {
        Access access = Access.current();
        Round round = desk.round(roundId, model);
        List<MultipartFile> files = chosen(sent);
        List<Wrong> wrong = wrong(files, locale);
        if (wrong.isEmpty()) {
            try (Uploads uploads = Uploads.of(files)) {
                UUID id = intake.receive(
                        roundId,
                        round.jurisdiction(),
                        new Terms(round.year(), known(declared), null),
                        uploads.files(),
                        access);
                return desk.next(intake.find(roundId, id, access), "");
            } catch (ProblemException e) {
                wrong = List.of(new Wrong("file", PageProblems.text(e, locale)));
            }
        }
        response.setStatus(Wrong.REFUSED);
        return form(null, declared, wrong, model);
    }

    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> sent) {
        return sent == null
                ? List.of()
                : sent.stream().filter(file -> !file.isEmpty()).toList();
    }

    private List<Wrong> wrong(List<MultipartFile> files, Locale locale) {
        List<Wrong> wrong = new ArrayList<>();
        boolean strange = files.stream().anyMatch(file -> {
            String name = String.valueOf(file.getOriginalFilename()).toLowerCase(Locale.ROOT);
            return ENDINGS.stream().noneMatch(name::endsWith);
        });
        if (files.isEmpty()) {
            wrong.add(new Wrong("file", message("list.file.missing", locale)));
        } else if (strange) {
            wrong.add(new Wrong("file", message("list.file.type", locale)));
        } else if (files.stream().mapToLong(MultipartFile::getSize).sum() > largest.toBytes()) {
            wrong.add(new Wrong("file", message("list.file.large", locale, largest.toMegabytes())));
        }
        return wrong;
    }

    private String message(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    private static Set<String> known(Set<String> declared) {
        return Set.copyOf(DECLARABLE.stream()
                .map(Section::property)
                .filter(declared::contains)
                .toList());
    }

    @GetMapping("/templates/{layout}")
    void template(@PathVariable ListLayout layout, @PathVariable("round") UUID roundId, HttpServletResponse response)
            throws IOException {
        rounds.find(roundId, Access.current());
        String name = Templates.fileName(layout);
        response.setContentType(
                name.endsWith(".zip")
                        ? "application/zip"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        Templates.write(layout, response.getOutputStream());
    }

    @GetMapping("/{id}")
    String list(@PathVariable("round") UUID roundId, @PathVariable UUID id, Model model) {
        PreparedList list = desk.list(roundId, id, model);
        String reading = desk.reading(list, model);
        if (reading != null) {
            return reading;
        }
        return "redirect:" + ListDesk.address(list) + (list.state() == State.READ ? "/check" : "/columns");
    }

    @GetMapping("/{id}/files")
    String files(@PathVariable("round") UUID roundId, @PathVariable UUID id, Model model) {
        PreparedList list = desk.list(roundId, id, model);
        List<Wrong> wrong = list.failure() == null ? List.of() : List.of(new Wrong("file", list.failure()));
        return form(list, list.terms().declared(), wrong, model);
    }

    @PostMapping("/{id}/files")
    String changeFiles(
            @PathVariable("round") UUID roundId,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(defaultValue = "") Set<String> declared,
            @RequestParam(defaultValue = "") String back,
            HttpServletResponse response,
            Model model,
            Locale locale)
            throws IOException {
        PreparedList list = desk.list(roundId, id, model);
        List<MultipartFile> files = chosen(sent);
        List<Wrong> wrong = files.isEmpty() ? List.of() : wrong(files, locale);
        if (wrong.isEmpty()) {
            try (Uploads uploads = files.isEmpty() ? Uploads.none() : Uploads.of(files)) {
                Terms terms = new Terms(
                        list.terms().year(), known(declared), list.terms().sheet());
                intake.changeFilesAndTerms(list, version, uploads.files(), terms, Access.current());
                return desk.next(list, back.equals("answers") && files.isEmpty() ? "/answers" : "");
            } catch (ProblemException e) {
                if (e.type() == ProblemType.PRECONDITION_FAILED) {
                    response.setStatus(HttpStatus.CONFLICT.value());
                    model.addAttribute("stale", true);
                    return form(list, declared, List.of(), model);
                }
                wrong = List.of(new Wrong("file", PageProblems.text(e, locale)));
            }
        }
        response.setStatus(Wrong.REFUSED);
        return form(list, declared, wrong, model);
    }

    @GetMapping("/{id}/answers")
    String answers(@PathVariable("round") UUID roundId, @PathVariable UUID id, Model model) {
        return answers(desk.list(roundId, id, model), rounds.find(roundId, Access.current()), model);
    }

    private String answers(PreparedList list, Round round, Model model) {
        String reading = desk.reading(list, model);
        if (reading != null) {
            return reading;
        }
        if (list.state() == State.UNREADABLE) {
            return "redirect:" + ListDesk.address(list) + "/columns";
        }
        desk.step(Step.ANSWERS, model);
        model.addAttribute("corrections", intake.countCorrections(list));
        model.addAttribute("leftOut", intake.leftOut(list).size());
        model.addAttribute("ruleSet", ruleSet(round));
        model.addAttribute(
                "declared",
                DECLARABLE.stream()
                        .filter(section -> list.terms().declared().contains(section.property()))
                        .map(Section::label)
                        .toList());
        return "list-answers";
    }

    private @Nullable RuleSetDefinition ruleSet(Round round) {
        try {
            return rules.law().ruleSet(round.jurisdiction(), round.asOf());
        } catch (RuleSetNotInForceException e) {
            return null;
        }
    }

    @PostMapping("/{id}/start")
    String start(
            @PathVariable("round") UUID roundId,
            @PathVariable UUID id,
            @RequestParam long version,
            HttpServletResponse response,
            Model model) {
        Access access = Access.current();
        Round round = desk.round(roundId, model);
        PreparedList list;
        try {
            list = desk.list(roundId, id, model);
        } catch (ProblemException e) {
            if (e.type() == ProblemType.NOT_FOUND) {
                return "redirect:/rounds/" + roundId;
            }
            throw e;
        }
        try {
            UUID screening = intake.start(
                    list,
                    version,
                    round.asOf(),
                    round.awards(),
                    access,
                    started -> rounds.addRun(roundId, started, access));
            return "redirect:/screenings/" + screening;
        } catch (ProblemException e) {
            if (e.type() != ProblemType.PRECONDITION_FAILED) {
                throw e;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", true);
            return answers(list, round, model);
        }
    }

    @GetMapping("/{id}/discard")
    String askToDiscard(@PathVariable("round") UUID roundId, @PathVariable UUID id, Model model) {
        PreparedList list = desk.list(roundId, id, model);
        model.addAttribute("corrections", intake.countCorrections(list));
        return "list-discard";
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable("round") UUID roundId, @PathVariable UUID id, Model model) {
        intake.discard(desk.list(roundId, id, model), Access.current());
        return "redirect:/rounds/" + roundId;
    }
}
