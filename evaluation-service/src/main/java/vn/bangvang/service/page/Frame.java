package vn.bangvang.service.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import vn.bangvang.service.account.Access;
import vn.bangvang.service.account.Scope;

/** What stands around every page. */
@ControllerAdvice(basePackageClasses = Frame.class)
class Frame {

    private static final int YEAR = 365 * 24 * 60 * 60;

    @ModelAttribute
    void fill(Model model, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Access access = caller();
        model.addAttribute("who", access == null ? null : access.name());
        model.addAttribute("mayRun", access != null && access.scopes().contains(Scope.SCREENING_RUN));
        model.addAttribute("mayRead", access != null && access.scopes().contains(Scope.SCREENING_READ));
        model.addAttribute(
                "mayChangePassword", access != null && access.scopes().contains(Scope.PASSWORD));
        model.addAttribute("mayReadRules", access != null && access.scopes().contains(Scope.RULES_READ));
        boolean english = locale.getLanguage().equals("en");
        model.addAttribute("language", english ? "en" : "vi");
        model.addAttribute("otherLanguage", english ? "vi" : "en");
        model.addAttribute("otherAddress", otherAddress(request, english ? "vi" : "en"));
        if (PageLocale.known(request.getParameter(PageLocale.PARAMETER)) != null) {
            Cookie cookie = new Cookie(PageLocale.COOKIE, english ? "en" : "vi");
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setMaxAge(YEAR);
            cookie.setAttribute("SameSite", "Strict");
            response.addCookie(cookie);
        }
    }

    private static @Nullable Access caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Access access ? access : null;
    }

    private static String otherAddress(HttpServletRequest request, String language) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
        String query = request.getQueryString();
        if (query != null && request.getMethod().equals("GET")) {
            address.query(query);
        }
        return address.replaceQueryParam(PageLocale.PARAMETER, language).build().toUriString();
    }
}
