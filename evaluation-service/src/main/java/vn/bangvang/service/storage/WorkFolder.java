package vn.bangvang.service.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Where a process of the service keeps what it copies for a while: in the data folder, for its own account only. What a
 * process that was killed has left there goes when the next one starts.
 */
public final class WorkFolder {

    private WorkFolder() {}

    /** Makes the folder of this process, and makes it the one for temporary files. */
    public static Path open() {
        try {
            Path folder = open(Databases.dataFolder(), ProcessHandle.current().pid());
            System.setProperty("java.io.tmpdir", folder.toString());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path open(Path data, long process) throws IOException {
        Path all = Files.createDirectories(data.toAbsolutePath().resolve("work"));
        List<Path> left;
        try (Stream<Path> folders = Files.list(all)) {
            left = folders.filter(folder -> !isOfALivingProcess(folder)).toList();
        }
        for (Path folder : left) {
            FileSystemUtils.deleteRecursively(folder);
        }
        Path own = all.resolve(String.valueOf(process));
        FileSystemUtils.deleteRecursively(own);
        Files.createDirectory(own);
        if (own.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
        }
        return own;
    }

    private static boolean isOfALivingProcess(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(name)).isPresent();
    }
}
