package vn.bangvang.service.list;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The header of a file.
 *
 * @param firstRow its first row
 * @param lastRow its last row
 * @param texts the header of each column as the file has it; empty where there is none
 * @param matches what each header means; {@code null} where it is not known
 * @param notRead positions of the columns that somebody said are not to be read
 */
record Header(
        long firstRow,
        long lastRow,
        List<String> texts,
        List<ColumnSet.@Nullable Match> matches,
        Set<Integer> notRead) {

    /** How many columns are known. */
    int known() {
        return (int) matches.stream().filter(match -> match != null).count();
    }

    /** Whether a column with one of these keys is there. */
    boolean has(String... keys) {
        for (String key : keys) {
            if (indexOf(key) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The header of the first of some columns that is there, as the file has it; empty where none is. */
    String textOf(String... keys) {
        for (String key : keys) {
            int at = indexOf(key);
            if (at >= 0) {
                return texts.get(at);
            }
        }
        return "";
    }

    /** Where the column with a key is; -1 where it is not. */
    int indexOf(String key) {
        for (int i = 0; i < matches.size(); i++) {
            ColumnSet.Match match = matches.get(i);
            if (match != null
                    && match.column() != null
                    && match.year() == null
                    && match.column().key().equals(key)) {
                return i;
            }
        }
        return -1;
    }
}
