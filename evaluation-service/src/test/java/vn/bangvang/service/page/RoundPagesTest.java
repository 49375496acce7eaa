package vn.bangvang.service.page;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.service.round.RoundSteps.SECRETARY;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import vn.bangvang.model.dossier.CouncilLevel;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SignedIn;
import vn.bangvang.service.council.Council;
import vn.bangvang.service.council.Council.Ballot;
import vn.bangvang.service.council.Entry;
import vn.bangvang.service.council.SessionChange;
import vn.bangvang.service.council.Votes;
import vn.bangvang.service.job.Screenings;
import vn.bangvang.service.round.Round;
import vn.bangvang.service.round.RoundState;
import vn.bangvang.service.round.RoundSteps;
import vn.bangvang.service.round.Rounds;

@SpringBootTest
@AutoConfigureMockMvc
class RoundPagesTest {

    private static final String READ_LAW = "2024-06-01";
    private static final String WORKER = "1-1-advanced_worker";
    private static final String FIGHTER = "1-3-grassroots_emulation_fighter";
    private static final String OTHER_FIGHTER = "1-2-grassroots_emulation_fighter";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Screenings screenings;

    @Autowired
    private Council council;

    private RoundSteps steps;

    @BeforeEach
    void steps() {
        steps = new RoundSteps(rounds, screenings);
    }

    @Test
    void aRoundIsCreatedAndItsRuleSetIsExplained() {
        String law = location(post("/rounds", form()));

        assertThat(law).matches("/rounds/[0-9a-f-]{36}/law\\?created");
        assertThat(text(law))
                .contains("vn-2025-08-05")
                .contains(
                        "Ngày áp dụng 01/07/2026 nằm trong thời gian áp dụng của bộ quy tắc: từ 05/08/2025 đến 30/09/2026.")
                .contains("Tỉnh Lai Châu chưa có bộ quy tắc riêng cho ngày này nên áp dụng bộ quy tắc của Việt Nam.")
                .contains("Nghị định 152/2025/NĐ-CP")
                .contains("Hồ sơ đã trình trước ngày 01/07/2025");
        assertThat(text("/rounds")).contains("Đợt &lt;i&gt;cuối&lt;/i&gt; năm").doesNotContain("<i>cuối</i>");
    }

    @Test
    void aLawWhoseTextIsNotAtHandIsNamed() {
        Map<String, String> form = form();
        form.put("asOf", "1/10/2026");

        assertThat(text(location(post("/rounds", form))))
                .contains("Chưa có văn bản Luật 06/2026/QH16, có hiệu lực từ ngày 01/10/2026");
    }

    @ParameterizedTest
    @CsvSource({
        "title, '', Nhập tên đợt xét",
        "kind, gift, Hãy chọn loại hình khen thưởng",
        "unit, ' ', Nhập tên đơn vị trình",
        "jurisdiction, vn-x, Hãy chọn địa bàn của mình",
        "year, 26, Nhập năm xét bằng bốn chữ số",
        "asOf, 31/2/2026, Nhập ngày có thật",
        "asOf, 1/1/1900, Chưa có bộ quy tắc có hiệu lực cho ngày 01/01/1900",
        "awards, gift, 'Hãy chọn danh hiệu, hình thức khen thưởng'"
    })
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost(String field, String value, String said) {
        Map<String, String> form = form();
        form.put(field, value);

        MvcTestResult answer = post("/rounds", form);

        assertThat(answer).hasStatus(422);
        assertThat(body(answer))
                .contains("<title>Lỗi: ")
                .contains("<a href=\"#" + field + "\">" + said)
                .contains("id=\"" + field + "-wrong\"")
                .contains(field.equals("unit") ? "Đợt &lt;i&gt;cuối" : "Sở Nội vụ tỉnh Lai Châu");
    }

    @Test
    void aStaleEditShowsBothVersionsAndSavesNeitherByItself() {
        UUID id = steps.created("2026-07-01");
        rounds.update(
                id,
                1,
                new Rounds.Wanted(
                        "Bản đã lưu", null, "Sở Nội vụ", null, "vn", 2025, LocalDate.parse("2026-07-01"), "nominated"),
                SECRETARY);
        Map<String, String> form = form();
        form.put("title", "Bản của tôi");
        form.put("version", "1");

        MvcTestResult answer = post("/rounds/" + id + "/edit", form);

        assertThat(answer).hasStatus(409);
        assertThat(body(answer))
                .contains("Có người đã sửa trong lúc bạn nhập")
                .contains("Bản đã lưu")
                .contains("value=\"Bản của tôi\"")
                .contains("name=\"version\" value=\"2\"");
        assertThat(rounds.find(id, SECRETARY).title()).isEqualTo("Bản đã lưu");
        form.put("version", "2");
        assertThat(post("/rounds/" + id + "/edit", form)).hasStatus(302);
        assertThat(rounds.find(id, SECRETARY).title()).isEqualTo("Bản của tôi");
    }

