package vn.bangvang.service.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

class UploadsTest {

    private static final byte[] CSV = "Họ và tên\nLò Văn A\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void aBodyCanBeReadTwice() throws IOException {
        try (Uploads uploads = Uploads.of(new ByteArrayInputStream(CSV))) {
            Upload list = uploads.files().get(0);

            assertThat(read(list)).isEqualTo(CSV);
            assertThat(read(list)).isEqualTo(CSV);
        }
    }

    @Test
    void theSizeIsTheNumberOfBytes() throws IOException {
        try (Uploads uploads = Uploads.of(new ByteArrayInputStream(CSV))) {
            assertThat(uploads.files().get(0).size()).isEqualTo(CSV.length);
        }
    }

    @Test
    void eachFileOfAZipKeepsItsBytes() throws IOException {
        try (Uploads uploads = Uploads.of(List.of(zip()))) {
            assertThat(uploads.files()).extracting(Upload::name).containsExactly("một.csv", "hai.csv");
            assertThat(read(uploads.files().get(1))).isEqualTo("hai".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void whatWasUnpackedIsGoneWhenItIsClosed() throws IOException {
        Path unpacked;
        try (Uploads uploads = Uploads.of(List.of(zip()))) {
            unpacked = ((KeptFile) uploads.files().get(0)).path();
            assertThat(unpacked).exists();
        }

        assertThat(unpacked.getParent()).doesNotExist();
    }

    private static byte[] read(Upload upload) throws IOException {
        try (InputStream in = upload.open()) {
            return in.readAllBytes();
        }
    }

    private static MockMultipartFile zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("một.csv"));
            zip.write(CSV);
            zip.putNextEntry(new ZipEntry("hai.csv"));
            zip.write("hai".getBytes(StandardCharsets.UTF_8));
        }
        return new MockMultipartFile("file", "danh-sach.zip", "application/zip", bytes.toByteArray());
    }
}
