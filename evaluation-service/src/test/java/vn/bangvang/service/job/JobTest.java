package vn.bangvang.service.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SignedIn;

@SpringBootTest
@AutoConfigureMockMvc
class JobTest {

    private static final String HEADER = "Mã hồ sơ,Họ và tên,Mã đơn vị,Năm xét,Đề nghị xét tặng\n";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Screenings screenings;

    @Test
    void everyRowOfAListHasItsOutcome() {
        UUID id = start(list(1, 1234));
        JsonNode job = finished(id);

        assertThat(job.at("/progress/rows").asLong()).isEqualTo(1234);
        assertThat(job.at("/progress/evaluated").asLong()).isEqualTo(1234);
        assertThat(total(job)).isEqualTo(1234);
    }

    @Test
    void conclusionsAreThoseOfSingleEvaluations() {
        UUID id = start(list(1, 5));
        finished(id);

        JsonNode row = json(get("/api/v1/screenings/" + id + "/results")).at("/results/2");
        JsonNode explained = json(get("/api/v1/screenings/" + id + "/rows/1/3"));

        assertThat(row.at("/statuses/advanced_worker").asString())
                .isEqualTo(explained.at("/verdicts/0/status").asString());
        assertThat(explained.at("/verdicts/0/criteria").isEmpty()).isFalse();
    }

    @Test
    void rowsReceivedBeforeTheLawChangedAreUnderTheFormerOne() {
        String list =
                "Mã hồ sơ,Họ và tên,Nhóm đối tượng,Năm xét,Ngày tiếp nhận hồ sơ,Đề nghị xét tặng,Mức độ HTNV,Danh hiệu đã có,Sáng kiến,Kỷ luật,Vụ việc đang xem xét,Xác nhận của đơn vị,Ngày tuyển dụng,Thời gian nghỉ\n"
                        + "CT-1,Lò Thị Mai,Viên chức,2023,30/6/2025,LĐTT,2023: HTTNV,không,không,không,không,tất cả,3/7/2023,không\n"
                        + "CT-2,Lò Thị Mai,Viên chức,2023,1/7/2025,LĐTT,2023: HTTNV,không,không,không,không,tất cả,3/7/2023,không\n";
        UUID id = start(list);
        finished(id);

        JsonNode results = json(get("/api/v1/screenings/" + id + "/results"));

        assertThat(results.at("/results/0/statuses/advanced_worker").asString()).isEqualTo("not_eligible");
        assertThat(results.at("/results/1/statuses/advanced_worker").asString()).isEqualTo("needs_review");
        assertThat(json(get("/api/v1/screenings/" + id + "/rows/1/1"))
                        .at("/ruleSet/id")
                        .asString())
                .isEqualTo("vn-2024-02-24");
    }

    @Test
    void resultsAreReadPageByPage() {
        UUID id = start(list(1, 25));
        finished(id);

        JsonNode first = json(get("/api/v1/screenings/" + id + "/results?limit=20"));
        MvcTestResult secondAnswer = get("/api/v1/screenings/" + id + "/results?limit=20&after="
                + first.at("/next").asString());
        JsonNode second = json(secondAnswer);

        assertThat(first.at("/results").size()).isEqualTo(20);
        assertThat(second.at("/results").size()).isEqualTo(5);
        assertThat(second.at("/results/0/n").asLong()).isEqualTo(21);
        assertThat(second.has("next")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "unit=U1, 13",
        "unit=U2, 12",
        "award=advanced_worker, 25",
        "award=labor_hero, 0",
        "status=not_applicable, 0",
        "status=eligible&award=advanced_worker&unit=U1, 0"
    })
    void resultsAreSifted(String query, int count) {
        UUID id = start(list(1, 25));
        finished(id);

        assertThat(json(get("/api/v1/screenings/" + id + "/results?" + query))
                        .at("/results")
                        .size())
                .isEqualTo(count);
    }

    @Test
    void aStatusThatIsNoneIsRefused() {
        UUID id = start(list(1, 1));

        assertThat(get("/api/v1/screenings/" + id + "/results?status=maybe")).hasStatus(400);
    }

    @Test
    void resultsComeAsLinesAndAsATable() throws Exception {
        UUID id = start(HEADER + "1,=HYPERLINK(1),U1,2025,Lao động tiên tiến\n");
        finished(id);

        assertThat(body(get("/api/v1/screenings/" + id + "/results", "application/x-ndjson"))
                        .split("\n"))
                .hasSize(1);
        assertThat(body(get("/api/v1/screenings/" + id + "/results", "text/csv")))
                .contains("\"'=HYPERLINK(1)\"")
                .contains("\"Lao động tiên tiến\"");
    }

