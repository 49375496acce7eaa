package vn.bangvang.kb.law;

import java.util.List;

/**
 * A title or a commendation that the law knows.
 *
 * @param key stable key, such as {@code grassroots_emulation_fighter}
 * @param name full name, in Vietnamese
 * @param abbreviation usual short form, in Vietnamese
 * @param english name in English
 * @param category whether it is an emulation title or a commendation
 * @param level who gives it
 * @param spellings other ways in which lists name it, besides the name and the abbreviation
 */
public record Award(
        String key,
        String name,
        String abbreviation,
        String english,
        Category category,
        Level level,
        List<String> spellings) {

    /** The two halves of the field: titles are won in emulation, commendations reward achievements. */
    public enum Category {
        /** Danh hiệu thi đua. */
        TITLE,
        /** Hình thức khen thưởng. */
        COMMENDATION
    }

    /** The level of the authority that gives the award. */
    public enum Level {
        GRASSROOTS,
        MINISTRY_PROVINCE,
        STATE
    }

    public Award {
        spellings = spellings == null ? List.of() : List.copyOf(spellings);
    }
}
