package vn.bangvang.service.list;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of the files of a linked list, and what each file must have. */
final class LinkedColumns {

    private static final Map<LinkedTable, LinkedColumns> ALL = all();

    private final ColumnSet columns;
    private final @Nullable RecordColumns<?> records;

    private LinkedColumns(@Nullable Class<? extends Record> type) {
        records = type == null ? null : new RecordColumns<>(type);
        columns = records == null ? Layouts.WIDE : new ColumnSet(withKeys(records.columns()));
    }

    static LinkedColumns of(LinkedTable table) {
        LinkedColumns columns = ALL.get(table);
        if (columns == null) {
            throw new IllegalStateException("No columns for " + table);
        }
        return columns;
    }

    ColumnSet columns() {
        return columns;
    }

    /** How the rows become entries; {@code null} for the candidates. */
    @Nullable RecordColumns<?> records() {
        return records;
    }

    ListFile.Layout layout() {
        return new ListFile.Layout(ListLayout.LINKED, columns, (header, rows) -> missing(header));
    }

    private @Nullable String missing(Header header) {
        List<String> missing = new ArrayList<>();
        if (!header.has(CandidateColumns.ID, CandidateColumns.CITIZEN_ID)) {
            missing.add("“Mã hồ sơ”");
        }
        if (records == null) {
            if (!WideLayout.hasName(header)) {
                missing.add("“Họ và tên”");
            }
        } else {
            for (String key : records.requiredKeys()) {
                if (!header.has(key)) {
                    missing.add("“" + columns.column(key).header() + "”");
                }
            }
        }
        return missing.isEmpty() ? null : String.join(", ", missing);
    }

    private static List<ListColumn> withKeys(List<ListColumn> columns) {
        List<ListColumn> all = new ArrayList<>();
        all.add(Layouts.WIDE.column(CandidateColumns.ID).example("VÍ DỤ 1", "", ""));
        all.add(Layouts.WIDE.column(CandidateColumns.CITIZEN_ID).example("000080000001", "", ""));
        all.addAll(columns);
        return all;
    }

    private static Map<LinkedTable, LinkedColumns> all() {
        Map<LinkedTable, LinkedColumns> all = new EnumMap<>(LinkedTable.class);
        for (LinkedTable table : LinkedTable.values()) {
            all.put(table, new LinkedColumns(table.type()));
        }
        return all;
    }
}
