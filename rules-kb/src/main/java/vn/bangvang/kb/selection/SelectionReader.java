package vn.bangvang.kb.selection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.bangvang.kb.law.Award;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.LawDataException;
import vn.bangvang.kb.selection.SelectionData.Basis;
import vn.bangvang.kb.selection.SelectionData.LetterFile;
import vn.bangvang.kb.selection.SelectionData.Spec;
import vn.bangvang.kb.selection.SelectionData.Use;
import vn.bangvang.model.selection.CheckParameter;

/** Reads the data of the checks and refuses what contradicts itself, with the file and the entry. */
final class SelectionReader {

    /** The files, in the folder {@code selection}: the law and a file for each letter. */
    static final List<String> FILES =
            List.of("law", "lai-chau-2020", "lai-chau-2024", "ninh-thuan-2021", "hai-ba-trung-2017", "lao-cai-2022");

    private static final String LAW = "law";
    private static final String FIGHTERS = "fighters";
    private static final String STATE_COMMENDATIONS = "state_commendations";
    private static final List<String> FIGHTER_TITLES = List.of(
            "grassroots_emulation_fighter", "ministry_province_emulation_fighter", "national_emulation_fighter");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private final LawBook law;
    private final Map<String, String> texts;
    private final Set<String> ids = new HashSet<>();

    private SelectionReader(LawBook law, Map<String, String> texts) {
        this.law = law;
        this.texts = texts;
    }

    /** The texts that ship with the software, by path. */
    static Map<String, String> shipped() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : FILES) {
            texts.put(path(file), resource(path(file)));
        }
        return texts;
    }

    static String path(String file) {
        return "selection/" + file + ".yaml";
    }

    private static String resource(String path) {
        try (InputStream in = SelectionReader.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new LawDataException("The software lacks its own resource '" + path + "'.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the data.
     *
     * @throws LawDataException if a file cannot be read or the data contradict each other or the law book
     */
    static SelectionData read(LawBook law, Map<String, String> texts) {
        return new SelectionReader(law, texts).read();
    }

    private SelectionData read() {
        List<Spec> provisions = new ArrayList<>();
        for (JsonNode node : tree(LAW)) {
            provisions.add(checked(LAW, convert(LAW, node, Spec.class)));
        }
        List<LetterFile> letters = new ArrayList<>();
        for (String file : FILES) {
            if (!file.equals(LAW)) {
                letters.add(letter(file));
            }
        }
        return new SelectionData(provisions, letters, hash());
    }

    private LetterFile letter(String file) {
        LetterFile read = convert(file, tree(file), LetterFile.class);
        if (!read.letter().id().equals(file)) {
            throw fault(file, read.letter().id(), "is not named like its file");
        }
        place(file, file, read.letter().jurisdiction());
        return new LetterFile(
                read.letter(),
                read.requirements().stream().map(spec -> checked(file, spec)).toList());
    }

    private JsonNode tree(String file) {
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

    private static <T> T convert(String file, JsonNode node, Class<T> type) {
        try {
            return YAML.treeToValue(node, type);
        } catch (JacksonException e) {
            throw new LawDataException(path(file) + ": " + e.getOriginalMessage(), e);
        }
    }

    private Spec checked(String file, Spec spec) {
        if (!ids.add(spec.id())) {
            throw fault(file, spec.id(), "is given twice");
        }
        Set<String> parameters = new HashSet<>();
        for (CheckParameter parameter : spec.parameters()) {
            parameters.add(parameter.key());
        }
        for (Basis basis : spec.bases()) {
            if (basis.to() != null && basis.to().isBefore(basis.from())) {
                throw fault(file, spec.id(), "ends before it begins");
            }
            if (basis.name() == null) {
                law.instrument(basis.instrument());
            }
            place(file, spec.id(), basis.jurisdiction());
        }
        List<Use> uses = new ArrayList<>();
        for (Use use : spec.measures()) {
            if (!Measures.knows(use.measure())) {
                throw fault(file, spec.id(), "names the unknown measure '" + use.measure() + "'");
            }
            if (use.with() != null && !parameters.contains(use.with())) {
                throw fault(file, spec.id(), "has no parameter '" + use.with() + "'");
            }
            if (use.local() != null
                    && law.parameters().stream().noneMatch(known -> known.key().equals(use.local()))) {
                throw fault(file, spec.id(), "names the unknown parameter '" + use.local() + "'");
            }
            use.instruments().forEach(law::instrument);
            uses.add(use.withAwards(awards(file, spec.id(), use.awards())));
        }
        return new Spec(
                spec.id(),
                spec.title(),
                spec.place(),
                spec.kinds(),
                spec.severity(),
                uses,
                spec.parameters(),
                spec.bases(),
                spec.note());
    }

    private void place(String file, String id, String jurisdiction) {
        if (law.jurisdiction(jurisdiction).isEmpty()) {
            throw fault(file, id, "names the unknown place '" + jurisdiction + "'");
        }
    }

    private List<String> awards(String file, String id, List<String> names) {
        Set<String> keys = new LinkedHashSet<>();
        for (String name : names) {
            if (name.equals(FIGHTERS)) {
                keys.addAll(FIGHTER_TITLES);
            } else if (name.equals(STATE_COMMENDATIONS)) {
                law.awards().all().stream()
                        .filter(award ->
                                award.category() == Award.Category.COMMENDATION && award.level() == Award.Level.STATE)
                        .forEach(award -> keys.add(award.key()));
            } else if (law.awards().knows(name)) {
                keys.add(name);
            } else {
                throw fault(file, id, "names '" + name + "', which is neither an award nor a group");
            }
        }
        return List.copyOf(keys);
    }

    private static LawDataException fault(String file, String id, String what) {
        return new LawDataException(path(file) + ": '" + id + "' " + what + ".");
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(texts).forEach((path, text) -> {
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
