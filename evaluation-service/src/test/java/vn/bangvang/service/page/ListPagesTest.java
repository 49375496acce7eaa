package vn.bangvang.service.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import vn.bangvang.fixtures.PlantedErrors;
import vn.bangvang.fixtures.PlantedErrors.Planted;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SignedIn;
import vn.bangvang.service.list.ListLayout;
import vn.bangvang.service.list.SheetText;
import vn.bangvang.service.retention.Retention;
import vn.bangvang.service.round.Rounds;

@SpringBootTest
@AutoConfigureMockMvc
class ListPagesTest {

    private static final Set<Scope> WORK = EnumSet.complementOf(EnumSet.of(Scope.ADMIN, Scope.PASSWORD));
    private static final Access SECRETARY = new Access("thu-ky", WORK, null, Set.of("vn", "vn-lai-chau"));
    private static final String HEADER = "Mã hồ sơ,Họ và tên,Mã đơn vị,Ngày sinh,Đề nghị xét tặng\n";
    private static final String LIST =
            HEADER + "1,Lò Văn A,U1,27/3/1980,LĐTT\n2,Lò Văn B,U1,31/2/1980,LĐTT\n3,Lò Văn C,U1,1/1/1990,LĐ\n";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Rounds rounds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Retention retention;

    @TempDir
    private Path folder;

    private String token = "";

    @Test
    void thirtyPlantedErrorsAreFoundOnOnePageEachWithItsCell() {
        PlantedErrors list = PlantedErrors.thirty(1_000);

        String page = text(sent(list.csv()) + "/check");

        assertThat(page).contains("Có 30 lỗi ở 30 dòng, trong 1.000 dòng đã đọc.");
        assertThat(list.planted())
                .hasSize(30)
                .allSatisfy(error -> assertThat(page)
                        .contains("href=\"#c-0-" + error.row() + "-" + error.column() + "\"")
                        .contains("id=\"c-0-" + error.row() + "-" + error.column() + "\"")
                        .contains("“" + error.header() + "”"));
    }

    @Test
    void afterTheCorrectionsEveryRowIsScreened() {
        PlantedErrors list = PlantedErrors.thirty(200);
        String address = sent(list.csv());
        Map<String, String> fields = fields(text(address + "/check"));
        list.planted()
                .forEach(error -> fields.replaceAll((name, shown) ->
                        name.startsWith("cell-0-" + error.row() + "-" + error.column() + "-") ? error.right() : shown));

        assertThat(redirect(post(address + "/cells", fields))).endsWith("/check?saved=30");
        assertThat(text(address + "/check")).contains("Không có lỗi. 200 hồ sơ có thể xét.");
        assertThat(text(address + "/answers")).contains("Xét 200 hồ sơ theo bộ quy tắc vn-2025-08-05");
        String screening = redirect(post(address + "/start", Map.of("version", "2")));
        await().atMost(Duration.ofSeconds(60)).until(() -> text(screening).contains("Hoàn tất"));
        assertThat(text(screening)).contains("Đã xét 200 trong 200 hồ sơ").contains("Chưa có dòng nào không đọc được");
    }

    @Test
    void aListGoesWhenItsScreeningStartsAndStartingAgainLeadsToTheRound() {
        String address = sent(HEADER + "1,Lò Văn A,U1,27/3/1980,LĐTT\n");

        assertThat(redirect(post(address + "/start", Map.of("version", "1")))).startsWith("/screenings/");

        assertThat(get(address)).hasStatus(404);
        assertThat(redirect(post(address + "/start", Map.of("version", "1")))).matches("/rounds/[^/]+");
    }

    @Test
    void aListWithoutAGoodRowCannotBeStarted() {
        String address = sent(HEADER + "1,Lò Văn A,U1,31/2/1980,LĐTT\n");

        assertThat(text(address + "/answers")).doesNotContain("<button type=\"submit\">Xét");
        assertThat(post(address + "/start", Map.of("version", "1"))).hasStatus(409);
    }

    @Test
    void rowsThatAreStillWrongStayWithWhatWasTyped() {
        String address = sent(LIST);
        Map<String, String> fields = fields(text(address + "/check"));
        fields.replaceAll((name, shown) -> name.startsWith("cell-0-3-3-") ? "30/2/1980" : shown);

        post(address + "/cells", fields);

        assertThat(text(address + "/check"))
                .contains("value=\"30/2/1980\"")
                .containsPattern("Trước khi sửa:\\s*<bdi>31/2/1980</bdi>");
    }

