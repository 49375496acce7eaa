package vn.bangvang.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SignedIn;

@SpringBootTest
@AutoConfigureMockMvc
class PersonPagesTest {

    private static final String HEADER =
            "Mã hồ sơ,Họ và tên,Mã đơn vị,Đơn vị,Nhóm đối tượng,Năm xét,Danh hiệu đề nghị,Mức độ HTNV,Danh hiệu đã có,Sáng kiến,Kỷ luật,Vụ việc đang xem xét,Xác nhận của đơn vị,Ngày tuyển dụng,Thời gian nghỉ\n";
    /** Everything is known but what the unit vouches for. */
    private static final String LIST = HEADER
            + "1,Lò Thị Mai,U1,Sở Nội vụ,Viên chức,2025,Lao động tiên tiến,2025: HTXSNV,2020: LĐTT; 2022: LĐTT,không,không,không,,1/9/2010,không\n"
            + "2,Vàng A Sùng,U2,Sở Tài chính,Viên chức,2025,Lao động tiên tiến,2025: HTNV,không,không,không,không,tất cả,1/9/2010,không\n";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private JdbcClient jdbc;

    private Screens screens;

    @BeforeEach
    void open() {
        screens = new Screens(http);
    }

    private String screened() {
        return screens.screened(LIST, "vn", "nominated");
    }

    private MvcTestResult vouch(String address, int version, String value) {
        String form = screens.text(address + "/people/1/1");
        return screens.post(address + "/people/1/1/attestations", request -> {
            request.param("version", String.valueOf(version));
            Matcher matcher = Pattern.compile("name=\"(vouched\\.[A-Z_]+)\"").matcher(form);
            java.util.Set<String> names = new java.util.LinkedHashSet<>();
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            assertThat(names).isNotEmpty();
            names.forEach(name -> request.param(name, value));
        });
    }

    @Test
    void whatIsMissedStandsOpenAndWhatIsMetIsFolded() {
        String page = screens.text(screened() + "/people/1/2");

        int folded = page.indexOf("điều kiện đã đạt");
        assertThat(page.indexOf("out-not_met")).isPositive().isLessThan(folded);
        assertThat(page.indexOf("out-met")).isGreaterThan(folded);
    }

    @Test
    void evidenceNamesTheFileTheRowAndTheColumn() {
        assertThat(screens.text(screened() + "/people/1/2"))
                .contains("danh-sach.csv, dòng 3, cột “Mức độ hoàn thành nhiệm vụ”, mục thứ 1")
                .contains("không ghi số quyết định");
    }

    @Test
    void gapsOfAYearlyTitleAreDrawnAndNamed() {
        assertThat(screens.text(screened() + "/people/1/1"))
                .contains("Bị ngắt quãng: Lao động tiên tiến (2021, 2023, 2024)")
                .contains("<td>2020, 2022</td>")
                .contains("class=\"gap\"");
    }

    @Test
    void theProcedureOfTheProposedAwardIsThere() {
        assertThat(screens.text(screened() + "/people/1/1"))
                .contains("Tiền thưởng")
                .contains("Thẩm quyền")
                .containsPattern("/rules/vn-[0-9-]+/awards/advanced_worker");
    }

    @Test
    void whatTheUnitVouchesForSettlesTheConclusion() {
        String address = screened();
        assertThat(screens.text(address + "/people/1/1")).contains("is-needs_review");

        assertThat(vouch(address, 1, "yes"))
                .hasStatus(302)
                .hasHeader(HttpHeaders.LOCATION, address + "/people/1/1?recorded=true#vouched");

        assertThat(screens.text(address + "/people/1/1"))
                .contains("is-eligible")
                .doesNotContain("is-needs_review");
    }

    @Test
    void countsFollowWhatTheUnitVouchesFor() {
        String address = screened();

        vouch(address, 1, "yes");

        assertThat(screens.text(address)).containsPattern("Đủ điều kiện[^0-9]*1");
        assertThat(screens.text(address + "/results?group=eligible")).contains("Lò Thị Mai");
        assertThat(screens.text(address + "/results?group=needs_review")).doesNotContain("Lò Thị Mai");
        assertThat(counts(address)).contains("\"eligible\":1").doesNotContain("needs_review");
    }

    @Test
    void whatIsTakenBackPutsTheCountsBack() {
        String address = screened();
        String before = counts(address);

        vouch(address, 1, "yes");
        vouch(address, 2, "none");

        assertThat(counts(address)).isEqualTo(before);
        assertThat(screens.text(address + "/people/1/1")).contains("is-needs_review");
    }

    private String counts(String address) {
        return jdbc.sql("select counts from screening_chunk where screening = ?")
                .param(id(address))
                .query(String.class)
                .single();
    }

