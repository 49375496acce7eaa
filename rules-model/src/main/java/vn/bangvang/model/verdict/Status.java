package vn.bangvang.model.verdict;

import vn.bangvang.model.dossier.Labelled;

/**
 * What the rules say about one award for one candidate. None of them says that the award is given: that
 * is decided by the council and the competent authority.
 */
public enum Status implements Labelled {
    /** Every condition that the rules know is met. */
    ELIGIBLE("Đủ điều kiện"),
    /** No condition is missed, but some cannot be settled from the dossier. */
    NEEDS_REVIEW("Cần xem xét thêm"),
    /** The law forbids to decide while a matter is open. */
    ON_HOLD("Tạm hoãn"),
    /** At least one condition is missed. */
    NOT_ELIGIBLE("Chưa đủ điều kiện"),
    /** The award is for another audience. */
    NOT_APPLICABLE("Không thuộc đối tượng");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
