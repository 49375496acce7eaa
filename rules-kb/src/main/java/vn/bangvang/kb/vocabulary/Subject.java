package vn.bangvang.kb.vocabulary;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.model.Drools;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.RuleContext;
import vn.bangvang.kb.law.Parameters;
import vn.bangvang.model.dossier.AchievementType;
import vn.bangvang.model.dossier.AreaTrait;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.CommunityReview;
import vn.bangvang.model.dossier.CommunityViolation;
import vn.bangvang.model.dossier.DisciplineForm;
import vn.bangvang.model.dossier.Document;
import vn.bangvang.model.dossier.DocumentType;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.dossier.InitiativeType;
import vn.bangvang.model.dossier.ProceedingKind;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.verdict.Evidence;

/**
 * A candidate as the rules see it. The words common to individuals, collectives and households are here.
 *
 * <p>A subject belongs to one evaluation and one thread.
 */
public abstract class Subject {

    private static final String NO_AREA = "Chưa có dữ liệu “Địa bàn”";
    private static final Exhibit AREA = new Exhibit(Section.UNIT, -1, true, "Địa bàn");

    private final Dossier dossier;
    private final Setting setting;
    private final Sink sink;
    private final Conduct conduct;
    private final AwardHistory awards;
    private final RatingHistory ratings;

    Subject(Dossier dossier, Setting setting, Sink sink) {
        this.dossier = dossier;
        this.setting = setting;
        this.sink = sink;
        this.conduct = new Conduct(this);
        this.awards = new AwardHistory(this);
        this.ratings = new RatingHistory(this);
    }

    /** The subject of the right kind for a dossier. */
    public static Subject of(Dossier dossier, Setting setting, Sink sink) {
        if (dossier.candidate() instanceof IndividualCandidate) {
            return new Individual(dossier, setting, sink);
        }
        if (dossier.candidate() instanceof CollectiveCandidate) {
            return new Collective(dossier, setting, sink);
        }
        return new Household(dossier, setting, sink);
    }

    Dossier dossier() {
        return dossier;
    }

    Setting setting() {
        return setting;
    }

    AwardHistory awardHistory() {
        return awards;
    }

    Conduct conduct() {
        return conduct;
    }

    int year() {
        return dossier.review().year();
    }

    /** First day of the twelve months under review. */
    LocalDate periodStart() {
        return dossier.review().end().plusDays(1).minusYears(1);
    }

    List<Evidence> evidence(List<Exhibit> exhibits) {
        return Wording.evidence(exhibits, dossier, setting.awards());
    }

    @Word(
            meaning = "Báo kết quả của quy tắc cho đối tượng. Mỗi quy tắc kết thúc bằng đúng một câu này.",
            silent = "Không áp dụng.",
            example = "$p.report( drools, $rating.atLeast( Rating.GOOD ) );")
    public final void report(Drools drools, Check check) {
        sink.report(((RuleContext) drools).getRule(), check);
    }

    @Word(
            meaning = "Giá trị của một tham số có ngày hiệu lực, tại địa bàn và ngày áp dụng của bộ quy tắc.",
            silent = "Không áp dụng: tham số là dữ liệu của luật, không phải của hồ sơ.",
            example = "$c.report( drools, $share.atLeastPercent( $c.parameter( \"advanced_share_percent\" ) ) );")
    public final Parameters.InForce parameter(String key) {
        return setting.parameters().get(key);
    }

    @Word(
            meaning =
                    "Việc do Hội đồng lựa chọn, không kiểm tra được bằng dữ liệu. Luôn được nêu, không làm đổi kết luận.",
            silent = "Không áp dụng.",
            example = "$p.report( drools, $p.forCouncil( \"Thành tích xuất sắc tiêu biểu\" ) );")
    public final Check forCouncil(String choice) {
        return Answer.forCouncil(this, "forCouncil", choice);
    }

