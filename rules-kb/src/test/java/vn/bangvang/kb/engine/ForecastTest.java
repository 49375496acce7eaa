package vn.bangvang.kb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.fixtures.Population;
import vn.bangvang.model.dossier.Achievement;
import vn.bangvang.model.dossier.AchievementType;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.AuthorityLevel;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.CollectiveYear;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.InfluenceScope;
import vn.bangvang.model.dossier.Initiative;
import vn.bangvang.model.dossier.InitiativeType;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.dossier.Review;
import vn.bangvang.model.verdict.Status;
import vn.bangvang.model.verdict.Verdict;

/**
 * The earliest year is held against the rules themselves: a record that goes on faultlessly is no longer missed in that
 * year, and is not eligible in any year before.
 */
class ForecastTest {

    private static final RuleBook BOOK = RuleBook.shipped();
    private static final int YEAR = 2025;

    @Test
    void aFaultlessRecordIsNoLongerMissedInTheEarliestYearAndNotEligibleBefore() {
        List<Dossier> dossiers = new Population(17, YEAR).take(400).toList();
        int checked = 0;
        for (Dossier dossier : dossiers) {
            for (Verdict verdict : evaluate(dossier, YEAR)) {
                Integer earliest = verdict.nearestWay() == null
                        ? null
                        : verdict.nearestWay().earliestYear();
                if (verdict.status() == Status.NOT_ELIGIBLE && earliest != null) {
                    for (int year = YEAR + 1; year < earliest; year++) {
                        assertThat(statusIn(year, dossier, verdict.award()))
                                .as("%s in %d of %s, earliest %d", verdict.award(), year, dossier.id(), earliest)
                                .isNotEqualTo(Status.ELIGIBLE);
                    }
                    assertThat(statusIn(earliest, dossier, verdict.award()))
                            .as("%s in %d of %s", verdict.award(), earliest, dossier.id())
                            .isNotEqualTo(Status.NOT_ELIGIBLE);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(300);
    }

    private static List<Verdict> evaluate(Dossier dossier, int year) {
        return BOOK.inForce("vn", LocalDate.of(year + 1, 2, 1))
                .evaluate(dossier, AwardSelection.all())
                .verdicts();
    }

    private static @Nullable Status statusIn(int year, Dossier dossier, String award) {
        Map<String, Status> statuses = new LinkedHashMap<>();
        evaluate(faultlessUntil(year, dossier, award), year)
                .forEach(verdict -> statuses.put(verdict.award(), verdict.status()));
        return statuses.get(award);
    }

    private static Dossier faultlessUntil(int year, Dossier dossier, String forecast) {
        List<AnnualRating> ratings = copy(dossier.ratings());
        List<AwardHeld> awards = copy(dossier.awards());
        List<Initiative> initiatives = copy(dossier.initiatives());
        List<Achievement> achievements = copy(dossier.achievements());
        List<CollectiveYear> statistics = copy(dossier.statistics());
        if (dossier.nominations() != null) {
            dossier.nominations().stream()
                    .filter(pending -> !pending.award().equals(forecast))
                    .forEach(pending -> awards.add(new AwardHeld(pending.award(), YEAR, null, null, null, null, null)));
        }
        for (int next = YEAR + 1; next <= year; next++) {
            ratings.add(new AnnualRating(next, Rating.EXCELLENT, null));
            for (String title :
                    List.of("advanced_worker", "grassroots_emulation_fighter", "excellent_labor_collective")) {
                awards.add(new AwardHeld(title, next, null, null, null, null, null));
            }
            for (InitiativeType type : InitiativeType.values()) {
                initiatives.add(new Initiative(
                        "SK " + next,
                        type,
                        next,
                        AuthorityLevel.STATE,
                        InfluenceScope.NATIONAL,
                        true,
                        true,
                        5,
                        null,
                        null));
                initiatives.add(new Initiative(
                        "ĐT " + next,
                        type,
                        next,
                        AuthorityLevel.STATE,
                        InfluenceScope.NATIONAL,
                        true,
                        true,
                        5,
                        null,
                        null));
            }
            for (AchievementType type : AchievementType.values()) {
                achievements.add(new Achievement(
                        type, null, next, InfluenceScope.NATIONAL, true, AuthorityLevel.STATE, 10, null));
            }
            statistics.add(new CollectiveYear(next, 10, 10, 10, 10, 5, 0, 5, Rating.EXCELLENT));
        }
        Map<Attestation, Boolean> attestations = new LinkedHashMap<>();
        Arrays.stream(Attestation.values()).forEach(attestation -> attestations.put(attestation, true));
        return dossier.toBuilder()
                .review(new Review(year, null, null, null))
                .ratings(dossier.ratings() == null ? null : ratings)
                .awards(dossier.awards() == null ? null : awards)
                .initiatives(dossier.initiatives() == null ? null : initiatives)
                .achievements(dossier.achievements() == null ? null : achievements)
                .statistics(statistics)
                .attestations(attestations)
                .build();
    }

    private static <T> List<T> copy(@Nullable List<T> section) {
        return section == null ? new ArrayList<>() : new ArrayList<>(section);
    }
}
