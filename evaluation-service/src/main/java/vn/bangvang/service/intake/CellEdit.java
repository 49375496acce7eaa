package vn.bangvang.service.intake;

/**
 * What somebody typed into a cell.
 *
 * @param file the number of the file
 * @param position the position of the column, from 0
 * @param mark the mark of what the form showed, {@link Typed#mark}
 */
public record CellEdit(int file, long row, int position, String mark, String text) {

    static final int MOST_COLUMNS = 16_384;
    static final long MOST_ROWS = 1_048_576;
    static final int LONGEST = 32_767;

    /** Whether there can be such a cell with such a text. */
    boolean isPossible() {
        return row >= 1 && row <= MOST_ROWS && position >= 0 && position < MOST_COLUMNS && text.length() <= LONGEST;
    }

    /** Whether something else was typed than the form showed. */
    boolean isTyped() {
        return !Typed.mark(text).equals(mark);
    }
}
