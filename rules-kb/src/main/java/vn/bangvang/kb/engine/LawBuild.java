package vn.bangvang.kb.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.kb.authoring.RuleTextException;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.LawBookReader;
import vn.bangvang.kb.law.LawSource;

/**
 * The step of the build that compiles the shipped rules. Rules that are refused stop the build, each with
 * file and line.
 */
public final class LawBuild {

    private static final String STAMP = "META-INF/bang-vang/law-stamp.txt";

    private LawBuild() {}

    /**
     * Compiles the rules below a folder of classes and writes the class files and the indexes into it.
     *
     * @param args the folder, the folder of the texts, and the version of the software
     */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        Path texts = Path.of(args[1]);
        LawSource source = LawSource.ofDirectory(texts);
        LawBook book = LawBookReader.read(source);
        String stamp = stamp(source, args[2], classes);
        Path stampFile = classes.resolve(STAMP);
        if (Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) {
            return;
        }
        RuleLibrary.Compilation compilation;
        try {
            compilation = RuleLibrary.Compilation.of(book, source);
        } catch (RuleTextException e) {
            StringBuilder report = new StringBuilder("The rules do not compile:");
            e.problems()
                    .forEach(problem ->
                            report.append("\n  ").append(texts).append('/').append(problem));
            throw new IllegalStateException(report.toString(), e);
        }
        for (Map.Entry<String, byte[]> file : compilation.classes().entrySet()) {
            Path target = classes.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        write(classes.resolve(LawSource.INDEX), String.join("\n", source.paths()) + "\n");
        write(classes.resolve(EngineVersion.RESOURCE), args[2] + "\n");
        write(
                classes.resolve(RuleLibrary.INDEX),
                JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(compilation.index()));
        write(stampFile, stamp);
    }

    /** Changes with every text and every class that the outcome depends on. */
    private static String stamp(LawSource source, String version, Path classes) throws IOException {
        MessageDigest digest = Hashes.sha256();
        digest.update(version.getBytes(StandardCharsets.UTF_8));
        for (String path : source.paths()) {
            digest.update(path.getBytes(StandardCharsets.UTF_8));
            digest.update(source.text(path).getBytes(StandardCharsets.UTF_8));
        }
        try (Stream<Path> own = Files.walk(classes.resolve("vn"))) {
            for (Path file : (Iterable<Path>) own.filter(Files::isRegularFile).sorted()::iterator) {
                digest.update(Files.readAllBytes(file));
            }
        }
        return Hashes.hex(digest);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
