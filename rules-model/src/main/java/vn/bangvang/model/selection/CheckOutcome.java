package vn.bangvang.model.selection;

import vn.bangvang.model.dossier.Labelled;

/** What a check over a round found. Data that is missing makes it unknown, never a yes and never a no. */
public enum CheckOutcome implements Labelled {
    /** Nothing to remark. */
    OK("Không có điều phải lưu ý"),
    /** Something that the council or the secretariat has to look at. */
    NOTICED("Cần lưu ý"),
    /** The round does not say enough. */
    UNKNOWN("Chưa đủ dữ liệu"),
    /** Not asked on this day, or the round holds nothing that it is about. */
    NOT_APPLICABLE("Không áp dụng");

    private final String label;

    CheckOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
