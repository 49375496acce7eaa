package vn.bangvang.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SignedIn;

@SpringBootTest
@AutoConfigureMockMvc
class CheckPagesTest {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SignedIn signedIn;

    private Screens screens;
    private String checks = "";

    @BeforeEach
    void screen() throws Exception {
        screens = new Screens(http);
        try (InputStream in = CheckPagesTest.class.getResourceAsStream("/lists/lai-chau-2025.csv")) {
            checks = screens.screened(new String(in.readAllBytes(), StandardCharsets.UTF_8), "vn-lai-chau", "nominated")
                    + "/checks";
        }
    }

    private MvcTestResult say(int version, String... pairs) {
        return screens.post(checks + "/facts", request -> {
            request.param("version", String.valueOf(version));
            for (int i = 0; i < pairs.length; i += 2) {
                request.param(pairs[i], pairs[i + 1]);
            }
        });
    }

    @Test
    void everyCheckHasItsSourceAndItsFigures() {
        assertThat(screens.text(checks))
                .contains("Quy định của pháp luật")
                .contains("Điều 5 khoản 2 điểm c Luật 06/2022/QH15. Đã đọc nguyên văn")
                .contains("LC20-11")
                .contains("Tỉnh Lai Châu");
    }

    @Test
    void sharesAreDrawnAgainstWhatIsAsked() {
        assertThat(screens.text(checks))
                .contains("id=\"shares-t\"")
                .contains("class=\"limit\"")
                .contains("trực tiếp lao động");
    }

    @Test
    void whatIsSaidAboutTheListIsKeptAndCounts() {
        assertThat(say(0, "publicized", "yes", "members", "11", "heldOn", "15/1/2026"))
                .hasStatus(302);

        assertThat(screens.text(checks))
                .containsPattern("id=\"publicized-yes\"[^>]*checked")
                .containsPattern("name=\"members\" value=\"11\"")
                .contains("value=\"15/01/2026\"")
                .contains("ghi lúc");
    }

    @Test
    void whatCannotBeReadIsSaidAtItsFieldAndNothingTypedIsLost() {
        MvcTestResult answer = say(0, "members", "mười một", "heldOn", "31/2/2026", "strength", "120");

        assertThat(answer).hasStatus(422);
        assertThat(Screens.body(answer))
                .contains("href=\"#members\"")
                .contains("id=\"heldOn-wrong\"")
                .contains("value=\"mười một\"")
                .contains("value=\"120\"");
    }

    @Test
    void aStaleFormShowsBothVersions() {
        say(0, "members", "11");

        MvcTestResult stale = say(0, "members", "9");

        assertThat(stale).hasStatus(409);
        assertThat(Screens.body(stale)).contains("value=\"9\"").contains("Đang được lưu: 11");
        assertThat(screens.text(checks)).containsPattern("name=\"members\" value=\"11\"");
    }

    @Test
    void aNumberThatTheUnitSetsIsComparedWithAndSaidToBeItsOwn() {
        say(0, "set.LC20-11.percent", "37");

        assertThat(screens.text(checks)).contains("percent = 37 percent (Do nơi lập danh sách đặt)");
    }

    @Test
    void movementsAreKeptAndCount() {
        assertThat(say(
                        0,
                        "movement.0.name",
                        "Thi đua <b>giảm nghèo</b>",
                        "movement.0.launchedOn",
                        "5/1/2025",
                        "movement.0.midtermOn",
                        "1/7/2025",
                        "movement.0.concludedOn",
                        "1/3/2025",
                        "movement.0.thematic",
                        "no",
                        "movement.2.name",
                        "Phong trào sau dòng trống"))
                .hasStatus(302);

        assertThat(screens.text(checks))
                .containsPattern("name=\"movement.0.name\" value=\"Thi đua &lt;b&gt;giảm nghèo&lt;/b&gt;\"")
                .containsPattern("name=\"movement.0.concludedOn\" value=\"01/03/2025\"")
                .containsPattern("name=\"movement.1.name\" value=\"Phong trào sau dòng trống\"")
                .containsPattern("<details id=\"movements\" class=\"rows\" open")
                .contains("0/2 phong trào, chưa rõ 1");
    }

    @Test
    void whatAMovementDoesNotHaveIsSaidAndWhatIsNotSaidIsNotKnown() {
        say(0, "movement.0.name", "Một", "movement.0.theme", "Không", "movement.0.pilotUnits", " không ");

        assertThat(screens.text(checks))
                .containsPattern("id=\"movement.0.theme\"[^>]*>không<")
                .containsPattern("id=\"movement.0.pilotUnits\"[^>]*>không<")
                .containsPattern("id=\"movement.0.model\"[^>]*><");
    }

