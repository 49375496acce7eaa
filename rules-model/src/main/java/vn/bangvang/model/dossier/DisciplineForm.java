package vn.bangvang.model.dossier;

/** A form of discipline, of the State, the Party or the armed forces, in order of severity. */
public enum DisciplineForm implements Ranked<DisciplineForm> {
    REPRIMAND("Khiển trách"),
    PARTY_REPRIMAND("Khiển trách về Đảng"),
    WARNING("Cảnh cáo"),
    PARTY_WARNING("Cảnh cáo về Đảng"),
    SALARY_REDUCTION("Hạ bậc lương"),
    DEMOTION("Giáng chức"),
    RANK_DEMOTION("Giáng cấp bậc quân hàm"),
    REMOVAL("Cách chức"),
    PARTY_REMOVAL("Cách chức trong Đảng"),
    PARTY_PROBATION("Lưu Đảng"),
    PARTY_EXPULSION("Khai trừ Đảng"),
    DISMISSAL("Buộc thôi việc"),
    RANK_STRIPPED("Tước quân hàm, tước danh hiệu quân nhân");

    private final String label;

    DisciplineForm(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
