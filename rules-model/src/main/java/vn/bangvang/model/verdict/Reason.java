package vn.bangvang.model.verdict;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a condition holds or does not: one measurement, or several joined as the law joins them. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reason.Measurement.class, name = "measurement"),
    @JsonSubTypes.Type(value = Reason.Combination.class, name = "combination")
})
public sealed interface Reason {

    /** The outcome of the whole. */
    Outcome outcome();

    /**
     * One comparison.
     *
     * @param word the word of the rule vocabulary that measured
     * @param need what the law asks
     * @param have what the dossier shows
     * @param missing what the dossier would have to say to settle it; where it is settled, nothing
     * @param basis other provisions that governed the counting
     * @param earliestYear the first year in which it can be met if the record goes on as the law asks; absent where it
     *     is met or no year can be named
     */
    record Measurement(
            Outcome outcome,
            String word,
            Need need,
            Have have,
            List<Evidence> evidence,
            List<String> missing,
            List<Citation> basis,
            @Nullable Integer earliestYear)
            implements Reason {

        public Measurement {
            evidence = List.copyOf(evidence);
            missing = List.copyOf(missing);
            basis = List.copyOf(basis);
        }
    }

    /**
     * Several reasons joined.
     *
     * @param operator {@code all} or {@code any}
     */
    record Combination(
            Outcome outcome,
            String operator,
            List<Reason> parts,
            @Nullable Integer earliestYear) implements Reason {

        public Combination {
            parts = List.copyOf(parts);
        }
    }

    /** The first year in which it can be met; absent where it is met or no year can be named. */
    @Nullable Integer earliestYear();
}
