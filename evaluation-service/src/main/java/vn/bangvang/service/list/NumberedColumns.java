package vn.bangvang.service.list;

import java.util.List;

/** The row below a header that numbers the columns: 1, 2, 3 or (1), (2), (3), perhaps with letters in front. */
final class NumberedColumns {

    private static final int LEAST = 3;

    private NumberedColumns() {}

    static boolean is(List<String> cells) {
        int last = 0;
        int numbers = 0;
        for (String raw : cells) {
            String cell = Fold.of(raw);
            if (cell.isEmpty()) {
                continue;
            }
            boolean letter = cell.length() == 1 && Character.isLetter(cell.charAt(0)) && numbers == 0;
            if (letter) {
                continue;
            }
            if (cell.length() > 2 || !cell.chars().allMatch(Character::isDigit)) {
                return false;
            }
            int number = Integer.parseInt(cell);
            if (number != last + 1 && (numbers > 0 || number > 2)) {
                return false;
            }
            last = number;
            numbers++;
        }
        return numbers >= LEAST;
    }
}
