package vn.bangvang.service.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** How people in front of a browser are told that a page is not theirs. */
final class PageRefusal {

    private PageRefusal() {}

    static boolean concerns(HttpServletRequest request) {
        String path = request.getRequestURI();
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return !path.startsWith("/api/")
                && !path.startsWith("/actuator")
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        boolean comesBack = request.getMethod().equals("GET") && !path.equals("/");
        response.sendRedirect(
                comesBack ? "/sign-in?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8) : "/sign-in");
    }

    static void refuse(HttpServletResponse response) throws IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.getPrincipal() instanceof Access access && SigningIn.mustReplacePassword(access)) {
            response.sendRedirect("/password");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
