package vn.bangvang.model.problem;

/** The closed list of what can be wrong with a value. */
public enum ProblemCode {
    /** A value that is required is not there. */
    MISSING,
    /** A name that the contract does not have. */
    UNKNOWN_NAME,
    /** A text where a number is expected, and the like. */
    WRONG_TYPE,
    /** A code that is not in its list. */
    UNKNOWN_CODE,
    /** An award that nobody knows. */
    UNKNOWN_AWARD,
    /** A number outside its bounds. */
    OUT_OF_RANGE,
    /** A text longer, or a section larger, than allowed. */
    TOO_LONG,
    /** A text that does not have the form of its kind. */
    BAD_FORM,
    /** A day that no calendar has. */
    IMPOSSIBLE_DATE,
    /** An end before its beginning. */
    DATE_ORDER,
    /** Something recorded for a time that has not come. */
    IN_THE_FUTURE,
    /** Something recorded for a time before the candidate was born or founded. */
    BEFORE_BIRTH,
    /** Two statements that cannot both be true. */
    CONTRADICTION,
    /** The same thing twice. */
    DUPLICATE,
    /** A number that a spreadsheet has damaged. */
    DAMAGED,
    /** A text that cannot be read at all. */
    UNREADABLE
}
