package vn.bangvang.kb.vocabulary;

import org.jspecify.annotations.Nullable;
import vn.bangvang.model.dossier.Section;

/**
 * An entry of the dossier that a word looked at. It is put into words only when somebody asks.
 *
 * @param section the section
 * @param index place in the section, from 0; -1 for the section as a whole
 * @param counted whether the entry counted
 * @param note why it did not, or only perhaps
 */
record Exhibit(
        Section section,
        int index,
        boolean counted,
        @Nullable String note) {

    static Exhibit counted(Section section, int index) {
        return new Exhibit(section, index, true, null);
    }

    static Exhibit passedOver(Section section, int index, String why) {
        return new Exhibit(section, index, false, why);
    }

    String pointer() {
        return index < 0 ? "/" + section.property() : "/" + section.property() + "/" + index;
    }
}
