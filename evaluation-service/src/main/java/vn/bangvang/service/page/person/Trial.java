package vn.bangvang.service.page.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.AuthorityLevel;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.dossier.InfluenceScope;
import vn.bangvang.model.dossier.Initiative;
import vn.bangvang.model.dossier.InitiativeType;
import vn.bangvang.model.dossier.Limits;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.dossier.Review;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.problem.DossierCheck;
import vn.bangvang.model.problem.Problem;
import vn.bangvang.service.page.Typed;

/** A dossier with a few facts changed to see what would come of it. Nothing of it is kept. */
final class Trial {

    static final int TITLES = 3;
    static final int RATINGS = 2;
    static final List<Section> EMPTIABLE = List.of(
            Section.AWARDS,
            Section.INITIATIVES,
            Section.DISCIPLINE,
            Section.PROCEEDINGS,
            Section.ABSENCES,
            Section.ACHIEVEMENTS);

    private final MultiValueMap<String, String> typed;
    private final Predicate<String> knownAward;
    private final List<Fault> faults = new ArrayList<>();

    private Trial(MultiValueMap<String, String> typed, Predicate<String> knownAward) {
        this.typed = typed;
        this.knownAward = knownAward;
    }

    /**
     * What cannot be tried.
     *
     * @param key of the message; absent where the text is given
     */
    record Fault(
            String field, @Nullable String key, @Nullable String text) {}

    /**
     * What was tried.
     *
     * @param dossier the dossier as changed; absent where there are faults
     * @param changed whether anything was changed at all
     */
    record Outcome(@Nullable Dossier dossier, boolean changed, List<Fault> faults) {}

    static Outcome of(Dossier dossier, MultiValueMap<String, String> typed, Predicate<String> knownAward) {
        Trial trial = new Trial(typed, knownAward);
        Dossier tried = trial.apply(dossier);
        if (trial.faults.isEmpty()) {
            for (Problem problem : DossierCheck.problems(tried, knownAward)) {
                trial.faults.add(new Fault(field(problem.pointer()), null, problem.message()));
            }
        }
        return new Outcome(trial.faults.isEmpty() ? tried : null, !tried.equals(dossier), List.copyOf(trial.faults));
    }

    private static String field(String pointer) {
        if (pointer.startsWith("/awards")) {
            return "title1";
        }
        if (pointer.startsWith("/ratings")) {
            return "ratedYear1";
        }
        if (pointer.startsWith("/initiatives")) {
            return "initiative";
        }
        return pointer.startsWith("/candidate") ? "recruited" : "year";
    }

    private Dossier apply(Dossier dossier) {
        Dossier.Builder builder = dossier.toBuilder();
        Set<Section> none = none();
        builder.awards(awards(none.contains(Section.AWARDS) ? List.of() : dossier.awards()));
        builder.ratings(ratings(dossier.ratings()));
        builder.initiatives(
                initiatives(none.contains(Section.INITIATIVES) ? List.of() : dossier.initiatives(), dossier));
        if (none.contains(Section.DISCIPLINE)) {
            builder.discipline(List.of());
        }
        if (none.contains(Section.PROCEEDINGS)) {
            builder.proceedings(List.of());
        }
        if (none.contains(Section.ABSENCES)) {
            builder.absences(List.of());
        }
        if (none.contains(Section.ACHIEVEMENTS)) {
            builder.achievements(List.of());
        }
        builder.attestations(attestations(dossier.attestations()));
        Integer year = year("year");
        if (year != null) {
            Review review = dossier.review();
            builder.review(new Review(
                    year, year == review.year() ? review.periodEnd() : null, review.receivedOn(), review.decidedOn()));
        }
        LocalDate recruited = day("recruited");
        if (recruited != null && dossier.candidate() instanceof IndividualCandidate person) {
            builder.candidate(new IndividualCandidate(
                    person.name(),
                    person.citizenId(),
                    person.birthDate(),
                    person.gender(),
                    person.ethnicity(),
                    person.workforceGroups(),
                    person.position(),
                    person.leader(),
                    person.directWorker(),
                    recruited,
                    person.servicePeriods(),
                    person.teaching()));
        }
        return builder.build();
    }

