package vn.bangvang.service.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Papers are opened again by the libraries that read such files. */
class PaperFormTest {

    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final int HUNDREDTHS_OF_MM_PER_TWIP = 1764;
    private static final String MARKS = "Ễ Ặ Ộ Ữ ỡ Ỵ ẵ ợ Đ ư ơ Ủy ban Khoàng Xì Chừ";

    private static byte[] pdf(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfWriter().write(paper, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] docx(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new DocxWriter().write(paper, out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static Paper upright() {
        return SamplePapers.proposal();
    }

    private static List<List<String>> row(String text) {
        return List.of(List.of("1", text, "1980", text, text, text, text, text));
    }

    private static String text(byte[] pdf, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        }
    }

    private static String whole(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }

    private static String words(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        }
    }

    @Test
    void everyFaceOfAPdfIsEmbeddedAndComesWithTheSoftware() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(SamplePapers.table(SamplePapers.rows(20))))) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getResources().getFontNames()).isNotEmpty();
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("LiberationSerif");
                }
            }
        }
    }

    @Test
    void lettersWithMarksComeOutOfAPdfAsTheyWentIn() throws Exception {
        assertThat(whole(pdf(SamplePapers.table(row(MARKS))))).contains(MARKS.replace(" ", ""));
    }

    @Test
    void lettersWithMarksComeOutOfADocxAsTheyWentIn() throws Exception {
        assertThat(words(docx(SamplePapers.table(row(MARKS))))).contains(MARKS);
    }

    @Test
    void decomposedLettersAreComposed() throws Exception {
        String decomposed = java.text.Normalizer.normalize(MARKS, java.text.Normalizer.Form.NFD);

        assertThat(words(docx(SamplePapers.table(row(decomposed))))).contains(MARKS);
    }

    @Test
    void uprightPapersAreA4() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf(upright()))) {
            assertSize(document, 210, 297);
        }
        assertThat(section(docx(upright())).getPgSz().getOrient()).isNotEqualTo(STPageOrientation.LANDSCAPE);
        assertMillimetres(section(docx(upright())).getPgSz().getW(), 210);
        assertMillimetres(section(docx(upright())).getPgSz().getH(), 297);
    }

    @Test
    void wideTablesLieOnA4() throws Exception {
        Paper wide = SamplePapers.table(SamplePapers.rows(3));
        try (PDDocument document = Loader.loadPDF(pdf(wide))) {
            assertSize(document, 297, 210);
        }
        assertThat(section(docx(wide)).getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
        assertMillimetres(section(docx(wide)).getPgSz().getW(), 297);
    }

    private static void assertSize(PDDocument document, int width, int height) {
        PDRectangle page = document.getPage(0).getMediaBox();
        assertThat(page.getWidth() / POINTS_PER_MM).isCloseTo(width, org.assertj.core.data.Offset.offset(0.5f));
        assertThat(page.getHeight() / POINTS_PER_MM).isCloseTo(height, org.assertj.core.data.Offset.offset(0.5f));
    }

    @Test
    void marginsOfADocxAreThoseOfTheDecree() throws Exception {
        var margins = section(docx(upright())).getPgMar();

        assertMillimetres(margins.getTop(), 20);
        assertMillimetres(margins.getBottom(), 20);
        assertMillimetres(margins.getLeft(), 30);
        assertMillimetres(margins.getRight(), 15);
    }

    @Test
    void nothingOfAPdfStandsInTheMarginsButPageNumbers() throws Exception {
        assertWithinMargins(pdf(SamplePapers.table(SamplePapers.rows(40))));
    }

    private static void assertWithinMargins(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    TextPosition first = letters.get(0);
                    TextPosition last = letters.get(letters.size() - 1);
                    float top = first.getYDirAdj() / POINTS_PER_MM;
                    if (top < 19) {
                        assertThat(text.strip()).matches("\\d+");
                        return;
                    }
                    assertThat(first.getXDirAdj() / POINTS_PER_MM).as(text).isGreaterThan(29.5f);
                    assertThat((last.getXDirAdj() + last.getWidthDirAdj()) / POINTS_PER_MM)
                            .as(text)
                            .isLessThan(282.5f);
                    assertThat(top).as(text).isLessThan(190.5f);
                }
            };
            assertThat(stripper.getText(document)).isNotNull();
        }
    }

    private static CTSectPr section(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getDocument().getBody().getSectPr();
        }
    }

    private static void assertMillimetres(Object twips, int millimetres) {
        long hundredths = ((BigInteger) twips).longValue() * HUNDREDTHS_OF_MM_PER_TWIP / 1000;
        assertThat(hundredths).isBetween(millimetres * 100L - 10, millimetres * 100L + 10);
    }

    @Test
    void theFirstPageOfAPdfHasNoNumberAndTheOthersDo() throws Exception {
        byte[] pdf = pdf(SamplePapers.table(SamplePapers.rows(40)));

        assertThat(text(pdf, 1).strip().lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).doesNotMatch("\\s*1\\s*"));
        assertThat(text(pdf, 2).strip().lines().findFirst()).hasValue("2");
        assertThat(text(pdf, 3).strip().lines().findFirst()).hasValue("3");
    }

    @Test
    void theFirstPageOfADocxHasNoNumberAndTheOthersDo() throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(upright())))) {
            var policy = document.getHeaderFooterPolicy();
            assertThat(document.getDocument().getBody().getSectPr().isSetTitlePg())
                    .isTrue();
            assertThat(policy.getFirstPageHeader().getText()).isBlank();
            assertThat(policy.getDefaultHeader()._getHdrFtr().xmlText()).contains("PAGE");
        }
    }

    @Test
    void theHeadOfATableIsOnEveryPage() throws Exception {
        byte[] pdf = pdf(SamplePapers.table(SamplePapers.rows(40)));

        for (int page = 1; page <= 3; page++) {
            assertThat(text(pdf, page)).contains("Họ và tên");
        }
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(docx(SamplePapers.table(SamplePapers.rows(40)))))) {
            XWPFTable table = document.getTables().get(1);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(IntStream.range(0, table.getNumberOfRows()).mapToObj(table::getRow))
                    .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
        }
    }

    /** Both formats set heads in bold letters of 11 points, with 3 points of room on each side. */
    @Test
    void noWordOfAHeadIsWiderThanItsColumn() throws Exception {
        try (PDDocument document = new PDDocument();
                var face = getClass().getResourceAsStream("/liberation/LiberationSerif-Bold.ttf")) {
            PDFont bold = PDType0Font.load(document, face);
            for (Paper paper : List.of(SamplePapers.proposal(), SamplePapers.nominees(), SamplePapers.minutes())) {
                float width = (paper.landscape() ? 252 : 165) * POINTS_PER_MM;
                for (Block block : paper.body()) {
                    if (block instanceof Block.Table table) {
                        for (Block.Column column : table.columns()) {
                            for (String word : column.title().split(" ")) {
                                assertThat(bold.getStringWidth(word) / 1000 * 11)
                                        .as(paper.kind() + ": " + word)
                                        .isLessThan(width * column.share() / 100 - 7);
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void linesToWriteOnAreNotStretched() throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(SamplePapers.minutes())))) {
            assertThat(document.getParagraphs())
                    .filteredOn(one -> one.getText().equals(PaperText.LINE))
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(document.getStyles()
                                    .getStyle(one.getStyle())
                                    .getCTStyle()
                                    .getPPr()
                                    .getJc()
                                    .getVal())
                            .isEqualTo(STJc.LEFT));
        }
        assertThat(text(pdf(SamplePapers.minutes()), 1)).containsPattern("(?m)^\\s*" + PaperText.LINE + "\\s*$");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ông Lò Văn Ưng, Phó Chủ tịch, Chủ tịch Hội đồng | Lò Văn Ưng",
                "đồng chí Bà Rịa | Bà Rịa",
                "Đ/c Ông Thị Bà | Ông Thị Bà",
                "Bàn Thị Ba | Bàn Thị Ba",
                "' ' | ……………"
            })
    void belowASignatureStandsTheNameAlone(String typed, String name) {
        assertThat(PaperText.signer(typed)).isEqualTo(name);
    }

    /** Lists whose signatures would begin a page of their own are among these. */
    @Test
    void nobodySignsOnAPageWithoutTextWhateverTheLengthOfTheList() throws Exception {
        Set<Integer> pages = new TreeSet<>();
        for (int rows = 4; rows <= 22; rows++) {
            byte[] pdf = pdf(SamplePapers.nominees(rows));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                int last = document.getNumberOfPages();
                pages.add(last);
                assertThat(text(pdf, last))
                        .as("list of " + rows)
                        .contains("trường hợp./.", "Nguyễn Thị Ước", "Mã băm kết quả");
            }
        }
        assertThat(pages).hasSizeGreaterThan(1);
    }

    @Test
    void theLastSentenceOfADocxStaysWithTheSignatures() throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(SamplePapers.nominees(3))))) {
            XWPFParagraph sentence = document.getParagraphs().stream()
                    .filter(one -> one.getText().endsWith("03 trường hợp./."))
                    .findFirst()
                    .orElseThrow();
            assertThat(sentence.getCTP().getPPr().isSetKeepNext()).isTrue();
        }
    }

    @Test
    void noRowIsLost() throws Exception {
        Paper paper = SamplePapers.table(SamplePapers.rows(120));
        String pdf = whole(pdf(paper));
        String docx = words(docx(paper));

        for (int i = 1; i <= 120; i++) {
            assertThat(pdf).contains("Ưng" + i + "1980");
            assertThat(docx).contains("Nguyễn Thị Hoàng Ưng " + i + "\t");
        }
    }

    @Test
    void aDocxNamesItsFaceAndItsLanguage() throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx(upright())))) {
            assertThat(document.getStyle().getDocDefaults().xmlText()).contains("Times New Roman", "vi-VN");
        }
    }

    @Test
    void theMottoHasHyphensWithSpaces() throws Exception {
        assertThat(words(docx(upright()))).contains("Độc lập - Tự do - Hạnh phúc");
        assertThat(text(pdf(upright()), 1)).contains("Độc lập - Tự do - Hạnh phúc");
    }

    @Test
    void theLastPageSaysWhatThePaperRestsOn() throws Exception {
        byte[] pdf = pdf(SamplePapers.table(SamplePapers.rows(40)));
        int last;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            last = document.getNumberOfPages();
        }

        assertThat(text(pdf, last))
                .contains(SamplePapers.GROUND.ruleSet(), SamplePapers.GROUND.ruleSetHash(), "05/02/2026")
                .contains(SamplePapers.GROUND.hash(), "không phải là quyết định khen thưởng");
        assertThat(words(docx(upright()))).contains(SamplePapers.GROUND.hash(), SamplePapers.GROUND.ruleSetHash());
    }

    @Test
    void whatIsNotKnownIsADottedLine() throws Exception {
        String blank = words(docx(SamplePapers.proposal(Typed.NOTHING)));

        assertThat(blank)
                .contains("Số: ……/TTr-……")
                .contains("……………, ngày …… tháng …… năm ……")
                .contains("Kính gửi: ……………");
    }

    @Test
    void whatIsNotDecidedIsNeverCalledGiven() throws Exception {
        for (Paper paper : List.of(SamplePapers.proposal(), SamplePapers.table(SamplePapers.rows(2)))) {
            assertThat(words(docx(paper)))
                    .doesNotContainIgnoringCase("được tặng")
                    .doesNotContain("đã tặng");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script> & \"Lò\" 'Văn' Mai",
                "]]></p><table>&nbsp;&amp;",
                "{{constructor}} ${7*7} [[${paper}]] th:text",
                "'; drop table screening; --",
                "=HYPERLINK(\"http://x\")"
            })
    void markupInATextIsText(String text) throws Exception {
        Paper paper = SamplePapers.table(row(text));

        assertThat(words(docx(paper))).contains(text);
        assertThat(whole(pdf(paper))).contains(text.replaceAll("\\s+", ""));
    }

    @Test
    void charactersThatNoPaperCanHoldAreLeftOut() throws Exception {
        String name = "Lò\u0000\u0008\u000b\u001f\u0085 Văn\ud800 \u202eMai\u202c\u2066\u200f\ufeff\uffff";
        Paper paper = SamplePapers.table(row(name));

        assertThat(words(docx(paper))).contains("Lò Văn Mai");
        assertThat(whole(pdf(paper))).contains("LòVănMai");
    }

    @Test
    void wordsOfThreeHundredLettersStayOnThePage() throws Exception {
        String word = "Ễ".repeat(300);
        Paper paper = SamplePapers.table(row(word));

        assertThat(words(docx(paper))).contains(word);
        byte[] pdf = pdf(paper);
        assertWithinMargins(pdf);
        assertThat(whole(pdf).chars().filter(c -> c == 'Ễ').count()).isEqualTo(300L * 6);
    }

    @Test
    void aRowLongerThanAPageIsNotLost() throws Exception {
        String text = "Hoàn thành xuất sắc nhiệm vụ. ".repeat(400) + "Hết.";

        assertThat(whole(pdf(SamplePapers.table(List.of(List.of("1", "A", "", "", "", "", text, ""))))))
                .contains("Hết.");
    }

    @Test
    void aListThatAPdfCannotHoldIsRefusedWithWhatToDo() {
        Paper most = SamplePapers.table(SamplePapers.rows(Papers.MOST_PDF_ROWS));
        Paper tooMany = SamplePapers.table(SamplePapers.rows(Papers.MOST_PDF_ROWS + 1));

        Papers.requireBound(most, PaperFormat.PDF);
        Papers.requireBound(tooMany, PaperFormat.DOCX);
        assertThatThrownBy(() -> Papers.requireBound(tooMany, PaperFormat.PDF))
                .hasMessageContaining("5001 dòng")
                .hasMessageContaining("xlsx");
    }

    @Test
    void aNoteShowsTheFirstOpenPointsOnceAndCountsTheOthers() {
        String point = "Chưa có dữ liệu “Sáng kiến, đề tài”";

        assertThat(Reasons.few(List.of(point, point))).isEqualTo(point);
        assertThat(Reasons.few(List.of("a".repeat(200), "b", "c")))
                .isEqualTo("a".repeat(200) + "; và 2 nội dung khác, xem phiếu giải trình");
        assertThat(Reasons.few(List.of("a".repeat(80), "b".repeat(80)))).endsWith("b");
        assertThat(Reasons.few(List.of("a".repeat(80), "b".repeat(81))))
                .endsWith("và 1 nội dung khác, xem phiếu giải trình");
    }
}
