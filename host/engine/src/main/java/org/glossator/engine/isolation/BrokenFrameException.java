package org.glossator.engine.isolation;

import java.io.IOException;

/** Bytes that begin as a frame and are none: something else was written between them. */
final class BrokenFrameException extends IOException {

    private static final long serialVersionUID = 1;

    BrokenFrameException(String message) {
        super(message);
    }
}
