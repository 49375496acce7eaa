package vn.bangvang.model.procedure;

import vn.bangvang.model.dossier.Labelled;

/** The form of procedure that a list of papers belongs to. */
public enum ProcedureForm implements Labelled {
    ORDINARY("Thủ tục thông thường"),
    SIMPLIFIED("Thủ tục đơn giản"),
    /** For those whom the head of a body found out to be worthy. */
    DISCOVERED("Do người đứng đầu phát hiện để khen thưởng");

    private final String label;

    ProcedureForm(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
