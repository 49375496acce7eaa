package vn.bangvang.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
import vn.bangvang.service.paper.PaperFormat;
import vn.bangvang.service.round.Rounds;

@SpringBootTest
@AutoConfigureMockMvc
class PaperPagesTest {

    private static final String AWARD = "advanced_worker";
    private static final String LIST =
            "Mã hồ sơ,Họ và tên,Số định danh,Ngày sinh,Chức vụ,Mã đơn vị,Đơn vị,Nhóm đối tượng,Năm xét,Ngày tiếp nhận hồ sơ,Danh hiệu đề nghị,Mức độ HTNV,Danh hiệu đã có,Sáng kiến,Kỷ luật,Vụ việc đang xem xét,Xác nhận của đơn vị\n"
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

    private static String person(String id, String name, String proposed, String rating) {
        return id + "," + name + ",01208500000" + id + ",3/4/1985,Giáo viên,U1,Trường Mầm non,Viên chức,2025,20/1/2026,"
                + proposed + ",2025: " + rating + ",không,không,không,không,tất cả\n";
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
