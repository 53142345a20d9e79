package org.glossator.plugins.duplicates;

import java.util.concurrent.atomic.AtomicIntegerArray;

/** How many places a window is sampled at: never fewer than it is, sometimes more. Immutable; safe for use by many threads. */
final class SampleCounts {

    /** 64 MB at most; not by what memory there is, which must not change what is found. */
    private static final long MOST = 1 << 24;

    private final AtomicIntegerArray counts;

    private SampleCounts(long size) {
        counts = new AtomicIntegerArray((int) size);
    }

    static SampleCounts of(Texts texts, Marks marks, int run, Crew crew) {
        long wanted = Long.highestOneBit(texts.wordCount() / 8 + 1) * 2;
        SampleCounts counts = new SampleCounts(Math.max(16, Math.min(MOST, wanted)));
        crew.each(texts.size(), 64, () -> {
            Samples samples = new Samples(texts, marks, run);
            return text -> samples.read(
                    text, (place, first, last, back) -> counts.counts.getAndIncrement(counts.at(samples.hash(place))));
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
