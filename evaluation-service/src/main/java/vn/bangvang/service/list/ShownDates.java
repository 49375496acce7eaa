package vn.bangvang.service.list;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** Shows days as people write them, in sentences that name them as machines do. */
final class ShownDates {

    private static final Pattern ISO = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private ShownDates() {}

    static String in(String sentence) {
        return ISO.matcher(sentence).replaceAll(match -> shown(match.group()));
    }

    private static String shown(String iso) {
        LocalDate date = DateText.of(iso).date();
        return date == null ? iso : DateText.shown(date);
    }
}
