package vn.bangvang.service.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.service.CommandRun;

class ScreenCommandTest {

    private static final String HEADER =
            "Mã hồ sơ,Họ và tên,Nhóm đối tượng,Năm xét,Ngày tiếp nhận hồ sơ,Danh hiệu đề nghị,Mức độ HTNV,Danh hiệu đã có,Sáng kiến,Kỷ luật,Vụ việc đang xem xét,Xác nhận của đơn vị,Ngày tuyển dụng,Thời gian nghỉ\n";
    private static final String TWO_FIGHTERS =
            "HS-1,Lò Thị Mai,Viên chức,2025,20/1/2026,CSTĐ cấp tỉnh,2024-2025: HTXSNV,2024-2025: CSTĐCS,không,không,không,tất cả,1/9/2010,không\n";
    private static final String EXCELLENT =
            "HS-2,Giàng A Páo,Viên chức,2025,20/1/2026,CSTĐCS,2025: HTXSNV,không,không,không,không,tất cả,1/9/2010,không\n";
    private static final String BAD_RATING =
            "HS-3,Tẩn Sử Mẩy,Viên chức,2025,20/1/2026,CSTĐCS,2027: HTXSNV,không,không,không,không,tất cả,1/9/2010,không\n";

    @TempDir
    Path folder;

    @Test
    void givesARowForEachCandidateAndAwardProposed() {
        Screened screened = Screened.text(folder, HEADER + TWO_FIGHTERS + EXCELLENT);

        assertThat(screened.verdicts())
                .extracting(row -> row.get("Mã hồ sơ") + " " + row.get("Mã danh hiệu") + " " + row.get("Mã kết luận"))
                .containsExactly(
                        "HS-1 ministry_province_emulation_fighter not_eligible",
                        "HS-2 grassroots_emulation_fighter eligible");
    }

    @Test
    void saysWhatIsMissingWithTheYearAndTheProvision() {
        Map<String, String> row =
                Screened.text(folder, HEADER + TWO_FIGHTERS).verdicts().get(0);

        assertThat(row.get("Còn thiếu"))
                .contains("Còn thiếu 1 lần liên tục được tặng “Chiến sĩ thi đua cơ sở” (cần 3, hiện có 2)");
        assertThat(row.get("Sớm nhất")).isEqualTo("2026");
        assertThat(row.get("Căn cứ")).contains("Điều 22 khoản 1 điểm a Luật 06/2022/QH15");
    }

    @Test
    void namesTheRowAsTheSpreadsheetCountsIt() {
        Screened screened = Screened.text(folder, HEADER + TWO_FIGHTERS + EXCELLENT);

        assertThat(screened.verdicts()).extracting(row -> row.get("Dòng")).containsExactly("2", "3");
    }

    @Test
    void writesOneLineOfFindingsForEachCandidate() {
        Screened screened = Screened.text(folder, HEADER + TWO_FIGHTERS + EXCELLENT);

        assertThat(screened.text("findings.ndjson").lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("\"verdicts\":", "\"row\":"));
    }

    @Test
    void endsWithZeroWhereEveryRowWasRead() {
        assertThat(Screened.text(folder, HEADER + EXCELLENT).run().exitCode()).isZero();
    }

    @Test
    void endsWithThreeWhereARowWasNotReadAndTheOthersGoOn() {
        Screened screened = Screened.text(folder, HEADER + BAD_RATING + EXCELLENT);

        assertThat(screened.run().exitCode()).isEqualTo(3);
        assertThat(screened.verdicts()).extracting(row -> row.get("Mã hồ sơ")).containsExactly("HS-2");
    }

    @Test
    void tellsOfABadCellWhereItIsWhatItHoldsAndWhatToDo() {
        Map<String, String> row =
                Screened.text(folder, HEADER + BAD_RATING).rejected().get(0);

        assertThat(row)
                .containsEntry("Tệp", "danh-sach.csv")
                .containsEntry("Dòng", "2")
                .containsEntry("Cột", "Mức độ HTNV")
                .containsEntry("Giá trị", "2027: HTXSNV");
        assertThat(row.get("Vấn đề")).isNotBlank();
        assertThat(row.get("Cần làm")).isNotBlank();
    }

    @Test
    void aDayWithoutLawRejectsTheRow() {
        Screened screened = Screened.text(
                folder,
                HEADER + EXCELLENT.replace("2025,20/1/2026", "2003,20/1/2004").replace("2025:", "2003:"));

        assertThat(screened.run().exitCode()).isEqualTo(3);
        assertThat(screened.rejected())
                .singleElement()
                .satisfies(row -> assertThat(row.get("Vấn đề")).contains("Chưa có bộ quy tắc có hiệu lực"));
    }

    @Test
    void eachRowIsJudgedByTheLawOfItsOwnDay() {
        String before = EXCELLENT
                .replace("HS-2", "HS-9")
                .replace("2025,20/1/2026", "2022,20/1/2023")
                .replace("2025:", "2022:");

        Screened screened = Screened.text(folder, HEADER + EXCELLENT + before);

        assertThat(screened.verdicts())
                .extracting(row -> row.get("Bộ quy tắc"))
                .containsExactly("vn-2025-08-05", "vn-2020-11-09");
    }

