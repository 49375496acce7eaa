package vn.bangvang.service.shared;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The closed list of problems that the HTTP interface answers with (RFC 9457). */
public enum ProblemType {
    /** The dossier is not JSON, breaks the schema, or says what cannot be true. */
    INVALID_DOSSIER("invalid-dossier", HttpStatus.UNPROCESSABLE_CONTENT, "Hồ sơ có lỗi", "The dossier has errors"),
    /** The body cannot be read as JSON at all. */
    UNREADABLE_BODY(
            "unreadable-body", HttpStatus.BAD_REQUEST, "Không đọc được nội dung gửi lên", "The body cannot be read"),
    /** A parameter of the request is missing or wrong. */
    INVALID_PARAMETER(
            "invalid-parameter", HttpStatus.BAD_REQUEST, "Tham số không dùng được", "A parameter cannot be used"),
    /** Neither the request nor the dossier says which day's law to apply. */
    AS_OF_REQUIRED(
            "as-of-required",
            HttpStatus.BAD_REQUEST,
            "Thiếu ngày áp dụng quy định",
            "The day whose law applies is missing"),
    /** No rule set is law in the place on the day. */
    RULE_SET_NOT_IN_FORCE(
            "rule-set-not-in-force",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Chưa có bộ quy tắc có hiệu lực",
            "No rule set is in force"),
    /** There is no such place. */
    UNKNOWN_JURISDICTION(
            "unknown-jurisdiction", HttpStatus.BAD_REQUEST, "Không có địa bàn này", "There is no such place"),
    /** There is no such award. */
    UNKNOWN_AWARD(
            "unknown-award",
            HttpStatus.BAD_REQUEST,
            "Không có danh hiệu, hình thức khen thưởng này",
            "There is no such award"),
    /** There is no such thing at this address. */
    NOT_FOUND("not-found", HttpStatus.NOT_FOUND, "Không tìm thấy", "Not found"),
    /** The method is not offered at this address. */
    METHOD_NOT_ALLOWED(
            "method-not-allowed",
            HttpStatus.METHOD_NOT_ALLOWED,
            "Không dùng được phương thức này",
            "The method is not offered here"),
    /** The body is in a form that is not taken. */
    UNSUPPORTED_MEDIA_TYPE(
            "unsupported-media-type",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Không nhận dạng nội dung này",
            "This form of content is not taken"),
    /** The answer is wanted in a form that is not given. */
    NOT_ACCEPTABLE(
            "not-acceptable",
            HttpStatus.NOT_ACCEPTABLE,
            "Không trả được dạng nội dung này",
            "The answer is not given in this form"),
    /** The body is larger than allowed. */
    TOO_LARGE("too-large", HttpStatus.CONTENT_TOO_LARGE, "Nội dung gửi lên quá lớn", "The body is too large"),
    /** Nobody has signed in, or the token is not valid. */
    UNAUTHENTICATED("unauthenticated", HttpStatus.UNAUTHORIZED, "Chưa đăng nhập", "Not signed in"),
    /** Who has signed in may not do this. */
    FORBIDDEN("forbidden", HttpStatus.FORBIDDEN, "Không có quyền", "Not allowed"),
    /** The one-time password must be replaced before anything else. */
    PASSWORD_CHANGE_REQUIRED(
            "password-change-required", HttpStatus.FORBIDDEN, "Phải đổi mật khẩu", "The password must be changed"),
    /** The new password is too short, too long or the old one. */
    WEAK_PASSWORD(
            "weak-password",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Mật khẩu không dùng được",
            "The password cannot be used"),
    /** More requests than are answered, or too many wrong passwords. */
    TOO_MANY_REQUESTS("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "Quá nhiều yêu cầu", "Too many requests"),
    /** What was asked for was erased, on request or because of its age. */
    ERASED("erased", HttpStatus.GONE, "Đã xóa", "Erased"),
    /** The thing is in a state in which this cannot be done. */
    WRONG_STATE("wrong-state", HttpStatus.CONFLICT, "Không làm được ở trạng thái này", "Not possible in this state"),
    /** There is one of that name already. */
    ALREADY_EXISTS("already-exists", HttpStatus.CONFLICT, "Đã có", "Exists already"),
    /** The request must say which version it changes. */
    PRECONDITION_REQUIRED(
            "precondition-required", HttpStatus.PRECONDITION_REQUIRED, "Thiếu If-Match", "If-Match is missing"),
    /** Another has changed the thing in the meantime. */
    PRECONDITION_FAILED(
            "precondition-failed",
            HttpStatus.PRECONDITION_FAILED,
            "Đã có người khác thay đổi",
            "Changed by another in the meantime"),
    /** The same idempotency key came with another request. */
    IDEMPOTENCY_KEY_REUSED(
            "idempotency-key-reused",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Idempotency-Key đã dùng cho yêu cầu khác",
            "The Idempotency-Key was used for another request"),
    /** The same request is being answered at this moment. */
    IN_PROGRESS("in-progress", HttpStatus.CONFLICT, "Yêu cầu này đang được xử lý", "This request is being answered"),
    /** The file cannot be read as a list. */
    UNREADABLE_LIST(
            "unreadable-list", HttpStatus.UNPROCESSABLE_CONTENT, "Không đọc được danh sách", "The list cannot be read"),
    /** Something that is needed for the answer cannot be reached at this moment. */
    UNAVAILABLE("unavailable", HttpStatus.SERVICE_UNAVAILABLE, "Tạm thời chưa trả lời được", "Not available right now"),
    /** Something went wrong here. */
    INTERNAL("internal", HttpStatus.INTERNAL_SERVER_ERROR, "Có lỗi ở hệ thống", "Something went wrong here");

    private final String code;
    private final HttpStatus status;
    private final String title;
    private final String englishTitle;

    ProblemType(String code, HttpStatus status, String title, String englishTitle) {
        this.code = code;
        this.status = status;
        this.title = title;
        this.englishTitle = englishTitle;
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

    /** What it is, in English. */
    public String englishTitle() {
        return englishTitle;
    }

    /** What goes with a status, where nothing more is known. */
    public static ProblemType of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status.is4xxClientError() ? INVALID_PARAMETER : INTERNAL;
        };
    }

    /** Whether the same request may well be answered a little later. */
    boolean mayComeAgain() {
        return this == TOO_MANY_REQUESTS || this == UNAVAILABLE || this == IN_PROGRESS;
    }

    /** After how many seconds that may be. */
    String retryAfter() {
        return this == TOO_MANY_REQUESTS ? "60" : "2";
    }

    /** The address that names it. */
    public String uri() {
        return "urn:bang-vang:problem:" + code;
    }
}
