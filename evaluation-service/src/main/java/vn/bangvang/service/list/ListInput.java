package vn.bangvang.service.list;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read more than once, under a name. */
interface ListInput {

    /** The name that people know the file by. */
    String name();

    /** The number of bytes. */
    long size() throws IOException;

    /** The bytes from the start. */
    InputStream open() throws IOException;

    /** Where the bytes are on disk. */
    Path path();

    /** A file on disk. */
    static ListInput of(Path path, String name) {
        return new ListInput() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Path path() {
                return path;
            }

            @Override
            public long size() throws IOException {
                return Files.size(path);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(path);
            }
        };
    }
}
