package vn.bangvang.kb.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Section;

/** Entries of a section, narrowed down condition by condition. An entry that does not say may still count. */
final class Selection<E> {

    private static final byte NO = 0;
    private static final byte PERHAPS = 1;
    private static final byte YES = 2;

    private final Subject subject;
    private final Section section;
    private final @Nullable List<E> entries;
    private final byte[] states;
    private final @Nullable String[] notes;
    private final List<String> nouns = new ArrayList<>(4);

    Selection(Subject subject, Section section, @Nullable List<E> entries, String noun) {
        this.subject = subject;
        this.section = section;
        this.entries = entries;
        int size = entries == null ? 0 : entries.size();
        this.states = new byte[size];
        this.notes = new String[size];
        java.util.Arrays.fill(states, YES);
        nouns.add(noun);
    }

    /** Drops entries without a trace, because they are of another sort. */
    Selection<E> only(java.util.function.Predicate<E> sort) {
        if (entries != null) {
            for (int i = 0; i < states.length; i++) {
                if (!sort.test(entries.get(i))) {
                    states[i] = NO;
                }
            }
        }
        return this;
    }

    /**
     * Keeps entries that satisfy a condition.
     *
     * @param noun the condition in words
     * @param holds true, false, or {@code null} where the entry does not say
     */
    Selection<E> where(String noun, java.util.function.Function<E, @Nullable Boolean> holds) {
        nouns.add(noun);
        if (entries != null) {
            for (int i = 0; i < states.length; i++) {
                if (states[i] != NO) {
                    Boolean answer = holds.apply(entries.get(i));
                    if (answer == null) {
                        lower(i, PERHAPS, "chưa rõ: " + noun);
                    } else if (!answer) {
                        lower(i, NO, "không đáp ứng: " + noun);
                    }
                }
            }
        }
        return this;
    }

    /** Keeps entries of a span of years. */
    Selection<E> within(Span span, IntFunction<@Nullable Integer> yearOfEntry) {
        for (int i = 0; i < states.length; i++) {
            if (states[i] != NO) {
                Integer year = yearOfEntry.apply(i);
                if (year == null) {
                    lower(i, PERHAPS, "chưa rõ năm");
                } else if (!span.mayHold(year)) {
                    lower(i, NO, "ngoài thời gian tính thành tích");
                } else if (!span.holds(year)) {
                    lower(i, PERHAPS, "chưa chắc trong thời gian tính thành tích");
                }
            }
        }
        return this;
    }

    /** Lowers entries as {@code state} says: 0 does not count, 1 counts perhaps, 2 stays. */
    Selection<E> grade(ToIntFunction<E> state, String noteIfPerhaps, String noteIfNot) {
        if (entries != null) {
            for (int i = 0; i < states.length; i++) {
                if (states[i] != NO) {
                    int grade = state.applyAsInt(entries.get(i));
                    if (grade < YES) {
                        lower(i, (byte) grade, grade == NO ? noteIfNot : noteIfPerhaps);
                    }
                }
            }
        }
        return this;
    }

    private void lower(int index, byte state, String note) {
        if (state < states[index]) {
            states[index] = state;
            notes[index] = note;
        }
    }

    E entry(int index) {
        return java.util.Objects.requireNonNull(entries).get(index);
    }

    Count count(String word, String unit) {
        Count.Builder count = Count.of(subject, word, unit, () -> String.join(", ", nouns));
        if (entries == null) {
            return count.bounds(0, Count.NO_BOUND)
                    .lacks("Chưa có dữ liệu “" + section.label() + "”")
                    .count();
        }
        for (int i = 0; i < states.length; i++) {
            String note = notes[i];
            switch (states[i]) {
                case YES -> count.certain().show(Exhibit.counted(section, i));
                case PERHAPS ->
                    count.possible()
                            .show(new Exhibit(section, i, false, note))
                            .lacks(capitalized(note == null ? "chưa rõ" : note));
                default -> {
                    if (note != null) {
                        count.show(Exhibit.passedOver(section, i, note));
                    }
                }
            }
        }
        return count.count();
    }

    private static String capitalized(String note) {
        return Character.toUpperCase(note.charAt(0)) + note.substring(1);
    }
}
