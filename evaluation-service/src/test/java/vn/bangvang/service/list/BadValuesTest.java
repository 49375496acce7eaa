package vn.bangvang.service.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.model.problem.ProblemCode;

/** Every impossible value gets its row, its column, its value, what is wrong and what to do. */
class BadValuesTest {

    private static final String SEE_AWARDS = "Ghi tên như trong thư viện quy tắc (lệnh awards)";

    @TempDir
    Path folder;

    static Stream<Arguments> wrongCells() {
        return Stream.of(
                Arguments.of(
                        "Ngày sinh",
                        "31/02/1980",
                        "31/02/1980",
                        ProblemCode.IMPOSSIBLE_DATE,
                        "“31/02/1980” không phải là ngày có thật",
                        "Nhập theo dạng ngày/tháng/năm, ví dụ 27/3/1980"),
                Arguments.of(
                        "Ngày sinh",
                        "27/3/80",
                        "27/3/80",
                        ProblemCode.BAD_FORM,
                        "“27/3/80” có năm chỉ hai chữ số",
                        "Ghi năm bốn chữ số, ví dụ 27/3/1980"),
                Arguments.of(
                        "Số định danh",
                        "1080000123",
                        "1080000123",
                        ProblemCode.DAMAGED,
                        "“1080000123” có 10 chữ số, có thể đã mất số 0 ở đầu",
                        "Định dạng cột là Văn bản (Text) rồi nhập lại số từ giấy tờ, giữ cả số 0 ở đầu"),
                Arguments.of(
                        "CCCD",
                        "1,23E+11",
                        "1,23E+11",
                        ProblemCode.DAMAGED,
                        "“1,23E+11” đã bị Excel đổi thành số lũy thừa",
                        "Định dạng cột là Văn bản (Text) rồi nhập lại số từ giấy tờ, giữ cả số 0 ở đầu"),
                Arguments.of(
                        "Xếp loại",
                        "2024: HTTNV; 2026: HTXSNV",
                        "2026: HTXSNV",
                        ProblemCode.IN_THE_FUTURE,
                        "Năm xếp loại “2026”: cần năm không sau năm xét 2025",
                        "Hãy kiểm tra lại năm"),
                Arguments.of(
                        "Xếp loại",
                        "2024: HTTNV; 2024: HTXSNV",
                        "2024: HTXSNV",
                        ProblemCode.CONTRADICTION,
                        "Mức độ hoàn thành nhiệm vụ “năm 2024: “Hoàn thành tốt nhiệm vụ” và “Hoàn thành xuất sắc nhiệm vụ””:"
                                + " cần một mức cho mỗi năm",
                        "Hãy giữ mức đúng"),
                Arguments.of(
                        "Xếp loại",
                        "HTXSNV",
                        "HTXSNV",
                        ProblemCode.MISSING,
                        "“HTXSNV” không ghi năm",
                        "Ghi năm và dấu hai chấm ở đầu, ví dụ 2024: …"),
                Arguments.of(
                        "Xếp loại",
                        "2023-2021: HTXSNV",
                        "2023-2021: HTXSNV",
                        ProblemCode.DATE_ORDER,
                        "“2023-2021: HTXSNV” có năm đầu sau năm cuối",
                        "Hãy kiểm tra lại hai năm"),
                Arguments.of(
                        "Xếp loại",
                        "2022-2023: HTTNV (12/QĐ, 5/1/2024)",
                        "2022-2023: HTTNV (12/QĐ, 5/1/2024)",
                        ProblemCode.BAD_FORM,
                        "“2022-2023: HTTNV (12/QĐ, 5/1/2024)” ghi một quyết định cho nhiều năm",
                        "Tách mỗi năm một mục"),
                Arguments.of(
                        "Danh hiệu đã đạt",
                        "2024: Lao động siêu cấp",
                        "Lao động siêu cấp",
                        ProblemCode.UNKNOWN_AWARD,
                        "“Lao động siêu cấp” không có trong danh mục danh hiệu, hình thức khen thưởng",
                        SEE_AWARDS),
                Arguments.of(
                        "Danh hiệu đã đạt",
                        "2024: Huân chương Dũng",
                        "Huân chương Dũng",
                        ProblemCode.UNKNOWN_AWARD,
                        "“Huân chương Dũng” không có trong danh mục danh hiệu, hình thức khen thưởng",
                        SEE_AWARDS),
                Arguments.of(
                        "Danh hiệu đã đạt",
                        "2023: CSTĐCS, 2024: CSTĐCS",
                        "CSTĐCS, 2024: CSTĐCS",
                        ProblemCode.UNKNOWN_AWARD,
                        "“CSTĐCS, 2024: CSTĐCS” không có trong danh mục danh hiệu, hình thức khen thưởng",
                        "Nếu là nhiều danh hiệu thì ngăn bằng dấu chấm phẩy; nếu không, ghi tên như trong thư viện quy tắc (lệnh awards)"),
                Arguments.of(
                        "Đề nghị",
                        "Bằng khen",
                        "Bằng khen",
                        ProblemCode.UNKNOWN_AWARD,
                        "“Bằng khen” chưa rõ là danh hiệu, hình thức nào",
                        "Ghi rõ cấp, hạng: “Bằng khen của Thủ tướng Chính phủ”, “Bằng khen của Bộ, ban, ngành, tỉnh”,"
                                + " “Bằng khen của quân khu, quân đoàn, quân chủng, binh chủng và tương đương”, “Bằng khen"
                                + " của Đại học Quốc gia”"),
                Arguments.of(
                        "Đề nghị",
                        "CSTĐCS; LĐTT; CSTĐCS",
                        "CSTĐCS",
                        ProblemCode.DUPLICATE,
                        "“CSTĐCS” ghi hai lần",
                        "Giữ một"),
                Arguments.of(
                        "Danh hiệu đã đạt",
                        "2027: LĐTT",
                        "2027: LĐTT",
                        ProblemCode.IN_THE_FUTURE,
                        "Năm được tặng “2027”: cần năm không sau năm xét 2025",
                        "Hãy kiểm tra lại năm"),
                Arguments.of(
                        "Danh hiệu đã đạt",
                        "2019-2023: BK TTg",
                        "2019-2023: BK TTg",
                        ProblemCode.BAD_FORM,
                        "“2019-2023: BK TTg” ghi nhiều năm cho một hình thức khen thưởng",
                        "Ghi năm được tặng, và thời gian thành tích trong ngoặc nhọn, ví dụ 2024: BK TTg {2019-2023}"),
                Arguments.of(
                        "Danh hiệu đã đạt",
                        "2024: BK tỉnh [công nghiệp]",
                        "công nghiệp",
                        ProblemCode.UNKNOWN_CODE,
                        "“công nghiệp” trong ngoặc vuông không hiểu được",
                        "Trong ngoặc vuông ghi: loại hình khen thưởng; thành tích: tên thành tích"),
                Arguments.of(
                        "Danh hiệu đã đạt",
                        "2024: LĐTT (12/QĐ, 32/1/2025)",
                        "32/1/2025",
                        ProblemCode.IMPOSSIBLE_DATE,
                        "“32/1/2025” không phải là ngày có thật",
                        "Nhập theo dạng ngày/tháng/năm, ví dụ 27/3/1980"),
                Arguments.of(
                        "Danh hiệu đã đạt",
                        "2024: LĐTT (12/QĐ, 5/1/2025; 2023: LĐTT",
                        "2024: LĐTT (12/QĐ, 5/1/2025; 2023: LĐTT",
                        ProblemCode.BAD_FORM,
                        "“2024: LĐTT (12/QĐ, 5/1/2025; 2023: LĐTT” thiếu dấu đóng ngoặc",
                        "Hãy đóng ngoặc đã mở"),
                Arguments.of(
                        "Sáng kiến",
                        "2024: Cách chia nhóm",
                        "2024: Cách chia nhóm",
                        ProblemCode.MISSING,
                        "“2024: Cách chia nhóm” không ghi loại",
                        "Thêm loại trong ngoặc vuông, ví dụ [sáng kiến] hoặc [đề tài khoa học]"),
                Arguments.of(
                        "Sáng kiến",
                        "2024: [sáng kiến]",
                        "2024: [sáng kiến]",
                        ProblemCode.MISSING,
                        "“2024: [sáng kiến]” không ghi tên",
                        "Ghi tên sáng kiến, đề tài"),
                Arguments.of(
                        "Kỷ luật",
                        "khiển trách 1/2/2024-1/2/2023",
                        "khiển trách 1/2/2024-1/2/2023",
                        ProblemCode.DATE_ORDER,
                        "Ngày chấp hành xong “1/2/2023”: cần ngày không trước ngày bắt đầu thi hành 1/2/2024",
                        "Hãy kiểm tra lại ngày"),
                Arguments.of(
                        "Kỷ luật",
                        "khiển trách 31/2/2024",
                        "31/2/2024",
                        ProblemCode.IMPOSSIBLE_DATE,
                        "“31/2/2024” không phải là ngày có thật",
                        "Nhập theo dạng ngày/tháng/năm, ví dụ 27/3/1980"),
                Arguments.of(
                        "Kỷ luật",
                        "khiển trách nhẹ",
                        "khiển trách nhẹ",
                        ProblemCode.UNKNOWN_CODE,
                        "“khiển trách nhẹ” không có trong danh mục",
                        null),
                Arguments.of(
                        "Kết quả bỏ phiếu",
                        "CSTĐCS: 11/10",
                        "CSTĐCS: 11/10",
                        ProblemCode.OUT_OF_RANGE,
                        "Số phiếu đồng ý “11”: cần số không lớn hơn tổng số thành viên 10",
                        "Hãy kiểm tra lại hai con số"),
                Arguments.of(
                        "Kết quả bỏ phiếu",
                        "CSTĐCS: 95%",
                        "CSTĐCS: 95%",
                        ProblemCode.BAD_FORM,
                        "“CSTĐCS: 95%” có số phiếu chưa đúng",
                        "Ghi số phiếu đồng ý/tổng số thành viên, ví dụ CSTĐCS: 9/10; không ghi tỷ lệ"),
                Arguments.of(
                        "Kết quả bỏ phiếu",
                        "CSTĐTQ: 9/10",
                        "CSTĐTQ: 9/10",
                        ProblemCode.MISSING,
                        "“CSTĐTQ: 9/10” không ghi cấp Hội đồng",
                        "Thêm cấp, ví dụ [cấp tỉnh]"),
                Arguments.of(
                        "Lãnh đạo",
                        "phó",
                        "phó",
                        ProblemCode.UNKNOWN_CODE,
                        "“phó” không có trong danh mục",
                        "Dùng một trong: “có”, “không”"),
                Arguments.of(
                        "Giới tính",
                        "khác",
                        "khác",
                        ProblemCode.UNKNOWN_CODE,
                        "“khác” không có trong danh mục",
                        "Dùng một trong: “Nữ”, “Nam”"),
                Arguments.of(
                        "Xác nhận của đơn vị",
                        "không",
                        "không",
                        ProblemCode.BAD_FORM,
                        "“không” chưa rõ là không xác nhận nội dung nào",
                        "Ghi “không: tên nội dung”, hoặc để trống nếu chưa xác nhận"),
                Arguments.of(
                        "Chức vụ",
                        "x".repeat(201),
                        "x".repeat(201),
                        ProblemCode.TOO_LONG,
                        "“" + "x".repeat(60) + "…” có 201 ký tự, không được quá 200",
                        "Hãy viết ngắn lại"),
                Arguments.of(
                        "Chức vụ đã giữ",
                        "Trưởng phòng",
                        "Trưởng phòng",
                        ProblemCode.MISSING,
                        "“Trưởng phòng” không ghi ngày bắt đầu",
                        "Ghi thời gian ở đầu, ví dụ 1/2/2019-31/12/2023: Trưởng phòng"),
                Arguments.of(
                        "Tên tập thể",
                        "Phòng A",
                        "Phòng A",
                        ProblemCode.CONTRADICTION,
                        "“Phòng A” là tên thứ hai trong một dòng",
                        "Mỗi dòng ghi một cá nhân, tập thể hoặc hộ"),
                Arguments.of(
                        "Địa chỉ",
                        "Thôn Đông",
                        "Thôn Đông",
                        ProblemCode.CONTRADICTION,
                        "“Địa chỉ” không dùng cho đối tượng là cá nhân",
                        "Xóa giá trị này hoặc sửa loại đối tượng"));
    }

