package vn.bangvang.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SignedIn;

@SpringBootTest
@AutoConfigureMockMvc
class LibraryPagesTest {

    private static final String BOTH = "?first=vn-2020-11-09&second=vn-2025-08-05";
    private static final String DOSSIER = """
            {"id": "1", "candidate": {"kind": "individual", "name": "<b>Lò</b> Văn Mai"},
             "review": {"year": 2025}, "ratings": [{"year": 2025, "rating": "excellent"}]}
            """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SignedIn signedIn;

    private String text(String address) {
        return new Screens(http).text(address);
    }

    private MvcTestResult compare(String json) {
        return http.post().uri("/rules/compare" + BOTH).param("json", json).exchange();
    }

    @ParameterizedTest
    @CsvSource({"1/1/2021, vn-2020-11-09", "5/8/2025, vn-2025-08-05", "4/8/2025, vn-2025-07-01"})
    void aDayLeadsToItsRuleSet(String day, String ruleSet) {
        assertThat(text("/rules?day=" + day))
                .contains("href=\"/rules/" + ruleSet + "\"", "value=\"" + day + "\"")
                .containsPattern("class=\"note\">[^/]*áp dụng ngày[^<]*<a lang=\"vi\" href=\"/rules/" + ruleSet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/2/2021", "1/1/1900", "x"})
    void aDayWithoutLawIsRefusedAtItsField(String day) {
        MvcTestResult answer = new Screens(http).get("/rules?day=" + day);

        assertThat(answer).hasStatus(422);
        assertThat(Screens.body(answer)).contains("href=\"#day\"", "value=\"" + day + "\"");
    }

    @Test
    void rulesAreFoundWithoutMarksInWhateverOrder() {
        String with = text("/rules?day=5/8/2025&q=hoan%20thanh%20tot%20ldtt");

        assertThat(with).contains("Hoàn thành tốt nhiệm vụ trở lên", "Điều 24 khoản 1 điểm a");
        assertThat(text("/rules?day=5/8/2025&q=zzz")).contains("0 quy tắc");
    }

    @Test
    void instrumentsTellTheirDatesAndWhatIsNotEncoded() {
        assertThat(text("/rules/instruments"))
                .contains("Nghị định 152/2025/NĐ-CP", "chưa xác nhận", "điều khoản chưa đưa vào quy tắc");
    }

    @Test
    void numbersKeepTheirHistory() {
        assertThat(text("/rules/parameters"))
                .contains("Từ ngày", "Nghị định 91/2017/NĐ-CP")
                .doesNotContain("??");
    }

    @Test
    void openQuestionsTellHowTheyAreRead() {
        assertThat(text("/rules/questions")).contains("Cách hiểu được chọn:");
    }

    @Test
    void twoRuleSetsStandSideBySide() {
        assertThat(text("/rules/compare" + BOTH))
                .contains("vn-2020-11-09", "vn-2025-08-05", "Luật 15/2003/QH11", "Luật 06/2022/QH15", "thay đổi")
                .doesNotContain("??");
    }

    @Test
    void theTextsOfRulesStandBesideEachOtherWithTheLinesThatDiffer() {
        String page = text("/rules/compare?first=vn-2024-01-01&second=vn-2025-08-05");

        assertThat(page)
                .contains("<span class=\"hidden\">Chỉ có ở bộ thứ nhất: </span>− ")
                .contains("<span class=\"hidden\">Chỉ có ở bộ thứ hai: </span>+ ")
                .contains("/rules/vn-2024-01-01/awards/advanced_worker", "/rules/vn-2025-08-05/awards/advanced_worker")
                .contains("<details class=\"award\" id=\"a-")
                .doesNotContain("<details class=\"award\" open", "??");
    }

    /** Two awards whose rules have one name. */
    @ParameterizedTest
    @CsvSource({"state_prize, Điều 68 khoản 1, Điều 67 khoản 1", "ho_chi_minh_prize, Điều 67 khoản 1, Điều 68 khoản 1"})
    void theTextOfARuleIsThatOfItsOwnAward(String award, String own, String other) {
        assertThat(text("/rules/vn-2020-11-09/awards/" + award))
                .contains("@cite( &quot;" + own + "&quot; )")
                .doesNotContain("@cite( &quot;" + other + "&quot; )");
    }

    @Test
    void aRuleSetDoesNotDifferFromItself() {
        assertThat(text("/rules/compare?first=vn-2025-08-05&second=vn-2025-08-05"))
                .contains("0 danh hiệu, hình thức có điều kiện khác nhau", "Không có con số nào khác nhau");
    }

    @Test
    void aDossierIsEvaluatedUnderBoth() {
        MvcTestResult answer = compare(DOSSIER);

        assertThat(answer).hasStatusOk();
        assertThat(Screens.body(answer))
                .contains("&lt;b&gt;Lò&lt;/b&gt; Văn Mai", "Kết luận khác nhau với")
                .doesNotContain("<b>Lò</b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"id\": \"1\"}", "<script>alert(1)</script>"})
    void aDossierThatIsNoneIsRefusedAndKept(String json) {
        MvcTestResult answer = compare(json);

        assertThat(answer).hasStatus(422);
        assertThat(Screens.body(answer)).contains("href=\"#json\"").doesNotContain("<script>alert");
    }

    @Test
    void aRowOfAScreeningIsForWhoMaySeeIt() {
        String list =
                "Mã hồ sơ,Họ và tên,Mã đơn vị,Năm xét,Đề nghị xét tặng\n1,Đặng Thị Ước,U1,2025,Lao động tiên tiến\n";
        String address = new Screens(http).screened(list, "vn", "nominated");
        String row =
                "/rules/compare" + BOTH + "&part=1&n=1&screening=" + address.substring(address.lastIndexOf('/') + 1);
        String stranger = signedIn.token(EnumSet.of(Scope.RULES_READ), null, Set.of("vn"));
        String ofOther = signedIn.token(EnumSet.of(Scope.RULES_READ, Scope.SCREENING_READ), Set.of("U2"), Set.of("vn"));

        assertThat(text(row)).contains("Đặng Thị Ước");
        assertThat(new Screens(http).as(stranger, row)).hasStatus(403);
        assertThat(new Screens(http).as(ofOther, row)).hasStatus(404);
    }
}
