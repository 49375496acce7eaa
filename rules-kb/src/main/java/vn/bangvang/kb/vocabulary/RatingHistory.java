package vn.bangvang.kb.vocabulary;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.dossier.Section;

/** Counts the years by how well their tasks were done. */
final class RatingHistory {

    private static final String NO_DATA = "Chưa có dữ liệu “" + Section.RATINGS.label() + "”";

    private final Subject subject;
    private final @Nullable List<AnnualRating> ratings;

    RatingHistory(Subject subject) {
        this.subject = subject;
        this.ratings = subject.dossier().ratings();
    }

    Level ofReviewYear() {
        int index = indexOf(subject.year());
        if (isDeclaredNone()) {
            return Level.none(subject, subject.year());
        }
        return ratings == null || index < 0
                ? new Level(subject, subject.year(), null, List.of())
                : new Level(
                        subject,
                        subject.year(),
                        ratings.get(index).rating(),
                        List.of(Exhibit.counted(Section.RATINGS, index)));
    }

    /**
     * Years without a break in which a rating was reached.
     *
     * @param orTitle key of a title that stands in for the rating; empty where there is none
     */
    Count consecutiveYears(Rating rating, String orTitle, Span span) {
        Count.Builder count = Count.of(
                subject,
                "consecutiveYearsRated",
                "year",
                () -> "năm liên tục được công nhận " + inWords(rating)
                        + (orTitle.isEmpty()
                                ? ""
                                : " hoặc đạt “" + subject.setting().awards().nameOf(orTitle) + "”")
                        + (span.isOpen() ? "" : ", tính " + span.textOfStart()));
        int thisYear = subject.year();
        int firstTitle = orTitle.isEmpty()
                ? thisYear + 1
                : subject.awardHistory().firstYearOf(orTitle).orElse(thisYear + 1);
        if (ratings == null && firstTitle > thisYear) {
            return count.bounds(0, span.mostYears())
                    .lacks(NO_DATA)
                    .span(new Span(span.earliest(), thisYear + 1, thisYear))
                    .count();
        }
        if (isDeclaredNone() && firstTitle > thisYear) {
            return count.growsYearlyFrom(0)
                    .span(Span.from(thisYear + 1, thisYear))
                    .count();
        }
        Span countable = subject.conduct().afterDiscipline(span, count);
        int firstRecorded = Math.min(firstTitle, firstRecordedYear(ratings));
        int firstCertain = thisYear + 1;
        int year = thisYear;
        boolean broken = false;
        while (!broken && year >= firstRecorded && countable.mayHold(year)) {
            int index = indexOf(year);
            int title = orTitle.isEmpty() ? -1 : subject.awardHistory().indexOf(orTitle, year);
            boolean reached = index >= 0 && at(index).rating().isAtLeast(rating);
            if (index < 0 && title < 0 && isDeclaredNone()) {
                broken = true;
            } else if (index < 0 && title < 0) {
                count.possible().lacks(noRatingFor(year));
            } else if (!reached && title < 0) {
                count.show(Exhibit.passedOver(Section.RATINGS, index, "làm đứt quãng"));
                broken = true;
            } else {
                count.show(reached ? Exhibit.counted(Section.RATINGS, index) : Exhibit.counted(Section.AWARDS, title));
                if (firstCertain == year + 1 && countable.holds(year)) {
                    count.certain();
                    firstCertain = year;
                } else {
                    count.possible();
                }
            }
            year -= broken ? 0 : 1;
        }
        int standing = count.least();
        int first = year + 1;
        if (!broken && countable.mayHold(year)) {
            count.bounds(standing, countable.mostYears()).lacks(noRatingFor(year));
            first = countable.earliest();
        }
        return count.growsYearlyFrom(standing)
                .span(new Span(first, firstCertain, thisYear))
                .count();
    }

    Count years(Rating rating, Span span) {
        Count.Builder count = Count.of(
                        subject,
                        "yearsRated",
                        "year",
                        () -> "năm được công nhận " + inWords(rating) + ", " + span.text())
                .span(span);
        if (ratings == null) {
            return count.bounds(0, span.mostYears()).lacks(NO_DATA).count();
        }
        if (isDeclaredNone()) {
            return count.growsYearlyFrom(0).count();
        }
        int firstRecorded = firstRecordedYear(ratings);
        int unrecorded = firstRecorded - span.earliest();
        if (unrecorded > 0) {
            count.possible(Math.min(unrecorded, span.mostYears())).lacks(noRatingFor(firstRecorded - 1));
        }
        for (int year = subject.year(); span.mayHold(year) && year >= firstRecorded; year--) {
            int index = indexOf(year);
            if (index < 0) {
                count.possible().lacks(noRatingFor(year));
            } else if (ratings.get(index).rating().isAtLeast(rating)) {
                count.show(Exhibit.counted(Section.RATINGS, index));
                if (span.holds(year)) {
                    count.certain();
                } else {
                    count.possible().lacks("Chưa chắc năm " + year + " nằm trong thời gian tính thành tích");
                }
            }
        }
        return count.growsYearlyFrom(count.least()).count();
    }

    private AnnualRating at(int index) {
        return Objects.requireNonNull(ratings).get(index);
    }

    private boolean isDeclaredNone() {
        return ratings != null && ratings.isEmpty();
    }

    private static String inWords(Rating rating) {
        return "“" + rating.label() + "”" + (rating == Rating.EXCELLENT ? "" : " trở lên");
    }

    private static String noRatingFor(int year) {
        return "Chưa có mức độ hoàn thành nhiệm vụ năm " + year;
    }

    private int indexOf(int year) {
        if (ratings != null) {
            for (int i = 0; i < ratings.size(); i++) {
                if (ratings.get(i).year() == year) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The first year of which there is a rating; the year after the one under review where there is none. */
    private int firstRecordedYear(@Nullable List<AnnualRating> recorded) {
        int first = subject.year() + 1;
        if (recorded == null) {
            return first;
        }
        for (AnnualRating rating : recorded) {
            first = Math.min(first, rating.year());
        }
        return first;
    }
}
