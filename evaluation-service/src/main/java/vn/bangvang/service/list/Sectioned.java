package vn.bangvang.service.list;

import java.util.Set;
import java.util.function.BiConsumer;

/** Reads a cell that holds a whole section. */
final class Sectioned {

    private static final Set<String> NONE = Set.of("khong", "khongco", "chuaco", "0");

    private Sectioned() {}

    /** Whether a text declares that there is nothing. */
    static boolean isNone(String text) {
        return text.length() <= 10 && NONE.contains(Fold.of(text));
    }

    static void read(Cell cell, EntryList<?> section, DossierDraft draft, BiConsumer<Entry, DossierDraft> parser) {
        section.declare();
        if (!isNone(cell.oneLine())) {
            for (Entry entry : Entry.of(cell)) {
                parser.accept(entry, draft);
            }
        }
    }
}
