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
            case STATE_OBLIGATIONS -> "Thực hiện nghĩa vụ đối với Nhà nước";
            case GRASSROOTS_DEMOCRACY -> "Thực hiện dân chủ ở cơ sở";
            case BLOCK_LEADER -> "Dẫn đầu cụm, khối thi đua";
            case TARGETS_EXCEEDED -> "Vượt chỉ tiêu thi đua";
            case THRIFT -> "Tiết kiệm, phòng, chống tham nhũng";
            case PARTY_CLEAN_STRONG -> "Tổ chức Đảng, đoàn thể vững mạnh";
            case NEW_MODEL -> "Nhân tố mới, mô hình mới";
            case TOP_LEVEL_COLLECTIVE -> "Cấp quân khu, tập đoàn, tổng công ty";
            case GREAT_MERIT -> "Công lao to lớn";
            case ARMED_FORCES_POST -> "Chức vụ, quân hàm đủ thời gian";
            case ARMED_FORCES_SERVICE -> "Phục vụ liên tục trong lực lượng vũ trang";
            case LOCAL_AUDIENCE -> "Đúng đối tượng theo quy định địa phương";
            case RESIDENT -> "Cư trú trên địa bàn";
            case NOT_PROSECUTED -> "Không bị truy cứu hình sự";
            case DEVOTED_AND_HONEST -> "Tận tụy, trung thực";
            case CIVIC_DUTIES -> "Hoàn thành nghĩa vụ công dân";
            case COLLEAGUE_TRAINING -> "Giúp đỡ đồng nghiệp";
            case POVERTY_RELIEF -> "Giúp hộ thoát nghèo";
            case CONTINUOUS_OUTSTANDING -> "Liên tục xuất sắc";
            case COMMON_RETIREMENT_AGE -> "Tuổi nghỉ hưu chung";
            case NO_SERIOUS_VIOLATION -> "Không vi phạm nghiêm trọng khi giữ chức vụ";
            case LEFT_POST_OR_DECEASED -> "Đã thôi giữ chức vụ";
            case DUTIES_WELL_DONE -> "Hoàn thành tốt chức trách";
        };
    }
}
