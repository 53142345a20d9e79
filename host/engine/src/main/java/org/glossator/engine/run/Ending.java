package org.glossator.engine.run;

/** How a run came to its end. */
public enum Ending {
    /** Every document was written. */
    COMPLETE,
    /** More documents went wrong than allowed. */
    ERRORS,
    /** It was asked to stop; what is written is right, and is the beginning of what it would have come to. */
    ASKED
}
