package vn.bangvang.service.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;
import vn.bangvang.service.shared.Problems;

/** What is refused outside of every controller, and addresses that lead nowhere: a page for people, a problem for machines. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    @Nullable ModelAndView answer(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return answer(
                HttpStatusCode.valueOf(code instanceof Integer known ? known : HttpStatus.NOT_FOUND.value()),
                request,
                response,
                locale);
    }

    static @Nullable ModelAndView answer(
            HttpStatusCode status, HttpServletRequest request, HttpServletResponse response, Locale locale)
            throws IOException {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
            return PageProblems.page(status, null, locale);
        }
        ProblemType type = ProblemType.of(status);
        Problems.send(request, response, new ProblemException(type, type.title() + ".", type.englishTitle() + "."));
        return null;
    }
}
