package vn.bangvang.service.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what was read as something else. The number of distinct entries is bounded for each kind and column. */
final class ConversionLog {

    private static final int MOST_PER_COLUMN = 50;

    private final int mostPerColumn;
    private final Map<Topic, Map<Change, Counter>> topics = new LinkedHashMap<>();

    private record Topic(Conversion.Kind kind, String column) {}

    private record Change(String found, String readAs) {}

    private static final class Counter {
        private long firstRow;
        private long count;

        Counter(long firstRow) {
            this.firstRow = firstRow;
        }
    }

    ConversionLog() {
        this(MOST_PER_COLUMN);
    }

    private ConversionLog(int mostPerColumn) {
        this.mostPerColumn = mostPerColumn;
    }

    /** A log for a part of a file, which is added to the one of the file before it grows. */
    static ConversionLog ofPart() {
        return new ConversionLog(Integer.MAX_VALUE);
    }

    /** Adds what a part of the file was read as; the parts are to be added in their order. */
    void add(ConversionLog part) {
        part.topics.forEach((topic, changes) -> changes.forEach((change, counter) ->
                add(topic.kind(), topic.column(), change.found(), change.readAs(), counter.firstRow, counter.count)));
    }

    void add(Conversion.Kind kind, String column, String found, String readAs, long row) {
        add(kind, column, found, readAs, row, 1);
    }

    private void add(Conversion.Kind kind, String column, String found, String readAs, long row, long times) {
        Map<Change, Counter> changes = topics.computeIfAbsent(new Topic(kind, column), topic -> new LinkedHashMap<>());
        Change change = new Change(found, readAs);
        Counter counter = changes.get(change);
        if (counter == null) {
            Change entered = changes.size() < mostPerColumn ? change : new Change(Conversion.OTHERS, Conversion.OTHERS);
            counter = changes.computeIfAbsent(entered, entry -> new Counter(row));
        }
        counter.count += times;
        counter.firstRow = Math.min(counter.firstRow, row);
    }

    List<Conversion> conversions() {
        List<Conversion> conversions = new ArrayList<>();
        topics.forEach((topic, changes) -> changes.forEach((change, counter) -> conversions.add(new Conversion(
                topic.kind(), topic.column(), change.found(), change.readAs(), counter.count, counter.firstRow))));
        return conversions;
    }
}
