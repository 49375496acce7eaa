package vn.bangvang.service.shared;

import org.springframework.http.HttpStatus;

/** The closed list of problems that the HTTP interface answers with (RFC 9457). */
public enum ProblemType {
    /** The dossier is not JSON, breaks the schema, or says what cannot be true. */
    INVALID_DOSSIER("invalid-dossier", HttpStatus.UNPROCESSABLE_CONTENT, "Hồ sơ có lỗi"),
    /** The body cannot be read as JSON at all. */
    UNREADABLE_BODY("unreadable-body", HttpStatus.BAD_REQUEST, "Không đọc được nội dung gửi lên"),
    /** A parameter of the request is missing or wrong. */
    INVALID_PARAMETER("invalid-parameter", HttpStatus.BAD_REQUEST, "Tham số không dùng được"),
    /** Neither the request nor the dossier says which day's law to apply. */
    AS_OF_REQUIRED("as-of-required", HttpStatus.BAD_REQUEST, "Thiếu ngày áp dụng quy định"),
    /** No rule set is law in the place on the day. */
    RULE_SET_NOT_IN_FORCE("rule-set-not-in-force", HttpStatus.UNPROCESSABLE_CONTENT, "Chưa có bộ quy tắc có hiệu lực"),
    /** There is no such place. */
    UNKNOWN_JURISDICTION("unknown-jurisdiction", HttpStatus.BAD_REQUEST, "Không có địa bàn này"),
    /** There is no such award. */
    UNKNOWN_AWARD("unknown-award", HttpStatus.BAD_REQUEST, "Không có danh hiệu, hình thức khen thưởng này"),
    /** There is no such thing at this address. */
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "Không tìm thấy"),
    /** The method is not offered at this address. */
    METHOD_NOT_ALLOWED("method-not-allowed", HttpStatus.METHOD_NOT_ALLOWED, "Không dùng được phương thức này"),
    /** The body is in a form that is not taken. */
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Không nhận dạng nội dung này"),
    /** The answer is wanted in a form that is not given. */
    NOT_ACCEPTABLE("not-acceptable", HttpStatus.NOT_ACCEPTABLE, "Không trả được dạng nội dung này"),
    /** The body is larger than allowed. */
    TOO_LARGE("too-large", HttpStatus.CONTENT_TOO_LARGE, "Nội dung gửi lên quá lớn"),
    /** Something went wrong here. */
    INTERNAL("internal", HttpStatus.INTERNAL_SERVER_ERROR, "Có lỗi ở hệ thống");

    private final String code;
    private final HttpStatus status;
    private final String title;

    ProblemType(String code, HttpStatus status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    /** The code that clients switch on. */
    public String code() {
        return code;
    }

    /** The HTTP status that goes with it. */
    public HttpStatus status() {
        return status;
    }

    /** What it is, in Vietnamese. */
    public String title() {
        return title;
    }

    /** The address that names it. */
    public String uri() {
        return "urn:bang-vang:problem:" + code;
    }
}
