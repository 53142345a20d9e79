package org.glossator.engine.isolation;

import java.util.concurrent.ExecutionException;

/** A process is gone, or of no use any more. */
final class Ended extends Exception {

    private static final long serialVersionUID = 1;

    /** How it came to its end. */
    enum How {
        /** It ended by itself, or somebody else ended it. */
        EXITED,
        /** It said that its memory is full. */
        FULL,
        /** It sent what is no frame, or no answer. */
        BROKEN,
        /** We ended it. */
        KILLED
    }

    private final How how;
    private final int code;
    private final String crash;

    /** @param code with which it ended; of no meaning but for {@link How#EXITED} */
    Ended(How how, int code) {
        this(how, code, "");
    }

    /** @param crash why Java itself crashed, in a word; empty when it did not */
    Ended(How how, int code, String crash) {
        super(how + " " + code + " " + crash, null, false, false);
        this.how = how;
        this.code = code;
        this.crash = crash;
    }

    /** What an answer failed with that never came. */
    static Ended of(ExecutionException e) {
        return e.getCause() instanceof Ended ended ? ended : new Ended(How.BROKEN, 0);
    }

    How how() {
        return how;
    }

    String crash() {
        return crash;
    }

    int code() {
        return code;
    }
}
