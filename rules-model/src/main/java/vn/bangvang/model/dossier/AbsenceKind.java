package vn.bangvang.model.dossier;

/** Why a person was away from work. */
public enum AbsenceKind implements Labelled {
    MATERNITY("Nghỉ thai sản"),
    SICKNESS("Nghỉ ốm"),
    INJURY_TREATMENT("Điều trị thương tích do chiến đấu, dũng cảm cứu người, cứu tài sản"),
    TRAINING("Đào tạo, bồi dưỡng"),
    SECONDMENT("Biệt phái, điều động có thời hạn"),
    TRANSFER("Chuyển công tác"),
    UNPAID_LEAVE("Nghỉ không hưởng lương");

    private final String label;

    AbsenceKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
