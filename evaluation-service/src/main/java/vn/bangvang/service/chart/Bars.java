package vn.bangvang.service.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Horizontal bars, each below its name, with the limit of each where there is one. */
public final class Bars {

    static final int LETTERS = 30;
    static final int WIDE_LETTERS = 58;
    static final int LINE = 22;
    static final int BAR = 18;
    static final int GAP = 14;

    private final List<Bar> bars = new ArrayList<>();

    /**
     * A bar.
     *
     * @param value how long it is
     * @param shown the value in words
     * @param limit where the line is drawn that it is to keep to; absent where there is none
     * @param limitShown the limit in words; empty where there is none
     */
    public record Bar(
            String name,
            double value,
            String shown,
            @Nullable Double limit,
            String limitShown) {}

    /** Adds a bar. */
    public Bars add(String name, double value, String shown) {
        bars.add(new Bar(name, value, shown, null, ""));
        return this;
    }

    /** Adds a bar with its limit. */
    public Bars add(String name, double value, String shown, double limit, String limitShown) {
        bars.add(new Bar(name, value, shown, limit, limitShown));
        return this;
    }

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return bars.isEmpty();
    }

    /**
     * The bars, drawn.
     *
     * @param columns names of the columns of the table: of the names, of the values and, where there are limits, of those
     */
    public Chart draw(String id, String title, String description, List<String> columns) {
        double most = bars.stream()
                .mapToDouble(bar -> Math.max(bar.value(), bar.limit() == null ? 0 : bar.limit()))
                .max()
                .orElse(0);
        List<List<String>> rows = new ArrayList<>();
        for (Bar bar : bars) {
            rows.add(
                    columns.size() > 2
                            ? List.of(bar.name(), bar.shown(), bar.limitShown())
                            : List.of(bar.name(), bar.shown()));
        }
        Chart.Picture narrow = picture(most, LETTERS);
        Chart.Picture wide = picture(most, WIDE_LETTERS);
        return new Chart(id, title, description, narrow, wide.equals(narrow) ? null : wide, columns, rows);
    }

    /** The bars with so many letters in a line of their names. */
    private Chart.Picture picture(double most, int letters) {
        List<Shape> shapes = new ArrayList<>();
        int top = 0;
        for (Bar bar : bars) {
            top = draw(bar, top, most, letters, shapes) + GAP;
        }
        return new Chart.Picture(Math.max(1, top), shapes);
    }

    private static int draw(Bar bar, int top, double most, int letters, List<Shape> shapes) {
        int down = top;
        boolean first = true;
        for (String line : Wrap.lines(bar.name(), letters)) {
            down += LINE;
            shapes.add(new Shape.Words(0, down - 6, "start", line, "name"));
            if (first) {
                shapes.add(new Shape.Words(100, down - 6, "end", bar.shown(), "value"));
                first = false;
            }
        }
        Double limit = bar.limit();
        boolean over = limit != null && bar.value() > limit;
        shapes.add(new Shape.Box(0, 100, down, BAR, "track"));
        shapes.add(new Shape.Box(0, percent(bar.value(), most), down, BAR, over ? "over" : "bar"));
        if (limit != null) {
            double at = percent(limit, most);
            shapes.add(new Shape.Stroke(at, down - 3, at, down + BAR + 3, "limit"));
            shapes.add(
                    new Shape.Words(at, down + BAR + LINE - 4, at > 50 ? "end" : "start", bar.limitShown(), "small"));
            return down + BAR + LINE;
        }
        return down + BAR;
    }

    static double percent(double value, double most) {
        return most <= 0 ? 0 : Math.round(Math.min(1, Math.max(0, value / most)) * 10_000) / 100.0;
    }
}
