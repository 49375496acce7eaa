package vn.bangvang.kb.selection;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.law.LawBookReader;
import vn.bangvang.kb.law.LawSource;
import vn.bangvang.kb.procedure.Procedures;
import vn.bangvang.kb.selection.SelectionData.LetterFile;
import vn.bangvang.kb.selection.SelectionData.Spec;
import vn.bangvang.model.selection.Letter;

/** The checks over rounds. Instances are immutable and may be shared. */
public final class RoundChecks {

    private final LawBook law;
    private final Procedures procedures;
    private final SelectionData data;

    private RoundChecks(LawBook law, Procedures procedures, SelectionData data) {
        this.law = law;
        this.procedures = procedures;
        this.data = data;
    }

    /** The checks that ship with the software, beside the law that ships with it. */
    public static RoundChecks load() {
        return load(LawBookReader.read(LawSource.shipped()));
    }

    /** The checks that ship with the software, beside a law book that was read before. */
    public static RoundChecks load(LawBook law) {
        return read(law, SelectionReader.shipped());
    }

    /**
     * Checks from the texts of data files, by path such as {@code selection/law.yaml}.
     *
     * @throws vn.bangvang.kb.law.LawDataException if the data cannot be read or contradict each other; the message
     *     names file and entry
     */
    public static RoundChecks read(LawBook law, Map<String, String> texts) {
        return new RoundChecks(law, Procedures.load(law), SelectionReader.read(law, texts));
    }

    /** SHA-256 over the data, in hexadecimal. */
    public String contentHash() {
        return data.contentHash();
    }

    /** The letters whose requirements are known. */
    public List<Letter> letters() {
        return data.letters().stream().map(LetterFile::letter).toList();
    }

    /** The ids of the checks: those of the law, then those of the letters, in their order. */
    public List<String> ids() {
        return specs().map(Spec::id).toList();
    }

    /** The parameters that a question may set, such as {@code LC20-11.percent}. */
    public List<String> parameters() {
        return specs().flatMap(spec -> spec.parameters().stream().map(one -> spec.id() + "." + one.key()))
                .toList();
    }

    /** The ids of the checks that no figure answers, only the unit itself. */
    public List<String> answeredByUnit() {
        return specs().filter(spec ->
                        spec.measures().stream().anyMatch(use -> use.measure().equals("answer")))
                .map(Spec::id)
                .toList();
    }

    private Stream<Spec> specs() {
        return Stream.concat(
                data.law().stream(), data.letters().stream().flatMap(file -> file.requirements().stream()));
    }

    /**
     * Starts a round of a place.
     *
     * @throws IllegalArgumentException if there is no such place
     */
    public Round start(String jurisdiction) {
        if (law.jurisdiction(jurisdiction).isEmpty()) {
            throw new IllegalArgumentException("No place '" + jurisdiction + "'.");
        }
        return new Round(law, procedures, data, jurisdiction);
    }
}
