package vn.bangvang.service.list;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.model.problem.ProblemCode;

class EncodingTest {

    private static final String LIST =
            "Họ và tên,Đơn vị,Đề nghị\nNguyễn Thị Ước,Sở Nội vụ,CSTĐCS\nĐặng Hữu Bằng,Trường THPT Kỳ Sơn,LĐTT\n";

    @TempDir
    Path folder;

    private void assertRead(byte[] bytes, String encoding) throws UnreadableListException {
        Lists.Result result = Lists.read(folder, bytes);

        assertThat(result.rejections()).isEmpty();
        assertThat(result.dossiers())
                .extracting(dossier -> dossier.candidate().name())
                .containsExactly("Nguyễn Thị Ước", "Đặng Hữu Bằng");
        assertThat(result.file().encoding()).isEqualTo(encoding);
    }

    private static byte[] marked(byte[] text, int... mark) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int b : mark) {
            out.write(b);
        }
        out.writeBytes(text);
        return out.toByteArray();
    }

    /** Windows-1258 writes the tone as a character of its own. */
    static byte[] windows1258(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String parts = Normalizer.normalize(text.substring(i, i + 1), Normalizer.Form.NFD);
            StringBuilder vowel = new StringBuilder();
            StringBuilder tone = new StringBuilder();
            for (char c : parts.toCharArray()) {
                ("\u0300\u0301\u0303\u0309\u0323".indexOf(c) >= 0 ? tone : vowel).append(c);
            }
            out.append(Normalizer.normalize(vowel, Normalizer.Form.NFC)).append(tone);
        }
        return out.toString().getBytes(Charset.forName("windows-1258"));
    }

    @Test
    void readsUtf8() throws Exception {
        assertRead(LIST.getBytes(UTF_8), "UTF-8");
    }

    @Test
    void readsUtf8WithMark() throws Exception {
        assertRead(marked(LIST.getBytes(UTF_8), 0xEF, 0xBB, 0xBF), "UTF-8 (có BOM)");
    }

    @Test
    void readsUtf16LittleEndianWithMarkAndTabs() throws Exception {
        assertRead(marked(LIST.replace(',', '\t').getBytes(UTF_16LE), 0xFF, 0xFE), "UTF-16LE (có BOM)");
    }

    @Test
    void readsUtf16BigEndianWithMark() throws Exception {
        assertRead(marked(LIST.getBytes(UTF_16BE), 0xFE, 0xFF), "UTF-16BE (có BOM)");
    }

    @Test
    void readsUtf16WithoutMark() throws Exception {
        assertRead(LIST.replace(',', '\t').getBytes(UTF_16LE), "UTF-16LE");
        assertRead(LIST.getBytes(UTF_16BE), "UTF-16BE");
    }

    @Test
    void readsWindows1258AndSaysSo() throws Exception {
        assertRead(windows1258(LIST), "Windows-1258");
        assertThat(Lists.read(folder, windows1258(LIST)).conversions(Conversion.Kind.ENCODING))
                .containsExactly("Windows-1258 -> Unicode");
    }

    @Test
    void readsWindows1258AfterALongPartWithoutMarks() throws Exception {
        String start = "Ho va ten,Ghi chu\n" + "Nguyen Van An,khong co gi de ghi o day\n".repeat(4_000);
        byte[] text = windows1258(start + "Đỗ Thị Hường,một hai ba\n");

        Lists.Result result = Lists.read(folder, text);

        assertThat(result.file().encoding()).isEqualTo("Windows-1258");
        assertThat(result.dossiers().get(4_000).candidate().name()).isEqualTo("Đỗ Thị Hường");
    }

    @Test
    void composesDecomposedTextAndSaysSo() throws Exception {
        byte[] text = Normalizer.normalize(LIST, Normalizer.Form.NFD).getBytes(UTF_8);

        assertRead(text, "UTF-8");
        assertThat(Lists.read(folder, text).conversions(Conversion.Kind.UNICODE))
                .contains("Unicode tổ hợp -> Unicode dựng sẵn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hä vµ tªn,§¬n vÞ\nNguyÔn V¨n An,Së Néi vô\nTrÇn ThÞ B×nh,Së Y tÕ\n",
                "Ho va ten,Don vi\nNguyÔn V¨n An,Së Néi vô\nTrÇn ThÞ B×nh,ViÖt Nam\n",
            })
    void refusesTcvn3ByName(String text) {
        assertThatThrownBy(() -> Lists.read(folder, text.getBytes(ISO_8859_1)))
                .isInstanceOf(UnreadableListException.class)
                .hasMessageContaining("ds.csv: Chữ trong tệp là phông TCVN3 (ABC), không phải Unicode")
                .hasMessageContaining("Hãy chuyển sang Unicode");
        assertThatThrownBy(() -> Lists.read(folder, text.getBytes(UTF_8)))
                .isInstanceOf(UnreadableListException.class)
                .hasMessageContaining("phông TCVN3 (ABC)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hoï vaø teân,Ñôn vò\nNguyeãn Vaên An,Sôû Noäi vuï\nTraàn Thò Bình,Sôû Y teá\n",
                "Ho va ten,Don vi\nNguyeãn Vaên An,Sôû Noäi vuï\nLeâ Thò Höôøng,Vieät Nam\n",
            })
    void refusesVniByName(String text) {
        assertThatThrownBy(() -> Lists.read(folder, text.getBytes(ISO_8859_1)))
                .isInstanceOf(UnreadableListException.class)
                .hasMessageContaining("Chữ trong tệp là phông VNI, không phải Unicode");
        assertThatThrownBy(() -> Lists.read(folder, text.getBytes(UTF_8)))
                .isInstanceOf(UnreadableListException.class)
                .hasMessageContaining("phông VNI");
    }

    @Test
    void refusesUtf8ThatWasReadAsAnotherEncodingAndSavedAgain() {
        StringBuilder ruined = new StringBuilder();
        for (byte b : LIST.getBytes(UTF_8)) {
            String character = new String(new byte[] {b}, Charset.forName("windows-1252"));
            ruined.append(character.equals("\uFFFD") ? (char) (b & 0xFF) : character.charAt(0));
        }

        assertThatThrownBy(() -> Lists.read(folder, ruined.toString().getBytes(UTF_8)))
                .isInstanceOf(UnreadableListException.class)
                .hasMessageContaining("mở nhầm bảng mã");
    }

    @Test
    void refusesLettersThatBecameQuestionMarks() {
        assertThatThrownBy(() -> Lists.read(folder, "H? và tên,??n v?,?? ngh?\nNguy?n V?n An,S? N?i v?,CST?CS\n"))
                .isInstanceOf(UnreadableListException.class)
                .hasMessageContaining("Chữ Việt trong tệp đã mất dấu (thành dấu hỏi)");
    }

    @Test
    void refusesAnEncodingThatNobodyKnows() {
        byte[] text = "Имя и фамилия,Отдел\nИван Петров,Первый\n".getBytes(Charset.forName("x-MacCyrillic"));

        assertThatThrownBy(() -> Lists.read(folder, text))
                .isInstanceOf(UnreadableListException.class)
                .hasMessageContaining("ds.csv: Không nhận ra bảng mã của tệp");
    }

    @Test
    void oneRowInALegacyFontIsRejectedByName() throws Exception {
        Lists.Result result = Lists.read(folder, LIST + "TrÇn ThÞ B×nh,Sở Y tế,LĐTT\nNguyeãn Vaên An,Sở Y tế,LĐTT\n");

        assertThat(result.listed()).hasSize(2);
        assertThat(result.rejections())
                .containsExactly(
                        new Rejection(
                                "ds.csv",
                                4,
                                "Họ và tên",
                                "TrÇn ThÞ B×nh",
                                ProblemCode.UNREADABLE,
                                "“TrÇn ThÞ B×nh” là phông TCVN3 (ABC), không phải Unicode",
                                "Hãy gõ lại ô này bằng Unicode"),
                        new Rejection(
                                "ds.csv",
                                5,
                                "Họ và tên",
                                "Nguyeãn Vaên An",
                                ProblemCode.UNREADABLE,
                                "“Nguyeãn Vaên An” là phông VNI, không phải Unicode",
                                "Hãy gõ lại ô này bằng Unicode"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Y Bhăm Êban",
                "H'Hen Niê",
                "Siu Black",
                "Rơ Châm Piớ",
                "Müller",
                "José García",
                "Zoë Saldaña",
                "Noël",
                "Đặng Hữu Quý",
                "Lò Văn Ún",
                "Hoà Thị Thuý",
                "Quách Thị Huê",
                "Vàng A Páo",
                "Giàng Thị Xía",
                "Lương Thuỳ"
            })
    void namesOfAllPeoplesAreRead(String name) throws Exception {
        assertThat(Lists.read(folder, LIST + name + ",Sở Y tế,LĐTT\n").listed()).hasSize(3);
    }

    @Test
    void damagedBytesDeepInAFileSpoilOnlyTheirRow() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(LIST.getBytes(UTF_8));
        bytes.writeBytes("Nguyễn Văn ".getBytes(UTF_8));
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, (byte) 0xC3});
        bytes.writeBytes(",Sở,LĐTT\n".getBytes(UTF_8));
        bytes.writeBytes("Lê Thị Tám,Sở Y tế,LĐTT\n".getBytes(UTF_8));

        Lists.Result result = Lists.read(folder, bytes.toByteArray());

        assertThat(result.listed()).extracting(ListedDossier::row).containsExactly(2L, 3L, 5L);
        assertThat(result.rejections()).isNotEmpty().allSatisfy(rejection -> {
            assertThat(rejection.row()).isEqualTo(4);
            assertThat(rejection.code()).isEqualTo(ProblemCode.UNREADABLE);
            assertThat(rejection.problem()).endsWith("có chữ bị hỏng");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguy?n Th? Hoa", "Nguyễn\uFFFD"})
    void aNameWithLostLettersIsRejected(String name) throws Exception {
        Lists.Result result = Lists.read(folder, "Họ và tên,Đơn vị\nLê An,Sở\n" + name + ",Sở\n");

        assertThat(result.onlyRejection().code()).isEqualTo(ProblemCode.UNREADABLE);
        assertThat(result.onlyRejection().row()).isEqualTo(3);
    }

    @Test
    void aZeroByteDeepInAFileSpoilsOnlyItsRow() throws Exception {
        String start = "Họ và tên,Đơn vị\n" + "Nguyễn Văn An,Sở Nội vụ\n".repeat(4_000);

        Lists.Result result = Lists.read(folder, start + "Lê\u0000 An,Sở\nLê Bình,Sở\n");

        assertThat(result.listed()).hasSize(4_001);
        assertThat(result.onlyRejection().row()).isEqualTo(4_002);
        assertThat(result.onlyRejection().code()).isEqualTo(ProblemCode.UNREADABLE);
    }

    @Test
    void refusesAZipThatIsDamaged() {
        byte[] zip = marked(new byte[200], 'P', 'K', 3, 4);

        assertThatThrownBy(() -> Lists.read(folder, zip))
                .isInstanceOf(UnreadableListException.class)
                .hasMessage("ds.csv: Sổ tính hoặc tệp nén bị hỏng. " + DamagedWorkbookException.ADVICE + ".");
    }

    @Test
    void refusesOtherKindsOfFile() {
        assertThatThrownBy(() -> Lists.read(folder, marked(new byte[200], 0xD0, 0xCF, 0x11, 0xE0)))
                .hasMessageContaining("sổ tính Excel cũ (.xls)");
        assertThatThrownBy(() -> Lists.read(folder, "%PDF-1.7\n1 0 obj".getBytes(UTF_8)))
                .hasMessageContaining("tệp PDF");
        assertThatThrownBy(() -> Lists.read(folder, "\n<HTML><table>".getBytes(UTF_8)))
                .hasMessageContaining("trang web");
        assertThatThrownBy(() -> Lists.read(folder, new byte[] {'H', 0, 'o', 0, 0, 0, 0, 1, 2, 3, 0, 0}))
                .hasMessageContaining("Tệp không phải tệp chữ (chứa byte 0)");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> Lists.read(folder, new byte[0])).hasMessageContaining("ds.csv: Tệp trống");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n\n", "\uFEFF", " \n,,\n", "\uFEFF\n"})
    void refusesAFileOfBlankRows(String text) {
        assertThatThrownBy(() -> Lists.read(folder, text))
                .hasMessageContaining("ds.csv: Tệp không có dòng dữ liệu nào");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> Lists.read(Lists.IN_2025, folder.resolve("x.csv")))
                .isInstanceOf(UnreadableListException.class)
                .hasMessage("x.csv: Không tìm thấy tệp. Hãy kiểm tra lại đường dẫn.");
    }
}
