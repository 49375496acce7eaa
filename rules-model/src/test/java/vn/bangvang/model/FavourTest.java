package vn.bangvang.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.bangvang.model.verdict.Favour;
import vn.bangvang.model.verdict.Status;

class FavourTest {

    @ParameterizedTest
    @CsvSource({
        "ELIGIBLE, ELIGIBLE, EQUAL",
        "ELIGIBLE, NOT_ELIGIBLE, FORMER",
        "ELIGIBLE, NOT_APPLICABLE, FORMER",
        "NOT_ELIGIBLE, ELIGIBLE, LATER",
        "NOT_APPLICABLE, ELIGIBLE, LATER",
        "NOT_ELIGIBLE, NOT_ELIGIBLE, EQUAL",
        "NOT_ELIGIBLE, NOT_APPLICABLE, EQUAL",
    })
    void theLawUnderWhichTheCandidateIsEligibleIsTheMoreFavourable(Status former, Status later, Favour favour) {
        assertThat(Favour.of(former, later)).isEqualTo(favour);
    }

    @ParameterizedTest
    @EnumSource
    void anOpenConclusionCannotBeCompared(Status decidedOrNot) {
        for (Status open : new Status[] {Status.NEEDS_REVIEW, Status.ON_HOLD}) {
            assertThat(Favour.of(open, decidedOrNot)).isEqualTo(Favour.UNKNOWN);
            assertThat(Favour.of(decidedOrNot, open)).isEqualTo(Favour.UNKNOWN);
        }
    }

    @Test
    void aLawThatCouldNotBeAppliedCannotBeCompared() {
        assertThat(Favour.of(Status.ELIGIBLE, null)).isEqualTo(Favour.UNKNOWN);
    }
}
