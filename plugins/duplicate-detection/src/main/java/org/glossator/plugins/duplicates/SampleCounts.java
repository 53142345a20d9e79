package org.glossator.plugins.duplicates;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** How many places a window is sampled at: never fewer than it is, sometimes more. Immutable; safe for use by many threads. */
final class SampleCounts {

    private final AtomicIntegerArray counts;

    private SampleCounts(long size) {
        counts = new AtomicIntegerArray((int) size);
    }

    static SampleCounts of(Texts texts, Marks marks, int run, Memory memory, Crew crew) {
        long wanted = Long.highestOneBit(texts.wordCount() / 8 + 1) * 2;
        long most = Long.highestOneBit(memory.seen() / Integer.BYTES);
        SampleCounts counts = new SampleCounts(Math.max(16, Math.min(1L << 28, Math.min(wanted, most))));
        crew.each(texts.size(), 64, () -> {
            Samples samples = new Samples(texts, marks, run);
            return text ->
                    samples.read(text, (place, back) -> counts.counts.getAndIncrement(counts.at(samples.hash(place))));
        });
        return counts;
    }

    /** At how many places the window with that hash may be sampled. */
    int size(long hash) {
        return counts.get(at(hash));
    }

    private int at(long hash) {
        return (int) (hash >>> 11) & counts.length() - 1;
    }
}
