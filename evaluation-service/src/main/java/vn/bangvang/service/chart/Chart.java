package vn.bangvang.service.chart;

import java.util.List;

/**
 * A picture and its data.
 *
 * @param id unique on the page
 * @param title the finding, in a sentence
 * @param description how to read the picture
 * @param height in pixels
 * @param columns names of the columns of the table, the first being that of its rows
 * @param rows the same data as in the picture
 */
public record Chart(
        String id,
        String title,
        String description,
        int height,
        List<Shape> shapes,
        List<String> columns,
        List<List<String>> rows) {

    public Chart {
        shapes = List.copyOf(shapes);
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
