package vn.bangvang.model.dossier;

/** How far the use or the influence of an achievement reaches (phạm vi áp dụng, ảnh hưởng), from the narrowest to the widest. */
public enum InfluenceScope implements Ranked<InfluenceScope> {
    GRASSROOTS("Cơ sở"),
    DISTRICT("Cấp huyện"),
    FIELD("Một lĩnh vực thuộc bộ, ban, ngành, tỉnh"),
    MILITARY_REGION("Toàn quân khu, quân đoàn, quân chủng, binh chủng, tổng cục và tương đương"),
    MINISTRY_PROVINCE("Bộ, ban, ngành, tỉnh"),
    NATIONAL("Toàn quốc");

    private final String label;

    InfluenceScope(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
