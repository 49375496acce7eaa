package vn.bangvang.model.dossier;

/** What a collective is, as the laws divide them. */
public enum CollectiveType implements Labelled {
    LABOR_COLLECTIVE("Tập thể lao động trong cơ quan, tổ chức, đơn vị"),
    ARMED_FORCES_UNIT("Đơn vị thuộc Quân đội nhân dân, Công an nhân dân, dân quân tự vệ"),
    ENTERPRISE("Doanh nghiệp, hợp tác xã, tổ chức kinh tế khác"),
    COMMUNE("Xã, phường, thị trấn, đặc khu"),
    VILLAGE("Thôn, tổ dân phố"),
    MINISTRY_PROVINCE("Bộ, ban, ngành, tỉnh"),
    FOREIGN_COLLECTIVE("Tập thể người nước ngoài");

    private final String label;

    CollectiveType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
