package vn.bangvang.kb.vocabulary;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Discipline;
import vn.bangvang.model.dossier.DisciplineForm;
import vn.bangvang.model.dossier.Proceeding;
import vn.bangvang.model.dossier.ProceedingKind;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.verdict.Outcome;

/** What discipline and open matters do to a subject's achievements. */
final class Conduct {

    static final String NO_DISCIPLINE_DATA = "Chưa có dữ liệu “" + Section.DISCIPLINE.label() + "”";

    private final Subject subject;

    Conduct(Subject subject) {
        this.subject = subject;
    }

    Check achievementsCount() {
        Supplier<String> need =
                () -> "Thành tích năm " + subject.year() + " không nằm trong thời gian thi hành kỷ luật";
        List<Discipline> discipline = subject.dossier().discipline();
        if (discipline == null) {
            return Answer.unknown(subject, "achievementsCount", need, () -> NO_DISCIPLINE_DATA, List.of());
        }
        Answer worst = Answer.met(subject, "achievementsCount", need, () -> "Không bị kỷ luật", List.of());
        for (int i = 0; i < discipline.size(); i++) {
            Answer answer = achievementsCount(need, discipline.get(i), i);
            if (worst.outcome() == Outcome.MET || answer.outcome() == Outcome.NOT_MET) {
                worst = answer;
            }
        }
        return worst;
    }

    private Answer achievementsCount(Supplier<String> need, Discipline entry, int index) {
        List<Exhibit> exhibits = List.of(Exhibit.counted(Section.DISCIPLINE, index));
        LocalDate served = entry.servedUntil();
        if (served == null) {
            Supplier<String> lacks =
                    () -> "Chưa rõ ngày chấp hành xong kỷ luật “" + entry.form().label() + "”";
            return Answer.unknown(subject, "achievementsCount", need, lacks, exhibits);
        }
        Supplier<String> have = () -> "Chấp hành xong ngày " + Wording.day(served);
        if (!served.isBefore(subject.dossier().review().end())) {
            return Answer.missed(subject, "achievementsCount", need, have, served.getYear() + 1, exhibits);
        }
        return served.isBefore(subject.periodStart())
                ? Answer.met(subject, "achievementsCount", need, have, exhibits)
                : Answer.unknown(
                        subject,
                        "achievementsCount",
                        need,
                        () -> have.get() + ", trong kỳ xét: chỉ tính thành tích từ ngày đó",
                        exhibits);
    }

    /** The part of a span that lies after the last discipline, where the law of the day starts counting anew. */
    Span afterDiscipline(Span span, Count.Builder count) {
        List<Discipline> discipline = subject.dossier().discipline();
        if (!subject.setting().restartsAfterDiscipline() || discipline == null || discipline.isEmpty()) {
            return span;
        }
        int earliest = span.earliest();
        int latest = span.latest();
        for (int i = 0; i < discipline.size(); i++) {
            LocalDate served = discipline.get(i).servedUntil();
            if (served == null) {
                latest = subject.year() + 1;
                count.show(Exhibit.passedOver(Section.DISCIPLINE, i, "chưa rõ ngày chấp hành xong"))
                        .lacks("Chưa rõ ngày chấp hành xong kỷ luật");
                continue;
            }
            LocalDate first = served.plusDays(1);
            earliest = Math.max(earliest, first.getYear());
            latest = Math.max(latest, first.getDayOfYear() == 1 ? first.getYear() : first.getYear() + 1);
            count.show(Exhibit.passedOver(Section.DISCIPLINE, i, "chỉ tính thành tích từ khi chấp hành xong"));
        }
        count.basedOn(subject.setting().restartRule());
        return new Span(earliest, latest, span.last());
    }

