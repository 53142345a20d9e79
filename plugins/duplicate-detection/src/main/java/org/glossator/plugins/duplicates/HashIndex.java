package org.glossator.plugins.duplicates;

/**
 * Numbers 64-bit hashes in the order in which they come, from 0 on. Open addressing, a hash and its number side by side, so that a look-up
 * touches one place of memory; 21 to 43 bytes for each hash. Not for use by many threads.
 */
final class HashIndex {

    private long[] slots = new long[1 << 11];
    private int size;

    /** The number of the hash, a new one when it was not seen before. */
    int add(long hash) {
        long key = hash == 0 ? 1 : hash;
        int slot = slot(key);
        if (slots[slot] != 0) {
            return (int) slots[slot + 1];
        }
        slots[slot] = key;
        slots[slot + 1] = size++;
        if (size * 8L > slots.length * 3L) {
            grow();
        }
        return size - 1;
    }

    int size() {
        return size;
    }

    private int slot(long key) {
        int mask = slots.length - 2;
        int slot = (int) (key >>> 7) & mask;
        while (slots[slot] != 0 && slots[slot] != key) {
            slot = slot + 2 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                int slot = slot(old[i]);
                slots[slot] = old[i];
                slots[slot + 1] = old[i + 1];
            }
        }
    }
}
