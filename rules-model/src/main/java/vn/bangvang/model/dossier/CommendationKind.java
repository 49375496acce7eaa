package vn.bangvang.model.dossier;

/** The kind of a commendation (loại hình khen thưởng), Law 06/2022 Điều 8, Decree 91/2017 Điều 13. */
public enum CommendationKind implements Labelled {
    MERIT("Công trạng"),
    AD_HOC("Đột xuất"),
    MOVEMENT("Phong trào (theo đợt, chuyên đề)"),
    LONG_SERVICE_CONTRIBUTION("Quá trình cống hiến"),
    SERVICE_TERM("Niên hạn"),
    EXTERNAL_RELATIONS("Đối ngoại");

    private final String label;

    CommendationKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
