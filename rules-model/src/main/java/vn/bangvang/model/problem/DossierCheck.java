package vn.bangvang.model.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.CollectiveYear;
import vn.bangvang.model.dossier.CommunityReview;
import vn.bangvang.model.dossier.Decision;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.HouseholdCandidate;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.dossier.StandardScore;

/**
 * Finds what cannot be true in a dossier. Every problem is named, not just the first. What is missing is no problem:
 * it is unknown.
 */
public final class DossierCheck {

    private static final String FIX_YEAR = "Hãy kiểm tra lại năm.";
    private static final String FIX_DATE = "Hãy kiểm tra lại ngày.";

    private final Dossier dossier;
    private final Predicate<String> knownAward;
    private final List<Problem> problems = new ArrayList<>();

    private DossierCheck(Dossier dossier, Predicate<String> knownAward) {
        this.dossier = dossier;
        this.knownAward = knownAward;
    }

    /**
     * The problems of a dossier; empty where there are none.
     *
     * @param knownAward whether an award has this key
     */
    public static List<Problem> problems(Dossier dossier, Predicate<String> knownAward) {
        DossierCheck check = new DossierCheck(dossier, knownAward);
        new StructureCheck(check.problems).check(dossier, "");
        if (check.problems.isEmpty()) {
            check.checkCandidate();
            check.checkRatings();
            check.checkAwards();
            check.checkNominations();
            check.checkPeriods();
            check.checkStatistics();
            check.checkVotes();
        }
        return List.copyOf(check.problems);
    }

    private int year() {
        return dossier.review().year();
    }

    private void checkCandidate() {
        if (dossier.candidate() instanceof IndividualCandidate person) {
            notAfterReview(person.birthDate(), "/candidate/birthDate", "Ngày sinh");
            ordered(person.birthDate(), person.recruitedOn(), "/candidate/recruitedOn", "Ngày tuyển dụng", "ngày sinh");
        } else if (dossier.candidate() instanceof CollectiveCandidate collective) {
            ordered(
                    collective.foundedOn(),
                    collective.dissolvedOn(),
                    "/candidate/dissolvedOn",
                    "Ngày giải thể",
                    "ngày thành lập");
            checkScores(collective.communityReview());
        } else if (dossier.candidate() instanceof HouseholdCandidate household) {
            checkScores(household.communityReview());
        }
        LocalDate periodEnd = dossier.review().periodEnd();
        if (periodEnd != null && Math.abs(periodEnd.getYear() - year()) > 1) {
            add(
                    ProblemCode.CONTRADICTION,
                    "/review/periodEnd",
                    "Ngày kết thúc kỳ xét",
                    periodEnd.toString(),
                    "một ngày trong năm xét " + year(),
                    FIX_DATE);
        }
        ordered(
                dossier.review().receivedOn(),
                dossier.review().decidedOn(),
                "/review/decidedOn",
                "Ngày quyết định",
                "ngày tiếp nhận hồ sơ");
    }

    private void checkScores(@Nullable CommunityReview review) {
        if (review == null || review.scores() == null) {
            return;
        }
        for (int i = 0; i < review.scores().size(); i++) {
            StandardScore score = review.scores().get(i);
            if (score.maximum() != null && score.points().compareTo(score.maximum()) > 0) {
                add(
                        ProblemCode.CONTRADICTION,
                        "/candidate/communityReview/scores/" + i + "/points",
                        "Số điểm",
                        score.points().toPlainString(),
                        "không quá điểm tối đa " + score.maximum().toPlainString(),
                        "Hãy kiểm tra lại số điểm.");
            }
        }
    }

    private void checkRatings() {
        if (dossier.ratings() == null) {
            return;
        }
        Map<Integer, Rating> byYear = new HashMap<>();
        for (int i = 0; i < dossier.ratings().size(); i++) {
            AnnualRating rating = dossier.ratings().get(i);
            String pointer = pointer(Section.RATINGS, i, "year");
            checkYear(rating.year(), pointer, "Năm xếp loại");
            Rating earlier = byYear.put(rating.year(), rating.rating());
            if (earlier != null && earlier != rating.rating()) {
                add(
                        ProblemCode.CONTRADICTION,
                        pointer,
                        "Mức độ hoàn thành nhiệm vụ",
                        "năm " + rating.year() + ": “" + earlier.label() + "” và “"
                                + rating.rating().label() + "”",
                        "một mức cho mỗi năm",
                        "Hãy giữ mức đúng.");
            }
            checkDecision(rating.decision(), pointer(Section.RATINGS, i, "decision"));
        }
    }