    @Test
    void aFileOfErrorsComesBackRowByRow() throws IOException {
        PlantedErrors list = PlantedErrors.thirty(200);
        String address = sent(list.csv());
        List<List<String>> rows = parsed(bytes(address + "/errors.csv"));
        int own = 4;
        for (List<String> row : rows.subList(1, rows.size())) {
            for (Planted error : list.planted()) {
                if (row.get(1).equals(Long.toString(error.row()))) {
                    row.set(own + error.column(), error.right());
                }
            }
        }

        assertThat(rows).hasSize(31);
        assertThat(redirect(takeBack(address, "loi.csv", written(rows).getBytes(StandardCharsets.UTF_8))))
                .endsWith("?saved=30");
        assertThat(text(address + "/check")).contains("Không có lỗi.");
    }

    @Test
    void aWorkbookOfErrorsComesBackUntouchedWithoutAChange() throws IOException {
        String address = sent(PlantedErrors.thirty(200).csv());

        assertThat(redirect(takeBack(address, "loi.xlsx", bytes(address + "/errors.xlsx"))))
                .endsWith("?saved=0");
    }

    @Test
    void aWorkbookOfErrorsHoldsTextsOnlyAndWhatWasTypedBefore() throws IOException {
        String address = sent(HEADER + "1,=1+1,U1,31/2/1980,LĐTT\n");
        Map<String, String> fields = fields(text(address + "/check"));
        fields.replaceAll((name, shown) -> name.startsWith("cell-0-2-3-") ? "30/2/1980" : shown);
        post(address + "/cells", fields);

        Path book = Files.write(folder.resolve("loi.xlsx"), bytes(address + "/errors.xlsx"));

        List<List<String>> rows = new ArrayList<>();
        SheetText.forEach(book, null, (row, cells) -> rows.add(cells));
        assertThat(rows.get(1)).contains("2", "=1+1", "30/2/1980");
    }

    @Test
    void aRowMayBeLeftOutInTheFileOfErrors() throws IOException {
        String address = sent(LIST);
        List<List<String>> rows = parsed(bytes(address + "/errors.csv"));
        rows.get(1).set(3, "x");

        assertThat(redirect(takeBack(address, "loi.csv", written(rows).getBytes(StandardCharsets.UTF_8))))
                .endsWith("?saved=1");
        assertThat(text(address + "/check")).contains("Các dòng đã bỏ (1)").contains("Có 1 lỗi");
    }

