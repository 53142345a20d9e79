package org.glossator.engine.plugin;

import java.time.Duration;

/**
 * How much a plugin zip may hold, and how long a plugin may take to load. Wide enough for a plugin that brings models, and narrow enough
 * to keep a zip bomb from the disk.
 *
 * @param zip the greatest size of a zip, in bytes
 * @param unpacked the greatest size of all that it holds, in bytes
 * @param ratio how many times its own size a zip may hold
 * @param free what a zip may hold whatever its own size, in bytes
 * @param entries the greatest number of files and folders
 * @param name the greatest length of a path in the zip, in UTF-16 code units
 * @param patience how long one call of the plugin's code may take while it is loaded or unloaded
 */
record Limits(long zip, long unpacked, int ratio, long free, int entries, int name, Duration patience) {

    static final Limits STANDARD = new Limits(1L << 30, 2L << 30, 100, 16L << 20, 10_000, 200, Duration.ofSeconds(30));

    /** How much a zip of this size may hold, in bytes. */
    long unpackedFrom(long zipSize) {
        return Math.min(unpacked, Math.max(free, zipSize * ratio));
    }
}
