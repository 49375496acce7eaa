package vn.bangvang.kb.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.kb.engine.LawMap.AwardEntry;
import vn.bangvang.kb.engine.LawMap.State;

/** The published map is what the rules say. Run with {@code -Dreference.write=true} to publish a change of the rules. */
class LawMapTest {

    private static final LawMap MAP = LawMap.of(RuleBook.shipped());

    @Test
    void theMapThatIsPublishedIsTheGeneratedOne() throws IOException {
        assertPublished("LAW-MAP.md", LawMapWriter.markdown(MAP));
    }

    @Test
    void theMapForMachinesIsTheSameMap() throws IOException {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

        assertPublished("law-map.json", json.writeValueAsString(MAP) + "\n");
    }

    @Test
    void listsEveryAwardUnderEveryRuleSet() {
        assertThat(MAP.awards())
                .allSatisfy(award ->
                        assertThat(award.byRuleSet()).hasSize(MAP.ruleSets().size()));
    }

    @Test
    void anAwardWithoutAGapIsEncoded() {
        assertThat(state("grassroots_emulation_fighter", "vn-2024-01-01")).isEqualTo(State.ENCODED);
    }

    @Test
    void anAwardOfWhichAProvisionIsAwaitedIsPartlyEncoded() {
        assertThat(state("labor_order_1", "vn-2024-01-01")).isEqualTo(State.PARTLY_ENCODED);
    }

    @Test
    void everyGapIsGivenWithItsReason() {
        assertThat(MAP.awards())
                .flatExtracting(award -> award.byRuleSet().values())
                .flatExtracting(LawMap.Coverage::notEncoded)
                .allSatisfy(note -> assertThat(note.reason()).isNotBlank());
    }

    private static State state(String award, String ruleSet) {
        return MAP.awards().stream()
                .filter(entry -> entry.key().equals(award))
                .map(AwardEntry::byRuleSet)
                .map((Map<String, LawMap.Coverage> byRuleSet) ->
                        byRuleSet.get(ruleSet).state())
                .findFirst()
                .orElseThrow();
    }

    private static void assertPublished(String name, String generated) throws IOException {
        Path published = Path.of(name);
        if (Boolean.getBoolean("reference.write")) {
            Files.writeString(published, generated);
        }
        assertThat(Files.readString(published)).isEqualToNormalizingNewlines(generated);
    }
}
