package vn.bangvang.kb.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Parameters;
import vn.bangvang.model.verdict.Citation;
import vn.bangvang.model.verdict.Have;
import vn.bangvang.model.verdict.Need;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;

/** A part of the members of a collective, compared without rounding. */
public final class Share {

    private final Subject subject;
    private final String noun;
    private final @Nullable Integer part;
    private final @Nullable Integer whole;
    private final List<Exhibit> exhibits;
    private final List<String> missing;

    Share(
            Subject subject,
            String noun,
            @Nullable Integer part,
            @Nullable Integer whole,
            List<Exhibit> exhibits,
            List<String> missing) {
        this.subject = subject;
        this.noun = noun;
        this.part = part;
        this.whole = whole;
        this.exhibits = exhibits;
        this.missing = missing;
    }

    @Word(
            meaning = "Đạt khi tỷ lệ từ số phần trăm của tham số trở lên; so sánh không làm tròn.",
            unit = "%",
            silent = "Chưa có dữ liệu, khi thiếu tử số hoặc mẫu số.",
            example = "$c.report( drools, $share.atLeastPercent( $c.parameter( \"advanced_share_percent\" ) ) );")
    public Check atLeastPercent(Parameters.InForce percent) {
        return new ShareCheck(this, Comparison.AT_LEAST, percent);
    }

    @Word(
            meaning = "Đạt khi tỷ lệ lớn hơn số phần trăm của tham số; so sánh không làm tròn.",
            unit = "%",
            silent = "Chưa có dữ liệu, khi thiếu tử số hoặc mẫu số.",
            example = "$c.report( drools, $share.moreThanPercent( $c.parameter( \"advanced_share_percent\" ) ) );")
    public Check moreThanPercent(Parameters.InForce percent) {
        return new ShareCheck(this, Comparison.MORE_THAN, percent);
    }

    private record ShareCheck(Share share, Comparison comparison, Parameters.InForce percent) implements Check {

        @Override
        public Outcome outcome() {
            if (share.part == null || share.whole == null) {
                return Outcome.UNKNOWN;
            }
            long scaledPart = share.part * 100L;
            return comparison.of(scaledPart, scaledPart, (long) percent.number() * share.whole);
        }

        @Override
        public int earliestYear(int notBefore) {
            return outcome() == Outcome.NOT_MET ? Math.max(notBefore, share.subject.year() + 1) : notBefore;
        }

        @Override
        public Reason reason() {
            List<Citation> citations = List.of(percent.citation());
            return new Reason.Measurement(
                    outcome(),
                    "share",
                    new Need(
                            comparison.code(),
                            BigDecimal.valueOf(percent.number()),
                            null,
                            "percent",
                            comparison.words() + " " + percent.number() + "% " + share.noun),
                    share.have(),
                    share.subject.evidence(share.exhibits),
                    share.missing,
                    citations,
                    Forecast.of(this, share.subject.year()));
        }
    }

    private Have have() {
        if (part == null || whole == null) {
            return new Have(null, null, null, null, String.join("; ", missing));
        }
        BigDecimal rounded = BigDecimal.valueOf(part * 100L).divide(BigDecimal.valueOf(whole), 2, RoundingMode.DOWN);
        String percent = rounded.stripTrailingZeros().toPlainString().replace('.', ',');
        return new Have(rounded, null, null, null, part + "/" + whole + " người (" + percent + "%)");
    }
}
