package vn.bangvang.service.job;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.problem.ProblemCode;
import vn.bangvang.service.list.ListedDossier;
import vn.bangvang.service.list.Rejection;

/** Rows of units that the sender may not send. */
public final class ForeignRows {

    private ForeignRows() {}

    /**
     * Why a row is refused; {@code null} where it is not.
     *
     * @param units codes of the units whose rows may be sent; absent where any
     */
    public static @Nullable Rejection refuse(ListedDossier listed, @Nullable Set<String> units) {
        String unit =
                listed.dossier().unit() == null ? null : listed.dossier().unit().code();
        if (units == null || (unit != null && units.contains(unit))) {
            return null;
        }
        return new Rejection(
                listed.file(),
                listed.row(),
                "",
                "",
                ProblemCode.UNKNOWN_CODE,
                "Hồ sơ không thuộc đơn vị mà tài khoản này được gửi",
                "Điền “Mã đơn vị” của đơn vị mình, hoặc nhờ tài khoản có phạm vi rộng hơn gửi");
    }
}
