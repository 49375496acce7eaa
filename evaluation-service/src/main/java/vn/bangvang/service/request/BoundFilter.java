package vn.bangvang.service.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;
import vn.bangvang.service.shared.Problems;

/** Reads no more of a body than its kind may have. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class BoundFilter extends OncePerRequestFilter {

    private final long most;
    private final long mostOfLists;

    BoundFilter(
            @Value("${bangvang.limits.body:10MB}") DataSize most,
            @Value("${bangvang.limits.list:200MB}") DataSize mostOfLists) {
        this.most = most.toBytes();
        this.mostOfLists = mostOfLists.toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long bound = bound(request.getContentType());
        if (request.getContentLengthLong() > bound) {
            Problems.send(request, response, tooLarge());
            return;
        }
        chain.doFilter(new Bounded(request, bound), response);
    }

    private long bound(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        boolean list = type.startsWith("multipart/")
                || type.startsWith("text/csv")
                || type.startsWith("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                || type.startsWith("application/zip")
                || type.startsWith("application/x-ndjson");
        return list ? mostOfLists : most;
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                ProblemType.TOO_LARGE, "Nội dung gửi lên lớn hơn mức cho phép.", "The body is larger than allowed.");
    }

    private static final class Bounded extends HttpServletRequestWrapper {
        private final long bound;

        Bounded(HttpServletRequest request, long bound) {
            super(request);
            this.bound = bound;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new BoundedStream(super.getInputStream(), bound);
        }
    }

    private static final class BoundedStream extends ServletInputStream {
        private final ServletInputStream in;
        private long left;

        BoundedStream(ServletInputStream in, long bound) {
            this.in = in;
            this.left = bound;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
