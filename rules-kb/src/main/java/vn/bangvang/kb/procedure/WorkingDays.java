package vn.bangvang.kb.procedure;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Counts working days by leaving out Saturdays and Sundays. Public holidays and the days worked in exchange for them are
 * not known, so that a result is only as good as {@link #CAUTION} says.
 */
public final class WorkingDays {

    /** What a result leaves open, in Vietnamese. */
    public static final String CAUTION =
            "Mới trừ thứ Bảy, Chủ nhật; chưa có dữ liệu ngày nghỉ lễ, tết và ngày làm bù nên ngày thực tế có thể khác";

    private WorkingDays() {}

    /** The last of so many working days of which the first is the working day after {@code start}. */
    public static LocalDate after(LocalDate start, int days) {
        LocalDate day = start;
        int counted = 0;
        while (counted < days) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                counted++;
            }
        }
        return day;
    }
}
