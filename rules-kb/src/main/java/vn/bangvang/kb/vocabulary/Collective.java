package vn.bangvang.kb.vocabulary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.CollectiveType;
import vn.bangvang.model.dossier.CollectiveYear;
import vn.bangvang.model.dossier.CommunityViolation;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.dossier.Section;

/** A collective as the rules see it. */
public final class Collective extends Subject {

    private final CollectiveCandidate collective;

    Collective(Dossier dossier, Setting setting, Sink sink) {
        super(dossier, setting, sink);
        this.collective = (CollectiveCandidate) dossier.candidate();
    }

    @Word(
            meaning = "Là một trong các loại tập thể trong ngoặc.",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu loại tập thể.",
            example = "$c.report( drools, $c.isOf( CollectiveType.LABOR_COLLECTIVE, CollectiveType.ENTERPRISE ) );",
            reads = Section.CANDIDATE)
    public Check isOf(CollectiveType... types) {
        String need = Arrays.stream(types).map(CollectiveType::label).collect(Collectors.joining("; "));
        CollectiveType type = collective.type();
        if (type == null) {
            return Answer.unknown(this, "isOf", need, "Chưa có dữ liệu “Loại tập thể”", List.of());
        }
        List<Exhibit> exhibits = List.of(new Exhibit(Section.CANDIDATE, -1, true, "Loại tập thể"));
        return Arrays.asList(types).contains(type)
                ? Answer.met(this, "isOf", need, type.label(), exhibits)
                : Answer.missed(this, "isOf", need, type.label(), null, exhibits);
    }

    @Word(
            meaning =
                    "Chắc chắn không phải loại tập thể nào trong ngoặc. Dùng ở vế trái để quy tắc chỉ nói với đúng đối tượng.",
            silent = "Sai: khi chưa biết loại tập thể thì quy tắc vẫn chạy và báo là chưa có dữ liệu.",
            example = "$c : Collective( !isNoneOf( CollectiveType.ARMED_FORCES_UNIT ) )",
            reads = Section.CANDIDATE)
    public boolean isNoneOf(CollectiveType... types) {
        CollectiveType type = collective.type();
        return type != null && !Arrays.asList(types).contains(type);
    }

    @Word(
            meaning = "Tỷ lệ cá nhân trong tập thể thuộc diện trong ngoặc, năm xét.",
            unit = "%",
            law = "Luật 06/2022/QH15 Điều 27, Điều 28; Luật 15/2003/QH11 Điều 27, Điều 28",
            silent = "Chưa có dữ liệu, khi thiếu tổng số hoặc số thuộc diện đó.",
            example = "$c : Collective( $share : shareOf( CollectiveFigure.ADVANCED_WORKERS ) )",
            reads = Section.STATISTICS)
    public Share shareOf(CollectiveFigure figure) {
        int index = indexOfReviewYear();
        CollectiveYear year = yearAt(index);
        Integer part = year == null ? null : figure.of(year);
        Integer whole = year == null ? null : year.members();
        List<String> missing = new ArrayList<>(2);
        if (part == null) {
            missing.add(lacks(figure));
        }
        if (whole == null) {
            missing.add("Chưa có tổng số cá nhân năm " + year());
        }
        return new Share(this, figure.label(), part, whole, exhibits(index), missing);
    }

    @Word(
            meaning = "Số cá nhân trong tập thể thuộc diện trong ngoặc, năm xét.",
            unit = "người",
            law = "Luật 06/2022/QH15 Điều 27, Điều 28; Luật 15/2003/QH11 Điều 27, Điều 28",
            silent = "Chưa có dữ liệu.",
            example = "$c : Collective( $disciplined : number( CollectiveFigure.DISCIPLINED ) )",
            reads = Section.STATISTICS)
    public Count number(CollectiveFigure figure) {
        Count.Builder count = Count.of(this, "number", "person", figure::label);
        int index = indexOfReviewYear();
        CollectiveYear year = yearAt(index);
        Integer value = year == null ? null : figure.of(year);
        if (value == null) {
            count.bounds(0, Count.NO_BOUND).lacks(lacks(figure));
        } else {
            count.bounds(value, value);
        }
        exhibits(index).forEach(count::show);
        return count.count();
    }

    private String lacks(CollectiveFigure figure) {
        return "Chưa có số " + figure.label() + " năm " + year();
    }

    @Word(
            meaning = "Số năm xây dựng, phát triển tròn từ ngày thành lập đến hết kỳ xét.",
            unit = "năm",
            law = "Nghị định 91/2017/NĐ-CP Điều 24 khoản 4 điểm b",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu ngày thành lập.",
            example = "$c : Collective( $age : yearsSinceFounded() )",
            reads = Section.CANDIDATE)
    public Count yearsSinceFounded() {
        Count.Builder count = Count.of(this, "yearsSinceFounded", "year", () -> "năm xây dựng, phát triển");
        LocalDate founded = collective.foundedOn();
        if (founded == null) {
            return count.bounds(0, Count.NO_BOUND)
                    .lacks("Chưa có ngày thành lập")
                    .count();
        }
        LocalDate end = dossier().review().end();
        int years = (int) Math.max(0, ChronoUnit.YEARS.between(founded, end.plusDays(1)));
        return count.bounds(years, years)
                .show(new Exhibit(Section.CANDIDATE, -1, true, "Thành lập ngày " + Wording.day(founded)))
                .growsYearlyFrom(years)
                .count();
    }

