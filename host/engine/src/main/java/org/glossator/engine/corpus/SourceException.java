package org.glossator.engine.corpus;

import java.io.IOException;

/** An input that cannot be read at all; the message says which, what was found, and what was expected. */
public final class SourceException extends IOException {
    public SourceException(String message) {
        super(message);
    }
}
