package vn.bangvang.kb.vocabulary;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.model.dossier.Section;

/** Writes the reference of the vocabulary for legal staff, from the words themselves. */
public final class VocabularyReference {

    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("Subject", "Từ chung cho cá nhân, tập thể, hộ gia đình"),
            Map.entry("Individual", "Từ về cá nhân"),
            Map.entry("Collective", "Từ về tập thể"),
            Map.entry("Household", "Từ về hộ gia đình"),
            Map.entry("Count", "So sánh một số đếm"),
            Map.entry("Share", "So sánh một tỷ lệ"),
            Map.entry("Level", "So sánh một mức độ"),
            Map.entry("Scores", "So sánh điểm bình xét"),
            Map.entry("Held", "Danh hiệu, hình thức đã được tặng"),
            Map.entry("Works", "Sáng kiến, đề tài, công trình"),
            Map.entry("Achievements", "Thành tích khác"),
            Map.entry("Checks", "Nối các điều kiện"));

    private VocabularyReference() {}

    /** The reference as Markdown, in Vietnamese. */
    public static String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("# Từ vựng của quy tắc\n\n");
        text.append("Quy tắc chỉ được viết bằng các từ dưới đây. Mỗi từ đo; quy tắc nói thế nào là đủ.\n");
        VocabularyIndex.byOwner().forEach((owner, entries) -> {
            text.append("\n## ").append(HEADINGS.get(owner.getSimpleName())).append("\n");
            entries.forEach(entry -> entry(entry, text));
        });
        text.append("\n## Giá trị\n");
        new TreeMap<>(VocabularyIndex.valueTypes()).forEach((name, type) -> {
            text.append("\n### `").append(name).append("`\n\n");
            VocabularyIndex.labelsOf(type)
                    .forEach((value, label) -> text.append("- `")
                            .append(value)
                            .append("`: ")
                            .append(label)
                            .append('\n'));
        });
        return text.toString();
    }

    private static void entry(VocabularyIndex.Entry entry, StringBuilder text) {
        Word word = entry.word();
        text.append("\n### `").append(entry.signature()).append("`\n\n");
        text.append(word.meaning()).append("\n\n");
        line("Đơn vị", word.unit(), text);
        line("Căn cứ", word.law(), text);
        line("Khi hồ sơ không nói gì", word.silent(), text);
        line("Đọc ở", Stream.of(word.reads()).map(Section::label).collect(Collectors.joining("; ")), text);
        text.append("\n```\n").append(word.example()).append("\n```\n");
    }

    private static void line(String name, String value, StringBuilder text) {
        if (!value.isEmpty()) {
            text.append("- ").append(name).append(": ").append(value).append('\n');
        }
    }
}
