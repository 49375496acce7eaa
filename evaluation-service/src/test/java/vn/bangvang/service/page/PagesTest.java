package vn.bangvang.service.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SignedIn;

@SpringBootTest
@AutoConfigureMockMvc
class PagesTest {

    private static final String HEADER = "Mã hồ sơ,Họ và tên,Mã đơn vị,Đơn vị,Năm xét,Đề nghị xét tặng\n";
    private static final String LIST = HEADER
            + "1,Đặng Thị Ước,U1,Phòng Nội vụ,2025,Lao động tiên tiến\n"
            + "2,<b>Lò</b> Văn Mai,U2,Phòng Tài chính,2025,Lao động tiên tiến\n"
            + "3,Vàng A Sùng,U1,Phòng Nội vụ,hai nghìn,Lao động tiên tiến\n";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SignedIn signedIn;

    private MockHttpSession session = new MockHttpSession();

    @Test
    void aPageThatRunsLoadsItselfAgainAndOneThatIsDoneDoesNot() {
        String address = screened();

        assertThat(text(address)).doesNotContain("http-equiv=\"refresh\"").contains("Hoàn tất");
    }

    @ParameterizedTest
    @CsvSource({"dang thi uoc, 1", "ĐẶNG, 1", "uoc, 1", "van, 1", "khong co ai, 0", "%, 0", "2, 1"})
    void peopleAreFoundWithoutMarks(String search, int found) {
        String results = screened() + "/results";

        String page =
                body(http.get().uri(results + "?q={q}", search).session(session).exchange());

        assertThat(page.split("<th scope=\"row\">", -1).length - 1).isEqualTo(found);
    }

    @Test
    void namesAreShownAsText() {
        assertThat(text(screened() + "/results"))
                .contains("&lt;b&gt;Lò&lt;/b&gt; Văn Mai")
                .doesNotContain("<b>Lò</b>");
    }

    @Test
    void groupsTellHowManyTheyHold() {
        assertThat(text(screened() + "/results?unit=U1"))
                .containsPattern(
                        "aria-current=\"page\">[^<]*<[^<]*Cần xem xét thêm|Cần xem xét thêm <span class=\"count\">1<");
    }

