package vn.bangvang.service.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Decision;
import vn.bangvang.model.problem.ProblemCode;

/** A decision in brackets: “12/QĐ-UBND, 5/1/2025, UBND tỉnh” or “12/QĐ-UBND ngày 5/1/2025 của UBND tỉnh”. */
final class DecisionText {

    private static final int LONGEST_NUMBER = Lengths.of(Decision.class, "number");
    private static final int LONGEST_AUTHORITY = Lengths.of(Decision.class, "authority");

    private DecisionText() {}

    static @Nullable Decision read(Cell cell, String inside) {
        List<String> parts = new CompactText(inside).split(",", 3);
        if (parts == null || inside.isBlank()) {
            cell.reject(ProblemCode.BAD_FORM, "có quyết định ghi chưa đúng", "Ghi (số, ngày, cơ quan)");
            return null;
        }
        String line = inside.toLowerCase(Locale.ROOT);
        int dayAt = parts.size() == 1 ? line.indexOf(" ngày ") : -1;
        if (dayAt < 0) {
            return of(cell, parts.get(0), parts.size() < 2 ? "" : parts.get(1), parts.size() < 3 ? "" : parts.get(2));
        }
        String after = inside.substring(dayAt + " ngày ".length()).strip();
        int byAt = after.toLowerCase(Locale.ROOT).indexOf(" của ");
        String date = byAt < 0 ? after : after.substring(0, byAt);
        return of(cell, inside.substring(0, dayAt), date, byAt < 0 ? "" : after.substring(byAt + " của ".length()));
    }

    private static Decision of(Cell cell, String number, String date, String authority) {
        return new Decision(
                text(cell, number, LONGEST_NUMBER), day(cell, date), text(cell, authority, LONGEST_AUTHORITY));
    }

    private static @Nullable String text(Cell cell, String part, int longest) {
        String text = CompactText.unquoted(part.strip());
        return text.isEmpty() ? null : cell.part(text).text(longest);
    }

    private static @Nullable LocalDate day(Cell cell, String part) {
        return part.isBlank() ? null : cell.part(part.strip()).date();
    }
}
