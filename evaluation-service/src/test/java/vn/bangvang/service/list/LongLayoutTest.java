package vn.bangvang.service.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.model.dossier.AnnualRating;
import vn.bangvang.model.dossier.AwardHeld;
import vn.bangvang.model.dossier.CollectiveYear;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.Decision;
import vn.bangvang.model.dossier.Dossier;
import vn.bangvang.model.dossier.Nomination;
import vn.bangvang.model.dossier.Rating;
import vn.bangvang.model.problem.ProblemCode;

class LongLayoutTest {

    private static final String HEADER =
            "Số định danh,Họ và tên,Năm,Mức độ hoàn thành nhiệm vụ,\"Danh hiệu, khen thưởng\",Loại hình,Số quyết định,Ngày quyết"
                    + " định,Cơ quan,Đề nghị\n";

    @TempDir
    Path folder;

    @Test
    void theRowsOfAPersonMakeOneDossier() throws Exception {
        Lists.Result result = Lists.read(
                folder,
                HEADER
                        + "001080000001,An,2023,HTTNV,LĐTT,,12/QĐ-UBND,5/1/2024,UBND xã,CSTĐCS\n"
                        + "001080000002,Bình,2024,HTNV,,,,,,LĐTT\n"
                        + "001080000001,An,2024,HTXSNV,,,13/QĐ-UBND,6/1/2025,UBND xã,\n"
                        + "001080000001,An,2024,,BK tỉnh,công trạng,14/QĐ-UBND,7/1/2025,UBND tỉnh,\n");

        assertThat(result.rejections()).isEmpty();
        assertThat(result.file().layout()).isEqualTo(ListLayout.LONG);
        assertThat(result.listed()).extracting(ListedDossier::row).containsExactly(2L, 3L);
        Dossier dossier = result.dossiers().get(0);
        assertThat(dossier.nominations()).containsExactly(Nomination.of("grassroots_emulation_fighter"));
        assertThat(dossier.ratings())
                .containsExactly(
                        new AnnualRating(2023, Rating.GOOD, null),
                        new AnnualRating(
                                2024,
                                Rating.EXCELLENT,
                                new Decision("13/QĐ-UBND", LocalDate.of(2025, 1, 6), "UBND xã")));
        assertThat(dossier.awards())
                .containsExactly(
                        new AwardHeld(
                                "advanced_worker",
                                2023,
                                null,
                                new Decision("12/QĐ-UBND", LocalDate.of(2024, 1, 5), "UBND xã"),
                                null,
                                null,
                                null),
                        new AwardHeld(
                                "ministry_province_certificate_of_merit",
                                2024,
                                CommendationKind.MERIT,
                                new Decision("14/QĐ-UBND", LocalDate.of(2025, 1, 7), "UBND tỉnh"),
                                null,
                                null,
                                null));
    }

    @Test
    void awardsAreUnknownWhereAllCellsAreBlankAndNoneWhereTheyAreDeclared() throws Exception {
        Lists.Result result = Lists.read(
                folder,
                "CCCD,Họ và tên,Năm,Xếp loại,Danh hiệu\n001080000001,An,2024,HTNV,\n001080000002,Bình,2024,HTNV,không\n");

        assertThat(result.dossiers().get(0).awards()).isNull();
        assertThat(result.dossiers().get(1).awards()).isEmpty();
    }

    @Test
    void figuresBelongToTheYearOfTheirRow() throws Exception {
        Lists.Result result = Lists.read(
                folder,
                "Mã hồ sơ,Tên tập thể,Năm,Danh hiệu,Tổng số cá nhân\nT1,Phòng,2024,TTLĐTT,30\nT1,Phòng,2025,TTLĐTT,31\n");

        assertThat(result.only().statistics())
                .containsExactly(
                        new CollectiveYear(2024, 30, null, null, null, null, null, null, null),
                        new CollectiveYear(2025, 31, null, null, null, null, null, null, null));
    }

    @Test
    void rowsThatContradictEachOtherAreAllRejected() throws Exception {
        Lists.Result result = Lists.read(
                folder,
                "CCCD,Họ và tên,Năm,Xếp loại,Đơn vị\n001080000001,An,2023,HTNV,Sở A\n001080000002,Bình,2023,HTNV,Sở A\n"
                        + "001080000001,An,2024,HTNV,\n001080000001,An,2025,HTNV,Sở B\n");

        assertThat(result.listed()).extracting(ListedDossier::row).containsExactly(3L);
        assertThat(result.onlyRejection())
                .isEqualTo(new Rejection(
                        "ds.csv",
                        5,
                        "Đơn vị",
                        "Sở B",
                        ProblemCode.CONTRADICTION,
                        "Dòng 2 ghi “Sở A”, dòng 5 ghi “Sở B” cho cùng một đối tượng; các dòng 2, 4, 5 đều không được xét",
                        "Ghi giống nhau ở mọi dòng của một đối tượng, hoặc chỉ ghi ở dòng đầu"));
        assertThat(result.file().rejectedRows()).isEqualTo(3);
    }

