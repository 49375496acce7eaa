package vn.bangvang.service.page.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.council.Council;
import vn.bangvang.service.council.Entry;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.page.Typed;
import vn.bangvang.service.page.Wrong;
import vn.bangvang.service.paper.PaperFormat;
import vn.bangvang.service.paper.Papers;
import vn.bangvang.service.paper.RoundPapers;
import vn.bangvang.service.paper.RoundPapers.Kind;
import vn.bangvang.service.round.Round;
import vn.bangvang.service.round.Rounds;
import vn.bangvang.service.round.Run;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** The papers of a round. What is typed for them stays in the address. */
@Controller
@RequestMapping("/rounds/{id}/papers")
class RoundPaperPages {

    private static final int LONGEST = 300;
    private static final List<String> FIELDS = List.of(
            "superior",
            "agency",
            "sign",
            "number",
            "place",
            "day",
            "addressee",
            "authority",
            "office",
            "signer",
            "recipients");

    private final Rounds rounds;
    private final Council council;
    private final Screenings screenings;
    private final RoundPapers roundPapers;
    private final Papers papers;
    private final MessageSource messages;

    RoundPaperPages(
            Rounds rounds,
            Council council,
            Screenings screenings,
            RoundPapers roundPapers,
            Papers papers,
            MessageSource messages) {
        this.rounds = rounds;
        this.council = council;
        this.screenings = screenings;
        this.roundPapers = roundPapers;
        this.papers = papers;
        this.messages = messages;
    }

    /** A paper that can be exported, with the addresses of its files. */
    record Export(Kind kind, String docx, String pdf) {}

    @GetMapping
    String papers(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer run,
            @RequestParam Map<String, String> given,
            HttpServletResponse response,
            Model model,
            Locale locale) {
        Access access = Access.current();
        Round round = rounds.find(id, access);
        Map<String, String> typed = typed(round, given);
        Run about = RoundPapers.run(round, run).orElse(null);
        Job job = about == null ? null : screenings.find(about.screening(), access);
        String day = typed.getOrDefault("day", "");
        boolean wrongDay = !day.isEmpty() && Typed.day(day) == null;
        if (wrongDay) {
            response.setStatus(Wrong.REFUSED);
            model.addAttribute("wrong", List.of(new Wrong("day", messages.getMessage("form.day.wrong", null, locale))));
        }
        model.addAttribute("round", round);
        model.addAttribute("typed", typed);
        model.addAttribute("job", job);
        model.addAttribute("whole", job != null && screenings.isWhole(job, access));
        model.addAttribute("run", run);
        model.addAttribute("about", about);
        model.addAttribute("exports", wrongDay || job == null ? List.of() : exports(id, run, typed));
        if (about == null || job == null) {
            model.addAttribute("enclosures", Map.of());
        } else {
            List<Entry> entries = council.entries(round, about, access);
            Set<String> listed = entries.stream().map(Entry::award).collect(Collectors.toSet());
            model.addAttribute("origin", RoundPapers.origin(entries));
            model.addAttribute("listed", entries.size());
            model.addAttribute("recorded", council.session(round, about).isPresent());
            model.addAttribute(
                    "enclosures",
                    roundPapers.enclosures(
                            round,
                            listed.isEmpty()
                                    ? screenings
                                            .progress(job, access)
                                            .conclusions()
                                            .keySet()
                                    : listed));
        }
        return "round-papers";
    }

    @GetMapping("/{kind}.{ending:docx|pdf}")
    void paper(
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable String ending,
            @RequestParam(required = false) @Nullable Integer run,
            @RequestParam Map<String, String> given,
            HttpServletResponse response)
            throws IOException {
        Kind wanted = Kind.of(kind)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "Không có loại giấy tờ này.", "There is no such paper."));
        Access access = Access.current();
        Map<String, String> typed = typed(rounds.find(id, access), given);
        PaperPages.send(
                papers,
                roundPapers.paper(id, run, wanted, of(typed), access),
                PaperFormat.of(ending).orElseThrow(),
                wanted.label(),
                response);
    }

    private static Map<String, String> typed(Round round, Map<String, String> given) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String text = given.getOrDefault(field, "").strip();
            typed.put(field, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }
        if (!given.containsKey("agency")) {
            typed.put("agency", round.unit());
        }
        return typed;
    }

    private static vn.bangvang.service.paper.Typed of(Map<String, String> typed) {
        @Nullable LocalDate day = Typed.day(typed.getOrDefault("day", ""));
        return new vn.bangvang.service.paper.Typed(
                typed.get("superior"),
                typed.get("agency"),
                typed.get("sign"),
                typed.get("number"),
                typed.get("place"),
                day,
                typed.get("addressee"),
                typed.get("authority"),
                typed.get("office"),
                typed.get("signer"),
                typed.get("recipients"));
    }

    private static List<Export> exports(UUID id, @Nullable Integer run, Map<String, String> typed) {
        return java.util.Arrays.stream(Kind.values())
                .map(kind -> new Export(
                        kind,
                        address(id, run, kind, PaperFormat.DOCX, typed),
                        address(id, run, kind, PaperFormat.PDF, typed)))
                .toList();
    }

    private static String address(
            UUID id, @Nullable Integer run, Kind kind, PaperFormat format, Map<String, String> typed) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/rounds/" + id + "/papers/" + kind.key() + "." + format.ending());
        if (run != null) {
            address.queryParam("run", run);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        typed.forEach((field, text) -> {
            if (!text.isEmpty()) {
                address.queryParam(field, "{" + field + "}");
                values.put(field, text);
            }
        });
        return address.encode().buildAndExpand(values).toUriString();
    }
}
