package vn.bangvang.service.page.council;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import vn.bangvang.service.account.Access;
import vn.bangvang.service.council.Council;
import vn.bangvang.service.council.Council.Ballot;
import vn.bangvang.service.council.Entry;
import vn.bangvang.service.council.Session;
import vn.bangvang.service.council.Votes;
import vn.bangvang.service.page.Slice;
import vn.bangvang.service.page.Typed;
import vn.bangvang.service.page.Wrong;
import vn.bangvang.service.round.Round;
import vn.bangvang.service.round.Rounds;
import vn.bangvang.service.round.Run;

/** The votes on many nominees, on one page. */
@Controller
@RequestMapping("/rounds/{id}/council/votes")
class VotePages {

    private static final int PAGE = 100;

    private final Rounds rounds;
    private final Council council;
    private final MessageSource messages;

    VotePages(Rounds rounds, Council council, MessageSource messages) {
        this.rounds = rounds;
        this.council = council;
        this.messages = messages;
    }

    /**
     * A nominee with the votes as they were typed.
     *
     * @param version of the entry that was read
     * @param stale whether somebody else has changed the votes in the meantime; those of the entry are the saved ones
     */
    record VoteLine(Entry entry, String agree, String disagree, String blank, int version, boolean stale) {

        static VoteLine of(Entry entry) {
            Votes votes = entry.votes();
            return new VoteLine(
                    entry,
                    votes == null ? "" : String.valueOf(votes.agree()),
                    votes == null ? "" : number(votes.disagree()),
                    votes == null ? "" : number(votes.blank()),
                    entry.version(),
                    false);
        }

        private static String number(@Nullable Integer number) {
            return number == null ? "" : String.valueOf(number);
        }

        boolean isEmpty() {
            return agree.isBlank() && disagree.isBlank() && blank.isBlank();
        }
    }

    @GetMapping
    String form(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String award,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Access access = Access.current();
        Round round = rounds.find(id, access);
        Slice<Entry> slice = slice(round, award, page, access);
        return form(
                round, award, slice, slice.items().stream().map(VoteLine::of).toList(), List.of(), model);
    }

    private Slice<Entry> slice(Round round, String award, int page, Access access) {
        SessionPages.current(round);
        return Slice.of(
                council.entries(round, access).stream()
                        .filter(entry -> award.isEmpty() || entry.award().equals(award))
                        .toList(),
                page,
                PAGE);
    }

    private String form(
            Round round, String award, Slice<Entry> slice, List<VoteLine> lines, List<Wrong> wrong, Model model) {
        Access access = Access.current();
        Run run = SessionPages.current(round);
        model.addAttribute("round", round);
        model.addAttribute("award", award);
        model.addAttribute("slice", slice);
        model.addAttribute("lines", lines);
        model.addAttribute("wrong", wrong);
        model.addAttribute("meeting", council.session(round).orElse(null));
        model.addAttribute("laws", council.law(round, run, council.entries(round, access), access));
        model.addAttribute("editable", CouncilPages.isOpen(round, run, access));
        return "council-votes";
    }

    @PostMapping
    String vote(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String award,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Access access = Access.current();
        Round round = rounds.find(id, access);
        Slice<Entry> slice = slice(round, award, page, access);
        List<VoteLine> lines = typed(slice.items(), typed);
        if (typed.containsKey("fill")) {
            return form(round, award, slice, filled(lines, typed), List.of(), model);
        }
        Session session = council.session(round).orElse(null);
        Integer voters = session == null ? null : session.voters();
        Map<String, Votes> votes = new HashMap<>();
        List<Wrong> wrong = new ArrayList<>();
        for (VoteLine line : lines) {
            Votes read = read(line, voters, wrong, locale);
            if (read != null) {
                votes.put(line.entry().key(), read);
            }
        }
        if (!wrong.isEmpty()) {
            response.setStatus(Wrong.REFUSED);
            return form(round, award, slice, lines, wrong, model);
        }
        Set<String> stale = council.vote(
                        id,
                        lines.stream()
                                .map(line -> new Ballot(
                                        line.entry().key(),
                                        line.version(),
                                        votes.get(line.entry().key())))
                                .toList(),
                        access)
                .stale();
        if (stale.isEmpty()) {
            return "redirect:/rounds/" + id + "/council?voted";
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return form(round, award, slice, overtaken(lines, stale, slice(round, award, page, access)), List.of(), model);
    }

    private static List<VoteLine> typed(List<Entry> entries, MultiValueMap<String, String> typed) {
        List<VoteLine> lines = new ArrayList<>();
        for (Entry entry : entries) {
            String version = typed.getFirst("version-" + entry.key());
            if (version != null && version.matches("[0-9]{1,9}")) {
                lines.add(new VoteLine(
                        entry,
                        value(typed, "agree-" + entry.key()),
                        value(typed, "disagree-" + entry.key()),
                        value(typed, "blank-" + entry.key()),
                        Integer.parseInt(version),
                        false));
            }
        }
        return lines;
    }

    private static String value(MultiValueMap<String, String> typed, String name) {
        String value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** The same figures wherever nothing was typed; nothing is recorded yet. */
    private static List<VoteLine> filled(List<VoteLine> lines, MultiValueMap<String, String> typed) {
        return lines.stream()
                .map(line -> line.isEmpty()
                        ? new VoteLine(
                                line.entry(),
                                value(typed, "fillAgree"),
                                value(typed, "fillDisagree"),
                                value(typed, "fillBlank"),
                                line.version(),
                                false)
                        : line)
                .toList();
    }

    private static List<VoteLine> overtaken(List<VoteLine> lines, Set<String> stale, Slice<Entry> saved) {
        Map<String, Entry> now = saved.items().stream().collect(Collectors.toMap(Entry::key, Function.identity()));
        List<VoteLine> overtaken = new ArrayList<>();
        for (VoteLine line : lines) {
            Entry entry = now.get(line.entry().key());
            if (entry != null) {
                overtaken.add(new VoteLine(
                        entry,
                        line.agree(),
                        line.disagree(),
                        line.blank(),
                        entry.version(),
                        stale.contains(entry.key())));
            }
        }
        return overtaken;
    }

    private @Nullable Votes read(VoteLine line, @Nullable Integer voters, List<Wrong> wrong, Locale locale) {
        if (line.isEmpty()) {
            return null;
        }
        String key = line.entry().key();
        String name = String.valueOf(line.entry().name());
        Integer agree = number("agree-" + key, line.agree(), name, wrong, locale);
        Integer disagree = number("disagree-" + key, line.disagree(), name, wrong, locale);
        Integer blank = number("blank-" + key, line.blank(), name, wrong, locale);
        if (agree == null) {
            if (line.agree().isBlank()) {
                wrong.add(wrong("agree-" + key, "votes.agree.missing", locale, name));
            }
            return null;
        }
        Votes votes = new Votes(agree, disagree, blank);
        if (voters != null && votes.total() > voters) {
            wrong.add(wrong("agree-" + key, "votes.many", locale, name, votes.total(), voters));
        }
        return votes;
    }

    private @Nullable Integer number(String field, String typed, String name, List<Wrong> wrong, Locale locale) {
        Integer number = Typed.count(typed);
        if (number == null && !typed.isBlank()) {
            wrong.add(wrong(field, "votes.number", locale, name, typed));
        }
        return number;
    }

    private Wrong wrong(String field, String key, Locale locale, Object... arguments) {
        return new Wrong(field, messages.getMessage(key, arguments, locale));
    }
}
