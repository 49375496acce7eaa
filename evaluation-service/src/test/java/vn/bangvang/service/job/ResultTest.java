package vn.bangvang.service.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.service.list.SheetText;

@SpringBootTest
@AutoConfigureMockMvc
class ResultTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String FIGHTER = "grassroots_emulation_fighter";
    private static final String HIGHER_FIGHTER = "ministry_province_emulation_fighter";
    private static final String HEADER =
            "Mã hồ sơ,Họ và tên,Số định danh,Mã đơn vị,Đơn vị,Nhóm đối tượng,Năm xét,Ngày tiếp nhận hồ sơ,Danh hiệu đề nghị,Mức độ HTNV,Danh hiệu đã có,Sáng kiến,Kỷ luật,Vụ việc đang xem xét,Xác nhận của đơn vị,Ngày tuyển dụng,Thời gian nghỉ\n";
    private static final String LIST = HEADER
            + person("HS-1", "Lò Thị Mai", "U1", "không")
            + person("HS-2", "Giàng A Páo", "U1", "CSTĐCS")
            + person("HS-3", "Tẩn Sử Mẩy", "U2", "CSTĐ cấp tỉnh")
            + person("HS-4", "Vàng A Sùng", "U2", "");

    @TempDir
    private Path folder;

    @Autowired
    private MockMvcTester http;

    private static String person(String id, String name, String unit, String proposed) {
        return id + "," + name + ",01208500000" + id.charAt(3) + "," + unit
                + ",=HYPERLINK(\"\"x\"\"),Viên chức,2025,20/1/2026," + proposed
                + ",2025: HTXSNV,không,không,không,không,tất cả,1/9/2010,không\n";
    }

    private UUID screened(String awards) {
        MvcTestResult answer = http.post()
                .uri("/api/v1/screenings?asOf=2026-02-01&awards=" + awards)
                .contentType("text/csv")
                .content(LIST.replace("=HYPERLINK(\"\"x\"\")", "\"=HYPERLINK(\"\"x\"\")\""))
                .exchange();
        assertThat(answer).hasStatus(202);
        String location = answer.getResponse().getHeader(HttpHeaders.LOCATION);
        UUID id = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> json(get("/api/v1/screenings/" + id, "application/json"))
                        .at("/state")
                        .asString()
                        .equals("finished"));
        return id;
    }

    private MvcTestResult get(String path, String accept) {
        return http.get().uri(path).header(HttpHeaders.ACCEPT, accept).exchange();
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    private JsonNode proposals(UUID id, String query) {
        return json(get("/api/v1/screenings/" + id + "/proposals" + query, "application/json"));
    }

    @Test
    void whoQualifiesAndWasNotProposedIsCountedByUnit() {
        JsonNode summary = proposals(screened("all"), "?award=" + FIGHTER);

        assertThat(summary.at("/units").size()).isEqualTo(2);
        assertThat(summary.at("/units/0/unit").asString()).isEqualTo("U1");
        assertThat(summary.at("/units/0/notProposed").asLong()).isEqualTo(1);
        assertThat(summary.at("/units/1/unit").asString()).isEqualTo("U2");
        assertThat(summary.at("/units/1/notProposed").asLong()).isEqualTo(1);
        assertThat(summary.at("/units/0/proposedNotEligible").asLong()).isZero();
    }

    @Test
    void whoWasProposedAndIsNotEligibleIsCountedByUnit() {
        JsonNode summary = proposals(screened("all"), "?award=" + HIGHER_FIGHTER);

        assertThat(summary.at("/units").size()).isEqualTo(1);
        assertThat(summary.at("/units/0/unit").asString()).isEqualTo("U2");
        assertThat(summary.at("/units/0/proposedNotEligible").asLong()).isEqualTo(1);
    }

    @Test
    void whoDoesNotSayWhatWasProposedIsInNoCount() {
        assertThat(proposals(screened("all"), "?award=" + FIGHTER)
                        .at("/unknownProposals")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void onlyTheUnitThatIsAskedForIsCompared() {
        JsonNode summary = proposals(screened("all"), "?unit=U2&award=" + FIGHTER);

        assertThat(summary.at("/units").size()).isEqualTo(1);
        assertThat(summary.at("/units/0/unit").asString()).isEqualTo("U2");
    }

    @Test
    void everyDifferenceStandsInATable() throws Exception {
        String table = get("/api/v1/screenings/" + screened(FIGHTER + "," + HIGHER_FIGHTER) + "/proposals", "text/csv")
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(table.lines().skip(1))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("Lò Thị Mai", "Đủ điều kiện, chưa được đề nghị"))
                .anySatisfy(line -> assertThat(line).contains("Tẩn Sử Mẩy", "Đủ điều kiện, chưa được đề nghị"))
                .anySatisfy(line -> assertThat(line).contains("Tẩn Sử Mẩy", "Được đề nghị, không đủ điều kiện"));
    }

    @Test
    void aScreeningOfProposalsAloneCannotTellWhoWasForgotten() {
        UUID id = screened("nominated");

        assertThat(get("/api/v1/screenings/" + id + "/proposals", "application/json"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("wrong-state");
    }

    private byte[] workbook(UUID id, String query) {
        MvcTestResult answer = get("/api/v1/screenings/" + id + "/results" + query, XLSX);
        assertThat(answer).hasStatusOk().hasContentType(XLSX);
        return answer.getResponse().getContentAsByteArray();
    }

    private List<String> sheet(byte[] workbook, String name) throws Exception {
        List<String> rows = new ArrayList<>();
        Path file = Files.write(folder.resolve("ket-qua.xlsx"), workbook);
        SheetText.forEach(file, name, (row, cells) -> rows.add(String.join("|", cells)));
        return rows;
    }

    @Test
    void everyConclusionStandsInTheFirstSheet() throws Exception {
        List<String> rows = sheet(workbook(screened(HIGHER_FIGHTER), ""), "Danh sách");

        assertThat(rows).hasSize(5);
        assertThat(rows.get(3)).contains("Tẩn Sử Mẩy|U2|").endsWith("|Chưa đủ điều kiện");
    }

    @Test
    void everyConditionHasARowInTheSecondSheet() throws Exception {
        List<String> rows = sheet(workbook(screened(HIGHER_FIGHTER), ""), "Lý do");

        assertThat(rows.get(0)).contains("Mã điều kiện|Điều kiện|Kết quả|Yêu cầu|Hiện có|Căn cứ");
        assertThat(rows)
                .filteredOn(row -> row.contains("Tẩn Sử Mẩy") && row.contains("|D22.1.a|"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("Không đạt", "Điều 22 khoản 1 điểm a Luật 06/2022/QH15"));
    }

    @Test
    void theGroundsStandInTheThirdSheet() throws Exception {
        UUID id = screened(HIGHER_FIGHTER);

        assertThat(sheet(workbook(id, "?unit=U1"), "Căn cứ"))
                .contains("Lần xét|" + id, "Ngày áp dụng quy định|1/2/2026", "Lọc theo đơn vị|U1")
                .anySatisfy(row -> assertThat(row).matches("Mã băm kết quả \\(SHA-256\\)\\|[0-9a-f]{64}"))
                .anySatisfy(row -> assertThat(row).contains("Điều 22 khoản 1 điểm a Luật 06/2022/QH15"))
                .anySatisfy(row -> assertThat(row).contains("không phải là quyết định khen thưởng"));
    }

    private XSSFWorkbook opened(UUID id) throws Exception {
        return new XSSFWorkbook(new ByteArrayInputStream(workbook(id, "")));
    }

    @Test
    void daysOfAWorkbookAreDays() throws Exception {
        try (XSSFWorkbook book = opened(screened(HIGHER_FIGHTER))) {
            Cell day = cell(book.getSheet("Danh sách"), 1, "Ngày tiếp nhận hồ sơ");

            assertThat(day.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(day.getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2026-01-20");
            assertThat(day.getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
        }
    }

    @Test
    void identityNumbersOfAWorkbookKeepTheirZeros() throws Exception {
        try (XSSFWorkbook book = opened(screened(HIGHER_FIGHTER))) {
            Cell number = cell(book.getSheet("Danh sách"), 1, "Số định danh");

            assertThat(number.getCellType()).isEqualTo(CellType.STRING);
            assertThat(number.getStringCellValue()).isEqualTo("012085000001");
        }
    }

    @Test
    void theHeadOfAWorkbookIsFrozenAndCanBeFiltered() throws Exception {
        try (XSSFWorkbook book = opened(screened(HIGHER_FIGHTER))) {
            for (String name : List.of("Danh sách", "Lý do")) {
                var sheet = book.getSheet(name);
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 1);
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
                        .matches("A1:[A-Z]+" + (sheet.getLastRowNum() + 1));
            }
        }
    }

    private static Cell cell(Sheet sheet, int row, String column) {
        for (Cell head : sheet.getRow(0)) {
            if (head.getStringCellValue().equals(column)) {
                return sheet.getRow(row).getCell(head.getColumnIndex());
            }
        }
        throw new IllegalArgumentException("There is no column " + column);
    }

    @Test
    void aWorkbookHoldsOnlyWhatWasAskedFor() throws Exception {
        List<String> rows = sheet(workbook(screened(HIGHER_FIGHTER), "?unit=U1"), "Danh sách");

        assertThat(rows).hasSize(3).noneSatisfy(row -> assertThat(row).contains("U2"));
    }

    @Test
    void noTextOfAListBecomesAFormula() throws Exception {
        byte[] workbook = workbook(screened(FIGHTER), "");

        assertThat(sheet(workbook, "Danh sách").get(1)).contains("=HYPERLINK(\"x\")");
        try (ZipFile zip = new ZipFile(folder.resolve("ket-qua.xlsx").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String part = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                assertThat(part).doesNotContain("<f>", "<f ");
            }
        }
    }
}
