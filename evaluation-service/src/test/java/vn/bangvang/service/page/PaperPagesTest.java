package vn.bangvang.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.account.Scope;
import vn.bangvang.service.account.SignedIn;
import vn.bangvang.service.council.Council;
import vn.bangvang.service.paper.PaperFormat;
import vn.bangvang.service.round.Rounds;

@SpringBootTest
@AutoConfigureMockMvc
class PaperPagesTest {

    private static final String AWARD = "advanced_worker";
    private static final String LIST =
            "Mã hồ sơ,Họ và tên,Số định danh,Ngày sinh,Chức vụ,Mã đơn vị,Đơn vị,Nhóm đối tượng,Năm xét,Ngày tiếp nhận hồ sơ,Danh hiệu đề nghị,Mức độ HTNV,Danh hiệu đã có,Sáng kiến,Kỷ luật,Vụ việc đang xem xét,Xác nhận của đơn vị,Ngày tuyển dụng,Thời gian nghỉ\n"
                    + person("1", "Đặng Thị Ước", "LĐTT", "HTTNV")
                    + person("2", "<b>Lò</b> & Văn Mai", "LĐTT", "HTXSNV")
                    + person("3", "Vàng A Sùng", "LĐTT", "HTNV")
                    + person("4", "Tẩn Sử Mẩy", "không", "HTTNV");
    private static final Access SECRETARY = new Access("thu-ky", EnumSet.allOf(Scope.class), null, Set.of("vn"));

    @Autowired
    private MockMvcTester http;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Council council;

    private static String person(String id, String name, String proposed, String rating) {
        return id + "," + name + ",01208500000" + id + ",3/4/1985,Giáo viên,U1,Trường Mầm non,Viên chức,2025,20/1/2026,"
                + proposed + ",2025: " + rating + ",không,không,không,không,tất cả,1/9/2010,không\n";
    }

    private String screened() {
        return new Screens(http).screened(LIST, "vn", AWARD);
    }

    private String round() {
        String screening = screened();
        UUID id = rounds.create(
                new Rounds.Wanted(
                        "Đợt xét cuối năm 2025", null, "Sở Nội vụ", null, "vn", 2025, LocalDate.of(2026, 7, 1), AWARD),
                SECRETARY);
        rounds.addRun(id, UUID.fromString(screening.substring(screening.lastIndexOf('/') + 1)), SECRETARY);
        return "/rounds/" + id;
    }

    private MvcTestResult get(String address) {
        return new Screens(http).get(address);
    }

