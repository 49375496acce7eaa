package vn.bangvang.service.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.bangvang.model.dossier.Achievement;
import vn.bangvang.model.dossier.AchievementType;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.AuthorityLevel;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.CollectiveCandidate;
import vn.bangvang.model.dossier.CollectiveType;
import vn.bangvang.model.dossier.CollectiveYear;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.Discipline;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.dossier.InfluenceScope;
import vn.bangvang.model.dossier.Initiative;
import vn.bangvang.model.dossier.InitiativeType;
import vn.bangvang.model.dossier.Nomination;
import vn.bangvang.model.dossier.Proceeding;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.dossier.WorkforceGroup;
import vn.bangvang.model.verdict.Outcome;
import vn.bangvang.model.verdict.Status;

/**
 * The conclusions on seven awards under the rule set {@code vn-2024-01-01}, written out by hand for speed: no rules, no
 * reasons, no evidence, and nothing is looked at once the conclusion stands. What an engine is measured by, and a second
 * opinion on its conclusions.
 *
 * <p>Belongs to one thread.
 */
final class HandWritten {

    static final String RULE_SET = "vn-2024-01-01";

    static final String ADVANCED_WORKER = "advanced_worker";
    static final String GRASSROOTS_FIGHTER = "grassroots_emulation_fighter";
    static final String PROVINCE_FIGHTER = "ministry_province_emulation_fighter";
    static final String PROVINCE_CERTIFICATE = "ministry_province_certificate_of_merit";
    static final String PM_CERTIFICATE = "pm_certificate_of_merit";
    static final String ADVANCED_COLLECTIVE = "advanced_labor_collective";
    static final String EXCELLENT_COLLECTIVE = "excellent_labor_collective";

    static final List<String> AWARDS = List.of(
            ADVANCED_WORKER,
            GRASSROOTS_FIGHTER,
            PROVINCE_FIGHTER,
            PROVINCE_CERTIFICATE,
            PM_CERTIFICATE,
            ADVANCED_COLLECTIVE,
            EXCELLENT_COLLECTIVE);

    private static final String ADVANCED_SOLDIER = "advanced_soldier";

    private static final Set<String> TITLES = Set.of(
            ADVANCED_WORKER,
            ADVANCED_SOLDIER,
            GRASSROOTS_FIGHTER,
            PROVINCE_FIGHTER,
            "national_emulation_fighter",
            ADVANCED_COLLECTIVE,
            "advanced_unit",
            EXCELLENT_COLLECTIVE,
            "determined_to_win_unit",
            "ministry_province_emulation_flag",
            "government_emulation_flag",
            "exemplary_commune_ward",
            "cultural_village",
            "cultural_family",
            "military_region_emulation_flag",
            "national_university_emulation_flag");

    private static final int SALARIED = mask(
            WorkforceGroup.CADRE,
            WorkforceGroup.CIVIL_SERVANT,
            WorkforceGroup.PUBLIC_EMPLOYEE,
            WorkforceGroup.EMPLOYEE);
    private static final int ARMED = mask(
            WorkforceGroup.MILITARY,
            WorkforceGroup.DEFENCE_EMPLOYEE,
            WorkforceGroup.POLICE,
            WorkforceGroup.POLICE_WORKER,
            WorkforceGroup.MILITIA);
    private static final int LABORING = mask(WorkforceGroup.WORKER, WorkforceGroup.FARMER, WorkforceGroup.LABORER);
    private static final int LABORING_OR_EMPLOYED = LABORING | mask(WorkforceGroup.EMPLOYEE);
    private static final int LEARNED =
            mask(WorkforceGroup.ENTREPRENEUR, WorkforceGroup.INTELLECTUAL, WorkforceGroup.SCIENTIST);

    private static final int BEFORE_ANY_CAREER = 1900;
    private static final int YEARS_IN_MASK = 64;
    private static final int NO_BOUND = Integer.MAX_VALUE;
    private static final int ADVANCED_SHARE = 70;
    private static final int ALL = 100;

    private final LocalDate asOf;

    private Dossier dossier;
    private int year;
    private LocalDate end;
    private List<AwardHeld> held;
    private boolean groupsKnown;
    private int groups;
    private Outcome discipline;
    private Outcome hold;
    private boolean historyRead;
    private long fighterYears;
    private boolean advancedThisYear;
    private int sinceProvinceFighter;
    private int sinceProvinceCertificateEarliest;
    private int sinceProvinceCertificateLatest;
    private int sincePmCertificateEarliest;
    private int sincePmCertificateLatest;
    private Outcome provinceCertificateHeld;
    private int yearsLeast;
    private int yearsMost;
    private int yearsFirst;
    private int yearsFirstCertain;

