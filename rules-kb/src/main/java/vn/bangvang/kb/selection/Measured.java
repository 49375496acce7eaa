package vn.bangvang.kb.selection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Parameters;
import vn.bangvang.model.selection.Amounts;
import vn.bangvang.model.selection.CheckOutcome;

/**
 * What one measure found.
 *
 * @param local the parameter of the place that it compared with; absent where there was none
 * @param amounts the comparison in numbers; absent where it is no matter of numbers
 */
record Measured(
        CheckOutcome outcome,
        String what,
        String need,
        String have,
        List<String> dossiers,
        List<String> missing,
        Parameters.@Nullable InForce local,
        @Nullable Amounts amounts) {

    static Measured of(CheckOutcome outcome, String what, String need, String have) {
        return new Measured(outcome, what, need, have, List.of(), List.of(), null, null);
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
        return new Measured(outcome, what, need, have, List.copyOf(ids), missing, local, amounts);
    }

    /** Says what would settle it, where it is open. */
    Measured missing(String ask) {
        return outcome == CheckOutcome.UNKNOWN
                ? new Measured(outcome, what, need, have, dossiers, List.of(ask), local, amounts)
                : this;
    }

    Measured by(Parameters.InForce parameter) {
        return new Measured(outcome, what, need, have, dossiers, missing, parameter, amounts);
    }

    /** The same with its numbers. */
    Measured in(Amounts numbers) {
        return new Measured(outcome, what, need, have, dossiers, missing, local, numbers);
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
                local,
                amounts);
    }
}