    @Test
    void whatDecidesTheResultsIsNotAskedForWhileARunIsWorkedOn() {
        UUID id = steps.reviewed(READ_LAW);
        Map<String, String> form = form();
        form.put("version", String.valueOf(rounds.find(id, SECRETARY).version()));

        assertThat(text("/rounds/" + id + "/edit"))
                .doesNotContain("id=\"asOf\"")
                .contains("mở lần xét mới");
        assertThat(post("/rounds/" + id + "/edit", form)).hasStatus(302);

        Round round = rounds.find(id, SECRETARY);
        assertThat(round.asOf()).isEqualTo(READ_LAW);
        assertThat(round.unit()).isEqualTo("Sở Nội vụ tỉnh Lai Châu");
    }

    @Test
    void tasksThatCannotBeStartedAreNoLinks() {
        String page = text("/rounds/" + steps.created(READ_LAW));

        assertThat(page)
                .contains("Đã hoàn thành 1 trong 10 việc.")
                .contains("/lists/new\"")
                .contains("Chưa thể bắt đầu")
                .doesNotContain("/papers")
                .doesNotContain("/council")
                .doesNotContain("/finish");
    }

    @Test
    void aRoundThatWasScreenedLeadsToItsResultsItsCouncilAndItsPapers() {
        UUID id = steps.reviewed(READ_LAW);
        String screening =
                rounds.find(id, SECRETARY).current().orElseThrow().screening().toString();

        assertThat(text("/rounds/" + id))
                .contains("/screenings/" + screening + "/results\"")
                .contains("/rounds/" + id + "/council\"")
                .contains("/rounds/" + id + "/papers\"")
                .contains("/rounds/" + id + "/finish\"")
                .contains("4 hồ sơ");
    }

    @Test
    void theEndMustBeConfirmed() {
        UUID id = steps.reviewed(READ_LAW);
        String version = String.valueOf(rounds.find(id, SECRETARY).version());

        assertThat(post("/rounds/" + id + "/finish", Map.of("version", version)))
                .hasStatus(422);
        assertThat(post("/rounds/" + id + "/finish", Map.of("version", "1", "sure", "yes")))
                .hasStatus(409);
        assertThat(rounds.find(id, SECRETARY).state()).isEqualTo(RoundState.REVIEWING);
        assertThat(post("/rounds/" + id + "/finish", Map.of("version", version, "sure", "yes")))
                .hasStatus(302);

        assertThat(text("/rounds/" + id))
                .contains("Đợt xét đã kết thúc lúc")
                .contains("Mở lần xét 2")
                .doesNotContain("/rounds/" + id + "/edit");
    }

    @Test
    void aNewRunIsOpenedBesideTheFrozenOneAndDroppedAgain() {
        UUID id = steps.reviewed(READ_LAW);
        steps.finish(id);

        post("/rounds/" + id + "/runs", version(id));
        assertThat(text("/rounds/" + id))
                .contains("Đang chuẩn bị lần xét 2")
                .contains("/council?run=1")
                .contains("Bỏ lần xét 2");
        post("/rounds/" + id + "/runs/drop", version(id));

        assertThat(rounds.find(id, SECRETARY).state()).isEqualTo(RoundState.FINISHED);
        assertThat(location(post("/rounds/" + id + "/runs", Map.of("version", "1"))))
                .isEqualTo("/rounds/" + id + "?stale");
    }

    @Test
    void whoChoosesNobodyIsToldThatNobodyWasAdded() {
        UUID id = steps.reviewed(READ_LAW);

        String next = location(post("/rounds/" + id + "/council/entries", Map.of("group", "eligible")));

        assertThat(text(next)).contains("Không có đề nghị nào được thêm: chưa chọn ai");
    }

