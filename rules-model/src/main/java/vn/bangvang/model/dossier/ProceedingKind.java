package vn.bangvang.model.dossier;

/** A matter that is open against a candidate. */
public enum ProceedingKind implements Labelled {
    DISCIPLINARY_REVIEW("Cơ quan có thẩm quyền đang xem xét thi hành kỷ luật"),
    INVESTIGATION("Điều tra"),
    INSPECTION("Thanh tra"),
    EXAMINATION("Kiểm tra"),
    COMPLAINT("Đơn thư khiếu nại, tố cáo"),
    PRESS_REPORT("Vấn đề tham nhũng, tiêu cực báo chí nêu");

    private final String label;

    ProceedingKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