    @ParameterizedTest
    @MethodSource("wrongCells")
    void aWrongCellIsToldExactly(
            String column, String cell, String value, ProblemCode code, String problem, String advice)
            throws Exception {
        Lists.Result result = Lists.read(
                folder,
                "Họ và tên,Đơn vị,\"" + column + "\"\nAn,Sở,\nBình,Sở,\"" + cell.replace("\"", "\"\"")
                        + "\"\nChi,Sở,\n");

        assertThat(result.listed()).extracting(ListedDossier::row).containsExactly(2L, 4L);
        assertThat(result.onlyRejection())
                .isEqualTo(new Rejection(
                        "ds.csv",
                        3,
                        column,
                        value,
                        code,
                        problem,
                        advice == null ? result.onlyRejection().advice() : advice));
        assertThat(result.file().rejectedRows()).isEqualTo(1);
        assertThat(result.file().accepted()).isEqualTo(2);
    }

    @Test
    void aRejectionIsASentence() throws Exception {
        assertThat(Lists.read(folder, "Họ và tên,Ngày sinh\nAn,31/02/1980\n")
                        .onlyRejection()
                        .message())
                .isEqualTo(
                        "Dòng 2, cột “Ngày sinh”: “31/02/1980” không phải là ngày có thật. Nhập theo dạng ngày/tháng/năm,"
                                + " ví dụ 27/3/1980.");
    }

