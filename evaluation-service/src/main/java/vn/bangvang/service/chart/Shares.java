package vn.bangvang.service.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One bar for each group, divided into those who are, those who may be and those who are not, with the share that is asked. */
public final class Shares {

    private final List<Share> shares = new ArrayList<>();

    /**
     * A group.
     *
     * @param required the share that is asked, in percent; absent where none is
     * @param shown the share and what is asked, in words
     */
    public record Share(
            String name,
            long yes,
            long unknown,
            long no,
            @Nullable Double required,
            String shown) {

        long all() {
            return yes + unknown + no;
        }
    }

    /** Adds a group. */
    public Shares add(Share share) {
        shares.add(share);
        return this;
    }

    /** Whether there is anything to draw. */
    public boolean isEmpty() {
        return shares.isEmpty();
    }

    /**
     * The bars, drawn.
     *
     * @param columns names of the columns of the table: of the groups, of the three parts, and of the words
     */
    public Chart draw(String id, String title, String description, List<String> columns) {
        List<Shape> shapes = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        int top = 0;
        for (Share share : shares) {
            int down = top;
            for (String line : Wrap.lines(share.name(), Bars.LETTERS + 8)) {
                down += Bars.LINE;
                shapes.add(new Shape.Words(0, down - 6, "start", line, "name"));
            }
            double yes = Bars.percent((double) share.yes(), (double) share.all());
            double unknown = Bars.percent((double) share.unknown(), (double) share.all());
            shapes.add(new Shape.Box(0, 100, down, Bars.BAR, "track"));
            shapes.add(new Shape.Box(0, yes, down, Bars.BAR, "bar"));
            shapes.add(new Shape.Box(yes, unknown, down, Bars.BAR, "hatched"));
            Double required = share.required();
            if (required != null) {
                shapes.add(new Shape.Stroke(required, down - 4, required, down + Bars.BAR + 4, "limit"));
            }
            for (String line : Wrap.lines(share.shown(), Bars.LETTERS + 8)) {
                down += Bars.LINE;
                shapes.add(new Shape.Words(0, down + Bars.BAR - 4, "start", line, "small"));
            }
            top = down + Bars.BAR + Bars.GAP;
            rows.add(List.of(
                    share.name(),
                    String.valueOf(share.yes()),
                    String.valueOf(share.unknown()),
                    String.valueOf(share.no()),
                    share.shown()));
        }
        return new Chart(id, title, description, Math.max(1, top), shapes, columns, rows);
    }
}
