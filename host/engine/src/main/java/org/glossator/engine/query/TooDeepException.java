package org.glossator.engine.query;

/** A pattern that Java's regular expressions cannot follow to its end in some text; the message says which, and what to write instead. */
public final class TooDeepException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooDeepException(String message) {
        super(message);
    }
}
