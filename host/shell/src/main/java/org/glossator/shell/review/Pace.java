package org.glossator.shell.review;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How fast a person decides. A pause of more than a minute counts as one minute. */
final class Pace {

    private static final long PAUSE = TimeUnit.MINUTES.toNanos(1);
    private static final long SOON = TimeUnit.SECONDS.toNanos(10);

    private final LongSupplier clock;
    private long last;
    private long active;

    /** @param clock nanoseconds */
    Pace(LongSupplier clock) {
        this.clock = clock;
        last = clock.getAsLong();
    }

    /** The person did something. */
    void beat() {
        long now = clock.getAsLong();
        active += Math.min(PAUSE, now - last);
        last = now;
    }

    /** How many that are a minute; 0 as long as it is too early to tell. */
    long aMinute(int decided) {
        return active < SOON ? 0 : Math.round(decided * (double) TimeUnit.MINUTES.toNanos(1) / active);
    }
}
