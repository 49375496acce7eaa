package vn.bangvang.service.page;

import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.bangvang.service.job.Explanations;
import vn.bangvang.service.job.Job;

/** Says to templates whether the law of a run is still the one in use. */
@Component("runLaw")
public class RunLaw {

    private final Explanations explanations;

    RunLaw(Explanations explanations) {
        this.explanations = explanations;
    }

    /** The code of what reasons are drawn by: {@code in_use}, {@code kept} or {@code lost}. */
    public String of(Job job) {
        return explanations.ground(job).name().toLowerCase(Locale.ROOT);
    }
}
