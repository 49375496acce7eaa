package vn.bangvang.service.list;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A column that lists may have. Reading, templates and the description for people all come from it.
 *
 * @param key stable name
 * @param header its header, in Vietnamese
 * @param pointer where its value stands in the dossier, as a JSON pointer
 * @param synonyms other headers that lists give it
 * @param help how to fill it in, in Vietnamese
 * @param examples its cell in the example rows of the template: a person, a collective, a household
 * @param perYear whether there may be one such column for each year, such as “Xếp loại năm 2024”
 * @param meaning what a cell that is not blank does to the dossier
 */
record ListColumn(
        String key,
        String header,
        String pointer,
        List<String> synonyms,
        String help,
        List<String> examples,
        boolean perYear,
        Meaning meaning) {

    /** What a cell does to the dossier. */
    interface Meaning {
        void apply(Cell cell, DossierDraft draft);
    }

    static ListColumn column(String key, String header, String pointer, Meaning meaning) {
        return new ListColumn(key, header, pointer, List.of(), "", List.of("", "", ""), false, meaning);
    }

    /** A column of plain text, as long as a component of a record may be. */
    static ListColumn text(
            String key,
            String header,
            String pointer,
            Class<? extends Record> type,
            String component,
            BiConsumer<DossierDraft, @Nullable String> setter) {
        int longest = Lengths.of(type, component);
        return column(key, header, pointer, (cell, draft) -> setter.accept(draft, cell.text(longest)));
    }

    ListColumn also(String... others) {
        return new ListColumn(key, header, pointer, List.of(others), help, examples, perYear, meaning);
    }

    ListColumn help(String text) {
        return new ListColumn(key, header, pointer, synonyms, text, examples, perYear, meaning);
    }

    /** Sets the cells of the example rows: a person, a collective, a household. */
    ListColumn example(String person, String collective, String household) {
        return new ListColumn(
                key, header, pointer, synonyms, help, List.of(person, collective, household), perYear, meaning);
    }

    ListColumn forEachYear() {
        return new ListColumn(key, header, pointer, synonyms, help, examples, true, meaning);
    }
}
