package vn.bangvang.service.page.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.council.Council;
import vn.bangvang.service.council.CouncilOutcome;
import vn.bangvang.service.council.Entry;
import vn.bangvang.service.job.Conclusions.Sieve;
import vn.bangvang.service.page.Slice;
import vn.bangvang.service.round.Round;
import vn.bangvang.service.round.RoundState;
import vn.bangvang.service.round.Rounds;
import vn.bangvang.service.round.Run;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** The list that goes before the council: who is on it, what the law asks, what came of it. */
@Controller
@RequestMapping("/rounds/{id}/council")
class CouncilPages {

    static final int PAGE = 200;

    private final Rounds rounds;
    private final Council council;

    CouncilPages(Rounds rounds, Council council) {
        this.rounds = rounds;
        this.council = council;
    }

    @GetMapping
    String list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer run,
            @RequestParam(defaultValue = "") String award,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Integer added,
            @RequestParam(required = false) @Nullable Integer removed,
            @RequestParam(required = false) @Nullable UUID removal,
            @RequestParam(required = false) @Nullable Integer restored,
            @RequestParam(required = false) @Nullable Integer kept,
            Model model) {
        Access access = Access.current();
        Round round = rounds.find(id, access);
        Run shown = run(round, run);
        model.addAttribute("added", added);
        model.addAttribute("removed", removed);
        model.addAttribute("restored", restored);
        model.addAttribute("kept", kept);
        model.addAttribute("round", round);
        model.addAttribute("run", shown);
        if (shown == null) {
            return "council";
        }
        List<Entry> all = council.entries(round, shown, access);
        List<Entry> entries = new ArrayList<>(all.stream()
                .filter(entry -> award.isEmpty() || entry.award().equals(award))
                .toList());
        boolean doubtfulFirst = sort.equals("doubtful");
        if (doubtfulFirst) {
            entries.sort(Comparator.comparing(entry -> !entry.isDoubtful()));
        }
        Slice<Entry> slice = Slice.of(entries, page, PAGE);
        boolean editable = isOpen(round, shown, access);
        model.addAttribute("slice", slice);
        model.addAttribute("laws", council.law(round, shown, all, access));
        model.addAttribute("meeting", council.session(round, shown).orElse(null));
        model.addAttribute("outcomes", outcomes(all));
        model.addAttribute("total", all.size());
        model.addAttribute("award", award);
        model.addAttribute("sort", doubtfulFirst ? sort : "");
        model.addAttribute("editable", editable);
        model.addAttribute(
                "undo", editable && removal != null && council.isRemoved(round, shown, removal) ? removal : null);
        model.addAttribute("previous", slice.hasPrevious() ? address(round, shown, award, sort, page - 1) : null);
        model.addAttribute("next", slice.hasNext() ? address(round, shown, award, sort, page + 1) : null);
        return "council";
    }

    static boolean isOpen(Round round, Run run, Access access) {
        return access.scopes().contains(Scope.SCREENING_RUN)
                && round.state() == RoundState.REVIEWING
                && round.current()
                        .filter(current -> current.number() == run.number())
                        .isPresent();
    }

    private static String address(Round round, Run run, String award, String sort, int page) {
        return UriComponentsBuilder.fromPath("/rounds/" + round.id() + "/council")
                .queryParam("run", run.number())
                .queryParam("award", "{award}")
                .queryParam("sort", "{sort}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(award, sort)
                .toUriString();
    }

    private static @Nullable Run run(Round round, @Nullable Integer number) {
        if (number == null) {
            return round.current().or(round::latest).orElse(null);
        }
        return round.run(number)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "Đợt xét không có lần xét này.", "The round has no such run."));
    }

    private static Map<CouncilOutcome, Long> outcomes(List<Entry> entries) {
        Map<CouncilOutcome, Long> counts = new EnumMap<>(CouncilOutcome.class);
        entries.forEach(entry -> counts.merge(entry.outcome(), 1L, Long::sum));
        return counts;
    }

    @PostMapping("/entries")
    String add(
            @PathVariable UUID id,
            @RequestParam(name = "entry", required = false) @Nullable List<String> entries,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "eligible") String group,
            @RequestParam(defaultValue = "") String award,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String q) {
        Access access = Access.current();
        int added = 0;
        if (all) {
            added = council.addAll(id, group, new Sieve(given(award), given(unit), given(q)), access);
        } else if (entries != null) {
            added = council.add(id, entries, access);
        }
        return "redirect:/rounds/" + id + "/council?added=" + added;
    }

    private static @Nullable String given(String value) {
        return value.isBlank() ? null : value.strip();
    }

    @PostMapping("/entries/remove")
    String remove(
            @PathVariable UUID id, @RequestParam(name = "entry", required = false) @Nullable List<String> entries) {
        if (entries == null) {
            return "redirect:/rounds/" + id + "/council?removed=0";
        }
        Council.Removal removal = council.remove(id, entries, Access.current());
        return "redirect:/rounds/" + id + "/council?removed=" + removal.entries() + "&removal=" + removal.id();
    }

    @PostMapping("/entries/restore")
    String restore(@PathVariable UUID id, @RequestParam UUID removal) {
        return council.restore(id, removal, Access.current())
                .map(done -> "redirect:/rounds/" + id + "/council?restored=" + done.entries() + "&kept=" + done.kept())
                .orElse("redirect:/rounds/" + id + "/council?restored=0");
    }
}
