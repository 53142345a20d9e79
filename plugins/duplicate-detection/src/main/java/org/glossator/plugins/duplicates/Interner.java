package org.glossator.plugins.duplicates;

import java.util.Arrays;

/**
 * Numbers stretches of characters: equal ones get the same number, different ones never do. Which number is given depends on the order of
 * calls, so a number may be compared for equality only. Safe for use by many threads: each of {@value #SHARDS} shards has its own lock.
 */
final class Interner {

    private static final int SHARD_BITS = 6;
    private static final int SHARDS = 1 << SHARD_BITS;

    private final Shard[] shards = new Shard[SHARDS];

    Interner() {
        Arrays.setAll(shards, i -> new Shard());
    }

    /** The number of the characters from start (inclusive) to end (exclusive). */
    int intern(char[] letters, int start, int end) {
        long mixed = (long) end - start;
        for (int i = start; i < end; i++) {
            mixed = (mixed ^ letters[i]) * 0x9E3779B97F4A7C15L;
            mixed ^= mixed >>> 32;
        }
        long hash = mixed ^ mixed >>> 29;
        int shard = (int) hash >>> (32 - SHARD_BITS);
        return shards[shard].intern(letters, start, end, hash) << SHARD_BITS | shard;
    }

    /** The characters that got this number. */
    String at(int number) {
        return shards[number & (SHARDS - 1)].at(number >>> SHARD_BITS);
    }

    /** For each number a 64-bit hash of its characters, which does not depend on the order of calls. */
    long[] hashes() {
        int most = 0;
        for (Shard shard : shards) {
            most = Math.max(most, shard.size());
        }
        long[] all = new long[most << SHARD_BITS];
        for (int i = 0; i < SHARDS; i++) {
            shards[i].copyHashes(all, i);
        }
        return all;
    }

    private static final class Shard {

        private char[] pool = new char[256];
        private int[] ends = new int[32];
        private long[] hashes = new long[32];
        private int[] slots = new int[64];
        private int size;

        synchronized int intern(char[] letters, int start, int end, long hash) {
            int mask = slots.length - 1;
            int slot = (int) hash & mask;
            for (; slots[slot] != 0; slot = slot + 1 & mask) {
                int found = slots[slot] - 1;
                if (hashes[found] == hash && isAt(found, letters, start, end)) {
                    return found;
                }
            }
            slots[slot] = size + 1;
            return add(letters, start, end, hash);
        }

        /** A plain loop: words are too short for {@link Arrays#equals} to pay. */
        private boolean isAt(int index, char[] letters, int start, int end) {
            int from = start(index);
            if (ends[index] - from != end - start) {
                return false;
            }
            for (int i = start; i < end; i++) {
                if (pool[from++] != letters[i]) {
                    return false;
                }
            }
            return true;
        }

        synchronized String at(int index) {
            return new String(pool, start(index), ends[index] - start(index));
        }

        synchronized int size() {
            return size;
        }

        synchronized void copyHashes(long[] all, int shard) {
            for (int i = 0; i < size; i++) {
                all[i << SHARD_BITS | shard] = hashes[i];
            }
        }

        private int start(int index) {
            return index == 0 ? 0 : ends[index - 1];
        }

        private int add(char[] letters, int start, int end, long hash) {
            int from = start(size);
            int to = from + end - start;
            if (to > pool.length) {
                pool = Arrays.copyOf(pool, Math.max(to, pool.length + (pool.length >> 1)));
            }
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, size * 2);
                hashes = Arrays.copyOf(hashes, size * 2);
            }
            System.arraycopy(letters, start, pool, from, end - start);
            ends[size] = to;
            hashes[size++] = hash;
            if (size * 2 > slots.length) {
                rehash();
            }
            return size - 1;
        }

        private void rehash() {
            int[] wider = new int[slots.length * 2];
            for (int i = 0; i < size; i++) {
                int slot = (int) hashes[i] & (wider.length - 1);
                while (wider[slot] != 0) {
                    slot = slot + 1 & (wider.length - 1);
                }
                wider[slot] = i + 1;
            }
            slots = wider;
        }
    }
}
