package vn.bangvang.model.verdict;

/**
 * Where the law says so.
 *
 * @param instrument key of the instrument, such as {@code luat-06-2022-qh15}
 * @param title short name of the instrument, such as {@code Luật 06/2022/QH15}
 * @param place article, paragraph and point, such as {@code Điều 22 khoản 1 điểm a}
 */
public record Citation(String instrument, String title, String place) {

    /** The citation as it stands on a paper. */
    public String text() {
        return place + " " + title;
    }
}
