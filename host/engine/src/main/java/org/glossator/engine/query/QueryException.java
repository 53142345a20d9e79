package org.glossator.engine.query;

/** An expression that cannot be read, or that asks for what does not exist; the message names the place and what was expected. */
public final class QueryException extends Exception {

    private static final long serialVersionUID = 1;

    QueryException(String message) {
        super(message);
    }
}