    private void checkAwards() {
        if (dossier.awards() == null) {
            return;
        }
        for (int i = 0; i < dossier.awards().size(); i++) {
            AwardHeld award = dossier.awards().get(i);
            checkAwardKey(award.award(), pointer(Section.AWARDS, i, "award"), "Danh hiệu, hình thức khen thưởng");
            checkYear(award.year(), pointer(Section.AWARDS, i, "year"), "Năm được tặng");
            checkDecision(award.decision(), pointer(Section.AWARDS, i, "decision"));
            if (award.periodFrom() != null && award.periodTo() != null && award.periodFrom() > award.periodTo()) {
                add(
                        ProblemCode.DATE_ORDER,
                        pointer(Section.AWARDS, i, "periodTo"),
                        "Thành tích đến năm",
                        String.valueOf(award.periodTo()),
                        "năm không trước " + award.periodFrom(),
                        FIX_YEAR);
            }
        }
    }

    private void checkNominations() {
        if (dossier.nominations() != null) {
            for (int i = 0; i < dossier.nominations().size(); i++) {
                checkAwardKey(
                        dossier.nominations().get(i).award(),
                        pointer(Section.NOMINATIONS, i, "award"),
                        "Danh hiệu, hình thức đề nghị");
            }
        }
    }

    private void checkPeriods() {
        if (dossier.discipline() != null) {
            for (int i = 0; i < dossier.discipline().size(); i++) {
                var entry = dossier.discipline().get(i);
                ordered(
                        entry.from(),
                        entry.servedUntil(),
                        pointer(Section.DISCIPLINE, i, "servedUntil"),
                        "Ngày chấp hành xong",
                        "ngày bắt đầu thi hành");
                notBeforeBirth(entry.from(), pointer(Section.DISCIPLINE, i, "from"), "Ngày bắt đầu thi hành");
            }
        }
        if (dossier.proceedings() != null) {
            for (int i = 0; i < dossier.proceedings().size(); i++) {
                var entry = dossier.proceedings().get(i);
                ordered(
                        entry.openedOn(),
                        entry.closedOn(),
                        pointer(Section.PROCEEDINGS, i, "closedOn"),
                        "Ngày kết thúc",
                        "ngày mở");
            }
        }
        if (dossier.absences() != null) {
            for (int i = 0; i < dossier.absences().size(); i++) {
                var entry = dossier.absences().get(i);
                ordered(entry.from(), entry.until(), pointer(Section.ABSENCES, i, "until"), "Đến ngày", "từ ngày");
            }
        }
        if (dossier.posts() != null) {
            for (int i = 0; i < dossier.posts().size(); i++) {
                var entry = dossier.posts().get(i);
                ordered(entry.from(), entry.until(), pointer(Section.POSTS, i, "until"), "Đến ngày", "từ ngày");
                notBeforeBirth(entry.from(), pointer(Section.POSTS, i, "from"), "Từ ngày");
            }
        }
        if (dossier.initiatives() != null) {
            for (int i = 0; i < dossier.initiatives().size(); i++) {
                var entry = dossier.initiatives().get(i);
                if (entry.year() != null) {
                    checkBirthYear(entry.year(), pointer(Section.INITIATIVES, i, "year"), "Năm công nhận");
                }
                checkDecision(entry.decision(), pointer(Section.INITIATIVES, i, "decision"));
            }
        }
    }

    private void checkStatistics() {
        if (dossier.statistics() == null) {
            return;
        }
        Map<Integer, CollectiveYear> byYear = new HashMap<>();
        for (int i = 0; i < dossier.statistics().size(); i++) {
            CollectiveYear figures = dossier.statistics().get(i);
            checkYear(figures.year(), pointer(Section.STATISTICS, i, "year"), "Năm số liệu");
            CollectiveYear earlier = byYear.put(figures.year(), figures);
            if (earlier != null && !earlier.equals(figures)) {
                add(
                        ProblemCode.CONTRADICTION,
                        pointer(Section.STATISTICS, i, "year"),
                        "Số liệu tập thể",
                        "hai dòng khác nhau cho năm " + figures.year(),
                        "một dòng cho mỗi năm",
                        "Hãy giữ dòng đúng.");
            }
            if (figures.members() != null) {
                within(figures.members(), figures.completed(), i, "completed", "Số hoàn thành nhiệm vụ");
                within(figures.members(), figures.advancedWorkers(), i, "advancedWorkers", "Số Lao động tiên tiến");
                within(figures.members(), figures.advancedSoldiers(), i, "advancedSoldiers", "Số Chiến sĩ tiên tiến");
                within(
                        figures.members(),
                        figures.grassrootsFighters(),
                        i,
                        "grassrootsFighters",
                        "Số Chiến sĩ thi đua cơ sở");
                within(figures.members(), figures.disciplined(), i, "disciplined", "Số bị kỷ luật từ cảnh cáo trở lên");
                within(figures.members(), figures.women(), i, "women", "Số nữ");
            }
        }
    }