    HandWritten(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** The conclusion on each of {@link #AWARDS}, in that order. */
    void conclude(Dossier candidate, Status[] conclusions) {
        take(candidate);
        for (int i = 0; i < conclusions.length; i++) {
            conclusions[i] = conclusion(AWARDS.get(i));
        }
    }

    /** The conclusion on one award. */
    Status conclude(Dossier candidate, String award) {
        take(candidate);
        return conclusion(award);
    }

    private void take(Dossier candidate) {
        dossier = candidate;
        year = candidate.review().year();
        end = candidate.review().end();
        held = candidate.awards();
        discipline = null;
        hold = null;
        historyRead = false;
        groups = 0;
        groupsKnown = false;
        if (candidate.candidate() instanceof IndividualCandidate person && person.workforceGroups() != null) {
            for (WorkforceGroup group : person.workforceGroups()) {
                groups |= 1 << group.ordinal();
                groupsKnown = true;
            }
        }
    }

    private Status conclusion(String award) {
        boolean individual = dossier.candidate() instanceof IndividualCandidate;
        boolean collective = dossier.candidate() instanceof CollectiveCandidate;
        switch (award) {
            case ADVANCED_WORKER:
                return individual && (mayBe(SALARIED) || mayBe(LABORING))
                        ? title(advancedWorker())
                        : Status.NOT_APPLICABLE;
            case GRASSROOTS_FIGHTER:
                return individual ? title(grassrootsFighter()) : Status.NOT_APPLICABLE;
            case PROVINCE_FIGHTER:
                return individual ? title(provinceFighter()) : Status.NOT_APPLICABLE;
            case PROVINCE_CERTIFICATE:
                Outcome province = individual
                        ? provinceCertificate()
                        : collective ? provinceCertificateOfCollective() : provinceCertificateOfHousehold();
                return commendation(province, award);
            case PM_CERTIFICATE:
                return commendation(individual ? pmCertificate() : Outcome.UNKNOWN, award);
            case ADVANCED_COLLECTIVE:
                return collective && mayBeLabor() ? title(advancedCollective()) : Status.NOT_APPLICABLE;
            case EXCELLENT_COLLECTIVE:
                return collective && mayBeLabor() ? title(excellentCollective()) : Status.NOT_APPLICABLE;
            default:
                throw new IllegalArgumentException(award);
        }
    }

    private Status title(Outcome own) {
        return own == Outcome.NOT_MET ? Status.NOT_ELIGIBLE : status(own, Outcome.MET);
    }

    private Status commendation(Outcome own, String award) {
        return own == Outcome.NOT_MET ? Status.NOT_ELIGIBLE : status(own, notYetRewarded(award));
    }

    private Status status(Outcome own, Outcome once) {
        if (once == Outcome.NOT_MET || discipline() == Outcome.NOT_MET) {
            return Status.NOT_ELIGIBLE;
        }
        if (hold() == Outcome.NOT_MET) {
            return Status.ON_HOLD;
        }
        boolean open = own == Outcome.UNKNOWN
                || once == Outcome.UNKNOWN
                || discipline == Outcome.UNKNOWN
                || hold == Outcome.UNKNOWN;
        return open ? Status.NEEDS_REVIEW : Status.ELIGIBLE;
    }

    private boolean mayBe(int wanted) {
        return !groupsKnown || (groups & wanted) != 0;
    }

    // General principles

    private Outcome discipline() {
        if (discipline == null) {
            discipline = findDiscipline();
        }
        return discipline;
    }

    private Outcome findDiscipline() {
        List<Discipline> entries = dossier.discipline();
        if (entries == null) {
            return Outcome.UNKNOWN;
        }
        Outcome result = Outcome.MET;
        for (Discipline entry : entries) {
            LocalDate served = entry.servedUntil();
            if (served == null) {
                result = Outcome.UNKNOWN;
            } else if (!served.isBefore(end)) {
                return Outcome.NOT_MET;
            } else if (!served.isBefore(end.plusDays(1).minusYears(1))) {
                result = Outcome.UNKNOWN;
            }
        }
        return result;
    }

    private Outcome hold() {
        if (hold == null) {
            hold = findHold();
        }
        return hold;
    }

    private Outcome findHold() {
        List<Proceeding> entries = dossier.proceedings();
        if (entries == null) {
            return Outcome.UNKNOWN;
        }
        Outcome result = Outcome.MET;
        for (Proceeding entry : entries) {
            if (entry.closedOn() != null && !entry.closedOn().isAfter(asOf)) {
                continue;
            }
            Boolean blocks = switch (entry.kind()) {
                case DISCIPLINARY_REVIEW -> Boolean.TRUE;
                case INVESTIGATION, INSPECTION, EXAMINATION -> entry.signsOfViolation();
                case COMPLAINT, PRESS_REPORT -> entry.underVerification();
            };
            if (blocks == null) {
                result = Outcome.UNKNOWN;
            } else if (blocks) {
                return Outcome.NOT_MET;
            }
        }
        return result;
    }

    private Outcome notYetRewarded(String award) {
        if (held == null) {
            return Outcome.UNKNOWN;
        }
        Nomination nomination = nominationFor(award);
        String achievement = nomination == null ? null : nomination.achievement();
        Outcome result = achievement != null && alsoProposed(award, achievement) ? Outcome.UNKNOWN : Outcome.MET;
        for (AwardHeld entry : held) {
            if (achievement != null
                    && entry.achievement() != null
                    && achievement.equalsIgnoreCase(entry.achievement())
                    && !isTitle(entry.award())) {
                return Outcome.NOT_MET;
            }
            if (entry.year() != year || !entry.award().equals(award)) {
                continue;
            }
            CommendationKind kind = nomination == null ? null : nomination.kind();
            if (kind == null || entry.kind() == null) {
                result = Outcome.UNKNOWN;
            } else if (kind == entry.kind()) {
                if (kind == CommendationKind.MERIT) {
                    return Outcome.NOT_MET;
                }
                if (achievement == null || entry.achievement() == null) {
                    result = Outcome.UNKNOWN;
                }
            }
        }
        return result;
    }

    private boolean alsoProposed(String award, String achievement) {
        for (Nomination other : dossier.nominations()) {
            if (!other.award().equals(award)
                    && achievement.equalsIgnoreCase(other.achievement())
                    && !isTitle(other.award())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTitle(String award) {
        return TITLES.contains(award);
    }

    private Nomination nominationFor(String award) {
        List<Nomination> nominations = dossier.nominations();
        if (nominations != null) {
            for (Nomination nomination : nominations) {
                if (nomination.award().equals(award)) {
                    return nomination;
                }
            }
        }
        return null;
    }

    // Titles of individuals

    private Outcome advancedWorker() {
        boolean salaried = mayBe(SALARIED);
        boolean laboring = mayBe(LABORING) && (groups & SALARIED) == 0;
        Outcome first = salaried ? advanced() : Outcome.NOT_MET;
        if (first == Outcome.MET || !laboring) {
            return first;
        }
        Outcome second = both(attested(Attestation.EFFECTIVE_LABOR), attested(Attestation.EXEMPLARY_CITIZEN));
        return either(first, groupsKnown ? second : both(second, Outcome.UNKNOWN));
    }

    /** What Article 24 asks of the salaried and of soldiers alike. */
    private Outcome advanced() {
        Outcome own = rated(Rating.GOOD);
        if (own == Outcome.NOT_MET) {
            return own;
        }
        own = both(own, attested(Attestation.SELF_RELIANCE));
        return groupsKnown ? own : both(own, Outcome.UNKNOWN);
    }

    private Outcome grassrootsFighter() {
        Outcome second = grassrootsMerit();
        return second == Outcome.NOT_MET ? second : both(second, advancedOrHeld());
    }

    private Outcome advancedOrHeld() {
        readHistory();
        if (advancedThisYear) {
            return Outcome.MET;
        }
        Outcome worker = advancedWorker();
        if (worker == Outcome.MET) {
            return worker;
        }
        Outcome meets = either(worker, mayBe(ARMED) ? advanced() : Outcome.NOT_MET);
        return held == null ? either(meets, Outcome.UNKNOWN) : meets;
    }

    private Outcome grassrootsMerit() {
        Outcome result = rated(Rating.EXCELLENT);
        List<Initiative> works = dossier.initiatives();
        if (result == Outcome.MET) {
            return result;
        }
        if (works == null) {
            return Outcome.UNKNOWN;
        }
        for (Initiative work : works) {
            result = either(result, countsForGrassroots(work));
        }
        return result;
    }

    private Outcome countsForGrassroots(Initiative work) {
        if (work.year() != null && work.year() > year) {
            return Outcome.NOT_MET;
        }
        Outcome ofYear = work.year() != null && work.year() == year ? Outcome.MET : Outcome.UNKNOWN;
        if (work.type() == InitiativeType.INITIATIVE
                || (work.type() == InitiativeType.COMBAT_INGENUITY && mayBe(ARMED))) {
            return work.recognizedBy() == null ? Outcome.UNKNOWN : ofYear;
        }
        return isResearch(work.type()) ? both(ofYear, known(work.accepted())) : Outcome.NOT_MET;
    }

    private static boolean isResearch(InitiativeType type) {
        return type == InitiativeType.RESEARCH_TOPIC
                || type == InitiativeType.SCHEME
                || type == InitiativeType.SCIENTIFIC_WORK;
    }

    private Outcome provinceFighter() {
        Outcome result = provinceWork();
        if (result == Outcome.NOT_MET) {
            return result;
        }
        readHistory();
        Outcome ever = timesInARow(BEFORE_ANY_CAREER, BEFORE_ANY_CAREER, 3);
        Outcome sinceLast = timesInARow(sinceProvinceFighter, sinceProvinceFighter, 3);
        return both(result, ever == sinceLast ? ever : Outcome.UNKNOWN);
    }

    private Outcome provinceWork() {
        List<Initiative> works = dossier.initiatives();
        if (works == null) {
            return Outcome.UNKNOWN;
        }
        Outcome result = Outcome.NOT_MET;
        for (Initiative work : works) {
            result = either(result, countsForProvince(work));
        }
        return result;
    }

    private Outcome countsForProvince(Initiative work) {
        Outcome reach = both(
                work.scope() == null
                        ? Outcome.UNKNOWN
                        : decided(work.scope().isAtLeast(InfluenceScope.MINISTRY_PROVINCE)),
                work.recognizedBy() == null
                        ? Outcome.UNKNOWN
                        : decided(work.recognizedBy().isAtLeast(AuthorityLevel.MINISTRY_PROVINCE)));
        if (work.type() == InitiativeType.COMBAT_INGENUITY) {
            return mayBe(ARMED) ? reach : Outcome.NOT_MET;
        }
        Outcome applied = both(reach, known(work.applied()));
        if (work.type() == InitiativeType.INITIATIVE) {
            return applied;
        }
        return isResearch(work.type()) ? both(applied, known(work.accepted())) : Outcome.NOT_MET;
    }

    // Certificates

    private Outcome provinceCertificate() {
        Outcome lawful = attested(Attestation.LAW_ABIDING);
        if (lawful == Outcome.NOT_MET) {
            return lawful;
        }
        Scope scope = scope(PROVINCE_CERTIFICATE);
        Outcome result = provinceAchievements(scope);
        if (result == null) {
            result = provinceAchievements(null);
        }
        return both(lawful, result);
    }

    /** {@code null} where nothing matches what is proposed. */
    private Outcome provinceAchievements(Scope scope) {
        Outcome result = null;
        if (proposed(scope, Scope.MOVEMENT, "Điều 74 khoản 1 điểm a", "Điều 74 khoản 2")) {
            result = best(result, achievement(null, AchievementType.MOVEMENT, null));
        }
        if (result != Outcome.MET && proposed(scope, Scope.FEATS, "Điều 74 khoản 1 điểm b", "Điều 74 khoản 2")) {
            result = best(
                    result, achievement(InfluenceScope.FIELD, AchievementType.MERITORIOUS, AchievementType.AD_HOC));
        }
        if (result != Outcome.MET && proposed(scope, Scope.ANY, "Điều 74 khoản 1 điểm c", "Điều 74 khoản 2")) {
            result = best(result, achievement(null, AchievementType.CONTRIBUTION, null));
        }
        if (result != Outcome.MET && proposed(scope, Scope.MERIT, "Điều 74 khoản 1 điểm d", "Điều 74 khoản 2")) {
            readHistory();
            result = best(result, timesInARow(sinceProvinceCertificateEarliest, sinceProvinceCertificateLatest, 2));
            if (result != Outcome.MET) {
                result = best(result, twoExcellentYearsWithWorks());
            }
        }
        if (result != Outcome.MET
                && mayBe(LABORING_OR_EMPLOYED)
                && proposed(scope, Scope.FEATS, "Điều 74 khoản 1", null)) {
            Outcome production = achievement(InfluenceScope.GRASSROOTS, AchievementType.PRODUCTION, null);
            result = best(result, groupsKnown ? production : both(production, Outcome.UNKNOWN));
        }
        if (result != Outcome.MET && mayBe(LEARNED) && proposed(scope, Scope.FEATS, "Điều 74 khoản 2", null)) {
            Outcome contribution = achievement(InfluenceScope.MINISTRY_PROVINCE, AchievementType.CONTRIBUTION, null);
            result = best(result, groupsKnown ? contribution : both(contribution, Outcome.UNKNOWN));
        }
        return result;
    }

    private Outcome twoExcellentYearsWithWorks() {
        yearsRated(Rating.EXCELLENT, null, sinceProvinceCertificateEarliest, sinceProvinceCertificateLatest);
        Outcome years = atLeast(yearsLeast, yearsMost, 2);
        if (years == Outcome.NOT_MET) {
            return years;
        }
        List<Initiative> works = dossier.initiatives();
        if (works == null) {
            return Outcome.UNKNOWN;
        }
        int initiatives = 0;
        int perhapsInitiatives = 0;
        int research = 0;
        int perhapsResearch = 0;
        for (Initiative work : works) {
            boolean isInitiative = work.type() == InitiativeType.INITIATIVE;
            if (!isInitiative && !isResearch(work.type())) {
                continue;
            }
            Outcome counts = both(inYears(work.year()), known(work.applied()));
            if (isInitiative) {
                counts = work.recognizedBy() == null ? both(counts, Outcome.UNKNOWN) : counts;
                initiatives += counts == Outcome.MET ? 1 : 0;
                perhapsInitiatives += counts == Outcome.UNKNOWN ? 1 : 0;
            } else {
                counts = both(counts, known(work.accepted()));
                research += counts == Outcome.MET ? 1 : 0;
                perhapsResearch += counts == Outcome.UNKNOWN ? 1 : 0;
            }
        }
        return both(
                years,
                either(
                        atLeast(initiatives, initiatives + perhapsInitiatives, 2),
                        atLeast(research, research + perhapsResearch, 2)));
    }

    private Outcome inYears(Integer candidate) {
        if (candidate == null) {
            return Outcome.UNKNOWN;
        }
        if (candidate < yearsFirst || candidate > year) {
            return Outcome.NOT_MET;
        }
        return candidate >= yearsFirstCertain ? Outcome.MET : Outcome.UNKNOWN;
    }

    private Outcome provinceCertificateOfCollective() {
        Outcome first = both(attested(Attestation.LAW_ABIDING), attested(Attestation.INTERNAL_UNITY));
        if (first == Outcome.NOT_MET) {
            return first;
        }
        Outcome result = collectiveAchievements(scope(PROVINCE_CERTIFICATE));
        if (result == null) {
            result = collectiveAchievements(null);
        }
        return both(first, result);
    }

    private Outcome collectiveAchievements(Scope scope) {
        Outcome result = null;
        if (proposed(scope, Scope.MOVEMENT, "Điều 74 khoản 3 điểm a", null)) {
            result = best(result, achievement(null, AchievementType.MOVEMENT, null));
        }
        if (result != Outcome.MET && proposed(scope, Scope.AD_HOC, "Điều 74 khoản 3 điểm b", null)) {
            result = best(result, achievement(InfluenceScope.FIELD, AchievementType.AD_HOC, null));
        }
        if (result != Outcome.MET && proposed(scope, Scope.ANY, "Điều 74 khoản 3 điểm c", null)) {
            result = best(result, achievement(null, AchievementType.CONTRIBUTION, null));
        }
        if (result != Outcome.MET && proposed(scope, Scope.MERIT, "Điều 74 khoản 3 điểm d", null)) {
            Outcome merit = attested(Attestation.GRASSROOTS_DEMOCRACY);
            if (merit != Outcome.NOT_MET) {
                readHistory();
                yearsRated(
                        Rating.EXCELLENT,
                        EXCELLENT_COLLECTIVE,
                        sinceProvinceCertificateEarliest,
                        sinceProvinceCertificateLatest);
                merit = both(merit, atLeast(yearsLeast, yearsMost, 2));
            }
            result = best(result, merit);
        }
        return result;
    }

    private Outcome provinceCertificateOfHousehold() {
        return both(attested(Attestation.LAW_ABIDING), achievement(null, AchievementType.ASSETS, null));
    }

    private Outcome pmCertificate() {
        Outcome lawful = attested(Attestation.LAW_ABIDING);
        if (lawful == Outcome.NOT_MET) {
            return lawful;
        }
        return both(lawful, pmAchievements(scope(PM_CERTIFICATE)));
    }

    private Outcome pmAchievements(Scope scope) {
        Outcome result = null;
        Scope narrowing = scope != null && scope.matchesNothing(this) ? null : scope;
        if (proposed(narrowing, Scope.MOVEMENT, "Điều 73 khoản 1 điểm a", "Điều 73 khoản 2 điểm a")) {
            result = best(result, achievement(null, AchievementType.MOVEMENT, null));
        }
        if (result != Outcome.MET
                && proposed(narrowing, Scope.ANY, "Điều 73 khoản 1 điểm d", "Điều 73 khoản 2 điểm a")) {
            result = best(result, achievement(null, AchievementType.CONTRIBUTION, null));
        }
        boolean feats = !groupsKnown || (groups & LABORING) == 0;
        if (result != Outcome.MET && feats && proposed(narrowing, Scope.FEATS, "Điều 73 khoản 1 điểm c", null)) {
            result = best(
                    result,
                    either(
                            achievement(
                                    InfluenceScope.MINISTRY_PROVINCE,
                                    AchievementType.MERITORIOUS,
                                    AchievementType.AD_HOC),
                            achievement(null, AchievementType.REGIONAL_PRIZE, AchievementType.HIGHEST_REGIONAL_PRIZE)));
        }
        if (result != Outcome.MET
                && proposed(narrowing, Scope.MERIT, "Điều 73 khoản 1 điểm b", "Điều 73 khoản 2 điểm a")) {
            result = best(result, fiveGoodYears());
        }
        if (result != Outcome.MET && pmUnreadAlternative(scope, narrowing == null)) {
            result = Outcome.UNKNOWN;
        }
        return result;
    }

    /** Points of Article 73 that the rule set only knows to exist; the kind proposed narrows them in any case. */
    private boolean pmUnreadAlternative(Scope scope, boolean anyGround) {
        boolean production = mayBe(LABORING)
                && (scope == null || scope.kind == null || (Scope.FEATS & scope.kindBit()) != 0)
                && (anyGround || scope.isGround("Điều 73 khoản 2 điểm b"));
        boolean learned = mayBe(LEARNED) && (anyGround || scope.isGround("Điều 73 khoản 3"));
        return production || learned;
    }

    private Outcome fiveGoodYears() {
        readHistory();
        if (provinceCertificateHeld == Outcome.NOT_MET) {
            return Outcome.NOT_MET;
        }
        yearsRated(Rating.GOOD, null, sincePmCertificateEarliest, sincePmCertificateLatest);
        Outcome years = atLeast(yearsLeast, yearsMost, 5);
        if (years == Outcome.NOT_MET) {
            return years;
        }
        return both(both(provinceCertificateHeld, years), fighterInYears(3));
    }

    private Outcome fighterInYears(int threshold) {
        if (held == null) {
            return atLeast(0, Math.max(1, Math.max(0, year - yearsFirst + 1)), threshold);
        }
        int least = 0;
        int most = 0;
        for (AwardHeld entry : held) {
            if (entry.year() >= yearsFirst
                    && entry.year() <= year
                    && entry.award().equals(GRASSROOTS_FIGHTER)
                    && servesAsBasis(entry, true) == Outcome.MET) {
                most++;
                least += entry.year() >= yearsFirstCertain ? 1 : 0;
            }
        }
        if (mayStillCome() && yearsFirst <= year) {
            most++;
        }
        return atLeast(least, most, threshold);
    }

    private Scope scope(String award) {
        Nomination nomination = nominationFor(award);
        return nomination == null || (nomination.kind() == null && nomination.ground() == null)
                ? null
                : new Scope(nomination.kind(), nomination.ground());
    }

    private static boolean proposed(Scope scope, int kinds, String place, String also) {
        return scope == null || scope.allows(kinds, place, also);
    }

    /** What a nomination narrows the alternatives to. */
    private record Scope(CommendationKind kind, String ground) {

        static final int MERIT = 1 << CommendationKind.MERIT.ordinal();
        static final int AD_HOC = 1 << CommendationKind.AD_HOC.ordinal();
        static final int MOVEMENT = 1 << CommendationKind.MOVEMENT.ordinal();
        static final int FEATS = MERIT | AD_HOC;
        static final int ANY = FEATS | MOVEMENT;

        int kindBit() {
            return 1 << kind.ordinal();
        }

        boolean allows(int kinds, String place, String also) {
            return (kind == null || (kinds & kindBit()) != 0)
                    && (ground == null || isGround(place) || (also != null && isGround(also)));
        }

        boolean isGround(String place) {
            if (ground == null) {
                return true;
            }
            String proposed = ground.strip().toLowerCase(Locale.ROOT);
            String known = place.toLowerCase(Locale.ROOT);
            return known.equals(proposed) || known.startsWith(proposed + " ");
        }

        /** Whether no alternative of Article 73, read or unread, is what is proposed. */
        boolean matchesNothing(HandWritten candidate) {
            boolean feats = !candidate.groupsKnown || (candidate.groups & LABORING) == 0;
            return !allows(MOVEMENT, "Điều 73 khoản 1 điểm a", "Điều 73 khoản 2 điểm a")
                    && !allows(MERIT, "Điều 73 khoản 1 điểm b", "Điều 73 khoản 2 điểm a")
                    && !(feats && allows(FEATS, "Điều 73 khoản 1 điểm c", null))
                    && !allows(ANY, "Điều 73 khoản 1 điểm d", "Điều 73 khoản 2 điểm a")
                    && !candidate.pmUnreadAlternative(this, false);
        }
    }

    // Titles of collectives

    private boolean mayBeLabor() {
        CollectiveType type = ((CollectiveCandidate) dossier.candidate()).type();
        return type == null || type == CollectiveType.LABOR_COLLECTIVE || type == CollectiveType.ENTERPRISE;
    }

    private Outcome collectiveBase(Rating rating) {
        Outcome result = rated(rating);
        if (result == Outcome.NOT_MET) {
            return result;
        }
        result = both(result, attested(Attestation.EMULATION_MOVEMENT));
        result = both(result, attested(Attestation.INTERNAL_UNITY));
        result = both(result, attested(Attestation.LAW_ABIDING));
        boolean typeKnown = ((CollectiveCandidate) dossier.candidate()).type() != null;
        return typeKnown ? result : both(result, Outcome.UNKNOWN);
    }

    private Outcome advancedCollective() {
        Outcome result = collectiveBase(Rating.GOOD);
        if (result == Outcome.NOT_MET) {
            return result;
        }
        CollectiveYear figures = figures();
        if (figures == null) {
            return both(result, Outcome.UNKNOWN);
        }
        Integer disciplined = figures.disciplined();
        result = both(result, disciplined == null ? Outcome.UNKNOWN : decided(disciplined == 0));
        return both(result, share(figures.advancedWorkers(), figures.members(), ADVANCED_SHARE));
    }

    private Outcome excellentCollective() {
        Outcome result = collectiveBase(Rating.EXCELLENT);
        if (result == Outcome.NOT_MET) {
            return result;
        }
        CollectiveYear figures = figures();
        if (figures == null) {
            return both(result, Outcome.UNKNOWN);
        }
        Integer fighters = figures.grassrootsFighters();
        result = both(result, fighters == null ? Outcome.UNKNOWN : decided(fighters >= 1));
        result = both(result, share(figures.completed(), figures.members(), ALL));
        return both(result, share(figures.advancedWorkers(), figures.members(), ADVANCED_SHARE));
    }

    private CollectiveYear figures() {
        List<CollectiveYear> statistics = dossier.statistics();
        if (statistics != null) {
            for (CollectiveYear figures : statistics) {
                if (figures.year() == year) {
                    return figures;
                }
            }
        }
        return null;
    }

    private static Outcome share(Integer part, Integer whole, int percent) {
        return part == null || whole == null ? Outcome.UNKNOWN : decided(part * 100L >= (long) percent * whole);
    }

    // The record

    private Outcome rated(Rating threshold) {
        List<AnnualRating> ratings = dossier.ratings();
        if (ratings == null) {
            return Outcome.UNKNOWN;
        }
        if (ratings.isEmpty()) {
            return Outcome.NOT_MET;
        }
        int index = ratingOf(ratings, year);
        return index < 0 ? Outcome.UNKNOWN : decided(ratings.get(index).rating().isAtLeast(threshold));
    }

    /** The last entry first: records are kept in the order of the years, and what is asked is mostly recent. */
    private static int ratingOf(List<AnnualRating> ratings, int wanted) {
        for (int i = ratings.size() - 1; i >= 0; i--) {
            if (ratings.get(i).year() == wanted) {
                return i;
            }
        }
        return -1;
    }

    private Outcome attested(Attestation attestation) {
        if (dossier.attestations() == null) {
            return Outcome.UNKNOWN;
        }
        return known(dossier.attestations().get(attestation));
    }

    private Outcome achievement(InfluenceScope reach, AchievementType type, AchievementType orType) {
        List<Achievement> achievements = dossier.achievements();
        if (achievements == null) {
            return Outcome.UNKNOWN;
        }
        Outcome result = Outcome.NOT_MET;
        for (Achievement entry : achievements) {
            if (entry.type() != type && (orType == null || entry.type() != orType)) {
                continue;
            }
            Integer of = entry.year();
            if (of != null && of > year) {
                continue;
            }
            Outcome counts = of == null || of < year ? Outcome.UNKNOWN : Outcome.MET;
            if (reach != null) {
                counts = both(
                        counts,
                        entry.scope() == null
                                ? Outcome.UNKNOWN
                                : decided(entry.scope().isAtLeast(reach)));
            }
            result = either(result, counts);
        }
        return result;
    }

    private void readHistory() {
        if (historyRead) {
            return;
        }
        historyRead = true;
        fighterYears = 0;
        advancedThisYear = false;
        sinceProvinceFighter = BEFORE_ANY_CAREER;
        sinceProvinceCertificateEarliest = BEFORE_ANY_CAREER;
        sinceProvinceCertificateLatest = BEFORE_ANY_CAREER;
        sincePmCertificateEarliest = BEFORE_ANY_CAREER;
        sincePmCertificateLatest = BEFORE_ANY_CAREER;
        provinceCertificateHeld = held == null ? Outcome.UNKNOWN : Outcome.NOT_MET;
        if (held == null) {
            return;
        }
        for (AwardHeld entry : held) {
            int ago = year - entry.year();
            boolean earlier = ago > 0 && (entry.kind() == null || entry.kind() == CommendationKind.MERIT);
            switch (entry.award()) {
                case GRASSROOTS_FIGHTER -> {
                    if (ago >= 0 && ago < YEARS_IN_MASK) {
                        fighterYears |= 1L << ago;
                    }
                }
                case ADVANCED_WORKER, ADVANCED_SOLDIER -> advancedThisYear |= ago == 0;
                case PROVINCE_FIGHTER -> {
                    if (earlier) {
                        sinceProvinceFighter = Math.max(sinceProvinceFighter, entry.year() + 1);
                    }
                }
                case PROVINCE_CERTIFICATE -> {
                    provinceCertificateHeld = either(provinceCertificateHeld, servesAsBasis(entry, false));
                    if (earlier) {
                        if (entry.kind() != null) {
                            sinceProvinceCertificateEarliest =
                                    Math.max(sinceProvinceCertificateEarliest, afterEarliest(entry));
                        }
                        sinceProvinceCertificateLatest = Math.max(sinceProvinceCertificateLatest, afterLatest(entry));
                    }
                }
                case PM_CERTIFICATE -> {
                    if (earlier) {
                        if (entry.kind() != null) {
                            sincePmCertificateEarliest = Math.max(sincePmCertificateEarliest, afterEarliest(entry));
                        }
                        sincePmCertificateLatest = Math.max(sincePmCertificateLatest, afterLatest(entry));
                    }
                }
                default -> {}
            }
        }
    }

    private static Outcome servesAsBasis(AwardHeld entry, boolean title) {
        if (entry.kind() == null) {
            return title ? Outcome.MET : Outcome.UNKNOWN;
        }
        return decided(entry.kind() != CommendationKind.MOVEMENT && entry.kind() != CommendationKind.AD_HOC);
    }

    private static int afterEarliest(AwardHeld entry) {
        return entry.periodTo() != null ? entry.periodTo() + 1 : Math.min(decisionYear(entry), entry.year() + 1);
    }

    private static int afterLatest(AwardHeld entry) {
        return entry.periodTo() != null ? entry.periodTo() + 1 : decisionYear(entry) + 1;
    }

    private static int decisionYear(AwardHeld entry) {
        return entry.decision() == null || entry.decision().date() == null
                ? entry.year()
                : entry.decision().date().getYear();
    }

    /** Whether the title of grassroots fighter was held so often without a break. */
    private Outcome timesInARow(int earliest, int latest, int threshold) {
        if (held == null) {
            return atLeast(0, Math.max(1, Math.max(0, year - earliest + 1)), threshold);
        }
        int from = afterDisciplineEarliest(earliest);
        int certainFrom = afterDisciplineLatest(latest);
        int least = 0;
        int most = 0;
        int ago = (fighterYears & 1) != 0 ? 0 : 1;
        while (ago < YEARS_IN_MASK && (fighterYears >>> ago & 1) != 0 && year - ago >= from) {
            most++;
            least += year - ago >= certainFrom ? 1 : 0;
            ago++;
        }
        return atLeast(least, mayStillCome() ? most + 1 : most, threshold);
    }

    private boolean mayStillCome() {
        return (fighterYears & 1) == 0 && (asOf.getYear() <= year || nominationFor(GRASSROOTS_FIGHTER) != null);
    }

    private int afterDisciplineEarliest(int earliest) {
        int result = earliest;
        List<Discipline> entries = dossier.discipline();
        if (entries != null) {
            for (Discipline entry : entries) {
                if (entry.servedUntil() != null) {
                    result = Math.max(result, entry.servedUntil().plusDays(1).getYear());
                }
            }
        }
        return result;
    }

    private int afterDisciplineLatest(int latest) {
        int result = latest;
        List<Discipline> entries = dossier.discipline();
        if (entries != null) {
            for (Discipline entry : entries) {
                if (entry.servedUntil() == null) {
                    result = year + 1;
                    continue;
                }
                LocalDate first = entry.servedUntil().plusDays(1);
                result = Math.max(result, first.getDayOfYear() == 1 ? first.getYear() : first.getYear() + 1);
            }
        }
        return result;
    }

    /** Years in a row with a rating, up to the one under review: their number and when they begin. */
    private void yearsRated(Rating rating, String orTitle, int earliest, int latest) {
        List<AnnualRating> ratings = dossier.ratings();
        boolean none = ratings != null && ratings.isEmpty();
        int firstTitle = orTitle == null ? year + 1 : firstYearOf(orTitle);
        if (firstTitle > year && (ratings == null || none)) {
            yearsLeast = 0;
            yearsMost = none ? 0 : Math.max(0, year - earliest + 1);
            yearsFirst = none ? year + 1 : earliest;
            yearsFirstCertain = year + 1;
            return;
        }
        int from = afterDisciplineEarliest(earliest);
        int certainFrom = afterDisciplineLatest(latest);
        int firstRecorded = Math.min(firstTitle, year + 1);
        if (ratings != null) {
            for (AnnualRating entry : ratings) {
                firstRecorded = Math.min(firstRecorded, entry.year());
            }
        }
        yearsLeast = 0;
        yearsMost = 0;
        yearsFirstCertain = year + 1;
        int current = year;
        boolean broken = false;
        while (current >= firstRecorded && current >= from) {
            int index = ratings == null ? -1 : ratingOf(ratings, current);
            boolean reached = (index >= 0 && ratings.get(index).rating().isAtLeast(rating))
                    || (orTitle != null && wasHeld(orTitle, current));
            if (!reached && (index >= 0 || none)) {
                broken = true;
                break;
            }
            yearsMost++;
            if (reached && yearsFirstCertain == current + 1 && current >= certainFrom) {
                yearsLeast++;
                yearsFirstCertain = current;
            }
            current--;
        }
        yearsFirst = current + 1;
        if (!broken && current >= from) {
            yearsMost = Math.max(0, year - from + 1);
            yearsFirst = from;
        }
    }

    private int firstYearOf(String award) {
        int first = NO_BOUND;
        if (held != null) {
            for (AwardHeld entry : held) {
                if (entry.award().equals(award)) {
                    first = Math.min(first, entry.year());
                }
            }
        }
        return first == NO_BOUND ? year + 1 : first;
    }

    private boolean wasHeld(String award, int wanted) {
        if (held != null) {
            for (AwardHeld entry : held) {
                if (entry.year() == wanted && entry.award().equals(award)) {
                    return true;
                }
            }
        }
        return false;
    }

    // Three values

    private static Outcome known(Boolean answer) {
        return answer == null ? Outcome.UNKNOWN : decided(answer);
    }

    private static Outcome decided(boolean answer) {
        return answer ? Outcome.MET : Outcome.NOT_MET;
    }

    private static Outcome both(Outcome one, Outcome other) {
        if (one == Outcome.NOT_MET || other == Outcome.NOT_MET) {
            return Outcome.NOT_MET;
        }
        return one == Outcome.UNKNOWN || other == Outcome.UNKNOWN ? Outcome.UNKNOWN : Outcome.MET;
    }

    private static Outcome either(Outcome one, Outcome other) {
        if (one == Outcome.MET || other == Outcome.MET) {
            return Outcome.MET;
        }
        return one == Outcome.UNKNOWN || other == Outcome.UNKNOWN ? Outcome.UNKNOWN : Outcome.NOT_MET;
    }

    private static Outcome best(Outcome soFar, Outcome next) {
        return soFar == null ? next : either(soFar, next);
    }

    private static Outcome atLeast(int least, int most, int threshold) {
        if (least >= threshold) {
            return Outcome.MET;
        }
        return most < threshold ? Outcome.NOT_MET : Outcome.UNKNOWN;
    }

    private static int mask(WorkforceGroup... wanted) {
        int mask = 0;
        for (WorkforceGroup group : wanted) {
            mask |= 1 << group.ordinal();
        }
        return mask;
    }
}
