package vn.bangvang.kb.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Parameters;
import vn.bangvang.model.dossier.PostGroup;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.verdict.Citation;
import vn.bangvang.model.verdict.Have;
import vn.bangvang.model.verdict.Need;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Reason;

/** The months that a person held a post of a group, or a higher one. */
public final class PostTime {

    private static final int MONTHS = 12;

    private final Individual subject;
    private final PostGroup group;
    private final int least;
    private final int most;
    private final boolean stillHeld;
    private final List<Exhibit> exhibits;
    private final List<String> missing;

    PostTime(
            Individual subject,
            PostGroup group,
            int least,
            int most,
            boolean stillHeld,
            List<Exhibit> exhibits,
            List<String> missing) {
        this.subject = subject;
        this.group = group;
        this.least = least;
        this.most = most;
        this.stillHeld = stillHeld;
        this.exhibits = exhibits;
        this.missing = missing;
    }

    @Word(
            meaning =
                    "Đạt khi đã giữ chức vụ từ số năm trong ngoặc trở lên; đối với nữ lãnh đạo, quản lý thì số năm được giảm theo quy định.",
            unit = "năm",
            law =
                    "Nghị định 65/2014/NĐ-CP Điều 2 khoản 3; Nghị định 91/2017/NĐ-CP Điều 3 khoản 2; Nghị định 98/2023/NĐ-CP Điều 4 khoản 7; Nghị định 152/2025/NĐ-CP Điều 4 khoản 7",
            silent = "Chưa có dữ liệu, khi phần chưa biết có thể làm đổi kết quả.",
            example = "$p.report( drools, $p.timeInPost( PostGroup.VICE_MINISTER ).atLeastYears( 5 ) );",
            reads = {Section.CANDIDATE, Section.POSTS, Section.ATTESTATIONS})
    public Check atLeastYears(int years) {
        return new TimeCheck(this, years * MONTHS, Count.NO_BOUND);
    }

    @Word(
            meaning =
                    "Đạt khi đã giữ chức vụ từ số năm thứ nhất đến dưới số năm thứ hai; đối với nữ lãnh đạo, quản lý thì cả hai số năm được giảm theo quy định.",
            unit = "năm",
            law =
                    "Nghị định 65/2014/NĐ-CP Điều 2 khoản 3; Nghị định 91/2017/NĐ-CP Điều 3 khoản 2; Nghị định 98/2023/NĐ-CP Điều 4 khoản 7; Nghị định 152/2025/NĐ-CP Điều 4 khoản 7",
            silent = "Chưa có dữ liệu, khi phần chưa biết có thể làm đổi kết quả.",
            example = "$p.report( drools, $p.timeInPost( PostGroup.DEPARTMENT_HEAD ).betweenYears( 6, 10 ) );",
            reads = {Section.CANDIDATE, Section.POSTS, Section.ATTESTATIONS})
    public Check betweenYears(int from, int below) {
        return new TimeCheck(this, from * MONTHS, below * MONTHS);
    }

    private record TimeCheck(PostTime time, int from, int below) implements Check {

        private PostHistory.Reduction reduction() {
            return time.subject.postHistory().reduction();
        }

        @Override
        public Outcome outcome() {
            PostHistory.Reduction reduction = reduction();
            Outcome reduced = outcome(reduction);
            return reduction.certain() || reduced == outcome(PostHistory.Reduction.NONE) ? reduced : Outcome.UNKNOWN;
        }

        private Outcome outcome(PostHistory.Reduction reduction) {
            int lower = Math.max(1, reduced(from, reduction));
            int upper = reduced(below, reduction);
            if (time.least >= lower && time.most < upper) {
                return Outcome.MET;
            }
            return time.most < lower || time.least >= upper ? Outcome.NOT_MET : Outcome.UNKNOWN;
        }

        private static int reduced(int months, PostHistory.Reduction reduction) {
            return months == Count.NO_BOUND ? months : reduction.of(months);
        }

        @Override
        public int earliestYear(int notBefore) {
            if (outcome() != Outcome.NOT_MET) {
                return notBefore;
            }
            int lacking = reduced(from, reduction()) - time.most;
            if (!time.stillHeld || lacking <= 0) {
                return NEVER;
            }
            return Math.max(notBefore, time.subject.year() + (lacking + MONTHS - 1) / MONTHS);
        }

        @Override
        public Reason reason() {
            PostHistory.Reduction reduction = reduction();
            List<String> lacks = new ArrayList<>(time.missing);
            lacks.addAll(reduction.missing());
            Outcome outcome = outcome();
            return new Reason.Measurement(
                    outcome,
                    "timeInPost",
                    new Need(
                            below == Count.NO_BOUND ? "at_least" : "between",
                            BigDecimal.valueOf(
                                    reduced(from, reduction.certain() ? reduction : PostHistory.Reduction.NONE)),
                            null,
                            "month",
                            need(reduction)),
                    have(),
                    time.subject.evidence(time.exhibits),
                    outcome == Outcome.UNKNOWN ? lacks : List.of(),
                    citations(reduction.rule()),
                    Forecast.of(this, time.subject.year()));
        }

        private String need(PostHistory.Reduction reduction) {
            String text = "Giữ chức vụ thuộc nhóm “" + time.group.label() + "”" + years();
            if (reduction.isNone() || from == 0) {
                return text;
            }
            String share = " " + reduction.text();
            return text
                    + (reduction.certain()
                            ? "; nữ lãnh đạo, quản lý được giảm"
                            : "; nếu là nữ lãnh đạo, quản lý thuộc diện được giảm thì giảm")
                    + share + ", còn từ " + reduced(from, reduction) + " tháng";
        }

        private String years() {
            String begin = from == 0 ? "" : " từ " + from / MONTHS + " năm";
            if (below == Count.NO_BOUND) {
                return from == 0 ? "" : begin + " trở lên";
            }
            return from == 0 ? " dưới " + below / MONTHS + " năm" : begin + " đến dưới " + below / MONTHS + " năm";
        }

        private Have have() {
            if (time.least == time.most) {
                return new Have(BigDecimal.valueOf(time.least), null, null, null, time.least + " tháng");
            }
            return new Have(
                    null,
                    BigDecimal.valueOf(time.least),
                    time.most == Count.NO_BOUND ? null : BigDecimal.valueOf(time.most),
                    null,
                    "Chắc chắn " + time.least + " tháng; " + String.join("; ", time.missing));
        }

        private static List<Citation> citations(Parameters.@Nullable InForce rule) {
            return rule == null ? List.of() : List.of(rule.citation());
        }
    }
}
