package vn.bangvang.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SignedIn;

@SpringBootTest
@AutoConfigureMockMvc
class ResultPagesTest {

    private static final String HEADER =
            "Mã hồ sơ,Họ và tên,Mã đơn vị,Đơn vị,Nhóm đối tượng,Năm xét,Danh hiệu đề nghị,Mức độ HTNV,Danh hiệu đã có,Sáng kiến,Kỷ luật,Vụ việc đang xem xét,Xác nhận của đơn vị,Ngày tuyển dụng,Thời gian nghỉ\n";
    private static final String LIST = HEADER
            + person("1", "Trần Dũng", "U2", "Sở Tài chính", "2025: HTXSNV")
            + person("2", "Nguyễn Văn An", "U1", "Sở Nội vụ", "2025: HTXSNV")
            + person("3", "Lê Văn Đạt", "U1", "Sở Nội vụ", "2025: HTNV")
            + person("4", "Đặng Thị Ân", "U2", "Sở Tài chính", "2025: HTXSNV")
            + person("5", "Bùi Thị An", "U1", "Sở Nội vụ", "2025: HTXSNV");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SignedIn signedIn;

    private Screens screens;

    @BeforeEach
    void open() {
        screens = new Screens(http);
    }

    private static String person(String id, String name, String unit, String unitName, String rating) {
        return id + "," + name + "," + unit + "," + unitName + ",Viên chức,2025,Lao động tiên tiến," + rating
                + ",không,không,không,không,tất cả,1/9/2010,không\n";
    }

    private String screened() {
        return screens.screened(LIST, "vn", "nominated");
    }

    private static List<String> names(String page) {
        Matcher matcher = Pattern.compile("/people/1/[0-9]+\">([^<]*)</a>").matcher(page);
        List<String> names = new ArrayList<>();
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    @Test
    void namesAreSortedByTheGivenNameInTheOrderOfVietnamese() {
        assertThat(names(screens.text(screened() + "/results?group=eligible&sort=name")))
                .containsExactly("Bùi Thị An", "Nguyễn Văn An", "Đặng Thị Ân", "Trần Dũng");
    }

    @Test
    void aColumnSortsTheOtherWayRoundWhenItIsAskedForAgain() {
        String page = screens.text(screened() + "/results?group=eligible&sort=name");

        assertThat(page).contains("aria-sort=\"ascending\"").contains("sort=-name");
        assertThat(names(screens.text(screened() + "/results?group=eligible&sort=-name")))
                .containsExactly("Trần Dũng", "Đặng Thị Ân", "Nguyễn Văn An", "Bùi Thị An");
    }

    @ParameterizedTest
    @CsvSource({"unit, Bùi Thị An", "-unit, Đặng Thị Ân", "row, Trần Dũng", "-row, Bùi Thị An", "award, Trần Dũng"})
    void everyColumnSorts(String sort, String first) {
        assertThat(names(screens.text(screened() + "/results?group=eligible&sort=" + sort)))
                .hasSize(4)
                .startsWith(first);
    }

    @Test
    void whoHasTheMarksThatWereTypedComesFirst() {
        assertThat(names(screens.text(screened() + "/results?group=eligible&sort=row&q=%C3%82n")))
                .startsWith("Đặng Thị Ân")
                .contains("Trần Dũng", "Bùi Thị An");
    }

    @Test
    void aFilterIsTakenAwayByItsChipAndTheOthersStay() {
        String page = screens.text(screened() + "/results?group=eligible&unit=U1&q=an&sort=name");

        assertThat(page)
                .containsPattern(
                        "Đơn vị: <b>Sở Nội vụ</b> <a class=\"noprint\" href=\"[^\"]*\\?group=eligible&amp;q=an&amp;sort=name\"");
    }

    @Test
    void theAddressHoldsTheSizeOfThePage() {
        StringBuilder list = new StringBuilder(HEADER);
        for (int i = 1; i <= 60; i++) {
            list.append(person(String.valueOf(i), "Người " + i, "U1", "Phòng", "2025: HTXSNV"));
        }
        String address = screens.screened(list.toString(), "vn", "nominated") + "/results";

        assertThat(names(screens.text(address + "?size=25"))).hasSize(25);
        assertThat(names(screens.text(address + "?size=25&page=3"))).hasSize(10);
        assertThat(names(screens.text(address + "?size=all"))).hasSize(60);
        assertThat(screens.text(address + "?size=25&page=2"))
                .contains("Đang xem từ 26 đến 50")
                .contains("Trang 2 trên 3")
                .contains("60 kết luận");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\\u202Egnud \\u202C",
                "'; drop table screening_row; --",
                "${7*7} [[${7*7}]] #{foot}",
                "Nguyễnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnnn"
            })
    void namesAndUnitsAreShownAsTextOnEveryPage(String typed) {
        String name = typed.replace("\\u202E", "\u202E").replace("\\u202C", "\u202C");
        String address = screens.screened(
                HEADER
                        + person("1", "\"" + name + "\"", "U1", "\"" + name + "\"", "2025: HTNV")
                        + person("2", "Lò Thị Mai", "U2", "Phòng", "2025: HTNV"),
                "vn",
                "all");

        for (String page : List.of(
                "/results",
                "/results?group=not_eligible",
                "/near",
                "/summary",
                "/proposals",
                "/checks",
                "/people/1/1",
                "/people/1/1/try")) {
            assertThat(screens.text(address + page))
                    .doesNotContain("<script>alert")
                    .doesNotContain("49 [[");
        }
        assertThat(screens.text(address + "/people/1/1")).contains("</html>");
        assertThat(screens.text(address + "/results")).contains("</html>");
    }

