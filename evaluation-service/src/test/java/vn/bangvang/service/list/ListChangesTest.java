package vn.bangvang.service.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.model.problem.ProblemCode;
import vn.bangvang.service.list.ListChanges.CellChange;
import vn.bangvang.service.list.ListChanges.OfFile;

class ListChangesTest {

    private static final int HEADER_ROW = 4;
    private static final List<String> TEXTS = List.of(
            "",
            "không",
            "31/02/1980",
            "27/3/1980",
            "CSTĐCS",
            "2024: LĐTT; 2025: HTTNV",
            "hai\ndòng",
            "a, \"b\"; c",
            "012074700037",
            "<b>x</b>",
            "\u202Eoẹ",
            "x".repeat(5_000));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void readingWithChangesIsReadingTheChangedFile(long seed) throws Exception {
        Random random = new Random(seed);
        List<List<String>> rows = sample();
        List<List<String>> changed = new ArrayList<>();
        rows.forEach(row -> changed.add(new ArrayList<>(row)));
        List<CellChange> cells = new ArrayList<>();
        Set<Long> leftOut = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            int row = HEADER_ROW + random.nextInt(rows.size() - HEADER_ROW);
            int column = random.nextInt(rows.get(row).size() + 2);
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            cells.removeIf(cell -> cell.row() == row + 1 && cell.column() == column);
            cells.add(change(row + 1, column, text));
            while (changed.get(row).size() <= column) {
                changed.get(row).add("");
            }
            changed.get(row).set(column, text);
        }
        for (int i = 0; i < 3; i++) {
            int row = HEADER_ROW + random.nextInt(rows.size() - HEADER_ROW);
            leftOut.add(row + 1L);
            changed.set(row, new ArrayList<>(List.of("")));
        }

        Lists.Result laidOver = Lists.read(
                ListOptions.DEFAULT.withChanges(of(new OfFile("ds.csv", "", null, Map.of(), cells, leftOut))),
                Lists.write(folder.resolve("a"), "ds.csv", text(rows)));
        Lists.Result inFile =
                Lists.read(ListOptions.DEFAULT, Lists.write(folder.resolve("b"), "ds.csv", text(changed)));

