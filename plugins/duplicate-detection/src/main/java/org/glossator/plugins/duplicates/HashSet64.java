package org.glossator.plugins.duplicates;

import java.util.Arrays;

/** A set of 64-bit hashes that is used again and again. Open addressing. Not for use by many threads. */
final class HashSet64 {

    private long[] slots = new long[1 << 10];
    private int mask = slots.length - 1;

    /** Empties it, and makes room for so many. */
    void clear(int expected) {
        int size = Math.max(16, Integer.highestOneBit(expected * 2 + 1) * 2);
        if (size > slots.length) {
            slots = new long[size];
        } else {
            Arrays.fill(slots, 0, size, 0);
        }
        mask = size - 1;
    }

    void add(long hash) {
        slots[slot(key(hash))] = key(hash);
    }

    boolean contains(long hash) {
        return slots[slot(key(hash))] != 0;
    }

    private int slot(long key) {
        int slot = (int) key & mask;
        while (slots[slot] != 0 && slots[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static long key(long hash) {
        return hash == 0 ? 1 : hash;
    }
}
