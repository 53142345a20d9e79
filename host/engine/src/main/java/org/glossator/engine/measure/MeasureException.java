package org.glossator.engine.measure;

import java.io.IOException;

/** Files that cannot be measured as they are; the message begins with a code and says which, what was found, and what was expected. */
public final class MeasureException extends IOException {
    private static final long serialVersionUID = 1;

    public MeasureException(String message) {
        super(message);
    }
}
