package vn.bangvang.service.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class RuleSetControllerTest {

    @Autowired
    private MockMvcTester http;

    @Test
    void listsTheRuleSetsWithTheirDatesAndHashes() {
        assertThat(http.get().uri("/api/v1/rule-sets").exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.ruleSets[?(@.id=='vn-2024-01-01')].to")
                .asArray()
                .containsExactly("2024-02-23");
    }

    @Test
    void describesARuleSet() {
        assertThat(http.get().uri("/api/v1/rule-sets/vn-2017-10-01").exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.awards[?(@.key=='advanced_unit')].name")
                .asArray()
                .containsExactly("Đơn vị tiên tiến");
    }

    @Test
    void aRuleSetThatIsNotThereIsNotFound() {
        assertThat(http.get().uri("/api/v1/rule-sets/vn-1900-01-01").exchange()).hasStatus(404);
    }

    @Test
    void describesTheAwardsOfADay() {
        assertThat(http.get().uri("/api/v1/awards?asOf=2020-06-01").exchange())
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.ruleSet")
                .isEqualTo("vn-2020-01-01");
    }

    @Test
    void aDayWithoutLawIsAProblemOfItsOwn() {
        assertThat(http.get().uri("/api/v1/awards?asOf=2003-01-01").exchange())
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("rule-set-not-in-force");
    }
}
