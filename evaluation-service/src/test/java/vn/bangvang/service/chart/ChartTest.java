package vn.bangvang.service.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.service.chart.Shape.Box;
import vn.bangvang.service.chart.Shape.Mark;
import vn.bangvang.service.chart.Shape.Stroke;
import vn.bangvang.service.chart.Shape.Words;

class ChartTest {

    private static final List<String> TWO = List.of("Tên", "Số");

    private static <S extends Shape> List<S> all(Chart chart, Class<S> kind) {
        return chart.narrow().shapes().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<Box> boxes(Chart chart, String style) {
        return all(chart, Box.class).stream()
                .filter(box -> box.style().equals(style))
                .toList();
    }

    @Test
    void theLongestBarIsAsWideAsThePageAndTheOthersInProportion() {
        Chart chart = new Bars()
                .add("a", 40, "40")
                .add("b", 10, "10")
                .add("c", 0, "0")
                .draw("x", "t", "d", TWO);

        assertThat(boxes(chart, "bar")).extracting(Box::width).containsExactly(100.0, 25.0, 0.0);
    }

    @Test
    void barsOfNothingAreDrawnWithoutWidth() {
        Chart chart = new Bars().add("a", 0, "0").draw("x", "t", "d", TWO);

        assertThat(boxes(chart, "bar")).extracting(Box::width).containsExactly(0.0);
    }

    @Test
    void nothingOverlapsAndAllFitsTheHeight() {
        Chart chart = new Bars()
                .add("Một cái tên dài hơn một dòng của hình vẽ này rất nhiều", 3, "3")
                .add("b", 1, "1", 2, "nhiều nhất 2")
                .draw("x", "t", "d", List.of("a", "b", "c"));

        int bottom = 0;
        for (Box box : boxes(chart, "track")) {
            assertThat(box.top()).isGreaterThan(bottom);
            bottom = box.top() + box.height();
        }
        assertThat(chart.narrow().height()).isGreaterThan(bottom);
        assertThat(all(chart, Words.class))
                .allSatisfy(words ->
                        assertThat(words.down()).isBetween(1, chart.narrow().height()));
    }

    private static long lines(Chart.Picture picture) {
        return picture.shapes().stream()
                .filter(shape -> shape instanceof Words words && words.style().equals("name"))
                .count();
    }

    @Test
    void longNamesHaveTheRoomOfAWideScreen() {
        Chart chart = new Bars()
                .add("Lao động tiên tiến: Hoàn thành tốt nhiệm vụ trở lên", 3, "3")
                .draw("x", "t", "d", TWO);

        assertThat(lines(chart.narrow())).isEqualTo(2);
        assertThat(chart.wide()).isNotNull();
        assertThat(lines(chart.wide())).isEqualTo(1);
        assertThat(chart.wide().height()).isLessThan(chart.narrow().height());
    }

    @ParameterizedTest
    @CsvSource({"30, true", "31, false"})
    void namesThatFitOneLineAreDrawnOnce(int letters, boolean once) {
        String name = "a".repeat(14) + " " + "b".repeat(letters - 15);

        assertThat(new Bars().add(name, 1, "1").draw("x", "t", "d", TWO).wide() == null)
                .isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({"2, 3, bar", "3, 3, bar", "4, 3, over"})
    void aBarBeyondItsLimitIsMarked(double value, double limit, String style) {
        Chart chart = new Bars().add("a", value, "v", limit, "l").draw("x", "t", "d", List.of("a", "b", "c"));

        assertThat(all(chart, Box.class)).extracting(Box::style).containsExactly("track", style);
        assertThat(all(chart, Stroke.class))
                .extracting(Stroke::left)
                .containsExactly(Bars.percent(limit, Math.max(value, limit)));
    }

    @Test
    void theTableHasTheNumbersOfThePicture() {
        assertThat(new Bars()
                        .add("a", 40, "40")
                        .add("b", 10, "10")
                        .draw("x", "t", "d", TWO)
                        .rows())
                .containsExactly(List.of("a", "40"), List.of("b", "10"));
    }

    @Test
    void partsOfAShareFollowEachOther() {
        Chart chart = new Shares()
                .add(new Shares.Share("a", 2, 1, 5, 40.0, "2/8"))
                .draw("x", "t", "d", List.of("a", "b", "c", "d", "e"));

        assertThat(boxes(chart, "bar")).extracting(Box::width).containsExactly(25.0);
        assertThat(boxes(chart, "hatched"))
                .extracting(Box::left, Box::width)
                .containsExactly(org.assertj.core.api.Assertions.tuple(25.0, 12.5));
        assertThat(all(chart, Stroke.class)).extracting(Stroke::left).containsExactly(40.0);
    }

    @Test
    void aShareOfNobodyIsEmpty() {
        Chart chart = new Shares()
                .add(new Shares.Share("a", 0, 0, 0, null, "0/0"))
                .draw("x", "t", "d", List.of("a", "b", "c", "d", "e"));

        assertThat(boxes(chart, "bar")).extracting(Box::width).containsExactly(0.0);
    }

    private static Chart timeline(Timeline.Row row, int until) {
        return new Timeline().add(row).draw("x", "t", "d", until, List.of("a", "b", "c", "d"));
    }

    @Test
    void yearsWithoutAYearlyTitleAreGapsUpToTheYearUnderReview() {
        Chart chart = timeline(new Timeline.Row("a", Set.of(2020, 2022), true, null), 2025);

        assertThat(chart.rows()).containsExactly(List.of("a", "2020, 2022", "2021, 2023, 2024", "–"));
        assertThat(all(chart, Mark.class)).extracting(Mark::style).containsExactly("held", "gap", "held", "gap", "gap");
    }

    @Test
    void aCommendationHasNoGaps() {
        assertThat(timeline(new Timeline.Row("a", Set.of(2015, 2020), false, null), 2025)
                        .rows())
                .containsExactly(List.of("a", "2015, 2020", "–", "–"));
    }

    @Test
    void theNextYearIsMarkedBeyondTheYearUnderReview() {
        Chart chart = timeline(new Timeline.Row("a", Set.of(), true, 2027), 2025);

        assertThat(all(chart, Mark.class))
                .extracting(Mark::style, Mark::across)
                .containsExactly(org.assertj.core.api.Assertions.tuple("next", 83.33));
    }

    @Test
    void yearsDoNotCrowd() {
        Chart chart = timeline(new Timeline.Row("a", Set.of(1960, 2025), false, null), 2025);

        assertThat(all(chart, Words.class).stream()
                        .filter(words -> words.anchor().equals("middle")))
                .hasSizeLessThanOrEqualTo(7);
        assertThat(all(chart, Mark.class))
                .allSatisfy(mark -> assertThat(mark.across()).isBetween(0.0, 100.0));
    }

    @Test
    void linesBreakBetweenWords() {
        assertThat(Wrap.lines("Chiến sĩ thi đua cơ sở", 12)).containsExactly("Chiến sĩ thi", "đua cơ sở");
    }

    @Test
    void aWordLongerThanALineIsBrokenAndNothingIsLost() {
        String word = "N".repeat(300);

        assertThat(Wrap.lines("a " + word, 34))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(34));
        assertThat(String.join("", Wrap.lines(word, 34))).isEqualTo(word);
    }

    @Test
    void nothingIsOneEmptyLine() {
        assertThat(Wrap.lines(" ", 10)).containsExactly("");
    }
}
