package vn.bangvang.service.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Gives answers that are read again and again a strong ETag over their bytes, so that a client that has them is told that
 * nothing has changed. Nothing is kept by anybody on the way: the answers stay no-store.
 */
@Component
final class EtagFilter extends ShallowEtagHeaderFilter {

    private static final List<PathPattern> READ_AGAIN = List.of(
                    "/api/v1/accounts",
                    "/api/v1/accounts/{name}",
                    "/api/v1/tokens",
                    "/api/v1/awards",
                    "/api/v1/rule-sets",
                    "/api/v1/rule-sets/{id}",
                    "/api/v1/procedures/{award}",
                    "/api/v1/openapi",
                    "/api/v1/screenings",
                    "/api/v1/screenings/{id}",
                    "/api/v1/screenings/{id}/proposals")
            .stream()
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return !request.getMethod().equals(HttpMethod.GET.name())
                || READ_AGAIN.stream().noneMatch(pattern -> pattern.matches(path));
    }

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream content) {
        return status == HttpServletResponse.SC_OK;
    }
}
