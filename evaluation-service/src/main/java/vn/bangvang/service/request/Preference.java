package vn.bangvang.service.request;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a client would like to be answered (RFC 7240).
 *
 * @param async whether it would rather look for the result later
 * @param seconds how many seconds it would wait for the result; absent where it does not say
 */
public record Preference(boolean async, @Nullable Integer seconds) {

    private static final Pattern ASYNC = Pattern.compile("(?i)(^|[,;])\\s*respond-async\\s*($|[,;])");
    private static final Pattern WAIT =
            Pattern.compile("(?i)(?:^|[,;])\\s*wait\\s*=\\s*\"?([0-9]{1,6})\"?\\s*(?:$|[,;])");

    /** What the headers Prefer say. */
    public static Preference of(@Nullable List<String> headers) {
        String all = headers == null ? "" : String.join(",", headers);
        Matcher wait = WAIT.matcher(all);
        return new Preference(ASYNC.matcher(all).find(), wait.find() ? Integer.valueOf(wait.group(1)) : null);
    }
}
