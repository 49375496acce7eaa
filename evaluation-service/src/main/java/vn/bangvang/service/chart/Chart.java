package vn.bangvang.service.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture and its data.
 *
 * @param id unique on the page
 * @param title the finding, in a sentence
 * @param description how to read the picture
 * @param narrow the picture as it fits the narrowest screen
 * @param wide the picture with more room across; absent where it is the same
 * @param columns names of the columns of the table, the first being that of its rows
 * @param rows the same data as in the picture
 */
public record Chart(
        String id,
        String title,
        String description,
        Picture narrow,
        @Nullable Picture wide,
        List<String> columns,
        List<List<String>> rows) {

    public Chart {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A picture that looks the same however wide it is. */
    Chart(
            String id,
            String title,
            String description,
            int height,
            List<Shape> shapes,
            List<String> columns,
            List<List<String>> rows) {
        this(id, title, description, new Picture(height, shapes), null, columns, rows);
    }

    /**
     * What is drawn.
     *
     * @param height in pixels
     */
    public record Picture(int height, List<Shape> shapes) {

        public Picture {
            shapes = List.copyOf(shapes);
        }
    }
}
