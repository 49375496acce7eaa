package vn.bangvang.service.request;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.bangvang.service.shared.Problems;

/**
 * Gives every request a trace: the one that it brings (W3C Trace Context), or a new one. Where traces are recorded it is the
 * recorded one, which has begun before.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class TraceFilter extends OncePerRequestFilter {

    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String HEADER = "X-Trace-Id";
    private static final String NO_TRACE = "0".repeat(32);
    private static final int TRACE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final ObjectProvider<Tracer> tracer;

    TraceFilter(ObjectProvider<Tracer> tracer) {
        this.tracer = tracer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String known = response.getHeader(HEADER);
        String recorded = known == null ? recorded() : known;
        String trace = recorded == null ? trace(request.getHeader("traceparent")) : recorded;
        MDC.put(Problems.TRACE, trace);
        response.setHeader(HEADER, trace);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(Problems.TRACE);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private @Nullable String recorded() {
        Tracer present = tracer.getIfAvailable();
        Span span = present == null ? null : present.currentSpan();
        String trace = span == null ? null : span.context().traceId();
        return trace == null || trace.isEmpty() ? null : trace;
    }

    private String trace(@Nullable String parent) {
        Matcher matcher = TRACE_PARENT.matcher(parent == null ? "" : parent);
        if (matcher.matches() && !matcher.group(1).equals(NO_TRACE)) {
            return matcher.group(1);
        }
        byte[] bytes = new byte[TRACE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
