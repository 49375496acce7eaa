package vn.bangvang.model.dossier;

/** What bars a household or a residential area from a cultural title for the year. */
public enum CommunityViolation implements Labelled {
    CRIMINAL_LIABILITY("Có thành viên bị truy cứu trách nhiệm hình sự hoặc bị áp dụng biện pháp xử lý hành chính"),
    UNFULFILLED_OBLIGATIONS("Không hoàn thành nghĩa vụ quân sự, nghĩa vụ nộp thuế"),
    ADMINISTRATIVE_FINE(
            "Bị xử phạt vi phạm hành chính trong lĩnh vực xây dựng, phòng cháy, chữa cháy, bảo vệ môi trường"),
    CHILD_MARRIAGE("Có tảo hôn hoặc hôn nhân cận huyết thống"),
    DOMESTIC_VIOLENCE("Có bạo lực gia đình bị xử phạt hành chính"),
    SOCIAL_EVILS("Mắc tệ nạn xã hội: ma túy, mại dâm, trộm cắp, đánh bạc"),
    DISORDERLY_GATHERING("Tham gia tụ tập đông người gây mất an ninh trật tự, an toàn xã hội"),
    UNLAWFUL_PETITION("Có khiếu kiện đông người, khiếu kiện vượt cấp trái pháp luật"),
    VICE_SPOT("Có điểm, tụ điểm ma túy, mại dâm"),
    ABUSE_OF_RELIGION("Có hoạt động lợi dụng tôn giáo vi phạm pháp luật");

    private final String label;

    CommunityViolation(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
