package vn.bangvang.kb.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    private static final LawBook BOOK = LawBookReader.read(LawSource.shipped());

    @ParameterizedTest
    @CsvSource({
        "vn-bac-ninh, 2025-12-14, vn-2025-08-05",
        "vn-bac-ninh, 2025-12-15, vn-bac-ninh-2025-12-15",
        "vn-bac-ninh, 2026-09-30, vn-bac-ninh-2025-12-15",
        "vn-bac-ninh, 2026-10-01, vn-bac-ninh-2026-10-01",
        "vn-ha-noi, 2025-12-05, vn-2025-08-05",
        "vn-ha-noi, 2025-12-06, vn-ha-noi-2025-12-06",
        "vn-ha-noi, 2025-12-09, vn-ha-noi-2025-12-06",
        "vn-ha-noi, 2025-12-10, vn-ha-noi-2025-12-10",
        "vn-ha-noi, 2025-12-17, vn-ha-noi-2025-12-10",
        "vn-ha-noi, 2025-12-18, vn-ha-noi-2025-12-18",
        "vn-ha-noi, 2026-10-01, vn-ha-noi-2026-10-01",
        "vn-lao-cai, 2026-02-01, vn-2025-08-05",
        "vn-sector-court, 2020-06-01, vn-2020-01-01",
    })
    void aPlaceHasItsOwnRuleSetOrThatOfItsParent(String place, LocalDate day, String ruleSet) {
        assertThat(BOOK.ruleSet(place, day).id()).isEqualTo(ruleSet);
    }

    @Test
    void aRuleSetOfAPlaceAppliesAllThatItsCountryApplies() {
        List<String> lacking = new ArrayList<>();
        for (RuleSetDefinition ruleSet : BOOK.ruleSets()) {
            List<String> around = BOOK.lineage(ruleSet.jurisdiction());
            RuleSetDefinition country = BOOK.ruleSet(around.get(around.size() - 1), ruleSet.from());
            boolean sameEnd = ruleSet.to() == null
                    ? country.to() == null
                    : country.to() == null || !ruleSet.to().isAfter(country.to());
            if (!ruleSet.instruments().containsAll(country.instruments())
                    || !ruleSet.pending().containsAll(country.pending())
                    || !ruleSet.cautions().containsAll(country.cautions())
                    || !sameEnd) {
                lacking.add(ruleSet.id());
            }
        }
        assertThat(lacking).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "vn-sector-education, 2020-09-30, ''",
        "vn-sector-education, 2020-10-01, 1/3",
        "vn-sector-education, 2023-12-31, 1/3",
        "vn-sector-education, 2024-01-01, ''",
        "vn-lai-chau, 2021-06-01, ''",
    })
    void aSectorsNumberIsForThatSectorAndItsTime(String place, LocalDate day, String share) {
        assertThat(BOOK.parameters(place, day)
                        .find("local_leader_max_share")
                        .map(value -> value.texts().get(0))
                        .orElse(""))
                .isEqualTo(share);
    }

    @Test
    void aPlacesOwnNumberIsCitedByItsOwnInstrument() {
        assertThat(BOOK.parameters("vn-bac-ninh", LocalDate.of(2025, 12, 15))
                        .get("advanced_share_percent")
                        .citation()
                        .instrument())
                .isEqualTo("quyet-dinh-86-2025-bac-ninh");
        assertThat(BOOK.parameters("vn-bac-ninh", LocalDate.of(2025, 12, 14))
                        .get("advanced_share_percent")
                        .citation()
                        .instrument())
                .isEqualTo("luat-06-2022-qh15");
    }

    @Test
    void aProvisionThatAPlaceSuppliesIsNamedAfterAKnownInstrument() {
        LawSource wrong = LawSource.shipped()
                .with(Map.of(
                        "law/instruments.yaml",
                        LawSource.shipped()
                                .text("law/instruments.yaml")
                                .replace("- { instrument: luat-06-2022-qh15,", "- { instrument: luat-nao-do,")));

        assertThatExceptionOfType(LawDataException.class)
                .isThrownBy(() -> LawBookReader.read(wrong))
                .withMessageContaining("luat-nao-do");
    }

    @Test
    void aNumberOfAPlaceThatIsNotKnownIsRefused() {
        LawSource wrong = LawSource.shipped()
                .with(Map.of(
                        "parameters/places-and-sectors.yaml",
                        LawSource.shipped()
                                .text("parameters/places-and-sectors.yaml")
                                .replace("jurisdiction: vn-bac-ninh", "jurisdiction: vn-nowhere")));

        assertThatExceptionOfType(LawDataException.class)
                .isThrownBy(() -> LawBookReader.read(wrong))
                .withMessageContaining("vn-nowhere");
    }
}
