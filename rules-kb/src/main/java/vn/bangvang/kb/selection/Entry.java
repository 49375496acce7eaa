package vn.bangvang.kb.selection;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Achievement;
import vn.bangvang.model.dossier.AchievementType;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.AreaTrait;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.CollectiveYear;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Gender;
import vn.bangvang.model.dossier.HouseholdCandidate;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.dossier.Initiative;
import vn.bangvang.model.dossier.Unit;
import vn.bangvang.model.dossier.WorkforceGroup;
import vn.bangvang.model.procedure.CandidateType;
import vn.bangvang.model.selection.CheckOutcome;
import vn.bangvang.model.verdict.Status;

/**
 * What a round keeps of a dossier. An absent component is not known, as in the dossier.
 *
 * @param unit the unit as it is compared
 * @param unitName the unit as it is called
 * @param members number of members of a collective in the year
 * @param rating the rating of the year
 * @param ratingsKnown whether the dossier gives its ratings at all
 * @param brave whether the person acted bravely or ad hoc
 */
record Entry(
        String id,
        CandidateType type,
        String name,
        @Nullable String citizenId,
        @Nullable LocalDate birthDate,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable List<AreaTrait> areas,
        @Nullable Boolean leader,
        @Nullable Boolean directWorker,
        @Nullable Gender gender,
        @Nullable List<WorkforceGroup> groups,
        @Nullable Boolean small,
        @Nullable Integer members,
        @Nullable Integer women,
        int year,
        @Nullable AnnualRating rating,
        boolean ratingsKnown,
        @Nullable List<AwardHeld> held,
        @Nullable List<Initiative> initiatives,
        @Nullable Boolean brave,
        @Nullable List<Proposal> proposals) {

    /** One award that the dossier proposes, its verdict and what of its procedure the dossier shows. */
    record Proposal(
            String award,
            boolean commendation,
            @Nullable CommendationKind kind,
            @Nullable String ground,
            @Nullable String achievement,
            @Nullable Status status,
            CheckOutcome papers,
            CheckOutcome procedure,
            CheckOutcome time,
            CheckOutcome minutes,
            CheckOutcome votes) {}

    static Entry of(Dossier dossier, @Nullable List<Proposal> proposals) {
        IndividualCandidate person = dossier.candidate() instanceof IndividualCandidate one ? one : null;
        CollectiveCandidate collective = dossier.candidate() instanceof CollectiveCandidate one ? one : null;
        HouseholdCandidate household = dossier.candidate() instanceof HouseholdCandidate one ? one : null;
        Unit unit = dossier.unit();
        int year = dossier.review().year();
        CollectiveYear figures = dossier.statistics() == null
                ? null
                : dossier.statistics().stream()
                        .filter(one -> one.year() == year)
                        .findFirst()
                        .orElse(null);
        AnnualRating rating = dossier.ratings() == null
                ? null
                : dossier.ratings().stream()
                        .filter(one -> one.year() == year)
                        .findFirst()
                        .orElse(null);
        return new Entry(
                dossier.id(),
                CandidateType.of(dossier.candidate()),
                fold(dossier.candidate().name()),
                person != null ? person.citizenId() : household != null ? household.citizenId() : null,
                person == null ? null : person.birthDate(),
                unit == null ? null : unit.name() != null ? fold(unit.name()) : unit.code(),
                unit == null ? null : unit.name() != null ? unit.name() : unit.code(),
                unit == null ? null : unit.areas(),
                person == null ? null : person.leader(),
                person == null ? null : person.directWorker(),
                person == null ? null : person.gender(),
                person == null ? null : person.workforceGroups(),
                collective == null ? null : collective.small(),
                figures == null ? null : figures.members(),
                figures == null ? null : figures.women(),
                year,
                rating,
                dossier.ratings() != null,
                dossier.awards(),
                dossier.initiatives(),
                brave(dossier.attestations(), dossier.achievements()),
                proposals);
    }

    private static @Nullable Boolean brave(
            @Nullable Map<Attestation, Boolean> attestations, @Nullable List<Achievement> achievements) {
        if (attestations != null && Boolean.TRUE.equals(attestations.get(Attestation.BRAVE_ACT))) {
            return true;
        }
        return achievements == null
                ? null
                : achievements.stream().anyMatch(one -> one.type() == AchievementType.AD_HOC);
    }

    /** A text as it is compared: marks kept, case and spaces not. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** Whom the dossier is about: equal for dossiers that are surely about the same candidate. */
    String identity() {
        if (citizenId != null) {
            return "id " + citizenId;
        }
        return type == CandidateType.COLLECTIVE && unit != null ? "tt " + name + " | " + unit : "hs " + id;
    }

    /** Whether this and another dossier may be about the same candidate though their numbers do not show it. */
    boolean mayBe(Entry other) {
        boolean withoutNumber = citizenId == null || other.citizenId == null;
        boolean sameBirth = birthDate != null && birthDate.equals(other.birthDate);
        boolean sameUnit = unit != null && unit.equals(other.unit);
        boolean contradicts = birthDate != null && other.birthDate != null && !sameBirth;
        return withoutNumber
                && type == other.type
                && name.equals(other.name)
                && (sameBirth || sameUnit || unit == null || other.unit == null)
                && !contradicts;
    }

    boolean proposes(List<String> awards) {
        return proposals != null
                && (awards.isEmpty() || proposals.stream().anyMatch(one -> awards.contains(one.award())));
    }

    /** The verdict on an award, where the dossier proposes it and it was evaluated. */
    @Nullable Status statusOf(String award) {
        if (proposals == null) {
            return null;
        }
        for (Proposal proposal : proposals) {
            if (proposal.award().equals(award)) {
                return proposal.status();
            }
        }
        return null;
    }

    /** Whether the dossier is known to hold an award for the year under review. */
    @Nullable Boolean holdsForYear(List<String> awards) {
        return held == null ? null : held.stream().anyMatch(one -> one.year() == year && awards.contains(one.award()));
    }
}
