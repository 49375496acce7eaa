package vn.bangvang.service.request;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.bangvang.service.shared.ProblemException;
import vn.bangvang.service.shared.ProblemType;

/** Changes of something that has versions name the version that they were made for (RFC 9110, If-Match). */
public final class Versions {

    private Versions() {}

    /** The ETag of a version. */
    public static String etag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Makes sure that a change was made for the present version.
     *
     * @param ifMatch what the client sent as If-Match
     * @throws ProblemException if it sent none, or another version is present
     */
    public static void require(@Nullable String ifMatch, int present) {
        if (ifMatch == null) {
            throw new ProblemException(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Hãy gửi If-Match với ETag của bản đang sửa.",
                    "Send If-Match with the ETag of the version that you change.");
        }
        boolean named = Arrays.stream(ifMatch.split(",", -1)).map(String::strip).anyMatch(etag(present)::equals);
        if (!named) {
            throw stale();
        }
    }

    /** The refusal of a change that another has come before. */
    public static ProblemException stale() {
        return new ProblemException(
                ProblemType.PRECONDITION_FAILED,
                "Nội dung này đã được sửa trong lúc đó. Hãy đọc lại rồi sửa.",
                "This was changed in the meantime. Read it again, then change it.");
    }
}
