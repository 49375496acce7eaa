package vn.bangvang.kb.vocabulary;

import java.util.List;
import java.util.function.Supplier;
import vn.bangvang.model.verdict.Citation;
import vn.bangvang.model.verdict.Outcome;

/** Whether an award is held that may serve as the basis of another, and since when. */
public final class Held {

    private static final String WORD = "held";

    private final Subject subject;
    private final Supplier<String> name;
    private final Outcome outcome;
    private final Span since;
    private final List<Exhibit> exhibits;
    private final List<Citation> basis;
    private final Supplier<String> lacks;

    Held(
            Subject subject,
            Supplier<String> name,
            Outcome outcome,
            Span since,
            List<Exhibit> exhibits,
            List<Citation> basis,
            Supplier<String> lacks) {
        this.subject = subject;
        this.name = name;
        this.outcome = outcome;
        this.since = since;
        this.exhibits = exhibits;
        this.basis = basis;
        this.lacks = lacks;
    }

    @Word(
            meaning = "Đạt khi đã được tặng ít nhất một lần.",
            silent =
                    "Chưa có dữ liệu, khi hồ sơ không nêu danh hiệu, hình thức khen thưởng đã có, hoặc không rõ loại hình khen thưởng.",
            example = "$p.report( drools, $certificate.atLeastOnce() );")
    public Check atLeastOnce() {
        String need = "Đã được tặng “" + name.get() + "”";
        return switch (outcome) {
            case MET, FOR_COUNCIL ->
                Answer.met(subject, WORD, need, "Đã được tặng", exhibits).basedOn(basis);
            case NOT_MET -> {
                String have = exhibits.isEmpty() ? "Chưa được tặng" : "Chưa có lần nào được tính làm căn cứ";
                yield Answer.missed(subject, WORD, need, have, null, exhibits).basedOn(basis);
            }
            case UNKNOWN ->
                Answer.unknown(subject, WORD, need, lacks.get(), exhibits).basedOn(basis);
        };
    }

    @Word(
            meaning = "Đạt khi chưa được tặng lần nào, theo bất cứ loại hình khen thưởng nào.",
            law = "Luật 15/2003/QH11 Điều 35 khoản 3; Nghị định 91/2017/NĐ-CP Điều 31 khoản 1",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu danh hiệu, hình thức khen thưởng đã có.",
            example = "$p.report( drools, $p.held( \"ho_chi_minh_order\" ).never() );")
    public Check never() {
        String need = "Chưa được tặng “" + name.get() + "”";
        if (!exhibits.isEmpty()) {
            return Answer.missed(subject, WORD, need, "Đã được tặng", null, exhibits);
        }
        return outcome == Outcome.UNKNOWN
                ? Answer.unknown(subject, WORD, need, lacks.get(), exhibits)
                : Answer.met(subject, WORD, need, "Chưa được tặng", exhibits);
    }

    @Word(
            meaning = "Khoảng thời gian sau lần được tặng đầu tiên được tính, đến năm xét.",
            law = "Thông tư 12/2019/TT-BNV Điều 2 khoản 6; Nghị định 98/2023/NĐ-CP Điều 30 khoản 9",
            silent = "Khoảng năm có năm đầu chưa chắc chắn.",
            example =
                    "$p : Individual( $years : consecutiveYearsRated( Rating.GOOD, held( \"labor_order_3\" ).since() ) )")
    public Span since() {
        return since;
    }
}
