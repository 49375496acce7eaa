package vn.bangvang.kb.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Data about the law that are no rules, as YAML files of one folder. */
public final class DataFolder {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final String name;
    private final Map<String, String> texts;

    /**
     * A folder.
     *
     * @param texts by path, such as {@code folder/file.yaml}
     */
    public DataFolder(String name, Map<String, String> texts) {
        this.name = name;
        this.texts = new TreeMap<>(texts);
    }

    /** The files of a folder that ship with the software, by path. */
    public static Map<String, String> shipped(String name, List<String> files) {
        Map<String, String> texts = new TreeMap<>();
        for (String file : files) {
            String path = path(name, file);
            texts.put(path, LawSource.shippedText(path));
        }
        return texts;
    }

    private static String path(String folder, String file) {
        return folder + "/" + file + ".yaml";
    }

    /** The path of a file. */
    public String path(String file) {
        return path(name, file);
    }

    /**
     * What a file holds.
     *
     * @throws LawDataException if it is not there or is no YAML
     */
    public JsonNode tree(String file) {
        try {
            String text = texts.get(path(file));
            if (text == null) {
                throw new LawDataException("There is no '" + path(file) + "'.");
            }
            return YAML.readTree(text);
        } catch (JacksonException e) {
            throw new LawDataException(path(file) + ": " + e.getOriginalMessage() + " (" + e.getLocation() + ")", e);
        }
    }

    /**
     * A part of a file as a record.
     *
     * @param where how to name the part where it does not fit
     * @throws LawDataException if it does not fit
     */
    public static <T> T convert(JsonNode node, Class<T> type, String where) {
        try {
            return YAML.treeToValue(node, type);
        } catch (JacksonException e) {
            throw new LawDataException(where + ": " + e.getOriginalMessage(), e);
        }
    }

    /** SHA-256 of paths and texts, as hexadecimal digits. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((path, text) -> {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
