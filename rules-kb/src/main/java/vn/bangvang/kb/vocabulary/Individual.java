package vn.bangvang.kb.vocabulary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Absence;
import vn.bangvang.model.dossier.AbsenceKind;
import vn.bangvang.model.dossier.DocumentType;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.dossier.PostGroup;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.dossier.ServicePeriod;
import vn.bangvang.model.dossier.StudyResult;
import vn.bangvang.model.dossier.WorkforceGroup;
import vn.bangvang.model.verdict.Outcome;

/** A person as the rules see it. */
public final class Individual extends Subject {

    private static final String NO_ABSENCE_DATA = "Chưa có dữ liệu “" + Section.ABSENCES.label() + "”";

    private final IndividualCandidate person;
    private final PostHistory postHistory;

    Individual(Dossier dossier, Setting setting, Sink sink) {
        super(dossier, setting, sink);
        this.person = (IndividualCandidate) dossier.candidate();
        this.postHistory = new PostHistory(this, person);
    }

    @Word(
            meaning = "Thuộc một trong các nhóm đối tượng trong ngoặc.",
            law = "Luật 06/2022/QH15 Điều 24; Luật 15/2003/QH11 Điều 24",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu nhóm đối tượng.",
            example = "$p.report( drools, $p.belongsTo( WorkforceGroup.WORKER, WorkforceGroup.FARMER ) );",
            reads = Section.CANDIDATE)
    public Check belongsTo(WorkforceGroup... groups) {
        String need = Arrays.stream(groups).map(WorkforceGroup::label).collect(Collectors.joining("; "));
        List<WorkforceGroup> own = person.workforceGroups();
        if (own == null || own.isEmpty()) {
            return Answer.unknown(this, "belongsTo", need, "Chưa có dữ liệu “Nhóm đối tượng”", List.of());
        }
        String have = own.stream().map(WorkforceGroup::label).collect(Collectors.joining("; "));
        List<Exhibit> exhibits = List.of(new Exhibit(Section.CANDIDATE, -1, true, "Nhóm đối tượng"));
        return outside(groups)
                ? Answer.missed(this, "belongsTo", need, have, null, exhibits)
                : Answer.met(this, "belongsTo", need, have, exhibits);
    }

    @Word(
            meaning =
                    "Chắc chắn không thuộc nhóm nào trong ngoặc. Dùng ở vế trái để quy tắc chỉ nói với đúng đối tượng.",
            silent = "Sai: khi chưa biết nhóm đối tượng thì quy tắc vẫn chạy và báo là chưa có dữ liệu.",
            example = "$p : Individual( !outside( WorkforceGroup.WORKER, WorkforceGroup.FARMER ) )",
            reads = Section.CANDIDATE)
    public boolean outside(WorkforceGroup... groups) {
        List<WorkforceGroup> own = person.workforceGroups();
        return own != null && !own.isEmpty() && Collections.disjoint(own, Arrays.asList(groups));
    }

    @Word(
            meaning =
                    "Chắc chắn thuộc một nhóm trong ngoặc. Dùng ở vế trái, cho quy tắc chỉ dành cho người không thuộc nhóm đó.",
            silent = "Sai.",
            example = "$p : Individual( !certainlyIn( WorkforceGroup.CADRE, WorkforceGroup.CIVIL_SERVANT ) )",
            reads = Section.CANDIDATE)
    public boolean certainlyIn(WorkforceGroup... groups) {
        List<WorkforceGroup> own = person.workforceGroups();
        return own != null && !Collections.disjoint(own, Arrays.asList(groups));
    }

    @Word(
            meaning = "Số tháng công tác tròn từ ngày tuyển dụng đến hết kỳ xét. Thời gian nghỉ thai sản được tính.",
            unit = "tháng",
            law = "Nghị định 91/2017/NĐ-CP Điều 10 khoản 4, khoản 6; Nghị định 98/2023/NĐ-CP Điều 4 khoản 5",
            silent =
                    "Không nêu ngày tuyển dụng thì ít nhất là số tháng tính từ năm có xếp loại hoặc danh hiệu đầu tiên.",
            example = "$p : Individual( $months : monthsInService() )",
            reads = {Section.CANDIDATE, Section.RATINGS, Section.AWARDS})
    public Count monthsInService() {
        Count.Builder count = Count.of(this, "monthsInService", "month", () -> "tháng công tác, đến hết kỳ xét");
        LocalDate end = dossier().review().end();
        LocalDate recruited = person.recruitedOn();
        if (recruited != null) {
            long months = Math.max(0, ChronoUnit.MONTHS.between(recruited, end.plusDays(1))) - notCounted(count);
            int counted = (int) Math.max(0, months);
            count.bounds(counted, counted)
                    .show(new Exhibit(Section.CANDIDATE, -1, true, "Tuyển dụng ngày " + Wording.day(recruited)));
        } else {
            int atLeast = 12 * Math.max(0, year() - firstYearOnRecord());
            count.bounds(atLeast, Count.NO_BOUND).lacks("Chưa có ngày tuyển dụng");
        }
        return count.count();
    }

