package vn.bangvang.service.selection;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.selection.Figure;
import vn.bangvang.model.selection.Letter;
import vn.bangvang.model.selection.RequirementKind;
import vn.bangvang.model.selection.RoundCheck;
import vn.bangvang.service.shared.Days;

/** The rows of checks.csv. */
final class CheckRows {

    static final List<String> HEADER = List.of(
            "Mã",
            "Nội dung",
            "Kết quả",
            "Mã kết quả",
            "Mức",
            "Đã xem",
            "Cần",
            "Hiện có",
            "Cần bổ sung",
            "Hồ sơ",
            "Căn cứ",
            "Nguồn",
            "Kiểu yêu cầu",
            "Tham số",
            "Ghi chú");

    private CheckRows() {}

    static List<@Nullable Object> row(RoundCheck check) {
        return List.of(
                check.id(),
                check.title(),
                check.outcome().label(),
                check.outcome().name().toLowerCase(Locale.ROOT),
                check.severity().label(),
                joined(check, Figure::what),
                joined(check, Figure::need),
                joined(check, Figure::have),
                String.join("; ", check.missing()),
                String.join("; ", check.dossiers()),
                basis(check),
                check.source().label(),
                check.kinds().stream().map(RequirementKind::label).collect(Collectors.joining("; ")),
                check.parameters().stream()
                        .map(one -> one.key() + " = " + one.value() + " (" + one.source() + ")")
                        .collect(Collectors.joining("; ")),
                check.note() == null ? "" : check.note());
    }

    private static String joined(RoundCheck check, Function<Figure, String> part) {
        return check.figures().stream().map(part).collect(Collectors.joining(" | "));
    }

    /** The provision or the letter, as a paper names it. */
    static String basis(RoundCheck check) {
        if (check.citation() != null) {
            return check.citation().text();
        }
        Letter letter = check.letter();
        if (letter == null) {
            return "";
        }
        return (check.place() == null ? "" : check.place() + ", ")
                + (letter.number() == null ? letter.title() : "số " + letter.number())
                + (letter.date() == null ? "" : " ngày " + Days.format(letter.date()))
                + ", " + letter.issuer();
    }
}
