package vn.bangvang.service.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.model.dossier.AbsenceKind;
import vn.bangvang.model.dossier.AchievementType;
import vn.bangvang.model.dossier.AreaTrait;
import vn.bangvang.model.dossier.Attestation;
import vn.bangvang.model.dossier.AuthorityLevel;
import vn.bangvang.model.dossier.CollectiveType;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.model.dossier.DisciplineForm;
import vn.bangvang.model.dossier.DocumentType;
import vn.bangvang.model.dossier.Gender;
import vn.bangvang.model.dossier.InfluenceScope;
import vn.bangvang.model.dossier.InitiativeType;
import vn.bangvang.model.dossier.Labelled;
import vn.bangvang.model.dossier.ProceedingKind;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.dossier.StudyResult;
import vn.bangvang.model.dossier.WorkforceGroup;

class KnownCodesTest {

    static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of(KnownCodes.CANDIDATE_KIND, CandidateKind.values()),
                Arguments.of(KnownCodes.GENDER, Gender.values()),
                Arguments.of(KnownCodes.WORKFORCE_GROUP, WorkforceGroup.values()),
                Arguments.of(KnownCodes.COLLECTIVE_TYPE, CollectiveType.values()),
                Arguments.of(KnownCodes.AREA, AreaTrait.values()),
                Arguments.of(KnownCodes.RATING, Rating.values()),
                Arguments.of(KnownCodes.COMMENDATION_KIND, CommendationKind.values()),
                Arguments.of(KnownCodes.INITIATIVE_TYPE, InitiativeType.values()),
                Arguments.of(KnownCodes.AUTHORITY_LEVEL, AuthorityLevel.values()),
                Arguments.of(KnownCodes.SCOPE, InfluenceScope.values()),
                Arguments.of(KnownCodes.ACHIEVEMENT_TYPE, AchievementType.values()),
                Arguments.of(KnownCodes.DISCIPLINE_FORM, DisciplineForm.values()),
                Arguments.of(KnownCodes.PROCEEDING_KIND, ProceedingKind.values()),
                Arguments.of(KnownCodes.ABSENCE_KIND, AbsenceKind.values()),
                Arguments.of(KnownCodes.STUDY_RESULT, StudyResult.values()),
                Arguments.of(KnownCodes.DOCUMENT_TYPE, DocumentType.values()),
                Arguments.of(KnownCodes.COUNCIL_LEVEL, CouncilLevel.values()),
                Arguments.of(KnownCodes.ATTESTATION, Attestation.values()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyValueIsFoundByItsLabelAndItsKey(Codes<?> codes, Object[] values) {
        for (Object value : values) {
            assertThat((Object) codes.find(((Labelled) value).label())).isEqualTo(value);
            assertThat((Object) codes.find(((Enum<?>) value).name())).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HTXSNV, EXCELLENT",
        "HTTNV, GOOD",
        "HTT, GOOD",
        "HTNV, COMPLETED",
        "KHTNV, NOT_COMPLETED",
        "Hoàn thành tốt nhiệm vụ, GOOD"
    })
    void ratingsAreKnownByTheirAbbreviations(String text, Rating rating) {
        assertThat(KnownCodes.RATING.find(text)).isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource({
        "có, true",
        "x, true",
        "X, true",
        "1, true",
        "đúng, true",
        "TRUE, true",
        "yes, true",
        "không, false",
        "0, false",
        "sai, false",
        "FALSE, false",
        "no, false"
    })
    void yesAndNoHaveManyWords(String text, boolean value) {
        assertThat(KnownCodes.YES_NO.find(text)).isEqualTo(value);
    }

    @Test
    void whatMayBeTwoValuesIsNone() {
        Codes<String> codes = Codes.<String>empty()
                .value("one", "một", "chung")
                .value("two", "hai", "chung")
                .build();

        assertThat(codes.find("chung")).isNull();
        assertThat(codes.find("một")).isEqualTo("one");
    }
}
