package vn.bangvang.model.procedure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long an authority may take. It is information; nothing is judged by it.
 *
 * @param text who does what from when, in Vietnamese
 * @param workingDays number of working days
 * @param reckonedEnd the last day of the span when Saturdays and Sundays are left out; public holidays are not known.
 *     Absent where the first day is not known
 * @param reckoning how the day was reckoned, in Vietnamese
 */
public record ProcessingTime(
        String text, int workingDays, @Nullable LocalDate reckonedEnd, String reckoning, Basis basis) {}
