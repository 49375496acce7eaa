package vn.bangvang.service.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.Problems;

/** Failures as pages, without a word about the inside. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    /** What is wrong, in the language of the page. */
    public static String text(ProblemException e, Locale locale) {
        return locale.getLanguage().equals("en") ? e.englishDetail() : String.valueOf(e.getMessage());
    }

    @ExceptionHandler
    ModelAndView problem(ProblemException e, Locale locale) {
        return page(e.type().status(), text(e, locale), locale);
    }

    @ExceptionHandler
    ModelAndView noSuchAddress(MethodArgumentTypeMismatchException e, Locale locale) {
        return page(HttpStatus.NOT_FOUND, null, locale);
    }

    @ExceptionHandler
    ModelAndView unexpected(Exception e, Locale locale) {
        if (e instanceof ErrorResponse known) {
            return page(known.getStatusCode(), null, locale);
        }
        LOG.error("Unexpected failure of a page: {}", e.getClass().getName());
        LOG.debug("Unexpected failure of a page", e);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, null, locale);
    }

    static ModelAndView page(HttpStatusCode status, @Nullable String text, Locale locale) {
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("text", text);
        page.addObject("language", locale.getLanguage());
        page.addObject("trace", MDC.get(Problems.TRACE));
        return page;
    }
}
