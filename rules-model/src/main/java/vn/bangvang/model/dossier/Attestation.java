package vn.bangvang.model.dossier;

/** A quality that the nominating unit vouches for and no record can prove. */
public enum Attestation implements Labelled {
    SELF_RELIANCE("Có tinh thần tự lực, tự cường; đoàn kết, tương trợ; tích cực tham gia phong trào thi đua"),
    EFFECTIVE_LABOR("Lao động, sản xuất có hiệu quả; tích cực tham gia phong trào thi đua và hoạt động xã hội"),
    EXEMPLARY_CITIZEN(
            "Gương mẫu chấp hành chủ trương, chính sách, pháp luật; đạo đức, lối sống lành mạnh; đoàn kết, giúp đỡ mọi người"),
    LAW_ABIDING("Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước"),
    CONTINUOUS_STUDY("Tích cực học tập chính trị, văn hóa, chuyên môn, nghiệp vụ"),
    HEALTHY_LIFESTYLE("Có đạo đức, lối sống lành mạnh"),
    EMULATION_REGISTERED("Đã đăng ký tham gia thi đua"),
    EMULATION_MOVEMENT("Tập thể tham gia, tổ chức phong trào thi đua thường xuyên, thiết thực, hiệu quả"),
    INTERNAL_UNITY("Nội bộ đoàn kết"),
    STATE_OBLIGATIONS("Sáng tạo, vượt khó; thực hiện tốt các nghĩa vụ đối với Nhà nước"),
    GRASSROOTS_DEMOCRACY(
            "Thực hiện tốt dân chủ ở cơ sở, tổ chức tốt phong trào thi đua, chăm lo đời sống, thực hành tiết kiệm, phòng, chống tham nhũng, tiêu cực"),
    BLOCK_LEADER("Dẫn đầu phong trào thi đua của cụm, khối thi đua do Bộ, ban, ngành, tỉnh tổ chức"),
    TARGETS_EXCEEDED("Hoàn thành vượt các chỉ tiêu thi đua và nhiệm vụ được giao trong năm"),
    THRIFT("Tích cực thực hành tiết kiệm, chống lãng phí, phòng, chống tham nhũng, tiêu cực và các tệ nạn"),
    PARTY_CLEAN_STRONG("Tổ chức Đảng, đoàn thể trong sạch, vững mạnh"),
    NEW_MODEL("Có nhân tố mới, mô hình mới để các tập thể khác học tập"),
    TOP_LEVEL_COLLECTIVE(
            "Là quân khu, quân đoàn, quân chủng, binh chủng, tổng cục và tương đương, hoặc tập đoàn kinh tế, tổng công ty nhà nước do Thủ tướng Chính phủ quyết định thành lập"),
    GREAT_MERIT(
            "Có công lao to lớn, thành tích xuất sắc đối với đất nước, đối với sự nghiệp cách mạng của Đảng, của dân tộc"),
    ARMED_FORCES_POST(
            "Đã giữ chức vụ, cấp bậc quân hàm trong lực lượng vũ trang theo quy định của hạng huân chương được đề nghị, đủ thời gian"),
    ARMED_FORCES_SERVICE("Cống hiến liên tục trong Quân đội nhân dân, Công an nhân dân từ ngày tuyển dụng"),
    LOCAL_AUDIENCE("Thuộc đối tượng mà quy định của bộ, ban, ngành, tỉnh nêu cho danh hiệu được đề nghị"),
    RESIDENT("Đang cư trú trên địa bàn của nơi xét tặng"),
    NOT_PROSECUTED("Không bị truy cứu trách nhiệm hình sự"),
    DEVOTED_AND_HONEST("Tận tụy, trung thực; cần, kiệm, liêm, chính, chí công, vô tư"),
    CIVIC_DUTIES("Hoàn thành tốt nghĩa vụ công dân"),
    COLLEAGUE_TRAINING("Có đóng góp trong việc đào tạo, bồi dưỡng, giúp đỡ đồng nghiệp"),
    POVERTY_RELIEF("Giúp đỡ nhiều hộ thoát nghèo, tạo việc làm cho người lao động"),
    CONTINUOUS_OUTSTANDING("Liên tục lập được thành tích xuất sắc trong thời gian xét"),
    COMMON_RETIREMENT_AGE("Không thuộc đối tượng nữ được quy định tuổi nghỉ hưu cao hơn"),
    NO_SERIOUS_VIOLATION(
            "Không có vi phạm, khuyết điểm nghiêm trọng được cấp có thẩm quyền kết luận bằng văn bản trong thời gian giữ chức vụ"),
    LEFT_POST_OR_DECEASED(
            "Đã hy sinh, từ trần, hoặc đã thôi giữ chức vụ và được kéo dài thời gian công tác để làm chuyên môn"),
    DUTIES_WELL_DONE("Đã hoàn thành tốt nhiệm vụ trong quá trình công tác");

    private final String label;

    Attestation(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
