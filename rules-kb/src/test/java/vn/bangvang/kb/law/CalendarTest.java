package vn.bangvang.kb.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Walks the calendar from the first encoded day to five years after the last boundary. It proves that no day has a gap
 * or an overlap; it does not prove that the law of a day is right.
 */
class CalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2014, 8, 20);
    private static final LawBook BOOK = LawBookReader.read(LawSource.shipped());

    @Test
    void everyDayHasExactlyOneRuleSetInEveryPlace() {
        LocalDate last = BOOK.ruleSets().stream()
                .map(RuleSetDefinition::from)
                .max(LocalDate::compareTo)
                .orElseThrow()
                .plusYears(5);
        List<String> wrong = new ArrayList<>();
        for (Jurisdiction place : BOOK.jurisdictions()) {
            for (LocalDate day = FIRST; !day.isAfter(last); day = day.plusDays(1)) {
                long covering = covering(place.key(), day);
                if (covering != 1) {
                    wrong.add(place.key() + " " + day + ": " + covering);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static long covering(String place, LocalDate day) {
        for (String jurisdiction : BOOK.lineage(place)) {
            long found = BOOK.ruleSets().stream()
                    .filter(ruleSet -> ruleSet.jurisdiction().equals(jurisdiction) && ruleSet.covers(day))
                    .count();
            if (found > 0) {
                return found;
            }
        }
        return 0;
    }

    @ParameterizedTest(name = "within {0} days: {1}")
    @CsvSource({"99, false", "100, true", "101, true"})
    void warnsOfAnInstrumentThatLapsesWithinANumberOfDays(int days, boolean warned) {
        LocalDate hundredDaysBefore = LocalDate.of(2027, 2, 28).minusDays(100);

        assertThat(BOOK.lapsingWithin(hundredDaysBefore, days).stream()
                        .anyMatch(instrument -> instrument.key().equals("nghi-dinh-152-2025")))
                .isEqualTo(warned);
    }

    @Test
    void onItsLastDayAnInstrumentStillCountsAndTheDayAfterNoMore() {
        LocalDate last = LocalDate.of(2023, 12, 31);

        assertThat(BOOK.lapsingWithin(last, 0)).extracting(Instrument::key).contains("nghi-dinh-91-2017");
        assertThat(BOOK.lapsingWithin(last.plusDays(1), 0))
                .extracting(Instrument::key)
                .doesNotContain("nghi-dinh-91-2017");
    }

    @Test
    void aDayBeforeTheFirstRuleSetIsAnError() {
        assertThatExceptionOfType(RuleSetNotInForceException.class)
                .isThrownBy(() -> BOOK.ruleSet("vn", FIRST.minusDays(1)))
                .withMessage("Chưa có bộ quy tắc có hiệu lực cho ngày 19/08/2014 tại địa bàn “vn”.");
    }

    @Test
    void anUnknownPlaceIsAnErrorThatNamesTheKnownOnes() {
        assertThatExceptionOfType(UnknownJurisdictionException.class)
                .isThrownBy(() -> BOOK.ruleSet("vn-atlantis", FIRST))
                .satisfies(refusal -> assertThat(refusal.known()).contains("vn", "vn-lai-chau"));
    }
}