    @Word(
            meaning = "Hồ sơ có nêu ngày giải thể. Dùng ở vế trái.",
            silent = "Sai.",
            example = "$c : Collective( hasDissolutionDate() )",
            reads = Section.CANDIDATE)
    public boolean hasDissolutionDate() {
        return collective.dissolvedOn() != null;
    }

    @Word(
            meaning = "Tập thể chưa giải thể vào ngày áp dụng bộ quy tắc.",
            law = "Thông tư 15/2025/TT-BNV",
            silent = "Đạt: hồ sơ không nêu ngày giải thể.",
            example = "$c.report( drools, $c.notDissolved() );",
            reads = Section.CANDIDATE)
    public Check notDissolved() {
        String need = "Tập thể chưa giải thể";
        LocalDate dissolved = collective.dissolvedOn();
        return dissolved != null && !dissolved.isAfter(setting().asOf())
                ? Answer.missed(this, "notDissolved", need, "Giải thể ngày " + Wording.day(dissolved), null, List.of())
                : Answer.met(this, "notDissolved", need, "Chưa giải thể", List.of());
    }

    @Word(
            meaning = "Tập thể không thuộc đối tượng tặng cờ thi đua.",
            law = "Nghị định 91/2017/NĐ-CP Điều 23 khoản 4, Điều 24 khoản 4",
            silent = "Chưa có dữ liệu.",
            example = "$c.report( drools, allOf( $c.outsideFlagSystem(), $certificates.atLeast( 2 ) ) );",
            reads = Section.CANDIDATE)
    public Check outsideFlagSystem() {
        String need = "Không thuộc đối tượng tặng cờ thi đua";
        Boolean outside = collective.outsideFlagSystem();
        if (outside == null) {
            return Answer.unknown(
                    this, "outsideFlagSystem", need, "Chưa rõ có thuộc đối tượng tặng cờ thi đua", List.of());
        }
        List<Exhibit> exhibits = List.of(new Exhibit(Section.CANDIDATE, -1, true, need));
        return outside
                ? Answer.met(this, "outsideFlagSystem", need, "Không thuộc", exhibits)
                : Answer.missed(this, "outsideFlagSystem", need, "Thuộc đối tượng tặng cờ", null, exhibits);
    }

    @Word(
            meaning = "Tổ chức đảng, đoàn thể trong tập thể được xếp loại từ mức trong ngoặc trở lên, năm xét.",
            law = "Thông tư 12/2019/TT-BNV Điều 2 khoản 7",
            silent = "Chưa có dữ liệu.",
            example = "$c.report( drools, $c.partyOrganizationRated( Rating.EXCELLENT ) );",
            reads = Section.STATISTICS)
    public Check partyOrganizationRated(Rating threshold) {
        String need = "Tổ chức đảng, đoàn thể được đánh giá “" + threshold.label() + "”";
        int index = indexOfReviewYear();
        CollectiveYear year = yearAt(index);
        Rating rating = year == null ? null : year.partyOrganization();
        if (rating == null) {
            return Answer.unknown(
                    this, "partyOrganizationRated", need, "Chưa có xếp loại tổ chức đảng, đoàn thể", exhibits(index));
        }
        return rating.isAtLeast(threshold)
                ? Answer.met(this, "partyOrganizationRated", need, rating.label(), exhibits(index))
                : Answer.missed(this, "partyOrganizationRated", need, rating.label(), year() + 1, exhibits(index));
    }

    @Word(
            meaning = "Điểm bình xét Khu dân cư văn hóa của năm xét, gồm số tiêu chuẩn trong ngoặc.",
            unit = "điểm",
            law = "Nghị định 122/2018/NĐ-CP Điều 5, Điều 12",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu điểm.",
            example = "$c.report( drools, $c.scores( 5 ).totalAtLeast( $c.parameter( \"cultural_city_points\" ) ) );",
            reads = Section.CANDIDATE)
    public Scores scores(int standards) {
        return new Scores(this, collective.communityReview(), standards);
    }

    @Word(
            meaning = "Trong năm xét khu dân cư không có vi phạm thuộc loại trong ngoặc.",
            law = "Nghị định 122/2018/NĐ-CP Điều 13",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu các vi phạm trong năm.",
            example = "$c.report( drools, $c.freeOfViolation( CommunityViolation.VICE_SPOT ) );",
            reads = Section.CANDIDATE)
    public Check freeOfViolation(CommunityViolation violation) {
        return withoutViolation(collective.communityReview(), violation);
    }

    private int indexOfReviewYear() {
        List<CollectiveYear> statistics = dossier().statistics();
        if (statistics != null) {
            for (int i = 0; i < statistics.size(); i++) {
                if (statistics.get(i).year() == year()) {
                    return i;
                }
            }
        }
        return -1;
    }

    private @Nullable CollectiveYear yearAt(int index) {
        return index < 0 ? null : Objects.requireNonNull(dossier().statistics()).get(index);
    }

    private static List<Exhibit> exhibits(int index) {
        return index < 0 ? List.of() : List.of(Exhibit.counted(Section.STATISTICS, index));
    }
}
