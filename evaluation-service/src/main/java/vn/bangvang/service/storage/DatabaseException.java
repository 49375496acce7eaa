package vn.bangvang.service.storage;

import org.jspecify.annotations.Nullable;

/** The database cannot be had. The message is for the person who starts the service, in Vietnamese. */
public final class DatabaseException extends RuntimeException {

    DatabaseException(String message) {
        super(message);
    }

    DatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
