package vn.bangvang.kb.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts that the law is written in, by path: rules as DRL, data as YAML. */
public final class LawSource {

    /** Lists the paths of the shipped texts, one a line; the build writes it. */
    public static final String INDEX = "META-INF/bang-vang/law-index.txt";

    private static final List<String> ROOTS = List.of("law", "rule-sets", "parameters");

    private final SortedMap<String, String> texts;

    /** A source of the given texts. */
    public LawSource(Map<String, String> texts) {
        this.texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** The texts below a folder that holds {@code law}, {@code rule-sets} and {@code parameters}. */
    public static LawSource ofDirectory(Path root) {
        Map<String, String> texts = new TreeMap<>();
        for (String folder : ROOTS) {
            Path start = root.resolve(folder);
            if (Files.isDirectory(start)) {
                try (Stream<Path> files = Files.walk(start)) {
                    for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                        String path = root.relativize(file).toString().replace('\\', '/');
                        texts.put(path, normalized(Files.readString(file)));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return new LawSource(texts);
    }

    /** The texts that ship with the software. */
    public static LawSource shipped() {
        Map<String, String> texts = new TreeMap<>();
        for (String path : resource(INDEX).split("\n")) {
            if (!path.isBlank()) {
                texts.put(path, shippedText(path));
            }
        }
        return new LawSource(texts);
    }

    /** A text that ships with the software. */
    static String shippedText(String path) {
        return normalized(resource(path));
    }

    private static String resource(String path) {
        try (InputStream in = LawSource.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new LawDataException("The software lacks its own resource '" + path + "'.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String normalized(String text) {
        return text.replace("\r\n", "\n");
    }

    /** This source with further texts, which take the place of any at the same paths. */
    public LawSource with(Map<String, String> further) {
        Map<String, String> all = new TreeMap<>(texts);
        all.putAll(further);
        return new LawSource(all);
    }

    /** The paths below a folder with a given ending, sorted. */
    public List<String> paths(String folder, String ending) {
        return texts.keySet().stream()
                .filter(path -> path.startsWith(folder) && path.endsWith(ending))
                .toList();
    }

    /** All paths, sorted. */
    public List<String> paths() {
        return List.copyOf(texts.keySet());
    }

    /** The text at a path, if there is one. */
    public Optional<String> find(String path) {
        return Optional.ofNullable(texts.get(path));
    }

    /**
     * The text at a path.
     *
     * @throws LawDataException if there is none
     */
    public String text(String path) {
        return find(path).orElseThrow(() -> new LawDataException("There is no '" + path + "'."));
    }
}
