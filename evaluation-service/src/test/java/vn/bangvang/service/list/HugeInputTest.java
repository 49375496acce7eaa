package vn.bangvang.service.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.model.problem.ProblemCode;

class HugeInputTest {

    private static final long GIGABYTE = 1L << 30;
    private static final long MEGABYTE = 1L << 20;

    @TempDir
    Path folder;

    /** Bytes that begin in one way and go on in another for two gigabytes, and how many of them were asked for. */
    private static final class Endless implements ListInput {
        private final byte[] start;
        private final byte rest;
        private final AtomicLong mostRead = new AtomicLong();

        Endless(String start, char rest) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            this.rest = (byte) rest;
        }

        @Override
        public Path path() {
            throw new UnsupportedOperationException("No workbook is read without end");
        }

        @Override
        public String name() {
            return "ds.csv";
        }

        @Override
        public long size() {
            return 2 * GIGABYTE;
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private long at;

                @Override
                public int read() {
                    mostRead.accumulateAndGet(at + 1, Math::max);
                    return at >= size() ? -1 : at < start.length ? start[(int) at++] : advance();
                }

                private int advance() {
                    at++;
                    return rest;
                }
            };
        }
    }

    private static Lists.Result read(ListInput input) throws UnreadableListException {
        Lists.Collected collected = new Lists.Collected();
        ListSummary summary =
                ListReader.readInputs(List.of(input), Lists.IN_2025, new AwardNames(Lists.AWARDS), collected);
        return new Lists.Result(summary, collected.listed, collected.rejections);
    }

    @Test
    void aLineOfTwoGigabytesIsRefusedEarly() {
        Endless input = new Endless("x", 'x');

        assertThatThrownBy(() -> read(input))
                .isInstanceOf(UnreadableListException.class)
                .hasMessage(
                        "ds.csv: Dòng 1: Dòng quá dài, không thấy chỗ kết thúc. Tìm dấu nháy kép (\") mở mà không đóng ở"
                                + " dòng này; dấu nháy kép trong ô phải viết hai lần.");
        assertThat(input.mostRead.get()).isLessThan(16 * MEGABYTE);
    }

    @Test
    void aQuoteThatIsNeverClosedEndsTheListWhereItBegan() throws Exception {
        Endless input = new Endless("Họ và tên,Đơn vị\nAn,Sở\nBình,\"Sở", 'x');

        Lists.Result result = read(input);

        assertThat(result.listed()).extracting(ListedDossier::row).containsExactly(2L);
        assertThat(result.onlyRejection())
                .isEqualTo(new Rejection(
                        "ds.csv",
                        3,
                        "",
                        "",
                        ProblemCode.UNREADABLE,
                        "Dòng quá dài, không thấy chỗ kết thúc; từ dòng này trở đi không đọc được",
                        "Tìm dấu nháy kép (\") mở mà không đóng ở dòng này; dấu nháy kép trong ô phải viết hai lần"));
        assertThat(result.file().stopped())
                .isEqualTo("Dòng 3: Dòng quá dài, không thấy chỗ kết thúc; từ dòng này trở đi không đọc được");
        assertThat(input.mostRead.get()).isLessThan(16 * MEGABYTE);
    }

    @Test
    void aQuoteThatIsNotClosedAtTheEndIsRejected() throws Exception {
        Lists.Result result = Lists.read(folder, "Họ và tên,Đơn vị\nAn,Sở\nBình,\"Sở\nChi,Sở\n");

        assertThat(result.listed()).hasSize(1);
        assertThat(result.onlyRejection().row()).isEqualTo(3);
        assertThat(result.onlyRejection().problem())
                .isEqualTo("Dấu nháy kép mở mà không đóng; từ dòng này trở đi không đọc được");
    }

    @Test
    void aLongRowBelowTheBoundIsRead() throws Exception {
        String note = "x".repeat(900_000);

        assertThat(Lists.read(folder, "Họ và tên,Ghi chú\nAn," + note + "\nBình," + note + "\n")
                        .listed())
                .hasSize(2);
    }

    @Test
    void readingEndsAtTheBoundOnRows() throws Exception {
        Path file = Lists.write(folder, "ds.csv", "Họ và tên,Đơn vị\nAn,Sở\nBình,Sở\nChi,Sở\n");

        Lists.Result atBound = Lists.read(Lists.IN_2025.withMostRows(3), file);
        Lists.Result below = Lists.read(Lists.IN_2025.withMostRows(2), file);

        assertThat(atBound.listed()).hasSize(3);
        assertThat(atBound.file().stopped()).isNull();
        assertThat(below.listed()).hasSize(2);
        assertThat(below.file().stopped()).isEqualTo("Danh sách có hơn 2 dòng; từ dòng 4 trở đi không được đọc");
    }

    @Test
    void progressGrowsToTheWhole() throws Exception {
        Path file =
                Lists.write(folder, "ds.csv", "Họ và tên,Ghi chú\n" + ("An," + "x".repeat(1000) + "\n").repeat(5_000));
        List<Long> read = new ArrayList<>();

        ListReader.read(List.of(file), Lists.IN_2025, Lists.AWARDS, new ListSink() {
            @Override
            public void accept(ListedDossier dossier) {}

            @Override
            public void reject(Rejection rejection) {}

            @Override
            public void progress(long bytesRead, long totalBytes) {
                read.add(bytesRead);
                assertThat(bytesRead).isLessThanOrEqualTo(totalBytes);
            }
        });

        assertThat(read).isSorted().hasSizeGreaterThan(3);
        assertThat(read.get(read.size() - 1)).isEqualTo(java.nio.file.Files.size(file));
    }

    @Test
    void theReportOfConversionsIsBounded() throws Exception {
        StringBuilder list = new StringBuilder("Họ và tên,Ngày sinh\n");
        for (int i = 0; i < 300; i++) {
            list.append("An,").append(30_000 + i).append('\n');
        }

        List<Conversion> conversions =
                Lists.read(folder, list.toString()).file().conversions();

        assertThat(conversions).hasSizeLessThan(60);
        assertThat(conversions.stream().mapToLong(Conversion::count).sum()).isEqualTo(300);
        assertThat(conversions).extracting(Conversion::found).contains(Conversion.OTHERS);
    }
}
