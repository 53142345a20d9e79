package org.glossator.engine.run;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How long an annotator may take for what it does once, beside its documents. A call that takes longer is interrupted, its answer is
 * dropped, and it is left behind when it does not obey.
 *
 * @param making to be made
 * @param whole for a call about all documents: to begin, to get ready, to commit
 * @param closing to be closed
 */
public record Patience(Duration making, Duration whole, Duration closing) {

    private static final Duration FOREVER = ChronoUnit.FOREVER.getDuration();

    /** Nobody looks at the clock. */
    public static final Patience ENDLESS = new Patience(FOREVER, FOREVER, FOREVER);

    /** What is more than a century is no limit. */
    private static final long CENTURY = 36_525; // days

    /** What is done for all documents takes longer than what is done for one; these many times, if they make more than the least. */
    private static final int TIMES = 20;

    private static final Duration LEAST_MAKING = Duration.ofMinutes(2);
    private static final Duration LEAST_WHOLE = Duration.ofMinutes(10);
    private static final Duration LEAST_CLOSING = Duration.ofSeconds(10);

    public Patience {
        for (Duration each : new Duration[] {making, whole, closing}) {
            if (each.isNegative() || each.isZero()) {
                throw new IllegalArgumentException("patience [" + each + "]; expected more than nothing");
            }
        }
    }

    /** @param timeout how long an annotator may take for one document */
    static Patience of(Duration timeout) {
        if (timeout.toDays() > CENTURY) {
            return ENDLESS;
        }
        Duration times = timeout.multipliedBy(TIMES);
        return new Patience(longer(times, LEAST_MAKING), longer(times, LEAST_WHOLE), longer(timeout, LEAST_CLOSING));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** Of what works in a process, which has a limit always: nobody needs to wait for ever for what can be ended. */
    Duration closingOfProcess() {
        return nanos(closing) == Long.MAX_VALUE ? LEAST_CLOSING : closing;
    }

    /** Of a limit; {@link Long#MAX_VALUE} where it is none. */
    static long nanos(Duration limit) {
        return limit.toDays() > CENTURY ? Long.MAX_VALUE : limit.toNanos();
    }
}
