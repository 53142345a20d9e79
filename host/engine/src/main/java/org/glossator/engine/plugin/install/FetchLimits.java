package org.glossator.engine.plugin.install;

import java.time.Duration;

/**
 * How much is fetched, and how long it may take.
 *
 * @param bytes the greatest size of a plugin, whatever is announced
 * @param index the greatest size of an index, in bytes
 * @param silence how long nothing may arrive
 * @param total how long a file may take
 * @param redirects how often a server may send us elsewhere
 */
record FetchLimits(long bytes, int index, Duration silence, Duration total, int redirects) {

    static final FetchLimits STANDARD =
            new FetchLimits(1L << 30, 16 << 20, Duration.ofSeconds(30), Duration.ofMinutes(60), 5);
}
