package vn.bangvang.kb.vocabulary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Parameters;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.Discipline;
import vn.bangvang.model.dossier.Gender;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.dossier.Post;
import vn.bangvang.model.dossier.PostGroup;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.dossier.ServicePeriod;

/** The leading posts that a person held, as long service is counted. */
final class PostHistory {

    static final String NO_POST_DATA = "Chưa có dữ liệu “" + Section.POSTS.label() + "”";

    /** The last day of the first of the periods that the decrees name. */
    private static final LocalDate END_OF_1935 = LocalDate.of(1935, 12, 31);
    /** The day of the August uprising of 1945, the latest one that the decrees name. */
    private static final LocalDate UPRISING = LocalDate.of(1945, 8, 19);
    /** The last day of the first resistance. */
    private static final LocalDate GENEVA = LocalDate.of(1954, 7, 20);
    /** The last day of the second resistance; who served after it served in the time of building the nation. */
    private static final LocalDate REUNIFICATION = LocalDate.of(1975, 4, 30);

    private final Individual subject;
    private final IndividualCandidate person;

    PostHistory(Individual subject, IndividualCandidate person) {
        this.subject = subject;
        this.person = person;
    }

    private @Nullable List<Post> posts() {
        return subject.dossier().posts();
    }

    PostTime timeInPost(PostGroup group) {
        List<Post> posts = posts();
        if (posts == null) {
            return new PostTime(subject, group, 0, Count.NO_BOUND, false, List.of(), List.of(NO_POST_DATA));
        }
        List<Stretch> certain = new ArrayList<>();
        List<Stretch> possible = new ArrayList<>();
        List<Exhibit> exhibits = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        boolean stillHeld = false;
        for (int i = 0; i < posts.size(); i++) {
            Post post = posts.get(i);
            Stretch whole = stretch(post.from(), post.until());
            if (post.group() == null) {
                possible.add(whole);
                missing.add("Chưa rõ nhóm của chức vụ “" + post.title() + "”");
            } else if (post.group().isAtLeast(group)) {
                certain.add(whole);
                stillHeld |= post.until() == null;
                exhibits.add(Exhibit.counted(Section.POSTS, i));
            } else if (post.movedFrom() != null && post.movedFrom().isAtLeast(group)) {
                countMoved(post, whole, certain, possible, missing);
                exhibits.add(Exhibit.counted(Section.POSTS, i));
            }
        }
        possible.addAll(certain);
        return new PostTime(subject, group, months(certain), months(possible), stillHeld, exhibits, missing);
    }

    /** A person moved to a lower post keeps the post before, as long as the law of the day says. */
    private void countMoved(
            Post post, Stretch whole, List<Stretch> certain, List<Stretch> possible, List<String> missing) {
        Optional<Boolean> untilTermEnds = subject.setting().movedPostEndsWithTerm();
        if (untilTermEnds.isEmpty()) {
            possible.add(whole);
            missing.add("Chưa rõ quy định tính chức vụ trước khi luân chuyển, điều động");
        } else if (!untilTermEnds.get()) {
            certain.add(whole);
        } else if (post.movedTermUntil() != null) {
            LocalDate end = post.movedTermUntil().isBefore(whole.until()) ? post.movedTermUntil() : whole.until();
            if (!end.isBefore(whole.from())) {
                certain.add(new Stretch(whole.from(), end));
            }
        } else {
            possible.add(whole);
            missing.add("Chưa rõ ngày hết nhiệm kỳ của chức vụ trước “" + post.title() + "”");
        }
    }

    private Stretch stretch(LocalDate from, @Nullable LocalDate until) {
        LocalDate end = subject.dossier().review().end();
        return new Stretch(from, until == null || until.isAfter(end) ? end : until);
    }

    private record Stretch(LocalDate from, LocalDate until) {}

    /** Whole months in all stretches together, posts held at the same time counted once; 31 odd days make a month. */
    private static int months(List<Stretch> stretches) {
        long months = 0;
        long days = 0;
        for (Stretch stretch : merged(stretches)) {
            LocalDate end = stretch.until().plusDays(1);
            long whole = ChronoUnit.MONTHS.between(stretch.from(), end);
            months += whole;
            days += ChronoUnit.DAYS.between(stretch.from().plusMonths(whole), end);
        }
        return (int) (months + days / 31);
    }

    private static List<Stretch> merged(List<Stretch> stretches) {
        List<Stretch> merged = new ArrayList<>();
        stretches.stream()
                .filter(stretch -> !stretch.until().isBefore(stretch.from()))
                .sorted(Comparator.comparing(Stretch::from))
                .forEach(stretch -> {
                    Stretch last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (last == null || stretch.from().isAfter(last.until().plusDays(1))) {
                        merged.add(stretch);
                    } else if (stretch.until().isAfter(last.until())) {
                        merged.set(merged.size() - 1, new Stretch(last.from(), stretch.until()));
                    }
                });
        return merged;
    }

    /**
     * By how much the time in post that is asked for is reduced for this person.
     *
     * @param divisor the reduction is one part in this many; 0 where it is not said so
     * @param months the reduction in months; 0 where it is not said so
     * @param certain whether the dossier settles it
     */
    record Reduction(
            int divisor, int months, boolean certain, List<String> missing, Parameters.@Nullable InForce rule) {

        static final Reduction NONE = new Reduction(0, 0, true, List.of(), null);

        boolean isNone() {
            return divisor == 0 && months == 0;
        }

        int of(int asked) {
            return Math.max(0, divisor == 0 ? asked - months : asked - asked / divisor);
        }

        String text() {
            return divisor == 0 ? months / 12 + " năm" : "1/" + divisor;
        }
    }