    @Test
    void rowsThatAreNotOfTheListAreToldAndTheOthersTaken() throws IOException {
        String address = sent(LIST);
        List<List<String>> rows = parsed(bytes(address + "/errors.csv"));
        rows.get(1).set(4 + 3, "27/3/1980");
        rows.get(2).set(1, "99");

        MvcTestResult answer = takeBack(address, "loi.csv", written(rows).getBytes(StandardCharsets.UTF_8));

        assertThat(answer).hasStatusOk();
        assertThat(body(answer)).contains("danh-sach.csv, 99").contains("Có 1 lỗi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Họ và tên\nA\n", "", "PK\u0003\u0004"})
    void whatIsNoFileOfErrorsIsRefusedAtItsField(String text) {
        String address = sent(LIST);

        MvcTestResult answer = takeBack(address, "loi.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(answer).hasStatus(422);
        assertThat(body(answer)).contains("href=\"#errors\"").contains("31/2/1980");
    }

    @Test
    void aRowLeftOutCanBeTakenInAgain() {
        String address = sent(LIST);
        Map<String, String> fields = fields(text(address + "/check"));
        fields.put("leave", "0-3");

        post(address + "/cells", fields);
        assertThat(text(address + "/check")).contains("Có 1 lỗi").contains("Các dòng đã bỏ (1)");
        post(address + "/undo", Map.of("file", "danh-sach.csv", "row", "3"));
        assertThat(text(address + "/check")).contains("Có 2 lỗi").doesNotContain("Các dòng đã bỏ");
    }

    @Test
    void aCorrectionCanBeUndone() {
        String address = corrected();

        post(address + "/undo", Map.of("file", "danh-sach.csv", "row", "3", "position", "3"));

        assertThat(text(address + "/check")).contains("value=\"31/2/1980\"").doesNotContain("Các ô đã sửa");
    }

    @Test
    void aWholeRowCanBeCorrected() {
        String address = sent(LIST);
        Map<String, String> fields = fields(text(address + "/rows/0/3"));
        fields.replaceAll((name, shown) -> name.startsWith("cell-0-3-3-") ? "27/3/1980" : shown);

        post(address + "/cells", fields);

        assertThat(text(address + "/check")).contains("Có 1 lỗi");
        assertThat(get(address + "/rows/0/99")).hasStatus(404);
        assertThat(get(address + "/rows/7/3")).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cell-0-99-3-0", "cell-7-3-3-0", "cell-0-3-99999-0"})
    void aCellThatIsNoneIsRefused(String cell) {
        assertThat(post(sent(LIST) + "/cells", Map.of("version", "1", cell, "x")))
                .hasStatus(400);
    }

    @Test
    void aTextThatNoCellHoldsIsRefused() {
        assertThat(post(sent(LIST) + "/cells", Map.of("version", "1", "cell-0-3-3-0", "x".repeat(40_000))))
                .hasStatus(400);
    }

    @Test
    void whatIsTypedIsKeptAtOnceWhereScriptsRun() {
        String address = sent(LIST);
        Map<String, String> fields = fields(text(address + "/check"));
        String cell = fields.keySet().stream()
                .filter(name -> name.startsWith("cell-0-3-3-"))
                .findFirst()
                .orElseThrow();

        String kept = body(http.post()
                .uri(address + "/cells")
                .header("HX-Request", "true")
                .param("version", "1")
                .param(cell, "27/3/1980")
                .exchange());

        assertThat(kept).contains("Đã lưu").doesNotContain("<html");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> body(get(address + "/check")).contains("27/3/1980"));
        fields.put(cell, "27/3/1980");
        assertThat(redirect(post(address + "/cells", fields))).endsWith("?saved=0");
    }

    @Test
    void aCellThatSomebodyElseChangedIsShownInBothVersionsAndTheOthersAreSaved() {
        String address = sent(LIST);
        Map<String, String> mine = fields(text(address + "/check"));
        Map<String, String> theirs = new HashMap<>(mine);
        theirs.replaceAll((name, shown) -> name.startsWith("cell-0-3-3-") ? "1/3/1980" : shown);
        mine.replaceAll((name, shown) ->
                name.startsWith("cell-0-3-3-") ? "2/3/1980" : name.startsWith("cell-0-4-4-") ? "LĐTT" : shown);
        token = signedIn.token(WORK, null, Set.of("vn"));
        post(address + "/cells", theirs);
        token = "";

        MvcTestResult answer = post(address + "/cells", mine);

        assertThat(answer).hasStatus(409);
        assertThat(body(answer))
                .contains("Người khác đã sửa cùng ô")
                .contains("1/3/1980")
                .contains("value=\"2/3/1980\"")
                .contains("Không có lỗi.");
        Map<String, String> again = fields(body(answer));
        post(address + "/cells", again);
        assertThat(text(address + "/check")).containsPattern("<bdi>2/3/1980</bdi>");
    }

    @Test
    void whatWasNotTypedDoesNotUndoWhatSomebodyElseTyped() {
        String address = sent(LIST);
        Map<String, String> untouched = fields(text(address + "/check"));
        corrected(address);

        assertThat(redirect(post(address + "/cells", untouched))).endsWith("?saved=0");
        assertThat(text(address + "/check")).contains("Có 1 lỗi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files", "/columns", "/start"})
    void aStaleFormSaysWhoChangedTheListAndWhen(String form) {
        String address = corrected();

        MvcTestResult answer = post(address + form, Map.of("version", "1", "declared", "discipline"));

        assertThat(answer).hasStatus(409);
        assertThat(body(answer)).contains("Đã có người khác sửa danh sách này");
    }

    @Test
    void columnsAreGuessedAndCanBeChanged() {
        String address = sent("Họ tên,Sinh nhật,Ghi chú,Đề nghị\nLò Văn A,31/2/1980,x,LĐTT\n");
        String page = text(address + "/columns");
        assertThat(page)
                .contains("Họ tên")
                .contains("<bdi class=\"sample\">31/2/1980</bdi>")
                .containsPattern("<option value=\"name\" selected=\"selected\">");
        assertThat(text(address + "/check")).contains("Không có lỗi.");

        post(address + "/columns", with(fields(page), "col-0-1", "birthDate"));

        assertThat(text(address + "/check")).contains("Ngày không có thật");
        assertThat(text(address + "/columns")).contains("Đã chọn khác với tiêu đề");
    }

    @Test
    void twoColumnsWithOneMeaningAndAMissingOneAreToldAndCanBeMended() {
        String address = sent("Tên gọi,Ngày sinh,Sinh ngày\nLò Văn A,31/2/1980,1/1/1980\n");
        String page = text(address + "/columns");
        assertThat(page)
                .contains("<title>Lỗi: ")
                .contains("Hai cột cùng một nghĩa")
                .contains("Thiếu cột: “Họ và tên”");

        Map<String, String> fields = with(fields(page), "col-0-0", "name");
        assertThat(redirect(post(address + "/columns", with(fields, "col-0-1", ""))))
                .endsWith("/check");

        assertThat(text(address + "/check")).contains("Không có lỗi. 1 hồ sơ");
    }

    @Test
    void aHeaderThatWasNotFoundCanBePointedAt() {
        String address = sent("một,hai\nA,B\nLò Văn A,27/3/1980\n");

        Map<String, String> fields = fields(text(address + "/columns"));
        fields.putAll(Map.of("header-0", "2", "col-0-0", "name", "col-0-1", "birthDate"));
        post(address + "/columns", fields);

        assertThat(text(address + "/check")).contains("Không có lỗi. 1 hồ sơ");
        assertThat(text(address + "/columns")).contains("value=\"2\"");
    }

    @Test
    void aRowOfAHeaderThatIsNoNumberIsRefusedAndWhatWasChosenStays() {
        String address = sent(LIST);
        Map<String, String> fields = fields(text(address + "/columns"));
        fields.putAll(Map.of("header-0", "bốn", "col-0-1", "collectiveName"));

        MvcTestResult answer = post(address + "/columns", fields);

        assertThat(answer).hasStatus(422);
        assertThat(body(answer))
                .contains("value=\"bốn\"")
                .contains("<option value=\"collectiveName\" selected=\"selected\">");
    }

    @Test
    void anotherSheetMayBeTheList() throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        Workbook book = new Workbook(out, "Test", null);
        book.newWorksheet("Bìa").value(0, 0, "Không phải danh sách");
        Worksheet sheet = book.newWorksheet("DS");
        sheet.value(0, 0, "Họ và tên");
        sheet.value(1, 0, "Lò Văn A");
        book.finish();
        String address = sent(new MockMultipartFile("file", "ds.xlsx", "application/zip", out.toByteArray()), token);

        Map<String, String> fields = fields(text(address + "/columns"));
        post(address + "/columns", with(fields, "sheet", "DS"));

        assertThat(text(address + "/check")).contains("Không có lỗi. 1 hồ sơ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "một trang viết"})
    void aFileThatIsNoListCanBeReplaced(String text) {
        String address = sent(text.isEmpty() ? "\n" : text);
        assertThat(body(get(text.isEmpty() ? address + "/files" : address + "/columns")))
                .contains("<title>Lỗi: ");

        MvcTestResult answer = http.post()
                .uri(address + "/files")
                .multipart()
                .file(file("moi.csv", LIST))
                .param("version", "1")
                .exchange();

        assertThat(redirect(answer)).startsWith(address);
        assertThat(text(address + "/check")).contains("Có 2 lỗi");
    }

    @Test
    void whatSilenceMeansCanBeChangedAndTheAnswersAreComeBackTo() {
        String address = sent(LIST);

        assertThat(redirect(
                        post(address + "/files", Map.of("version", "1", "declared", "discipline", "back", "answers"))))
                .endsWith("/answers");

        assertThat(text(address + "/answers")).contains("Kỷ luật");
    }

    @Test
    void aFormWithoutAFileOrWithAStrangeOneSaysSoInTheSameWordsAtItsField() {
        String lists = "/rounds/" + round() + "/lists";

        String missing = body(post(lists, Map.of("declared", "absences")));
        assertThat(missing)
                .contains("<a href=\"#file\">Hãy chọn tệp danh sách</a>")
                .contains("id=\"file-wrong\"")
                .containsPattern("value=\"absences\" checked");
        assertThat(body(send(lists, new MockMultipartFile("file", "a.pdf", null, new byte[] {1}), "")))
                .contains("Tệp phải là .xlsx, .csv hoặc .zip");
        assertThat(body(send(lists, new MockMultipartFile("file", "a.csv", null, new byte[(20 << 20) + 1]), "")))
                .contains("Tệp phải nhỏ hơn 20 MB");
        assertThat(body(send(lists, new MockMultipartFile("file", "a.zip", null, "PK\3\4x".getBytes()), "")))
                .contains("href=\"#file\"");
    }

    @ParameterizedTest
    @EnumSource(ListLayout.class)
    void templatesAreThere(ListLayout layout) {
        MvcTestResult answer = get("/rounds/" + round() + "/lists/templates/" + layout);

        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    void namesOfFilesAndValuesAreShownAsText() {
        String hostile = "<img src=x onerror=alert(1)>";
        String address = sent(
                new MockMultipartFile(
                        "file",
                        "<script>alert(1)<script>.csv",
                        "text/csv",
                        (HEADER + "1,\"" + hostile + "\",U1,\"\u202E" + hostile
                                        + "\",\"'; drop table intake_list; --\"\n2," + "ạ".repeat(3_000)
                                        + ",U1,x,LĐTT\n")
                                .getBytes(StandardCharsets.UTF_8)),
                token);

        for (String page : List.of("/check", "/columns", "/rows/0/2", "/answers", "/files", "/discard")) {
            assertThat(text(address + page)).doesNotContain("<img src").doesNotContain("<script>alert");
        }
        assertThat(text(address + "/check")).contains("&lt;img src=x").contains("drop table");
    }

    @Test
    void listsOfOtherUnitsPlacesAndRoundsAreNotThere() {
        String round = round().toString();
        String all = sent(file("danh-sach.csv", LIST), "", round);
        String ofU2 = signedIn.token(WORK, Set.of("U2"), Set.of("vn"));
        String elsewhere = signedIn.token(WORK, null, Set.of("vn-ha-noi"));

        for (String other : List.of(ofU2, elsewhere)) {
            for (String page : List.of("", "/check", "/columns", "/answers", "/errors.csv", "/rows/0/2", "/files")) {
                assertThat(as(other, all + page)).as(page).hasStatus(404);
            }
            assertThat(http.post()
                            .uri(all + "/start")
                            .header(HttpHeaders.AUTHORIZATION, other)
                            .param("version", "1")
                            .exchange())
                    .satisfies(answer ->
                            assertThat(answer.getResponse().getStatus()).isIn(404, 302));
        }
        assertThat(get(all.replace(round, round().toString()))).hasStatus(404);
        assertThat(text(all + "/check")).contains("Có 2 lỗi");
    }

    @Test
    void rowsOfOtherUnitsAreNamedAsErrorsOfWhoIsBoundToAUnit() {
        String bound = signedIn.token(WORK, Set.of("U1"), Set.of("vn"));
        String round = rounds.create(
                        new Rounds.Wanted(
                                "Đợt của U1",
                                null,
                                "Đơn vị U1",
                                "U1",
                                "vn",
                                2025,
                                LocalDate.of(2026, 7, 1),
                                "nominated"),
                        SECRETARY)
                .toString();

        String address = sent(file("ds.csv", LIST + "4,Lò Văn D,U2,1/1/1990,LĐTT\n"), bound, round);

        assertThat(body(as(bound, address + "/check")))
                .contains("Hồ sơ không thuộc đơn vị mà tài khoản này được gửi")
                .contains("Có 3 lỗi");
    }

    @Test
    void theAuditNamesCellsAndNeverWhatTheyHold() {
        String address = corrected();
        String id = address.substring(address.lastIndexOf('/') + 1);

        List<String> entries = jdbc.sql("select action || ' ' || details from audit_entry where object = ?")
                .param("list:" + id)
                .query(String.class)
                .list();

        assertThat(entries)
                .anyMatch(entry -> entry.startsWith("list.correct") && entry.contains("0:D3"))
                .noneMatch(entry -> entry.contains("1980") || entry.contains("Lò"));
    }

    @Test
    void aListWhoseReaderDiedIsReadAgain() {
        String address = sent(LIST);
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        jdbc.sql(
                        "update intake_list set state = 'reading', findings = null, lease_until = now() - interval '1 second' where id = ?")
                .param(id)
                .update();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> body(get(address + "/check")).contains("Có 2 lỗi"));
    }

    @Test
    void aListThatWasLeftIsFoundAgainInItsRound() {
        String address = sent(LIST);

        assertThat(text(address.substring(0, address.lastIndexOf('/')) + "/new"))
                .contains("Danh sách đang chuẩn bị")
                .contains("href=\"" + address + "\"");
        assertThat(text(address.substring(0, address.indexOf("/lists"))))
                .contains("1 danh sách đang được kiểm tra")
                .contains("task-in-progress");
    }

    @Test
    void aListLeftAloneGoesWithItsPeriod() {
        String old = sent(LIST);
        String young = sent(LIST);
        jdbc.sql("update intake_list set changed_at = now() - interval '61 days' where id = ?")
                .param(UUID.fromString(old.substring(old.lastIndexOf('/') + 1)))
                .update();

        retention.purge();

        assertThat(get(old)).hasStatus(404);
        assertThat(text(young + "/check")).contains("Có 2 lỗi");
    }

    @Test
    void aListThatIsDroppedIsGone() {
        String address = sent(LIST);

        assertThat(text(address + "/discard")).contains("không lấy lại được");
        assertThat(redirect(post(address + "/discard", Map.of()))).matches("/rounds/[^/]+");
        assertThat(get(address)).hasStatus(404);
    }

    @Test
    void manyProblemsAreReadPageByPageWithTheirTotals() {
        StringBuilder list = new StringBuilder(HEADER);
        for (int i = 1; i <= 250; i++) {
            list.append(i).append(",Lò Văn A,U1,31/2/1980,LĐTT\n");
        }
        String address = sent(list.toString());

        assertThat(text(address + "/check"))
                .contains("Có 250 lỗi ở 250 dòng")
                .contains("Trang 1 trong 2")
                .contains("c-0-201-3")
                .doesNotContain("c-0-202-3");
        assertThat(text(address + "/check?page=2")).contains("c-0-251-3").contains("(250)");
        assertThat(text(address + "/check?page=99&kind=impossible_date")).contains("Trang 2 trong 2");
        assertThat(text(address + "/check?kind=none")).contains("Trang 1 trong 2");
    }

    @Test
    void theScreeningKeepsTheCorrectionsWithWhoMadeThem() {
        String address = corrected();
        String screening = redirect(post(address + "/start", Map.of("version", "2")));

        String options = jdbc.sql("select options from screening_part where screening = ?")
                .param(UUID.fromString(screening.substring(screening.lastIndexOf('/') + 1)))
                .query(String.class)
                .single();

        assertThat(options).contains("\"row\":3").contains("27/3/1980").contains("\"by\":\"token:");
        await().atMost(Duration.ofSeconds(60)).until(() -> text(screening).contains("Hoàn tất"));
        assertThat(text(screening + "/rejections")).contains("dòng 4").doesNotContain("dòng 3");
        assertThat(text(screening + "/people/1/2")).contains("trước khi xét: ô D3.");
        assertThat(text(screening + "/people/1/1")).doesNotContain("trước khi xét");
    }

    @Test
    void cancellingIsAskedFor() {
        String address = sent(HEADER + "1,Lò Văn A,U1,27/3/1980,LĐTT\n");
        String screening = redirect(post(address + "/start", Map.of("version", "1")));
        jdbc.sql("update screening set state = 'paused' where id = ?")
                .param(UUID.fromString(screening.substring(screening.lastIndexOf('/') + 1)))
                .update();

        assertThat(text(screening + "/cancel")).contains("Hủy lần xét này");
        assertThat(redirect(post(screening + "/cancel", Map.of()))).isEqualTo(screening);
        assertThat(text(screening)).contains("Đã hủy");
    }

    @Test
    void theScriptOfTheServiceIsServedByItself() {
        Matcher script = Pattern.compile("<script src=\"([^\"]+htmx[^\"]+)\"").matcher(text("/rules"));

        assertThat(script.find()).isTrue();
        assertThat(get(script.group(1))).hasStatusOk();
        assertThat(text("/rules")).doesNotContain("http://").doesNotContain("https://");
    }

    private String corrected() {
        String address = sent(LIST);
        corrected(address);
        return address;
    }

    private void corrected(String address) {
        Map<String, String> fields = fields(text(address + "/check"));
        fields.replaceAll((name, shown) -> name.startsWith("cell-0-3-3-") ? "27/3/1980" : shown);
        post(address + "/cells", fields);
        text(address + "/check");
    }

    private UUID round() {
        return rounds.create(
                new Rounds.Wanted(
                        "Đợt xét năm 2025",
                        null,
                        "UBND tỉnh",
                        null,
                        "vn-lai-chau",
                        2025,
                        LocalDate.of(2026, 7, 1),
                        "nominated"),
                SECRETARY);
    }

    private static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private String sent(String list) {
        return sent(file("danh-sach.csv", list), token);
    }

    private String sent(MockMultipartFile file, String by) {
        return sent(file, by, round().toString());
    }

    private String sent(MockMultipartFile file, String by, String round) {
        String address = redirect(send("/rounds/" + round + "/lists", file, by)).replaceAll("/columns$", "");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !jdbc.sql("select state in ('waiting', 'reading') from intake_list where id = ?")
                        .param(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)))
                        .query(Boolean.class)
                        .single());
        return address;
    }

    private MvcTestResult send(String lists, MockMultipartFile file, String by) {
        var request = http.post().uri(lists).multipart().file(file);
        return by.isEmpty()
                ? request.exchange()
                : request.header(HttpHeaders.AUTHORIZATION, by).exchange();
    }

    private MvcTestResult takeBack(String address, String name, byte[] content) {
        return http.post()
                .uri(address + "/errors")
                .multipart()
                .file(new MockMultipartFile("file", name, null, content))
                .exchange();
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = http.post().uri(address);
        if (!token.isEmpty()) {
            request = request.header(HttpHeaders.AUTHORIZATION, token);
        }
        for (Map.Entry<String, String> field : fields.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }

    private MvcTestResult get(String address) {
        return http.get().uri(URI.create(address)).exchange();
    }

    private MvcTestResult as(String other, String address) {
        return http.get()
                .uri(URI.create(address))
                .header(HttpHeaders.AUTHORIZATION, other)
                .exchange();
    }

    private byte[] bytes(String address) {
        return get(address).getResponse().getContentAsByteArray();
    }

    /** The page, as soon as the list has been read. */
    private String text(String address) {
        await().atMost(Duration.ofSeconds(30)).until(() -> !body(get(address)).contains("id=\"reading\""));
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

    private static String redirect(MvcTestResult answer) {
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> changed = new HashMap<>(fields);
        changed.put(name, value);
        return changed;
    }

    /** What a browser would send of a page whose fields nobody touched. */
    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new HashMap<>();
        Matcher inputs = Pattern.compile("<input[^>]*>").matcher(page);
        while (inputs.find()) {
            String input = inputs.group();
            String name = attribute(input, "name");
            if (!name.isEmpty() && !input.contains("checkbox") && !input.contains("\"file\"")) {
                fields.put(name, attribute(input, "value"));
            }
        }
        Matcher areas = Pattern.compile("(?s)<textarea([^>]*)>(.*?)</textarea>").matcher(page);
        while (areas.find()) {
            fields.put(attribute(areas.group(1), "name"), HtmlUtils.htmlUnescape(areas.group(2)));
        }
        Matcher selects = Pattern.compile("(?s)<select([^>]*)>(.*?)</select>").matcher(page);
        while (selects.find()) {
            Matcher chosen =
                    Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(selects.group(2));
            fields.put(attribute(selects.group(1), "name"), chosen.find() ? chosen.group(1) : "");
        }
        fields.remove("position");
        fields.remove("row");
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher matcher = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return matcher.find() ? HtmlUtils.htmlUnescape(matcher.group(1)) : "";
    }

    private static List<List<String>> parsed(byte[] csv) throws IOException {
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeff");
        List<List<String>> rows = new ArrayList<>();
        for (CSVRecord row : CSVFormat.DEFAULT.parse(new StringReader(text.substring(1)))) {
            rows.add(new ArrayList<>(List.of(row.values())));
        }
        return rows;
    }

    private static String written(List<List<String>> rows) throws IOException {
        StringWriter out = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        }
        return out.toString();
    }
}
