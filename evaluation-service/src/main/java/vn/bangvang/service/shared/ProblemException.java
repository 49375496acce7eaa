package vn.bangvang.service.shared;

import java.util.List;
import vn.bangvang.model.problem.Problem;

/** A request cannot be answered; the client learns why as an RFC 9457 problem. */
public final class ProblemException extends RuntimeException {

    private final ProblemType type;
    private final List<Problem> errors;

    /** A problem with the request as a whole. */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, List.of());
    }

    /** A problem with single values, each with its place. */
    public ProblemException(ProblemType type, String detail, List<Problem> errors) {
        super(detail);
        this.type = type;
        this.errors = List.copyOf(errors);
    }

    /** What kind of problem it is. */
    public ProblemType type() {
        return type;
    }

    /** The values that are at fault. */
    public List<Problem> errors() {
        return errors;
    }
}