    @Test
    void aGroupThatIsNoneIsNotFound() {
        assertThat(get(screened() + "/results?group=maybe")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=x", "page=0", "page=99999999999", "size=7", "sort=x", "sort=--row"})
    void aPageThatIsNoneIsRefused(String query) {
        assertThat(get(screened() + "/results?" + query)).hasStatus(400);
    }

    @Test
    void longResultsAreReadPageByPage() {
        StringBuilder list = new StringBuilder(HEADER);
        for (int i = 1; i <= 51; i++) {
            list.append(i).append(",Người ").append(i).append(",U1,Phòng,2025,Lao động tiên tiến\n");
        }
        String results = screened(list.toString()) + "/results";
        String first = text(results);
        String next = first.replaceAll("(?s).*rel=\"next\"[^>]*href=\"([^\"]*)\".*", "$1")
                .replace("&amp;", "&");

        assertThat(first.split("/people/", -1).length - 1).isEqualTo(50);
        assertThat(text(next)).contains("Người 51").doesNotContain("rel=\"next\"");
    }

    @Test
    void rowsThatCannotBeReadSayWhereAndWhatToDo() {
        String address = screened();

        assertThat(text(address + "/rejections"))
                .contains("dòng 4")
                .contains("Năm xét")
                .contains("hai nghìn")
                .contains("/api/v1" + address + "/rejections")
                .contains("/parts/1/rejected-rows");
    }

    @Test
    void thePageOfAPersonSaysWhy() {
        assertThat(text(screened() + "/people/1/1"))
                .contains("<h1>Đặng Thị Ước</h1>")
                .contains("Yêu cầu")
                .contains("Hiện có")
                .contains("Điều 24")
                .contains("Còn thiếu:");
    }

    @Test
    void whoMissesOneConditionIsNearAndTheConditionComesFirst() throws Exception {
        String near = text(screened(sample(), "vn-lai-chau") + "/results?group=near");
        String person = text(near.replaceAll("(?s).*?<th scope=\"row\"><a href=\"([^\"]*)\".*", "$1"));
        String conditions = person.substring(person.indexOf("<table"), person.lastIndexOf("</table>"));

        assertThat(conditions).contains("out-not_met").contains("out-met").doesNotContain("out-unknown");
        assertThat(conditions.indexOf("out-not_met")).isLessThan(conditions.indexOf("out-met"));
    }

    private static String sample() throws java.io.IOException {
        try (java.io.InputStream in = PagesTest.class.getResourceAsStream("/lists/lai-chau-2025.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whoIsBoundToAUnitSeesItsRowsOnly() {
        String address = screened();
        String token = signedIn.token(EnumSet.of(Scope.SCREENING_READ, Scope.RULES_READ), Set.of("U2"), Set.of("vn"));

        String page = body(as(token, address + "/results"));

        assertThat(page).contains("Văn Mai").doesNotContain("Đặng Thị Ước").doesNotContain("U1");
        assertThat(as(token, address + "/people/1/1")).hasStatus(404);
        assertThat(as(token, address + "/people/1/2")).hasStatusOk();
        assertThat(as(token, address + "/rejections")).hasStatus(403);
    }

    @Test
    void theLanguageIsChosenByTheBrowserOrTheAddress() {
        assertThat(text("/rules")).contains("<html lang=\"vi\"").contains("Thư viện quy tắc");
        assertThat(body(http.get()
                        .uri("/rules")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en-GB")
                        .exchange()))
                .contains("<html lang=\"en\"")
                .contains("Rule library");
        assertThat(text("/rules?lang=en")).contains("Rule library");
    }

    @Test
    void everyWordIsThereInBothLanguages() {
        assertThat(java.util.ResourceBundle.getBundle("pages", java.util.Locale.ENGLISH)
                        .keySet())
                .isEqualTo(java.util.ResourceBundle.getBundle("pages", java.util.Locale.ROOT)
                        .keySet());
    }

    @Test
    void theLibraryShowsConditionsWithTheirCitationAndText() {
        String sets = text("/rules");
        assertThat(sets).contains("/rules/vn-2024-01-01");
        assertThat(text("/rules/vn-2024-01-01"))
                .contains("Chiến sĩ thi đua cơ sở")
                .contains("Câu hỏi còn để ngỏ");
        assertThat(text("/rules/vn-2024-01-01/awards/grassroots_emulation_fighter"))
                .contains("Điều 23 khoản 2")
                .contains("@cite(");
    }

    @Test
    void aRuleSetThatIsNoneIsNotFound() {
        MvcTestResult answer = get("/rules/none");

        assertThat(answer).hasStatus(404);
        assertThat(body(answer)).contains("Không có bộ quy tắc này").contains("<html");
    }

    private String screened() {
        return screened(LIST);
    }

    private String screened(String list) {
        return screened(list, "vn");
    }

    private String screened(String list, String place) {
        MvcTestResult answer = http.post()
                .uri("/api/v1/screenings")
                .multipart()
                .file(new MockMultipartFile("file", "danh-sach.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)))
                .param("jurisdiction", place)
                .param("year", "2025")
                .param("asOf", "2026-07-01")
                .exchange();
        assertThat(answer).hasStatus(202);
        String address = String.valueOf(answer.getResponse().getHeader(HttpHeaders.LOCATION))
                .replaceFirst(".*/api/v1", "");
        await().atMost(Duration.ofSeconds(60)).until(() -> text(address).contains("Hoàn tất"));
        return address;
    }

    private MvcTestResult get(String address) {
        return http.get().uri(java.net.URI.create(address)).session(session).exchange();
    }

    private MvcTestResult as(String token, String address) {
        return http.get().uri(address).header(HttpHeaders.AUTHORIZATION, token).exchange();
    }

    private String text(String address) {
        MvcTestResult answer = get(address);
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
