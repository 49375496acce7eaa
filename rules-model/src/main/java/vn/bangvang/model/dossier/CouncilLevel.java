package vn.bangvang.model.dossier;

/** The level of an emulation and commendation council. */
public enum CouncilLevel implements Labelled {
    GRASSROOTS("Hội đồng cấp cơ sở"),
    MINISTRY_PROVINCE("Hội đồng cấp bộ, ban, ngành, tỉnh"),
    CENTRAL("Hội đồng Thi đua - Khen thưởng Trung ương");

    private final String label;

    CouncilLevel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
