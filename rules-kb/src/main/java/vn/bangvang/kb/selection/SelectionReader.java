package vn.bangvang.kb.selection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vn.bangvang.kb.law.Award;
import vn.bangvang.kb.law.DataFolder;
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

    private static final String FOLDER = "selection";

    private final LawBook law;
    private final DataFolder folder;
    private final Set<String> ids = new HashSet<>();

    private SelectionReader(LawBook law, Map<String, String> texts) {
        this.law = law;
        this.folder = new DataFolder(FOLDER, texts);
    }

    /** The texts that ship with the software, by path. */
    static Map<String, String> shipped() {
        return DataFolder.shipped(FOLDER, FILES);
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
        for (JsonNode node : folder.tree(LAW)) {
            provisions.add(checked(LAW, DataFolder.convert(node, Spec.class, folder.path(LAW))));
        }
        List<LetterFile> letters = new ArrayList<>();
        for (String file : FILES) {
            if (!file.equals(LAW)) {
                letters.add(letter(file));
            }
        }
        return new SelectionData(provisions, letters, folder.hash());
    }

    private LetterFile letter(String file) {
        LetterFile read = DataFolder.convert(folder.tree(file), LetterFile.class, folder.path(file));
        if (!read.letter().id().equals(file)) {
            throw fault(file, read.letter().id(), "is not named like its file");
        }
        place(file, file, read.letter().jurisdiction());
        return new LetterFile(
                read.letter(),
                read.requirements().stream().map(spec -> checked(file, spec)).toList());
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

    private LawDataException fault(String file, String id, String what) {
        return new LawDataException(folder.path(file) + ": '" + id + "' " + what + ".");
    }
}
