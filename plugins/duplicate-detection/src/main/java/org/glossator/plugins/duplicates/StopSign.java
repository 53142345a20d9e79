package org.glossator.plugins.duplicates;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Ends work that is no longer wanted: half an answer would look like a whole one. Safe for use by many threads. */
final class StopSign {

    private final BooleanSupplier raised;

    StopSign(BooleanSupplier raised) {
        this.raised = raised;
    }

    /** @throws CancellationException when the host asked to stop, or the thread was interrupted */
    void check() {
        if (raised.getAsBoolean() || Thread.currentThread().isInterrupted()) {
            throw new CancellationException("stopped while looking for duplicates");
        }
    }
}
