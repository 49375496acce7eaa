package vn.bangvang.service.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The language of a page: the one chosen by {@code ?lang}, or else the browser's, or else Vietnamese. */
@Component("localeResolver")
class PageLocale extends AcceptHeaderLocaleResolver {

    static final String COOKIE = "bang-vang-lang";
    static final String PARAMETER = "lang";
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    PageLocale() {
        setDefaultLocale(VIETNAMESE);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/api/")) {
            return super.resolveLocale(request);
        }
        Locale chosen = known(request.getQueryString() == null ? null : request.getParameter(PARAMETER));
        if (chosen == null) {
            chosen = ofCookie(request);
        }
        if (chosen == null) {
            chosen = known(super.resolveLocale(request).getLanguage());
        }
        return chosen == null ? VIETNAMESE : chosen;
    }

    private static @Nullable Locale ofCookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return known(cookie.getValue());
                }
            }
        }
        return null;
    }

    static @Nullable Locale known(@Nullable String language) {
        if (language == null) {
            return null;
        }
        return switch (language) {
            case "vi" -> VIETNAMESE;
            case "en" -> Locale.ENGLISH;
            default -> null;
        };
    }
}
