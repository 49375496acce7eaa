package vn.bangvang.kb.law;

import java.util.List;

/**
 * A question that the texts leave open (vấn đề pháp lý còn bỏ ngỏ), and the reading that the rules follow.
 *
 * @param key stable key
 * @param instruments keys of the instruments that leave it open
 * @param awards keys of the awards it bears on; empty for all
 * @param place article, paragraph and point
 * @param question the question, in Vietnamese
 * @param chosen the reading that the rules follow, in Vietnamese
 * @param why why this reading, in Vietnamese
 */
public record OpenQuestion(
        String key,
        List<String> instruments,
        List<String> awards,
        String place,
        String question,
        String chosen,
        String why) {

    public OpenQuestion {
        instruments = List.copyOf(instruments);
        awards = List.copyOf(awards);
    }

    /** Whether it bears on an award. */
    public boolean isAbout(String award) {
        return awards.isEmpty() || awards.contains(award);
    }
}
