package vn.bangvang.model.dossier;

/** The result of a course, from the lowest to the highest. */
public enum StudyResult implements Ranked<StudyResult> {
    WEAK("Yếu, kém"),
    AVERAGE("Trung bình"),
    FAIR("Khá"),
    VERY_GOOD("Giỏi"),
    EXCELLENT("Xuất sắc");

    private final String label;

    StudyResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