        assertThat(laidOver.listed()).isEqualTo(inFile.listed());
        assertThat(laidOver.rejections()).isEqualTo(inFile.rejections());
        assertThat(laidOver.file().rows()).isEqualTo(inFile.file().rows());
        assertThat(laidOver.rejections()).isNotEmpty();
    }

    @Test
    void aCorrectedCellIsToldWithWhatItWas() throws Exception {
        Lists.Result result = read("Họ và tên,Ngày sinh\nLò Văn A,31/2/1980\n", cells(change(2, 1, "27/3/1980")));

        assertThat(result.rejections()).isEmpty();
        assertThat(result.conversions(Conversion.Kind.CORRECTED)).containsExactly("31/2/1980 -> 27/3/1980");
    }

    @Test
    void aCorrectionThatIsWrongNamesTheCellAndWhatWasTyped() throws Exception {
        Rejection rejection = read("Họ và tên,Ngày sinh\nLò Văn A,31/2/1980\n", cells(change(2, 1, "30/2/1980")))
                .onlyRejection();

        assertThat(rejection.row()).isEqualTo(2);
        assertThat(rejection.column()).isEqualTo("Ngày sinh");
        assertThat(rejection.value()).isEqualTo("30/2/1980");
    }

    @Test
    void aNumberOfAWorkbookThatWasTypedAgainIsText() throws Exception {
        Path book = Lists.write(
                folder,
                "ds.xlsx",
                new Sheets()
                        .sheet(
                                Sheets.HEADER,
                                Sheets.row(2, Sheets.text("A2", "Lò Văn A"), Sheets.number("C2", 0, "12074700037")))
                        .bytes());
        OfFile typed =
                new OfFile("ds.xlsx", "Danh sách", null, Map.of(), List.of(change(2, 2, "012074700037")), Set.of());

        assertThat(Lists.read(Lists.IN_2025, book).onlyRejection().code()).isEqualTo(ProblemCode.DAMAGED);
        assertThat(Lists.read(Lists.IN_2025.withChanges(of(typed)), book).rejections())
                .isEmpty();
    }

    @Test
    void changesOfAnotherSheetAreNotLaidOverThisOne() throws Exception {
        Lists.Result result = Lists.read(
                Lists.IN_2025.withChanges(of(new OfFile(
                        "ds.csv", "Trang khác", null, Map.of(), List.of(change(2, 1, "31/2/1980")), Set.of(2L)))),
                Lists.write(folder, "ds.csv", "Họ và tên,Ngày sinh\nLò Văn A,27/3/1980\n"));

        assertThat(result.only().candidate().name()).isEqualTo("Lò Văn A");
    }

    @Test
    void whatPeopleSayOfAColumnCountsBeforeItsHeader() throws Exception {
        Lists.Result result = read(
                "Họ và tên,Cột lạ,Ghi chú\nLò Văn A,27/3/1980,x\n", columns(Map.of(1, "birthDate", 2, "position")));

        assertThat(result.only().candidate()).hasFieldOrPropertyWithValue("position", "x");
        assertThat(result.file().ignoredColumns()).isEmpty();
    }

    @Test
    void ofTwoColumnsWithOneMeaningOneMayBeLeftOut() throws Exception {
        String list = "Họ và tên,Ngày sinh,Sinh ngày\nLò Văn A,27/3/1980,28/3/1980\n";

        assertThatThrownBy(() -> read(list, columns(Map.of()))).isInstanceOf(UnreadableListException.class);
        assertThat(read(list, columns(Map.of(1, ListChanges.NOT_READ))).only().candidate())
                .hasFieldOrPropertyWithValue("birthDate", java.time.LocalDate.of(1980, 3, 28));
    }

    @Test
    void aColumnWithoutAHeaderMayBeGivenAMeaning() throws Exception {
        Lists.Result result =
                read("Họ và tên,Ngày sinh\nLò Văn A,27/3/1980,Giáo viên\n", columns(Map.of(2, "position")));

        assertThat(result.only().candidate()).hasFieldOrPropertyWithValue("position", "Giáo viên");
    }

    @Test
    void aColumnMayBeToldToBeOfAYear() throws Exception {
        Lists.Result result = read("Họ và tên,Năm nay\nLò Văn A,HTTNV\n", columns(Map.of(1, "ratings 2025")));

        assertThat(result.only().ratings()).singleElement().hasFieldOrPropertyWithValue("year", 2025);
    }

    @Test
    void aHeaderInWhichNothingIsKnownCanBePointedAt() throws Exception {
        OfFile told = new OfFile("ds.csv", "", 2L, Map.of(0, "name", 1, "birthDate"), List.of(), Set.of());

        assertThat(read("Danh sách,\nA,B\nLò Văn A,27/3/1980\n", told).only().candidate())
                .hasFieldOrPropertyWithValue("birthDate", java.time.LocalDate.of(1980, 3, 27));
    }

    @Test
    void aMeaningThatIsNoneIsAsIfNothingWereSaid() throws Exception {
        assertThat(read("Họ và tên\nLò Văn A\n", columns(Map.of(0, "no such", 7, "name")))
                        .only()
                        .candidate()
                        .name())
                .isEqualTo("Lò Văn A");
    }

    @Test
    void aRowLeftOutIsToldAndNotRead() throws Exception {
        Lists.Result result = read(
                "Họ và tên,Số định danh\nLò Văn A,012074700037\nLò Văn A,012074700037\n",
                new OfFile("ds.csv", "", null, Map.of(), List.of(), Set.of(3L)));

        assertThat(result.only().candidate().name()).isEqualTo("Lò Văn A");
        assertThat(result.conversions(Conversion.Kind.SKIPPED_ROW))
                .containsExactly("dòng đã bỏ khi kiểm tra dữ liệu -> không phải dữ liệu");
    }

    @Test
    void listsOfSeveralRowsForEachPersonAreCorrectedByTheirOwnRows() throws Exception {
        Lists.Result result = read(
                "Mã hồ sơ,Họ và tên,Năm,Xếp loại\n1,Lò Văn A,2024,HTTNV\n1,Lò Văn A,2025,HTX\n",
                cells(change(3, 3, "HTXSNV")));

        assertThat(result.only().ratings()).hasSize(2);
    }

    @Test
    void linkedFilesAreCorrectedFileByFile() throws Exception {
        Path people = Lists.write(folder, "doi-tuong.csv", "Mã hồ sơ,Họ và tên,Năm xét\n1,Lò Văn A,2025\n");
        Path ratings = Lists.write(folder, "xep-loai.csv", "Mã hồ sơ,Năm,Mức độ\n1,2025,HTX\n");
        ListChanges changes = of(
                new OfFile("xep-loai.csv", "", null, Map.of(2, "rating"), List.of(change(2, 2, "HTXSNV")), Set.of()));

        assertThat(Lists.read(ListOptions.DEFAULT.withChanges(changes), people, ratings)
                        .only()
                        .ratings())
                .hasSize(1);
    }

    @Test
    void aPreviewShowsWhatTheColumnsAreTakenFor() throws Exception {
        Path file = Lists.write(folder, "ds.csv", "Danh sách,,\nHọ tên,Ngày sinh,Ghi chú\nLò Văn A,27/3/1980,\n");

        ListPreview preview = ListPreview.of(List.of(file), Lists.IN_2025).get(0);

        assertThat(preview.headerRows()).containsExactly(2L, 2L);
        assertThat(preview.columns())
                .extracting(ListPreview.Column::meaning)
                .containsExactly("name", "birthDate", null);
        assertThat(preview.columns().get(0).samples()).containsExactly("Lò Văn A");
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.first()).hasSize(3);
    }

    @Test
    void aPreviewNamesAllThatIsWrongWithTheHeader() throws Exception {
        Path file = Lists.write(
                folder, "ds.csv", "Số định danh,Ngày sinh,Sinh ngày,Danh hiệu\n012074700037,27/3/1980,1,2\n");

        ListPreview preview = ListPreview.of(List.of(file), Lists.IN_2025).get(0);

        assertThat(preview.problems())
                .extracting(UnreadableListException::problem)
                .anyMatch(problem -> problem.startsWith("Hai cột cùng một nghĩa"))
                .anyMatch(problem -> problem.contains("chưa rõ là cột nào"))
                .anyMatch(problem -> problem.startsWith("Thiếu cột"));
    }

    @Test
    void aPreviewOfAFileWithoutAHeaderStillShowsItsRows() throws Exception {
        Path file = Lists.write(folder, "ds.csv", "a,b\nc,d\n");

        ListPreview preview = ListPreview.of(List.of(file), Lists.IN_2025).get(0);

        assertThat(preview.layout()).isNull();
        assertThat(preview.first()).hasSize(2);
        assertThat(preview.problems()).isNotEmpty();
    }

    private Lists.Result read(String list, OfFile changes) throws Exception {
        return Lists.read(Lists.IN_2025.withChanges(of(changes)), Lists.write(folder, "ds.csv", list));
    }

    private static CellChange change(long row, int column, String text) {
        return new CellChange(row, column, text, "thu-ky", Instant.EPOCH);
    }

    private static OfFile cells(CellChange... cells) {
        return new OfFile("ds.csv", "", null, Map.of(), List.of(cells), Set.of());
    }

    private static OfFile columns(Map<Integer, String> columns) {
        return new OfFile("ds.csv", "", null, columns, List.of(), Set.of());
    }

    private static ListChanges of(OfFile file) {
        return new ListChanges(List.of(file));
    }

    private static List<List<String>> sample() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = ListChangesTest.class.getResourceAsStream("/lists/lai-chau-2025.csv")) {
            in.skipNBytes(3);
            CSVFormat format =
                    CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();
            for (CSVRecord row : format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                rows.add(List.of(row.values()));
            }
        }
        return rows;
    }

    private static String text(List<List<String>> rows) throws IOException {
        StringWriter out = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.DEFAULT)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        }
        return out.toString();
    }
}
