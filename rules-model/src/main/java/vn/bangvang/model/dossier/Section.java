package vn.bangvang.model.dossier;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;

/** The sections of a {@link Dossier} that may be absent, under the names of its components. */
public enum Section implements Labelled {
    CANDIDATE,
    UNIT,
    NOMINATIONS,
    RATINGS,
    AWARDS,
    INITIATIVES,
    ACHIEVEMENTS,
    DISCIPLINE,
    PROCEEDINGS,
    ABSENCES,
    POSTS,
    STATISTICS,
    DOCUMENTS,
    COUNCIL_RESULTS,
    ATTESTATIONS;

    private final String property;
    private final String label;

    Section() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder camelCase = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            camelCase.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        property = camelCase.toString();
        label = Arrays.stream(Dossier.class.getRecordComponents())
                .filter(component -> component.getName().equals(property))
                .map(Section::labelOf)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No section '" + property + "' in Dossier"));
    }

    private static String labelOf(RecordComponent component) {
        return component.getAnnotation(Field.class).label();
    }

    /** The name of the section in JSON. */
    public String property() {
        return property;
    }

    @Override
    public String label() {
        return label;
    }
}
