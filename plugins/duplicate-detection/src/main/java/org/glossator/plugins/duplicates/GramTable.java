package org.glossator.plugins.duplicates;

import java.util.Arrays;

/**
 * Numbers the combinations of ints that stand at certain offsets from a place in certain rows: equal combinations get the same number,
 * different ones never do, since each is compared with its first example. Open addressing. Not for use by many threads.
 */
final class GramTable {

    static final int NONE = -1;

    private final int[][] rows;
    private final int[] offsets;
    private int[] slots;
    private int[] exampleRows;
    private int[] examplePlaces;
    private long[] hashes;
    private int size;

    /** @param expected about how many combinations will come; the table grows beyond it */
    GramTable(int[][] rows, int[] offsets, int expected) {
        this.rows = rows;
        this.offsets = offsets;
        int capacity = Integer.highestOneBit(Math.max(16, expected)) * 2;
        slots = new int[capacity * 2];
        exampleRows = new int[capacity];
        examplePlaces = new int[capacity];
        hashes = new long[capacity];
    }

    int size() {
        return size;
    }

    /** A hash of the combination, well mixed. */
    long hash(int row, int place) {
        return hash(rows[row], place);
    }

    private long hash(int[] numbers, int place) {
        long hash = 0x2545F4914F6CDD1DL;
        for (int offset : offsets) {
            hash = (hash ^ numbers[place + offset]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        hash *= 0xBF58476D1CE4E5B9L;
        return hash ^ hash >>> 32;
    }

    /** The number of the combination, a new one when it was not seen before. */
    int add(int row, int place, long hash) {
        int mask = slots.length - 1;
        int slot = (int) hash & mask;
        for (; slots[slot] != 0; slot = slot + 1 & mask) {
            int found = slots[slot] - 1;
            if (hashes[found] == hash && equal(rows[row], place, exampleRows[found], examplePlaces[found])) {
                return found;
            }
        }
        if (size == exampleRows.length) {
            grow();
        }
        slots[slot] = size + 1;
        exampleRows[size] = row;
        examplePlaces[size] = place;
        hashes[size++] = hash;
        if (size * 2L > slots.length) {
            rehash();
        }
        return size - 1;
    }

    /** The number of the combination that stands at that place of a row of somebody else's; NONE when there is none. */
    int find(int[] numbers, int place) {
        long hash = hash(numbers, place);
        int mask = slots.length - 1;
        for (int slot = (int) hash & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            int found = slots[slot] - 1;
            if (hashes[found] == hash && equal(numbers, place, exampleRows[found], examplePlaces[found])) {
                return found;
            }
        }
        return NONE;
    }

    /** Where the combination stands, for the first time. */
    int place(int number) {
        return examplePlaces[number];
    }

    private boolean equal(int[] numbers, int place, int otherRow, int otherPlace) {
        int[] others = rows[otherRow];
        for (int offset : offsets) {
            if (numbers[place + offset] != others[otherPlace + offset]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        int wider = size + (size >> 1);
        exampleRows = Arrays.copyOf(exampleRows, wider);
        examplePlaces = Arrays.copyOf(examplePlaces, wider);
        hashes = Arrays.copyOf(hashes, wider);
    }

    private void rehash() {
        int[] wider = new int[slots.length * 2];
        int mask = wider.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = (int) hashes[i] & mask;
            while (wider[slot] != 0) {
                slot = slot + 1 & mask;
            }
            wider[slot] = i + 1;
        }
        slots = wider;
    }
}
