package vn.bangvang.service.list;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses the sheet of a workbook that holds the list. */
final class SheetChoice {

    private static final int MOST_NAMED = 10;

    private SheetChoice() {}

    /** The sheet with a name, else the one with a number; the first that is not hidden where nothing is said. */
    static Workbook.Sheet of(String file, List<Workbook.Sheet> sheets, @Nullable String wanted)
            throws UnreadableListException {
        for (Workbook.Sheet sheet : sheets) {
            if (wanted == null ? !sheet.hidden() : Fold.of(sheet.name()).equals(Fold.of(wanted))) {
                return sheet;
            }
        }
        if (wanted != null && wanted.length() <= 4 && wanted.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = wanted.isEmpty() ? 0 : Integer.parseInt(wanted);
            if (number >= 1 && number <= sheets.size()) {
                return sheets.get(number - 1);
            }
        }
        String names = sheets.stream()
                .limit(MOST_NAMED)
                .map(sheet -> "“" + sheet.name() + "”")
                .collect(Collectors.joining(", "));
        throw new UnreadableListException(
                file,
                wanted == null
                        ? "Sổ tính không có trang tính nào để đọc"
                        : "Sổ tính không có trang tính “" + wanted + "”",
                names.isEmpty() ? "Hãy kiểm tra lại tệp đã chọn" : "Các trang tính có: " + names);
    }
}