    @Test
    void aYearWithTwoRatingsIsRejectedInItsRow() throws Exception {
        Lists.Result result = Lists.read(
                folder,
                "CCCD,Họ và tên,Năm,Xếp loại\n001080000001,An,2023,HTNV\n001080000001,An,2024,HTTNV\n001080000001,An,2024,HTXSNV\n");

        assertThat(result.listed()).isEmpty();
        assertThat(result.rejections().get(0).row()).isEqualTo(4);
        assertThat(result.rejections().get(0).column()).isEqualTo("Xếp loại");
        assertThat(result.rejections().get(0).code()).isEqualTo(ProblemCode.CONTRADICTION);
        assertThat(result.rejections().get(1))
                .isEqualTo(new Rejection(
                        "ds.csv",
                        2,
                        "",
                        "",
                        ProblemCode.CONTRADICTION,
                        "Các dòng 2, 3 không được xét vì dòng 4 của cùng đối tượng có lỗi",
                        "Sửa dòng có lỗi rồi nộp lại mọi dòng của đối tượng"));
    }

    @Test
    void theSameRatingTwiceIsOne() throws Exception {
        Lists.Result result = Lists.read(
                folder,
                "CCCD,Họ và tên,Năm,Xếp loại,Danh hiệu\n001080000001,An,2024,HTTNV,LĐTT\n001080000001,An,2024,HTTNV,GK\n");

        assertThat(result.only().ratings()).hasSize(1);
        assertThat(result.only().awards()).hasSize(2);
    }

    @Test
    void theSameAwardTwiceIsRejected() throws Exception {
        Lists.Result result = Lists.read(
                folder,
                "CCCD,Họ và tên,Năm,Xếp loại,Danh hiệu\n001080000001,An,2024,HTTNV,LĐTT\n001080000001,An,2024,,LĐTT\n");

        assertThat(result.rejections().get(0).code()).isEqualTo(ProblemCode.DUPLICATE);
        assertThat(result.rejections().get(0).row()).isEqualTo(3);
    }

    @Test
    void aRowWithoutKeyIsRejectedAndTheOthersGoOn() throws Exception {
        Lists.Result result = Lists.read(
                folder,
                "CCCD,Họ và tên,Năm,Xếp loại\n,An,2023,HTNV\n1080000001,Bình,2023,HTNV\n001080000003,Chi,2023,HTNV\n");

        assertThat(result.listed()).hasSize(1);
        assertThat(result.rejections())
                .extracting(Rejection::problem)
                .containsExactly(
                        "Thiếu “CCCD” để biết dòng này của ai", "“1080000001” có 10 chữ số, có thể đã mất số 0 ở đầu");
    }

    @Test
    void aRowWithoutYearIsRejected() throws Exception {
        Lists.Result result =
                Lists.read(folder, "CCCD,Họ và tên,Năm,Xếp loại\n001080000001,An,2024,HTNV\n001080000001,An,,HTNV\n");

        assertThat(result.rejections().get(0).problem()).isEqualTo("Thiếu năm");
        assertThat(result.rejections().get(0).row()).isEqualTo(3);
    }

    @Test
    void aListWithoutKeyIsRefused() {
        assertThatThrownBy(() -> Lists.read(folder, "Họ và tên,Năm,Xếp loại\nAn,2024,HTNV\n"))
                .isInstanceOf(UnreadableListException.class)
                .hasMessageContaining("thiếu cột “Số định danh” hoặc “Mã hồ sơ” để nối các dòng");
    }

    @Test
    void cellsThatNameTheirYearsMakeAWideList() throws Exception {
        Path file = Lists.write(folder, "ds.csv", "CCCD,Họ và tên,Năm,Xếp loại\n001080000001,An,2025,2024: HTNV\n");

        Lists.Result result = Lists.read(ListOptions.DEFAULT, file);

        assertThat(result.file().layout()).isEqualTo(ListLayout.WIDE);
        assertThat(result.only().review().year()).isEqualTo(2025);
    }

    @Test
    void aLargeListIsSortedOnDiskWithTheSameOutcomeAndLeavesNothingBehind() throws Exception {
        List<String> rows = new ArrayList<>();
        for (int person = 0; person < 700; person++) {
            for (int year = 2020; year <= 2025; year++) {
                rows.add(String.format(
                        "%012d,Người %d,%d,HTTNV,%s\n", person, person, year, year == 2022 ? "LĐTT" : ""));
            }
        }
        java.util.Collections.shuffle(rows, new Random(7));
        Path file = Lists.write(folder, "ds.csv", "CCCD,Họ và tên,Năm,Xếp loại,Danh hiệu\n" + String.join("", rows));
        long before = temporaryFolders();

        Lists.Result inMemory = Lists.read(Lists.IN_2025, file);
        Lists.Result onDisk = Lists.read(Lists.IN_2025.withRowsInMemory(100), file);

        assertThat(inMemory.rejections()).isEmpty();
        assertThat(inMemory.listed()).hasSize(700);
        assertThat(onDisk.listed()).containsExactlyInAnyOrderElementsOf(inMemory.listed());
        assertThat(onDisk.summary()).isEqualTo(inMemory.summary());
        assertThat(temporaryFolders()).isEqualTo(before);
    }

    private static long temporaryFolders() throws IOException {
        try (Stream<Path> paths = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return paths.filter(path -> path.getFileName().toString().startsWith("bang-vang-list-"))
                    .count();
        }
    }
}
