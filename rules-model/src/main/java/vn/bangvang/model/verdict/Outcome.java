package vn.bangvang.model.verdict;

import vn.bangvang.model.dossier.Labelled;

/** Whether a condition holds. Data that is missing makes it unknown, never a yes and never a no. */
public enum Outcome implements Labelled {
    MET("Đạt"),
    NOT_MET("Không đạt"),
    UNKNOWN("Chưa có dữ liệu"),
    /** The council's own choice; it never changes a verdict. */
    FOR_COUNCIL("Hội đồng xem xét");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
