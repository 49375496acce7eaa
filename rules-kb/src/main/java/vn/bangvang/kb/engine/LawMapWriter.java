package vn.bangvang.kb.engine;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.kb.engine.LawMap.AwardEntry;
import vn.bangvang.kb.engine.LawMap.Coverage;
import vn.bangvang.kb.engine.LawMap.RuleSetEntry;
import vn.bangvang.kb.engine.LawMap.State;
import vn.bangvang.model.dossier.Section;
import vn.bangvang.model.verdict.NotEncoded;
import vn.bangvang.model.verdict.SourceGrade;

/** Writes the map of the law as Markdown, in Vietnamese. */
public final class LawMapWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Map<State, String> STATES = Map.of(
            State.ENCODED, "đủ",
            State.PARTLY_ENCODED, "một phần",
            State.NOT_ENCODED, "chưa",
            State.ABSENT, "–");

    private static final Map<String, String> INSTRUMENT_STATES =
            Map.of("encoded", "đã mã hóa", "not_encoded", "chưa mã hóa", "pending", "chưa có văn bản");

    private final LawMap map;
    private final StringBuilder text = new StringBuilder();

    private LawMapWriter(LawMap map) {
        this.map = map;
    }

    /** The map as Markdown. */
    public static String markdown(LawMap map) {
        LawMapWriter writer = new LawMapWriter(map);
        writer.heading();
        writer.coverage();
        writer.gaps();
        writer.chart();
        writer.parameters();
        writer.instruments();
        return writer.text.toString();
    }

    private void heading() {
        text.append("# Bản đồ quy định\n\n")
                .append(
                        "Danh hiệu, hình thức khen thưởng nào đã được mã hóa theo bộ quy tắc nào, dựa trên nguồn nào, và điều"
                                + " khoản nào chưa có.\n\n");
        text.append("| Bộ quy tắc | Địa bàn | Từ ngày | Đến ngày | Gồm |\n|---|---|---|---|---|\n");
        for (RuleSetEntry ruleSet : map.ruleSets()) {
            row(ruleSet.id(), ruleSet.jurisdiction(), day(ruleSet.from()), day(ruleSet.to()), ruleSet.name());
        }
    }

    private void coverage() {
        text.append("\n## Mức độ mã hóa\n\n")
                .append(
                        "“đủ”: mọi tiêu chuẩn đã biết đều thành quy tắc; “một phần”: còn điều khoản chưa có, xem dưới; “chưa”:"
                                + " chỉ biết là có; “–”: bộ quy tắc không nói đến. Các con số: số quy tắc đọc nguyên văn / nguồn thứ cấp /"
                                + " suy ra.\n\n");
        text.append("| Danh hiệu, hình thức |");
        map.ruleSets().forEach(ruleSet -> text.append(' ').append(ruleSet.id()).append(" |"));
        text.append("\n|---|").append("---|".repeat(map.ruleSets().size())).append('\n');
        for (AwardEntry award : map.awards()) {
            text.append("| ").append(award.name()).append(" |");
            award.byRuleSet()
                    .values()
                    .forEach(coverage -> text.append(' ').append(cell(coverage)).append(" |"));
            text.append('\n');
        }
    }

    private static String cell(Coverage coverage) {
        String state = STATES.getOrDefault(coverage.state(), "");
        if (coverage.points().isEmpty()) {
            return state;
        }
        return state + " "
                + Arrays.stream(SourceGrade.values())
                        .map(grade -> String.valueOf(coverage.points().getOrDefault(grade, 0)))
                        .collect(Collectors.joining("/"));
    }

    private void gaps() {
        text.append("\n## Điều khoản chưa mã hóa\n");
        for (AwardEntry award : map.awards()) {
            Map<NotEncoded, List<String>> ruleSets = award.byRuleSet().entrySet().stream()
                    .flatMap(entry ->
                            entry.getValue().notEncoded().stream().map(note -> Map.entry(note, entry.getKey())))
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey,
                            LinkedHashMap::new,
                            Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            if (!ruleSets.isEmpty()) {
                text.append("\n### ").append(award.name()).append("\n\n");
                ruleSets.forEach((note, ids) -> text.append("- ")
                        .append(note.citation().text())
                        .append(": ")
                        .append(note.reason())
                        .append(" (")
                        .append(String.join(", ", ids))
                        .append(")\n"));
            }
        }
    }

    private void chart() {
        List<Section> sections = Arrays.stream(Section.values())
                .filter(section ->
                        map.awards().stream().anyMatch(award -> award.reads().contains(section.property())))
                .toList();
        text.append("\n## Phần nào của hồ sơ cần cho danh hiệu nào\n\n| Danh hiệu, hình thức |");
        sections.forEach(section -> text.append(' ').append(section.label()).append(" |"));
        text.append("\n|---|").append("---|".repeat(sections.size())).append('\n');
        for (AwardEntry award : map.awards()) {
            if (!award.reads().isEmpty()) {
                text.append("| ").append(award.name()).append(" |");
                sections.forEach(section -> text.append(award.reads().contains(section.property()) ? " x |" : "  |"));
                text.append('\n');
            }
        }
    }

    private void parameters() {
        text.append("\n## Các con số và cách tính\n\n");
        text.append(
                "| Tham số | Giá trị | Từ ngày | Đến ngày | Địa bàn | Căn cứ | Nguồn |\n|---|---|---|---|---|---|---|\n");
        map.parameters()
                .forEach(parameter -> row(
                        parameter.name(),
                        parameter.value(),
                        day(parameter.from()),
                        day(parameter.to()),
                        parameter.jurisdiction(),
                        parameter.citation().text(),
                        parameter.source().label()));
    }

    private void instruments() {
        text.append("\n## Văn bản\n\n| Văn bản | Từ ngày | Đến ngày | Tình trạng | Ghi chú |\n|---|---|---|---|---|\n");
        map.instruments()
                .forEach(instrument -> row(
                        instrument.title(),
                        day(instrument.from()),
                        day(instrument.to()),
                        INSTRUMENT_STATES.getOrDefault(instrument.state(), instrument.state()),
                        instrument.note() == null ? "" : instrument.note()));
    }

    private void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
