package vn.bangvang.model.selection;

import vn.bangvang.model.dossier.Ranked;

/** How much weight a check has when it notices something, from the lightest to the heaviest. */
public enum CheckSeverity implements Ranked<CheckSeverity> {
    REMINDER("Nhắc"),
    WARNING("Cảnh báo"),
    BLOCKING("Chặn");

    private final String label;

    CheckSeverity(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