    private static String words(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk().hasContentType(PaperFormat.DOCX.mediaType());
        try (XWPFDocument document = new XWPFDocument(
                        new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    private static String print(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        try (var document = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void theSheetOfAPersonSaysTheSameInBothFormats() throws Exception {
        String address = screened() + "/people/1/3/explanation.";
        String docx = words(get(address + "docx")).replaceAll("\\s+", " ");
        String pdf = print(get(address + "pdf"));

        for (String text : new String[] {docx, pdf}) {
            assertThat(text)
                    .contains("Vàng A Sùng", "03/04/1985", "012085000003", "Trường Mầm non")
                    .contains("1. Lao động tiên tiến: Chưa đủ điều kiện")
                    .contains("Còn thiếu:", "Điều 24 khoản 1 điểm a")
                    .contains("vn-2025-08-05", "01/07/2026")
                    .containsPattern("Mã băm kết quả: [0-9a-f]{64}");
        }
        assertThat(docx.indexOf("Không đạt")).isPositive().isLessThan(docx.indexOf("\tĐạt".replace('\t', ' ')));
    }

    @Test
    void filesHaveANameInAsciiAndAFullOne() {
        MvcTestResult answer = get(screened() + "/people/1/1/explanation.pdf");

        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"phieu-giai-trinh.pdf\"; filename*=UTF-8''"
                        + URLEncoder.encode("Phiếu giải trình, dòng 1.pdf", StandardCharsets.UTF_8)
                                .replace("+", "%20"));
    }

    @Test
    void theWorkbookOfAPageHoldsWhatIsAskedFor() throws Exception {
        MvcTestResult answer = get(screened() + "/results.xlsx?status=eligible");

        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(3);
            XSSFSheet list = book.getSheet("Danh sách");
            assertThat(list.getLastRowNum()).isEqualTo(3);
            assertThat(values(list, "Họ và tên")).containsExactly("Đặng Thị Ước", "<b>Lò</b> & Văn Mai", "Tẩn Sử Mẩy");
            assertThat(values(list, "Số định danh")).containsExactly("012085000001", "012085000002", "012085000004");
        }
    }

    /** The texts of a column; a cell that holds no text fails. */
    private static List<String> values(XSSFSheet sheet, String title) {
        int column = 0;
        while (!sheet.getRow(0).getCell(column).getStringCellValue().equals(title)) {
            column++;
        }
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            assertThat(sheet.getRow(i).getCell(column).getCellType()).isEqualTo(CellType.STRING);
            values.add(sheet.getRow(i).getCell(column).getStringCellValue());
        }
        return values;
    }

    @Test
    void theListHoldsWhoIsProposedAndEligibleInTheOrderOfGivenNames() throws Exception {
        String list = words(get(round() + "/papers/danh-sach-trich-ngang.docx"));

        assertThat(list).contains("1\t<b>Lò</b> & Văn Mai\t1985\tGiáo viên\tTrường Mầm non\tLao động tiên tiến\t");
        assertThat(list)
                .contains("2\tĐặng Thị Ước\t")
                .doesNotContain("Vàng A Sùng")
                .doesNotContain("Tẩn Sử Mẩy");
        assertThat(list).contains("Năm 2025: Hoàn thành tốt nhiệm vụ").contains("Điều 24 Luật 06/2022/QH15");
    }

    @Test
    void theSubmissionCountsAndCites() throws Exception {
        String text =
                print(get(round() + "/papers/to-trinh.pdf?number=12&sign=SNV&place=Lai%20Ch%C3%A2u&day=5/2/2026"));

        assertThat(text)
                .contains("SỞ NỘI VỤ", "Số: 12/TTr-SNV", "Lai Châu, ngày 05 tháng 02 năm 2026")
                .contains("Về việc đề nghị xét tặng danh hiệu thi đua năm 2025")
                .contains("Căn cứ Luật 06/2022/QH15", "02 lượt cá nhân", "Kính gửi: ……………")
                .doesNotContain("được tặng");
    }

    @Test
    void theMinutesLeaveRoomForWhatIsNotKnown() throws Exception {
        String text = words(get(round() + "/papers/bien-ban.docx"));

        assertThat(text)
                .contains("BIÊN BẢN", "tổng số ……; có mặt ……; vắng mặt ……")
                .contains("Lao động tiên tiến: bộ quy tắc chưa có tỷ lệ phiếu đối với Hội đồng này")
                .contains("Hội đồng Thi đua - Khen thưởng thống nhất:\n……")
                .contains("\tLao động tiên tiến\t……\t……\t……\t……\t……");
    }

    @Test
    void whatIsTypedStaysInTheAddresses() {
        String page = new Screens(http).text(round() + "/papers?agency=Ban%20%3Cb%3E&signer=L%C3%B2%20%26%20Mai");

        assertThat(page)
                .contains("value=\"Ban &lt;b&gt;\"")
                .contains("signer=L%C3%B2%20%26%20Mai")
                .contains("/papers/to-trinh.docx?agency=Ban%20%3Cb%3E")
                .contains("bản dự thảo")
                .contains("Điều 84");
    }

    @Test
    void thePageSaysWhomPapersAreAbout() {
        String round = round();
        UUID id = UUID.fromString(round.substring(round.lastIndexOf('/') + 1));
        Screens screens = new Screens(http);
        assertThat(screens.text(round + "/papers"))
                .contains(
                        "Chưa có danh sách trình Hội đồng: giấy tờ gồm mọi trường hợp vừa được đề nghị vừa đủ điều kiện.");

        council.add(id, List.of("1-1-" + AWARD, "1-3-" + AWARD), SECRETARY);

        assertThat(screens.text(round + "/papers?run=1"))
                .contains("Giấy tờ lập theo danh sách trình Hội đồng, 2 mục.", "Chưa ghi phiên họp")
                .contains("/council?run=1\"", "/papers/bien-ban.docx?run=1&amp;agency=", "name=\"run\" value=\"1\"");
        assertThat(screens.get(round + "/papers?run=2")).hasStatus(404);
        assertThat(screens.get(round + "/papers/bien-ban.pdf?run=2")).hasStatus(404);
    }

    @Test
    void aDayThatIsNoneIsRefusedAndNothingTypedIsLost() {
        MvcTestResult answer = get(round() + "/papers?day=31/2/2026&office=GI%C3%81M%20%C4%90%E1%BB%90C");

        assertThat(answer).hasStatus(422);
        assertThat(Screens.body(answer))
                .contains("href=\"#day\"", "value=\"31/2/2026\"", "value=\"GIÁM ĐỐC\"")
                .doesNotContain("/papers/to-trinh.docx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/papers/quyet-dinh.docx", "/papers/to-trinh.exe", "/papers/to-trinh"})
    void otherPapersThereAreNone(String path) {
        assertThat(get(round() + path)).hasStatus(404);
    }

    @ParameterizedTest
    @CsvSource({"U2, vn, 404", "U1, vn-ha-noi, 404"})
    void papersOfOthersAreNotSeen(String unit, String place, int status) {
        String token = signedIn.token(EnumSet.of(Scope.SCREENING_READ, Scope.RULES_READ), Set.of(unit), Set.of(place));
        Screens screens = new Screens(http);

        assertThat(screens.as(token, round() + "/papers/to-trinh.docx")).hasStatus(status);
        assertThat(screens.as(token, screened() + "/people/1/1/explanation.pdf"))
                .hasStatus(status);
    }
}
