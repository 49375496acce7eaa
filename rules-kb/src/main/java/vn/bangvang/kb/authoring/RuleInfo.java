package vn.bangvang.kb.authoring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.CommendationKind;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.verdict.SourceGrade;

/**
 * What a rule says of itself: all that people read about it, taken from its own text.
 *
 * @param instrument key of the instrument
 * @param path the file
 * @param line line of the rule in the file
 * @param name the condition in the words of a council member
 * @param awards keys of the awards, or one of {@link #ALL_AWARDS}, {@link #ALL_TITLES}, {@link #ALL_COMMENDATIONS}
 * @param criterion key of the criterion
 * @param track the paragraph for one audience where an award has several; empty where it has one
 * @param place article, paragraph and point
 * @param alsoPlaces further places of the law that take this standard in
 * @param source how sure the rule's text is
 * @param subject the kind of candidate: {@code Individual}, {@code Collective}, {@code Household} or {@code Subject}
 * @param kinds kinds of commendation for which it is a ground; empty for all
 * @param hold whether missing it puts the verdict on hold instead of failing it
 * @param from first day on which the rule is law, where later than its instrument
 * @param until last day on which the rule is law, where earlier than its instrument
 * @param words the words of the vocabulary that it uses
 * @param otherAwards keys of the awards whose criteria it asks for
 * @param reads the sections of the dossier that it reads
 */
public record RuleInfo(
        String instrument,
        String path,
        int line,
        String name,
        List<String> awards,
        String criterion,
        String track,
        String place,
        List<String> alsoPlaces,
        SourceGrade source,
        String subject,
        List<CommendationKind> kinds,
        boolean hold,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        List<String> words,
        List<String> otherAwards,
        List<Section> reads) {

    /** In place of award keys: the rule is a principle for every award. */
    public static final String ALL_AWARDS = "all-awards";

    /** In place of award keys: the rule is a principle for every emulation title. */
    public static final String ALL_TITLES = "all-titles";

    /** In place of award keys: the rule is a principle for every commendation. */
    public static final String ALL_COMMENDATIONS = "all-commendations";

    /** Whether the rule is a general principle, not a criterion of certain awards. */
    @JsonIgnore
    public boolean isPrinciple() {
        return awards.size() == 1 && awards.get(0).startsWith("all-");
    }

    /** Whether the rule is law on a day, within the dates of its instrument. */
    public boolean inForceOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
}