    @Word(
            meaning = "Điều kiện có thật nhưng chưa kết luận được vì văn bản chưa đọc được; nêu lý do trong ngoặc.",
            silent = "Luôn là chưa có dữ liệu.",
            example = "$p.report( drools, $p.toReview( \"Thông tư chưa đọc được\" ) );")
    public final Check toReview(String why) {
        return Answer.unknown(this, "toReview", why, why, List.of());
    }

    @Word(
            meaning = "Địa bàn của đơn vị thuộc ít nhất một loại trong ngoặc.",
            law = "Nghị định 122/2018/NĐ-CP Điều 5 khoản 3, khoản 4",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu địa bàn; danh sách địa bàn đã nêu được coi là đủ.",
            example = "$s.report( drools, $s.inArea( AreaTrait.MOUNTAIN, AreaTrait.ISLAND ) );",
            reads = Section.UNIT)
    public final Check inArea(AreaTrait... traits) {
        String need = "Địa bàn: " + Wording.either(traits);
        List<AreaTrait> own = areas();
        if (own == null) {
            return Answer.unknown(this, "inArea", need, NO_AREA, List.of());
        }
        String have = areaText(own);
        return Collections.disjoint(own, List.of(traits))
                ? Answer.missed(this, "inArea", need, have, null, List.of())
                : Answer.met(this, "inArea", need, have, List.of(AREA));
    }

    @Word(
            meaning = "Địa bàn của đơn vị không thuộc loại nào trong ngoặc.",
            law = "Nghị định 122/2018/NĐ-CP Điều 5 khoản 3, khoản 4",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu địa bàn; danh sách địa bàn đã nêu được coi là đủ.",
            example = "$s.report( drools, $s.notInArea( AreaTrait.CENTRAL_CITY_DISTRICT ) );",
            reads = Section.UNIT)
    public final Check notInArea(AreaTrait... traits) {
        String need = "Địa bàn không phải: " + Wording.either(traits);
        List<AreaTrait> own = areas();
        if (own == null) {
            return Answer.unknown(this, "notInArea", need, NO_AREA, List.of());
        }
        String have = areaText(own);
        return Collections.disjoint(own, List.of(traits))
                ? Answer.met(this, "notInArea", need, have, List.of(AREA))
                : Answer.missed(this, "notInArea", need, have, null, List.of());
    }

    private @Nullable List<AreaTrait> areas() {
        return dossier.unit() == null ? null : dossier.unit().areas();
    }

    private static String areaText(List<AreaTrait> areas) {
        return areas.isEmpty()
                ? "Không có đặc điểm nào"
                : areas.stream().map(AreaTrait::label).collect(Collectors.joining("; "));
    }

    /** Whether a review for a cultural title found nothing of a kind that bars from it. */
    final Check withoutViolation(@Nullable CommunityReview review, CommunityViolation violation) {
        String need = "Không vi phạm: " + violation.label();
        List<CommunityViolation> found = review == null ? null : review.violations();
        if (found == null) {
            return Answer.unknown(this, "freeOfViolation", need, "Chưa có dữ liệu “Vi phạm trong năm”", List.of());
        }
        boolean clean = !found.contains(violation);
        List<Exhibit> exhibits = List.of(new Exhibit(Section.CANDIDATE, -1, clean, "Vi phạm trong năm"));
        return clean
                ? Answer.met(this, "freeOfViolation", need, "Không có", exhibits)
                : Answer.missed(this, "freeOfViolation", need, violation.label(), year() + 1, exhibits);
    }

    @Word(
            meaning = "Đơn vị đề nghị có xác nhận điều kiện định tính này hay không.",
            silent = "Chưa có dữ liệu, khi đơn vị không xác nhận và cũng không phủ nhận.",
            example = "$p.report( drools, $p.attested( Attestation.LAW_ABIDING ) );",
            reads = Section.ATTESTATIONS)
    public final Check attested(Attestation attestation) {
        Boolean given =
                dossier.attestations() == null ? null : dossier.attestations().get(attestation);
        if (given == null) {
            return Answer.unknown(
                    this,
                    "attested",
                    attestation.label(),
                    "Đơn vị chưa xác nhận: “" + attestation.label() + "”",
                    List.of());
        }
        List<Exhibit> exhibits = List.of(new Exhibit(Section.ATTESTATIONS, -1, given, attestation.label()));
        return given
                ? Answer.met(this, "attested", attestation.label(), "Đơn vị xác nhận", exhibits)
                : Answer.missed(
                        this, "attested", attestation.label(), "Đơn vị xác nhận là không đạt", year() + 1, exhibits);
    }

