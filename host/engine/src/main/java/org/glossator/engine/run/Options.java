package org.glossator.engine.run;

/**
 * How a run goes.
 *
 * @param workers how many threads annotate, 1 or more
 * @param maxErrors how many documents may be partial or failed before the run stops; {@link Long#MAX_VALUE} for no limit
 * @param keepRefusals whether what annotators refused is kept, for why-not
 */
public record Options(int workers, long maxErrors, boolean keepRefusals) {

    public Options {
        if (workers < 1 || maxErrors < 0) {
            throw new IllegalArgumentException(
                    "workers [" + workers + "], max errors [" + maxErrors + "]; expected at least 1 and 0");
        }
    }

    /** As many workers as the machine has cores, and no limit of errors. */
    public static Options standard() {
        return new Options(Runtime.getRuntime().availableProcessors(), Long.MAX_VALUE, false);
    }
}
