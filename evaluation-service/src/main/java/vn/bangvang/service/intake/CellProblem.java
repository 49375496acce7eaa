package vn.bangvang.service.intake;

import org.jspecify.annotations.Nullable;
import vn.bangvang.service.list.ListPreview;

/**
 * Something wrong in a list, with its cell.
 *
 * @param position the position of the column, from 0; absent where the whole row is meant
 * @param person the name in that row
 * @param value what is wrong, which may be a part of the cell
 * @param found what the file says in the cell
 * @param content what the cell is read as, which differs where it was corrected
 * @param isNumber whether the workbook keeps it as a number, which may have lost digits
 */
public record CellProblem(
        long n,
        String file,
        long row,
        String column,
        @Nullable Integer position,
        String person,
        String value,
        String found,
        String content,
        boolean isNumber,
        String code,
        String problem,
        String advice) {

    /** The name of the cell, such as F37; empty where the whole row is meant. */
    public String cell() {
        return position == null ? "" : ListPreview.letters(position) + row;
    }

    /** Whether the cell holds something else than the file says. */
    public boolean isCorrected() {
        return !Typed.same(found, content);
    }
}