    @Word(
            meaning = "Số năm công tác tròn từ ngày tuyển dụng đến hết kỳ xét.",
            unit = "năm",
            law = "Luật 06/2022/QH15 Điều 55, Điều 57 khoản 2",
            silent = "Không nêu ngày tuyển dụng thì ít nhất là số năm tính từ năm có xếp loại hoặc danh hiệu đầu tiên.",
            example = "$p : Individual( $service : yearsInService() )",
            reads = {Section.CANDIDATE, Section.RATINGS, Section.AWARDS})
    public Count yearsInService() {
        Count.Builder count = Count.of(this, "yearsInService", "year", () -> "năm công tác, đến hết kỳ xét");
        LocalDate recruited = person.recruitedOn();
        if (recruited == null) {
            return count.bounds(Math.max(0, year() - firstYearOnRecord()), Count.NO_BOUND)
                    .lacks("Chưa có ngày tuyển dụng")
                    .count();
        }
        LocalDate end = dossier().review().end();
        int years = (int) Math.max(0, ChronoUnit.YEARS.between(recruited, end.plusDays(1)));
        return count.bounds(years, years)
                .show(new Exhibit(Section.CANDIDATE, -1, true, "Tuyển dụng ngày " + Wording.day(recruited)))
                .growsYearlyFrom(years)
                .count();
    }

    /** Months of maternity leave that the law of the day does not count; none where it counts them. */
    private long notCounted(Count.Builder count) {
        long months = 0;
        List<Absence> absences = dossier().absences();
        for (int i = 0; absences != null && i < absences.size(); i++) {
            if (absences.get(i).kind() == AbsenceKind.MATERNITY) {
                boolean counts = setting().maternityLeaveCounts();
                months += counts ? 0 : lasts(absences.get(i));
                count.show(
                                counts
                                        ? Exhibit.counted(Section.ABSENCES, i)
                                        : Exhibit.passedOver(Section.ABSENCES, i, "không được tính"))
                        .basedOn(setting().maternityRule());
            }
        }
        return months;
    }

    @Word(
            meaning =
                    "Thời gian giữ chức vụ thuộc nhóm trong ngoặc hoặc nhóm cao hơn, đến hết kỳ xét. Các chức vụ giữ cùng lúc tính một lần; chức vụ thấp hơn do luân chuyển, điều động tính theo quy định của ngày áp dụng.",
            unit = "tháng",
            law =
                    "Nghị định 91/2017/NĐ-CP Điều 41 khoản 4; Nghị định 98/2023/NĐ-CP Điều 6; Nghị định 152/2025/NĐ-CP Điều 9",
            silent = "Không nêu chức vụ thì không biết; chức vụ không nêu nhóm thì chỉ có thể được tính.",
            example = "$p.report( drools, $p.timeInPost( PostGroup.DEPARTMENT_HEAD ).betweenYears( 6, 10 ) );",
            reads = Section.POSTS)
    public PostTime timeInPost(PostGroup group) {
        return postHistory.timeInPost(group);
    }

    @Word(
            meaning =
                    "Được công nhận hoạt động trong một trong các thời kỳ trong ngoặc. Ai giữ chức vụ sau ngày 30/4/1975 thì thuộc thời kỳ xây dựng và bảo vệ Tổ quốc.",
            law =
                    "Nghị định 91/2017/NĐ-CP Điều 41 khoản 1; Nghị định 98/2023/NĐ-CP Điều 6 khoản 1; Nghị định 152/2025/NĐ-CP Điều 9 khoản 1",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu thời kỳ hoạt động và chức vụ đã giữ không cho biết.",
            example = "$p.report( drools, $p.servedIn( ServicePeriod.ANTI_AMERICAN, ServicePeriod.NATION_BUILDING ) );",
            reads = {Section.CANDIDATE, Section.POSTS})
    public Check servedIn(ServicePeriod... periods) {
        return postHistory.servedIn(periods);
    }

