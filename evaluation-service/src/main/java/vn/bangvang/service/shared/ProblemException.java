package vn.bangvang.service.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.model.problem.Problem;

/** A request cannot be answered; the client learns why as an RFC 9457 problem. */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final List<Problem> errors;
    private final @Nullable String englishDetail;

    /** A problem with the request as a whole. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** A problem with the request as a whole, in both languages. */
    public ProblemException(ProblemType type, String detail, String englishDetail) {
        super(detail);
        this.type = type;
        this.errors = List.of();
        this.englishDetail = englishDetail;
    }

    /** A problem with single values, each with its place. */
    public ProblemException(ProblemType type, String detail, List<Problem> errors) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
        this.englishDetail = null;
    }

    /** Something that was erased, on request or because of its age. */
    public static ProblemException erased() {
        return new ProblemException(
                ProblemType.ERASED,
                "Hồ sơ này đã được xóa, theo yêu cầu hoặc vì hết thời hạn lưu.",
                "This was erased, on request or because the period for which it is kept is over.");
    }

    /** What kind of problem it is. */
    public ProblemType type() {
        return type;
    }

    /** What is wrong this time, in English; where nobody has said it, what kind of problem it is. */
    public String englishDetail() {
        return englishDetail == null ? type.englishTitle() + "." : englishDetail;
    }

    /** The values that are at fault. */
    public List<Problem> errors() {
        return errors;
    }
}
