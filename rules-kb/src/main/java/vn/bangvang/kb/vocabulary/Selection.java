package vn.bangvang.kb.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Section;

/** Entries of a section, narrowed down condition by condition. An entry that does not say may still count. */
final class Selection<E> {

    /** The entry does not count. */
    static final int NO = 0;

    /** The entry may count; the dossier does not say enough. */
    static final int PERHAPS = 1;

    /** The entry counts. */
    static final int YES = 2;

    private final Subject subject;
    private final Section section;
    private final @Nullable List<E> entries;
    private final int[] states;
    private final List<@Nullable String> notes;
    private final List<Supplier<String>> nouns = new ArrayList<>(4);

    Selection(Subject subject, Section section, @Nullable List<E> entries, Supplier<String> noun) {
        this.subject = subject;
        this.section = section;
        this.entries = entries;
        int size = entries == null ? 0 : entries.size();
        this.states = new int[size];
        this.notes = Arrays.asList(new String[size]);
        Arrays.fill(states, YES);
        nouns.add(noun);
    }

    /** Drops entries without a trace, because they are of another sort. */
    Selection<E> only(Predicate<E> sort) {
        for (int i = 0; i < states.length; i++) {
            if (!sort.test(entry(i))) {
                states[i] = NO;
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
    Selection<E> where(Supplier<String> noun, Function<E, @Nullable Boolean> holds) {
        nouns.add(noun);
        for (int i = 0; i < states.length; i++) {
            if (states[i] != NO) {
                Boolean answer = holds.apply(entry(i));
                if (answer == null) {
                    lower(i, PERHAPS, "chưa rõ: " + noun.get());
                } else if (!answer) {
                    lower(i, NO, "không đáp ứng: " + noun.get());
                }
            }
        }
        return this;
    }

    /** Keeps entries of a span of years. */
    Selection<E> within(Span span, Function<E, @Nullable Integer> yearOfEntry) {
        for (int i = 0; i < states.length; i++) {
            if (states[i] != NO) {
                Integer year = yearOfEntry.apply(entry(i));
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

    /** Lowers entries to {@link #NO} or {@link #PERHAPS} as {@code state} says; {@link #YES} leaves them. */
    Selection<E> grade(ToIntFunction<E> state, String noteIfPerhaps, String noteIfNot) {
        for (int i = 0; i < states.length; i++) {
            if (states[i] != NO) {
                int grade = state.applyAsInt(entry(i));
                if (grade < YES) {
                    lower(i, grade, grade == NO ? noteIfNot : noteIfPerhaps);
                }
            }
        }
        return this;
    }

    private void lower(int index, int state, String note) {
        if (state < states[index]) {
            states[index] = state;
            notes.set(index, note);
        }
    }

    private E entry(int index) {
        return Objects.requireNonNull(entries).get(index);
    }

    Count count(String word, String unit) {
        Count.Builder count = Count.of(
                subject, word, unit, () -> nouns.stream().map(Supplier::get).collect(Collectors.joining(", ")));
        if (entries == null) {
            return count.bounds(0, Count.NO_BOUND)
                    .lacks("Chưa có dữ liệu “" + section.label() + "”")
                    .count();
        }
        for (int i = 0; i < states.length; i++) {
            String note = notes.get(i);
            if (states[i] == YES) {
                count.certain().show(Exhibit.counted(section, i));
            } else if (note != null) {
                count.show(Exhibit.passedOver(section, i, note));
                if (states[i] == PERHAPS) {
                    count.possible().lacks(capitalized(note));
                }
            }
        }
        return count.count();
    }

    private static String capitalized(String note) {
        return Character.toUpperCase(note.charAt(0)) + note.substring(1);
    }
}
