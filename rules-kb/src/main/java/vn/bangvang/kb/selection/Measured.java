package vn.bangvang.kb.selection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Parameters;
import vn.bangvang.model.selection.CheckOutcome;

/**
 * What one measure found.
 *
 * @param local the parameter of the place that it compared with; absent where there was none
 */
record Measured(
        CheckOutcome outcome,
        String what,
        String need,
        String have,
        List<String> dossiers,
        List<String> missing,
        Parameters.@Nullable InForce local) {

    static Measured of(CheckOutcome outcome, String what, String need, String have) {
        return new Measured(outcome, what, need, have, List.of(), List.of(), null);
    }

    /** Nothing here to look at. */
    static Measured notApplicable(String what, String need, String why) {
        return of(CheckOutcome.NOT_APPLICABLE, what, need, why);
    }

    /** What a fact of the round says; unknown where it is absent. */
    static Measured fact(@Nullable Boolean fact, String what, String need, String ask) {
        if (fact == null) {
            return of(CheckOutcome.UNKNOWN, what, need, "Chưa có dữ liệu").missing(ask);
        }
        return of(fact ? CheckOutcome.OK : CheckOutcome.NOTICED, what, need, fact ? "Có" : "Không");
    }

    Measured about(List<String> ids) {
        return new Measured(outcome, what, need, have, List.copyOf(ids), missing, local);
    }

    /** Says what would settle it, where it is open. */
    Measured missing(String ask) {
        return outcome == CheckOutcome.UNKNOWN
                ? new Measured(outcome, what, need, have, dossiers, List.of(ask), local)
                : this;
    }

    Measured by(Parameters.InForce parameter) {
        return new Measured(outcome, what, need, have, dossiers, missing, parameter);
    }

    /** Open, because it is not known what every dossier is proposed for. */
    Measured open(List<String> undeclared) {
        return new Measured(
                CheckOutcome.UNKNOWN,
                what,
                need,
                have + "; chưa rõ đề nghị của " + undeclared.size() + " hồ sơ",
                dossiers,
                List.of("danh hiệu, hình thức đề nghị của từng hồ sơ"),
                local);
    }
}
