package vn.bangvang.service.shared;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.model.problem.Problem;

/** Problems as they are sent. */
public final class Problems {

    /** Under this name the log carries the trace of a request. */
    public static final String TRACE = "traceId";

    private static final JsonMapper JSON = DossierJson.mapper()
            .rebuild()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    private Problems() {}

    /** Answers a request with a problem where no controller does. */
    public static void send(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        boolean english = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null && isEnglish(request.getLocale());
        String detail = english ? problem.englishDetail() : String.valueOf(problem.getMessage());
        ProblemDetail body = of(problem.type(), detail, english, problem.errors());
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        body.setInstance(URI.create(failed instanceof String address ? address : request.getRequestURI()));
        response.setStatus(problem.type().status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem.type().mayComeAgain()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, problem.type().retryAfter());
        }
        if (problem.type() == ProblemType.UNAUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.getOutputStream().write(JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }

    /** A problem as a part of a larger answer. */
    public static Map<String, Object> part(ProblemException problem) {
        boolean english = isEnglish(LocaleContextHolder.getLocale());
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("code", problem.type().code());
        part.put("detail", english ? problem.englishDetail() : String.valueOf(problem.getMessage()));
        part.put("errors", errors(problem.errors(), english));
        return part;
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    static ProblemDetail of(ProblemType type, String detail, boolean english, List<Problem> errors) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(type.status(), detail);
        problem.setType(URI.create(type.uri()));
        problem.setTitle(english ? type.englishTitle() : type.title());
        problem.setProperty("code", type.code());
        @Nullable String trace = MDC.get(TRACE);
        if (trace != null) {
            problem.setProperty("traceId", trace);
        }
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors(errors, english));
        }
        return problem;
    }

    private static List<Map<String, String>> errors(List<Problem> problems, boolean english) {
        return problems.stream()
                .map(problem -> english ? EnglishProblems.of(problem) : problem)
                .map(problem -> error(problem, english ? EnglishProblems.message(problem) : problem.message()))
                .toList();
    }

    private static Map<String, String> error(Problem problem, String message) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("pointer", problem.pointer());
        error.put("code", problem.code().name().toLowerCase(Locale.ROOT));
        error.put("label", problem.label());
        error.put("found", problem.found());
        error.put("expected", problem.expected());
        error.put("advice", problem.advice());
        error.put("message", message);
        return error;
    }
}
