package vn.bangvang.service.page.council;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import vn.bangvang.service.account.Access;
import vn.bangvang.service.council.Council;
import vn.bangvang.service.council.Session;
import vn.bangvang.service.page.Difference;
import vn.bangvang.service.page.Typed;
import vn.bangvang.service.page.Wrong;
import vn.bangvang.service.round.Round;
import vn.bangvang.service.round.Rounds;
import vn.bangvang.service.round.Run;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** When and where the council meets, and who comes. */
@Controller
@RequestMapping("/rounds/{id}/council/session")
class SessionPages {

    private final Rounds rounds;
    private final Council council;
    private final MessageSource messages;

    SessionPages(Rounds rounds, Council council, MessageSource messages) {
        this.rounds = rounds;
        this.council = council;
        this.messages = messages;
    }

    @GetMapping
    String form(@PathVariable UUID id, Model model) {
        Round round = rounds.find(id, Access.current());
        current(round);
        return form(round, SessionForm.of(council.session(round).orElse(null)), List.of(), model);
    }

    private String form(Round round, SessionForm form, List<Wrong> wrong, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("form", form);
        model.addAttribute("wrong", wrong);
        model.addAttribute("levels", SessionForm.LEVELS);
        model.addAttribute("editable", CouncilPages.isOpen(round, current(round), Access.current()));
        return "council-session";
    }

    static Run current(Round round) {
        return round.current()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.WRONG_STATE,
                        "Đợt xét chưa có lần xét nào đang làm.",
                        "The round has no run that is worked on."));
    }

    @PostMapping
    String change(
            @PathVariable UUID id,
            @ModelAttribute SessionForm form,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Access access = Access.current();
        Round round = rounds.find(id, access);
        List<Wrong> wrong = wrong(form, council.mostVotes(round, current(round)), locale);
        if (!wrong.isEmpty()) {
            response.setStatus(Wrong.REFUSED);
            return form(round, form, wrong, model);
        }
        int version = form.version().matches("[0-9]{1,9}") ? Integer.parseInt(form.version()) : -1;
        if (council.change(id, version, form.change(), access)) {
            return "redirect:/rounds/" + id + "/council";
        }
        Session saved = council.session(round).orElse(null);
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("saved", saved);
        model.addAttribute("differences", differences(SessionForm.of(saved), form, locale));
        return form(round, form.withVersion(saved == null ? 0 : saved.version()), List.of(), model);
    }

    private List<Difference> differences(SessionForm saved, SessionForm typed, Locale locale) {
        List<Difference> differences = new ArrayList<>();
        List<String[]> before = saved.shown();
        List<String[]> after = typed.shown();
        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i)[1].strip().equals(after.get(i)[1].strip())) {
                differences.add(
                        new Difference(before.get(i)[0], shown(before.get(i), locale), shown(after.get(i), locale)));
            }
        }
        return differences;
    }

    private String shown(String[] value, Locale locale) {
        boolean code =
                value[0].equals("session.ballot") && Set.of("secret", "open").contains(value[1]);
        return code ? messages.getMessage("session.ballot." + value[1], null, locale) : value[1];
    }

    private List<Wrong> wrong(SessionForm form, long mostVotes, Locale locale) {
        List<Wrong> wrong = new ArrayList<>();
        if (form.chosenLevel().isEmpty()) {
            wrong.add(wrong("level", "session.level.wrong", locale));
        }
        if (!form.heldOn().isBlank() && Typed.day(form.heldOn()) == null) {
            wrong.add(wrong("heldOn", "form.day.wrong", locale));
        }
        Integer members = Typed.count(form.members());
        Integer present = Typed.count(form.present());
        Integer written = form.countInWriting();
        boolean badMembers =
                !form.members().isBlank() && (members == null || members < 1 || members > Council.MOST_MEMBERS);
        if (badMembers) {
            wrong.add(wrong("members", "session.members.wrong", locale, Council.MOST_MEMBERS));
        }
        if (!form.present().isBlank() && present == null) {
            wrong.add(wrong("present", "session.number.wrong", locale));
        }
        if (written == null) {
            wrong.add(wrong("inWriting", "session.number.wrong", locale));
        }
        if (present != null && form.members().isBlank()) {
            wrong.add(wrong("members", "session.members.first", locale));
        }
        if (present != null && members != null && !badMembers) {
            if (present > members) {
                wrong.add(wrong("present", "session.present.wrong", locale, present, members));
            } else if (written != null && present + written > members) {
                wrong.add(wrong("inWriting", "session.in-writing.wrong", locale, written, members - present));
            }
        }
        boolean enough = present != null && written != null && present + written >= mostVotes;
        if (wrong.isEmpty() && mostVotes > 0 && !enough) {
            wrong.add(wrong("present", "session.votes.wrong", locale, mostVotes));
        }
        requireShort("place", form.place(), wrong, locale);
        requireShort("chair", form.chair(), wrong, locale);
        requireShort("secretary", form.secretary(), wrong, locale);
        return wrong;
    }

    private void requireShort(String field, String typed, List<Wrong> wrong, Locale locale) {
        if (typed.codePointCount(0, typed.length()) > Rounds.LONGEST_TEXT || typed.indexOf('\0') >= 0) {
            wrong.add(wrong(field, "text.long", locale, Rounds.LONGEST_TEXT));
        }
    }

    private Wrong wrong(String field, String key, Locale locale, @Nullable Object... arguments) {
        return new Wrong(field, messages.getMessage(key, arguments, locale));
    }
}
