package vn.bangvang.kb.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Parameters;
import vn.bangvang.model.dossier.CommunityReview;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.dossier.StandardScore;

/** The points that a cultural title was scored with, standard by standard. */
public final class Scores {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Subject subject;
    private final @Nullable List<StandardScore> scores;
    private final int standards;

    Scores(Subject subject, @Nullable CommunityReview review, int standards) {
        this.subject = subject;
        this.scores = review == null ? null : review.scores();
        this.standards = standards;
    }

    @Word(
            meaning = "Đạt khi tổng điểm của các tiêu chuẩn từ giá trị của tham số trở lên.",
            unit = "điểm",
            law = "Nghị định 122/2018/NĐ-CP Điều 5 khoản 3, khoản 4",
            silent =
                    "Chưa có dữ liệu, khi chưa chấm đủ các tiêu chuẩn mà tổng đã chấm chưa đến mức, hoặc một tiêu chuẩn được chấm hai lần.",
            example = "$h.report( drools, $h.scores( 3 ).totalAtLeast( $h.parameter( \"cultural_city_points\" ) ) );",
            reads = Section.CANDIDATE)
    public Check totalAtLeast(Parameters.InForce points) {
        String need = "Tổng điểm từ " + points.number() + " trở lên";
        BigDecimal total = BigDecimal.ZERO;
        List<String> missing = new ArrayList<>();
        for (int standard = 1; standard <= standards; standard++) {
            StandardScore score = only(standard);
            if (score == null) {
                missing.add(String.valueOf(standard));
            } else {
                total = total.add(score.points());
            }
        }
        String have = text(total) + " điểm";
        if (total.compareTo(BigDecimal.valueOf(points.number())) >= 0) {
            return Answer.met(subject, "totalAtLeast", need, have, exhibits()).basedOn(List.of(points.citation()));
        }
        Answer answer = missing.isEmpty()
                ? Answer.missed(subject, "totalAtLeast", need, have, subject.year() + 1, exhibits())
                : Answer.unknown(
                        subject,
                        "totalAtLeast",
                        need,
                        "Chưa có điểm tiêu chuẩn " + String.join(", ", missing),
                        exhibits());
        return answer.basedOn(List.of(points.citation()));
    }

    @Word(
            meaning =
                    "Đạt khi mỗi tiêu chuẩn từ số phần trăm của tham số trở lên so với điểm tối đa của tiêu chuẩn đó.",
            unit = "%",
            law = "Nghị định 122/2018/NĐ-CP Điều 5 khoản 2",
            silent = "Chưa có dữ liệu, khi một tiêu chuẩn chưa có điểm hoặc chưa nêu điểm tối đa.",
            example =
                    "$h.report( drools, $h.scores( 3 ).eachAtLeastPercent( $h.parameter( \"cultural_standard_percent\" ) ) );",
            reads = Section.CANDIDATE)
    public Check eachAtLeastPercent(Parameters.InForce percent) {
        return atLeastPercent(IntStream.rangeClosed(1, standards).toArray(), percent);
    }

    @Word(
            meaning =
                    "Đạt khi tiêu chuẩn có số thứ tự trong ngoặc từ số phần trăm của tham số trở lên so với điểm tối đa.",
            unit = "%",
            law = "Nghị định 122/2018/NĐ-CP Điều 5 khoản 2",
            silent = "Chưa có dữ liệu, khi tiêu chuẩn đó chưa có điểm hoặc chưa nêu điểm tối đa.",
            example =
                    "$h.report( drools, $h.scores( 3 ).standardAtLeastPercent( 1, $h.parameter( \"cultural_standard_percent\" ) ) );",
            reads = Section.CANDIDATE)
    public Check standardAtLeastPercent(int standard, Parameters.InForce percent) {
        return atLeastPercent(new int[] {standard}, percent);
    }

    private Check atLeastPercent(int[] wanted, Parameters.InForce percent) {
        String need = (wanted.length == 1 ? "Tiêu chuẩn " + wanted[0] : "Mỗi tiêu chuẩn") + " từ " + percent.number()
                + "% số điểm tối đa trở lên";
        List<String> have = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        boolean below = false;
        for (int standard : wanted) {
            StandardScore score = only(standard);
            BigDecimal maximum = score == null ? null : score.maximum();
            if (score == null) {
                missing.add("Chưa có điểm tiêu chuẩn " + standard);
            } else if (maximum == null) {
                missing.add("Chưa có điểm tối đa của tiêu chuẩn " + standard);
            } else {
                have.add("tiêu chuẩn " + standard + ": " + text(score.points()) + "/" + text(maximum));
                BigDecimal least = maximum.multiply(BigDecimal.valueOf(percent.number()));
                below |= score.points().multiply(HUNDRED).compareTo(least) < 0;
            }
        }
        Answer answer;
        if (below) {
            answer = Answer.missed(
                    subject, "atLeastPercent", need, String.join("; ", have), subject.year() + 1, exhibits());
        } else if (missing.isEmpty()) {
            answer = Answer.met(subject, "atLeastPercent", need, String.join("; ", have), exhibits());
        } else {
            answer = Answer.unknown(subject, "atLeastPercent", need, String.join("; ", missing), exhibits());
        }
        return answer.basedOn(List.of(percent.citation()));
    }

    /** The score of a standard; absent where it was not scored, or scored twice. */
    private @Nullable StandardScore only(int standard) {
        if (scores == null) {
            return null;
        }
        List<StandardScore> own =
                scores.stream().filter(score -> score.standard() == standard).toList();
        return own.size() == 1 ? own.get(0) : null;
    }

    private List<Exhibit> exhibits() {
        return scores == null ? List.of() : List.of(new Exhibit(Section.CANDIDATE, -1, true, "Điểm theo tiêu chuẩn"));
    }

    private static String text(BigDecimal points) {
        BigDecimal plain = points.signum() == 0 ? BigDecimal.ZERO : points.stripTrailingZeros();
        return plain.toPlainString().replace('.', ',');
    }
}
