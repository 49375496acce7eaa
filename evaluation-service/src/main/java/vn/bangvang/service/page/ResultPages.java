package vn.bangvang.service.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.Conclusions;
import vn.bangvang.service.job.Conclusions.Line;
import vn.bangvang.service.job.Conclusions.Sieve;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.job.Screenings.Explained;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** What came out of a screening: the list, one person, and the rows that could not be read. */
@Controller
@RequestMapping("/screenings/{id}")
class ResultPages {

    private static final int PAGE = 50;
    private static final int SHOWN = 500;
    private static final List<String> GROUPS =
            List.of("eligible", "near", "not_eligible", "needs_review", "on_hold", "not_applicable");

    private final Screenings screenings;
    private final Conclusions conclusions;

    ResultPages(Screenings screenings, Conclusions conclusions) {
        this.screenings = screenings;
        this.conclusions = conclusions;
    }

    /** One of the groups of conclusions, with the address of its list. */
    record Tab(String group, long count, String address, boolean current) {}

    @GetMapping("/results")
    String results(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String award,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        Access access = Access.current();
        Job job = screenings.find(id, access);
        Sieve sieve = new Sieve(given(award), given(unit), given(q));
        Map<String, Long> counts = conclusions.counts(job, sieve, access);
        String wanted = given(group);
        String shown = wanted == null ? fullest(counts) : wanted;
        if (!GROUPS.contains(shown)) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, "Không có nhóm kết quả này.", "There is no such group of results.");
        }
        List<Line> lines = conclusions.page(job, sieve, shown, access, given(after), PAGE + 1);
        boolean more = lines.size() > PAGE;
        List<Line> page = more ? lines.subList(0, PAGE) : lines;
        model.addAttribute("job", job);
        model.addAttribute("lines", page);
        model.addAttribute("tabs", tabs(id, counts, sieve, shown));
        model.addAttribute("group", shown);
        model.addAttribute("sieve", sieve);
        model.addAttribute("total", counts.getOrDefault(shown, 0L));
        model.addAttribute("first", given(after) == null ? null : address(id, shown, sieve, null));
        model.addAttribute(
                "next", more ? address(id, shown, sieve, page.get(PAGE - 1).cursor()) : null);
        model.addAttribute(
                "awards", screenings.progress(job, access).conclusions().keySet());
        model.addAttribute("units", conclusions.units(job, access));
        model.addAttribute("failed", conclusions.failed(job, access));
        model.addAttribute("whole", screenings.isWhole(job, access));
        return "results";
    }

    private static String fullest(Map<String, Long> counts) {
        return GROUPS.stream()
                .filter(group -> counts.getOrDefault(group, 0L) > 0)
                .findFirst()
                .orElse("eligible");
    }

    private static List<Tab> tabs(UUID id, Map<String, Long> counts, Sieve sieve, String shown) {
        List<Tab> tabs = new ArrayList<>();
        for (String group : GROUPS) {
            long count = counts.getOrDefault(group, 0L);
            if (count > 0 || !group.equals("not_applicable") || group.equals(shown)) {
                tabs.add(new Tab(group, count, address(id, group, sieve, null), group.equals(shown)));
            }
        }
        return tabs;
    }

    private static String address(UUID id, String group, Sieve sieve, @Nullable String after) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath("/screenings/" + id + "/results").queryParam("group", group);
        List<Object> values = new ArrayList<>();
        add(address, values, "award", sieve.award());
        add(address, values, "unit", sieve.unit());
        add(address, values, "q", sieve.search());
        add(address, values, "after", after);
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private static void add(UriComponentsBuilder address, List<Object> values, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}");
            values.add(value);
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    @GetMapping("/rejections")
    String rejections(@PathVariable UUID id, Model model) {
        Access access = Access.current();
        Job job = screenings.findWhole(id, access);
        model.addAttribute("job", job);
        model.addAttribute("cells", conclusions.wrongCells(id, SHOWN));
        model.addAttribute("most", SHOWN);
        model.addAttribute("rows", screenings.progress(job, access).rejectedRows());
        model.addAttribute(
                "parts",
                screenings.parts(job).stream()
                        .filter(part -> part.rejectedRows() > 0)
                        .toList());
        return "rejections";
    }

    @GetMapping("/people/{part}/{n}")
    String person(@PathVariable UUID id, @PathVariable int part, @PathVariable long n, Model model) {
        Explained explained = screenings.explain(id, part, n, Access.current());
        model.addAttribute("explained", explained);
        model.addAttribute("job", explained.job());
        model.addAttribute("corrected", screenings.correctedCells(explained, part));
        model.addAttribute("part", part);
        model.addAttribute("n", n);
        model.addAttribute("name", explained.dossier().candidate().name());
        model.addAttribute(
                "verdicts",
                explained.evaluation().verdicts().stream().map(VerdictView::of).toList());
        return "person";
    }
}