    @Test
    void peopleAreAddedToTheListOneByOneOrAllThatMatch() {
        UUID id = steps.reviewed(READ_LAW);

        assertThat(location(http.post()
                        .uri("/rounds/" + id + "/council/entries")
                        .param("entry", WORKER, FIGHTER)
                        .exchange()))
                .endsWith("/council?added=2");
        assertThat(location(post(
                        "/rounds/" + id + "/council/entries",
                        Map.of("all", "true", "group", "needs_review", "unit", "U2"))))
                .endsWith("/council?added=1");
        assertThat(post("/rounds/" + id + "/council/entries", Map.of("entry", "9-9-x")))
                .hasStatus(404);
        assertThat(text("/rounds/" + id + "/council"))
                .contains("Lò Thị Mai")
                .contains("Đặng Văn Ân")
                .contains("80% tổng số thành viên")
                .contains("Điều 30 khoản 7 Nghị định 98/2023/NĐ-CP")
                .contains("chưa có ngưỡng phiếu");
    }

    @Test
    void thoseToBeDiscussedComeFirstOnRequest() {
        UUID id = listed();
        List<Entry> entries = council.entries(rounds.find(id, SECRETARY), SECRETARY);
        assertThat(entries).allMatch(Entry::isDoubtful);

        assertThat(text("/rounds/" + id + "/council?sort=doubtful"))
                .contains("value=\"doubtful\" selected=\"selected\"");
    }

    @Test
    void figuresOfTheSessionThatCannotBeAreRefusedAtTheirField() {
        UUID id = listed();

        MvcTestResult answer = post(
                "/rounds/" + id + "/council/session",
                Map.of("level", "grassroots", "members", "9", "present", "10", "chair", "Trần <b>Văn</b> Chủ"));

        assertThat(answer).hasStatus(422);
        assertThat(body(answer))
                .contains("<a href=\"#present\">Số thành viên dự họp (10) lớn hơn tổng số thành viên (9)</a>")
                .contains("Trần &lt;b&gt;Văn&lt;/b&gt; Chủ");
    }

    @Test
    void aStaleSessionShowsBothVersions() {
        UUID id = listed();
        Map<String, String> session = session("9", "9");
        assertThat(post("/rounds/" + id + "/council/session", session)).hasStatus(302);

        session.put("members", "11");
        MvcTestResult answer = post("/rounds/" + id + "/council/session", session);

        assertThat(answer).hasStatus(409);
        assertThat(body(answer))
                .contains("<span>9</span>")
                .contains("<span>11</span>")
                .contains("Lưu bản của tôi");
    }

    @Test
    void votesOfManyAreRecordedOnOnePage() {
        UUID id = listed();
        post("/rounds/" + id + "/council/session", session("10", "10"));

        MvcTestResult answer = post(
                "/rounds/" + id + "/council/votes",
                votes(id, Map.of("agree-" + FIGHTER, "8", "disagree-" + FIGHTER, "2", "agree-" + OTHER_FIGHTER, "7")));

        assertThat(answer).hasStatus(302);
        assertThat(text("/rounds/" + id + "/council"))
                .contains("8/10")
                .contains("vote-passed\"")
                .contains("vote-not_passed\"")
                .contains("vote-no_threshold\"");
    }

    @Test
    void moreVotesThanVotersAreRefusedAtTheirFieldAndNothingIsRecorded() {
        UUID id = listed();
        post("/rounds/" + id + "/council/session", session("10", "9"));

        MvcTestResult answer = post(
                "/rounds/" + id + "/council/votes",
                votes(id, Map.of("agree-" + FIGHTER, "10", "agree-" + OTHER_FIGHTER, "9", "agree-" + WORKER, "tám")));

        assertThat(answer).hasStatus(422);
        assertThat(body(answer))
                .contains("<a href=\"#agree-" + FIGHTER
                        + "\">Nguyễn Thị An: tổng số phiếu (10) nhiều hơn số người biểu quyết (9)</a>")
                .contains("<a href=\"#agree-" + WORKER + "\">Lò Thị Mai: “tám” không phải là số phiếu</a>")
                .contains("value=\"tám\"");
        assertThat(council.entries(rounds.find(id, SECRETARY), SECRETARY)).allMatch(entry -> entry.votes() == null);
    }

