package vn.bangvang.model.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The shortest way from here to eligibility.
 *
 * @param missing what is missing, a sentence each
 * @param earliestYear the first year in which all of it can be met if the record goes on as the law asks; absent where
 *     no year can be named
 */
public record NearestWay(List<String> missing, @Nullable Integer earliestYear) {

    public NearestWay {
        missing = List.copyOf(missing);
    }
}
