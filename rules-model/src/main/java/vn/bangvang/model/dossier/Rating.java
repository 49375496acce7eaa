package vn.bangvang.model.dossier;

/** How well the tasks of a year were done (mức độ hoàn thành nhiệm vụ), from the lowest to the highest. */
public enum Rating implements Ranked<Rating> {
    NOT_COMPLETED("Không hoàn thành nhiệm vụ"),
    COMPLETED("Hoàn thành nhiệm vụ"),
    GOOD("Hoàn thành tốt nhiệm vụ"),
    EXCELLENT("Hoàn thành xuất sắc nhiệm vụ");

    private final String label;

    Rating(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
