package vn.bangvang.model.procedure;

import vn.bangvang.model.dossier.Labelled;

/** Whether a paper that the law asks for is in the dossier. */
public enum DocumentStatus implements Labelled {
    PRESENT("Có trong hồ sơ"),
    MISSING("Thiếu"),
    /** The dossier does not list its papers, or does not say whether the paper is needed. */
    UNKNOWN("Chưa rõ"),
    /** The case for which the law asks for it is not this one. */
    NOT_REQUIRED("Không cần");

    private final String label;

    DocumentStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
