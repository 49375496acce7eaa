package vn.bangvang.model.selection;

import vn.bangvang.model.dossier.Labelled;

/** How a requirement of a letter can be checked. */
public enum RequirementKind implements Labelled {
    HARD("Cứng"),
    COUNTED("Đếm, tỷ lệ, ngưỡng"),
    DOCUMENTED("Có văn bản, dữ liệu"),
    QUALITATIVE("Định tính");

    private final String label;

    RequirementKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