    private static UUID id(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    @Test
    void whatIsDeniedIsNotMet() {
        String address = screened();

        vouch(address, 1, "no");

        assertThat(screens.text(address + "/people/1/1"))
                .contains("is-not_eligible")
                .contains("Đơn vị xác nhận là không đạt");
    }

    @Test
    void aStaleFormShowsBothVersionsAndChangesNothing() {
        String address = screened();
        vouch(address, 1, "yes");

        MvcTestResult stale = vouch(address, 1, "no");

        assertThat(stale).hasStatus(409);
        assertThat(Screens.body(stale))
                .contains("Đã có người khác sửa")
                .contains("value=\"2\"")
                .contains("<span>Đúng</span>")
                .contains("<b>Không đúng</b>");
        assertThat(screens.text(address + "/people/1/1")).contains("is-eligible");
    }

    @Test
    void whatStoodBeforeIsKeptWithWhoChangedIt() {
        String address = screened();
        vouch(address, 1, "yes");

        assertThat(jdbc.sql("select former from screening_amendment where screening = ?")
                        .param(id(address))
                        .query(String.class)
                        .single())
                .contains("Lò Thị Mai")
                .doesNotContain("attestations");
        assertThat(screens.text(address + "/people/1/1"))
                .contains("Các lần ghi")
                .contains("token:");
    }

    @Test
    void theAuditKnowsTheActAndNoName() {
        String address = screened();
        vouch(address, 1, "yes");

        assertThat(jdbc.sql("select details from audit_entry where action = 'screening.attest' and object = ?")
                        .param("screening:" + id(address))
                        .query(String.class)
                        .single())
                .contains("\"part\":1")
                .doesNotContain("Mai");
    }

    @Test
    void whatWasAmendedIsErasedWithItsFormerSelf() {
        String address = screened();
        vouch(address, 1, "yes");
        String former = jdbc.sql("select encode(former_hash, 'hex') from screening_amendment where screening = ?")
                .param(id(address))
                .query(String.class)
                .single();

        assertThat(http.delete().uri("/api/v1/dossiers/" + former).exchange()).hasStatus2xxSuccessful();

        assertThat(jdbc.sql("""
                        select count(*) from screening_row w join screening_amendment a using (screening, part, n)
                        where w.screening = ? and (w.dossier is not null or a.former is not null or w.name_folded is not null)
                        """).param(id(address)).query(Long.class).single()).isZero();
        assertThat(screens.get(address + "/people/1/1")).hasStatus(410);
    }

    @Test
    void whoMayOnlyReadCannotVouch() {
        String address = screened();
        String token = signedIn.token(EnumSet.of(Scope.SCREENING_READ), null, Set.of("vn"));

        assertThat(http.post()
                        .uri(address + "/people/1/1/attestations")
                        .header(HttpHeaders.AUTHORIZATION, token)
                        .param("version", "1")
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void rowsOfOtherUnitsCannotBeVouchedFor() {
        String address = screened();
        String token =
                signedIn.token(EnumSet.of(Scope.SCREENING_READ, Scope.SCREENING_RUN), Set.of("U2"), Set.of("vn"));

        assertThat(http.post()
                        .uri(address + "/people/1/1/attestations")
                        .header(HttpHeaders.AUTHORIZATION, token)
                        .param("version", "1")
                        .param("vouched.LAW_ABIDING", "yes")
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void aTrialShowsWhatWouldBeConcludedAndKeepsNothing() {
        String address = screened();
        String trial = screens.text(address + "/people/1/2/try?rating1=excellent&ratedYear1=2025");
        String result = trial.substring(trial.indexOf("id=\"result\""));

        assertThat(result)
                .containsPattern("(?s)is-not_eligible.*is-eligible")
                .contains("Không đạt")
                .contains("Đạt");
        assertThat(screens.text(address + "/people/1/2")).contains("is-not_eligible");
    }

    @ParameterizedTest
    @CsvSource({
        "title1=advanced_worker, titleYear1",
        "titleYear1=2024, title1",
        "title1=no_such_award&titleYear1=2024, title1",
        "rating1=good, ratedYear1",
        "ratedYear2=2024, rating2",
        "year=abc, year",
        "recruited=31/2/2020, recruited",
        "initiativeYear=20, initiativeYear"
    })
    void whatCannotBeTriedIsSaidAtItsField(String query, String field) {
        String page = screens.text(screened() + "/people/1/2/try?" + query);

        assertThat(page)
                .contains("<title>Lỗi:")
                .contains("href=\"#" + field + "\"")
                .contains("id=\"" + field + "-wrong\"");
    }

    @Test
    void aTrialMayTakeWhatIsNotKnownForNothing() {
        String list = LIST.replace(
                "2025: HTXSNV,2020: LĐTT; 2022: LĐTT,không,không,không,,", "2025: HTXSNV,không,không,,,tất cả,");
        String address = screens.screened(list, "vn", "nominated") + "/people/1/1";
        assertThat(screens.text(address)).contains("is-needs_review");

        String trial = screens.text(address + "/try?none=discipline&none=proceedings");

        assertThat(trial.substring(trial.indexOf("id=\"result\""))).contains("is-eligible");
    }
}