    @Test
    void aYearWithoutMovementsCannotHaveSome() {
        assertThat(say(0, "noMovements", "yes")).hasStatus(302);
        assertThat(screens.text(checks))
                .containsPattern("id=\"noMovements\"[^>]*checked")
                .contains("Không có phong trào nào");

        MvcTestResult both = say(1, "noMovements", "yes", "movement.0.name", "Một");

        assertThat(both).hasStatus(422);
        assertThat(Screens.body(both)).contains("href=\"#noMovements\"", "value=\"Một\"");
    }

    @Test
    void monthsAreKeptAndAMonthThatIsNotToldIsNotNought() {
        say(0, "units", "Sở Nội vụ", "month.0.unit", "Sở Nội vụ", "month.0.of", "1", "month.0.exemplars", "2");

        String told = screens.text(checks);
        assertThat(told)
                .containsPattern("name=\"month.0.of\" value=\"1\"")
                .containsPattern("name=\"month.0.exemplars\" value=\"2\"")
                .doesNotContainPattern("name=\"month.3.of\"")
                .doesNotContain("chưa đủ: Sở Nội vụ tháng");

        List<String> quarter = new ArrayList<>();
        for (int month = 10; month <= 12; month++) {
            String row = "month." + month + ".";
            quarter.addAll(List.of(row + "unit", "Sở Nội vụ", row + "of", String.valueOf(month)));
            quarter.addAll(List.of(row + "exemplars", "0", row + "commendations", "0"));
        }
        say(1, quarter.toArray(String[]::new));

        assertThat(screens.text(checks)).contains("chưa đủ: Sở Nội vụ tháng");
    }

    @ParameterizedTest
    @CsvSource({
        "month.0.of, 13, month.0.of",
        "month.0.of, 0, month.0.of",
        "month.0.exemplars, 2, month.0.unit",
        "month.0.exemplars, hai, month.0.exemplars",
        "movement.0.launchedOn, 31/2/2025, movement.0.launchedOn"
    })
    void aRowThatCannotBeReadIsSaidAtItsField(String field, String value, String at) {
        MvcTestResult answer = say(0, "strength", "120", field, value);

        assertThat(answer).hasStatus(422);
        assertThat(Screens.body(answer))
                .contains("href=\"#" + at + "\"", "id=\"" + at + "-wrong\"")
                .contains("name=\"" + field + "\" value=\"" + value + "\"")
                .contains("value=\"120\"");
    }

    @Test
    void rowsAreAddedWithoutLosingWhatWasTypedAndWithoutKeepingIt() {
        assertThat(screens.text(checks)).contains("id=\"movement.2.name\"").doesNotContain("id=\"movement.3.name\"");

        MvcTestResult more = say(0, "add", "month", "month.2.unit", "Sở Nội vụ", "strength", "không rõ");

        assertThat(more).hasStatusOk();
        assertThat(Screens.body(more))
                .contains("id=\"month.5.unit\"", "name=\"month.2.unit\" value=\"Sở Nội vụ\"", "value=\"không rõ\"")
                .contains("name=\"version\" value=\"0\"")
                .doesNotContain("id=\"month.6.unit\"");
        assertThat(screens.text(checks)).doesNotContain("Sở Nội vụ\"");
    }

    @Test
    void thereIsAnEndToRows() {
        MvcTestResult many = say(0, "add", "movement", "movement.9999.name", "x");

        assertThat(Screens.body(many)).contains("id=\"movement.39.name\"").doesNotContain("id=\"movement.40.name\"");
    }

    @Test
    void aFormThatIsRefusedDoesNotTakeUpWhatAnotherHasSaidMeanwhile() {
        say(0, "members", "11");

        MvcTestResult refused = say(0, "members", "x");

        assertThat(refused).hasStatus(422);
        assertThat(Screens.body(refused)).contains("name=\"version\" value=\"0\"");
    }

    @Test
    void onlyTheLettersThatAreChosenAreChecked() {
        say(0, "letters", "ninh-thuan-2021");

        assertThat(screens.text(checks)).contains("NT21-").doesNotContain("LC20-09");
    }

    @Test
    void whoMayOnlyReadSeesNoFormAndCannotSayAnything() {
        String token = signedIn.token(EnumSet.of(Scope.SCREENING_READ), null, Set.of("vn"));

        assertThat(Screens.body(screens.as(token, checks))).doesNotContain("Ghi dữ liệu và kiểm tra lại");
        assertThat(http.post()
                        .uri(checks + "/facts")
                        .header(HttpHeaders.AUTHORIZATION, token)
                        .param("version", "0")
                        .exchange())
                .hasStatus(403);
    }
}
