package vn.bangvang.service.page.result;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.Conclusions;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.job.JobState;
import vn.bangvang.service.job.Proposals;
import vn.bangvang.service.job.Proposals.Difference;
import vn.bangvang.service.job.Screenings;

/** What was proposed beside what the rules say. */
@Controller
@RequestMapping("/screenings/{id}/proposals")
class ProposalPages {

    private static final int SHOWN = 200;

    private final Screenings screenings;
    private final Conclusions conclusions;
    private final Proposals proposals;

    ProposalPages(Screenings screenings, Conclusions conclusions, Proposals proposals) {
        this.screenings = screenings;
        this.conclusions = conclusions;
        this.proposals = proposals;
    }

    @GetMapping
    String proposals(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String award,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(defaultValue = "not_proposed") String kind,
            Model model) {
        Access access = Access.current();
        Job job = screenings.find(id, access);
        boolean finished = job.state() == JobState.FINISHED;
        boolean covered = finished && !Proposals.coversProposedOnly(job);
        String ofAward = given(award);
        String ofUnit = given(unit);
        Difference wanted = List.of(Difference.values()).stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElse(Difference.NOT_PROPOSED);
        model.addAttribute("job", job);
        model.addAttribute("finished", finished);
        model.addAttribute("covered", covered);
        model.addAttribute("award", ofAward);
        model.addAttribute("unit", ofUnit);
        model.addAttribute("kind", wanted.name().toLowerCase(Locale.ROOT));
        model.addAttribute("kinds", Difference.values());
        model.addAttribute("most", SHOWN);
        model.addAttribute("whole", screenings.isWhole(job, access));
        model.addAttribute(
                "awards", screenings.progress(job, access).conclusions().keySet());
        model.addAttribute("units", conclusions.units(job, access));
        if (covered) {
            model.addAttribute("summary", proposals.summary(job, ofUnit, ofAward, access));
            model.addAttribute("people", proposals.first(job, wanted, ofUnit, ofAward, access, SHOWN));
        }
        return "proposals";
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
