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
    TARGETS_EXCEEDED("Hoàn thành vượt mức các chỉ tiêu thi đua và nhiệm vụ được giao trong năm"),
    NEW_MODEL("Có nhân tố mới, mô hình mới để các tập thể khác học tập"),
    THRIFT_INTEGRITY("Tích cực thực hành tiết kiệm, chống lãng phí, chống tham nhũng và các tệ nạn xã hội"),
    CLUSTER_LEADER("Được bình xét, so sánh và dẫn đầu phong trào thi đua của cụm, khối thi đua"),
    PARTY_CLEAN_STRONG("Tổ chức Đảng, đoàn thể trong sạch, vững mạnh"),
    TOP_LEVEL_COLLECTIVE(
            "Là quân khu, quân đoàn, quân chủng, binh chủng, tổng cục và tương đương, hoặc tập đoàn kinh tế, tổng công ty nhà nước do Thủ tướng Chính phủ quyết định thành lập"),
    GREAT_MERIT(
            "Có công lao to lớn, thành tích xuất sắc đối với đất nước, đối với sự nghiệp cách mạng của Đảng, của dân tộc"),
    NO_MAJOR_FAULT("Không phạm khuyết điểm lớn"),
    ARMED_FORCES_POST(
            "Đã giữ chức vụ, cấp bậc quân hàm trong lực lượng vũ trang theo quy định của hạng huân chương được đề nghị, đủ thời gian"),
    ARMED_FORCES_SERVICE("Cống hiến liên tục trong Quân đội nhân dân, Công an nhân dân từ ngày tuyển dụng"),
    EXEMPLAR_CONFERENCE(
            "Được phổ biến, học tập, nêu gương trong hội nghị biểu dương điển hình tiên tiến, đủ số lần quy định"),
    BRAVE_ACT(
            "Có hành động dũng cảm cứu người, cứu tài sản của Nhà nước, của nhân dân hoặc trong phòng, chống tội phạm, dịch bệnh"),
    FRONT_POST(
            "Đã giữ chức vụ trong hệ thống Mặt trận Tổ quốc Việt Nam đủ thời gian để xét Huân chương Đại đoàn kết dân tộc"),
    UNITY_WORK(
            "Thuộc đối tượng và có thành tích xứng đáng trong xây dựng khối đại đoàn kết, được Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam công nhận, đề nghị"),
    FRIENDSHIP_AUDIENCE("Thuộc đối tượng và đủ thời gian quy định để xét Huân chương, Huy chương Hữu nghị"),
    FRIENDSHIP_SPIRIT(
            "Có tinh thần đoàn kết hữu nghị, tôn trọng độc lập, chủ quyền, luật pháp và phong tục, tập quán Việt Nam"),
    FRIENDSHIP_CONTRIBUTION(
            "Có đóng góp cho xây dựng, phát triển Việt Nam và cho quan hệ hữu nghị, hợp tác, được bộ, ban, ngành, tỉnh công nhận, đề nghị"),
    LOYALTY("Trung thành với Tổ quốc Việt Nam xã hội chủ nghĩa"),
    EXEMPLARY_IN_ALL("Là tấm gương mẫu mực về mọi mặt; phẩm chất đạo đức tốt, được tập thể suy tôn"),
    TEN_YEAR_CONTRIBUTION(
            "Đóng góp quan trọng từ 10 năm trở lên cho đơn vị, địa phương, ngành, đất nước, được tập thể suy tôn"),
    LEADING_IN_FIELD(
            "Dẫn đầu về hiệu quả, sáng kiến, ứng dụng khoa học, kỹ thuật, đào tạo, chấp hành chủ trương, pháp luật"),
    PROFESSION_TIME("Có thời gian trực tiếp làm nghề, công tác trong ngành đủ mức quy định của danh hiệu được đề nghị"),
    PROFESSION_TALENT(
            "Có tài năng, công lao, thành tích trong nghề; đạo đức tốt, được đồng nghiệp và nhân dân tín nhiệm, kính trọng"),
    HARMONIOUS_FAMILY("Gia đình hòa thuận, hạnh phúc, tiến bộ; tương trợ, giúp đỡ mọi người trong cộng đồng"),
    VILLAGE_LIFE(
            "Đời sống kinh tế ổn định; đời sống văn hóa lành mạnh; môi trường sạch đẹp; cộng đồng đoàn kết, tương trợ"),
    STATE_OBLIGATIONS("Sáng tạo, vượt khó; thực hiện tốt các nghĩa vụ đối với Nhà nước"),
    GRASSROOTS_DEMOCRACY(
            "Thực hiện tốt dân chủ ở cơ sở, tổ chức tốt phong trào thi đua, chăm lo đời sống, thực hành tiết kiệm, phòng, chống tham nhũng, tiêu cực"),
    LOCAL_AUDIENCE("Thuộc đối tượng mà quy định của bộ, ban, ngành, tỉnh nêu cho danh hiệu được đề nghị"),
    RESIDENT("Đang cư trú trên địa bàn của nơi xét tặng"),
    NOT_PROSECUTED("Không bị truy cứu trách nhiệm hình sự"),
    DEVOTED_AND_HONEST("Tận tụy, trung thực; cần, kiệm, liêm, chính, chí công, vô tư"),
    CIVIC_DUTIES("Hoàn thành tốt nghĩa vụ công dân"),
    COLLEAGUE_TRAINING("Có đóng góp trong việc đào tạo, bồi dưỡng, giúp đỡ đồng nghiệp"),
    POVERTY_RELIEF("Giúp đỡ nhiều hộ thoát nghèo, tạo việc làm cho người lao động"),
    CONTINUOUS_OUTSTANDING("Liên tục lập được thành tích xuất sắc trong thời gian xét"),
    THEMATIC_LEADER("Dẫn đầu phong trào thi đua theo chuyên đề, đạt các tiêu chí của phong trào"),
    DISTRICT_LEADER("Dẫn đầu phong trào thi đua trong phạm vi cấp huyện"),
    STABLE_ECONOMY("Kinh tế của địa bàn ổn định và phát triển"),
    CULTURAL_LIFE("Đời sống văn hóa, tinh thần lành mạnh, phong phú"),
    SAFE_ENVIRONMENT("Môi trường an toàn, thân thiện; cảnh quan sạch đẹp"),
    PUBLIC_ORDER("Giữ vững trật tự, an toàn xã hội; tích cực tham gia phong trào thi đua của địa phương"),
    MUTUAL_SUPPORT("Có tinh thần đoàn kết, tương trợ trong cộng đồng"),
    LOCAL_MOVEMENTS(
            "Tích cực tham gia phong trào thi đua lao động, sản xuất, học tập, bảo vệ an ninh, trật tự của địa phương"),
    HAPPY_FAMILY(
            "Gia đình no ấm, tiến bộ, hạnh phúc, văn minh; thường xuyên gắn bó, đoàn kết, tương trợ, giúp đỡ trong cộng đồng"),
    RESPECT_FOR_VIETNAM("Chấp hành pháp luật, tôn trọng chủ quyền, đường lối quốc phòng và đối ngoại của Việt Nam"),
    PROVINCE_OR_CITY("Là tỉnh hoặc thành phố trực thuộc trung ương"),
    REGIONAL_DRIVER("Năng động, sáng tạo, là trung tâm, động lực phát triển của khu vực và cả nước"),
    ABSOLUTE_LOYALTY("Tuyệt đối trung thành với Tổ quốc; có bản lĩnh, phẩm chất đạo đức tốt; mẫu mực về mọi mặt"),
    COMBAT_MASTERY("Trình độ kỹ thuật, chiến thuật giỏi, nghiệp vụ thành thạo; hoàn thành xuất sắc mọi nhiệm vụ"),
    SUCCESSOR_TRAINING("Có công lớn trong việc bồi dưỡng, đào tạo đồng nghiệp, thế hệ trẻ"),
    CREATIVE_LABOR("Lao động sáng tạo, đạt năng suất, chất lượng, hiệu quả cao"),
    LEADING_PRODUCTIVITY(
            "Dẫn đầu toàn quốc từ 10 năm trở lên về năng suất, chất lượng, hiệu quả, đóng góp vào phát triển kinh tế - xã hội"),
    LEADING_INNOVATION(
            "Dẫn đầu toàn quốc về áp dụng, đổi mới khoa học, công nghệ, sáng kiến, bảo vệ môi trường, chuyển đổi số"),
    LEADING_TRAINING("Dẫn đầu về đào tạo, bồi dưỡng"),
    MODEL_COLLECTIVE(
            "Trung thành, đoàn kết; dẫn đầu trong chấp hành chủ trương, pháp luật; bảo đảm quyền lợi người lao động; quản lý tốt vốn, tài sản; an toàn tuyệt đối về người và tài sản"),
    LOCAL_MODEL("Tích cực tham gia phong trào của địa phương, mẫu mực"),
    TEACHING_EXCELLENCE(
            "Phẩm chất, tài năng sư phạm xuất sắc, có công lớn trong sự nghiệp giáo dục, ảnh hưởng rộng trong ngành và xã hội"),
    TEACHING_MERIT("Phẩm chất, tài năng sư phạm tốt, có công trong sự nghiệp giáo dục"),
    EDUCATOR("Là nhà giáo, cán bộ quản lý giáo dục hoặc cán bộ nghiên cứu giáo dục"),
    TWENTY_TEACHING_YEARS(
            "Trực tiếp nuôi dạy, giảng dạy từ 20 năm trở lên; cán bộ quản lý, nghiên cứu giáo dục thì công tác trong ngành từ 25 năm trở lên, trong đó trực tiếp giảng dạy từ 15 năm trở lên (thời gian ở vùng khó khăn nhân hệ số 02)"),
    FIFTEEN_TEACHING_YEARS(
            "Trực tiếp nuôi dạy, giảng dạy từ 15 năm trở lên; cán bộ quản lý, nghiên cứu giáo dục thì công tác trong ngành từ 20 năm trở lên, trong đó trực tiếp giảng dạy từ 10 năm trở lên (thời gian ở vùng khó khăn nhân hệ số 02)"),
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
