package vn.bangvang.kb.vocabulary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Award;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.Nomination;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.verdict.Outcome;

/** Counts the titles and commendations that a subject holds. */
final class AwardHistory {

    private static final String NO_DATA = "Chưa có dữ liệu “" + Section.AWARDS.label() + "”";
    private static final int NONE = Integer.MAX_VALUE;

    private final Subject subject;
    private final Setting setting;
    private final @Nullable List<AwardHeld> held;

    AwardHistory(Subject subject) {
        this.subject = subject;
        this.setting = subject.setting();
        this.held = subject.dossier().awards();
    }

    Held held(String... awards) {
        Supplier<String> name = () -> names(awards);
        if (held == null) {
            Span anyTime = Span.sometimeUpTo(year());
            return new Held(subject, name, Outcome.UNKNOWN, anyTime, List.of(), List.of(), () -> NO_DATA);
        }
        List<String> wanted = Arrays.asList(awards);
        int earliest = NONE;
        int latest = NONE;
        List<Exhibit> exhibits = new ArrayList<>(2);
        boolean kindMattered = false;
        for (int i = 0; i < held.size(); i++) {
            AwardHeld award = held.get(i);
            if (!wanted.contains(award.award())) {
                continue;
            }
            Outcome basis = servesAsBasis(award);
            kindMattered |= basis != Outcome.MET;
            exhibits.add(exhibit(i, basis));
            if (basis != Outcome.NOT_MET) {
                Span after = after(award);
                earliest = Math.min(earliest, after.earliest());
                latest = basis == Outcome.MET ? Math.min(latest, after.latest()) : latest;
            }
        }
        int never = year() + 1;
        Span since = new Span(earliest == NONE ? never : earliest, latest == NONE ? never : latest, year());
        return new Held(
                subject,
                name,
                outcome(earliest, latest),
                since,
                exhibits,
                kindMattered ? setting.basisRule() : setting.nextPeriodRule(),
                () -> "Chưa rõ loại hình khen thưởng của “" + name.get() + "”");
    }

    private static Outcome outcome(int earliest, int latest) {
        if (latest != NONE) {
            return Outcome.MET;
        }
        return earliest != NONE ? Outcome.UNKNOWN : Outcome.NOT_MET;
    }

    private static Exhibit exhibit(int index, Outcome servesAsBasis) {
        return switch (servesAsBasis) {
            case MET, FOR_COUNCIL -> Exhibit.counted(Section.AWARDS, index);
            case NOT_MET -> Exhibit.passedOver(Section.AWARDS, index, "loại hình này không được dùng làm căn cứ");
            case UNKNOWN -> Exhibit.passedOver(Section.AWARDS, index, "chưa rõ loại hình khen thưởng");
        };
    }

    /** Whether an award may serve as the basis of a further one, by its kind. Emulation titles have none. */
    private Outcome servesAsBasis(AwardHeld award) {
        CommendationKind kind = award.kind();
        if (kind != null) {
            return setting.mayServeAsBasis(kind) ? Outcome.MET : Outcome.NOT_MET;
        }
        return isTitle(award.award()) || !setting.distinguishesKinds() ? Outcome.MET : Outcome.UNKNOWN;
    }

    private boolean isTitle(String award) {
        return setting.awards()
                .find(award)
                .map(known -> known.category() == Award.Category.TITLE)
                .orElse(false);
    }

    /** The years whose achievements may count after an award. */
    private Span after(AwardHeld award) {
        int afterPeriod = (award.periodTo() != null ? award.periodTo() : award.year()) + 1;
        LocalDate decided = award.decision() == null ? null : award.decision().date();
        int decisionYear = decided == null ? award.year() : decided.getYear();
        return switch (setting.nextPeriod()) {
            case STATED_PERIOD ->
                award.periodTo() != null
                        ? Span.from(afterPeriod, year())
                        : new Span(Math.min(decisionYear, afterPeriod), decisionYear + 1, year());
            case DECISION_DATE -> new Span(decisionYear, decisionYear + 1, year());
            case UNSETTLED ->
                new Span(Math.min(afterPeriod, decisionYear), Math.max(afterPeriod, decisionYear + 1), year());
        };
    }

