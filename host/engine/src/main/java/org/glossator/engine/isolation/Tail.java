package org.glossator.engine.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Reads a stream to its end, so that nobody has to wait to write into it, and keeps the last of it. */
final class Tail {

    private static final int KEPT = 2000;

    /** What Java says of options that it found in the environment, before anything else; they may be nobody's business. */
    private static final Pattern JAVAS_OWN = Pattern.compile("(?m)^Picked up \\w+: .*$");

    private final byte[] last = new byte[KEPT];
    private long length;

    /** Comes back at the end of the stream. */
    void drain(InputStream in) {
        byte[] bytes = new byte[1 << 13];
        try {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                keep(bytes, read);
            }
        } catch (IOException e) {
            return; // the process is gone
        }
    }

    private synchronized void keep(byte[] bytes, int count) {
        for (int i = Math.max(0, count - KEPT); i < count; i++) {
            last[(int) (length++ % KEPT)] = bytes[i];
        }
    }

    /** What was written last, on one line, but for what Java says by itself. */
    synchronized String words() {
        int kept = (int) Math.min(length, KEPT);
        byte[] inOrder = new byte[kept];
        for (int i = 0; i < kept; i++) {
            inOrder[i] = last[(int) ((length - kept + i) % KEPT)];
        }
        return JAVAS_OWN
                .matcher(new String(inOrder, StandardCharsets.UTF_8))
                .replaceAll("")
                .strip()
                .replaceAll("\\s+", " ");
    }
}