    @Word(
            meaning =
                    "Đã được tặng một trong các danh hiệu, hình thức trong ngoặc. Chỉ tính những lần được dùng làm căn cứ theo loại hình khen thưởng mà văn bản cho phép.",
            law =
                    "Nghị định 91/2017/NĐ-CP Điều 3 khoản 2; Thông tư 12/2019/TT-BNV Điều 2 khoản 5; Nghị định 98/2023/NĐ-CP Điều 4 khoản 3; Nghị định 152/2025/NĐ-CP Điều 4 khoản 3",
            silent =
                    "Chưa có dữ liệu, khi hồ sơ không nêu danh hiệu, hình thức đã có. Bằng khen, giấy khen không ghi loại hình thì chưa chắc được tính.",
            example = "$p : Individual( $certificate : held( \"ministry_province_certificate_of_merit\" ) )",
            reads = Section.AWARDS)
    public final Held held(String... awards) {
        return this.awards.held(awards);
    }

    @Word(
            meaning = "Số lần được tặng danh hiệu, hình thức trong ngoặc, tính đến năm xét.",
            unit = "lần",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu danh hiệu, hình thức đã có.",
            example = "$p : Individual( $titles : timesHeld( \"grassroots_emulation_fighter\" ) )",
            reads = Section.AWARDS)
    public final Count timesHeld(String award) {
        return awards.timesHeld(award, Span.everyYearUpTo(year()));
    }

    @Word(
            meaning = "Số lần được tặng danh hiệu, hình thức trong ngoặc trong một khoảng năm (“trong thời gian đó”).",
            unit = "lần",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu danh hiệu, hình thức đã có.",
            example =
                    "$p.report( drools, $p.timesHeld( \"grassroots_emulation_fighter\", $years.span() ).atLeast( 3 ) );",
            reads = Section.AWARDS)
    public final Count timesHeld(String award, Span span) {
        return awards.timesHeld(award, span);
    }

    @Word(
            meaning =
                    "Số lần liên tục được tặng một danh hiệu xét hằng năm: mỗi năm một lần, không đứt quãng, đến năm xét hoặc năm liền trước.",
            unit = "lần",
            law = "Luật 06/2022/QH15 Điều 22 khoản 1 điểm a; Luật 15/2003/QH11 Điều 22",
            silent =
                    "Chưa có dữ liệu, khi hồ sơ không nêu danh hiệu đã có. Danh hiệu năm xét đang được đề nghị hoặc năm xét chưa kết thúc thì có thể được tính thêm một lần.",
            example = "$p : Individual( $times : consecutiveTimes( \"grassroots_emulation_fighter\" ) )",
            reads = {Section.AWARDS, Section.NOMINATIONS, Section.DISCIPLINE})
    public final Count consecutiveTimes(String award) {
        return awards.consecutiveTimes(award, Span.everyYearUpTo(year()));
    }

    @Word(
            meaning = "Như trên, chỉ tính các năm trong một khoảng.",
            unit = "lần",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu danh hiệu đã có.",
            example =
                    "$p : Individual( $times : consecutiveTimes( \"grassroots_emulation_fighter\", sinceLast( \"ministry_province_emulation_fighter\" ) ) )",
            reads = {Section.AWARDS, Section.NOMINATIONS, Section.DISCIPLINE})
    public final Count consecutiveTimes(String award, Span span) {
        return awards.consecutiveTimes(award, span);
    }

