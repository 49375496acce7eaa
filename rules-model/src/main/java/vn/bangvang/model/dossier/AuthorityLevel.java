package vn.bangvang.model.dossier;

/** Who recognised something, from the lowest level to the highest. */
public enum AuthorityLevel implements Ranked<AuthorityLevel> {
    GRASSROOTS("Cơ sở"),
    DISTRICT("Cấp huyện"),
    MINISTRY_PROVINCE("Bộ, ban, ngành, tỉnh"),
    STATE("Cấp Nhà nước");

    private final String label;

    AuthorityLevel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
