package vn.bangvang.service.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bangvang.service.list.Sheets.HEADER;
import static vn.bangvang.service.list.Sheets.number;
import static vn.bangvang.service.list.Sheets.row;
import static vn.bangvang.service.list.Sheets.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.model.dossier.IndividualCandidate;
import vn.bangvang.model.problem.ProblemCode;

class WorkbookTest {

    @TempDir
    private Path folder;

    private Lists.Result read(byte[] bytes) throws UnreadableListException {
        return Lists.read(Lists.IN_2025, Lists.write(folder, "ds.xlsx", bytes));
    }

    private Lists.Result read(String... rows) throws UnreadableListException {
        return read(new Sheets().sheet(rows).bytes());
    }

    private static IndividualCandidate person(Lists.Result result) {
        return (IndividualCandidate) result.only().candidate();
    }

    private static byte[] written(java.util.function.Consumer<Workbook> content) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            content.accept(book);
        }
        return out.toByteArray();
    }

    private static void list(Worksheet sheet, String name) {
        sheet.value(0, 0, "Họ và tên");
        sheet.value(0, 1, "Đơn vị");
        sheet.value(1, 0, name);
        sheet.value(1, 1, "Sở Nội vụ");
    }

    @Test
    void readsAWorkbookThatAnotherProgramWrote() throws Exception {
        byte[] bytes = written(book -> list(book.newWorksheet("Sheet1"), "Nguyễn Văn An"));

        assertThat(read(bytes).only().candidate().name()).isEqualTo("Nguyễn Văn An");
    }

    @Test
    void readsAWorkbookByItsBytesWhateverItsName() throws Exception {
        byte[] bytes = new Sheets().sheet(HEADER, Sheets.person(2)).bytes();

        assertThat(Lists.read(folder, bytes).only().candidate().name()).isEqualTo("Nguyễn Văn An");
    }

    @Test
    void tellsThatTheFileIsAWorkbook() throws Exception {
        assertThat(read(HEADER, Sheets.person(2)).file().encoding()).isEqualTo("Excel (.xlsx)");
        assertThat(read(HEADER, Sheets.person(2)).file().delimiter()).isEqualTo("ô của trang tính “Danh sách”");
    }

    @Test
    void readsTheFirstSheetAndTellsOfTheOthers() throws Exception {
        byte[] bytes = written(book -> {
            list(book.newWorksheet("Một"), "An");
            list(book.newWorksheet("Hai"), "Bình");
        });

        Lists.Result result = read(bytes);

        assertThat(result.only().candidate().name()).isEqualTo("An");
        assertThat(result.conversions(Conversion.Kind.SHEET))
                .containsExactly("trang tính “Một” -> danh sách; không đọc trang tính “Hai”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hai", "hai", "2"})
    void readsTheSheetThatIsAskedFor(String sheet) throws Exception {
        byte[] bytes = written(book -> {
            list(book.newWorksheet("Một"), "An");
            list(book.newWorksheet("Hai"), "Bình");
        });

        Lists.Result result = Lists.read(Lists.IN_2025.withSheet(sheet), Lists.write(folder, "ds.xlsx", bytes));

        assertThat(result.only().candidate().name()).isEqualTo("Bình");
    }

    @Test
    void saysWhichSheetsThereAreWhereTheOneAskedForIsNot() {
        byte[] bytes = new Sheets().sheet(HEADER, Sheets.person(2)).bytes();

        assertThatThrownBy(() -> Lists.read(Lists.IN_2025.withSheet("Ba"), Lists.write(folder, "ds.xlsx", bytes)))
                .isInstanceOf(UnreadableListException.class)
                .hasMessage("ds.xlsx: Sổ tính không có trang tính “Ba”. Các trang tính có: “Danh sách”.");
    }

    @Test
    void numbersRowsAsTheSheetDoes() throws Exception {
        Lists.Result result =
                read(row(3, text("A3", "Họ và tên"), text("B3", "Đơn vị")), row(7, text("A7", "An"), text("B7", "Sở")));

        assertThat(result.listed().get(0).row()).isEqualTo(7);
    }

    @Test
    void readsADateOfTheVietnameseFormat() throws Exception {
        Lists.Result result = read(HEADER, row(2, text("A2", "An"), text("B2", "Sở"), number("D2", 1, "29307")));

        assertThat(person(result).birthDate()).isEqualTo(LocalDate.of(1980, 3, 27));
    }

    @Test
    void readsADateOfABookThatCountsFrom1904() throws Exception {
        Sheets sheets = new Sheets()
                .put(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"urn:r\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"A\" r:id=\"rId1\"/></sheets></workbook>")
                .sheet(HEADER, row(2, text("A2", "An"), text("B2", "Sở"), number("D2", 3, "27845")));

        assertThat(person(read(sheets.bytes())).birthDate()).isEqualTo(LocalDate.of(1980, 3, 27));
    }

    @Test
    void keepsAnIdentityNumberThatIsText() throws Exception {
        assertThat(person(read(HEADER, Sheets.person(2))).citizenId()).isEqualTo("001080012345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1080012345", "310080012345", "3.10080012345E11", "123456789"})
    void refusesAnIdentityNumberThatIsANumber(String number) throws Exception {
        Rejection rejection = read(HEADER, row(2, text("A2", "An"), text("B2", "Sở"), number("C2", 0, number)))
                .onlyRejection();

        assertThat(rejection.code()).isEqualTo(ProblemCode.DAMAGED);
        assertThat(rejection.row()).isEqualTo(2);
        assertThat(rejection.column()).isEqualTo("Số định danh");
        assertThat(rejection.advice()).startsWith("Định dạng cột là Văn bản (Text)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NUMBER|2024|2024",
                "NUMBER|2024.0|2024",
                "NUMBER|0.1|0,1",
                "NUMBER|0.30000000000000004|0,3",
                "NUMBER|1.234|1,2340",
                "NUMBER|1.5E3|1500",
                "NUMBER|-3|-3",
                "PERCENT|0.7|70%",
                "PERCENT|0.70000000000000007|70%",
                "PERCENT|0.896|89,6%",
                "DATE|45000|15/3/2023",
                "DATE|45000.5|15/3/2023 12:00",
                "DATE|61|1/3/1900",
                "DATE|60|60",
                "MONTH|45000|3/2023",
                "YEAR|45000|2023",
                "TIME|0.5|12:00",
                "NUMBER|1E400|1E400",
                "NUMBER|1E999999999|1E999999999",
                "NUMBER|abc|abc"
            })
    void showsNumbersAsAPersonSeesThem(CellFormat format, String raw, String shown) {
        assertThat(format.shown(raw, false)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General|NUMBER",
                "0.00|NUMBER",
                "#,##0 \"đ\"|NUMBER",
                "0.0%|PERCENT",
                "dd/mm/yyyy|DATE",
                "[$-42A]dd/mm/yyyy;@|DATE",
                "[Red]0|NUMBER",
                "mm/yyyy|MONTH",
                "yyyy|YEAR",
                "h:mm|TIME",
                "[h]:mm:ss|TIME",
                "\"năm\" 0|NUMBER",
                "000000000000|NUMBER",
                "_-* #,##0\\ _d_-|NUMBER"
            })
    void knowsWhatAFormatShows(String code, CellFormat format) {
        assertThat(CellFormat.ofCode(code)).isEqualTo(format);
    }

    @Test
    void takesTheLastResultOfAFormula() throws Exception {
        String formula = "<c r=\"A2\" t=\"str\"><f>CONCAT(X1,Y1)</f><v>Nguyễn An</v></c>";

        assertThat(read(HEADER, row(2, formula, text("B2", "Sở")))
                        .only()
                        .candidate()
                        .name())
                .isEqualTo("Nguyễn An");
    }

    @Test
    void refusesAFormulaThatWasNeverCalculated() throws Exception {
        Rejection rejection = read(HEADER, row(2, text("A2", "An"), text("B2", "Sở"), "<c r=\"D2\"><f>TODAY()</f></c>"))
                .onlyRejection();

        assertThat(rejection.problem()).isEqualTo("Ô có công thức chưa được tính");
        assertThat(rejection.column()).isEqualTo("Ngày sinh");
    }

    @Test
    void tellsOfHiddenRowsAndReadsThem() throws Exception {
        Lists.Result result = read(HEADER, Sheets.person(2).replace("<row ", "<row hidden=\"1\" "));

        assertThat(result.listed()).hasSize(1);
        assertThat(result.conversions(Conversion.Kind.HIDDEN)).containsExactly("dòng bị ẩn -> dòng như các dòng khác");
    }

    @Test
    void tellsOfHiddenColumnsAndReadsThem() throws Exception {
        Sheets sheets = new Sheets()
                .rawSheet(
                        "<worksheet><cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols>"
                                + "<sheetData>" + HEADER + Sheets.person(2) + "</sheetData></worksheet>");

        Lists.Result result = read(sheets.bytes());

        assertThat(result.only().unit().name()).isEqualTo("Sở Nội vụ");
        assertThat(result.conversions(Conversion.Kind.HIDDEN)).containsExactly("cột bị ẩn -> cột như các cột khác");
    }

    @Test
    void skipsAMergedTitleAboveTheHeader() throws Exception {
        Sheets sheets = new Sheets()
                .rawSheet("<worksheet><sheetData>" + row(1, text("A1", "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG"))
                        + HEADER.replace("r=\"1\"", "r=\"2\"").replaceAll("([A-D])1\"", "$12\"") + Sheets.person(3)
                        + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:D1\"/></mergeCells></worksheet>");

        Lists.Result result = read(sheets.bytes());

        assertThat(result.only().candidate().name()).isEqualTo("Nguyễn Văn An");
        assertThat(result.conversions(Conversion.Kind.MERGED)).isEmpty();
    }

    @Test
    void tellsOfCellsThatWereMergedDownwards() throws Exception {
        Sheets sheets = new Sheets()
                .rawSheet("<worksheet><sheetData>" + HEADER + Sheets.person(2) + row(3, text("A3", "Lê Bình"))
                        + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"B2:B3\"/></mergeCells></worksheet>");

        assertThat(read(sheets.bytes()).conversions(Conversion.Kind.MERGED))
                .containsExactly("các ô gộp B2:B3 -> giá trị của dòng 2; các dòng dưới để trống");
    }

    @Test
    void joinsTheRunsOfARichTextWithoutItsPhoneticGuide() throws Exception {
        Sheets sheets = new Sheets()
                .put(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>Nguyễn </t></r><r><t>An</t></r><rPh sb=\"0\" eb=\"1\"><t>zzz</t></rPh></si></sst>")
                .sheet(HEADER, row(2, "<c r=\"A2\" t=\"s\"><v>0</v></c>", text("B2", "Sở")));

        assertThat(read(sheets.bytes()).only().candidate().name()).isEqualTo("Nguyễn An");
    }

    @Test
    void neverFollowsALinkToAnotherBook() throws Exception {
        Sheets sheets = new Sheets()
                .put(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>")
                .sheet(HEADER, Sheets.person(2));

        assertThatThrownBy(() -> read(sheets.bytes())).hasMessageContaining("Sổ tính không có trang tính nào để đọc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData>&x;</sheetData></worksheet>",
                "<!DOCTYPE w [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>",
                "<worksheet><!-- a note --></worksheet>",
                "<worksheet><sheetData><row><c><v><![CDATA[1]]></v></c></row></sheetData></worksheet>",
                "<worksheet><?php echo 1 ?></worksheet>"
            })
    void refusesDeclarationsThatExcelNeverWrites(String xml) {
        assertThatThrownBy(() -> read(new Sheets().rawSheet(xml).bytes()))
                .isInstanceOf(UnreadableListException.class)
                .hasMessageContaining("khai báo XML mà Excel không ghi");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"9999999\"/></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"0\"/></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZ1\"/></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"1\"/></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row></sheetData></worksheet>",
                "<worksheet><sheetData><row r=\"1\">",
                "<worksheet>&undefined;</worksheet>",
                ""
            })
    void refusesASheetThatIsDamaged(String xml) {
        assertThatThrownBy(() -> read(new Sheets().rawSheet(xml).bytes()))
                .isInstanceOf(UnreadableListException.class)
                .hasMessageContaining("Sổ tính")
                .hasMessageContaining(DamagedWorkbookException.ADVICE);
    }

    @Test
    void keepsTheRowsAboveADamagedOne() throws Exception {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 2; i < 100; i++) {
            rows.append(row(i, text("A" + i, "Nguyễn Văn " + i), text("B" + i, "Sở")));
        }
        Lists.Result result = read(rows.toString(), "<row r=\"50\"></row>");

        assertThat(result.listed()).hasSize(98);
        assertThat(result.onlyRejection().problem()).contains("số dòng không đúng thứ tự");
    }

    @Test
    void refusesTagsThatLieTooDeep() {
        String xml = "<worksheet>" + "<a>".repeat(100_000);

        assertThatThrownBy(() -> read(new Sheets().rawSheet(xml).bytes())).hasMessageContaining("lồng nhau quá sâu");
    }

    @Test
    void refusesATextWithoutEnd() {
        String xml = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + "x".repeat(3_000_000);

        assertThatThrownBy(() -> read(new Sheets().rawSheet(xml).bytes())).isInstanceOf(UnreadableListException.class);
    }

    @Test
    void refusesAnAttributeWithoutEnd() {
        String xml = "<worksheet><sheetData><row r=\"" + "1".repeat(3_000_000) + "\"/></sheetData></worksheet>";

        assertThatThrownBy(() -> read(new Sheets().rawSheet(xml).bytes())).hasMessageContaining("dài quá mức");
    }

    @Test
    void refusesTextsThatUnpackToTooMuch() {
        StringBuilder texts = new StringBuilder("<sst>");
        String text = "<si><t>" + "x".repeat(32_000) + "</t></si>";
        for (int i = 0; i < 2_200; i++) {
            texts.append(text);
        }
        byte[] bytes = new Sheets()
                .put("xl/sharedStrings.xml", texts.append("</sst>").toString())
                .sheet(HEADER, Sheets.person(2))
                .bytes();

        assertThat(bytes.length).isLessThan(1 << 20);
        assertThatThrownBy(() -> read(bytes)).hasMessageContaining("quá nhiều chữ");
    }

    @Test
    void refusesAZipThatIsNoWorkbook() {
        byte[] bytes = new Sheets().put("xl/workbook.xml", "").bytes();

        assertThatThrownBy(() -> read(bytes)).isInstanceOf(UnreadableListException.class);
    }

    @Test
    void refusesAnOldWorkbookByItsName() {
        byte[] bytes = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, bytes, 0, 4);

        assertThatThrownBy(() -> read(bytes)).hasMessageContaining("sổ tính Excel cũ (.xls)");
    }

    @Test
    void refusesAWorkbookWithAPasswordByItsName() {
        byte[] bytes = new byte[200_000];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, bytes, 0, 4);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, (1 << 16) - 7, name.length);

        assertThatThrownBy(() -> read(bytes)).hasMessageContaining("Sổ tính được đặt mật khẩu");
    }

    @Test
    void readsTheSameAsTheListInText() throws Exception {
        Lists.Result sheet = read(
                HEADER,
                row(2, text("A2", "Lê An"), text("B2", "Sở"), text("C2", "001080012345"), number("D2", 1, "29307")));
        Lists.Result csv =
                Lists.read(folder, "Họ và tên,Đơn vị,Số định danh,Ngày sinh\nLê An,Sở,001080012345,27/3/1980\n");

        assertThat(sheet.only()).isEqualTo(csv.only());
    }
}
