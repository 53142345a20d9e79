package org.glossator.engine.plugin;

import java.nio.file.Path;

/**
 * Remembers which annotators were as their plugin's build says, by the SHA-256 of the zip: the same bytes say the same of the same code, and
 * a start has no time to ask again. Kept where the unpacked code is; who can write there can do without it. Safe for use by many threads.
 */
final class HeldClaims {

    static final String FILE = "held-claims";
    private static final int MOST = 500; // lines

    private final KeptLines lines;

    HeldClaims(Path root) {
        this.lines = new KeptLines(root, FILE, MOST);
    }

    boolean contains(String sha256, String annotator) {
        return lines.all().contains(line(sha256, annotator));
    }

    void add(String sha256, String annotator) {
        String line = line(sha256, annotator);
        lines.replace(line::equals, line);
    }

    /** With the host's version, since another host may look at more. */
    private static String line(String sha256, String annotator) {
        return sha256 + " " + ApiVersion.built() + " " + annotator;
    }
}