    Count timesHeld(String award, Span span) {
        Count.Builder count = Count.of(
                        subject,
                        "timesHeld",
                        "time",
                        () -> "lần được tặng “" + nameOf(award) + "”" + (span.isOpen() ? "" : ", " + span.text()))
                .span(span);
        if (held == null) {
            return count.bounds(0, Math.max(1, span.mostYears())).lacks(NO_DATA).count();
        }
        for (int i = 0; i < held.size(); i++) {
            AwardHeld entry = held.get(i);
            if (entry.award().equals(award) && span.mayHold(entry.year())) {
                tally(count, i, entry, span);
            }
        }
        if (mayStillCome(award) && span.mayHold(year())) {
            count.possible().lacks(pendingThisYear(award));
        }
        return count.growsYearlyFrom(count.least()).count();
    }

    private void tally(Count.Builder count, int index, AwardHeld entry, Span span) {
        Outcome basis = servesAsBasis(entry);
        count.show(exhibit(index, basis));
        if (basis == Outcome.NOT_MET) {
            count.basedOn(setting.basisRule());
        } else if (basis == Outcome.UNKNOWN) {
            count.possible().lacks("Chưa rõ loại hình khen thưởng của “" + nameOf(entry.award()) + "”");
        } else if (span.holds(entry.year())) {
            count.certain();
        } else {
            count.possible().lacks("Chưa chắc năm " + entry.year() + " nằm trong thời gian tính thành tích");
        }
    }

    Count consecutiveTimes(String award, Span span) {
        Count.Builder count = Count.of(
                subject,
                "consecutiveTimes",
                "time",
                () -> "lần liên tục được tặng “" + nameOf(award) + "”"
                        + (span.isOpen() ? "" : ", tính từ năm " + span.earliest()));
        if (held == null) {
            return count.bounds(0, Math.max(1, span.mostYears())).lacks(NO_DATA).count();
        }
        Span countable = subject.conduct().afterDiscipline(span, count);
        boolean thisYear = wasHeld(award, year());
        int first = thisYear ? year() : year() - 1;
        while (countable.mayHold(first) && wasHeld(award, first)) {
            count.show(Exhibit.counted(Section.AWARDS, indexOf(award, first)));
            if (countable.holds(first)) {
                count.certain();
            } else {
                count.possible().lacks("Năm " + first + " chưa chắc được tính vì kỷ luật chấp hành xong trong năm");
            }
            first--;
        }
        boolean open = mayStillCome(award);
        if (open) {
            count.possible().lacks(pendingThisYear(award));
        }
        int standing = open ? count.least() + 1 : count.least();
        return count.growsYearlyFrom(thisYear || open ? standing : 0)
                .lapsesUnless(thisYear || open)
                .span(Span.from(first + 1, year()))
                .count();
    }

    Count consecutiveAwards(String award, String yearlyTitle, int yearsBetween) {
        Count.Builder count =
                Count.of(subject, "consecutiveAwards", "time", () -> "lần liên tục được tặng “" + nameOf(award) + "”");
        if (held == null) {
            return count.bounds(0, Count.NO_BOUND).lacks(NO_DATA).count();
        }
        Span countable = subject.conduct().afterDiscipline(Span.everyYearUpTo(year()), count);
        int later = NONE;
        boolean certain = true;
        for (int year = year(); countable.mayHold(year); year--) {
            if (!wasHeld(award, year)) {
                continue;
            }
            if (later == NONE) {
                certain = isRecent(year, count);
            } else {
                boolean everyYear = wasHeldEveryYear(yearlyTitle, year + 1, later);
                boolean near = later - year <= yearsBetween;
                if (!everyYear && !near) {
                    break;
                }
                if (!everyYear || !near) {
                    certain = false;
                    count.lacks(
                            near
                                    ? "Giữa hai lần có năm không kê “" + nameOf(yearlyTitle)
                                            + "”, chưa chắc là liên tục"
                                    : "Hai lần cách nhau " + (later - year) + " năm, chưa chắc là liên tục");
                }
            }
            certain &= countable.holds(year);
            count.show(Exhibit.counted(Section.AWARDS, indexOf(award, year)));
            if (certain) {
                count.certain();
            } else {
                count.possible();
            }
            later = year;
        }
        return count.neverGrows().count();
    }

