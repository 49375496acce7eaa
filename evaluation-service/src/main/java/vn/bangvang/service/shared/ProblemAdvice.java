package vn.bangvang.service.shared;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
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
        return answer(e.type(), String.valueOf(e.getMessage()), e.errors());
    }

    @ExceptionHandler
    ResponseEntity<Object> notInForce(RuleSetNotInForceException e) {
        return answer(ProblemType.RULE_SET_NOT_IN_FORCE, String.valueOf(e.getMessage()), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> unknownJurisdiction(UnknownJurisdictionException e) {
        return answer(ProblemType.UNKNOWN_JURISDICTION, String.valueOf(e.getMessage()), List.of());
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e) {
        String reference = UUID.randomUUID().toString();
        LOG.error(
                "Unexpected failure, reference {}: {}", reference, e.getClass().getName());
        LOG.debug("Unexpected failure, reference {}", reference, e);
        return answer(ProblemType.INTERNAL, "Có lỗi ở hệ thống. Mã tra cứu: " + reference, List.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(ProblemType.UNREADABLE_BODY, "Nội dung gửi lên trống hoặc không đọc được.", List.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemType type = switch (status.value()) {
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 400 -> ProblemType.INVALID_PARAMETER;
            default -> ProblemType.INTERNAL;
        };
        return answer(type, type.title() + ".", List.of());
    }

    private static ResponseEntity<Object> answer(ProblemType type, String detail, List<Problem> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setType(URI.create(type.uri()));
        problem.setTitle(type.title());
        problem.setProperty("code", type.code());
        if (!errors.isEmpty()) {
            problem.setProperty(
                    "errors", errors.stream().map(ProblemAdvice::error).toList());
        }
        return ResponseEntity.status(type.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Map<String, String> error(Problem problem) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("pointer", problem.pointer());
        error.put("code", problem.code().name().toLowerCase(Locale.ROOT));
        error.put("label", problem.label());
        error.put("found", problem.found());
        error.put("expected", problem.expected());
        error.put("advice", problem.advice());
        error.put("message", problem.message());
        return error;
    }
}