    private void within(int members, @Nullable Integer part, int index, String property, String label) {
        if (part != null && part > members) {
            add(
                    ProblemCode.OUT_OF_RANGE,
                    pointer(Section.STATISTICS, index, property),
                    label,
                    String.valueOf(part),
                    "số không lớn hơn tổng số cá nhân " + members,
                    "Hãy kiểm tra lại hai con số.");
        }
    }

    private void checkVotes() {
        if (dossier.councilResults() == null) {
            return;
        }
        for (int i = 0; i < dossier.councilResults().size(); i++) {
            var vote = dossier.councilResults().get(i);
            checkAwardKey(vote.award(), pointer(Section.COUNCIL_RESULTS, i, "award"), "Danh hiệu, hình thức");
            if (vote.members() != null && vote.inFavor() != null && vote.inFavor() > vote.members()) {
                add(
                        ProblemCode.OUT_OF_RANGE,
                        pointer(Section.COUNCIL_RESULTS, i, "inFavor"),
                        "Số phiếu đồng ý",
                        String.valueOf(vote.inFavor()),
                        "số không lớn hơn tổng số thành viên " + vote.members(),
                        "Hãy kiểm tra lại hai con số.");
            }
        }
    }

    private void checkAwardKey(String key, String pointer, String label) {
        if (!knownAward.test(key)) {
            add(
                    ProblemCode.UNKNOWN_AWARD,
                    pointer,
                    label,
                    key,
                    "mã của một danh hiệu hoặc hình thức khen thưởng",
                    "Xem danh mục bằng lệnh awards hoặc GET /api/v1/awards.");
        }
    }

    private void checkYear(int year, String pointer, String label) {
        if (year > year()) {
            add(
                    ProblemCode.IN_THE_FUTURE,
                    pointer,
                    label,
                    String.valueOf(year),
                    "năm không sau năm xét " + year(),
                    FIX_YEAR);
        }
        checkBirthYear(year, pointer, label);
    }

    private void checkBirthYear(int year, String pointer, String label) {
        LocalDate birth = birth();
        if (birth != null && year < birth.getYear()) {
            add(
                    ProblemCode.BEFORE_BIRTH,
                    pointer,
                    label,
                    String.valueOf(year),
                    "năm không trước năm " + birthWord() + " " + birth.getYear(),
                    FIX_YEAR);
        }
    }

    private void checkDecision(@Nullable Decision decision, String pointer) {
        if (decision != null) {
            notBeforeBirth(decision.date(), pointer + "/date", "Ngày quyết định");
        }
    }

    private void notBeforeBirth(@Nullable LocalDate date, String pointer, String label) {
        LocalDate birth = birth();
        if (date != null && birth != null && date.isBefore(birth)) {
            add(
                    ProblemCode.BEFORE_BIRTH,
                    pointer,
                    label,
                    date.toString(),
                    "ngày không trước ngày " + birthWord() + " " + birth,
                    FIX_DATE);
        }
    }

    private @Nullable LocalDate birth() {
        if (dossier.candidate() instanceof IndividualCandidate person) {
            return person.birthDate();
        }
        return dossier.candidate() instanceof CollectiveCandidate collective ? collective.foundedOn() : null;
    }

    private String birthWord() {
        return dossier.candidate() instanceof CollectiveCandidate ? "thành lập" : "sinh";
    }

    private void notAfterReview(@Nullable LocalDate date, String pointer, String label) {
        if (date != null && date.isAfter(dossier.review().end())) {
            add(
                    ProblemCode.IN_THE_FUTURE,
                    pointer,
                    label,
                    date.toString(),
                    "ngày không sau kỳ xét " + dossier.review().end(),
                    FIX_DATE);
        }
    }

    private void ordered(
            @Nullable LocalDate first, @Nullable LocalDate second, String pointer, String label, String firstName) {
        if (first != null && second != null && second.isBefore(first)) {
            add(
                    ProblemCode.DATE_ORDER,
                    pointer,
                    label,
                    second.toString(),
                    "ngày không trước " + firstName + " " + first,
                    FIX_DATE);
        }
    }

    private static String pointer(Section section, int index, String property) {
        return "/" + section.property() + "/" + index + "/" + property;
    }

    private void add(ProblemCode code, String pointer, String label, String found, String expected, String advice) {
        problems.add(new Problem(code, pointer, label, found, expected, advice));
    }
}
