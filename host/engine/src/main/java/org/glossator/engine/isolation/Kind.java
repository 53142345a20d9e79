package org.glossator.engine.isolation;

import org.jspecify.annotations.Nullable;

/** What a frame is about. */
enum Kind {
    /** To the process, first: what it is to be; see {@link Opening}. */
    OPEN('o'),
    /** To the process: a document to annotate, a native record. */
    ANNOTATE('a'),
    /** To the process: a pass over documents begins. */
    BEGIN('b'),
    /** To the process: a document of which the pass takes note, a native record. */
    READ('r'),
    /** To the process: the pass has read all. */
    READY('y'),
    /** To the process: the run was complete. */
    COMMIT('c'),
    /** To the process: the pass is over. */
    END('e'),
    /** To the process: close the annotator. */
    CLOSE('q'),
    /** From the process: the annotator is made, of the kind that the payload names. */
    OPENED('O'),
    /** From the process: the annotator could not be made; see {@link Rejection}. */
    REFUSED('R'),
    /** From the process: what a request came to; see {@link Outcome}. */
    DONE('D'),
    /** From the process: its memory is full, and it ends. */
    FULL('F');

    private final byte code;

    Kind(char code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    static @Nullable Kind of(byte code) {
        for (Kind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        return null;
    }
}
