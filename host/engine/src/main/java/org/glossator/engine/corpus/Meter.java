package org.glossator.engine.corpus;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read from one file after another. For one thread. */
final class Meter {

    private long bytes;
    private long ended; // the bytes of all files before the one that is open

    long bytes() {
        return bytes;
    }

    /** The file that was open is done with, whether or not it was read to its end. */
    void end(long size) {
        ended += size;
        bytes = Math.max(bytes, ended);
    }

    /** The same bytes, counted. */
    InputStream over(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int each = in.read();
                bytes += each < 0 ? 0 : 1;
                return each;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int count = in.read(into, from, length);
                bytes += Math.max(0, count);
                return count;
            }
        };
    }
}