    private boolean isRecent(int year, Count.Builder count) {
        if (year >= year() - 1) {
            return true;
        }
        count.lacks("Lần gần nhất là năm " + year + ", cách năm xét quá một năm");
        return false;
    }

    Span sinceLast(String award) {
        int earliest = Span.everyYearUpTo(year()).earliest();
        int latest = earliest;
        for (int i = 0; held != null && i < held.size(); i++) {
            AwardHeld entry = held.get(i);
            boolean otherKind = entry.kind() != null && entry.kind() != CommendationKind.MERIT;
            if (!entry.award().equals(award) || entry.year() >= year() || otherKind) {
                continue;
            }
            if (isTitle(award)) {
                earliest = Math.max(earliest, entry.year() + 1);
                latest = Math.max(latest, entry.year() + 1);
                continue;
            }
            Span after = after(entry);
            earliest = entry.kind() == null ? earliest : Math.max(earliest, after.earliest());
            latest = Math.max(latest, after.latest());
        }
        return new Span(earliest, latest, year());
    }

    Check titleOfTheYear(String... awards) {
        Supplier<String> need = () -> "Đã được tặng “" + names(awards) + "” năm " + year();
        if (held == null) {
            return Answer.unknown(subject, "titleOfTheYear", need, () -> NO_DATA, List.of());
        }
        for (String award : awards) {
            int index = indexOf(award, year());
            if (index >= 0) {
                List<Exhibit> exhibits = List.of(Exhibit.counted(Section.AWARDS, index));
                Supplier<String> have = () -> "Đã được tặng “" + nameOf(award) + "”";
                return Answer.met(subject, "titleOfTheYear", need, have, exhibits);
            }
        }
        return Answer.missed(subject, "titleOfTheYear", need, () -> "Chưa được tặng", year() + 1, List.of());
    }

    Check meets(List<String> awards, Check.CriteriaOfOtherAwards criteria) {
        Supplier<String> need = () -> "Đạt tiêu chuẩn “" + names(awards.toArray(String[]::new)) + "”";
        boolean open = false;
        for (String award : awards) {
            Outcome outcome = criteria.of(award);
            if (outcome == Outcome.MET) {
                Supplier<String> have = () -> "Đạt tiêu chuẩn “" + nameOf(award) + "”";
                return Answer.met(subject, "meets", need, have, List.of());
            }
            open |= outcome == Outcome.UNKNOWN;
        }
        if (open) {
            Supplier<String> lacks = () -> "Chưa kết luận được: "
                    + awards.stream()
                            .flatMap(award -> criteria.missing(award).stream())
                            .collect(Collectors.joining("; "));
            return Answer.unknown(subject, "meets", need, lacks, List.of());
        }
        int earliest = Check.NEVER;
        for (String award : awards) {
            earliest = Math.min(earliest, criteria.earliestYear(award, year()));
        }
        Integer year = earliest == Check.NEVER ? null : Integer.valueOf(earliest);
        return Answer.missed(subject, "meets", need, () -> "Chưa đạt tiêu chuẩn", year, List.of());
    }

    Check notYetRewarded(String award) {
        String need = "Thành tích chưa được tặng danh hiệu, khen thưởng";
        if (held == null) {
            return Answer.unknown(subject, "notYetRewarded", need, NO_DATA, List.of());
        }
        Nomination nomination = nominationFor(award);
        Check worst = alsoProposed(award, nomination, need);
        for (int i = 0; i < held.size(); i++) {
            AwardHeld entry = held.get(i);
            List<Exhibit> exhibits = List.of(Exhibit.counted(Section.AWARDS, i));
            if (nomination != null && isSameAchievement(entry, nomination)) {
                String have = "Thành tích này đã được tặng “" + nameOf(entry.award()) + "”";
                return Answer.missed(subject, "notYetRewarded", need, have, null, exhibits);
            }
            if (!entry.award().equals(award) || entry.year() != year()) {
                continue;
            }
            String have = "Đã được tặng “" + nameOf(award) + "” cho năm " + year();
            switch (forTheSame(entry, nomination)) {
                case NOT_MET -> {
                    return Answer.missed(subject, "notYetRewarded", need, have, year() + 1, exhibits);
                }
                case UNKNOWN ->
                    worst = Answer.unknown(
                            subject, "notYetRewarded", need, have + ", chưa rõ có cùng thành tích hay không", exhibits);
                case MET, FOR_COUNCIL -> {}
            }
        }
        return worst;
    }

