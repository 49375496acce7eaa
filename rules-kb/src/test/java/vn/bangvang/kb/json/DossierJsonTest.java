package vn.bangvang.kb.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.fixtures.Population;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.problem.Problem;
import vn.bangvang.model.problem.ProblemCode;

class DossierJsonTest {

    private static final String CANDIDATE =
            "\"candidate\":{\"kind\":\"individual\",\"name\":\"Lò Thị Mai\",\"birthDate\":\"1985-03-27\"}";

    @Test
    void aDossierThatIsWrittenReadsBackEqual() {
        for (Dossier dossier : new Population(23, 2025).take(300).toList()) {
            assertThat(read(DossierJson.write(dossier)).dossier()).isEqualTo(dossier);
        }
    }

    @Test
    void aSectionThatIsAbsentStaysUnknownAndAnEmptyOneStaysDeclared() {
        Dossier dossier = read("{\"id\":\"1\"," + CANDIDATE + ",\"review\":{\"year\":2025},\"awards\":[]}")
                .dossier();

        assertThat(dossier).isNotNull();
        assertThat(dossier.awards()).isEmpty();
        assertThat(dossier.ratings()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1e999", "-0.5", "123456789012", "true"})
    void aTextIsNotANumber(String value) {
        String json =
                "{\"id\":%s,\"candidate\":{\"kind\":\"individual\",\"name\":%s,\"citizenId\":%s},\"review\":{\"year\":2025}}"
                        .formatted(value, value, value);

        assertThat(read(json).problems())
                .extracting(Problem::pointer, Problem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/id", ProblemCode.WRONG_TYPE),
                        org.assertj.core.groups.Tuple.tuple("/candidate/name", ProblemCode.WRONG_TYPE),
                        org.assertj.core.groups.Tuple.tuple("/candidate/citizenId", ProblemCode.WRONG_TYPE));
        assertThat(read(json).problems()).noneMatch(problem -> problem.message().contains("123456789012"));
    }

    @ParameterizedTest(name = "{0} → {2} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    "ratings":[{"year":2026,"rating":"good"}]                                | /ratings/0/year         | IN_THE_FUTURE
                    "ratings":[{"year":2024,"rating":"good"},{"year":2024,"rating":"excellent"}] | /ratings/1/year     | CONTRADICTION
                    "ratings":[{"year":2024,"rating":"perfect"}]                             | /ratings/0/rating       | UNKNOWN_CODE
                    "ratings":[{"year":"x","rating":"good"}]                                 | /ratings/0/year         | WRONG_TYPE
                    "ratings":[{"year":1899,"rating":"good"}]                                | /ratings/0/year         | OUT_OF_RANGE
                    "ratings":[{"rating":"good"}]                                            | /ratings/0/year         | MISSING
                    "ratings":[{"year":2024}]                                                | /ratings/0/rating       | MISSING
                    "ratings":{"year":2024}                                                  | /ratings                | WRONG_TYPE
                    "ratings":[{"year":1984,"rating":"good"}]                                | /ratings/0/year         | BEFORE_BIRTH
                    "awards":[{"award":"medal_of_nothing","year":2024}]                      | /awards/0/award         | UNKNOWN_AWARD
                    "awards":[{"award":"advanced_worker","year":1984}]                       | /awards/0/year          | BEFORE_BIRTH
                    "awards":[{"award":"advanced_worker","year":2024,"decision":{"date":"1985-03-26"}}] | /awards/0/decision/date | BEFORE_BIRTH
                    "awards":[{"award":"advanced_worker","year":2024,"decision":{"date":"2024-02-30"}}] | /awards/0/decision/date | IMPOSSIBLE_DATE
                    "awards":[{"award":"advanced_worker","year":2024,"periodFrom":2023,"periodTo":2022}] | /awards/0/periodTo | DATE_ORDER
                    "nominations":[{"award":"nothing"}]                                      | /nominations/0/award    | UNKNOWN_AWARD
                    "statistics":[{"year":2025,"members":10,"advancedWorkers":11}]           | /statistics/0/advancedWorkers | OUT_OF_RANGE
                    "statistics":[{"year":2025,"members":0}]                                 | /statistics/0/members   | OUT_OF_RANGE
                    "statistics":[{"year":2025,"members":5},{"year":2025,"members":6}]       | /statistics/1/year      | CONTRADICTION
                    "discipline":[{"form":"warning","from":"2024-05-01","servedUntil":"2024-04-30"}] | /discipline/0/servedUntil | DATE_ORDER
                    "absences":[{"kind":"training","from":"2024-05-01","until":"2024-04-30"}] | /absences/0/until      | DATE_ORDER
                    "posts":[{"title":"Giám đốc","from":"2024-05-01","until":"2024-04-30"}]  | /posts/0/until          | DATE_ORDER
                    "proceedings":[{"kind":"complaint","openedOn":"2024-05-01","closedOn":"2024-04-30"}] | /proceedings/0/closedOn | DATE_ORDER
                    "councilResults":[{"award":"advanced_worker","level":"grassroots","members":9,"inFavor":10}] | /councilResults/0/inFavor | OUT_OF_RANGE
                    "attestations":{"no_such":true}                                          | /attestations/no_such   | UNKNOWN_CODE
                    "attestations":{"law_abiding":"yes"}                                     | /attestations/law_abiding | WRONG_TYPE
                    "unit":{"name":" "}                                                      | /unit/name              | MISSING
                    "salary":1                                                               | /salary                 | UNKNOWN_NAME
                    """)
    void namesThePlaceOfWhatCannotBeTrue(String section, String pointer, ProblemCode code) {
        DossierJson.Reading reading =
                read("{\"id\":\"1\"," + CANDIDATE + ",\"review\":{\"year\":2025}," + section + "}");

        assertThat(reading.dossier()).isNull();
        assertThat(reading.problems())
                .extracting(Problem::pointer, Problem::code)
                .contains(org.assertj.core.groups.Tuple.tuple(pointer, code));
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.message()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"id":"1","review":{"year":2025}}                                                      | /candidate
                    {"id":"1","candidate":{"kind":"robot","name":"R"},"review":{"year":2025}}              | /candidate/kind
                    {"id":"1","candidate":{"name":"R"},"review":{"year":2025}}                             | /candidate
                    {"id":"1","candidate":{"kind":"individual"},"review":{"year":2025}}                    | /candidate/name
                    {"candidate":{"kind":"household","name":"R"},"review":{"year":2025}}                   | /id
                    {"id":"1","candidate":{"kind":"household","name":"R"}}                                 | /review
                    {"id":"1","candidate":{"kind":"individual","name":"R","citizenId":"12345678901"},"review":{"year":2025}} | /candidate/citizenId
                    {"id":"1","candidate":{"kind":"individual","name":"R","birthDate":"2025-12-31","recruitedOn":"2025-12-30"},"review":{"year":2025}} | /candidate/recruitedOn
                    {"id":"1","candidate":{"kind":"individual","name":"R","birthDate":"2026-01-01"},"review":{"year":2025}} | /candidate/birthDate
                    {"id":"1","candidate":{"kind":"household","name":"R","communityReview":{"scores":[{"standard":1,"points":20.5,"maximum":20}]}},"review":{"year":2025}} | /candidate/communityReview/scores/0/points
                    {"id":"1","candidate":{"kind":"household","name":"R","communityReview":{"scores":[{"standard":1,"points":-0.5,"maximum":20}]}},"review":{"year":2025}} | /candidate/communityReview/scores/0/points
                    {"id":"1","candidate":{"kind":"household","name":"R","communityReview":{"scores":[{"standard":1,"points":20,"maximum":100.5}]}},"review":{"year":2025}} | /candidate/communityReview/scores/0/maximum
                    {"id":"1","candidate":{"kind":"household","name":"R","communityReview":{"scores":[{"standard":0,"points":20}]}},"review":{"year":2025}} | /candidate/communityReview/scores/0/standard
                    {"id":"1","candidate":{"kind":"household","name":"R","communityReview":{"scores":[{"standard":1}]}},"review":{"year":2025}} | /candidate/communityReview/scores/0/points
                    {"id":"1","candidate":{"kind":"collective","name":"R","communityReview":{"scores":[{"standard":1,"points":21,"maximum":20}]}},"review":{"year":2025}} | /candidate/communityReview/scores/0/points
                    {"id":"1","candidate":{"kind":"collective","name":"R","communityReview":{"scores":[{"standard":6,"points":20}]}},"review":{"year":2025}} | /candidate/communityReview/scores/0/standard
                    {"id":"1","candidate":{"kind":"household","name":"R"},"review":{"year":2025,"receivedOn":"2026-02-02","decidedOn":"2026-02-01"}} | /review/decidedOn
                    """)
    void namesThePlaceOfWhatIsMissingOrWrongAboutTheCandidateAndTheReview(String json, String pointer) {
        assertThat(read(json).problems()).extracting(Problem::pointer).contains(pointer);
    }

    @Test
    void takesAScoreThatReachesItsMaximum() {
        DossierJson.Reading reading = read(
                "{\"id\":\"1\",\"candidate\":{\"kind\":\"household\",\"name\":\"R\",\"communityReview\":"
                        + "{\"scores\":[{\"standard\":3,\"points\":20.0,\"maximum\":20}]}},\"review\":{\"year\":2025}}");

        assertThat(reading.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "[1,2",
                "nothing",
                "{\"id\":1}}",
                "{\"id\":\"1\",\"id\":\"2\"}",
                "\"text\"",
                "[]",
                "null"
            })
    void refusesWhatIsNoDossierAtAll(String json) {
        DossierJson.Reading reading = read(json);

        assertThat(reading.dossier()).isNull();
        assertThat(reading.problems()).isNotEmpty();
    }

    @Test
    void refusesNestingWithoutEnd() {
        assertThat(read("{\"candidate\":" + "{\"a\":".repeat(1000)).problems())
                .extracting(Problem::code)
                .contains(ProblemCode.UNREADABLE);
    }

    @Test
    void refusesANumberWithoutEnd() {
        assertThat(read("{\"review\":{\"year\":" + "9".repeat(100_000) + "}}").problems())
                .isNotEmpty();
    }

    @Test
    void namesEveryProblemNotJustTheFirst() {
        DossierJson.Reading reading = read("{\"id\":\"1\"," + CANDIDATE
                + ",\"review\":{\"year\":2025},\"ratings\":[{\"year\":2024,\"rating\":\"perfect\"}],"
                + "\"discipline\":[{\"form\":\"frown\"}],\"colour\":\"red\"}");

        assertThat(reading.problems())
                .extracting(Problem::pointer)
                .contains("/ratings/0/rating", "/discipline/0/form", "/colour");
    }

    @Test
    void neverRepeatsACitizenIdentityNumber() {
        List<Problem> problems =
                read("{\"id\":\"1\",\"candidate\":{\"kind\":\"individual\",\"name\":\"R\",\"citizenId\":\"12345678901\"},\"review\":{\"year\":2025}}")
                        .problems();

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).doesNotContain("12345678901"));
    }

    private static DossierJson.Reading read(String json) {
        return DossierJson.read(json, key -> key.equals("advanced_worker") || !key.contains("nothing"));
    }
}
