package vn.bangvang.model.dossier;

/** A paper of the dossier. */
public enum DocumentType implements Labelled {
    PROPOSAL("Tờ trình, văn bản đề nghị"),
    ACHIEVEMENT_REPORT("Báo cáo thành tích"),
    MEETING_MINUTES("Biên bản bình xét, họp Hội đồng"),
    VOTE_RESULT("Kết quả bỏ phiếu"),
    INITIATIVE_CERTIFICATE("Chứng nhận sáng kiến, đề tài"),
    RATING_CONFIRMATION("Xác nhận mức độ hoàn thành nhiệm vụ"),
    ACHIEVEMENT_SUMMARY("Báo cáo tóm tắt thành tích"),
    TAX_CONFIRMATION("Xác nhận của cơ quan thuế"),
    AUDIT_REPORT("Báo cáo kiểm toán"),
    PARTY_OPINION("Ý kiến của cấp ủy"),
    PUBLIC_OPINION_RESULT("Kết quả lấy ý kiến nhân dân"),
    PREVIOUS_UNIT_OPINION("Ý kiến nhận xét của cơ quan cũ"),
    RETIREMENT_NOTICE("Thông báo nghỉ hưu hoặc quyết định nghỉ hưu"),
    ELECTRONIC_FILE("Tệp điện tử của hồ sơ");

    private final String label;

    DocumentType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