    @Test
    void eachRowIsUnderTheLawThatItsDayOfReceiptLeadsTo() {
        String list = HEADER
                + EXCELLENT.replace("20/1/2026", "29/9/2026")
                + EXCELLENT.replace("HS-2", "HS-4").replace("20/1/2026", "1/10/2026")
                + EXCELLENT.replace("HS-2", "HS-5").replace("20/1/2026", "30/9/2026");

        Screened screened = Screened.text(folder, list, "--as-of", "2026-11-01");

        assertThat(screened.verdicts())
                .extracting(row -> row.get("Mã hồ sơ") + " " + row.get("Bộ quy tắc"))
                .containsExactly("HS-2 vn-2025-08-05", "HS-4 vn-2026-10-01", "HS-5 vn-2025-08-05");
        assertThat(screened.verdicts().get(0).get("Lưu ý")).contains("Điều 4 Luật 06/2026/QH16");
        assertThat(screened.run().out()).contains("Bộ quy tắc: vn-2025-08-05, vn-2026-10-01");
    }

    @Test
    void oneDayMayBeSetForTheWholeList() {
        Screened screened = Screened.text(folder, HEADER + EXCELLENT, "--as-of", "2025-07-15");

        assertThat(screened.verdicts()).extracting(row -> row.get("Bộ quy tắc")).containsExactly("vn-2025-07-01");
    }

    @Test
    void blanksAreUnknownUnlessTheSenderDeclaresThemEmpty() {
        String blank = HEADER + EXCELLENT.replace("không,không,không,không,tất cả", "không,không,,,tất cả");

        assertThat(Screened.text(folder, blank).verdicts().get(0)).containsEntry("Mã kết luận", "needs_review");
        assertThat(Screened.text(folder, blank, "--none", "discipline,proceedings")
                        .verdicts()
                        .get(0))
                .containsEntry("Mã kết luận", "eligible");
    }

    @Test
    void anotherAwardThanTheOneProposedMayBeAskedFor() {
        Screened screened = Screened.text(folder, HEADER + EXCELLENT, "--awards", "advanced_worker");

        assertThat(screened.verdicts())
                .extracting(row -> row.get("Mã danh hiệu"))
                .containsExactly("advanced_worker");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-1", "@SUM(A1)"})
    void whatLooksLikeAFormulaIsWrittenAsText(String formula) {
        Screened screened = Screened.text(folder, HEADER + EXCELLENT.replace("HS-2", formula));

        assertThat(screened.verdicts())
                .singleElement()
                .satisfies(row -> assertThat(row.get("Mã hồ sơ")).isEqualTo("'" + formula));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mã hồ sơ,Họ và tên\n", "PK\u0003\u0004 not a list"})
    void whatIsNoListIsUnusable(String text) {
        CommandRun run = Screened.text(folder, text).run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("danh-sach.csv: ");
    }

    @Test
    void aListThatIsNotThereIsUnusable() {
        CommandRun run = Screened.file(folder, folder.resolve("khong-co.csv")).run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("khong-co.csv");
    }

    @Test
    void aFolderThatCannotBeWrittenIsUnusable() throws IOException {
        Path list = Files.writeString(folder.resolve("danh-sach.csv"), HEADER + EXCELLENT);

        CommandRun run = CommandRun.of(
                "screen", list.toString(), "--out", list.resolve("ket-qua").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Không đọc hoặc ghi được");
    }

    @Test
    void anUnusableListLeavesTheResultsOfTheOneBefore() throws IOException {
        Screened before = Screened.text(folder, HEADER + EXCELLENT);
        String verdicts = before.text("verdicts.csv");

        Screened.text(folder, "");

        assertThat(before.text("verdicts.csv")).isEqualTo(verdicts);
        try (var files = Files.list(before.out())) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "99", "20255"})
    void aYearThatIsNoneIsUnusable(String year) {
        CommandRun run =
                Screened.text(folder, HEADER + EXCELLENT, "--year", year).run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--year " + year);
    }

    @Test
    void aSectionThatIsNoListCannotBeDeclaredEmpty() {
        CommandRun run =
                Screened.text(folder, HEADER + EXCELLENT, "--none", "unit").run();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--none unit");
    }

    @Test
    void theSummaryCountsConclusionsByAward() {
        String out =
                Screened.text(folder, HEADER + TWO_FIGHTERS + EXCELLENT).run().out();

        assertThat(out)
                .containsPattern("Chiến sĩ thi đua cơ sở +1 +0 +0 +0 +0\n")
                .contains("Đã xét 2 đối tượng; mọi dòng đều đọc được.");
    }

    @Test
    void aDossierThatIsNamedIsExplainedInSentences() {
        String out = Screened.text(folder, HEADER + TWO_FIGHTERS + EXCELLENT, "--explain", "HS-1")
                .run()
                .out();

        assertThat(out).contains("Hồ sơ HS-1, năm xét 2025").doesNotContain("Hồ sơ HS-2");
    }

    @Test
    void whatWasReadAsSomethingElseIsToldInFull() {
        assertThat(Screened.text(folder, HEADER + EXCELLENT).text("conversions.csv"))
                .contains("\"CSTĐCS\",\"Chiến sĩ thi đua cơ sở\"");
    }

    @Test
    void theSameListGivesTheSameBytes() {
        StringBuilder list = new StringBuilder(HEADER);
        for (int i = 0; i < 1000; i++) {
            list.append(EXCELLENT.replace("HS-2", "HS-" + i).replace("Giàng A Páo", "Người thứ " + i));
        }
        String first = Screened.text(folder, list.toString()).text("findings.ndjson");

        assertThat(Screened.text(folder, list.toString()).text("findings.ndjson"))
                .isEqualTo(first);
    }
}