    Reduction reduction() {
        if (person.gender() == Gender.MALE) {
            return Reduction.NONE;
        }
        Parameters.InForce years = subject.setting().womenPostTimeReductionInYears();
        if (years != null) {
            boolean known = person.gender() != null;
            return new Reduction(
                    0, 12 * years.number(), known, known ? List.of() : List.of("Chưa có giới tính"), years);
        }
        Parameters.InForce rule = subject.setting().womenPostTimeReduction();
        return rule == null ? Reduction.NONE : partialReduction(rule);
    }

    private Reduction partialReduction(Parameters.InForce rule) {
        if (person.gender() == null) {
            return new Reduction(rule.number(), 0, false, List.of("Chưa có giới tính"), rule);
        }
        Boolean commonAge = subject.dossier().attestations() == null
                ? null
                : subject.dossier().attestations().get(Attestation.COMMON_RETIREMENT_AGE);
        if (commonAge == null) {
            return new Reduction(
                    rule.number(),
                    0,
                    false,
                    List.of("Đơn vị chưa xác nhận: “" + Attestation.COMMON_RETIREMENT_AGE.label() + "”"),
                    rule);
        }
        return commonAge ? new Reduction(rule.number(), 0, true, List.of(), rule) : Reduction.NONE;
    }

    Check servedIn(ServicePeriod... periods) {
        String need = Wording.either(periods);
        List<ServicePeriod> own = person.servicePeriods();
        if (own != null) {
            for (ServicePeriod period : periods) {
                if (own.contains(period)) {
                    return Answer.met(
                            subject,
                            "servedIn",
                            need,
                            period.label(),
                            List.of(new Exhibit(Section.CANDIDATE, -1, true, "Thời kỳ hoạt động")));
                }
            }
        }
        if (List.of(periods).contains(ServicePeriod.NATION_BUILDING) && posts() != null) {
            List<Post> posts = posts();
            for (int i = 0; i < posts.size(); i++) {
                if (stretch(posts.get(i).from(), posts.get(i).until()).until().isAfter(REUNIFICATION)) {
                    return Answer.met(
                            subject,
                            "servedIn",
                            need,
                            "Giữ chức vụ sau ngày " + Wording.day(REUNIFICATION),
                            List.of(Exhibit.counted(Section.POSTS, i)));
                }
            }
        }
        if (person.birthDate() != null && Arrays.stream(periods).allMatch(this::isBornAfter)) {
            String have = "Sinh sau thời kỳ đó";
            List<Exhibit> exhibits = List.of(new Exhibit(Section.CANDIDATE, -1, true, have));
            return Answer.missed(subject, "servedIn", need, have, null, exhibits);
        }
        if (own == null) {
            return Answer.unknown(subject, "servedIn", need, "Chưa có dữ liệu “Thời kỳ hoạt động”", List.of());
        }
        return Answer.missed(subject, "servedIn", need, "Không thuộc", null, List.of());
    }

    /** Whether the person was born too late for a period, or for the whole of one that must be served without a break. */
    private boolean isBornAfter(ServicePeriod period) {
        LocalDate lastBirth = switch (period) {
            case BY_1935 -> END_OF_1935;
            case BEFORE_1945, PRE_UPRISING, TWO_RESISTANCES -> UPRISING;
            case ANTI_FRENCH -> GENEVA;
            case ANTI_AMERICAN, SOUTHERN_FIELD -> REUNIFICATION;
            case NATION_BUILDING -> LocalDate.MAX;
        };
        return person.birthDate() != null && person.birthDate().isAfter(lastBirth);
    }

    Check cleanInPosts() {
        String need = "Không bị kỷ luật trong thời gian giữ chức vụ";
        List<Discipline> discipline = subject.dossier().discipline();
        if (discipline == null) {
            return Answer.unknown(subject, "cleanInPosts", need, Conduct.NO_DISCIPLINE_DATA, List.of());
        }
        if (discipline.isEmpty()) {
            return Answer.met(subject, "cleanInPosts", need, "Không bị kỷ luật", List.of());
        }
        List<Post> posts = posts();
        if (posts == null) {
            return Answer.unknown(subject, "cleanInPosts", need, NO_POST_DATA, List.of());
        }
        Check worst = Answer.met(subject, "cleanInPosts", need, "Không bị kỷ luật trong thời gian đó", List.of());
        for (int i = 0; i < discipline.size(); i++) {
            List<Exhibit> exhibits = List.of(Exhibit.counted(Section.DISCIPLINE, i));
            LocalDate day = Conduct.dayOf(discipline.get(i));
            if (day == null) {
                worst = Answer.unknown(subject, "cleanInPosts", need, "Chưa rõ ngày kỷ luật", exhibits);
            } else if (posts.stream()
                    .anyMatch(post ->
                            !day.isBefore(post.from()) && (post.until() == null || !day.isAfter(post.until())))) {
                return Answer.missed(
                        subject, "cleanInPosts", need, "Bị kỷ luật ngày " + Wording.day(day), null, exhibits);
            }
        }
        return worst;
    }
}
