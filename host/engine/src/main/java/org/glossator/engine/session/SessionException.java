package org.glossator.engine.session;

/** Something that a person asked of a session and that cannot be; the message says what was expected. */
public final class SessionException extends Exception {
    public SessionException(String message) {
        super(message);
    }
}
