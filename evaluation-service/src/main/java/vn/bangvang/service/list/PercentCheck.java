package vn.bangvang.service.list;

import org.jspecify.annotations.Nullable;
import vn.bangvang.model.problem.ProblemCode;
import vn.bangvang.service.list.DossierDraft.Figures;

/**
 * Compares shares with the numbers of people. The law asks about shares, but a share that was rounded cannot be counted
 * again, so that only the numbers are used.
 */
final class PercentCheck {

    private static final double ROUNDING = 1.0;

    private PercentCheck() {}

    static void check(Figures figures, Reading reading) {
        check(figures.completedPercent, figures.completed, figures.members, reading);
        check(figures.advancedWorkersPercent, figures.advancedWorkers, figures.members, reading);
    }

    private static void check(
            @Nullable Place place, @Nullable Integer part, @Nullable Integer members, Reading reading) {
        Double share = place == null ? null : Percent.of(CellText.oneLine(new CellText().clean(place.value())));
        if (place == null || share == null) {
            return;
        }
        if (part == null || members == null) {
            reading.conversions()
                    .add(
                            Conversion.Kind.NOT_USED,
                            place.column(),
                            place.value(),
                            "không dùng vì thiếu số người; ghi tổng số cá nhân và số người đạt",
                            place.row());
        } else if (Math.abs(part * 100.0 / members - share) >= ROUNDING) {
            reading.reject(
                    place,
                    ProblemCode.CONTRADICTION,
                    "“" + place.value() + "” trái với số người: " + part + " trên " + members,
                    "Hãy kiểm tra lại tỷ lệ và số người");
        }
    }
}
