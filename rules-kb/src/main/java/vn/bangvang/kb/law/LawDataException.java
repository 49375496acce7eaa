package vn.bangvang.kb.law;

/** The law data that ships with the software, or that legal staff supplied, contradicts itself. */
public final class LawDataException extends RuntimeException {

    public LawDataException(String message) {
        super(message);
    }

    public LawDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
