package org.glossator.engine.run;

import java.time.Duration;
import java.util.Optional;

/**
 * How a run goes.
 *
 * @param workers how many threads annotate, 1 or more
 * @param maxErrors how many documents may be partial or failed before the run stops; {@link Long#MAX_VALUE} for no limit
 * @param keepRefusals whether what annotators refused is kept, for why-not
 * @param timeout how long an annotator may take for one document; empty for no limit
 * @param patience how long it may take for what it does once; without a limit where documents have none
 * @param isolation which annotators run in a process of their own
 */
public record Options(
        int workers,
        long maxErrors,
        boolean keepRefusals,
        Optional<Duration> timeout,
        Patience patience,
        Isolation isolation) {

    public Options {
        if (workers < 1 || maxErrors < 0) {
            throw new IllegalArgumentException(
                    "workers [" + workers + "], max errors [" + maxErrors + "]; expected at least 1 and 0");
        }
        if (timeout.isPresent() && (timeout.get().isNegative() || timeout.get().isZero())) {
            throw new IllegalArgumentException("timeout [" + timeout.get() + "]; expected more than nothing");
        }
    }

    /** As many workers as the machine has cores, no limit of errors or time, everything in this process. */
    public static Options standard() {
        return new Options(
                Runtime.getRuntime().availableProcessors(),
                Long.MAX_VALUE,
                false,
                Optional.empty(),
                Patience.ENDLESS,
                Isolation.NONE);
    }

    public Options withWorkers(int number) {
        return new Options(number, maxErrors, keepRefusals, timeout, patience, isolation);
    }

    public Options withMaxErrors(long number) {
        return new Options(workers, number, keepRefusals, timeout, patience, isolation);
    }

    public Options withRefusals() {
        return new Options(workers, maxErrors, true, timeout, patience, isolation);
    }

    /** Also what an annotator does once has a limit then, which follows from this one. */
    public Options withTimeout(Duration limit) {
        return new Options(workers, maxErrors, keepRefusals, Optional.of(limit), Patience.of(limit), isolation);
    }

    public Options withPatience(Patience wanted) {
        return new Options(workers, maxErrors, keepRefusals, timeout, wanted, isolation);
    }

    public Options withIsolation(Isolation wanted) {
        return new Options(workers, maxErrors, keepRefusals, timeout, patience, wanted);
    }
}