    private Set<Section> none() {
        Set<Section> none = EnumSet.noneOf(Section.class);
        for (String property : typed.getOrDefault("none", List.of())) {
            EMPTIABLE.stream()
                    .filter(section -> section.property().equals(property))
                    .forEach(none::add);
        }
        return none;
    }

    private @Nullable List<AwardHeld> awards(@Nullable List<AwardHeld> awards) {
        List<AwardHeld> added = new ArrayList<>(Objects.requireNonNullElse(awards, List.<AwardHeld>of()));
        int before = added.size();
        for (int i = 1; i <= TITLES; i++) {
            String award = text("title" + i);
            Integer year = year("titleYear" + i);
            if (award != null && !knownAward.test(award)) {
                faults.add(new Fault("title" + i, "try.title.wrong", null));
            } else if (award != null && year != null) {
                added.add(new AwardHeld(award, year, null, null, null, null, null));
            } else if (award != null && text("titleYear" + i) == null) {
                faults.add(new Fault("titleYear" + i, "try.year.missing", null));
            } else if (award == null && year != null) {
                faults.add(new Fault("title" + i, "try.title.missing", null));
            }
        }
        return added.size() == before ? awards : added;
    }

    private @Nullable List<AnnualRating> ratings(@Nullable List<AnnualRating> ratings) {
        List<AnnualRating> changed = new ArrayList<>(Objects.requireNonNullElse(ratings, List.<AnnualRating>of()));
        boolean any = false;
        for (int i = 1; i <= RATINGS; i++) {
            Rating rating = constant("rating" + i, Rating.values()).orElse(null);
            Integer year = year("ratedYear" + i);
            if (rating != null && year != null) {
                changed.removeIf(one -> one.year() == year);
                changed.add(new AnnualRating(year, rating, null));
                any = true;
            } else if (rating != null && text("ratedYear" + i) == null) {
                faults.add(new Fault("ratedYear" + i, "try.year.missing", null));
            } else if (rating == null && year != null) {
                faults.add(new Fault("rating" + i, "try.rating.missing", null));
            }
        }
        return any ? changed : ratings;
    }

    private @Nullable List<Initiative> initiatives(@Nullable List<Initiative> initiatives, Dossier dossier) {
        Integer year = year("initiativeYear");
        InfluenceScope scope =
                constant("initiativeScope", InfluenceScope.values()).orElse(null);
        AuthorityLevel level =
                constant("initiativeLevel", AuthorityLevel.values()).orElse(null);
        if (year == null && scope == null && level == null) {
            return initiatives;
        }
        List<Initiative> added = new ArrayList<>(Objects.requireNonNullElse(initiatives, List.<Initiative>of()));
        added.add(new Initiative(
                "Sáng kiến thử",
                InitiativeType.INITIATIVE,
                year == null ? Integer.valueOf(dossier.review().year()) : year,
                level,
                scope,
                null,
                Boolean.TRUE,
                null,
                null,
                List.of()));
        return added;
    }

    private @Nullable Map<Attestation, Boolean> attestations(@Nullable Map<Attestation, Boolean> attestations) {
        Map<Attestation, Boolean> changed = new EnumMap<>(Attestation.class);
        if (attestations != null) {
            changed.putAll(attestations);
        }
        boolean any = false;
        for (String name : typed.getOrDefault("vouched", List.of())) {
            for (Attestation attestation : Attestation.values()) {
                if (attestation.name().equals(name)) {
                    changed.put(attestation, true);
                    any = true;
                }
            }
        }
        return any ? changed : attestations;
    }

    private @Nullable String text(String name) {
        String value = typed.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private @Nullable Integer year(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        if (value.matches("[0-9]{4}")) {
            int year = Integer.parseInt(value);
            if (year >= Limits.FIRST_YEAR && year <= Limits.LAST_YEAR) {
                return year;
            }
        }
        faults.add(new Fault(name, "try.year.wrong", null));
        return null;
    }

    private @Nullable LocalDate day(String name) {
        String value = text(name);
        if (value == null) {
            return null;
        }
        LocalDate day = Typed.day(value);
        if (day == null) {
            faults.add(new Fault(name, "try.day.wrong", null));
        }
        return day;
    }

    private <E extends Enum<E>> Optional<E> constant(String name, E[] constants) {
        String value = text(name);
        return value == null
                ? Optional.empty()
                : Arrays.stream(constants)
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(value))
                        .findFirst();
    }
}
