package vn.bangvang.service.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    private static final long OWN = ProcessHandle.current().pid();
    private static final long NOBODY = Long.MAX_VALUE / 10;

    @TempDir
    Path data;

    @Test
    void isInTheDataFolderAndForItsOwnAccountOnly() throws IOException {
        Path folder = WorkFolder.open(data, OWN);

        assertThat(folder).startsWith(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void whatAKilledProcessLeftIsSwept() throws IOException {
        Path left = Files.createDirectories(data.resolve("work/" + NOBODY + "/list"));
        Files.writeString(left.resolve("danh-sach.csv"), "Lò Thị Mai");

        WorkFolder.open(data, OWN);

        assertThat(data.resolve("work/" + NOBODY)).doesNotExist();
    }

    @Test
    void whatALivingProcessHasStays() throws IOException {
        Path living = Files.createDirectories(data.resolve("work/" + OWN));

        WorkFolder.open(data, NOBODY);

        assertThat(living).exists();
    }

    @Test
    void anEarlierProcessWithTheSameNumberLeavesNothing() throws IOException {
        Files.createDirectories(data.resolve("work/" + OWN + "/list"));

        assertThat(WorkFolder.open(data, OWN)).isEmptyDirectory();
    }
}
