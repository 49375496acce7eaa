package vn.bangvang.kb.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.bangvang.kb.law.Parameters;
import vn.bangvang.model.verdict.Citation;
import vn.bangvang.model.verdict.Have;
import vn.bangvang.model.verdict.Need;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;

/**
 * A number of times, years, months, people or works. Where the dossier is silent about a part of it, only its bounds are
 * known; a comparison that the bounds do not settle is unknown.
 */
public final class Count {

    static final int NO_BOUND = Integer.MAX_VALUE;

    private final Subject subject;
    private final String word;
    private final Supplier<String> noun;
    private final String unit;
    private final int least;
    private final int most;
    private final Growth growth;
    private final Span span;
    private final List<Exhibit> exhibits;
    private final List<String> missing;
    private final List<Citation> basis;

    /** How the number can grow in the years after the one under review. */
    enum Growth {
        /** By one a year, starting from {@code standing}. */
        YEARLY,
        /** In any later year. */
        ANY_YEAR,
        /** No year can be named. */
        NEVER
    }

    private final int standing;
    private final boolean lapses;

    private Count(Builder builder) {
        this.subject = builder.subject;
        this.word = builder.word;
        this.noun = builder.noun;
        this.unit = builder.unit;
        this.least = builder.least;
        this.most = builder.most;
        this.growth = builder.growth;
        this.standing = builder.standing;
        this.lapses = builder.lapses;
        this.span = builder.span;
        this.exhibits = builder.exhibits;
        this.missing = builder.missing;
        this.basis = builder.basis;
    }

    @Word(
            meaning = "Đạt khi số đếm được từ con số trong ngoặc trở lên.",
            silent = "Chưa có dữ liệu, khi phần chưa biết có thể làm đổi kết quả.",
            example = "$p.report( drools, $times.atLeast( 3 ) );")
    public Check atLeast(int threshold) {
        return new CountCheck(this, Comparison.AT_LEAST, threshold, List.of());
    }

    @Word(
            meaning = "Đạt khi số đếm được từ giá trị của tham số trở lên; căn cứ của tham số được nêu cùng kết quả.",
            silent = "Chưa có dữ liệu, khi phần chưa biết có thể làm đổi kết quả.",
            example = "$p.report( drools, $months.atLeast( $p.parameter( \"new_recruit_months\" ) ) );")
    public Check atLeast(Parameters.InForce threshold) {
        return new CountCheck(this, Comparison.AT_LEAST, threshold.number(), List.of(threshold.citation()));
    }

    @Word(
            meaning = "Đạt khi số đếm được không quá con số trong ngoặc.",
            silent = "Chưa có dữ liệu, khi phần chưa biết có thể làm đổi kết quả.",
            example = "$c.report( drools, $disciplined.atMost( 0 ) );")
    public Check atMost(int threshold) {
        return new CountCheck(this, Comparison.AT_MOST, threshold, List.of());
    }

    @Word(
            meaning = "Khoảng năm mà số đếm này trải qua, để đếm tiếp “trong thời gian đó”.",
            silent = "Khoảng năm có năm đầu chưa chắc chắn.",
            example =
                    "$p.report( drools, $p.timesHeld( \"grassroots_emulation_fighter\", $years.span() ).atLeast( 3 ) );")
    public Span span() {
        return span;
    }

    int least() {
        return least;
    }

    int most() {
        return most;
    }

