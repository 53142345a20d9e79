package org.glossator.plugins.duplicates;

import java.util.Arrays;

/**
 * Numbers the combinations of ints that stand at certain offsets from a place in certain rows: equal combinations get the same number,
 * different ones never do, since each is compared with its first example. Open addressing. Not for use by many threads.
 */
final class GramTable {

    private final int[][] rows;
    private final int[] offsets;
    private int[] slots = new int[1024];
    private int[] exampleRows = new int[512];
    private int[] examplePlaces = new int[512];
    private int[] hashes = new int[512];
    private int size;

    GramTable(int[][] rows, int[] offsets) {
        this.rows = rows;
        this.offsets = offsets;
    }

    int size() {
        return size;
    }

    /** A hash of the combination, well mixed. */
    long hash(int row, int place) {
        int[] numbers = rows[row];
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
        int tag = (int) (hash >>> 20);
        int slot = (int) hash & mask;
        for (; slots[slot] != 0; slot = slot + 1 & mask) {
            int found = slots[slot] - 1;
            if (hashes[found] == tag && equal(row, place, exampleRows[found], examplePlaces[found])) {
                return found;
            }
        }
        if (size == exampleRows.length) {
            grow();
        }
        slots[slot] = size + 1;
        exampleRows[size] = row;
        examplePlaces[size] = place;
        hashes[size++] = tag;
        if (size * 2L > slots.length) {
            rehash();
        }
        return size - 1;
    }

    private boolean equal(int row, int place, int otherRow, int otherPlace) {
        int[] numbers = rows[row];
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
            int slot = (int) hash(exampleRows[i], examplePlaces[i]) & mask;
            while (wider[slot] != 0) {
                slot = slot + 1 & mask;
            }
            wider[slot] = i + 1;
        }
        slots = wider;
    }
}
