package vn.bangvang.service.list;

import java.util.List;
import java.util.Optional;

/** Tells people which columns a list may have. */
public final class ListColumns {

    private ListColumns() {}

    /** The header of the column of a list with a row for each candidate in which a value of a dossier is written. */
    public static Optional<String> headerOf(String pointer) {
        String[] steps = pointer.split("/", -1);
        String section = steps.length > 1 ? "/" + steps[1] : pointer;
        return Layouts.WIDE.columns().stream()
                .filter(column -> pointer.equals(column.pointer()))
                .findFirst()
                .or(() -> Layouts.WIDE.columns().stream()
                        .filter(column -> section.equals(column.pointer())
                                || column.pointer().startsWith(section + "/0"))
                        .findFirst())
                .map(ListColumn::header);
    }

    /** The columns of all layouts, as Markdown, in Vietnamese. */
    public static String describe() {
        StringBuilder out = new StringBuilder();
        for (ListLayout layout : ListLayout.values()) {
            out.append("## ").append(layout.label()).append("\n\n").append(describe(layout));
        }
        return out.toString();
    }

    /** The columns of one layout, as Markdown, in Vietnamese. */
    public static String describe(ListLayout layout) {
        return switch (layout) {
            case WIDE -> table(Layouts.WIDE.columns());
            case LONG -> table(Layouts.LONG.columns());
            case LINKED -> linked();
        };
    }

    private static String linked() {
        StringBuilder out = new StringBuilder();
        for (LinkedTable table : LinkedTable.values()) {
            out.append("### `")
                    .append(table.fileName())
                    .append(".csv`: ")
                    .append(table.label())
                    .append("\n\n")
                    .append(table(ListTemplates.columns(table)));
        }
        return out.toString();
    }

    private static String table(List<ListColumn> columns) {
        StringBuilder out =
                new StringBuilder("| Cột | Cách ghi | Ví dụ | Tiêu đề khác cũng nhận |\n|---|---|---|---|\n");
        for (ListColumn column : columns) {
            String example = column.examples().stream()
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            out.append("| ")
                    .append(escaped(column.header()))
                    .append(" | ")
                    .append(escaped(column.help()))
                    .append(" | ")
                    .append(escaped(example))
                    .append(" | ")
                    .append(escaped(String.join("; ", column.synonyms())))
                    .append(" |\n");
        }
        return out.append('\n').toString();
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|");
    }
}
