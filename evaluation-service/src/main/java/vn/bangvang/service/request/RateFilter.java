package vn.bangvang.service.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;
import vn.bangvang.service.shared.Problems;

/** Keeps one network address from taking the whole service. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
final class RateFilter extends OncePerRequestFilter {

    private static final int ADDRESSES = 10_000;
    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    private record Bucket(double tokens, long at) {}

    RateFilter(
            @Value("${bangvang.limits.requests-per-second:1000}") double perSecond,
            @Value("${bangvang.limits.burst:2000}") double burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (take(request.getRemoteAddr(), System.nanoTime())) {
            chain.doFilter(request, response);
            return;
        }
        Problems.send(
                request,
                response,
                new ProblemException(
                        ProblemType.TOO_MANY_REQUESTS,
                        "Quá nhiều yêu cầu từ địa chỉ này. Hãy gửi chậm lại.",
                        "Too many requests from this address. Slow down."));
    }

    boolean take(String address, long now) {
        synchronized (buckets) {
            Bucket known = buckets.get(address);
            double tokens =
                    known == null ? burst : Math.min(burst, known.tokens() + (now - known.at()) / NANOS * perSecond);
            boolean granted = tokens >= 1;
            buckets.put(address, new Bucket(granted ? tokens - 1 : tokens, now));
            return granted;
        }
    }
}
