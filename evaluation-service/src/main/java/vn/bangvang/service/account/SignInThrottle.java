package vn.bangvang.service.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Slows down who tries passwords from one address, whatever names they try. */
@Component
final class SignInThrottle {

    private static final int ADDRESSES = 10_000;
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final int triesAMinute;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > ADDRESSES;
        }
    };

    private record Window(long began, int tries) {}

    SignInThrottle(@Value("${bangvang.security.sign-ins-a-minute:20}") int triesAMinute) {
        this.triesAMinute = triesAMinute;
    }

    void require(String address) {
        long now = System.nanoTime();
        Window window;
        synchronized (windows) {
            window = windows.compute(
                    address,
                    (key, known) -> known == null || now - known.began() > MINUTE_NANOS
                            ? new Window(now, 1)
                            : new Window(known.began(), known.tries() + 1));
        }
        if (window.tries() > triesAMinute) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_REQUESTS,
                    "Quá nhiều lần đăng nhập từ địa chỉ này. Hãy thử lại sau một phút.",
                    "Too many sign-ins from this address. Try again in a minute.");
        }
    }
}
