package org.glossator.plugins.duplicates;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers stretches of characters: equal ones get the same number, different ones never do. Which number is given depends on the order of
 * calls, so a number may be compared for equality only. Safe for use by many threads: each of {@value #SHARDS} shards has its own lock,
 * which is needed for what is new only.
 */
final class Interner {

    private static final int SHARD_BITS = 6;
    private static final int SHARDS = 1 << SHARD_BITS;

    private final Shard[] shards = new Shard[SHARDS];

    /** What was asked for by its number, at that place. A thread that does not see what another one put there makes it again. */
    private volatile @Nullable String[] asked = {};

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
        @Nullable String[] known = asked;
        String there = number < known.length ? known[number] : null;
        if (there == null) {
            there = shards[number & (SHARDS - 1)].at(number >>> SHARD_BITS);
            if (number >= known.length) {
                known = Arrays.copyOf(known, Math.max(number + 1, known.length * 2));
                asked = known;
            }
            known[number] = there;
        }
        return there;
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

    /** What is numbered is read without the lock; who does not find it there looks again, and adds it, with the lock. */
    private static final class Shard {

        private volatile Table table = new Table(32, 256);

        int intern(char[] letters, int start, int end, long hash) {
            int found = table.find(letters, start, end, hash);
            return found >= 0 ? found : add(letters, start, end, hash);
        }

        private synchronized int add(char[] letters, int start, int end, long hash) {
            int found = table.find(letters, start, end, hash);
            if (found >= 0) {
                return found;
            }
            if (!table.hasRoom(end - start)) {
                table = table.wider(end - start);
            }
            return table.add(letters, start, end, hash);
        }

        synchronized String at(int index) {
            return table.at(index);
        }

        synchronized int size() {
            return table.size;
        }

        synchronized void copyHashes(long[] all, int shard) {
            for (int i = 0; i < table.size; i++) {
                all[i << SHARD_BITS | shard] = table.hashes[i];
            }
        }
    }

    /** Open addressing. An entry is written before its slot is, and never again; a fuller table takes the place of one that is full. */
    private static final class Table {

        private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(int[].class);

        private final char[] pool;
        private final int[] ends;
        private final long[] hashes;
        private final int[] slots;
        private int size;

        Table(int entries, int letters) {
            this(new char[letters], new int[entries], new long[entries], new int[entries * 2], 0);
        }

        private Table(char[] pool, int[] ends, long[] hashes, int[] slots, int size) {
            this.pool = pool;
            this.ends = ends;
            this.hashes = hashes;
            this.slots = slots;
            this.size = size;
        }

        /** The number; negative where there is none, or none yet for a thread without the lock. */
        int find(char[] letters, int start, int end, long hash) {
            int mask = slots.length - 1;
            for (int slot = (int) hash & mask; ; slot = slot + 1 & mask) {
                int found = (int) SLOT.getAcquire(slots, slot) - 1;
                if (found < 0 || hashes[found] == hash && isAt(found, letters, start, end)) {
                    return found;
                }
            }
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

        boolean hasRoom(int letters) {
            return size < ends.length && start(size) + letters <= pool.length;
        }

        Table wider(int letters) {
            int needed = start(size) + letters;
            char[] widerPool = needed <= pool.length
                    ? pool
                    : Arrays.copyOf(pool, Math.max(needed, pool.length + (pool.length >> 1)));
            if (size < ends.length) {
                return new Table(
                        widerPool, ends, hashes, slots.clone(), size); // who reads the old one must not see what is new
            }
            long[] widerHashes = Arrays.copyOf(hashes, size * 2);
            int[] widerSlots = new int[slots.length * 2];
            for (int i = 0; i < size; i++) {
                put(widerSlots, i, widerHashes[i]);
            }
            return new Table(widerPool, Arrays.copyOf(ends, size * 2), widerHashes, widerSlots, size);
        }

        int add(char[] letters, int start, int end, long hash) {
            int from = start(size);
            System.arraycopy(letters, start, pool, from, end - start);
            ends[size] = from + end - start;
            hashes[size] = hash;
            put(slots, size, hash);
            return size++;
        }

        private static void put(int[] slots, int index, long hash) {
            int slot = (int) hash & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = slot + 1 & (slots.length - 1);
            }
            SLOT.setRelease(slots, slot, index + 1);
        }

        String at(int index) {
            return new String(pool, start(index), ends[index] - start(index));
        }

        private int start(int index) {
            return index == 0 ? 0 : ends[index - 1];
        }
    }
}