    @Test
    void rowsThatCannotBeReadAreToldCellByCell() {
        UUID id = start(
                HEADER + "1,Lò Thị Mai,U1,2025,Lao động tiên tiến\n2,Vàng A Sùng,U1,hai nghìn,Lao động tiên tiến\n");
        JsonNode job = finished(id);

        assertThat(job.at("/progress/rejectedRows").asLong()).isEqualTo(1);
        assertThat(body(get("/api/v1/screenings/" + id + "/rejections", "text/csv")))
                .contains("\"3\",\"Năm xét\",\"hai nghìn\"");
    }

    @Test
    void rowsThatWereCorrectedJoinTheScreening() {
        UUID id = start(
                HEADER + "1,Lò Thị Mai,U1,2025,Lao động tiên tiến\n2,Vàng A Sùng,U1,hai nghìn,Lao động tiên tiến\n");
        finished(id);
        String rejected = body(get("/api/v1/screenings/" + id + "/parts/1/rejected-rows", "text/csv"));
        assertThat(rejected).contains("Vàng A Sùng").doesNotContain("Lò Thị Mai");

        MvcTestResult sent = http.post()
                .uri("/api/v1/screenings/" + id + "/parts?corrects=1")
                .multipart()
                .file(file("sua.csv", rejected.replace("hai nghìn", "2025")))
                .exchange();

        assertThat(sent).hasStatus(202);
        JsonNode job = finished(id);
        assertThat(job.at("/progress/evaluated").asLong()).isEqualTo(2);
        assertThat(job.at("/progress/rejectedRows").asLong()).isZero();
    }

    @Test
    void aFileWhoseRowsCannotBeReadFailsWithItsReason() throws IOException {
        UUID id = screenings.start(
                new Screenings.Wanted("vn", LocalDate.parse("2026-02-01"), "all", null, Set.of()),
                Uploads.of(List.of(file("a.csv", HEADER))).files(),
                UUID.randomUUID().toString(),
                new Access("test", Set.of(), null, Set.of("vn")));

        JsonNode job = waitFor(id, "failed");

        assertThat(job.at("/failure").asString()).isNotBlank();
    }

    @Test
    void linkedFilesComeInAZip() {
        UUID id = startWith(
                new MockMultipartFile("file", "hs.zip", "application/zip", zip("thu/muc/danh-sach.csv", list(1, 3))));

        assertThat(finished(id).at("/progress/evaluated").asLong()).isEqualTo(3);
    }

    @Test
    void aZipThatReachesOutOfItsFolderStaysInIt() {
        UUID id = startWith(
                new MockMultipartFile("file", "hs.zip", "application/zip", zip("../../../etc/passwd.csv", list(1, 3))));

        assertThat(finished(id).at("/parts/0/files/0").asString()).isEqualTo("passwd.csv");
    }

    @Test
    void aZipBombIsRefused() {
        byte[] bomb = zip("a.csv", " ".repeat(201 << 20));

        assertThat(http.post()
                        .uri("/api/v1/screenings?asOf=2026-02-01")
                        .multipart()
                        .file(new MockMultipartFile("file", "hs.zip", "application/zip", bomb))
                        .exchange())
                .hasStatus(413);
    }

    @Test
    void anExcelFileIsScreenedLikeAList() throws Exception {
        UUID id = startWith(new MockMultipartFile("file", "ds.xlsx", "application/octet-stream", workbook(list(1, 3))));

        assertThat(finished(id).at("/progress/evaluated").asLong()).isEqualTo(3);
    }

    @Test
    void anExcelFileThatIsDamagedIsRefusedWithItsReason() {
        assertThat(http.post()
                        .uri("/api/v1/screenings?asOf=2026-02-01")
                        .multipart()
                        .file(new MockMultipartFile(
                                "file", "ds.xlsx", "application/zip", zip("[Content_Types].xml", "<a/>")))
                        .exchange())
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .startsWith("ds.xlsx: Tệp nén không phải là sổ tính Excel (.xlsx)");
    }

