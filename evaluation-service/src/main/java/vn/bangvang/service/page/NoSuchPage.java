package vn.bangvang.service.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Addresses that lead nowhere: a page for people, a problem for machines. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoSuchPage {

    @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
    @Nullable ModelAndView answer(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        return ErrorPages.answer(HttpStatus.NOT_FOUND, request, response, locale);
    }
}
