package vn.bangvang.service.list;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.service.list.ListChanges.CellChange;
import vn.bangvang.service.list.ListChanges.OfFile;

/** The rows of a file with what people changed laid over them. */
final class ChangedRows implements RowSource {

    private final RowSource source;
    private final OfFile changes;
    private final Map<Long, List<CellChange>> byRow = new HashMap<>();
    private @Nullable Row found;

    ChangedRows(RowSource source, OfFile changes) {
        this.source = source;
        this.changes = changes;
        for (CellChange cell : changes.cells()) {
            byRow.computeIfAbsent(cell.row(), row -> new ArrayList<>(2)).add(cell);
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        found = source.next();
        return found == null ? null : changed(found);
    }

    private Row changed(Row row) {
        if (isLeftOut(row.number())) {
            return new Row(row.number(), List.of());
        }
        List<CellChange> cells = byRow.get(row.number());
        if (cells == null) {
            return row;
        }
        List<String> texts = new ArrayList<>(row.cells());
        List<CellKind> kinds = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            kinds.add(row.kind(i));
        }
        for (CellChange cell : cells) {
            while (texts.size() <= cell.column()) {
                texts.add("");
                kinds.add(CellKind.TEXT);
            }
            texts.set(cell.column(), cell.text());
            kinds.set(cell.column(), CellKind.TEXT);
        }
        return new Row(row.number(), texts, kinds);
    }

    /** Whether a row is not of the list. */
    boolean isLeftOut(long row) {
        return changes.leftOut().contains(row);
    }

    /** The cells of a row that were changed. */
    List<CellChange> changesOf(long row) {
        return byRow.getOrDefault(row, List.of());
    }

    /** The row that was last given, as it stands in the file. */
    @Nullable Row found() {
        return found;
    }

    @Override
    public boolean isHidden() {
        return source.isHidden();
    }

    @Override
    public List<Merged> merged() {
        return source.merged();
    }

    @Override
    public long bytesRead() {
        return source.bytesRead();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
