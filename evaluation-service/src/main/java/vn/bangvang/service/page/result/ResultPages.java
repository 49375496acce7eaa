package vn.bangvang.service.page.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.job.Conclusions;
import vn.bangvang.service.job.Conclusions.Line;
import vn.bangvang.service.job.Conclusions.Order;
import vn.bangvang.service.job.Conclusions.Sieve;
import vn.bangvang.service.job.Conclusions.Unit;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.page.Shown;
import vn.bangvang.service.round.Round;
import vn.bangvang.service.round.RoundState;
import vn.bangvang.service.round.Rounds;

/** What came out of a screening: the list, a summary, and the rows that could not be read. */
@Controller
@RequestMapping("/screenings/{id}")
class ResultPages {

    private static final int SHOWN = 500;
    private static final String RESULTS = "results";

    private final Screenings screenings;
    private final Conclusions conclusions;
    private final ResultCharts charts;
    private final Rounds rounds;
    private final Shown shown;

    ResultPages(Screenings screenings, Conclusions conclusions, ResultCharts charts, Rounds rounds, Shown shown) {
        this.screenings = screenings;
        this.conclusions = conclusions;
        this.charts = charts;
        this.rounds = rounds;
        this.shown = shown;
    }

    /** One of the groups of conclusions, with the address of its list. */
    record Tab(String group, long count, String address, boolean current) {}

    /** A filter that is set, with the address of the page without it. */
    record Chip(String name, String value, String without) {}

    /**
     * A column by which the list can be sorted.
     *
     * @param sorted {@code ascending}, {@code descending}, or absent where it is not sorted by it
     */
    record Column(
            String name,
            boolean number,
            String address,
            @Nullable String sorted) {}

    /** How many lines a page may have; {@code 0} for all. */
    record Size(int lines, String address, boolean current) {}

    @GetMapping("/results")
    String results(@PathVariable UUID id, @RequestParam Map<String, String> parameters, Model model) {
        Access access = Access.current();
        Job job = screenings.find(id, access);
        ResultQuery asked = ResultQuery.of(parameters);
        Map<String, Long> counts = conclusions.counts(job, asked.sieve(), access);
        String group = asked.group() == null ? fullest(counts) : asked.group();
        ResultQuery query =
                new ResultQuery(group, asked.sieve(), asked.order(), asked.descending(), asked.page(), asked.size());
        long total = counts.getOrDefault(group, 0L);
        List<Line> lines = conclusions.sorted(
                job, query.sieve(), group, access, query.order(), query.descending(), query.offset(), query.limit());
        List<Unit> units = conclusions.units(job, access);
        model.addAttribute("job", job);
        model.addAttribute("lines", lines);
        model.addAttribute("query", query);
        model.addAttribute("group", group);
        model.addAttribute("sieve", query.sieve());
        model.addAttribute("tabs", tabs(id, counts, query));
        model.addAttribute("chips", chips(id, query, units));
        model.addAttribute("columns", columns(id, query));
        model.addAttribute("sizes", sizes(id, query));
        model.addAttribute("total", total);
        model.addAttribute("from", lines.isEmpty() ? 0 : query.offset() + 1);
        model.addAttribute("to", query.offset() + lines.size());
        model.addAttribute("pages", query.size() == 0 ? 1 : Math.max(1, (total + query.size() - 1) / query.size()));
        model.addAttribute("first", query.page() == 1 ? null : query.at(1).address(id, RESULTS));
        model.addAttribute(
                "previous",
                query.page() == 1 ? null : query.at(query.page() - 1).address(id, RESULTS));
        model.addAttribute(
                "next",
                query.offset() + lines.size() < total && query.size() > 0
                        ? query.at(query.page() + 1).address(id, RESULTS)
                        : null);
        model.addAttribute(
                "awards", screenings.progress(job, access).conclusions().keySet());
        model.addAttribute("units", units);
        model.addAttribute("failed", conclusions.failed(job, access));
        model.addAttribute("round", round(id, access));
        model.addAttribute("whole", screenings.isWhole(job, access));
        return RESULTS;
    }

    /** The round whose council the people of a screening can be put before; absent where it is no round's current run. */
    private @Nullable UUID round(UUID screening, Access access) {
        return access.scopes().contains(Scope.SCREENING_RUN)
                ? rounds.ofScreening(screening, access)
                        .filter(round -> round.state() == RoundState.REVIEWING
                                && round.current()
                                        .filter(run -> run.screening().equals(screening))
                                        .isPresent())
                        .map(Round::id)
                        .orElse(null)
                : null;
    }

    private static String fullest(Map<String, Long> counts) {
        return ResultQuery.GROUPS.stream()
                .filter(group -> counts.getOrDefault(group, 0L) > 0)
                .findFirst()
                .orElse("eligible");
    }

    private static List<Tab> tabs(UUID id, Map<String, Long> counts, ResultQuery query) {
        List<Tab> tabs = new ArrayList<>();
        for (String group : ResultQuery.GROUPS) {
            tabs.add(new Tab(
                    group,
                    counts.getOrDefault(group, 0L),
                    query.in(group).address(id, RESULTS),
                    group.equals(query.group())));
        }
        return tabs;
    }

    private List<Chip> chips(UUID id, ResultQuery query, List<Unit> units) {
        Sieve sieve = query.sieve();
        List<Chip> chips = new ArrayList<>();
        if (sieve.search() != null) {
            chips.add(new Chip(
                    "q",
                    "“" + sieve.search() + "”",
                    query.with(new Sieve(sieve.award(), sieve.unit(), null)).address(id, RESULTS)));
        }
        if (sieve.award() != null) {
            chips.add(new Chip(
                    "award",
                    shown.award(sieve.award()),
                    query.with(new Sieve(null, sieve.unit(), sieve.search())).address(id, RESULTS)));
        }
        if (sieve.unit() != null) {
            String name = units.stream()
                    .filter(unit -> unit.code().equals(sieve.unit()) && unit.name() != null)
                    .map(unit -> String.valueOf(unit.name()))
                    .findFirst()
                    .orElse(sieve.unit());
            chips.add(new Chip(
                    "unit",
                    name,
                    query.with(new Sieve(sieve.award(), null, sieve.search())).address(id, RESULTS)));
        }
        return chips;
    }

    private static List<Column> columns(UUID id, ResultQuery query) {
        List<Column> columns = new ArrayList<>();
        for (Order order : List.of(Order.NAME, Order.UNIT, Order.AWARD, Order.ROW)) {
            columns.add(new Column(
                    order.name().toLowerCase(Locale.ROOT),
                    order == Order.ROW,
                    query.by(order).address(id, RESULTS),
                    order != query.order() ? null : query.descending() ? "descending" : "ascending"));
        }
        return columns;
    }

    private static List<Size> sizes(UUID id, ResultQuery query) {
        return ResultQuery.SIZES.stream()
                .map(size -> new Size(size, query.of(size).address(id, RESULTS), size == query.size()))
                .toList();
    }

    @GetMapping("/summary")
    String summary(@PathVariable UUID id, Model model, Locale locale) {
        Access access = Access.current();
        Job job = screenings.find(id, access);
        Job.Progress progress = screenings.progress(job, access);
        model.addAttribute("job", job);
        model.addAttribute("progress", progress);
        model.addAttribute("funnels", charts.funnels(progress, locale));
        model.addAttribute("missed", charts.missed(job, access, locale));
        model.addAttribute("whole", screenings.isWhole(job, access));
        return "summary";
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
}