    @Test
    void everyWrongCellOfARowIsTold() throws Exception {
        Lists.Result result = Lists.read(
                folder,
                "Họ và tên,Ngày sinh,CCCD,Xếp loại,Giới tính\nAn,31/2/1980,123,2027: HTTNV; 2024: tàm tạm,nam nữ\n");

        assertThat(result.listed()).isEmpty();
        assertThat(result.rejections())
                .extracting(Rejection::column)
                .containsExactly("Ngày sinh", "CCCD", "Xếp loại", "Giới tính", "Xếp loại");
        assertThat(result.rejections()).extracting(Rejection::code).contains(ProblemCode.IN_THE_FUTURE);
        assertThat(result.file().rejectedRows()).isEqualTo(1);
    }

    @Test
    void anAwardBeforeBirthIsToldInItsColumn() throws Exception {
        Lists.Result result = Lists.read(
                folder, "Họ và tên,Ngày sinh,Danh hiệu đã có\nAn,27/3/1990,1989: LĐTT\nBình,27/3/1990,1990: LĐTT\n");

        assertThat(result.listed()).hasSize(1);
        assertThat(result.onlyRejection())
                .isEqualTo(new Rejection(
                        "ds.csv",
                        2,
                        "Danh hiệu đã có",
                        "1989: LĐTT",
                        ProblemCode.BEFORE_BIRTH,
                        "Năm được tặng “1989”: cần năm không trước năm sinh 1990",
                        "Hãy kiểm tra lại năm"));
    }

