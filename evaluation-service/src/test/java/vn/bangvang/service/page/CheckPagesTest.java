package vn.bangvang.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
