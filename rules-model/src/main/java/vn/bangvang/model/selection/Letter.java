package vn.bangvang.model.selection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.verdict.SourceGrade;

/**
 * A letter, a plan or the conclusion of a meeting that asks for better emulation and commendation work.
 *
 * @param id stable key, such as {@code lai-chau-2020}
 * @param number its number; absent where the source leaves it blank
 * @param date its date; absent where the source leaves it blank
 * @param from first day from which it is applied
 * @param issuer who issued it
 * @param title what it is about
 * @param jurisdiction key of the place that it is addressed to
 * @param source whether its own text was read, or a report on it
 * @param note what else to know, in Vietnamese
 */
public record Letter(
        String id,
        @Nullable String number,
        @Nullable LocalDate date,
        LocalDate from,
        String issuer,
        String title,
        String jurisdiction,
        SourceGrade source,
        @Nullable String note) {}
