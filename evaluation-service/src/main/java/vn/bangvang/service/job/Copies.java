package vn.bangvang.service.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Copies of uploads in a folder of their own, for as long as they are looked at. */
record Copies(Path folder, List<Path> files) implements AutoCloseable {

    static Copies of(List<? extends Upload> uploads) throws IOException {
        Path folder = Files.createTempDirectory("bang-vang-look-");
        List<Path> files = new ArrayList<>();
        Copies copies = new Copies(folder, files);
        boolean whole = false;
        try {
            for (Upload upload : uploads) {
                Path file = folder.resolve(upload.name());
                try (InputStream in = upload.open()) {
                    Files.copy(in, file);
                }
                files.add(file);
            }
            whole = true;
            return copies;
        } finally {
            if (!whole) {
                copies.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
