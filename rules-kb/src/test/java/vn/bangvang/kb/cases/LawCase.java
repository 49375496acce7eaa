package vn.bangvang.kb.cases;

import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A case of the law as the fixtures give it.
 *
 * @param file the file, from the folder of cases
 * @param path the article that it belongs to
 * @param rule name of the rule whose outcome it fixes
 * @param name what the case is, in Vietnamese
 * @param award key of the award that is asked for
 * @param jurisdiction key of the place
 * @param asOf days on which it must come out so
 * @param dossier the dossier
 * @param expected what must come out
 */
record LawCase(
        String file,
        String path,
        String rule,
        String name,
        String award,
        String jurisdiction,
        List<LocalDate> asOf,
        JsonNode dossier,
        JsonNode expected) {

    @Override
    public String toString() {
        return file + " · " + rule + " · " + name;
    }
}