    @Word(
            meaning = "Không bị kỷ luật trong thời gian giữ chức vụ được xét.",
            law = "Nghị định 98/2023/NĐ-CP Điều 6; Nghị định 152/2025/NĐ-CP Điều 9",
            silent =
                    "Chưa có dữ liệu, khi hồ sơ không nêu kỷ luật, hoặc có kỷ luật mà không nêu chức vụ hay ngày kỷ luật.",
            example = "$p.report( drools, $p.cleanInPosts() );",
            reads = {Section.DISCIPLINE, Section.POSTS})
    public Check cleanInPosts() {
        return postHistory.cleanInPosts();
    }

    PostHistory postHistory() {
        return postHistory;
    }

    @Word(
            meaning =
                    "Có thể mới tuyển dụng: không chắc số tháng công tác đến hết kỳ xét đã đủ số tháng trong ngoặc. Dùng ở vế trái.",
            unit = "tháng",
            silent = "Đúng, trừ khi xếp loại, danh hiệu của các năm trước cho thấy đã đủ.",
            example = "$p : Individual( mayBeNewlyRecruited( 10 ) )",
            reads = {Section.CANDIDATE, Section.RATINGS, Section.AWARDS})
    public boolean mayBeNewlyRecruited(int months) {
        return monthsInService().least() < months;
    }

    @Word(
            meaning =
                    "Chắc chắn có khóa đào tạo, bồi dưỡng trong năm xét kéo dài từ số tháng trong ngoặc trở lên. Dùng ở vế trái.",
            unit = "tháng",
            silent = "Sai.",
            example = "$p : Individual( tookLongCourse( 12 ) )",
            reads = Section.ABSENCES)
    public boolean tookLongCourse(int months) {
        List<Absence> absences = dossier().absences();
        return absences != null && absences.stream().anyMatch(absence -> isLongCourse(absence, months));
    }

    private boolean isLongCourse(Absence absence, int months) {
        return absence.kind() == AbsenceKind.TRAINING && touchesPeriod(absence) && lasts(absence) >= months;
    }

    private int firstYearOnRecord() {
        int first = year();
        if (dossier().ratings() != null) {
            for (var rating : dossier().ratings()) {
                first = Math.min(first, rating.year());
            }
        }
        if (dossier().awards() != null) {
            for (var award : dossier().awards()) {
                first = Math.min(first, award.year());
            }
        }
        return first;
    }

    @Word(
            meaning =
                    "Mọi khóa đào tạo, bồi dưỡng trong năm xét kéo dài từ số tháng trong ngoặc trở lên đều chấp hành tốt quy định và có kết quả từ mức trong ngoặc trở lên.",
            law = "Nghị định 91/2017/NĐ-CP Điều 10 khoản 3",
            silent = "Chưa có dữ liệu, khi hồ sơ không nêu thời gian đi học, hoặc khóa học không nêu kết quả.",
            example = "$p.report( drools, $p.longCourses( 12, StudyResult.FAIR ) );",
            reads = Section.ABSENCES)
    public Check longCourses(int months, StudyResult result) {
        String need = "Khóa học từ " + months + " tháng trở lên đạt kết quả từ loại " + lower(result) + " trở lên";
        List<Absence> absences = dossier().absences();
        if (absences == null) {
            return Answer.unknown(this, "longCourses", need, NO_ABSENCE_DATA, List.of());
        }
        Check worst = Answer.met(this, "longCourses", need, "Không có khóa học dài trong năm xét", List.of());
        for (int i = 0; i < absences.size(); i++) {
            Absence absence = absences.get(i);
            if (!isLongCourse(absence, months)) {
                continue;
            }
            List<Exhibit> exhibits = List.of(Exhibit.counted(Section.ABSENCES, i));
            Boolean good = satisfies(absence, result);
            if (good == null) {
                worst = Answer.unknown(this, "longCourses", need, "Chưa rõ kết quả học tập", exhibits);
            } else if (!good) {
                return Answer.missed(this, "longCourses", need, "Không đạt", year() + 1, exhibits);
            } else if (worst.outcome() == Outcome.MET) {
                worst = Answer.met(this, "longCourses", need, "Đạt", exhibits);
            }
        }
        return worst;
    }

