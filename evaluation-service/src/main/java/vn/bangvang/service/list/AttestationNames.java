package vn.bangvang.service.list;

import vn.bangvang.model.dossier.Attestation;

/** Names of the attestations that fit the header of a column. */
final class AttestationNames {

    private AttestationNames() {}

    static String shortName(Attestation attestation) {
        return switch (attestation) {
            case SELF_RELIANCE -> "Tự lực, tự cường";
            case EFFECTIVE_LABOR -> "Lao động, sản xuất có hiệu quả";
            case EXEMPLARY_CITIZEN -> "Gương mẫu chấp hành";
            case LAW_ABIDING -> "Chấp hành tốt chủ trương, chính sách, pháp luật";
            case CONTINUOUS_STUDY -> "Tích cực học tập";
            case HEALTHY_LIFESTYLE -> "Đạo đức, lối sống lành mạnh";
            case EMULATION_REGISTERED -> "Đã đăng ký thi đua";
            case EMULATION_MOVEMENT -> "Tổ chức phong trào thi đua";
            case INTERNAL_UNITY -> "Nội bộ đoàn kết";
            case TARGETS_EXCEEDED -> "Vượt mức chỉ tiêu thi đua";
            case NEW_MODEL -> "Nhân tố mới, mô hình mới";
            case THRIFT_INTEGRITY -> "Tiết kiệm, chống lãng phí, tham nhũng";
            case CLUSTER_LEADER -> "Dẫn đầu cụm, khối thi đua";
            case PARTY_CLEAN_STRONG -> "Tổ chức Đảng, đoàn thể vững mạnh";
            case TOP_LEVEL_COLLECTIVE -> "Cấp quân khu, tập đoàn, tổng công ty";
            case GREAT_MERIT -> "Công lao to lớn";
            case NO_MAJOR_FAULT -> "Không phạm khuyết điểm lớn";
            case ARMED_FORCES_POST -> "Chức vụ, quân hàm đủ thời gian";
            case ARMED_FORCES_SERVICE -> "Phục vụ liên tục trong lực lượng vũ trang";
            case EXEMPLAR_CONFERENCE -> "Nêu gương tại hội nghị điển hình tiên tiến";
            case BRAVE_ACT -> "Hành động dũng cảm cứu người, cứu tài sản";
            case FRONT_POST -> "Chức vụ trong hệ thống Mặt trận";
            case UNITY_WORK -> "Xây dựng khối đại đoàn kết";
            case FRIENDSHIP_AUDIENCE -> "Thuộc đối tượng khen thưởng hữu nghị";
            case FRIENDSHIP_SPIRIT -> "Tinh thần đoàn kết hữu nghị";
            case FRIENDSHIP_CONTRIBUTION -> "Đóng góp cho quan hệ hữu nghị";
            case LOYALTY -> "Trung thành với Tổ quốc";
            case EXEMPLARY_IN_ALL -> "Mẫu mực về mọi mặt";
            case TEN_YEAR_CONTRIBUTION -> "Đóng góp quan trọng từ 10 năm";
            case LEADING_IN_FIELD -> "Dẫn đầu về mọi mặt công tác";
            case PROFESSION_TIME -> "Thời gian làm nghề đủ mức";
            case PROFESSION_TALENT -> "Tài năng, uy tín trong nghề";
            case HARMONIOUS_FAMILY -> "Gia đình hòa thuận";
            case VILLAGE_LIFE -> "Đời sống khu dân cư";
            case STATE_OBLIGATIONS -> "Thực hiện nghĩa vụ đối với Nhà nước";
            case GRASSROOTS_DEMOCRACY -> "Thực hiện dân chủ ở cơ sở";
            case LOCAL_AUDIENCE -> "Đúng đối tượng theo quy định địa phương";
            case RESIDENT -> "Cư trú trên địa bàn";
            case NOT_PROSECUTED -> "Không bị truy cứu hình sự";
            case DEVOTED_AND_HONEST -> "Tận tụy, trung thực";
            case CIVIC_DUTIES -> "Hoàn thành nghĩa vụ công dân";
            case COLLEAGUE_TRAINING -> "Giúp đỡ đồng nghiệp";
            case POVERTY_RELIEF -> "Giúp hộ thoát nghèo";
            case CONTINUOUS_OUTSTANDING -> "Liên tục xuất sắc";
            case THEMATIC_LEADER -> "Dẫn đầu phong trào theo chuyên đề";
            case DISTRICT_LEADER -> "Dẫn đầu cấp huyện";
            case STABLE_ECONOMY -> "Kinh tế ổn định";
            case CULTURAL_LIFE -> "Đời sống văn hóa lành mạnh";
            case SAFE_ENVIRONMENT -> "Môi trường an toàn, sạch đẹp";
            case PUBLIC_ORDER -> "Giữ vững trật tự, an toàn xã hội";
            case MUTUAL_SUPPORT -> "Đoàn kết, tương trợ trong cộng đồng";
            case LOCAL_MOVEMENTS -> "Tham gia phong trào của địa phương";
            case HAPPY_FAMILY -> "Gia đình no ấm, hạnh phúc";
            case RESPECT_FOR_VIETNAM -> "Tôn trọng chủ quyền Việt Nam";
            case PROVINCE_OR_CITY -> "Là tỉnh, thành phố";
            case REGIONAL_DRIVER -> "Trung tâm, động lực của khu vực";
            case ABSOLUTE_LOYALTY -> "Tuyệt đối trung thành, mẫu mực";
            case COMBAT_MASTERY -> "Kỹ thuật, chiến thuật giỏi";
            case SUCCESSOR_TRAINING -> "Công lớn đào tạo thế hệ trẻ";
            case CREATIVE_LABOR -> "Lao động sáng tạo";
            case LEADING_PRODUCTIVITY -> "Dẫn đầu toàn quốc về năng suất";
            case LEADING_INNOVATION -> "Dẫn đầu toàn quốc về đổi mới công nghệ";
            case LEADING_TRAINING -> "Dẫn đầu về đào tạo";
            case MODEL_COLLECTIVE -> "Tập thể mẫu mực";
            case LOCAL_MODEL -> "Mẫu mực ở địa phương";
            case TEACHING_EXCELLENCE -> "Tài năng sư phạm xuất sắc";
            case TEACHING_MERIT -> "Tài năng sư phạm, có công";
            case EDUCATOR -> "Là nhà giáo";
            case TWENTY_TEACHING_YEARS -> "Đủ 20 năm giảng dạy";
            case FIFTEEN_TEACHING_YEARS -> "Đủ 15 năm giảng dạy";
            case COMMON_RETIREMENT_AGE -> "Tuổi nghỉ hưu chung";
            case NO_SERIOUS_VIOLATION -> "Không vi phạm nghiêm trọng khi giữ chức vụ";
            case LEFT_POST_OR_DECEASED -> "Đã thôi giữ chức vụ";
            case DUTIES_WELL_DONE -> "Hoàn thành tốt chức trách";
        };
    }
}