    @Test
    void votesThatOthersHaveRecordedInTheMeantimeAreShownBesideOnesOwn() {
        UUID id = listed();
        post("/rounds/" + id + "/council/session", session("10", "10"));
        Map<String, String> mine = votes(id, Map.of("agree-" + FIGHTER, "8"));
        council.vote(id, List.of(new Ballot(FIGHTER, 1, new Votes(3, 7, 0))), SECRETARY);

        MvcTestResult answer = post("/rounds/" + id + "/council/votes", mine);

        assertThat(answer).hasStatus(409);
        assertThat(body(answer))
                .contains("bản đã lưu: 3 đồng ý, 7 không đồng ý, 0 trắng")
                .contains("bản của bạn: 8 đồng ý");
    }

    @Test
    void theSameFiguresAreFilledInWhereNothingWasTypedAndAreNotYetRecorded() {
        UUID id = listed();
        post("/rounds/" + id + "/council/session", session("10", "10"));
        Map<String, String> typed = votes(id, Map.of("agree-" + FIGHTER, "6"));
        typed.putAll(Map.of("fill", "yes", "fillAgree", "9", "fillDisagree", "1"));

        String page = body(post("/rounds/" + id + "/council/votes", typed));

        assertThat(page.split("value=\"9\"", -1)).hasSize(3);
        assertThat(page.split("value=\"6\"", -1)).hasSize(2);
        assertThat(council.entries(rounds.find(id, SECRETARY), SECRETARY)).allMatch(entry -> entry.votes() == null);
    }

    @Test
    void anAwardIsSaidToBeGivenOnlyOnceItsDecisionIsThere() {
        UUID id = listed();
        council.change(
                id, 0, new SessionChange(CouncilLevel.GRASSROOTS, null, null, 10, 10, 0, null, null, null), SECRETARY);
        council.vote(id, List.of(new Ballot(FIGHTER, 1, new Votes(10, 0, 0))), SECRETARY);
        List<String> pages = List.of("", "/law", "/council", "/council/votes", "/council/decisions", "/finish");
        String results = "/screenings/"
                + rounds.find(id, SECRETARY).current().orElseThrow().screening();

        for (String page : pages) {
            assertThat(text("/rounds/" + id + page).toLowerCase()).as(page).doesNotContain("được tặng");
        }
        assertThat(text(results + "/results").toLowerCase()).doesNotContain("được tặng");
        post(
                "/rounds/" + id + "/council/decisions",
                Map.of(
                        "number",
                        "12/QĐ-UBND",
                        "decidedOn",
                        "20/11/2025",
                        "authority",
                        "Chủ tịch UBND tỉnh",
                        "award",
                        "grassroots_emulation_fighter"));

        String list = text("/rounds/" + id + "/council");
        assertThat(list.split("Được tặng theo Quyết định số 12/QĐ-UBND ngày 20/11/2025", -1))
                .hasSize(2);
    }

    @Test
    void aDecisionNeedsNumberDayAuthorityAndPeople() {
        UUID id = listed();

        String page = body(post("/rounds/" + id + "/council/decisions", Map.of("decidedOn", "1/1/2100")));

        assertThat(page)
                .contains("href=\"#number\"")
                .contains("Ngày quyết định không thể ở sau hôm nay")
                .contains("href=\"#authority\"")
                .contains("href=\"#award\"");
    }

    @Test
    void whoWasTakenOffTheListIsPutBackByOneButton() {
        UUID id = listed();
        String council = "/rounds/" + id + "/council";
        String removed = post(council + "/entries/remove", Map.of("entry", "1-1-advanced_worker"))
                .getResponse()
                .getRedirectedUrl();
        assertThat(text(removed)).contains("Đã bỏ 1 đề nghị").contains("Hoàn tác");
        String removal = removed.replaceAll(".*removal=", "");

        MvcTestResult undone = post(council + "/entries/restore", Map.of("removal", removal));

        assertThat(text(undone.getResponse().getRedirectedUrl()))
                .contains("Đã đưa lại 1 đề nghị")
                .contains("value=\"1-1-advanced_worker\"");
        assertThat(text(removed)).contains("Đã bỏ 1 đề nghị").doesNotContain("Hoàn tác");
        MvcTestResult again = post(council + "/entries/restore", Map.of("removal", removal));
        assertThat(text(again.getResponse().getRedirectedUrl())).contains("Không còn gì để hoàn tác");
    }

