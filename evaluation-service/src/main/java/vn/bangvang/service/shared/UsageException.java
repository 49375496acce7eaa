package vn.bangvang.service.shared;

/** The command line was used in a way that cannot work; the message says what to do instead. */
public final class UsageException extends RuntimeException {

    /** A refusal with a message for the person at the keyboard, in Vietnamese. */
    public UsageException(String message) {
        super(message);
    }
}