    /** One achievement may be proposed for one commendation only. */
    private Check alsoProposed(String award, @Nullable Nomination nomination, String need) {
        List<Nomination> nominations = subject.dossier().nominations();
        for (int i = 0; nomination != null && nominations != null && i < nominations.size(); i++) {
            Nomination other = nominations.get(i);
            if (!other.award().equals(award)
                    && !isTitle(other.award())
                    && nomination.achievement() != null
                    && nomination.achievement().equalsIgnoreCase(other.achievement())) {
                String have = "Cùng thành tích đang được đề nghị “" + nameOf(other.award()) + "”";
                List<Exhibit> exhibits = List.of(new Exhibit(Section.NOMINATIONS, i, false, have));
                return Answer.unknown(subject, "notYetRewarded", need, have, exhibits);
            }
        }
        return Answer.met(subject, "notYetRewarded", need, "Chưa được tặng", List.of());
    }

    /**
     * Whether an award of the year under review leaves room for the one that is proposed: merit is rewarded once a year,
     * other kinds once for each achievement.
     */
    private static Outcome forTheSame(AwardHeld entry, @Nullable Nomination nomination) {
        CommendationKind proposed = nomination == null ? null : nomination.kind();
        if (nomination == null || proposed == null || entry.kind() == null) {
            return Outcome.UNKNOWN;
        }
        if (proposed != entry.kind()) {
            return Outcome.MET;
        }
        if (proposed == CommendationKind.MERIT) {
            return Outcome.NOT_MET;
        }
        boolean named = nomination.achievement() != null && entry.achievement() != null;
        return named ? Outcome.MET : Outcome.UNKNOWN;
    }

    private boolean isSameAchievement(AwardHeld entry, Nomination nomination) {
        return nomination.achievement() != null
                && entry.achievement() != null
                && nomination.achievement().equalsIgnoreCase(entry.achievement())
                && !isTitle(entry.award());
    }

    private @Nullable Nomination nominationFor(String award) {
        List<Nomination> nominations = subject.dossier().nominations();
        if (nominations != null) {
            for (Nomination nomination : nominations) {
                if (nomination.award().equals(award)) {
                    return nomination;
                }
            }
        }
        return null;
    }

    /** Whether the title of the year under review is not held and may yet be given. */
    private boolean mayStillCome(String award) {
        boolean yearIsOver = setting.asOf().getYear() > year();
        return !wasHeld(award, year()) && (!yearIsOver || nominationFor(award) != null);
    }

    private String pendingThisYear(String award) {
        return "Chưa có kết quả “" + nameOf(award) + "” năm " + year();
    }

    private boolean wasHeld(String award, int year) {
        return indexOf(award, year) >= 0;
    }

    private boolean wasHeldEveryYear(String award, int from, int to) {
        for (int year = from; year <= to; year++) {
            if (!wasHeld(award, year)) {
                return false;
            }
        }
        return true;
    }

    OptionalInt firstYearOf(String award) {
        return held == null
                ? OptionalInt.empty()
                : held.stream()
                        .filter(entry -> entry.award().equals(award))
                        .mapToInt(AwardHeld::year)
                        .min();
    }

    int indexOf(String award, int year) {
        if (held != null) {
            for (int i = 0; i < held.size(); i++) {
                if (held.get(i).year() == year && held.get(i).award().equals(award)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private int year() {
        return subject.year();
    }

    private String nameOf(String award) {
        return setting.awards().nameOf(award);
    }

    private String names(String... awards) {
        return Arrays.stream(awards).map(this::nameOf).collect(Collectors.joining("” hoặc “"));
    }
}
