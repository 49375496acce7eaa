package vn.bangvang.service.request;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponents;

/** Lists that are read page by page: the address of the next page stands in the header Link (RFC 8288). */
public final class Links {

    private static final int MOST = 1000;

    private Links() {}

    /** How many entries a page holds, where a client asks for so many. */
    public static int limit(int asked) {
        return Math.max(1, Math.min(asked, MOST));
    }

    /** An answer with a page of a list. */
    public static <T> ResponseEntity.BodyBuilder page(List<T> page, int limit, Function<T, String> place) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        String next = next(page, limit, place);
        if (next != null) {
            answer.header(HttpHeaders.LINK, next);
        }
        return answer;
    }

    private static <T> @Nullable String next(List<T> page, int limit, Function<T, String> place) {
        if (page.size() < limit) {
            return null;
        }
        UriComponents address = ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("after", place.apply(page.get(page.size() - 1)))
                .build();
        return "<" + address.getPath() + "?" + address.getQuery() + ">; rel=\"next\"";
    }
}