    @Word(
            meaning =
                    "Số lần liên tục được tặng một danh hiệu mà mỗi lần cần nhiều năm danh hiệu cấp dưới: giữa hai lần, năm nào cũng có danh hiệu cấp dưới.",
            unit = "lần",
            law = "Luật 06/2022/QH15 Điều 21 khoản 1 điểm a; Luật 15/2003/QH11 Điều 21",
            silent =
                    "Chưa có dữ liệu, khi hồ sơ không nêu danh hiệu đã có. Khoảng cách dài hơn số năm trong ngoặc, hoặc lần gần nhất cách năm xét quá một năm, thì chưa chắc là liên tục.",
            example =
                    "$p : Individual( $times : consecutiveAwards( \"ministry_province_emulation_fighter\", \"grassroots_emulation_fighter\", 3 ) )",
            reads = {Section.AWARDS, Section.DISCIPLINE})
    public final Count consecutiveAwards(String award, String yearlyTitle, int yearsBetween) {
        return awards.consecutiveAwards(award, yearlyTitle, yearsBetween);
    }

    @Word(
            meaning =
                    "Các năm sau lần gần nhất được tặng danh hiệu trong ngoặc; chưa được tặng lần nào thì là mọi năm.",
            silent = "Mọi năm, khi hồ sơ không nêu danh hiệu đã có.",
            example =
                    "$p : Individual( $times : consecutiveTimes( \"grassroots_emulation_fighter\", sinceLast( \"ministry_province_emulation_fighter\" ) ) )",
            reads = Section.AWARDS)
    public final Span sinceLast(String award) {
        return awards.sinceLast(award);
    }

    @Word(
            meaning = "Đã được tặng một trong các danh hiệu trong ngoặc cho chính năm xét.",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu danh hiệu đã có.",
            example =
                    "$p.report( drools, anyOf( $p.titleOfTheYear( \"advanced_worker\" ), $p.meets( \"advanced_worker\" ) ) );",
            reads = Section.AWARDS)
    public final Check titleOfTheYear(String... awards) {
        return this.awards.titleOfTheYear(awards);
    }

    @Word(
            meaning = "Đạt tiêu chuẩn của một trong các danh hiệu trong ngoặc (không cần đã được tặng).",
            silent = "Chưa có dữ liệu, khi chưa kết luận được tiêu chuẩn của danh hiệu đó.",
            example = "$p.report( drools, $p.meets( \"advanced_worker\", \"advanced_soldier\" ) );")
    public final Check meets(String... awards) {
        List<String> others = List.of(awards);
        return new Deferred((award, criteria) -> this.awards.meets(others, criteria));
    }

    @Word(
            meaning =
                    "Thành tích của năm xét chưa được tặng chính danh hiệu, hình thức này, và thành tích được đề nghị chưa được khen bằng hình thức khác.",
            law = "Luật 06/2022/QH15 Điều 5 khoản 2 điểm c; Luật 15/2003/QH11 Điều 6 khoản 2 điểm b",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu danh hiệu, hình thức đã có.",
            example = "$p.report( drools, $p.notYetRewarded() );",
            reads = {Section.AWARDS, Section.NOMINATIONS})
    public final Check notYetRewarded() {
        return new Deferred((award, criteria) -> awards.notYetRewarded(award));
    }

    @Word(
            meaning = "Mức độ hoàn thành nhiệm vụ của năm xét.",
            silent = "Chưa có dữ liệu.",
            example = "$p : Individual( $rating : rating() )",
            reads = Section.RATINGS)
    public final Level rating() {
        return ratings.ofReviewYear();
    }

    @Word(
            meaning =
                    "Số năm liên tục, tính đến năm xét, được công nhận hoàn thành nhiệm vụ từ mức trong ngoặc trở lên. Sau kỷ luật chỉ tính từ khi chấp hành xong, nếu văn bản quy định.",
            unit = "năm",
            law = "Luật 06/2022/QH15 Điều 73 khoản 1 điểm b; Nghị định 98/2023/NĐ-CP Điều 4 khoản 4",
            silent = "Năm không có xếp loại thì có thể được tính, chưa chắc chắn; các năm trước đó cũng vậy.",
            example = "$p : Individual( $years : consecutiveYearsRated( Rating.GOOD ) )",
            reads = {Section.RATINGS, Section.DISCIPLINE})
    public final Count consecutiveYearsRated(Rating rating) {
        return ratings.consecutiveYears(rating, "", Span.everyYearUpTo(year()));
    }

