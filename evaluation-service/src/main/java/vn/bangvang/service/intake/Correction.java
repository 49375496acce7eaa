package vn.bangvang.service.intake;

import java.time.Instant;
import vn.bangvang.service.list.ListPreview;

/**
 * A cell that was corrected.
 *
 * @param found what the file says
 * @param content what the cell is read as
 */
public record Correction(
        String file, String sheet, long row, int position, String found, String content, String by, Instant at) {

    /** The name of the cell, such as F37. */
    public String cell() {
        return ListPreview.letters(position) + row;
    }
}
