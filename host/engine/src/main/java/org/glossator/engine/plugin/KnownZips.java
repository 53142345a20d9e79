package org.glossator.engine.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Knows the SHA-256 of zips that did not change since it was computed, as a start has no time to compute it again. A zip is the same while
 * its path, device, inode, size, and times of modification and of change are: the last is set by the system at each change and cannot be
 * given back by who changes the file, which is what Git trusts too. A zip that changed within the last seconds is not kept in mind, since a
 * clock may be too coarse to tell a second change; nor where a system has no such time, or one in whole seconds only.
 */
final class KnownZips {

    static final String FILE = "known-zips";
    private static final int MOST = 200; // lines
    private static final int HASH = 64; // digits
    private static final String ATTRIBUTES = "unix:dev,ino,size,lastModifiedTime,ctime";

    private final KeptLines lines;
    private final Duration settled;

    /**
     * @param root folder that the knowledge is kept in
     * @param settled how long ago a zip must have changed to be kept in mind
     */
    KnownZips(Path root, Duration settled) {
        this.lines = new KeptLines(root, FILE, MOST);
        this.settled = settled;
    }

    /** As {@link Sha256#ofFile}. */
    String sha256(Path zip) throws IOException {
        String state = state(zip);
        if (state.isEmpty()) {
            return Sha256.ofFile(zip);
        }
        for (String line : lines.all()) { // each: hash, state, path
            if (line.length() == HASH + state.length() && line.endsWith(state) && startsWithHash(line)) {
                return line.substring(0, HASH);
            }
        }
        String hash = Sha256.ofFile(zip);
        if (isSettled(zip) && state.equals(state(zip))) {
            lines.replace(other -> other.endsWith(path(zip)), hash + state);
        }
        return hash;
    }

    /** Nothing else may become the name of a folder. */
    private static boolean startsWithHash(String line) {
        for (int i = 0; i < HASH; i++) {
            if (Character.digit(line.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** What the system says of a file; empty when it does not say enough. */
    private static String state(Path zip) throws IOException {
        try {
            Map<String, Object> all = Files.readAttributes(zip, ATTRIBUTES);
            StringBuilder state = new StringBuilder();
            for (String name : List.of("dev", "ino", "size")) {
                state.append(' ').append(all.get(name));
            }
            state.append(' ').append(nanos(all, "lastModifiedTime"));
            state.append(' ').append(nanos(all, "ctime"));
            return state.append(path(zip)).toString();
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return "";
        }
    }

    private static String path(Path zip) {
        return " " + zip.toAbsolutePath().toString().replace('\n', '?');
    }

    private static long nanos(Map<String, Object> attributes, String name) {
        return ((FileTime) Objects.requireNonNull(attributes.get(name), name)).to(TimeUnit.NANOSECONDS);
    }

    private boolean isSettled(Path zip) throws IOException {
        Map<String, Object> all = Files.readAttributes(zip, ATTRIBUTES);
        long now = FileTime.from(Instant.now()).to(TimeUnit.NANOSECONDS);
        long changed = nanos(all, "ctime");
        long latest = Math.max(changed, nanos(all, "lastModifiedTime"));
        return now - latest >= settled.toNanos() && changed % TimeUnit.SECONDS.toNanos(1) != 0;
    }

    /** After it was found to be wrong. */
    void forget(Path zip) {
        lines.remove(line -> line.endsWith(path(zip)));
    }
}