    private static String lower(StudyResult result) {
        return result.label().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Boolean satisfies(Absence course, StudyResult result) {
        boolean belowResult = course.result() != null && !course.result().isAtLeast(result);
        if (belowResult || Boolean.FALSE.equals(course.compliant())) {
            return false;
        }
        boolean silent = course.compliant() == null || course.result() == null;
        return silent ? null : true;
    }

    @Word(
            meaning =
                    "Số ngày làm việc nghỉ trong năm xét vì ốm hoặc không hưởng lương. Thai sản, điều trị thương tích do chiến đấu, dũng cảm cứu người, cứu tài sản và đào tạo không tính là nghỉ.",
            unit = "ngày",
            law = "Nghị định 65/2014/NĐ-CP Điều 5 khoản 2, khoản 3, khoản 4, khoản 6",
            silent =
                    "Chưa có dữ liệu, khi hồ sơ không nêu thời gian nghỉ. Đợt nghỉ không ghi số ngày làm việc, hoặc vắt qua ngoài năm xét, thì chỉ biết nhiều nhất là bao nhiêu.",
            example = "$p : Individual( $days : workingDaysOff() )",
            reads = Section.ABSENCES)
    public Count workingDaysOff() {
        Count.Builder count = Count.of(
                this, "workingDaysOff", "day", () -> "ngày làm việc nghỉ ốm, nghỉ không hưởng lương trong năm xét");
        List<Absence> absences = dossier().absences();
        if (absences == null) {
            return count.bounds(0, Count.NO_BOUND).lacks(NO_ABSENCE_DATA).count();
        }
        int least = 0;
        int most = 0;
        for (int i = 0; i < absences.size(); i++) {
            Absence absence = absences.get(i);
            boolean isLeave = absence.kind() == AbsenceKind.SICKNESS || absence.kind() == AbsenceKind.UNPAID_LEAVE;
            if (!isLeave || !touchesPeriod(absence)) {
                continue;
            }
            count.show(Exhibit.counted(Section.ABSENCES, i));
            int inPeriod = daysInPeriod(absence);
            Integer days = absence.workingDays();
            boolean whole = !absence.from().isBefore(periodStart())
                    && absence.until() != null
                    && !absence.until().isAfter(dossier().review().end());
            if (days != null && whole) {
                least += days;
                most += days;
            } else {
                most += days == null ? inPeriod : Math.min(days, inPeriod);
                count.lacks(
                        days == null
                                ? "Có đợt nghỉ chưa ghi số ngày làm việc"
                                : "Có đợt nghỉ vắt qua ngoài năm xét, chưa rõ bao nhiêu ngày trong năm");
            }
        }
        return count.bounds(least, most).count();
    }

    private int daysInPeriod(Absence absence) {
        LocalDate end = dossier().review().end();
        LocalDate from = absence.from().isBefore(periodStart()) ? periodStart() : absence.from();
        LocalDate until = absence.until() == null || absence.until().isAfter(end) ? end : absence.until();
        return (int) Math.max(0, ChronoUnit.DAYS.between(from, until) + 1);
    }

    private boolean touchesPeriod(Absence absence) {
        return !absence.from().isAfter(dossier().review().end())
                && (absence.until() == null || !absence.until().isBefore(periodStart()));
    }

    private long lasts(Absence absence) {
        LocalDate until = absence.until() == null ? dossier().review().end() : absence.until();
        return ChronoUnit.MONTHS.between(absence.from(), until.plusDays(1));
    }

    @Word(
            meaning =
                    "Nếu chuyển công tác trong năm xét sau từ số tháng trong ngoặc trở lên ở cơ quan cũ thì hồ sơ phải có ý kiến nhận xét của cơ quan cũ.",
            unit = "tháng",
            law = "Nghị định 91/2017/NĐ-CP Điều 10 khoản 5",
            silent =
                    "Chưa có dữ liệu, khi hồ sơ không nêu việc chuyển công tác, hoặc có chuyển mà không có danh mục văn bản.",
            example = "$p.report( drools, $p.previousUnitHeard( 6 ) );",
            reads = {Section.ABSENCES, Section.DOCUMENTS})
    public Check previousUnitHeard(int months) {
        String need = "Chuyển công tác sau từ " + months + " tháng ở cơ quan cũ thì có ý kiến nhận xét của cơ quan cũ";
        List<Absence> absences = dossier().absences();
        if (absences == null) {
            return Answer.unknown(this, "previousUnitHeard", need, NO_ABSENCE_DATA, List.of());
        }
        LocalDate start = periodStart();
        for (int i = 0; i < absences.size(); i++) {
            Absence move = absences.get(i);
            boolean inReviewPeriod = !move.from().isBefore(start)
                    && !move.from().isAfter(dossier().review().end());
            if (move.kind() == AbsenceKind.TRANSFER
                    && inReviewPeriod
                    && ChronoUnit.MONTHS.between(start, move.from()) >= months) {
                return document(DocumentType.PREVIOUS_UNIT_OPINION);
            }
        }
        return Answer.met(
                this, "previousUnitHeard", need, "Không chuyển công tác, hoặc chuyển sớm hơn trong kỳ xét", List.of());
    }
}
