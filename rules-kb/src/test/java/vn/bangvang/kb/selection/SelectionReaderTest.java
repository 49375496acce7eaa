package vn.bangvang.kb.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.LawBookReader;
import vn.bangvang.kb.law.LawDataException;
import vn.bangvang.kb.law.LawSource;

class SelectionReaderTest {

    private static final LawBook LAW = LawBookReader.read(LawSource.shipped());

    @Test
    void everyRequirementOfTheLettersIsThere() {
        SelectionData data = SelectionReader.read(LAW, SelectionReader.shipped());

        assertThat(data.letters())
                .extracting(
                        file -> file.letter().id(), file -> file.requirements().size())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("lai-chau-2020", 14),
                        org.assertj.core.api.Assertions.tuple("lai-chau-2024", 16),
                        org.assertj.core.api.Assertions.tuple("ninh-thuan-2021", 11),
                        org.assertj.core.api.Assertions.tuple("hai-ba-trung-2017", 11),
                        org.assertj.core.api.Assertions.tuple("lao-cai-2022", 14));
    }

    @Test
    void everyNumberOfALetterNamesItsSource() {
        SelectionData data = SelectionReader.read(LAW, SelectionReader.shipped());

        assertThat(data.letters().stream()
                        .flatMap(file -> file.requirements().stream())
                        .flatMap(spec -> spec.parameters().stream()))
                .isNotEmpty()
                .allSatisfy(parameter -> assertThat(parameter.source()).isNotBlank());
    }

    @Test
    void anUnknownMeasureIsRefused() {
        refused("measure: proposed_twice", "measure: proposed_thrice", "unknown measure 'proposed_thrice'");
    }

    @Test
    void anUnknownAwardIsRefused() {
        refused("awards: [outstanding_capital_citizen]", "awards: [nobody]", "neither an award nor a group");
    }

    @Test
    void anUnknownInstrumentIsRefused() {
        refused("instrument: nghi-dinh-98-2023", "instrument: nghi-dinh-98-2032", "nghi-dinh-98-2032");
    }

    @Test
    void aParameterThatIsNotThereIsRefused() {
        refused("key: percent, value: 15", "key: percents, value: 15", "has no parameter 'percent'");
    }

    @Test
    void anIdThatIsGivenTwiceIsRefused() {
        refused("id: trung-thanh-tich", "id: trung-de-nghi", "'trung-de-nghi' is given twice");
    }

    @Test
    void aMisspeltPropertyIsRefused() {
        refused("severity: reminder", "severty: reminder", "severty");
    }

    private static void refused(String text, String change, String message) {
        Map<String, String> texts = new LinkedHashMap<>(SelectionReader.shipped());
        String path = "selection/law.yaml";
        String changed = texts.get(path).replaceFirst(java.util.regex.Pattern.quote(text), change);
        assertThat(changed).isNotEqualTo(texts.get(path));
        texts.put(path, changed);

        assertThatThrownBy(() -> SelectionReader.read(LAW, texts))
                .isInstanceOf(LawDataException.class)
                .hasMessageContaining(message);
    }
}
