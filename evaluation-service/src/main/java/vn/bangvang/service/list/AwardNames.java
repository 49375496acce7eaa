package vn.bangvang.service.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.law.Award;
import vn.bangvang.kb.law.AwardCatalogue;

/** Finds the award that a list means by a name. A name that may mean several is left to people. */
final class AwardNames {

    private static final int MOST_REMEMBERED = 10_000;
    private static final int MOST_NAMED = 6;

    /** Names that lists go on with the name of the giver or of the cause, such as “Giấy khen của Giám đốc Sở Y tế”. */
    private static final Map<String, List<String>> OPENINGS = Map.of(
            "certificate_of_commendation",
            List.of("giấy khen của", "giấy khen ubnd", "giấy khen sở", "gk của", "gk ubnd", "gk sở"),
            "commemorative_medal",
            List.of("kỷ niệm chương vì", "kỷ niệm chương “vì", "knc vì"),
            "ministry_province_certificate_of_merit",
            List.of(
                    "bằng khen của chủ tịch ubnd tỉnh",
                    "bằng khen của chủ tịch ubnd thành phố",
                    "bằng khen chủ tịch ubnd tỉnh",
                    "bằng khen chủ tịch ubnd thành phố",
                    "bằng khen của ubnd tỉnh",
                    "bằng khen của ubnd thành phố",
                    "bằng khen ubnd tỉnh",
                    "bằng khen ubnd thành phố",
                    "bk ubnd tỉnh",
                    "bk ubnd thành phố",
                    "bk chủ tịch ubnd tỉnh",
                    "bằng khen của bộ trưởng bộ",
                    "bằng khen bộ trưởng bộ",
                    "bk bộ trưởng bộ"),
            "ministry_province_emulation_flag",
            List.of("cờ thi đua của ubnd tỉnh", "cờ thi đua của ubnd thành phố", "cờ thi đua ubnd tỉnh"));

    private final AwardCatalogue catalogue;
    private final Map<String, Set<Award>> byFold = new HashMap<>();
    private final Map<String, Match> remembered = new ConcurrentHashMap<>();

    AwardNames(AwardCatalogue catalogue) {
        this.catalogue = catalogue;
        for (Award award : catalogue.all()) {
            put(award.key(), award);
            put(award.name(), award);
            put(award.abbreviation(), award);
            award.spellings().forEach(spelling -> put(spelling, award));
        }
    }

    /**
     * What a name was found to mean.
     *
     * @param award the award; absent where none or several were found
     * @param candidates the awards between which the name leaves open; empty where it is unknown
     * @param exact whether the name is the one of the catalogue as it is
     */
    record Match(@Nullable Award award, List<Award> candidates, boolean exact) {

        /** The awards that may be meant, for people. */
        String candidateNames() {
            List<String> names = new ArrayList<>();
            for (Award candidate : candidates) {
                if (names.size() == MOST_NAMED) {
                    names.add("…");
                    break;
                }
                names.add("“" + candidate.name() + "”");
            }
            return String.join(", ", names);
        }
    }

    AwardCatalogue catalogue() {
        return catalogue;
    }

    Match find(String text) {
        Match known = remembered.get(text);
        if (known != null) {
            return known;
        }
        Match match = search(text);
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.put(text, match);
        }
        return match;
    }

    private void put(String spelling, Award award) {
        byFold.computeIfAbsent(Fold.of(spelling), fold -> new LinkedHashSet<>()).add(award);
    }

    private Match search(String text) {
        String fold = Fold.of(text);
        Set<Award> same = byFold.get(fold);
        if (same == null && fold.startsWith("danhhieu")) {
            same = byFold.get(fold.substring("danhhieu".length()));
        }
        if (same == null) {
            Award opened = opened(text);
            same = opened == null ? null : Set.of(opened);
        }
        if (same != null && same.size() == 1) {
            Award award = same.iterator().next();
            return new Match(award, List.of(), text.equals(award.name()) || text.equals(award.key()));
        }
        return new Match(null, same == null ? beginningWith(fold) : List.copyOf(same), false);
    }

    private List<Award> beginningWith(String fold) {
        if (fold.length() < 2) {
            return List.of();
        }
        Set<Award> found = new LinkedHashSet<>();
        for (Award award : catalogue.all()) {
            if (Fold.of(award.name()).startsWith(fold)
                    || Fold.of(award.abbreviation()).startsWith(fold)) {
                found.add(award);
            }
        }
        return List.copyOf(found);
    }

    private @Nullable Award opened(String text) {
        String fold = Fold.of(text);
        for (Map.Entry<String, List<String>> award : OPENINGS.entrySet()) {
            for (String opening : award.getValue()) {
                String start = Fold.of(opening);
                if (fold.startsWith(start) && fold.length() > start.length() && namesOnlyOne(text)) {
                    return catalogue.find(award.getKey()).orElse(null);
                }
            }
        }
        return null;
    }

    /** Whether what follows can be a name: nothing that lists put between two awards, and no second award. */
    private boolean namesOnlyOne(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '+' || c == '/' || c == '&' || c == ':' || c == '\n' || Character.isDigit(c)) {
                return false;
            }
        }
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
            if (byFold.containsKey(Fold.of(text.substring(at)))) {
                return false;
            }
        }
        return true;
    }
}
