package vn.bangvang.model.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The conclusion on one award (kết luận).
 *
 * @param award key of the award
 * @param name its name
 * @param status the conclusion
 * @param criteria the conditions of the award in the order of the law; all of them must be met
 * @param cautions what to know before relying on it
 * @param nearestWay for a candidate who is not eligible or whose case is open
 * @param notEncoded further conditions that the law names and the rule set does not know
 */
public record Verdict(
        String award,
        String name,
        Status status,
        List<Criterion> criteria,
        List<Caution> cautions,
        @Nullable NearestWay nearestWay,
        List<NotEncoded> notEncoded) {

    public Verdict {
        criteria = List.copyOf(criteria);
        cautions = List.copyOf(cautions);
        notEncoded = List.copyOf(notEncoded);
    }
}
