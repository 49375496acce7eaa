package vn.bangvang.service.council;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The order of the list: by award as the law has them, by unit, by given name as Vietnamese names are sorted. */
final class EntryOrder {

    private EntryOrder() {}

    static Comparator<Entry> of(List<String> awards) {
        Collator words = Collator.getInstance(Locale.forLanguageTag("vi-VN"));
        return Comparator.comparingInt((Entry entry) -> awards.indexOf(entry.award()))
                .thenComparing(
                        entry -> unit(entry),
                        Comparator.nullsLast((String one, String other) -> words.compare(one, other)))
                .thenComparing(entry -> givenName(entry.name()), words::compare)
                .thenComparing(entry -> entry.name() == null ? "" : entry.name(), words::compare)
                .thenComparingInt(Entry::part)
                .thenComparingLong(Entry::n);
    }

    private static @Nullable String unit(Entry entry) {
        return entry.unitName() == null ? entry.unit() : entry.unitName();
    }

    private static String givenName(@Nullable String name) {
        String stripped = name == null ? "" : name.strip();
        return stripped.substring(stripped.lastIndexOf(' ') + 1);
    }
}
