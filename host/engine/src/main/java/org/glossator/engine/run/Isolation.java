package org.glossator.engine.run;

import java.util.Set;

/**
 * Which annotators of a run work in a process of their own, and how much memory each such process has.
 *
 * @param everyone whether all of them do
 * @param names of those that do, as a step is named; of no meaning where everyone does
 * @param heap the largest heap of such a process, in bytes
 */
public record Isolation(boolean everyone, Set<String> names, long heap) {

    public static final long HEAP = 512L << 20;

    /** All annotators run in the host's own process. */
    public static final Isolation NONE = new Isolation(false, Set.of(), HEAP);

    public Isolation {
        if (heap < 1 << 20) {
            throw new IllegalArgumentException("heap [" + heap + "]; expected at least one MiB");
        }
        names = Set.copyOf(names);
    }

    /** Whether the step of this name runs in a process of its own. */
    public boolean isolates(String step) {
        return everyone || names.contains(step);
    }
}
