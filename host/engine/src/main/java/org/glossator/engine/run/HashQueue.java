package org.glossator.engine.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glossator.engine.corpus.Entry;

/**
 * The hashes of the documents that were read and are not written yet, the first in the first out, at eight bytes each. A document is hashed
 * by the thread that works on it, or at the latest when its hash is wanted. One thread adds documents and removes hashes.
 */
final class HashQueue {

    private final ThreadLocal<InputHash> hash = ThreadLocal.withInitial(InputHash::new);
    private final Map<Long, Entry> open = new ConcurrentHashMap<>(); // documents without a hash, by number
    private long[] ring = new long[64];
    private long first; // numbers of documents
    private long next;

    /** The document, with the errand to hash it. */
    Entry add(Entry entry) {
        long number = reserve();
        open.put(number, entry);
        return entry.withErrand(() -> work(number));
    }

    private synchronized long reserve() {
        if (next - first == ring.length) {
            long[] larger = new long[2 * ring.length];
            for (long number = first; number < next; number++) {
                larger[place(number, larger)] = ring[place(number, ring)];
            }
            ring = larger;
        }
        return next++;
    }

    private static int place(long number, long[] ring) {
        return (int) number & (ring.length - 1);
    }

    private void work(long number) {
        Entry entry = open.get(number);
        if (entry != null) {
            try {
                put(number, hash.get().of(entry));
            } catch (RuntimeException | Error e) {
                hash.remove(); // it has been fed a part
                throw e;
            }
            open.remove(number);
        }
    }

    private synchronized void put(long number, long value) {
        if (number >= first) {
            ring[place(number, ring)] = value;
        }
    }

    /** @throws IllegalStateException when none waits */
    long remove() {
        work(oldest());
        synchronized (this) {
            return ring[place(first++, ring)];
        }
    }

    private synchronized long oldest() {
        if (first == next) {
            throw new IllegalStateException("a record was written for which no document was read");
        }
        return first;
    }
}
