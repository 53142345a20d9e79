package org.glossator.engine.isolation;

import java.security.SecureRandom;

/**
 * One message.
 *
 * @param number of the request, which its answer repeats
 * @param payload what it says; never changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Frame(Kind kind, int number, byte[] payload) {

    static final byte[] NOTHING = {};

    /** The first so many bytes of a frame: the mark, kind, number, length and checksum. */
    static final int HEAD = Long.BYTES + 1 + Integer.BYTES + Integer.BYTES + Integer.BYTES;

    /** What the frames of one process begin with. Nobody else knows it, so that nothing printed is taken for a frame. */
    static long newMark() {
        return new SecureRandom().nextLong() | Long.MIN_VALUE;
    }
}