    @Test
    void whatIsSearchedForIsShownAsText() {
        assertThat(screens.text(screened() + "/results?group=eligible&q=%3Cscript%3E%27%25_"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>")
                .contains("0 kết luận");
    }

    @Test
    void nearMissesAreGroupedByWhatIsMissing() {
        String page = screens.text(screened() + "/near");

        assertThat(names(page)).containsExactly("Lê Văn Đạt");
        assertThat(page).contains("1 kết luận gần đạt, 1 điều kiện còn thiếu").contains("<svg role=\"img\"");
    }

    @Test
    void theSummaryDrawsWhatIsLeftAfterEachStep() {
        assertThat(screens.text(screened() + "/summary"))
                .contains("4 trên 5 hồ sơ được xét đủ điều kiện")
                .contains("<td>4</td>");
    }

    @Test
    void whoIsBoundToAUnitSeesItsRowsOnlyOnEveryPage() {
        String address = screens.screened(LIST, "vn", "all");
        String token = signedIn.token(EnumSet.of(Scope.SCREENING_READ), Set.of("U2"), Set.of("vn"));

        for (String page : List.of("/results?sort=name", "/near", "/summary", "/proposals")) {
            assertThat(Screens.body(screens.as(token, address + page)))
                    .contains("<h1>")
                    .doesNotContain("Nguyễn Văn An")
                    .doesNotContain("Lê Văn Đạt")
                    .doesNotContain("Sở Nội vụ");
        }
        assertThat(screens.as(token, address + "/people/1/2")).hasStatus(404);
        assertThat(screens.as(token, address + "/people/1/2/try")).hasStatus(404);
        assertThat(screens.as(token, address + "/checks")).hasStatus(403);
    }

    @Test
    void aPlaceThatIsNotSeenIsNotFound() {
        String address = screened();
        String token = signedIn.token(EnumSet.of(Scope.SCREENING_READ), null, Set.of("vn-lai-chau"));

        for (String page : List.of("/results", "/near", "/summary", "/proposals", "/checks", "/people/1/1")) {
            assertThat(screens.as(token, address + page)).hasStatus(404);
        }
    }

    @Test
    void whoQualifiesAndWasNotProposedIsNamed() {
        String list = LIST.replace(
                "Trần Dũng,U2,Sở Tài chính,Viên chức,2025,Lao động tiên tiến",
                "Trần Dũng,U2,Sở Tài chính,Viên chức,2025,không");
        String address = screens.screened(list, "vn", "advanced_worker") + "/proposals";

        assertThat(names(screens.text(address))).containsExactly("Trần Dũng");
        assertThat(names(screens.text(address + "?kind=proposed_not_eligible"))).containsExactly("Lê Văn Đạt");
    }

    @Test
    void aScreeningOfProposalsAloneSaysWhatToDo() {
        assertThat(screens.text(screened() + "/proposals"))
                .contains("Hãy xét lại danh sách với “Mọi danh hiệu, hình thức”")
                .contains("href=\"/rounds/new\"");
    }
}
