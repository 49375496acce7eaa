package vn.bangvang.service.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.bangvang.kb.law.RuleSetNotInForceException;
import vn.bangvang.kb.law.UnknownJurisdictionException;
import vn.bangvang.model.problem.Problem;

/** Answers every failure as an RFC 9457 problem, without a word about the inside. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Object> problem(ProblemException e) {
        return answer(e.type(), String.valueOf(e.getMessage()), e.englishDetail(), e.errors());
    }

    @ExceptionHandler
    ResponseEntity<Object> notInForce(RuleSetNotInForceException e) {
        return answer(
                ProblemType.RULE_SET_NOT_IN_FORCE,
                String.valueOf(e.getMessage()),
                ProblemType.RULE_SET_NOT_IN_FORCE.englishTitle() + ".",
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> unknownJurisdiction(UnknownJurisdictionException e) {
        return answer(
                ProblemType.UNKNOWN_JURISDICTION,
                String.valueOf(e.getMessage()),
                ProblemType.UNKNOWN_JURISDICTION.englishTitle() + ".",
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> brokenForm(MultipartException e) {
        return answer(
                ProblemType.UNREADABLE_BODY,
                "Không đọc được biểu mẫu multipart/form-data: thiếu boundary hoặc bị cắt.",
                "The multipart/form-data cannot be read: its boundary is missing or it was cut.",
                List.of());
    }

    @ExceptionHandler
    @Nullable ResponseEntity<Object> unexpected(Exception e) {
        if (isGone(e)) {
            return null;
        }
        LOG.error("Unexpected failure: {}", e.getClass().getName());
        LOG.debug("Unexpected failure", e);
        return answer(
                ProblemType.INTERNAL,
                "Có lỗi ở hệ thống. Hãy báo mã tra cứu (traceId).",
                "Something went wrong here. Please report the traceId.",
                List.of());
    }

    /** Whether the client has closed the connection, so that there is nobody to answer. */
    private static boolean isGone(Exception e) {
        return e instanceof AsyncRequestNotUsableException;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(
                ProblemType.UNREADABLE_BODY,
                "Nội dung gửi lên trống hoặc không đọc được.",
                "The body is empty or cannot be read.",
                List.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemType type = ProblemType.of(status);
        ResponseEntity<Object> answer = answer(type, type.title() + ".", type.englishTitle() + ".", List.of());
        HttpHeaders both = new HttpHeaders();
        both.putAll(headers);
        both.putAll(answer.getHeaders());
        return ResponseEntity.status(answer.getStatusCode()).headers(both).body(answer.getBody());
    }

    private static ResponseEntity<Object> answer(
            ProblemType type, String detail, String englishDetail, List<Problem> errors) {
        boolean english = Problems.isEnglish(LocaleContextHolder.getLocale());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(type.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (type.mayComeAgain()) {
            answer.header(HttpHeaders.RETRY_AFTER, type.retryAfter());
        }
        return answer.body(Problems.of(type, english ? englishDetail : detail, english, errors));
    }
}
