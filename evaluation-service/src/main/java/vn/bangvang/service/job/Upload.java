package vn.bangvang.service.job;

import java.io.IOException;
import java.io.InputStream;

/** Bytes under a name, which can be read more than once. */
public interface Upload {

    /** The name that people know the file by. */
    String name();

    /** How many bytes there are. */
    long size() throws IOException;

    /** The bytes from the start. */
    InputStream open() throws IOException;
}