    @Test
    void aDecisionBeforeBirthIsToldInItsColumn() throws Exception {
        Lists.Result result = Lists.read(
                folder, "Họ và tên,Ngày sinh,Danh hiệu đã có\nAn,27/3/1990,\"1990: LĐTT (1/QĐ, 26/3/1990)\"\n");

        assertThat(result.onlyRejection().problem())
                .isEqualTo("Ngày quyết định “26/3/1990”: cần ngày không trước ngày sinh 27/3/1990");
        assertThat(result.onlyRejection().column()).isEqualTo("Danh hiệu đã có");
    }

    @Test
    void aDayThatIsOutOfOrderIsToldInItsOwnColumn() throws Exception {
        Lists.Result result = Lists.read(folder, "Họ và tên,Ngày sinh,Ngày tuyển dụng\nAn,27/3/1990,26/3/1990\n");

        assertThat(result.onlyRejection().column()).isEqualTo("Ngày tuyển dụng");
        assertThat(result.onlyRejection().value()).isEqualTo("26/3/1990");
        assertThat(result.onlyRejection().code()).isEqualTo(ProblemCode.DATE_ORDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Số LĐTT", "Số nữ", "Số hoàn thành nhiệm vụ"})
    void aNumberAboveTheTotalIsToldInItsOwnColumn(String column) throws Exception {
        Lists.Result result =
                Lists.read(folder, "Tên tập thể,Tổng số cá nhân," + column + "\nPhòng A,30,30\nPhòng B,30,31\n");

        assertThat(result.listed()).hasSize(1);
        assertThat(result.onlyRejection().column()).isEqualTo(column);
        assertThat(result.onlyRejection().value()).isEqualTo("31");
        assertThat(result.onlyRejection().code()).isEqualTo(ProblemCode.OUT_OF_RANGE);
    }

    @Test
    void aPercentageAboveAHundredIsRejected() throws Exception {
        Lists.Result result =
                Lists.read(folder, "Tên tập thể,Tỷ lệ LĐTT (%)\nPhòng A,100\nPhòng B,\"100,1\"\nPhòng C,101%\n");

        assertThat(result.listed()).hasSize(1);
        assertThat(result.rejections())
                .extracting(Rejection::problem)
                .containsExactly("“100,1” là tỷ lệ quá 100%", "“101%” là tỷ lệ quá 100%");
        assertThat(result.rejections()).extracting(Rejection::code).containsOnly(ProblemCode.OUT_OF_RANGE);
    }

    @Test
    void aPercentageThatContradictsTheNumbersIsRejected() throws Exception {
        Lists.Result result = Lists.read(
                folder,
                "Tên tập thể,Tổng số cá nhân,Số LĐTT,Tỷ lệ LĐTT (%)\nPhòng A,30,20,67\nPhòng B,30,20,\"66,7\"\nPhòng C,30,20,70\n");

        assertThat(result.listed()).hasSize(2);
        assertThat(result.onlyRejection().problem()).isEqualTo("“70” trái với số người: 20 trên 30");
        assertThat(result.onlyRejection().code()).isEqualTo(ProblemCode.CONTRADICTION);
    }

    @Test
    void aPercentageInAColumnOfNumbersIsRejected() throws Exception {
        Lists.Result result = Lists.read(folder, "Tên tập thể,Số LĐTT\nPhòng A,90%\nPhòng B,\"12,5\"\n");

        assertThat(result.rejections())
                .extracting(Rejection::problem)
                .containsExactly("“90%” là tỷ lệ, cột này cần con số", "“12,5” không phải là số nguyên");
    }

    @Test
    void theKindMustAgreeWithTheName() throws Exception {
        Lists.Result result = Lists.read(folder, "Loại đối tượng,Tên tập thể\nCá nhân,Phòng A\nTập thể,Phòng B\n");

        assertThat(result.listed()).hasSize(1);
        assertThat(result.onlyRejection().column()).isEqualTo("Loại đối tượng");
        assertThat(result.onlyRejection().problem()).isEqualTo("“Cá nhân” trái với cột tên (Tập thể)");
    }

    @Test
    void aRowWithoutNameIsRejected() throws Exception {
        Lists.Result result = Lists.read(folder, "Họ và tên,Đơn vị\n,Sở\nAn,Sở\n");

        assertThat(result.onlyRejection())
                .isEqualTo(new Rejection(
                        "ds.csv",
                        2,
                        "Họ và tên",
                        "",
                        ProblemCode.MISSING,
                        "Thiếu tên của đối tượng",
                        "Điền tên; nếu là dòng tiêu đề nhóm, dòng cộng hoặc chữ ký thì bỏ khỏi danh sách"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tổng cộng",
                "Tổng số: 25 người",
                "CỘNG",
                "Người lập biểu",
                "Danh sách này gồm 25 người",
                "123",
                "..?"
            })
    void theFootOfATableIsNoCandidate(String name) throws Exception {
        assertThat(Lists.read(folder, "Họ và tên,Đơn vị\nAn,Sở\n" + name + ",\n")
                        .onlyRejection()
                        .code())
                .isEqualTo(ProblemCode.BAD_FORM);
    }

    @Test
    void aRowWithoutYearIsRejected() throws Exception {
        Path file = Lists.write(folder, "ds.csv", "Họ và tên,Năm xét\nAn,2025\nBình,\nChi,25\n");

        Lists.Result result = Lists.read(ListOptions.DEFAULT, file);

        assertThat(result.listed()).hasSize(1);
        assertThat(result.rejections())
                .extracting(Rejection::problem)
                .containsExactly("Thiếu năm xét", "“25” không phải là năm");
    }

    @Test
    void aTornRowIsRejected() throws Exception {
        Lists.Result result = Lists.read(
                folder, "Họ và tên;Danh hiệu đã có\nAn;2023: CSTĐCS; 2024: CSTĐCS\nBình;\"2023: LĐTT; 2024: LĐTT\"\n");

        assertThat(result.listed()).hasSize(1);
        assertThat(result.onlyRejection())
                .isEqualTo(new Rejection(
                        "ds.csv",
                        2,
                        "",
                        "2024: CSTĐCS",
                        ProblemCode.BAD_FORM,
                        "“2024: CSTĐCS” nằm ngoài bảng: dòng có nhiều ô hơn dòng tiêu đề",
                        "Nếu ô có dấu ngăn cách bên trong thì đặt cả ô trong dấu nháy kép"));
    }

    @Test
    void aNameTornIntoAColumnWithoutHeaderIsRejected() throws Exception {
        Lists.Result result = Lists.read(folder, "STT,Họ và tên,,Đơn vị\n1,Nguyễn Thị,Hoa,Sở\n");

        assertThat(result.onlyRejection().problem())
                .isEqualTo("Có giá trị “Hoa” ở cột không có tiêu đề ngay sau cột tên");
    }

    @Test
    void anErrorOfAFormulaIsNoText() throws Exception {
        Lists.Result result = Lists.read(folder, "Họ và tên,Đơn vị\nAn,#N/A\nBình,#REF!\n");

        assertThat(result.rejections()).extracting(Rejection::code).containsOnly(ProblemCode.DAMAGED);
        assertThat(result.rejections())
                .extracting(Rejection::problem)
                .containsExactly("“#N/A” là lỗi công thức của Excel", "“#REF!” là lỗi công thức của Excel");
    }

    @Test
    void severalGroundsCannotComeFromOneColumn() throws Exception {
        Lists.Result result =
                Lists.read(folder, "Họ và tên,Đề nghị,Căn cứ đề nghị\nAn,LĐTT; CSTĐCS,Điều 23\nBình,LĐTT,Điều 24\n");

        assertThat(result.listed()).hasSize(1);
        assertThat(result.onlyRejection().problem()).isEqualTo("“Căn cứ đề nghị” chỉ dùng khi dòng có một đề nghị");
    }

    @Test
    void formulasStayAsTheyAreForTheCallerToEscape() throws Exception {
        Lists.Result result = Lists.read(folder, "Họ và tên,Ngày sinh\nAn,=1+1\n");

        assertThat(result.onlyRejection().value()).isEqualTo("=1+1");
    }

    @Test
    void allBadRowsGiveNoDossierAndNoFailure() throws Exception {
        Lists.Result result = Lists.read(folder, "Họ và tên,Ngày sinh\nAn,x\nBình,y\n");

        assertThat(result.listed()).isEmpty();
        assertThat(result.rejections()).hasSize(2);
        assertThat(List.of(result.file().rows(), result.file().rejectedRows())).containsExactly(2L, 2L);
    }
}