    private record CountCheck(Count count, Comparison comparison, int threshold, List<Citation> parameter)
            implements Check {

        @Override
        public Outcome outcome() {
            return comparison.of(count.least, count.most, threshold);
        }

        @Override
        public int earliestYear(int notBefore) {
            int year = count.subject.year();
            boolean grows = comparison == Comparison.AT_LEAST || comparison == Comparison.MORE_THAN;
            int wanted = comparison == Comparison.MORE_THAN ? threshold + 1 : threshold;
            boolean outgrown = !grows
                    && count.growth == Growth.YEARLY
                    && count.standing + Math.max(0, notBefore - year) > threshold;
            if (outgrown) {
                return NEVER;
            }
            if (outcome() != Outcome.NOT_MET) {
                boolean lapsed = count.lapses && notBefore > year;
                return lapsed ? Math.max(notBefore, year + wanted) : notBefore;
            }
            if (!grows) {
                return Math.max(notBefore, year + 1);
            }
            return switch (count.growth) {
                case YEARLY -> Math.max(notBefore, year + wanted - count.standing);
                case ANY_YEAR -> Math.max(notBefore, year + 1);
                case NEVER -> NEVER;
            };
        }

        private String words(String noun) {
            boolean none = comparison == Comparison.AT_MOST && threshold == 0;
            return none ? "Không có " + noun : comparison.words() + " " + threshold + " " + noun;
        }

        @Override
        public Reason reason() {
            List<Citation> citations = new ArrayList<>(parameter);
            citations.addAll(count.basis);
            String noun = count.noun.get();
            return new Reason.Measurement(
                    outcome(),
                    count.word,
                    new Need(comparison.code(), BigDecimal.valueOf(threshold), null, count.unit, words(noun)),
                    count.have(noun),
                    count.subject.evidence(count.exhibits),
                    outcome() == Outcome.UNKNOWN ? count.missing : List.of(),
                    citations,
                    Forecast.of(this, count.subject.year()));
        }
    }

    private Have have(String noun) {
        if (least == most) {
            return new Have(BigDecimal.valueOf(least), null, null, null, least + " " + shortNoun(noun));
        }
        String gaps = missing.isEmpty() ? "" : "; " + String.join("; ", missing);
        return new Have(
                null,
                BigDecimal.valueOf(least),
                most == NO_BOUND ? null : BigDecimal.valueOf(most),
                null,
                "Chắc chắn " + least + " " + shortNoun(noun) + gaps);
    }

    /** The noun up to its first comma: what follows repeats the need. */
    private static String shortNoun(String noun) {
        boolean quoted = false;
        for (int i = 0; i < noun.length(); i++) {
            char c = noun.charAt(i);
            quoted = c == '“' || (quoted && c != '”');
            if (c == ',' && !quoted && noun.startsWith(", ", i)) {
                return noun.substring(0, i);
            }
        }
        return noun;
    }

    static Builder of(Subject subject, String word, String unit, Supplier<String> noun) {
        return new Builder(subject, word, unit, noun);
    }

    /** Collects what a word finds while it counts. */
    static final class Builder {
        private final Subject subject;
        private final String word;
        private final String unit;
        private final Supplier<String> noun;
        private int least;
        private int most;
        private Growth growth = Growth.ANY_YEAR;
        private int standing;
        private boolean lapses;
        private Span span;
        private List<Exhibit> exhibits = List.of();
        private List<String> missing = List.of();
        private List<Citation> basis = List.of();

        private Builder(Subject subject, String word, String unit, Supplier<String> noun) {
            this.subject = subject;
            this.word = word;
            this.unit = unit;
            this.noun = noun;
            this.span = Span.from(subject.year(), subject.year());
        }

        Builder certain() {
            least++;
            most = most == NO_BOUND ? NO_BOUND : most + 1;
            return this;
        }

        Builder possible() {
            return possible(1);
        }

        Builder possible(int further) {
            most = most == NO_BOUND ? NO_BOUND : most + further;
            return this;
        }

        Builder bounds(int least, int most) {
            this.least = least;
            this.most = most;
            return this;
        }

        Builder growsYearlyFrom(int standing) {
            this.growth = Growth.YEARLY;
            this.standing = standing;
            return this;
        }

        /** What is counted ended before the year under review and no longer counts in a later one. */
        Builder lapsesUnless(boolean current) {
            this.lapses = !current;
            return this;
        }

        Builder neverGrows() {
            this.growth = Growth.NEVER;
            return this;
        }

        Builder span(Span value) {
            this.span = value;
            return this;
        }

        Builder show(Exhibit exhibit) {
            if (exhibits.isEmpty()) {
                exhibits = new ArrayList<>(4);
            }
            exhibits.add(exhibit);
            return this;
        }

        Builder lacks(String what) {
            if (missing.isEmpty()) {
                missing = new ArrayList<>(2);
            }
            if (!missing.contains(what)) {
                missing.add(what);
            }
            return this;
        }

        Builder basedOn(List<Citation> citations) {
            if (basis.isEmpty()) {
                basis = new ArrayList<>(citations);
            } else {
                citations.stream().filter(citation -> !basis.contains(citation)).forEach(basis::add);
            }
            return this;
        }

        int least() {
            return least;
        }

        Count count() {
            return new Count(this);
        }
    }
}
