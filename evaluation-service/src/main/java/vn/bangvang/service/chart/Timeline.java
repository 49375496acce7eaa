package vn.bangvang.service.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Years from left to right, a row for each title: the years in which it was held, the gaps between them, and what may come. */
public final class Timeline {

    private static final int TRACK = 26;
    private static final int MOST_YEARS = 40;
    private static final int MOST_NUMBERS = 7;

    private final List<Row> rows = new ArrayList<>();

    /**
     * A row.
     *
     * @param held years in which it was held
     * @param yearly whether a year without it is a gap
     * @param next the first year in which it can be had; absent where none can be named
     */
    public record Row(
            String name,
            Set<Integer> held,
            boolean yearly,
            @Nullable Integer next) {

        public Row {
            held = Set.copyOf(held);
        }

        /** The years without it, between the first and the last with it, and up to a year. */
        public Set<Integer> gaps(int until) {
            Set<Integer> gaps = new TreeSet<>();
            if (yearly && !held.isEmpty()) {
                int first = new TreeSet<>(held).first();
                int last = Math.max(until, new TreeSet<>(held).last());
                for (int year = first; year <= last; year++) {
                    if (!held.contains(year)) {
                        gaps.add(year);
                    }
                }
            }
            return gaps;
        }
    }

    /** Adds a row. */
    public Timeline add(Row row) {
        rows.add(row);
        return this;
    }

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /**
     * The rows, drawn.
     *
     * @param reviewed the year under review; a yearly title that is not held in the years before it has gaps
     * @param columns names of the columns of the table: of the titles, of years, of gaps and of the next year
     */
    public Chart draw(String id, String title, String description, int reviewed, List<String> columns) {
        TreeSet<Integer> years = new TreeSet<>();
        years.add(reviewed);
        rows.forEach(row -> {
            years.addAll(row.held());
            if (row.next() != null) {
                years.add(row.next());
            }
        });
        int last = years.last();
        int first = Math.max(years.first(), last - MOST_YEARS + 1);
        int span = last - first + 1;
        List<Shape> shapes = new ArrayList<>();
        List<List<String>> table = new ArrayList<>();
        int down = numbers(first, last, 0, shapes);
        for (Row row : rows) {
            Set<Integer> gaps = row.gaps(reviewed - 1);
            for (String line : Wrap.lines(row.name(), Bars.LETTERS + 8)) {
                down += Bars.LINE;
                shapes.add(new Shape.Words(0, down - 6, "start", line, "name"));
            }
            int middle = down + TRACK / 2;
            shapes.add(new Shape.Stroke(0, middle, 100, middle, "axis"));
            for (int year = first; year <= last; year++) {
                double at = across(year, first, span);
                if (row.held().contains(year)) {
                    shapes.add(new Shape.Mark(at, middle, "held"));
                } else if (row.next() != null && row.next() == year) {
                    shapes.add(new Shape.Mark(at, middle, "next"));
                } else if (gaps.contains(year)) {
                    shapes.add(new Shape.Mark(at, middle, "gap"));
                }
            }
            down += TRACK + Bars.GAP / 2;
            table.add(List.of(
                    row.name(),
                    years(row.held()),
                    years(gaps),
                    row.next() == null ? "–" : row.next().toString()));
        }
        return new Chart(id, title, description, down, shapes, columns, table);
    }

    private static int numbers(int first, int last, int top, List<Shape> shapes) {
        int span = last - first + 1;
        int step = (span + MOST_NUMBERS - 1) / MOST_NUMBERS;
        for (int year = last; year >= first; year -= step) {
            shapes.add(new Shape.Words(
                    across(year, first, span), top + Bars.LINE - 6, "middle", String.valueOf(year), "small"));
        }
        return top + Bars.LINE;
    }

    private static double across(int year, int first, int span) {
        return Math.round((year - first + 0.5) / span * 10_000) / 100.0;
    }

    private static String years(Set<Integer> years) {
        return years.isEmpty()
                ? "–"
                : new TreeSet<>(years).stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
