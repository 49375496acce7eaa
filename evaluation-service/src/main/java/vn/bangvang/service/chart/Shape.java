package vn.bangvang.service.chart;

/** Something that is drawn. Across the page places are in percent of its width, so that letters keep their size; down it in pixels. */
public sealed interface Shape {

    /** The name by which a template tells the kinds apart. */
    String kind();

    /**
     * A rectangle.
     *
     * @param style class by which it is filled
     */
    record Box(double left, double width, int top, int height, String style) implements Shape {
        @Override
        public String kind() {
            return "box";
        }
    }

    /** A straight line. */
    record Stroke(double left, int top, double right, int bottom, String style) implements Shape {
        @Override
        public String kind() {
            return "stroke";
        }
    }

    /** A mark in the middle of a place. */
    record Mark(double across, int down, String style) implements Shape {
        @Override
        public String kind() {
            return "mark";
        }
    }

    /**
     * Letters.
     *
     * @param down the line that they stand on
     * @param anchor {@code start}, {@code middle} or {@code end}
     */
    record Words(double across, int down, String anchor, String text, String style) implements Shape {
        @Override
        public String kind() {
            return "words";
        }
    }
}
