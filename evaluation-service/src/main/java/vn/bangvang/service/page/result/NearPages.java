package vn.bangvang.service.page.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.springframework.web.util.UriComponentsBuilder;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.Conclusions;
import vn.bangvang.service.job.Conclusions.Sieve;
import vn.bangvang.service.job.Explanations;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.job.NearMisses;
import vn.bangvang.service.job.NearMisses.Miss;
import vn.bangvang.service.job.NearMisses.Missed;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Who misses one criterion alone, by what is missing. */
@Controller
@RequestMapping("/screenings/{id}/near")
class NearPages {

    private static final int SHOWN = 20;

    private final Screenings screenings;
    private final Conclusions conclusions;
    private final NearMisses nearMisses;
    private final Explanations explanations;
    private final ResultCharts charts;

    NearPages(
            Screenings screenings,
            Conclusions conclusions,
            NearMisses nearMisses,
            Explanations explanations,
            ResultCharts charts) {
        this.screenings = screenings;
        this.conclusions = conclusions;
        this.nearMisses = nearMisses;
        this.explanations = explanations;
        this.charts = charts;
    }

    /**
     * A criterion with those who miss it.
     *
     * @param key names it in the address
     * @param all the address of the page that shows them all; absent where they are all shown
     */
    record Group(
            String key,
            Missed missed,
            int count,
            List<Miss> misses,
            @Nullable String all) {}

    @GetMapping
    String near(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String award,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String criterion,
            Model model,
            Locale locale) {
        Access access = Access.current();
        Job job = screenings.find(id, access);
        requireLawInUse(job);
        Sieve sieve = new Sieve(given(award), given(unit), given(q));
        String only = given(criterion);
        Map<Missed, List<Miss>> found = nearMisses.byCriterion(job, sieve, access);
        Map<Missed, List<Miss>> wanted = new LinkedHashMap<>();
        found.forEach((missed, misses) -> {
            if (only == null || key(missed).equals(only)) {
                wanted.put(missed, misses);
            }
        });
        List<Group> groups = new ArrayList<>();
        wanted.forEach((missed, misses) -> groups.add(group(id, sieve, missed, misses, only != null)));
        model.addAttribute("job", job);
        model.addAttribute("sieve", sieve);
        model.addAttribute("criterion", only);
        model.addAttribute("groups", groups);
        model.addAttribute(
                "total", wanted.values().stream().mapToInt(List::size).sum());
        model.addAttribute("charts", only == null ? charts.missed(found, locale) : List.of());
        model.addAttribute(
                "awards", screenings.progress(job, access).conclusions().keySet());
        model.addAttribute("units", conclusions.units(job, access));
        model.addAttribute("whole", screenings.isWhole(job, access));
        return "near";
    }

    /** What is missed, and by how much, is drawn by the rules in use alone. */
    private void requireLawInUse(Job job) {
        if (explanations.ground(job) != Explanations.Ground.IN_USE) {
            throw new ProblemException(
                    ProblemType.WRONG_STATE,
                    "Bộ quy tắc đã thay đổi sau lần xét này nên không lập lại được danh sách theo điều kiện còn thiếu. Hãy xem nhóm “Gần đạt” ở trang kết quả, rồi mở từng người để xem lý do.",
                    "The rule set has changed since this screening, so people cannot be listed by what they miss. See the group “Near” of the results and open a person for the reasons.");
        }
    }

    private static Group group(UUID id, Sieve sieve, Missed missed, List<Miss> misses, boolean all) {
        boolean cut = !all && misses.size() > SHOWN;
        return new Group(
                key(missed),
                missed,
                misses.size(),
                cut ? misses.subList(0, SHOWN) : misses,
                cut ? address(id, sieve, key(missed)) : null);
    }

    private static String key(Missed missed) {
        return missed.award() + "." + missed.criterion();
    }

    private static String address(UUID id, Sieve sieve, String criterion) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/screenings/" + id + "/near");
        List<Object> values = new ArrayList<>();
        add(address, values, "award", sieve.award());
        add(address, values, "unit", sieve.unit());
        add(address, values, "q", sieve.search());
        add(address, values, "criterion", criterion);
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
}