    @Word(
            meaning = "Như trên, chỉ tính các năm trong một khoảng (“sau đó”, “tiếp theo”).",
            unit = "năm",
            silent = "Năm không có xếp loại thì có thể được tính, chưa chắc chắn; các năm trước đó cũng vậy.",
            example =
                    "$p : Individual( $years : consecutiveYearsRated( Rating.GOOD, held( \"labor_order_3\" ).since() ) )",
            reads = {Section.RATINGS, Section.DISCIPLINE})
    public final Count consecutiveYearsRated(Rating rating, Span span) {
        return ratings.consecutiveYears(rating, "", span);
    }

    @Word(
            meaning = "Như trên; năm đạt danh hiệu trong ngoặc cũng được tính.",
            unit = "năm",
            law = "Luật 06/2022/QH15 Điều 74 khoản 3 điểm d",
            silent = "Năm không có xếp loại và không có danh hiệu thì có thể được tính, chưa chắc chắn.",
            example =
                    "$c : Collective( $years : consecutiveYearsRated( Rating.EXCELLENT, \"excellent_labor_collective\", sinceLast( \"ministry_province_certificate_of_merit\" ) ) )",
            reads = {Section.RATINGS, Section.AWARDS, Section.DISCIPLINE})
    public final Count consecutiveYearsRated(Rating rating, String orTitle, Span span) {
        return ratings.consecutiveYears(rating, orTitle, span);
    }

    @Word(
            meaning =
                    "Số năm trong một khoảng được công nhận hoàn thành nhiệm vụ từ mức trong ngoặc trở lên, không cần liên tục.",
            unit = "năm",
            silent = "Năm không có xếp loại thì có thể được tính, chưa chắc chắn.",
            example = "$p.report( drools, $p.yearsRated( Rating.EXCELLENT, $years.span() ).atLeast( 2 ) );",
            reads = Section.RATINGS)
    public final Count yearsRated(Rating rating, Span span) {
        return ratings.years(rating, span);
    }

    @Word(
            meaning =
                    "Số năm của một khoảng năm, đến năm xét. Sau kỷ luật chỉ tính từ khi chấp hành xong, nếu văn bản quy định.",
            unit = "năm",
            law =
                    "Luật 06/2022/QH15 Điều 34 khoản 3 điểm a, Điều 35 khoản 2 điểm a; Nghị định 98/2023/NĐ-CP Điều 4 khoản 4",
            silent = "Năm chưa chắc thuộc khoảng đó thì có thể được tính, chưa chắc chắn.",
            example = "$p.report( drools, $p.yearsOf( $certificate.since() ).atLeast( 10 ) );",
            reads = Section.DISCIPLINE)
    public final Count yearsOf(Span span) {
        Count.Builder count = Count.of(this, "yearsOf", "year", () -> "năm, tính " + span.textOfStart());
        Span countable = conduct.afterDiscipline(span, count);
        int certain = Math.max(0, year() - countable.latest() + 1);
        int possible = countable.mostYears();
        if (certain < possible) {
            count.lacks("Chưa chắc năm nào bắt đầu được tính");
        }
        return count.bounds(certain, possible)
                .growsYearlyFrom(certain)
                .span(countable)
                .count();
    }

    @Word(
            meaning = "Thành tích của năm xét được tính: không bị kỷ luật, hoặc đã chấp hành xong trước năm xét.",
            law = "Nghị định 98/2023/NĐ-CP Điều 4 khoản 4; Nghị định 152/2025/NĐ-CP Điều 4 khoản 4",
            silent =
                    "Chưa có dữ liệu, khi hồ sơ không nêu kỷ luật hoặc không nêu ngày chấp hành xong. Chấp hành xong trong năm xét thì cần xem xét.",
            example = "$p.report( drools, $p.achievementsCount() );",
            reads = Section.DISCIPLINE)
    public final Check achievementsCount() {
        return conduct.achievementsCount();
    }

