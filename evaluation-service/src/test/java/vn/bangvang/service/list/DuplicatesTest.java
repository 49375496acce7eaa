package vn.bangvang.service.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.model.problem.ProblemCode;

class DuplicatesTest {

    @TempDir
    Path folder;

    @Test
    void theSameProposalTwiceIsRejectedNamingBothRows() throws Exception {
        Lists.Result result = Lists.read(
                folder,
                "Họ và tên,Số định danh,Đề nghị\nAn,001080000001,LĐTT\nBình,001080000002,LĐTT\nAn,001080000001,LĐTT\n");

        assertThat(result.listed()).extracting(ListedDossier::row).containsExactly(2L, 3L);
        assertThat(result.onlyRejection())
                .isEqualTo(new Rejection(
                        "ds.csv",
                        4,
                        "Số định danh",
                        "001080000001",
                        ProblemCode.DUPLICATE,
                        "Dòng 2 và dòng 4 cùng số định danh",
                        "Giữ một dòng"));
    }

    @Test
    void otherAwardsForTheSamePersonAreNoDuplicates() throws Exception {
        Lists.Result result = Lists.read(
                folder,
                "Họ và tên,Số định danh,Đề nghị\nAn,001080000001,LĐTT\nAn,001080000001,CSTĐCS\nAn,001080000001,GK; LĐTT\n");

        assertThat(result.listed()).extracting(ListedDossier::row).containsExactly(2L, 3L);
        assertThat(result.onlyRejection().row()).isEqualTo(4);
    }

    @Test
    void oneAwardForTwoKindsOfAchievementIsNoDuplicate() throws Exception {
        Lists.Result result = Lists.read(
                folder,
                "Họ và tên,Số định danh,Đề nghị\nAn,001080000001,GK [công trạng]\nAn,001080000001,GK [đột xuất]\n"
                        + "An,001080000001,GK [đột xuất]\n");

        assertThat(result.listed()).hasSize(2);
        assertThat(result.rejections()).hasSize(1);
    }

    @Test
    void theSameKeyCountsWhereThereIsNoIdentityNumber() throws Exception {
        Lists.Result result = Lists.read(folder, "Mã hồ sơ,Họ và tên\nA1,An\nA1,An\nA2,An\n");

        assertThat(result.listed()).extracting(ListedDossier::row).containsExactly(2L, 4L);
        assertThat(result.onlyRejection().problem()).isEqualTo("Dòng 2 và dòng 3 cùng mã hồ sơ");
    }

    @Test
    void oneKeyForTwoPeopleIsRejected() throws Exception {
        Lists.Result result = Lists.read(folder, "Mã hồ sơ,Họ và tên,CCCD\nA1,An,001080000001\nA1,Bình,001080000002\n");

        assertThat(result.listed()).hasSize(1);
        assertThat(result.onlyRejection().code()).isEqualTo(ProblemCode.CONTRADICTION);
        assertThat(result.onlyRejection().problem())
                .isEqualTo("Dòng 2 và dòng 3 cùng mã hồ sơ nhưng khác số định danh");
    }

    @Test
    void peopleOfTheSameNameAreDifferentPeople() throws Exception {
        assertThat(Lists.read(folder, "Họ và tên,Đề nghị\nAn,LĐTT\nAn,LĐTT\n").listed())
                .hasSize(2);
    }

    @Test
    void aRejectedRowIsNoDuplicateOfALaterOne() throws Exception {
        Lists.Result result =
                Lists.read(folder, "Họ và tên,CCCD,Ngày sinh\nAn,001080000001,31/2/1980\nAn,001080000001,1/2/1980\n");

        assertThat(result.listed()).extracting(ListedDossier::row).containsExactly(3L);
        assertThat(result.rejections()).hasSize(1);
    }

    @Test
    void duplicatesAreFoundAcrossFiles() throws Exception {
        Path first = Lists.write(folder, "a.csv", "Họ và tên,CCCD\nAn,001080000001\n");
        Path second = Lists.write(folder, "b.csv", "Họ và tên,CCCD\nBình,001080000002\nAn,001080000001\n");

        assertThat(Lists.read(Lists.IN_2025, first, second).onlyRejection().problem())
                .isEqualTo("Dòng 2 của tệp a.csv và dòng 3 cùng số định danh");
    }

    @Test
    void manyProposalsAreToldApart() throws Exception {
        StringBuilder list = new StringBuilder("Họ và tên,CCCD,Đề nghị\n");
        for (int i = 0; i < 20_000; i++) {
            list.append("An,").append(String.format("%012d", i)).append(",LĐTT\n");
        }
        list.append("An,000000012345,LĐTT\n");

        Lists.Result result = Lists.read(folder, list.toString());

        assertThat(result.listed()).hasSize(20_000);
        assertThat(result.onlyRejection().problem()).isEqualTo("Dòng 12347 và dòng 20002 cùng số định danh");
    }
}