    @Test
    void aDecisionIsCorrectedOrRemovedAndAStaleCorrectionShowsBoth() {
        UUID id = listed();
        String decisions = "/rounds/" + id + "/council/decisions";
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "number", "1/QĐ", "decidedOn", "20/11/2025", "authority", "Chủ tịch", "award", "advanced_worker"));
        assertThat(post(decisions, form)).hasStatus(302);
        String address = decisions
                + "/"
                + council.decisions(
                                rounds.find(id, SECRETARY),
                                rounds.find(id, SECRETARY).current().orElseThrow())
                        .get(0)
                        .id();
        assertThat(text(address)).contains("value=\"1/QĐ\"").contains("Xóa quyết định số 1/QĐ");

        form.put("version", "1");
        form.put("number", "2/QĐ");
        assertThat(post(address, form)).hasStatus(302);
        form.put("number", "3/QĐ");
        MvcTestResult stale = post(address, form);

        assertThat(stale).hasStatus(409);
        assertThat(body(stale))
                .contains("Bản đã lưu: số 2/QĐ")
                .contains("value=\"3/QĐ\"")
                .contains("Lưu bản của tôi");
        assertThat(post(address + "/remove", Map.of())).hasStatus(302);
        assertThat(text(decisions)).contains("Chưa có quyết định nào.");
    }

    @Test
    void whoMayOnlyReadIsShownNoForms() {
        UUID id = listed();
        String token = signedIn.token(EnumSet.of(Scope.SCREENING_READ, Scope.RULES_READ), null, Set.of("vn"));

        assertThat(body(as(token, "/rounds/" + id)))
                .doesNotContain("/edit\"")
                .doesNotContain("/finish\"")
                .doesNotContain("/runs\"");
        assertThat(body(as(token, "/rounds/" + id + "/council"))).doesNotContain("type=\"checkbox\"");
        assertThat(as(token, "/rounds/" + id + "/edit")).hasStatus(403);
        assertThat(as(token, "/rounds/new")).hasStatus(403);
    }

    @Test
    void whoIsBoundToAUnitFindsNoRoundOfOthers() {
        UUID id = listed();
        String token = signedIn.token(
                EnumSet.of(Scope.SCREENING_READ, Scope.SCREENING_RUN, Scope.RULES_READ), Set.of("U2"), Set.of("vn"));

        for (String page : List.of("", "/law", "/edit", "/council", "/council/session", "/council/votes")) {
            assertThat(as(token, "/rounds/" + id + page)).as(page).hasStatus(404);
        }
        assertThat(body(as(token, "/rounds"))).doesNotContain(id.toString());
        assertThat(http.post()
                        .uri("/rounds/" + id + "/council/entries")
                        .param("entry", WORKER)
                        .header(HttpHeaders.AUTHORIZATION, token)
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void theHomePageLeadsToTheRounds() {
        assertThat(location(get("/"))).isEqualTo("/rounds");
    }

    @Test
    void everyPageIsThereInEnglish() {
        UUID id = listed();

        assertThat(text("/rounds/" + id + "?lang=en")).contains("Draw up the list for the council");
        assertThat(text("/rounds/" + id + "/council?lang=en")).contains("At least 80% of all members of the council");
    }

    private UUID listed() {
        UUID id = steps.reviewed(READ_LAW);
        council.add(id, List.of(WORKER, FIGHTER, OTHER_FIGHTER), SECRETARY);
        return id;
    }

    private Map<String, String> version(UUID id) {
        return Map.of("version", String.valueOf(rounds.find(id, SECRETARY).version()));
    }

    private static Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("title", "Đợt <i>cuối</i> năm");
        form.put("kind", "merit");
        form.put("unit", "Sở Nội vụ tỉnh Lai Châu");
        form.put("unitCode", "");
        form.put("jurisdiction", "vn-lai-chau");
        form.put("year", "2025");
        form.put("asOf", "1/7/2026");
        form.put("awards", "nominated");
        return form;
    }

    private static Map<String, String> session(String members, String present) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("level", "grassroots");
        form.put("members", members);
        form.put("present", present);
        form.put("version", "0");
        return form;
    }

    private Map<String, String> votes(UUID id, Map<String, String> typed) {
        Map<String, String> form = new LinkedHashMap<>();
        council.entries(rounds.find(id, SECRETARY), SECRETARY)
                .forEach(entry -> form.put("version-" + entry.key(), String.valueOf(entry.version())));
        form.putAll(typed);
        return form;
    }

    private MvcTestResult post(String address, Map<String, String> form) {
        MockMvcTester.MockMvcRequestBuilder request = http.post().uri(address);
        form.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult get(String address) {
        return http.get().uri(java.net.URI.create(address)).exchange();
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

    private static String location(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }
}
