package vn.bangvang.kb.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of the software, as the build wrote it. */
final class EngineVersion {

    static final String RESOURCE = "META-INF/bang-vang/version.txt";

    private static final String CURRENT = read();

    private EngineVersion() {}

    static String current() {
        return CURRENT;
    }

    private static String read() {
        try (InputStream in = EngineVersion.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
