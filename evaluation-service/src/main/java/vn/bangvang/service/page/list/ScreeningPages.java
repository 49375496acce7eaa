package vn.bangvang.service.page.list;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.job.Job;
import vn.bangvang.service.job.JobState;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.round.Rounds;

/** A screening that runs: how far it is, and what can be done about it. */
@Controller
@RequestMapping("/screenings")
class ScreeningPages {

    private final Screenings screenings;
    private final Rounds rounds;

    ScreeningPages(Screenings screenings, Rounds rounds) {
        this.screenings = screenings;
        this.rounds = rounds;
    }

    @GetMapping
    String latest(Model model) {
        model.addAttribute("screenings", screenings.latest(Access.current()));
        return "screenings";
    }

    @GetMapping("/{id}")
    String progress(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean still, Model model) {
        Access access = Access.current();
        Job job = screenings.find(id, access);
        model.addAttribute("job", job);
        model.addAttribute("progress", screenings.progress(job, access));
        model.addAttribute("parts", screenings.parts(job));
        model.addAttribute("reading", screenings.isBeingRead(job));
        model.addAttribute("whole", screenings.isWhole(job, access));
        model.addAttribute("round", rounds.ofScreening(id, access).orElse(null));
        model.addAttribute("still", still);
        model.addAttribute("running", job.state() == JobState.RUNNING);
        return "screening";
    }

    @PostMapping("/{id}/pause")
    String pause(@PathVariable UUID id) {
        screenings.pause(id, Access.current());
        return "redirect:/screenings/" + id;
    }

    @PostMapping("/{id}/resume")
    String resume(@PathVariable UUID id) {
        screenings.resume(id, Access.current());
        return "redirect:/screenings/" + id;
    }

    @GetMapping("/{id}/cancel")
    String askToCancel(@PathVariable UUID id, Model model) {
        Access access = Access.current();
        Job job = screenings.findWhole(id, access);
        if (job.state() != JobState.RUNNING && job.state() != JobState.PAUSED) {
            return "redirect:/screenings/" + id;
        }
        model.addAttribute("job", job);
        model.addAttribute("progress", screenings.progress(job, access));
        return "screening-cancel";
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable UUID id) {
        screenings.cancel(id, Access.current());
        return "redirect:/screenings/" + id;
    }

    @PostMapping("/{id}/parts")
    String correct(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(defaultValue = "1") int corrects)
            throws IOException {
        List<MultipartFile> files = sent == null
                ? List.of()
                : sent.stream().filter(file -> !file.isEmpty()).toList();
        if (files.isEmpty()) {
            return "redirect:/screenings/" + id + "/rejections?missing";
        }
        screenings.correct(id, corrects, files, Access.current());
        return "redirect:/screenings/" + id;
    }
}