    Check notDisciplinedInReviewYear(DisciplineForm mildest) {
        String need = "Không bị kỷ luật từ hình thức “" + mildest.label() + "” trở lên trong năm " + subject.year();
        List<Discipline> discipline = subject.dossier().discipline();
        if (discipline == null) {
            return Answer.unknown(subject, "notDisciplined", need, NO_DISCIPLINE_DATA, List.of());
        }
        Answer worst = Answer.met(subject, "notDisciplined", need, "Không bị kỷ luật trong năm", List.of());
        for (int i = 0; i < discipline.size(); i++) {
            Discipline entry = discipline.get(i);
            if (!entry.form().isAtLeast(mildest)) {
                continue;
            }
            List<Exhibit> exhibits = List.of(Exhibit.counted(Section.DISCIPLINE, i));
            Integer year = yearOf(entry);
            if (year == null) {
                worst = Answer.unknown(subject, "notDisciplined", need, "Chưa rõ ngày kỷ luật", exhibits);
            } else if (year == subject.year()) {
                return Answer.missed(
                        subject,
                        "notDisciplined",
                        need,
                        "Bị kỷ luật “" + entry.form().label() + "”",
                        year + 1,
                        exhibits);
            }
        }
        return worst;
    }

    private static @Nullable Integer yearOf(Discipline entry) {
        LocalDate day = dayOf(entry);
        return day == null ? null : day.getYear();
    }

    /** The day of a discipline: from when it runs, or else when it was decided. */
    static @Nullable LocalDate dayOf(Discipline entry) {
        if (entry.from() != null) {
            return entry.from();
        }
        return entry.decision() == null ? null : entry.decision().date();
    }

    Count disciplinedAs(DisciplineForm... forms) {
        Count.Builder count = Count.of(
                        subject, "disciplinedAs", "discipline", () -> "lần bị kỷ luật: " + Wording.either(forms))
                .neverGrows();
        List<Discipline> discipline = subject.dossier().discipline();
        if (discipline == null) {
            return count.bounds(0, Count.NO_BOUND).lacks(NO_DISCIPLINE_DATA).count();
        }
        List<DisciplineForm> counted = Arrays.asList(forms);
        for (int i = 0; i < discipline.size(); i++) {
            if (counted.contains(discipline.get(i).form())) {
                count.certain().show(Exhibit.counted(Section.DISCIPLINE, i));
            }
        }
        return count.count();
    }

    Check freeOf(ProceedingKind... kinds) {
        String need = "Không có vụ việc đang được xem xét, xác minh";
        List<Proceeding> proceedings = subject.dossier().proceedings();
        if (proceedings == null) {
            String lacks = "Chưa có dữ liệu “" + Section.PROCEEDINGS.label() + "”";
            return Answer.unknown(subject, "freeOf", need, lacks, List.of());
        }
        List<ProceedingKind> blocking = Arrays.asList(kinds);
        Answer worst = Answer.met(subject, "freeOf", need, "Không có", List.of());
        for (int i = 0; i < proceedings.size(); i++) {
            Proceeding matter = proceedings.get(i);
            if (!blocking.contains(matter.kind()) || isClosed(matter)) {
                continue;
            }
            List<Exhibit> exhibits = List.of(Exhibit.counted(Section.PROCEEDINGS, i));
            Boolean blocks = blocks(matter);
            if (blocks == null) {
                String lacks = "Chưa rõ tình trạng: " + matter.kind().label();
                worst = Answer.unknown(subject, "freeOf", need, lacks, exhibits);
            } else if (blocks) {
                String have = "Đang mở: " + matter.kind().label();
                return Answer.missed(subject, "freeOf", need, have, null, exhibits);
            }
        }
        return worst;
    }

    private boolean isClosed(Proceeding matter) {
        return matter.closedOn() != null
                && !matter.closedOn().isAfter(subject.setting().asOf());
    }

    private static @Nullable Boolean blocks(Proceeding matter) {
        return switch (matter.kind()) {
            case DISCIPLINARY_REVIEW -> true;
            case INVESTIGATION, INSPECTION, EXAMINATION -> matter.signsOfViolation();
            case COMPLAINT, PRESS_REPORT -> matter.underVerification();
        };
    }
}
