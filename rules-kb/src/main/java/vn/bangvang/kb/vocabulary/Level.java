package vn.bangvang.kb.vocabulary;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.verdict.Have;
import vn.bangvang.model.verdict.Need;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;

/** How well the tasks of one year were done. */
public final class Level {

    private final Subject subject;
    private final int year;
    private final @Nullable Rating rating;
    private final boolean known;
    private final List<Exhibit> exhibits;

    Level(Subject subject, int year, @Nullable Rating rating, List<Exhibit> exhibits) {
        this(subject, year, rating, rating != null, exhibits);
    }

    private Level(Subject subject, int year, @Nullable Rating rating, boolean known, List<Exhibit> exhibits) {
        this.subject = subject;
        this.year = year;
        this.rating = rating;
        this.known = known;
        this.exhibits = exhibits;
    }

    /** The dossier declares that there is no rating. */
    static Level none(Subject subject, int year) {
        return new Level(subject, year, null, true, List.of());
    }

    @Word(
            meaning = "Đạt khi mức độ hoàn thành nhiệm vụ từ mức trong ngoặc trở lên.",
            silent = "Chưa có dữ liệu, khi hồ sơ không có xếp loại của năm đó.",
            example = "$p.report( drools, $rating.atLeast( Rating.GOOD ) );")
    public Check atLeast(Rating threshold) {
        return new LevelCheck(this, threshold);
    }

    private record LevelCheck(Level level, Rating threshold) implements Check {

        @Override
        public Outcome outcome() {
            if (!level.known) {
                return Outcome.UNKNOWN;
            }
            return level.rating != null && level.rating.isAtLeast(threshold) ? Outcome.MET : Outcome.NOT_MET;
        }

        @Override
        public int earliestYear(int notBefore) {
            return outcome() == Outcome.NOT_MET ? Math.max(notBefore, level.subject.year() + 1) : notBefore;
        }

        @Override
        public Reason reason() {
            String lacks = "Chưa có mức độ hoàn thành nhiệm vụ năm " + level.year;
            return new Reason.Measurement(
                    outcome(),
                    "rating",
                    new Need(
                            Comparison.AT_LEAST.code(),
                            null,
                            code(threshold),
                            null,
                            "“" + threshold.label() + "”" + (threshold == Rating.EXCELLENT ? "" : " trở lên") + " năm "
                                    + level.year),
                    have(lacks),
                    level.subject.evidence(level.exhibits),
                    level.known ? List.of() : List.of(lacks),
                    List.of(),
                    Forecast.of(this, level.subject.year()));
        }

        private Have have(String lacks) {
            Rating rating = level.rating;
            if (rating != null) {
                return new Have(null, null, null, code(rating), "“" + rating.label() + "”");
            }
            return new Have(null, null, null, null, level.known ? "Không được xếp loại" : lacks);
        }
    }

    private static String code(Rating rating) {
        return rating.name().toLowerCase(Locale.ROOT);
    }
}
