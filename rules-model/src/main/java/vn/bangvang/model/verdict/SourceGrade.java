package vn.bangvang.model.verdict;

import vn.bangvang.model.dossier.Labelled;

/** How sure it is that a rule says what the law says. */
public enum SourceGrade implements Labelled {
    /** The text of the provision was read. */
    TEXT("Đã đọc nguyên văn"),
    /** Known from guidance, a local copy or a text that is cut short. */
    SECONDARY("Nguồn thứ cấp, cần đối chiếu nguyên văn"),
    /** Inferred from comparison; the verdict is at most {@link Status#NEEDS_REVIEW}. */
    INFERRED("Suy ra, chưa thấy nguyên văn");

    private final String label;

    SourceGrade(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
