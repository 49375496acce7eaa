package vn.bangvang.model.procedure;

import java.util.List;
import vn.bangvang.model.verdict.Outcome;

/**
 * Whether the simplified procedure may be used.
 *
 * @param operator {@code any} where one case is enough, {@code all} where every condition must hold
 * @param have what is known of the kind of commendation, in Vietnamese
 */
public record SimplifiedProcedure(Outcome outcome, String operator, String have, List<SimplifiedCase> cases) {

    public SimplifiedProcedure {
        cases = List.copyOf(cases);
    }
}