    @Word(
            meaning =
                    "Không trong thời gian có vụ việc thuộc các loại trong ngoặc. Điều tra, thanh tra, kiểm tra chỉ tính khi có dấu hiệu vi phạm; đơn thư, báo chí nêu chỉ tính khi đang được xác minh.",
            law =
                    "Thông tư 12/2019/TT-BNV Điều 2 khoản 5; Nghị định 98/2023/NĐ-CP Điều 4 khoản 4; Nghị định 152/2025/NĐ-CP Điều 4 khoản 4",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu các vụ việc đang xem xét.",
            example =
                    "$p.report( drools, $p.freeOf( ProceedingKind.DISCIPLINARY_REVIEW, ProceedingKind.INVESTIGATION ) );",
            reads = Section.PROCEEDINGS)
    public final Check freeOf(ProceedingKind... kinds) {
        return conduct.freeOf(kinds);
    }

    @Word(
            meaning = "Các sáng kiến, đề tài, công trình thuộc các loại trong ngoặc; thu hẹp dần bằng các từ đi sau.",
            law = "Luật 06/2022/QH15 Điều 3 khoản 4",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu sáng kiến, đề tài.",
            example =
                    "$p.report( drools, $p.works( InitiativeType.INITIATIVE ).recognizedBy( AuthorityLevel.GRASSROOTS ).atLeast( 1 ) );",
            reads = Section.INITIATIVES)
    public final Works works(InitiativeType... types) {
        return new Works(this, dossier.initiatives(), types);
    }

    @Word(
            meaning = "Các thành tích khác thuộc các loại trong ngoặc; thu hẹp dần bằng các từ đi sau.",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu thành tích khác.",
            example = "$p.report( drools, $p.achievements( AchievementType.MOVEMENT ).atLeastOne() );",
            reads = Section.ACHIEVEMENTS)
    public final Achievements achievements(AchievementType... types) {
        return new Achievements(this, dossier.achievements(), types);
    }

    @Word(
            meaning = "Trong hồ sơ có văn bản thuộc loại trong ngoặc.",
            silent = "Chưa có dữ liệu, khi hồ sơ không có danh mục văn bản.",
            example = "$p.report( drools, $p.document( DocumentType.PREVIOUS_UNIT_OPINION ) );",
            reads = Section.DOCUMENTS)
    public final Check document(DocumentType type) {
        String need = "Có văn bản: " + type.label();
        List<Document> documents = dossier.documents();
        if (documents == null) {
            return Answer.unknown(
                    this, "document", need, "Chưa có dữ liệu “" + Section.DOCUMENTS.label() + "”", List.of());
        }
        for (int i = 0; i < documents.size(); i++) {
            if (documents.get(i).type() == type) {
                return Answer.met(this, "document", need, "Có", List.of(Exhibit.counted(Section.DOCUMENTS, i)));
            }
        }
        return Answer.missed(this, "document", need, "Không có", year(), List.of());
    }

    @Word(
            meaning = "Trong năm xét không bị kỷ luật từ hình thức trong ngoặc trở lên.",
            law = "Nghị định 91/2017/NĐ-CP Điều 10 khoản 6",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu kỷ luật hoặc không nêu ngày kỷ luật.",
            example = "$p.report( drools, $p.notDisciplined( DisciplineForm.REPRIMAND ) );",
            reads = Section.DISCIPLINE)
    public final Check notDisciplined(DisciplineForm mildest) {
        return conduct.notDisciplinedInReviewYear(mildest);
    }

    @Word(
            meaning = "Số lần bị kỷ luật bằng một trong các hình thức trong ngoặc, bất kể năm nào.",
            unit = "lần",
            silent = "Không nêu kỷ luật thì không biết.",
            example = "$p.report( drools, $p.disciplinedAs( DisciplineForm.DISMISSAL ).atMost( 0 ) );",
            reads = Section.DISCIPLINE)
    public final Count disciplinedAs(DisciplineForm... forms) {
        return conduct.disciplinedAs(forms);
    }
}