    @Test
    void theRejectedRowsOfAnExcelFileComeBackAsText() throws Exception {
        UUID id = startWith(new MockMultipartFile(
                "file",
                "ds.xlsx",
                "application/octet-stream",
                workbook(list(1, 2) + "9,Vàng A Sùng,U1,hai nghìn,Lao động tiên tiến\n")));
        finished(id);

        String rejected = body(get("/api/v1/screenings/" + id + "/parts/1/rejected-rows", "text/csv"));

        assertThat(rejected).contains("hai nghìn").doesNotContain("Lò Thị Mai").hasLineCount(2);
    }

    private static byte[] workbook(String csv) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook book = new org.dhatim.fastexcel.Workbook(bytes, "Test", "1.0")) {
            org.dhatim.fastexcel.Worksheet sheet = book.newWorksheet("Danh sách");
            String[] lines = csv.split("\n");
            for (int row = 0; row < lines.length; row++) {
                String[] cells = lines[row].split(",");
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400",
        "?asOf=2003-01-01, 422",
        "?asOf=2026-02-01&awards=nothing, 400",
        "?asOf=2026-02-01&jurisdiction=atlantis, 400",
        "?asOf=2026-02-01&declaredEmpty=nothing, 400",
        "?asOf=2026-02-01&vouched=nothing, 400",
        "?asOf=2026-02-01&year=1, 400"
    })
    void aRequestThatCannotBeServedIsRefusedAtOnce(String query, int status) {
        assertThat(http.post()
                        .uri("/api/v1/screenings" + query)
                        .contentType("text/csv")
                        .content(list(1, 1))
                        .exchange())
                .hasStatus(status);
    }

    @Test
    void theSameRequestTwiceIsOneScreening() {
        String key = UUID.randomUUID().toString();

        String first = startWithKey(key, list(1, 3)).getResponse().getHeader(HttpHeaders.LOCATION);
        String second = startWithKey(key, list(1, 3)).getResponse().getHeader(HttpHeaders.LOCATION);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void aKeyThatWasUsedForAnotherRequestIsRefused() {
        String key = UUID.randomUUID().toString();
        startWithKey(key, list(1, 3));

        assertThat(startWithKey(key, list(1, 4)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void aPausedScreeningRestsAndGoesOn() throws Exception {
        UUID id = start(list(1, 20_000));
        assertThat(post("/api/v1/screenings/" + id + "/pause")).hasStatusOk();
        Thread.sleep(1500);
        long before = evaluated(id);
        Thread.sleep(1500);
        assertThat(evaluated(id)).isEqualTo(before).isLessThan(20_000);

        assertThat(post("/api/v1/screenings/" + id + "/resume")).hasStatusOk();

        assertThat(finished(id).at("/progress/evaluated").asLong()).isEqualTo(20_000);
    }

    @Test
    void aCancelledScreeningIsOver() {
        UUID id = start(list(1, 20_000));
        assertThat(post("/api/v1/screenings/" + id + "/cancel")).hasStatusOk();

        assertThat(post("/api/v1/screenings/" + id + "/resume"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("wrong-state");
    }

    @Test
    void aUnitSeesItsRowsOnly() {
        UUID id = start(list(1, 25));
        finished(id);
        String ofU2 = signedIn.token(Set.of(Scope.SCREENING_READ, Scope.SCREENING_RUN), Set.of("U2"), Set.of("vn"));

        JsonNode rows = json(http.get()
                .uri("/api/v1/screenings/" + id + "/results")
                .header(HttpHeaders.AUTHORIZATION, ofU2)
                .exchange());
        JsonNode job = json(http.get()
                .uri("/api/v1/screenings/" + id)
                .header(HttpHeaders.AUTHORIZATION, ofU2)
                .exchange());

        assertThat(rows.at("/results").findValuesAsString("unit")).hasSize(12).containsOnly("U2");
        assertThat(job.at("/progress/evaluated").asLong()).isEqualTo(12);
        assertThat(http.get()
                        .uri("/api/v1/screenings/" + id + "/rows/1/1")
                        .header(HttpHeaders.AUTHORIZATION, ofU2)
                        .exchange())
                .hasStatus(404);
        for (String path : List.of("/rejections", "/parts/1/rejected-rows")) {
            assertThat(http.get()
                            .uri("/api/v1/screenings/" + id + path)
                            .header(HttpHeaders.AUTHORIZATION, ofU2)
                            .exchange())
                    .hasStatus(403);
        }
        assertThat(http.post()
                        .uri("/api/v1/screenings/" + id + "/cancel")
                        .header(HttpHeaders.AUTHORIZATION, ofU2)
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void rowsOfAnotherUnitAreNotTaken() {
        MvcTestResult answer = http.post()
                .uri("/api/v1/screenings?asOf=2026-02-01")
                .header(
                        HttpHeaders.AUTHORIZATION,
                        signedIn.token(Set.of(Scope.SCREENING_READ, Scope.SCREENING_RUN), Set.of("U2"), Set.of("vn")))
                .contentType("text/csv")
                .content(list(1, 25))
                .exchange();
        assertThat(answer).hasStatus(202);
        UUID id = id(answer);

        JsonNode job = finished(id);

        assertThat(job.at("/progress/evaluated").asLong()).isEqualTo(12);
        assertThat(job.at("/parts/0/rejectedRows").asLong()).isEqualTo(13);
    }

    @Test
    void anErasedDossierIsGoneFromTheScreening() {
        UUID id = start(list(7001, 3));
        finished(id);
        String hash = HexFormat.of()
                .formatHex(jdbc.sql("select dossier_hash from screening_row where screening = ? and n = 2")
                        .param(id)
                        .query(byte[].class)
                        .single());

        assertThat(http.delete().uri("/api/v1/dossiers/" + hash).exchange()).hasStatus(204);

        assertThat(get("/api/v1/screenings/" + id + "/rows/1/2")).hasStatus(410);
        assertThat(get("/api/v1/screenings/" + id + "/rows/1/3")).hasStatusOk();
        assertThat(jdbc.sql("select count(*) from screening_file_piece where screening = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void progressIsTold() throws Exception {
        UUID id = start(list(1, 5));
        finished(id);
        MvcTestResult events =
                http.get().uri("/api/v1/screenings/" + id + "/events").asyncExchange();

        await().atMost(Duration.ofSeconds(10)).until(() -> body(events).contains("event:end"));
        assertThat(body(events)).contains("id:finished-5-5-0").contains("\"evaluated\":5");
    }

    @Test
    void whoComesBackIsNotToldTwice() throws Exception {
        UUID id = start(list(1, 5));
        finished(id);
        MvcTestResult events = http.get()
                .uri("/api/v1/screenings/" + id + "/events")
                .header("Last-Event-ID", "finished-5-5-0")
                .asyncExchange();

        Thread.sleep(2500);
        assertThat(body(events)).doesNotContain("event:");
    }

    static String list(int first, int count) {
        StringBuilder list = new StringBuilder(HEADER);
        for (int i = first; i < first + count; i++) {
            list.append(i)
                    .append(",Lò Thị Mai ")
                    .append(letters(i))
                    .append(i % 2 == 1 ? ",U1" : ",U2")
                    .append(",2025,Lao động tiên tiến\n");
        }
        return list.toString();
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 26) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    private static long total(JsonNode job) {
        long total = 0;
        for (JsonNode byStatus : job.at("/progress/conclusions")) {
            for (JsonNode count : byStatus) {
                total += count.asLong();
            }
        }
        return total;
    }

    private long evaluated(UUID id) {
        return jdbc.sql("select count(*) from screening_result where screening = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private JsonNode finished(UUID id) {
        return waitFor(id, "finished");
    }

    private JsonNode waitFor(UUID id, String state) {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> json(get("/api/v1/screenings/" + id))
                        .at("/state")
                        .asString()
                        .equals(state));
        return json(get("/api/v1/screenings/" + id));
    }

    private UUID start(String list) {
        return startWith(file("ds.csv", list));
    }

    private UUID startWith(MockMultipartFile file) {
        MvcTestResult answer = http.post()
                .uri("/api/v1/screenings?asOf=2026-02-01")
                .multipart()
                .file(file)
                .exchange();
        assertThat(answer).hasStatus(202);
        return id(answer);
    }

    private MvcTestResult startWithKey(String key, String list) {
        return http.post()
                .uri("/api/v1/screenings?asOf=2026-02-01")
                .header("Idempotency-Key", key)
                .contentType("text/csv")
                .content(list)
                .exchange();
    }

    private static UUID id(MvcTestResult answer) {
        String location = answer.getResponse().getHeader(HttpHeaders.LOCATION);
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("file", name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String name, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).exchange();
    }

    private MvcTestResult get(String path, String accept) {
        return http.get().uri(path).header(HttpHeaders.ACCEPT, accept).exchange();
    }

    private MvcTestResult post(String path) {
        return http.post().uri(path).exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(body(answer));
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
