package vn.bangvang.model.procedure;

import vn.bangvang.model.dossier.Labelled;

/** The parts of a procedure. */
public enum ProcedureTopic implements Labelled {
    SIMPLIFIED("Thủ tục đơn giản"),
    DOCUMENTS("Hồ sơ"),
    DEADLINES("Thời hạn gửi hồ sơ"),
    PROCESSING_TIMES("Thời gian giải quyết"),
    COUNCIL("Hội đồng"),
    CONSULTATIONS("Công khai, lấy ý kiến"),
    AUTHORITIES("Thẩm quyền"),
    PRIZE("Tiền thưởng");

    private final String label;

    ProcedureTopic(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
